"""The list of all that ever came in, as a spreadsheet that opens in a Dutch spreadsheet program."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from ...dutch import refusal
from ...errors import WederkerigError
from ...files import write_if_changed
from ..locks import class_lock
from ..project import Classroom
from ..release.submission import Pristine
from . import texts
from .register.class_list import names
from .register.outcomes import Received, outcomes
from .register.records import File
from .register.register_file import read_register
from .register.signals import signals
from .settle import read_state


def write_report(classroom: Classroom, pristine: Pristine) -> Path:
    """Write `ontvangst-<assignment>.csv` in the class's folder, one row for every file that ever came in.

    Returns:
        its path.

    Raises:
        WederkerigError: when it cannot be replaced, because another program has it open; or as `read_register`.
    """
    name = pristine.plan.name
    path = classroom.folder / f"ontvangst-{name}.csv"
    with class_lock(classroom):
        register = read_register(classroom, name)
        state = read_state(classroom, pristine, register)
        files = sorted(register.files.values(), key=lambda file: (file.student, file.first, file.place))
        received = outcomes(files, register, state, pristine.released, classroom.named(name))
        sheet = _sheet(files, received, names(classroom), signals(files, state, pristine.released))
        try:
            write_if_changed(path, "\ufeff" + sheet)
        except PermissionError as error:
            raise WederkerigError(texts.LIST_IN_USE.format(file=path, reason=refusal(error))) from error
    return path


def _sheet(files: Sequence[File], received: Sequence[Received], shown: Mapping[str, str], noted: Sequence[str]) -> str:
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow(texts.RECEIVED_HEAD)
    for file, result, note in zip(files, received, noted, strict=True):
        who = (result.outcome.value, result.student, shown.get(result.student, file.shown), result.place)
        when = (_moment(file.first), _moment(file.moment), file.receipt)
        writer.writerow(map(_safe, (*who, *when, result.reason, note)))
    return sheet.getvalue()


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else ""


def _safe(text: str) -> str:
    """A cell that a spreadsheet takes as text, not as a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
