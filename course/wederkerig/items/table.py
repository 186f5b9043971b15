"""The fields of one table of a bank file, read one by one; what is wrong is refused by file and item."""

from collections.abc import Collection, Mapping
from typing import Any

from ..errors import ItemError
from .sources import Sources

_REQUIRED = object()


class Table:
    """Takes the fields of a table; `finish` refuses what is left.

    Every reader raises ItemError, naming file and item, when a field is missing or not as it should be.
    """

    def __init__(self, raw: Mapping[str, Any], file: str) -> None:
        self.left = dict(raw)
        self.file = file
        self.name = str(raw.get("id", "zonder id"))

    def refuse(self, problem: str, mend: str) -> ItemError:
        """The error to raise about this table."""
        return ItemError(self.file, self.name, problem, mend)

    def take(self, field: str, kind: type, default: Any = _REQUIRED) -> Any:
        """The value of a field, of this kind."""
        value = self.left.pop(field, default)
        if value is _REQUIRED:
            raise self.refuse(f"het veld '{field}' ontbreekt.", f"Voeg '{field}' toe.")
        if value is not default and (not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool)):
            raise self.refuse(f"het veld '{field}' heeft de verkeerde vorm.", f"Maak er een {kind.__name__} van.")
        return value

    def text(self, field: str, default: Any = _REQUIRED) -> str:
        """The text in a field, stripped; not empty unless that is the default."""
        value = str(self.take(field, str, default)).strip()
        if not value and default is _REQUIRED:
            raise self.refuse(f"het veld '{field}' is leeg.", "Schrijf een tekst.")
        return value

    def one_of(self, field: str, kind: type, allowed: Collection[Any]) -> Any:
        """The value of a field, one of those allowed."""
        value = self.take(field, kind)
        if value not in allowed:
            raise self.refuse(f"'{value}' is geen geldige waarde voor '{field}'.", f"Kies uit: {listed(allowed)}.")
        return value

    def several_of(self, field: str, allowed: Collection[str] | None, default: Any = _REQUIRED) -> tuple[str, ...]:
        """The texts in a list, each once and each one of those allowed (None: any)."""
        values = self.take(field, list, default)
        for value in values:
            if not isinstance(value, str) or (allowed is not None and value not in allowed):
                raise self.refuse(f"'{value}' in '{field}' is onbekend.", f"Kies uit: {listed(allowed or ())}.")
        if len(set(values)) != len(values):
            raise self.refuse(f"in '{field}' staat iets dubbel.", "Haal de dubbele waarde weg.")
        return tuple(values)

    def claims(self, sources: Sources) -> tuple[str, ...]:
        """The claims that the item rests on: at least one."""
        claims = self.several_of("claims", sources.claims)
        if not claims:
            raise self.refuse("er staat geen stelling bij.", "Noem bij 'claims' waarop het item steunt.")
        return claims

    def rows(self, field: str) -> list["Table"]:
        """The tables in a list of tables, each with an `id` that stands once."""
        rows = self.take(field, list)
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise self.refuse(f"het veld '{field}' is geen lijst van tabellen.", f"Schrijf elke als [[...{field}]].")
        tables = []
        for raw in rows:
            table = Table(raw, self.file)
            table.name = self.name
            tables.append(table)
        ids = [row.get("id") for row in rows]
        if len(set(map(str, ids))) < len(ids):
            raise self.refuse(f"in '{field}' staat een id dubbel.", "Geef elk een eigen id.")
        return tables

    def finish(self) -> None:
        """Refuse what nobody took."""
        if self.left:
            raise self.refuse(f"onbekend veld '{sorted(self.left)[0]}'.", "Haal het weg of verbeter de naam.")


def listed(allowed: Collection[Any]) -> str:
    """The allowed values as a message shows them."""
    names = [str(name) for name in (sorted(allowed) if isinstance(allowed, frozenset) else allowed)]
    return ", ".join(names) if len(names) <= 20 else "de lijst met stellingen (C001, C002, ...)"
