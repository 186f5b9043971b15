"""The columns of the workbook: for each kind of item a sheet, and for each field of its table in a bank file a column.

An item is one row. What an item has several of (options, steps, levels of a rubric) stands in numbered columns.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ...items.vocabulary import LABELS, PEOPLE, TIME
from . import texts

KEY, VALUE = "key", "value"  # the two columns of what stands in a bank file under names that its author chose
ID, FILE, MARK = "id", "file", "mark"  # fields of every sheet; the last two are not in a table of the bank

Path = tuple[str | int, ...]


class Form(Enum):
    """What a cell holds."""

    TEXT = auto()
    LIST = auto()  # words
    WHOLE = auto()
    WEIGHT = auto()
    YES_NO = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table: what its cells hold, and the list from which they are chosen, if any.

    `times`: so many numbered columns at least; `parts`: each of them a table of these; `keys`: a column per name.
    """

    name: str
    form: Form = Form.TEXT
    choices: str = ""
    title: str = ""
    times: int = 0
    parts: tuple["Field", ...] = ()
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where in the table of an item its cell stands (numbers from 1), and how people know it."""

    path: Path
    title: str
    form: Form
    choices: str

    @property
    def names(self) -> tuple[str, ...]:
        """The path without numbers."""
        return tuple(step for step in self.path if isinstance(step, str))


_LABEL = Field("label", choices="labels")
_WHY = Field("explanations", keys=tuple(LABELS))
_OPTION = (Field("id"), Field("text"), Field("fits", Form.YES_NO), Field("why"))
_BY_NAME = (Field(KEY, title=texts.FIELDS["id"]), Field(VALUE, title=texts.FIELDS["text"]))
_CODE = Field(KEY, choices="codes", title=texts.FIELDS["code"])
_MATCHED = (Field("id"), Field("text"), Field("fits", title=texts.FIELDS["belongs"]), Field("why"))
_HEAD = (
    Field(ID),
    Field(FILE, choices="files"),
    Field("goal", choices="goals"),
    Field("difficulty", Form.WHOLE, "difficulties"),
    Field("claims", Form.LIST),
)
_CASE = (Field("stem"), Field("case"))
_REPLY = (
    Field("id"),
    Field("text", title=texts.FIELDS["said"]),
    Field("to", title=texts.FIELDS["next"]),
    Field("does"),
)
FIELDS: dict[str, tuple[Field, ...]] = {
    "classify": (Field("partner"), _LABEL, *_CASE, _WHY, Field("doubt"), Field("undisputed")),
    "choose": (Field("question"), Field("several", Form.YES_NO), Field("options", times=6, parts=_OPTION)),
    "form": (
        Field("case"),
        Field("people", choices="people"),
        Field("time", choices="time"),
        Field("explanations", keys=(*PEOPLE, *TIME)),
    ),
    "code": (
        Field("fragment", choices="fragments"),
        Field("text"),
        Field("sublabel", choices="codes"),
        Field("options", Form.LIST, title=texts.FIELDS["codes"]),
        Field("also", times=2, parts=(_CODE, Field(VALUE, Form.WEIGHT, title=texts.FIELDS["weight"]))),
        Field("second_coder", choices="codes"),
        Field("explanations", times=5, parts=(_CODE, Field(VALUE, title=texts.FIELDS["text"]))),
    ),
    "match": (
        Field("question"),
        Field("options", times=5, parts=_BY_NAME),
        Field("rows", times=6, parts=_MATCHED),
    ),
    "order": (Field("question"), Field("steps", times=6, parts=(Field("id"), Field("text"), Field("why")))),
    "evidence": (Field("question"), Field("sentences", times=8, parts=_OPTION)),
    "tip": (
        _LABEL,
        *_CASE,
        Field(
            "changes",
            times=5,
            parts=(Field("text"), Field("fits", Form.YES_NO), Field("to", choices="labels"), Field("why")),
        ),
    ),
    "mix": (
        *_CASE,
        Field("first", Form.WEIGHT, keys=tuple(LABELS)),
        Field("second", Form.WEIGHT, keys=tuple(LABELS)),
        _WHY,
    ),
    "pair": (Field("stem"), Field("halves", times=2, parts=(_LABEL, Field("case"), _WHY))),
    "talk": (
        Field("who"),
        Field("text"),
        Field(
            "turns",
            times=5,
            parts=(Field("id"), Field("title"), Field("says"), Field("replies", times=3, parts=_REPLY)),
        ),
        Field("outcomes", times=4, parts=(Field("id"), Field("title"), Field("tells"))),
    ),
    "reflect": (
        Field("text"),
        Field("question"),
        Field("own", Form.YES_NO),
        Field("guidance"),
        Field("rubric", times=4, parts=(Field("name"), Field("levels", times=3))),
    ),
}


def columns(kind: str, counts: Mapping[tuple[str, ...], int]) -> list[Column]:
    """The columns of the sheet of a kind; `counts` says of what an item has several how many there must be."""
    fields = (*_HEAD, *FIELDS[kind], Field(MARK))
    return list(_columns(fields, counts, (), ""))


def _columns(
    fields: tuple[Field, ...], counts: Mapping[tuple[str, ...], int], path: Path, before: str
) -> Iterator[Column]:
    for field in fields:
        title, here = before + (field.title or texts.FIELDS[field.name]), (*path, field.name)
        if field.times:
            names = tuple(step for step in here if isinstance(step, str))
            for number in range(1, max(field.times, counts.get(names, 0)) + 1):
                if field.parts:
                    yield from _columns(field.parts, counts, (*here, number), f"{title} {number}: ")
                else:
                    yield Column((*here, number), f"{title} {number}", field.form, field.choices)
        elif field.keys:
            yield from (Column((*here, key), f"{title} {key}", field.form, field.choices) for key in field.keys)
        else:
            yield Column(here, title, field.form, field.choices)
