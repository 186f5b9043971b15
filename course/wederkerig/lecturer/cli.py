"""The command `wederkerig`: English verbs, Dutch output, one clear sentence and exit status 1 on failure."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import WederkerigError
from . import texts
from .after import dossier, feedback, grades, panel, report
from .arguments import classroom_of, parse
from .faults import sentence
from .project import find_project


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit status."""
    options = parse(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a screen that lacks a letter of a name is no reason to stop
    try:
        status = VERBS[options.verb](options)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        print(texts.STOPPED, file=sys.stderr)
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        _no_more_output()
        return 1
    except Exception as error:
        print(texts.ERROR.format(message=sentence(error)), file=sys.stderr)
        _no_more_output()
        return 1


def _no_more_output() -> None:
    """Where the output cannot be written, Python must not try, and complain, once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _start(options: argparse.Namespace) -> int:
    from .serving.start import start_course, start_for_lecturer

    if options.docent:
        return start_for_lecturer(classroom_of(options), not options.no_browser)
    return start_course(find_project(Path.cwd()), not options.no_browser)


def _demo(options: argparse.Namespace) -> int:
    from .demo.run import demo

    classroom = classroom_of(options)
    demo(classroom.project, classroom.folder.parent, print)
    return 0


def _build(options: argparse.Namespace) -> int:
    from .release.assignments import build_all

    classroom = classroom_of(options)
    build_all(classroom.project, classroom.folder.parent, options.replace, print)
    return 0


def _check(options: argparse.Namespace) -> int:
    from .bank import read_bank
    from .checking.check import as_json, as_text, check
    from .checking.coverage import look_up

    project = find_project(Path.cwd())
    if options.claim:
        print(look_up(project, read_bank(project).practice.values(), options.claim))
        return 0
    result = check(project)
    print(as_json(result) if options.json else as_text(result))
    return 1 if result["problems"] else 0


def _compose(options: argparse.Namespace) -> int:
    from .assessing import texts as assessing_texts
    from .assessing.tell import about
    from .assessing.version import make_version

    o = options
    version = make_version(find_project(Path.cwd()), o.assignment, o.seed, o.earlier, o.name, o.write)
    items = ", ".join(item.id for item in version.plan.items)
    print(*about(version.plan.name, version.measured), assessing_texts.DRAWN.format(seed=o.seed, items=items), sep="\n")
    print((assessing_texts.WRITTEN if o.write else assessing_texts.NOT_WRITTEN).format(file=version.path))
    return 0


def _collect(options: argparse.Namespace) -> int:
    from .bank import read_collected
    from .intake import texts as intake_texts
    from .intake.collect import collect
    from .intake.judgements import questions
    from .intake.opening.folders import first_around
    from .intake.opening.reading import arrivals
    from .intake.register.outcomes import Outcome, counts
    from .intake.report import write_report
    from .release.submission import read_pristine

    classroom = classroom_of(options)
    plan = read_collected(classroom.project, options.assignment)
    pristine = read_pristine(classroom.project, plan)
    if own := first_around(options.files, (classroom.project.root, classroom.folder)):
        raise WederkerigError(intake_texts.OWN_FOLDER.format(folder=own))
    coming = arrivals(options.files, bool(options.student))
    results = collect(classroom, pristine, coming, options.student, say=print)
    if not results:
        raise WederkerigError(intake_texts.NO_FILES.format(places=", ".join(map(str, options.files))))
    for result in results:
        if result.outcome is not Outcome.ACCEPTED:
            print(intake_texts.RECEIVED_ROW.format(result=result, outcome=result.outcome.value), file=sys.stderr)
    found = counts(results)
    print(intake_texts.RECEIVED.format(total=len(results), **found))
    if aside := sum(result.aside for result in results):
        print(intake_texts.ASIDE.format(n=aside))
    if asked := questions(classroom, pristine):
        print(intake_texts.OPEN_QUESTIONS.format(n=len(asked), named=classroom.named(plan.name)))
    print(intake_texts.RECEIVED_LIST.format(path=write_report(classroom, pristine)))
    return 0 if found["accepted"] == len(results) else 1


def _judge(options: argparse.Namespace) -> int:
    if options.undo and (options.number is None or options.choice is not None):
        options.parser.error("a decision to take back is missing, or a choice is one too many")
    from .bank import read_collected
    from .intake import judgements
    from .release.submission import read_pristine

    classroom = classroom_of(options)
    pristine = read_pristine(classroom.project, read_collected(classroom.project, options.assignment))
    if options.undo:
        changes = judgements.undo(classroom, pristine, options.number)
    elif options.choice is not None:
        changes = judgements.answer(classroom, pristine, options.number, options.choice)
    else:
        changes = []
    print(*changes, judgements.as_text(classroom, pristine), sep="\n")
    return 0


def _progress(done: int, total: int) -> None:
    from .grading import texts as grading_texts

    end = "\n" if done == total else "\r"
    print(grading_texts.PROGRESS.format(done=done, total=total), end=end, file=sys.stderr, flush=True)


def _grade(options: argparse.Namespace) -> int:
    from .bank import read_graded, read_plan
    from .grading import texts as grading_texts
    from .grading.grade import grade
    from .intake.register.class_list import names
    from .release.submission import read_pristine
    from .reports import texts as reports_texts
    from .reports.overview import make_overview

    classroom = classroom_of(options)
    plan = read_plan(classroom.project, options.assignment, read_graded(classroom.project))
    outcome = grade(classroom, read_pristine(classroom.project, plan), _progress)
    for refusal in outcome.refused:
        print(texts.ERROR.format(message=refusal), file=sys.stderr)
    for note in outcome.notes:
        print(note)
    print(grading_texts.GRADED.format(graded=outcome.graded, unchanged=outcome.unchanged, manual=outcome.manual))
    if outcome.graded or outcome.unchanged:
        print(reports_texts.OVERVIEW_AT.format(path=make_overview(classroom, plan, names(classroom))))
    return 1 if outcome.refused else 0


def _class(options: argparse.Namespace) -> int:
    from .classes.class_command import of_class

    return of_class(options)


def _site(options: argparse.Namespace) -> int:
    from .serving import texts as serving_texts
    from .serving.site import build_packages, build_site

    out = options.out.resolve()
    project = find_project(Path.cwd())
    site = build_site(project, out, print)
    size = round(sum(map(len, site.files.values())) / 1e6)
    command = f"python -m http.server --directory {options.out}"
    print(serving_texts.SITE_DONE.format(folder=out, size=size, version=site.version, command=command))
    if options.scorm:
        folder = out.with_name(f"{out.name}-scorm")
        n = build_packages(project, site, folder, options.scorm)
        print(serving_texts.SCORM_DONE.format(n=n, version=options.scorm, folder=folder))
    return 0


def _hub(options: argparse.Namespace) -> int:
    from .serving import texts as serving_texts
    from .serving.jupyterlab import write_hub

    out = options.out.resolve()
    address = write_hub(out, find_project(Path.cwd()))
    print(serving_texts.HUB_DONE.format(folder=out, address=address))
    return 0


def _export(options: argparse.Namespace) -> int:
    from .exchange.exchange_command import export

    return export(options)


def _import(options: argparse.Namespace) -> int:
    from .exchange.exchange_command import take_in

    return take_in(options)


VERBS = {
    "start": _start,
    "demo": _demo,
    "build": _build,
    "check": _check,
    "compose": _compose,
    "export": _export,
    "import": _import,
    "collect": _collect,
    "judge": _judge,
    "grade": _grade,
    "feedback": feedback,
    "report": report,
    "dossier": dossier,
    "panel": panel,
    "grades": grades,
    "class": _class,
    "site": _site,
    "hub": _hub,
}
