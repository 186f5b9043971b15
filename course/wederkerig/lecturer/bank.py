"""The whole item bank as the lecturer has it, and the assignments made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from ..dutch import refusal
from ..errors import ItemError, PlaceError
from ..files import matching
from ..items.kinds import KINDS
from ..items.load import parse_item, read_items, read_practice, read_tables
from ..items.model import Item
from ..items.sources import Sources, read_claims
from ..toml_text import parse_toml
from . import texts
from .project import Project
from .spread import read_spread

MEASUREMENTS = ("nulmeting", "eindmeting")  # before and after the course: collected as assignments are, never graded
CLOSED, OPEN = "closed", "open"  # the parts of an assignment: what is graded by itself, and what a lecturer grades
PASS_SHARE = 0.55
_TOLD = ("title", "intro", "closing")  # what is told around the items of an assignment
_FIELDS = (*_TOLD, "items", "minutes", "feedback", "pass_mark")


@dataclass(frozen=True, slots=True)
class PassMark:
    """Which share of what is above guessing passes: of all points and, where `bottoms` says so, of each part too."""

    share: float = PASS_SHARE
    bottoms: Mapping[str, float] = field(default_factory=dict)


class Shows(IntEnum):
    """What feedback shows of an assignment: each level what the one before it does, and more."""

    POINTS = 1  # in all, and for each open question
    ANSWERS = 2  # one's own answers, without saying which of them are right
    EXPLANATIONS = 3  # points per item, and why what was chosen fits or not
    KEY = 4  # and what would have been right


@dataclass(frozen=True)
class Plan:
    """An assignment as the lecturer composed it: texts and, in order, the items."""

    name: str
    title: str
    intro: str
    closing: str
    items: tuple[Item, ...]
    minutes: int | None = None  # how long it takes, where that is said
    feedback: Shows = Shows.ANSWERS
    pass_mark: PassMark = PassMark()
    graded: bool = True  # False of a measurement

    @cached_property
    def automatic(self) -> dict[str, Item]:
        """The automatically graded items by id."""
        return {item.id: item for item in self.items if not item.by_hand}

    @cached_property
    def by_hand(self) -> dict[str, Item]:
        """The items that a lecturer grades, by id."""
        return {item.id: item for item in self.items if item.by_hand}

    @property
    def points(self) -> float:
        """Most points to be had."""
        return sum(item.points for item in self.items)


@dataclass(frozen=True)
class Bank:
    """All items: practice (public keys, in `datasets/`) and graded (keys only in `solutions/`)."""

    practice: Mapping[str, Item]
    graded: Mapping[str, Item]
    sources: Sources


def graded_files(project: Project) -> list[Path]:
    """The item files with secret keys."""
    return matching(project.solutions, "bank-*.toml")


def read_bank(project: Project) -> Bank:
    """Read and check all items.

    Raises:
        ItemError: when an item is not right, or an id is used in both parts.
    """
    sources = Sources(project.datasets, read_claims(project.datasets / "claims.csv"))
    practice = read_practice(project.datasets, sources)
    graded = _graded(project, sources)
    for item in graded:
        if item in practice:
            raise ItemError.of("solutions", item, texts.ID_IN_PRACTICE)
    return Bank(practice, graded, sources)


def read_graded(project: Project) -> dict[str, Item]:
    """The graded items only, without looking up claims: what the grader needs."""
    return _graded(project, Sources(project.datasets))


def _graded(project: Project, sources: Sources) -> dict[str, Item]:
    """The graded items; one of a kind that only practises is refused."""
    graded = read_items(graded_files(project), sources, read_spread(project).weigh)
    for item in graded.values():
        if not KINDS[item.question.kind].graded:
            raise ItemError.of("solutions", item.id, texts.PRACTICE_ONLY, kind=item.question.kind)
    return graded


def plan_names(project: Project) -> list[str]:
    """The names of all assignments, sorted: a second version comes after the first."""
    return sorted(path.stem for path in matching(project.solutions, "opdracht-*.toml"))


def read_plan(project: Project, name: str, graded: Mapping[str, Item]) -> Plan:
    """Read the composition of one assignment.

    Raises:
        PlaceError: when there is no such assignment.
        ItemError: when the file is not right or names an item that is not in the graded bank, or twice.
    """
    return _plan(name, _composition(project, name), graded)


def measurement_names(project: Project) -> list[str]:
    """The names of the measurements of which the course has the cases."""
    return [name for name in MEASUREMENTS if _measurement_files(project, name)]


def read_collected(project: Project, name: str, graded: Mapping[str, Item] | None = None) -> Plan:
    """What can be collected: an assignment or, of practice items, a measurement.

    Raises:
        PlaceError, ItemError: as `read_plan`; or when a practice item is not right.
    """
    if name not in measurement_names(project):
        return read_plan(project, name, read_graded(project) if graded is None else graded)
    items = read_items(_measurement_files(project, name), Sources(project.datasets)).values()
    return Plan(name, texts.MEASUREMENTS[name], "", "", tuple(items), graded=False)


def _measurement_files(project: Project, name: str) -> list[Path]:
    return matching(project.datasets / "practice", f"[0-9][0-9]-{name}.toml")


def read_sources(project: Project, name: str) -> dict[str, Any]:
    """An assignment as it stands in `solutions/`: composition and item tables, as JSON; `parse_sources` makes the plan.

    Raises:
        PlaceError: when there is no such assignment, or a bank file went away.
        ItemError: when a file cannot be read.
    """
    composition, weigh = _composition(project, name), read_spread(project).weigh
    tables = {str(raw["id"]): [kind, weigh(raw)] for file in graded_files(project) for kind, raw in read_tables(file)}
    return {**composition, "items": [tables[id] for id in composition["items"] if id in tables]}


def parse_sources(project: Project, name: str, sources: Mapping[str, Any], file: str) -> Plan:
    """The plan that `read_sources` found; `file` is where it is kept, for messages.

    Raises:
        ItemError: when an item is not right.
    """
    datasets = Sources(project.datasets)
    items = [parse_item(kind, raw, file, datasets) for kind, raw in sources["items"]]
    return _plan(name, {**sources, "items": [item.id for item in items]}, {item.id: item for item in items})


def _composition(project: Project, name: str) -> dict[str, Any]:
    path = project.solutions / f"{name}.toml"
    if name in MEASUREMENTS:
        raise PlaceError(texts.NOT_GRADED.format(name=name))
    if name not in plan_names(project):
        known = ", ".join(plan_names(project)) or texts.NONE
        raise PlaceError(texts.NO_ASSIGNMENT.format(name=name, known=known))
    try:
        content = _checked(path.name, parse_toml(path.read_bytes()))
        fields = {field: content[field].strip() for field in _TOLD}
        items, shows = content["items"], content.get("feedback", Shows.ANSWERS.name.lower())
    except (ValueError, KeyError) as error:
        raise ItemError.of(path.name, "-", texts.PLAN_UNREADABLE, reason=refusal(error)) from error
    if not isinstance(items, list) or not all(isinstance(id, str) for id in items):
        raise ItemError.of(path.name, "-", texts.NO_IDS)
    if shows not in (level.name.lower() for level in Shows):
        raise ItemError.of(path.name, "-", texts.NO_SUCH_FEEDBACK, value=shows)
    rest = {"minutes": content.get("minutes"), "feedback": shows, "pass_mark": content.get("pass_mark", {})}
    return {**fields, "items": items, **rest}


def _checked(file: str, content: Mapping[str, Any]) -> Mapping[str, Any]:
    """A composition in which every field is one that there is, and of its own form."""
    if unknown := next((name for name in content if name not in _FIELDS), None):
        raise ItemError.of(file, "-", texts.NO_SUCH_FIELD, field=unknown, allowed=", ".join(_FIELDS))
    for told in _TOLD:
        if not isinstance(content[told], str) or not (content[told].strip() or told != "title"):
            raise ItemError.of(file, "-", texts.NO_TEXT, field=told)
    minutes = content.get("minutes")
    if minutes is not None and (type(minutes) is not int or minutes < 1):
        raise ItemError.of(file, "-", texts.BAD_MINUTES)
    return content


def _plan(name: str, composition: Mapping[str, Any], graded: Mapping[str, Item]) -> Plan:
    file, ids = f"{name}.toml", composition["items"]
    for id in ids:
        if id not in graded:
            raise ItemError.of(file, id, texts.NOT_IN_BANK)
    if len(set(ids)) != len(ids):
        raise ItemError.of(file, "-", texts.ITEM_TWICE)
    items = tuple(_gradable(file, graded[id]) for id in ids)
    title, intro, closing, minutes = (composition[field] for field in ("title", "intro", "closing", "minutes"))
    shows = Shows[composition.get("feedback", Shows.ANSWERS.name).upper()]
    mark = _pass_mark(file, composition.get("pass_mark", {}))
    return Plan(name, title, intro, closing, items, minutes, shows, mark)


def _pass_mark(file: str, raw: Any) -> PassMark:
    """The pass mark in a composition; one that was kept before there were any has none."""
    allowed = ("share", CLOSED, OPEN)
    good = isinstance(raw, dict) and set(raw) <= set(allowed)
    if not good or not all(type(share) in (int, float) and 0 < share <= 1 for share in raw.values()):
        raise ItemError.of(file, "-", texts.BAD_PASS_MARK, allowed=", ".join(allowed))
    bottoms = {part: float(raw[part]) for part in (CLOSED, OPEN) if part in raw}
    return PassMark(float(raw.get("share", PASS_SHARE)), bottoms)


def _gradable(file: str, item: Item) -> Item:
    if not item.points:
        raise ItemError.of(file, item.id, texts.NO_POINTS)
    return item
