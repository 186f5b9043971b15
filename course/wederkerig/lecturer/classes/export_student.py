"""Everything that stands of one student, in one zip: for the student who asks what is kept of him."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from ...answers.file import FILE_NAME
from ...files import matching, write_if_changed, zipped
from ..analysis.sheets import sheet
from ..grading.gradebook.marks import read_marks
from ..grading.graded_plan import graded_names
from ..grading.readings_file import readings_of
from ..intake.register.forgetting import files_of
from ..intake.register.kept import kept_path
from ..intake.register.records import Decision, File, Register
from ..intake.register.register_file import read_register
from ..locks import class_lock
from ..project import Classroom
from ..settings.class_settings import read_settings
from . import texts
from .everybody import Person, assignments_of, person_of


def export_student(classroom: Classroom, student: str, now: datetime) -> Path:
    """Write `inzage-<student>.zip` in the class's folder, with what stands of him and nothing of others.

    Raises:
        WederkerigError: when nothing stands of such a student, a file is damaged, or another command holds the class.
        OSError, sqlite3.Error: when the disk or the gradebook refuses.
    """
    path = classroom.folder / f"inzage-{student}.zip"
    person = person_of(classroom, student)
    parts = dict(_parts(classroom, person, now))  # marks copy the gradebook, which holds the class for itself
    with class_lock(classroom):
        write_if_changed(path, zipped(dict(sorted(parts.items()))))
    return path


def _parts(classroom: Classroom, person: Person, now: datetime) -> Iterator[tuple[str, str | bytes]]:
    yield "LEESMIJ.txt", texts.READ_ME.format(klas=classroom.name, moment=f"{now:%d-%m-%Y}")
    yield "gegevens.json", json.dumps(_data(classroom, person), ensure_ascii=False, indent=1) + "\n"
    rows: list[tuple[Any, ...]] = [texts.POINTS_HEAD]
    for assignment in graded_names(classroom):
        marks = read_marks(classroom, assignment)
        for id in person.ids:
            rows += [(assignment, item, m.points, m.most, m.comment) for item, m in marks.get(id, {}).items()]
    yield "punten.csv", sheet(rows)
    for assignment in assignments_of(classroom):
        for file in files_of(person.ids, read_register(classroom, assignment)):
            kept = kept_path(classroom, assignment, file)
            if file.content and kept.exists():
                yield f"ontvangen/{assignment}/{kept.name}", kept.read_bytes()
    yield from _made(classroom, person)


def _made(classroom: Classroom, person: Person) -> Iterator[tuple[str, bytes]]:
    for id in person.ids:
        for path in matching(classroom.submitted / id, f"*/{FILE_NAME}"):
            yield f"antwoorden/{path.parent.name}.json", path.read_bytes()
        for path in matching(classroom.feedback / id, "*/*.html"):
            yield f"feedback/{path.name}", path.read_bytes()


def _data(classroom: Classroom, person: Person) -> dict[str, Any]:
    settings = read_settings(classroom)
    registers = {name: read_register(classroom, name) for name in assignments_of(classroom)}
    return {
        "nummers": person.ids,
        "namen": person.names,
        "klas": classroom.name,
        "ingeleverd": [
            _about(name, file) for name, register in registers.items() for file in files_of(person.ids, register)
        ],
        "besluiten": [
            {"opdracht": name, "vraag": decision.asked, "keuze": decision.choice}
            for name, register in registers.items()
            for decision in _only_about(person, register)
        ],
        "lezingen": readings_of(classroom, person.ids),
        "vrijstelling": [name for id in person.ids for name in settings.exempt.get(id, ())],
        "extra tijd": [settings.extra_time[id] for id in person.ids if id in settings.extra_time],
        "nummer in de leeromgeving": [settings.lms_ids[id] for id in person.ids if id in settings.lms_ids],
    }


def _about(assignment: str, file: File) -> dict[str, str | int]:
    return {
        "opdracht": assignment,
        "bestand": file.name,
        "naam volgens de leeromgeving": file.shown,
        "ontvangen": file.first.isoformat(),
        "ingeleverd volgens de leeromgeving": file.moment.isoformat() if file.moment else "",
        "ontvangstcode": file.receipt,
        "ingevuld": file.answered,
        "waarom geweigerd": file.refusal,
    }


def _only_about(person: Person, register: Register) -> list[Decision]:
    """The decisions about this student and nobody else; in those about more, others are named."""
    named = {id: {d.student, *d.students, *d.judgements} - {""} for id, d in enumerate(register.decisions)}
    return [d for id, d in enumerate(register.decisions) if named[id] and named[id] <= set(person.ids)]
