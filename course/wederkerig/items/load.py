"""Read item files.

Items are TOML: the standard library reads it (also in the browser), a lecturer can read and write it,
it has comments and texts over several lines, and it cannot hold code.
Texts stand between ''' so that nothing in them needs escaping.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..dutch import refusal
from ..errors import ItemError, PlaceError
from ..files import matching
from ..toml_text import parse_toml
from . import texts
from .kinds import KINDS
from .kinds.classify import cases
from .model import Item
from .sources import Sources
from .table import Table, listed

_NOTHING = Sources()


def read_items(
    files: Iterable[Path], sources: Sources = _NOTHING, weigh: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict
) -> dict[str, Item]:
    """All items of the bank files, by id, in the order in which they stand; `sources` is what they may rest on.

    `weigh` may put other weights in a table than those that were written.

    Raises:
        ItemError: when a file or an item is not right, an id occurs twice or a partner does not fit.
        PlaceError: when a file is not there.
    """
    items: dict[str, Item] = {}
    origin: dict[str, str] = {}
    for file in files:
        for kind, raw in read_tables(file):
            item = parse_item(kind, weigh(raw), file.name, sources)
            if item.id in items:
                raise ItemError.of(file.name, item.id, texts.ID_TWICE, file=origin[item.id])
            items[item.id], origin[item.id] = item, file.name
    _check_partners(items, origin)
    return items


def practice_files(datasets: Path) -> list[Path]:
    """The item files with public keys, in the order of the lessons."""
    return matching(datasets / "practice", "*.toml")


def read_practice(datasets: Path, sources: Sources, wanted: Callable[[str], bool] = bool) -> dict[str, Item]:
    """The practice items, by id, of the files whose name ("03-onderscheid") is wanted; of all, when nothing is said.

    Raises:
        ItemError: when an item is not right.
    """
    return read_items([path for path in practice_files(datasets) if wanted(path.stem)], sources)


def parse_item(kind: str, raw: Mapping[str, Any], file: str, sources: Sources = _NOTHING) -> Item:
    """The item that one table of a bank file describes; `file` is named in messages.

    Raises:
        ItemError: when it is not right.
    """
    table = Table(raw, file)
    if kind not in KINDS:
        raise table.refuse(texts.NO_KIND, kind=kind, allowed=listed(KINDS))
    item = KINDS[kind].parse(table, table.id(), sources)
    table.finish()
    return item


def read_tables(file: Path) -> list[tuple[str, dict[str, Any]]]:
    """The tables of a bank file as they stand there: kind and fields of each.

    Raises:
        PlaceError: when the file is not there.
        ItemError: when it cannot be read.
    """
    try:
        content = _parsed(file.read_bytes())
    except FileNotFoundError:
        raise PlaceError(texts.NO_FILE.format(file=file.name)) from None
    except ValueError as error:
        raise ItemError.of(file.name, "-", texts.UNREADABLE, reason=refusal(error)) from error
    tables: list[tuple[str, dict[str, Any]]] = []
    for kind, rows in content.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ItemError.of(file.name, kind, texts.NO_LIST, kind=kind)
        tables += [(kind, row) for row in rows]
    return tables


@lru_cache(maxsize=64)  # one run reads the same bank several times, and parsing is what takes the time
def _parsed(content: bytes) -> Mapping[str, Any]:
    return parse_toml(content)


def _check_partners(items: Mapping[str, Item], origin: Mapping[str, str]) -> None:
    by_id = {item.id: item for item in cases(items.values())}
    for item in by_id.values():
        if item.partner is None:
            continue
        partner = by_id.get(item.partner)
        if partner is None or partner.partner != item.id:
            raise ItemError.of(origin[item.id], item.id, texts.NO_PARTNER, partner=item.partner)
        if partner.key.label == item.key.label:
            raise ItemError.of(origin[item.id], item.id, texts.SAME_LABEL)
        told = {sentence.text for sentence in partner.question.sentences}
        for sentence in item.question.sentences:
            if sentence.id in item.key.proof.decides and sentence.text in told:
                values = {"sentence": sentence.text, "partner": f"'{partner.id}'"}
                raise ItemError.of(origin[item.id], item.id, texts.SHARED_PROOF, **values)
