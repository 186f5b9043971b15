"""The list of what came in, as a spreadsheet that opens in a Dutch spreadsheet program."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from ...files import write_if_changed
from ..project import Classroom
from . import texts
from .collect import Received


def write_report(classroom: Classroom, assignment: str, results: Iterable[Received]) -> Path:
    """Write `ontvangst-<assignment>.csv` in the class's folder and return its path."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow(texts.RECEIVED_HEAD)
    for result in results:
        writer.writerow(map(_safe, (result.outcome.value, result.student, result.place, result.reason)))
    path = classroom.folder / f"ontvangst-{assignment}.csv"
    write_if_changed(path, "\ufeff" + sheet.getvalue())
    return path


def _safe(text: str) -> str:
    """A cell that a spreadsheet takes as text, not as a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
