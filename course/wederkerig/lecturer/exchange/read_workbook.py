"""The rows of a workbook as people filled it in, each cell as its column wants it."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ...errors import WederkerigError
from ...items.texts import NAMES
from . import texts
from .columns import FIELDS, MARK, Column, Form, columns
from .item_rows import NO, YES, Cell, Cells

_MANY = 30  # numbered columns of each sort that are understood
_KINDS = {NAMES[kind][0]: kind for kind in FIELDS}
_YES_NO = {YES: YES, NO: NO, "true": YES, "false": NO, "waar": YES, "onwaar": NO}
_EXAMPLES = {Form.WHOLE: "2", Form.WEIGHT: "0,5"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the workbook, the sheet, the row and, by column, the letter above it."""

    file: str
    sheet: str
    row: int
    letters: dict[Column, str]

    def refuse(self, refusal: texts.Refusal, column: Column | None = None, **values: object) -> WederkerigError:
        """The error to raise about this row, or a cell of it: a refusal with the values that its texts name."""
        return self.error(refusal[0].format(**values), refusal[1].format(**values), column)

    def error(self, problem: str, mend: str, column: Column | None = None) -> WederkerigError:
        """The error that says this of the row, or of a cell of it."""
        about = {"file": self.file, "sheet": self.sheet, "row": self.row, "problem": problem, "mend": mend}
        letter = self.letters.get(column) if column else None
        if column is None or letter is None:
            return WederkerigError(texts.AT_ROW.format(**about))
        named = texts.COLUMN.format(letter=letter, title=column.title)
        return WederkerigError(texts.AT_CELL.format(**about, column=named))


@dataclass(frozen=True, slots=True)
class Row:
    """An item as it stands in the workbook."""

    kind: str
    place: Place
    cells: Cells

    @property
    def columns(self) -> list[Column]:
        """The columns of its sheet, from left to right."""
        return list(self.place.letters)

    def text(self, field: str) -> str:
        """What stands in the column of a field; empty where nothing does."""
        return next((str(cell) for column, cell in self.cells.items() if column.path == (field,)), "")

    def column(self, field: str) -> Column | None:
        """The column of a field."""
        return next((column for column in self.columns if column.path == (field,)), None)


def read_workbook(content: bytes, file: str) -> tuple[list[Row], list[str]]:
    """The rows of all sheets of items, and the names of other sheets that somebody added; `file` is for messages.

    Raises:
        WederkerigError: when it is no such workbook, or a cell is not what its column wants.
    """
    try:
        book = load_workbook(BytesIO(content))
    except Exception as error:  # openpyxl has no one way to say that a file is damaged or something else
        raise WederkerigError(texts.NOT_READ.format(file=file)) from error
    others = [sheet.title for sheet in book.worksheets if sheet.title not in (*_KINDS, texts.GUIDE, texts.LISTS)]
    sheets = [sheet for sheet in book.worksheets if sheet.title in _KINDS]
    if not sheets:
        raise WederkerigError(texts.NO_SHEETS.format(file=file))
    return [row for sheet in sheets for row in _rows(sheet, file)], others


def _rows(sheet: Worksheet, file: str) -> Iterator[Row]:
    kind = _KINDS[sheet.title]
    letters = _letters(sheet, kind, file)
    for number, cells in enumerate(sheet.iter_rows(min_row=2), 2):
        place = Place(file, sheet.title, number, letters)
        by_letter = {cell.column_letter: cell for cell in cells if cell.value is not None}
        found = {
            column: value
            for column, letter in letters.items()
            if letter in by_letter and (value := _cell(by_letter[letter], column, place)) is not None
        }
        if any(column.names[0] != MARK for column in found):
            yield Row(kind, place, found)


def _letters(sheet: Worksheet, kind: str, file: str) -> dict[Column, str]:
    """The columns of a sheet by their headings, in the order of the bank, and the letter above each."""
    counts = {column.names[:depth]: _MANY for column in columns(kind, {}) for depth in range(1, len(column.names) + 1)}
    known = {column.title: column for column in columns(kind, counts)}
    letters: dict[Column, str] = {}
    for place, head in enumerate(next(sheet.iter_rows(max_row=1, values_only=True), ()), 1):
        title, letter = " ".join(str(head or "").split()), get_column_letter(place)
        if not title:
            continue
        at = Place(file, sheet.title, 1, {})
        if title not in known:
            raise at.refuse(texts.NO_SUCH_COLUMN, title=title, letter=letter)
        if known[title] in letters:
            raise at.refuse(texts.COLUMN_TWICE, title=title, letter=letter)
        letters[known[title]] = letter
    return {column: letters[column] for column in known.values() if column in letters}


def _cell(cell: Any, column: Column, place: Place) -> Cell | None:
    """What a cell holds, as its column wants it; None where it is blank."""
    value = cell.value
    if cell.data_type in ("f", "e"):
        raise place.refuse(texts.FORMULA, column)
    if isinstance(value, datetime | date | time | timedelta):
        raise place.refuse(texts.NO_TEXT, column)
    text = re.sub(r"\r\n?|_x000D_\n?", "\n", str(value)).strip()
    if not text:
        return None
    if column.form is Form.YES_NO:
        if text.lower() not in _YES_NO:
            raise place.refuse(texts.NO_YES_NO, column, value=text)
        return _YES_NO[text.lower()]
    if column.form in _EXAMPLES:
        return _number(text, column, place)
    if isinstance(value, float) and value.is_integer():
        text = str(int(value))
    return " ".join(re.findall(r"[^\s,;]+", text)) or None if column.form is Form.LIST else text


def _number(text: str, column: Column, place: Place) -> int | float:
    try:
        number = float(text.replace(",", "."))
        if column.form is Form.WEIGHT and math.isfinite(number):
            return number
        if column.form is Form.WHOLE and number.is_integer():
            return int(number)
    except (ValueError, OverflowError):
        pass
    raise place.refuse(texts.NO_NUMBER, column, value=text, example=_EXAMPLES[column.form])
