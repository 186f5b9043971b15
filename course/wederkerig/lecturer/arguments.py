"""What can be said to the command, verb by verb: argparse, speaking Dutch."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from . import texts
from .project import DEFAULT_CLASS, Classroom, find_project

T = texts.CLI


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked: the `verb`, and what belongs to it. A mistake, or a request for help, ends the program."""
    options, unknown = _command().parse_known_args(arguments)
    if unknown:  # argparse would show how to give any command, not how to give this one
        options.parser.error("unknown arguments")
    return options


def classroom_of(options: argparse.Namespace) -> Classroom:
    """The class that was meant.

    Raises:
        PlaceError: when this cannot be the name of a class, or this is no folder of a course.
    """
    out = options.out.resolve() if options.out else None
    return find_project(Path.cwd()).classroom(options.klas, out)


def _command() -> "Parser":
    command = Parser(prog="wederkerig", description=T["description"])
    verbs = command.add_subparsers(required=True, metavar="COMMANDO", title=texts.VERBS)

    def add(verb: str) -> Parser:
        sub: Parser = verbs.add_parser(verb, help=T[verb], description=T[verb])
        sub.set_defaults(verb=verb, parser=sub)
        return sub

    def add_for_class(verb: str, assignment: str = "") -> Parser:
        sub = add(verb)
        sub.add_argument("--class", dest="klas", default=DEFAULT_CLASS, metavar="KLAS", help=T["class_name"])
        sub.add_argument("--out", type=Path, metavar="MAP", help=T["out"])
        if assignment:
            sub.add_argument("assignment", metavar="OPDRACHT", help=T[assignment])
        return sub

    start = add_for_class("start")
    start.add_argument("--docent", action="store_true", help=T["docent"])
    start.add_argument("--no-browser", action="store_true", help=T["no_browser"])
    add_for_class("demo")
    build = add_for_class("build")
    build.add_argument("--replace", action="append", default=[], metavar="OPDRACHT", help=T["replace"])
    check = add("check")
    check.add_argument("--json", action="store_true", help=T["json"])
    check.add_argument("--claim", metavar="STELLING", help=T["claim"])
    compose = add("compose")
    compose.add_argument("assignment", metavar="OPDRACHT", help=T["assignment"])
    compose.add_argument("--seed", type=int, default=1, metavar="GETAL", help=T["seed"])
    compose.add_argument("--earlier", action="append", metavar="OPDRACHT", help=T["earlier"])
    compose.add_argument("--as", dest="name", metavar="NAAM", help=T["version_name"])
    compose.add_argument("--write", action="store_true", help=T["write"])
    _for_exchange(add("export"), add("import"))
    add("panel").add_argument("folder", type=Path, metavar="MAP", help=T["panel_folder"])
    _for_work(add_for_class)
    _for_students(add("site"), add("hub"))
    return command


def _for_exchange(export: "Parser", back: "Parser") -> None:
    """What the verbs take that bring the bank to other programs, and back."""
    export.add_argument("file", type=Path, metavar="BESTAND", help=T["export_file"])
    export.add_argument("--bank", choices=["practice", "graded", "all"], metavar="DEEL", help=T["export_bank"])
    export.add_argument("--template", action="store_true", help=T["export_template"])
    export.add_argument("--replace", action="store_true", help=T["export_replace"])
    back.add_argument("file", type=Path, metavar="BESTAND", help=T["import_file"])
    back.add_argument("--replace", action="store_true", help=T["import_replace"])


def _for_work(add: Callable[..., "Parser"]) -> None:
    """The verbs for what was handed in, from the files that come in to what is made of the marks."""
    collect = add("collect", "collected")
    collect.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help=T["files"])
    collect.add_argument("--student", metavar="STUDENT", help=T["student"])
    judge = add("judge", "collected")
    judge.add_argument("number", nargs="?", type=int, metavar="NUMMER", help=T["question"])
    judge.add_argument("choice", nargs="?", type=int, metavar="KEUZE", help=T["choice"])
    judge.add_argument("--undo", action="store_true", help=T["undo"])
    add("grade", "assignment")
    add("feedback", "assignment").add_argument("--lms", action="store_true", help=T["lms_zip"])
    add("report").add_argument("assignments", nargs="+", metavar="OPDRACHT", help=T["assignment"])
    add("dossier", "assignment")
    grades = add("grades")
    grades.add_argument("assignment", nargs="?", metavar="OPDRACHT", help=T["grades_assignment"])
    grades.add_argument("--lms", type=Path, metavar="BESTAND", help=T["lms_file"])
    klas = add("class")
    klas.add_argument("action", choices=["list", "export", "erase", "archive"], metavar="WAT", help=T["class_action"])
    klas.add_argument("student", nargs="?", metavar="STUDENT", help=T["class_student"])
    klas.add_argument("--all", action="store_true", help=T["class_all"])
    klas.add_argument("--yes", action="store_true", help=T["class_yes"])


def _for_students(site: "Parser", hub: "Parser") -> None:
    """What the verbs take that put the course where students find it."""
    site.add_argument("--out", type=Path, default=Path("site"), metavar="MAP", help=T["site_out"])
    site.add_argument("--scorm", nargs="?", const="1.2", choices=["1.2", "2004"], help=T["scorm"])
    hub.add_argument("--out", type=Path, required=True, metavar="MAP", help=T["hub_out"])


class Parser(argparse.ArgumentParser):
    """A parser of arguments whose every word is Dutch; a mistake ends with exit status 1."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Help, **options)
        self._given = self.add_argument_group(texts.ARGUMENTS)
        self._chosen = self.add_argument_group(texts.OPTIONS)
        self.add_argument("-h", "--help", action="help", help=texts.HELP)

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """As argparse has it, under a Dutch heading; what is given is never empty, and a choice with a value once."""
        chosen = str(names[0]).startswith("-")
        if options.get("action", "append") == "append":
            options["type"] = _not_empty(options.get("type", str))
            if chosen:
                options.setdefault("action", _Once)
        return (self._chosen if chosen else self._given).add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """End with the sentence; argparse's English `message` is left out, the usage says what is right."""
        del message
        usage = " ".join(self.format_usage().split())
        self.exit(1, texts.MISUSED.format(usage=usage, program=self.prog) + "\n")


def _not_empty(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    """`kind`, which refuses nothing at all: an empty variable of a script must not mean something else."""

    def made(text: str) -> Any:
        if not text:
            raise ValueError("empty")
        return kind(text)

    return made


class _Once(argparse.Action):
    """A choice with a value: given twice, nobody can see which value was meant."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option_string: Any = None
    ) -> None:
        del option_string
        given = vars(namespace).setdefault("given", set())
        if self.dest in given:
            parser.error("twice")
        given.add(self.dest)
        setattr(namespace, self.dest, values)


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, texts.USAGE if prefix is None else prefix)
