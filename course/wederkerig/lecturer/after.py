"""The verbs for after grading: feedback, what a class misunderstood, and what grades come of it."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from ..errors import WederkerigError
from ..files import write_if_changed
from .arguments import classroom_of
from .project import Classroom, find_project


def feedback(options: argparse.Namespace) -> int:
    """Make a page for every student, and the index of them; where it is asked for, the zip that the LMS takes."""
    from .grading.graded_plan import Since, graded_plan
    from .intake.register.class_list import names
    from .reports import texts
    from .reports.give_feedback import give_feedback, give_zips

    classroom = classroom_of(options)
    graded = graded_plan(classroom, options.assignment)
    made = give_feedback(classroom, graded.plan, names(classroom))
    if graded.since is not Since.SAME:
        print(texts.SINCE[graded.since.name].format(name=graded.plan.name))
    print(texts.FEEDBACK_MADE.format(n=made.pages, folder=classroom.feedback))
    print(texts.INDEX_AT.format(path=made.index))
    if options.lms:
        print(*give_zips(classroom, graded.plan)[1], sep="\n")
    return 0


def report(options: argparse.Namespace) -> int:
    """Make the report of each assignment and say where it stands; of more than one, also how reliable all are."""
    from ..dutch import listed
    from .analysis import texts
    from .analysis.class_report import make_report
    from .analysis.together import together
    from .grading.graded_plan import Since, graded_plan
    from .intake.register.class_list import names
    from .reports import texts as reports_texts

    classroom = classroom_of(options)
    shown, plans = names(classroom), []
    for assignment in dict.fromkeys(options.assignments):
        graded = graded_plan(classroom, assignment)
        made = make_report(classroom, graded.plan, shown)
        plans.append(graded.plan)
        if graded.since is not Since.SAME:
            print(reports_texts.SINCE[graded.since.name].format(name=graded.plan.name))
        tables = listed([path.name for path in made.tables])
        print(texts.REPORT_AT.format(path=made.page, slides=made.slides.name, tables=tables))
    if len(plans) > 1:
        print(together(classroom, plans))
    return 0


def dossier(options: argparse.Namespace) -> int:
    """Assemble the file of a test for the exam board, and say where it stands."""
    from .dossier import texts
    from .dossier.make_dossier import make_dossier
    from .grading.graded_plan import Since, graded_plan
    from .reports import texts as reports_texts

    classroom = classroom_of(options)
    graded = graded_plan(classroom, options.assignment)
    path = make_dossier(classroom, graded.plan)
    if graded.since is not Since.SAME:
        print(reports_texts.SINCE[graded.since.name].format(name=graded.plan.name))
    print(texts.DOSSIER_AT.format(path=path))
    return 0


def grades(options: argparse.Namespace) -> int:
    """Turn points into grades: for one assignment, with what each way to set the pass mark does, or over all."""
    from .grades import texts

    classroom = classroom_of(options)
    if options.assignment:
        return _of_assignment(classroom, options)
    if options.lms:
        raise WederkerigError(texts.LMS_NEEDS_ASSIGNMENT.format(file=options.lms))
    return _of_all(classroom)


def _of_assignment(classroom: Classroom, options: argparse.Namespace) -> int:
    from .grades.lms_table import read_table
    from .grades.make_grades import make_grades

    if options.lms:
        read_table(options.lms)  # what cannot be filled is said before anything is made
    made = make_grades(classroom, options.assignment, datetime.now())
    print(*made.told, *made.written, sep="\n")
    if options.lms:
        _, told = made.fill(options.lms)
        print(*told, sep="\n")
    return 0


def _of_all(classroom: Classroom) -> int:
    from .grades.final_class import make_final

    print(*make_final(classroom)[1], sep="\n")
    return 0


def panel(options: argparse.Namespace) -> int:
    """Judge the items by what the members of a panel answered, and say what to do with each."""
    from .analysis.sheets import sheet
    from .intake.opening.folders import first_around
    from .panel import texts
    from .panel.members import judge_folder
    from .panel.outcome_told import about, rows
    from .panel.panel_file import write_panel

    project = find_project(Path.cwd())
    if own := first_around([options.folder], (project.root,)):
        raise WederkerigError(texts.OWN_FOLDER.format(folder=own))
    skipped: list[str] = []
    result = judge_folder(project, options.folder, skipped.append)
    print(*skipped, sep="\n", end="\n" if skipped else "", file=sys.stderr)
    path = write_panel(project.solutions, result)
    write_if_changed(table := path.with_suffix(".csv"), sheet(rows(result)))
    print(*about(result), texts.FILES_AT.format(path=path, table=table.name), texts.NEXT, sep="\n")
    return 1 if skipped else 0
