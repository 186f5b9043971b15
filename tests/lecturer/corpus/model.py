"""What a case is, and what a case may make use of."""

import json
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from answers import MOMENT, key
from root import ROOT
from wederkerig.answers.handin import HandIn, make_hand_in
from wederkerig.lecturer.bank import Plan, read_graded, read_plan
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.project import Project

NAME = "opdracht-1-inlevering.json"
_PLAN = read_plan(Project(ROOT), "opdracht-1", read_graded(Project(ROOT)))
FULL = sum(item.points for item in _PLAN.automatic.values())  # all that is graded automatically
ONE = next(iter(_PLAN.automatic.values())).points  # the first case
ACCEPTED, HUMAN, REFUSED = Outcome.ACCEPTED, Outcome.HUMAN, Outcome.REFUSED
DISK = ("single", "folders", "canvas unpacked")
ZIPS = ("canvas", "brightspace flat", "brightspace folder", "moodle folder", "moodle flat", "folders zip")
OWN = ("single", "folders", "folders zip")  # where the lecturer gives the name of the student
LMS = ("canvas", "canvas unpacked", "brightspace flat", "brightspace folder", "moodle folder", "moodle flat")
FLAT = ("canvas", "canvas unpacked", "brightspace flat", "moodle flat")
OTHER_FLAT = ("canvas in a folder", "canvas named like a student", "anonymous", "anonymous late", "moodle old flat")
OTHER_DEEP = (
    "brightspace in a folder",
    "moodle old",
    "moodle blind",
    "moodle in a folder",
    "moodle of windows",
    "moodle dated",
    "moodle unpacked in a folder",
)
DEEP = ("folders", "folders zip", "brightspace folder", "moodle folder")  # with a folder for each student

Spoil = Callable[[bytearray, zipfile.ZipInfo], None]


@dataclass(frozen=True, slots=True)
class Drop:
    """One thing that a student delivered: bytes, what makes it on disk, or what is odd about its entry in a zip."""

    name: str
    content: bytes = b""
    disk: Callable[[Path], object] | None = None
    entry: Callable[[zipfile.ZipInfo], object] | None = None
    spoil: Spoil | None = None


@dataclass(frozen=True, slots=True)
class World:
    """The assignment that the class made, and a file that nothing may ever make."""

    plan: Plan
    release: str
    canary: Path

    @property
    def key(self) -> dict[str, Any]:
        """All right answers as JSON."""
        return {item: answer.to_json() for item, answer in key(self.plan).items()}

    @property
    def case(self) -> str:
        """The id of a case."""
        return next(iter(self.plan.automatic))

    @property
    def open(self) -> str:
        """The id of an open question."""
        return next(iter(self.plan.by_hand))

    @property
    def good(self) -> bytes:
        """The right hand-in."""
        return self.sealed(self.key)

    @property
    def less(self) -> bytes:
        """A right hand-in with one case not answered."""
        return self.without(self.case)

    def hand_in(self, answers: Mapping[str, Any]) -> HandIn:
        """A hand-in with these answers."""
        return make_hand_in(self.plan.name, self.release, answers, MOMENT)

    def sealed(self, answers: Mapping[str, Any]) -> bytes:
        """A hand-in file with these answers and a right checksum."""
        return ascii_json(json.loads(self.hand_in(answers).to_text()))

    def without(self, item: str) -> bytes:
        """The right hand-in without one item."""
        return self.sealed({name: raw for name, raw in self.key.items() if name != item})

    def having(self, item: str, raw: object) -> bytes:
        """The right hand-in with `raw` for one item."""
        return self.sealed(self.key | {item: raw})

    def saying(self, text: str) -> bytes:
        """The right hand-in with this text for every open question."""
        return self.sealed(self.key | {item: {"text": text} for item in self.plan.by_hand})

    def fields(self, **fields: object) -> bytes:
        """The right hand-in in which other fields were sealed."""
        return self.sealing(json.dumps(json.loads(self.hand_in(self.key).payload) | fields))

    def sealing(self, text: str) -> bytes:
        """A file in which this text was sealed."""
        return ascii_json(json.loads(HandIn("", "", {}, "", sealed=text).to_text()))

    def rewritten(self, old: str, new: str) -> bytes:
        """The right hand-in in which a text was replaced once before it was sealed."""
        payload = self.hand_in(self.key).payload
        assert old in payload
        return self.sealing(payload.replace(old, new, 1))

    def tampered(self, **fields: object) -> bytes:
        """The right hand-in in which fields of the sealed text or of the file are others, not sealed anew."""
        file = json.loads(self.good)
        payload = json.loads(file["payload"])
        inside = {name: value for name, value in fields.items() if name in payload}
        return ascii_json(file | fields | ({"payload": json.dumps(payload | inside)} if inside else {}))

    def bare(self, answers: object) -> bytes:
        """`antwoorden.json` with these answers."""
        return ascii_json({"format": 1, "answers": answers})


def ascii_json(data: object) -> bytes:
    """JSON in ASCII, so that any string can be written."""
    return json.dumps(data).encode("ascii")


def archive(drops: Iterable[Drop]) -> bytes:
    """A zip with these entries, spoilt as they say."""
    stream = BytesIO()
    infos = []
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        warnings.simplefilter("ignore", UserWarning)  # of names that stand there twice
        for drop in drops:
            info = zipfile.ZipInfo(drop.name, (2026, 1, 5, 12, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            if drop.entry:
                drop.entry(info)
            target.writestr(info, drop.content)
            infos.append((drop, info))
    content = bytearray(stream.getvalue())
    for drop, info in infos:
        if drop.spoil:
            drop.spoil(content, info)
    return bytes(content)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An ordinary zip with these files."""
    return archive(Drop(name, content) for name, content in files.items())


Made = bytes | Mapping[str, bytes] | list[Drop]


@dataclass(frozen=True, slots=True)
class Case:
    """A case: what is delivered, what becomes of it, over which layouts, and how many results it gives.

    `student` is the name that the lecturer gave in layouts where he does, `becomes` the student that follows from it;
    `shown` is the name that the LMS shows. `known` is the reason why the package does not do so yet.
    """

    name: str
    make: Callable[[World], Made]
    outcome: Outcome
    points: float
    layouts: tuple[str, ...] | None
    results: int | None
    student: str | None
    becomes: str | None
    shown: str
    known: str

    def drops(self, world: World) -> list[Drop]:
        """What is delivered, as a list."""
        made = self.make(world)
        if isinstance(made, bytes):
            return [Drop(NAME, made)]
        return [Drop(name, content) for name, content in made.items()] if isinstance(made, Mapping) else made

    def fitting(self, drops: list[Drop]) -> tuple[str, ...]:
        """The layouts over which it can be delivered."""
        if self.layouts:
            return self.layouts
        if any(drop.disk for drop in drops):
            return DISK
        zips = any(drop.entry or drop.spoil for drop in drops)
        names = ZIPS if zips else (*DISK, *ZIPS)
        return tuple(name for name in names if name not in FLAT) if any("/" in drop.name for drop in drops) else names


CASES: list[Case] = []


def case(
    outcome: Outcome,
    points: float = FULL,
    *,
    layouts: tuple[str, ...] | None = None,
    results: int | None = None,
    student: str | None = None,
    becomes: str | None = None,
    shown: str = "Mmm",
    known: str = "",
) -> Callable[[Callable[[World], Made]], Callable[[World], Made]]:
    """Register what the decorated function makes as a case with this outcome."""

    def register(make: Callable[[World], Made]) -> Callable[[World], Made]:
        name = f"{make.__module__.rsplit('.', 1)[-1]}-{make.__name__}"
        CASES.append(Case(name, make, outcome, points, layouts, results, student, becomes, shown, known))
        return make

    return register
