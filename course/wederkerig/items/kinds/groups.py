"""From tables of a bank file to the groups of a question that is answered by choosing, each with its key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..sources import Sources
from ..table import Table
from ..vocabulary import GOALS, LABELS
from .choice import Choice, ChoiceKey, ChoiceQuestion, Group, Option

ONE = "keuze"  # the id of the group, where there is but one


@dataclass(frozen=True, slots=True)
class GroupKey:
    """A group, the options that fit in it, and per option why it fits or just fails."""

    group: Group
    fits: frozenset[str]
    why: Mapping[str, str]


Fields = tuple[ChoiceQuestion, ChoiceKey, tuple[str, ...], str, int | None]  # of a `Choice`, in order


def choice_fields(
    table: Table,
    question: tuple[str, str, str],
    parts: Iterable[GroupKey],
    sources: Sources,
    reference: tuple[Option, ...] = (),
) -> Fields:
    """The fields of the item of these groups; `question` is its id, kind and text.

    Raises:
        ItemError: when claims, goal or difficulty are not right.
    """
    parts = tuple(parts)
    return (
        ChoiceQuestion(*question, tuple(part.group for part in parts), reference),
        ChoiceKey({part.group.id: part.fits for part in parts}, {part.group.id: dict(part.why) for part in parts}),
        table.claims(sources),
        table.one_of("goal", str, list(GOALS)),
        table.difficulty(),
    )


def choice_item(
    table: Table,
    question: tuple[str, str, str],
    parts: Iterable[GroupKey],
    sources: Sources,
) -> Choice:
    """The item of these groups, which gives a point per group.

    Raises:
        ItemError: as `choice_fields`.
    """
    return Choice(*choice_fields(table, question, parts, sources))


def label_group(id: str, legend: str, labels: Iterable[str]) -> Group:
    """The group in which one of these labels is chosen."""
    return Group(id, legend, tuple(Option(label, LABELS[label]) for label in labels))


def options_group(legend: str, rows: Iterable[Table], several: bool) -> GroupKey:
    """The group of which every row is an option with `id`, `text`, whether it `fits`, and `why`.

    Raises:
        ItemError: when a field is missing or not right.
    """
    options, fits, why = [], set(), {}
    for row in rows:
        option = Option(row.text("id"), row.text("text"))
        options.append(option)
        if row.take("fits", bool):
            fits.add(option.id)
        why[option.id] = row.text("why")
        row.finish()
    return GroupKey(Group(ONE, legend, tuple(options), several), frozenset(fits), why)
