"""The file `cijfers.toml` of a class: pass mark, weights, resits, exemptions, and what was decided about items."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...dutch import refusal
from ...errors import WederkerigError
from ...files import write_if_changed
from ...toml_text import parse_toml
from ..bank import plan_names
from ..grading.graded_plan import kept_names
from ..project import Classroom
from . import texts

FILE = "cijfers.toml"
METHODS = ("opdracht", "absoluut", "gokgecorrigeerd", "cohen-schotanus")
CUT, WEIGHTS, RESIT, EXEMPT, TIME, LMS, KEEP, DECISION = (
    "cesuur",
    "gewichten",
    "herkansing",
    "vrijstelling",
    "extra-tijd",
    "lms",
    "bewaren",
    "besluit",
)
UNTIL = "tot"
FIELDS = ("opdracht", "item", "wat", "datum", "door", "waarom")


@dataclass(frozen=True, slots=True)
class Cut:
    """How a pass mark is set: a method and its share, the grade that belongs to it, and decimals of a grade."""

    method: str = "opdracht"
    share: Decimal = Decimal("0.55")
    grade: Decimal = Decimal("5.5")
    decimals: int = 1


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about an item after the test: `what` happens, on which `day`, by whom and why."""

    number: int
    assignment: str
    item: str
    what: str
    option: str
    day: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class ClassSettings:
    """What a lecturer settled for a class; each field has what holds when nothing is said."""

    file: Path
    cut: Cut = Cut()
    cuts: Mapping[str, Cut] = field(default_factory=dict)
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    best: bool = True
    resits: Mapping[str, str] = field(default_factory=dict)
    exempt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extra_time: Mapping[str, str] = field(default_factory=dict)
    lms_value: str = "cijfer"
    lms_column: str = ""
    lms_ids: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    keep_until: datetime.date | None = None

    def cut_of(self, assignment: str) -> Cut:
        """The pass mark of an assignment."""
        return self.cuts.get(assignment, self.cut)

    def assignments(self) -> Iterator[tuple[str, str]]:
        """Every assignment that is named, by the setting that names it; a resit may still be made."""
        exempt = sorted({name for names in self.exempt.values() for name in names})
        decided = [decision.assignment for decision in self.decisions]
        named = {CUT: self.cuts, WEIGHTS: self.weights, RESIT: self.resits, EXEMPT: exempt, DECISION: decided}
        return ((setting, name) for setting, names in named.items() for name in names)

    def decided(self, assignment: str) -> list[Decision]:
        """The decisions about items of an assignment, in the order of the file."""
        return [decision for decision in self.decisions if decision.assignment == assignment]


def read_settings(classroom: Classroom) -> ClassSettings:
    """The settings of a class; those of the course where it has no file.

    Raises:
        WederkerigError: when something in the file is not right; the sentence says what, and what to put there.
    """
    path = classroom.folder / FILE
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ClassSettings(path)
    settings = settings_in(path, content)
    known = sorted({*plan_names(classroom.project), *kept_names(classroom)})
    for name, assignment in settings.assignments():
        if assignment not in known:
            told = {"file": path, "name": name, "assignment": assignment, "known": ", ".join(known)}
            raise WederkerigError(texts.NO_SUCH_ASSIGNMENT.format(**told))
    return settings


def settings_in(path: Path, content: bytes) -> ClassSettings:
    """The settings that this content of their file says.

    Raises:
        WederkerigError: as `read_settings`.
    """
    try:
        raw = parse_toml(content)
    except ValueError as error:
        raise WederkerigError(texts.UNREADABLE.format(file=path, reason=refusal(error))) from error
    return _Reader(path).settings(raw)


def ensure_settings(classroom: Classroom) -> bool:
    """Write the file with what holds when nothing is said, and its explanation, where there is none; says whether."""
    path = classroom.folder / FILE
    if path.exists():
        return False
    return write_if_changed(path, texts.DEFAULT.format(klas=classroom.name))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the file, and refuses what is not right by its name."""

    file: Path

    def settings(self, raw: Mapping[str, Any]) -> ClassSettings:
        known = (CUT, WEIGHTS, RESIT, EXEMPT, TIME, LMS, KEEP, DECISION)
        tables = {name: raw.get(name, {}) for name in known[:-1]}
        for name in [*raw, *(name for name, table in tables.items() if not isinstance(table, dict))]:
            if name not in known or not isinstance(tables.get(name, {}), dict):
                raise WederkerigError(texts.UNKNOWN.format(file=self.file, name=name, known=", ".join(known)))
        own = {name: value for name, value in tables[CUT].items() if not isinstance(value, dict)}
        cut = self._cut(own)
        apart = {name: value for name, value in tables[CUT].items() if isinstance(value, dict)}
        resits = {name: self._text("herkansing", value) for name, value in tables[RESIT].items() if name != "regel"}
        for name, value in resits.items():
            if value in resits or not value:
                raise WederkerigError(texts.BAD_RESIT.format(file=self.file, name=name, value=value))
        lms = {name: self._text(name if name in ("waarde", "kolom") else LMS, v) for name, v in tables[LMS].items()}
        return ClassSettings(
            self.file,
            cut,
            {name: self._cut({**own, **value}) for name, value in apart.items()},
            {name: self._number(WEIGHTS, value, 0) for name, value in tables[WEIGHTS].items()},
            self._one_of("regel", tables[RESIT].get("regel", "beste"), ("beste", "laatste")) == "beste",
            resits,
            {student: self._names(value) for student, value in tables[EXEMPT].items()},
            {student: self._text(TIME, value) for student, value in tables[TIME].items()},
            self._one_of("waarde", lms.pop("waarde", "cijfer"), ("cijfer", "punten")),
            lms.pop("kolom", ""),
            lms,
            self._decisions(raw.get(DECISION, [])),
            self._day(tables[KEEP]),
        )

    def _day(self, table: Mapping[str, Any]) -> datetime.date | None:
        day = table.get(UNTIL)
        for name in table:
            if name != UNTIL:
                raise WederkerigError(texts.UNKNOWN.format(file=self.file, name=name, known=UNTIL))
        if day is not None and type(day) is not datetime.date:
            raise self._bad(UNTIL, day)
        return day

    def _cut(self, raw: Mapping[str, Any]) -> Cut:
        known = ("methode", "procent", "cijfer", "decimalen")
        for name in raw:
            if name not in known:
                raise WederkerigError(texts.UNKNOWN.format(file=self.file, name=name, known=", ".join(known)))
        decimals = raw.get("decimalen", 1)
        if decimals not in (0, 1, 2) or isinstance(decimals, bool):
            raise self._bad("decimalen", decimals)
        return Cut(
            self._one_of("methode", raw.get("methode", METHODS[0]), METHODS),
            self._number("procent", raw.get("procent", 55), 0, 100) / 100,
            self._number("cijfer", raw.get("cijfer", 5.5), 1, 10),
            decimals,
        )

    def _decisions(self, raw: Any) -> tuple[Decision, ...]:
        found: list[Decision] = []
        for number, row in enumerate(raw if isinstance(raw, list) else [raw], 1):
            given = row if isinstance(row, dict) else {}
            unknown = next((name for name in given if name not in (*FIELDS, "keuze")), None)
            if unknown:
                raise self.bad_decision(number, texts.NO_SUCH_FIELD.format(field=unknown))
            missing = next((name for name in FIELDS if not str(given.get(name, "")).strip()), None)
            if missing:
                raise self.bad_decision(number, texts.MISSING.format(field=missing))
            day = given["datum"]
            told = f"{day:%d-%m-%Y}" if isinstance(day, datetime.date) else str(day)
            assignment, item, what, by, why = (str(given[name]).strip() for name in FIELDS if name != "datum")
            if any((one.assignment, one.item) == (assignment, item) for one in found):
                raise self.bad_decision(number, texts.ITEM_TWICE)
            found.append(Decision(number, assignment, item, what, str(given.get("keuze", "")), told, by, why))
        return tuple(found)

    def bad_decision(self, number: int, reason: str) -> WederkerigError:
        return bad_decision(self.file, number, reason)

    def _number(self, name: str, value: Any, low: int, high: int | None = None) -> Decimal:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._bad(name, value)
        number = Decimal(str(value))
        if not number.is_finite() or number <= low or (high is not None and number >= high):
            raise self._bad(name, value)
        return number

    def _one_of(self, name: str, value: Any, allowed: tuple[str, ...]) -> str:
        if value not in allowed:
            raise self._bad(name, value)
        return str(value)

    def _text(self, name: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self._bad(name, value)
        return value

    def _names(self, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self._bad(EXEMPT, value)
        return tuple(value)

    def _bad(self, name: str, value: Any) -> WederkerigError:
        told = {"file": self.file, "name": name, "value": f"'{value}'", "wanted": texts.WANTED[name]}
        return WederkerigError(texts.BAD_VALUE.format(**told))


def bad_decision(file: Path, number: int, reason: str) -> WederkerigError:
    """The refusal of a decision about an item."""
    known = ", ".join(f'"{kind}"' for kind in ("vervalt", "iedereen goed", "ook goed"))
    return WederkerigError(texts.BAD_DECISION.format(file=file, number=number, reason=reason, known=known))
