"""The bank as a workbook: a sheet per kind with drop-down lists, a sheet that explains, and the lists themselves."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.styleable import StyleableObject
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ...errors import WederkerigError
from ...files import zipped
from ...items.texts import NAMES
from ...items.vocabulary import CUES, GOALS, LABELS
from . import texts
from .columns import FIELDS, FILE, ID, MARK, Column, Form, columns
from .item_rows import NO, YES, cells_of, counts_of, mark_of

Tables = Mapping[str, Sequence[tuple[str, Mapping[str, Any]]]]  # per kind: the name of the bank file, and the table
MOST_CHARACTERS = 32_767  # that a cell holds
_SPARE_ROWS = 200  # below the last item, with drop-down lists too
_WIDTHS = {Form.TEXT: 44, Form.LIST: 16, Form.WHOLE: 14, Form.WEIGHT: 12, Form.YES_NO: 12}
_NARROW = 18  # for what is chosen or short
_SHORT = {ID, FILE, "partner", "name"}
_TOP = Alignment(wrap_text=True, vertical="top")
_HEAD = PatternFill("solid", fgColor="DCE9EA")
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_MOMENT = rb"\g<1>2026-01-01T00:00:00Z"  # so that the same bank gives the same bytes


def workbook(tables: Tables, lists: Mapping[str, Sequence[str | int]], name: str) -> bytes:
    """The workbook with these items and drop-down lists, as it stands in a file called `name`.

    Raises:
        WederkerigError: when a text does not fit in a cell.
    """
    book = Workbook()
    del book[book.sheetnames[0]]
    _guide(book.create_sheet(texts.GUIDE), name)
    hidden = book.create_sheet(texts.LISTS)
    hidden.sheet_state = Worksheet.SHEETSTATE_HIDDEN
    places = _lists(hidden, {**lists, YES: [YES, NO]})
    for kind in FIELDS:
        _items(book.create_sheet(NAMES[kind][0], len(book.sheetnames) - 1), kind, tables.get(kind, ()), places)
    target = BytesIO()
    book.save(target)
    return _stable(target.getvalue())


def _items(
    sheet: Worksheet, kind: str, tables: Sequence[tuple[str, Mapping[str, Any]]], places: Mapping[str, str]
) -> None:
    shown = columns(kind, counts_of(table for _, table in tables))
    for place, column in enumerate(shown, 1):
        _head(sheet, place, column)
        choices = places.get(YES if column.form is Form.YES_NO else column.choices)
        if choices:
            letter = get_column_letter(place)
            _drop_down(sheet, choices, f"{letter}2:{letter}{len(tables) + 1 + _SPARE_ROWS}")
    for row, (file, table) in enumerate(tables, 2):
        cells = cells_of(table, shown)
        own: dict[str, str] = {FILE: file, MARK: mark_of(cells)}
        for place, column in enumerate(shown, 1):
            value = own.get(column.names[0], cells.get(column))
            _write(sheet.cell(row, place), value, column, str(table["id"]), file)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(shown))}{max(2, len(tables) + 1)}"


def _head(sheet: Worksheet, place: int, column: Column) -> None:
    cell = sheet.cell(1, place, column.title)
    cell.font, cell.fill = Font(bold=True), _HEAD
    cell.alignment = _TOP
    short = column.choices or column.names[-1] in _SHORT
    whole = sheet.column_dimensions[get_column_letter(place)]
    whole.width, whole.hidden = (_NARROW if short else _WIDTHS[column.form]), column.names[0] == MARK
    _form(whole, column)


def _write(cell: Cell, value: str | int | float | None, column: Column, id: str, file: str) -> None:
    """Put the value in; a text stays a text, also one that begins as a formula does."""
    if isinstance(value, str):
        if ILLEGAL_CHARACTERS_RE.search(value):
            raise WederkerigError(texts.NOT_IN_CELL.format(id=id, title=column.title, file=file))
        if len(value) > MOST_CHARACTERS:
            values = {"id": id, "title": column.title, "n": len(value), "most": MOST_CHARACTERS}
            raise WederkerigError(texts.TOO_LONG.format(**values))
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[0] in "=+-@"
    _form(cell, column)


def _form(cell: StyleableObject, column: Column) -> None:
    cell.alignment = _TOP
    if column.form in (Form.TEXT, Form.LIST):
        cell.number_format = "@"  # else a spreadsheet makes dates and numbers of what is typed


def _drop_down(sheet: Worksheet, choices: str, cells: str) -> None:
    rule = DataValidation(type="list", formula1=choices, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = texts.CHOOSE_TITLE, texts.CHOOSE
    rule.add(cells)
    sheet.add_data_validation(rule)


def _lists(sheet: Worksheet, lists: Mapping[str, Sequence[str | int]]) -> dict[str, str]:
    """Write the lists, a column each; where each stands, as a drop-down list wants it."""
    places = {}
    for place, (name, values) in enumerate(lists.items(), 1):
        letter = get_column_letter(place)
        for row, value in enumerate(values, 1):
            sheet.cell(row, place, value)
        if values:
            places[name] = f"{texts.LISTS}!${letter}$1:${letter}${len(values)}"
    return places


def _guide(sheet: Worksheet, name: str) -> None:
    cues = (texts.GUIDE_CUE.format(id=id, label=LABELS[cue.label].lower(), text=cue.text) for id, cue in CUES.items())
    goals = (f"{id}: {text}" for id, text in GOALS.items())
    told = [line.format(file=name) for line in texts.GUIDE_LINES]
    for row, line in enumerate([*told, texts.GUIDE_GOALS, *goals, texts.GUIDE_CUES, *cues], 1):
        cell = sheet.cell(row, 1, line.removeprefix("# "))
        cell.font = Font(bold=line.startswith("# "))
        cell.alignment = _TOP
    sheet.column_dimensions["A"].width = 110


def _stable(content: bytes) -> bytes:
    """The workbook without the moment at which it was made."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = _MOMENT.sub(_NO_MOMENT, parts["docProps/core.xml"])
    return zipped(parts)
