"""Read item files.

Items are TOML: the standard library reads it (also in the browser), a lecturer can read and write it,
it has comments and texts over several lines, and it cannot hold code.
Texts stand between ''' so that nothing in them needs escaping.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from ..errors import ItemError, PlaceError
from .model import Classify, Item
from .parse import parse_item
from .sources import Sources

_NOTHING = Sources()


def read_items(files: Iterable[Path], sources: Sources = _NOTHING) -> dict[str, Item]:
    """All items of the bank files, by id, in the order in which they stand; `sources` is what they may rest on.

    Raises:
        ItemError: when a file or an item is not right, an id occurs twice or a partner does not fit.
    """
    items: dict[str, Item] = {}
    origin: dict[str, str] = {}
    for file in files:
        for kind, raw in _tables(file):
            item = parse_item(kind, raw, file.name, sources)
            if item.id in items:
                raise ItemError(file.name, item.id, f"dit id staat ook in {origin[item.id]}.", "Geef een ander id.")
            items[item.id], origin[item.id] = item, file.name
    _check_partners(items, origin)
    return items


def _tables(file: Path) -> list[tuple[str, dict[str, object]]]:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PlaceError(f"Het bestand {file.name} is er niet.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ItemError(file.name, "-", f"het bestand is niet te lezen ({error}).", "Verbeter die regel.") from error
    tables: list[tuple[str, dict[str, object]]] = []
    for kind, rows in content.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ItemError(file.name, kind, "dit is geen lijst van items.", f"Begin elk item met [[{kind}]].")
        tables += [(kind, row) for row in rows]
    return tables


def _check_partners(items: dict[str, Item], origin: dict[str, str]) -> None:
    for item in items.values():
        if not isinstance(item, Classify) or item.partner is None:
            continue
        partner = items.get(item.partner)
        if not isinstance(partner, Classify) or partner.partner != item.id:
            raise ItemError(
                origin[item.id],
                item.id,
                f"'{item.partner}' noemt dit item niet als partner.",
                "Laat beide naar elkaar wijzen.",
            )
        if partner.key.label == item.key.label:
            raise ItemError(
                origin[item.id],
                item.id,
                "beide helften van het paar hebben hetzelfde label.",
                "Laat één feit het label kantelen.",
            )
