"""The lists of grades of a class: of one assignment, and over assignments."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...dutch import listed
from ...files import write_if_changed
from ..analysis.sheets import sheet
from ..project import Classroom
from ..settings.class_settings import ClassSettings
from . import texts
from .cut import rounded
from .final import Counted, Final
from .graded_class import GradedClass, Outcome


def comma(value: Decimal | None) -> str:
    """A number for people: with a comma, without needless zeros; nothing where there is none."""
    return "" if value is None else f"{value:f}".replace(".", ",")


def neat(value: Decimal) -> str:
    """Points for people, in hundredths at most, a half rounded up."""
    text = f"{rounded(value, 2):f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def write_list(classroom: Classroom, of: GradedClass, settings: ClassSettings, names: Mapping[str, str]) -> Path:
    """Write `cijfers-<assignment>.csv`: per student points, grade and a remark; no work is an empty cell."""
    rows: list[Sequence[Any]] = [texts.LIST_HEAD]
    for student, one in of.outcomes.items():
        good = "" if one.grade is None else texts.YES if one.passed else texts.NO
        points = "" if one.points is None else neat(one.points)
        said = "; ".join(_notes(one, of, settings))
        rows.append((student, names.get(student, ""), points, comma(one.grade), good, said))
    return _write(classroom.folder / f"cijfers-{of.assignment}.csv", rows)


def _notes(one: Outcome, of: GradedClass, settings: ClassSettings) -> list[str]:
    time = settings.extra_time.get(one.student, "")
    told = {
        "absent": one.points is None and not one.waiting,
        "waiting": bool(one.waiting),
        "short": bool(one.short),
        "time": bool(time),
        "exempt": of.assignment in settings.exempt.get(one.student, ()),
    }
    parts = listed([texts.PARTS[part] for part in one.short])
    words = {"n": one.waiting, "parts": parts, "time": time, "assignment": texts.THIS}
    return [texts.NOTES[name].format(**words) for name, holds in told.items() if holds]


def write_final(
    classroom: Classroom, finals: Sequence[Final], settings: ClassSettings, names: Mapping[str, str]
) -> Path:
    """Write `eindcijfers.csv`: per student every grade that counts, the final grade, and what is missing."""
    assignments = list(finals[0].parts) if finals else []
    rows: list[Sequence[Any]] = [(*texts.FINAL_HEAD[:2], *assignments, *texts.FINAL_HEAD[2:])]
    for one in finals:
        grades = [comma(part.outcome.grade) if part.outcome else "" for part in one.parts.values()]
        good = "" if one.grade is None else texts.YES if one.passed else texts.NO
        said = "; ".join(_final_notes(one, settings))
        rows.append((one.student, names.get(one.student, ""), *grades, comma(one.grade), good, said))
    return _write(classroom.folder / "eindcijfers.csv", rows)


def _final_notes(one: Final, settings: ClassSettings) -> list[str]:
    notes = [_part_note(name, part) for name, part in one.parts.items()]
    if one.missing:
        notes.append(texts.NOTES["missing"].format(assignments=listed(one.missing)))
    if time := settings.extra_time.get(one.student):
        notes.append(texts.NOTES["time"].format(time=time))
    return [note for note in notes if note]


def _part_note(name: str, part: Counted) -> str:
    if part.exempt:
        return texts.NOTES["exempt"].format(assignment=name)
    return texts.NOTES["source"].format(assignment=name, source=part.source) if part.source != name else ""


def _write(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    write_if_changed(path, sheet(rows))
    return path
