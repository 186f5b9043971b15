"""The figures of a report as tables that open in a Dutch spreadsheet program."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from . import texts
from .class_figures import ClassFigures
from .coding import Coding, coding
from .figures import ItemFigures, TestFigures
from .view import flags

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(of: ClassFigures) -> dict[str, str]:
    """The text of each table, by a key of `texts.SHEETS`; that of coding only where fragments were coded."""
    found = {"test": _test(of.test), "items": _items(of.items), "options": _options(of.items)}
    codes = coding(of.found)
    return {name: sheet(rows) for name, rows in (found | ({"coding": _coding(codes)} if codes else {})).items()}


def sheet(rows: Iterable[Sequence[Any]]) -> str:
    """Rows as Dutch spreadsheet programs read them: with a byte order mark, a semicolon and a comma in numbers.

    A text that would be a formula stays a text; None is an empty cell.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",")
    if isinstance(value, str):
        text = " ".join(value.split())
        return f"'{text}" if text.startswith(_FORMULA) else text
    return "" if value is None else str(value)


def _test(test: TestFigures) -> Iterable[Sequence[Any]]:
    yield texts.TEST_SHEET
    values = (test.n, test.items, test.most, test.mean, test.middle, test.spread, test.low, test.high)
    yield from zip(texts.TEST_ROWS, values, strict=True)
    found = test.reliability
    reliable = (found.alpha, found.interval.low, found.interval.high, found.error) if found else (None,) * 4
    yield from zip(texts.RELIABILITY_ROWS, reliable, strict=True)


def _items(items: Sequence[ItemFigures]) -> Iterable[Sequence[Any]]:
    yield texts.ITEMS_SHEET
    for one in items:
        figures = (one.n, one.answered, one.most, one.mean, one.p, one.corrected, one.rit, one.rir)
        yield (one.asked.id, one.asked.name, *figures, flags(one))


def _coding(of: Coding) -> Iterable[Sequence[Any]]:
    yield texts.CODING_SHEET
    for one in of.codes:
        code, count = one.instead or (None, None)
        yield (one.code, one.name, one.fragments, one.found if one.fragments else None, one.alpha, code, count)


def _options(items: Sequence[ItemFigures]) -> Iterable[Sequence[Any]]:
    yield texts.OPTIONS_SHEET
    for one in items:
        for field in one.fields:
            for option in field.options:
                fits = texts.PAGE["yes"] if option.fits else ""
                yield (
                    one.asked.id,
                    one.asked.name,
                    field.name,
                    option.id,
                    option.text,
                    fits,
                    option.count,
                    option.share,
                )
