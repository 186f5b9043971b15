"""The fields of one table of a bank file, read one by one; what is wrong is refused by file and item."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from ..errors import ItemError
from . import texts
from .sources import Sources
from .vocabulary import DIFFICULTIES

_REQUIRED = object()
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MANY = 20  # allowed values from which a message names only the first


class Table:
    """Takes the fields of a table; `finish` refuses what is left.

    Every reader raises ItemError, naming file and item, when a field is missing or not as it should be.
    """

    def __init__(self, raw: Mapping[str, Any], file: str) -> None:
        self.left = dict(raw)
        self.file = file
        self.name = str(raw.get("id", texts.NO_ID))
        self._place: tuple[str | int, ...] = ()  # of this table in the item
        self._at: tuple[str, ...] = ()  # what was taken last, which is what a refusal is about

    def refuse(self, refusal: texts.Refusal, /, **values: object) -> ItemError:
        """The error to raise about what was taken last: a refusal with the values that its texts name."""
        error = ItemError.of(self.file, self.name, refusal, **values)
        error.path = (*self._place, *self._at)
        return error

    def take(self, field: str, kind: type, default: Any = _REQUIRED) -> Any:
        """The value of a field, of this kind."""
        value, self._at = self.left.pop(field, default), (field,)
        if value is _REQUIRED:
            raise self.refuse(texts.MISSING, field=field)
        if value is not default and (not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool)):
            raise self.refuse(texts.WRONG_FORM, field=field, kind=kind.__name__)
        return value

    def text(self, field: str, default: Any = _REQUIRED) -> str:
        """The text in a field, stripped; not empty unless that is the default."""
        value = str(self.take(field, str, default)).strip()
        if not value and default is _REQUIRED:
            raise self.refuse(texts.EMPTY, field=field)
        return value

    def id(self) -> str:
        """The `id`: small letters, digits and hyphens, so that it can stand anywhere."""
        value = self.text("id")
        if not _ID.fullmatch(value):
            raise self.refuse(texts.BAD_ID)
        return value

    def one_of(self, field: str, kind: type, allowed: Collection[Any]) -> Any:
        """The value of a field, one of those allowed."""
        value = self.take(field, kind)
        if value not in allowed:
            raise self.refuse(texts.NOT_ALLOWED, value=value, field=field, allowed=listed(allowed))
        return value

    def several_of(self, field: str, allowed: Collection[str] | None, default: Any = _REQUIRED) -> tuple[str, ...]:
        """The texts in a list, each once and each one of those allowed (None: any)."""
        values = self.take(field, list, default)
        for value in values:
            if not isinstance(value, str) or (allowed is not None and value not in allowed):
                raise self.refuse(texts.UNKNOWN, value=value, field=field, allowed=listed(allowed or ()))
        if len(set(values)) != len(values):
            raise self.refuse(texts.TWICE, field=field)
        return tuple(values)

    def claims(self, sources: Sources) -> tuple[str, ...]:
        """The claims that the item rests on: at least one."""
        claims = self.several_of("claims", sources.claims)
        if not claims:
            raise self.refuse(texts.NO_CLAIM)
        return claims

    def difficulty(self) -> int | None:
        """How hard the item is meant to be; None where its author does not say."""
        return self.one_of("difficulty", int, DIFFICULTIES) if "difficulty" in self.left else None

    def explanations(self, options: Collection[str], may: Collection[str] = ()) -> dict[str, str]:
        """The text for each of these options, in their order, and for those of `may` that have one."""
        given = self.take("explanations", dict)
        options = [*options, *(option for option in may if option in given and option not in options)]
        for option in options:
            why, self._at = given.get(option), ("explanations", option)
            if not isinstance(why, str) or not why.strip():
                raise self.refuse(texts.NO_EXPLANATION, option=option)
        for option in given:
            if option not in options:
                self._at = ("explanations", option)
                raise self.refuse(texts.EXPLANATION_OF_NOTHING, option=option, allowed=listed(may or options))
        return {option: given[option].strip() for option in options}

    def tables(self, field: str) -> list["Table"]:
        """The tables in a list of tables; there is at least one."""
        rows = self.take(field, list)
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise self.refuse(texts.NO_TABLES, field=field)
        tables = []
        for number, raw in enumerate(rows, 1):
            table = Table(raw, self.file)
            table.name, table._place = self.name, (*self._place, field, number)
            tables.append(table)
        return tables

    def rows(self, field: str) -> list["Table"]:
        """The tables in a list of tables, each with an `id` that stands once."""
        rows = self.tables(field)
        ids = [row.left.get("id") for row in rows]
        if len(set(map(str, ids))) < len(ids):
            raise self.refuse(texts.ROW_TWICE, field=field)
        return rows

    def finish(self) -> None:
        """Refuse what nobody took."""
        if self.left:
            self._at = (sorted(self.left)[0],)
            raise self.refuse(texts.UNKNOWN_FIELD, field=self._at[0])


def listed(allowed: Collection[Any]) -> str:
    """The allowed values as a message shows them; of many only the first."""
    names = [str(name) for name in (sorted(allowed) if isinstance(allowed, frozenset) else allowed)]
    return ", ".join(names if len(names) <= _MANY else [*names[:3], texts.MORE.format(n=len(names))])
