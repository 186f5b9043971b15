"""Who is in a class, wherever something of them stands, and what is of one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...errors import WederkerigError
from ...files import matching
from ..grading.gradebook.copies import copies
from ..grading.gradebook.student_rows import students_in
from ..grading.graded_plan import KEPT
from ..intake.owners.owners import valid_student
from ..intake.register.class_list import names, read_class_list
from ..intake.register.forgetting import spellings_of
from ..intake.register.kept import NOBODY
from ..intake.register.register_file import REGISTER, read_register
from ..intake.register.state import owners_of
from ..project import Classroom
from . import texts

DEPTH = 3  # of folders in a class: ontvangen/opdracht-1/s001


@dataclass(frozen=True, slots=True)
class Person:
    """A student of a class: every id under which something of him came in, the right one first, and his names."""

    ids: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id by which the lecturer knows him."""
        return self.ids[0]


def assignments_of(classroom: Classroom) -> list[str]:
    """The assignments for which anything came in."""
    return [path.stem.removeprefix(REGISTER) for path in matching(classroom.folder, f"{REGISTER}*.json")]


def work_in(classroom: Classroom) -> list[str]:
    """The assignments for which anything came in or was graded."""
    graded = [path.stem.removeprefix(KEPT) for path in matching(classroom.folder, f"{KEPT}*.json")]
    return sorted({*assignments_of(classroom), *graded})


def students_of(classroom: Classroom) -> set[str]:
    """The ids of all students of whom something stands in the class.

    Raises:
        WederkerigError: when a register or the class list is damaged.
        sqlite3.Error: when the gradebook is in use or damaged.
    """
    found = set(read_class_list(classroom) or {}) | set(students_in(classroom.gradebook))
    for assignment in assignments_of(classroom):
        register = read_register(classroom, assignment)
        found |= {*owners_of(register).values(), *register.counted}
        found |= {file.student for file in register.files.values() if file.student}
    places = (classroom.submitted, classroom.autograded, classroom.feedback)
    folders = [*(path for place in places for path in matching(place, "*")), *matching(classroom.received, "*/*")]
    return found | {path.name for path in folders if path.is_dir() and path.name != NOBODY}


def person_of(classroom: Classroom, student: str) -> Person:
    """The student who is called so in this class.

    Raises:
        WederkerigError: when nothing of such a student stands there; and as `students_of`.
    """
    everybody = students_of(classroom)
    if not valid_student(student) or student not in everybody:
        raise WederkerigError(texts.NOBODY.format(student=student, klas=classroom.name, n=len(everybody)))
    ids = {student}
    for assignment in assignments_of(classroom):
        ids |= spellings_of(student, read_register(classroom, assignment))
    known = names(classroom)
    called = {known.get(id, "") for id in ids}
    for file in (classroom.gradebook, *copies(classroom)):
        called |= {name for id, name in students_in(file).items() if id in ids}
    return Person((student, *sorted(ids - {student})), tuple(sorted(filter(None, called))))


def folders_of(classroom: Classroom, ids: Iterable[str]) -> list[Path]:
    """Every folder in the class that is called by one of these ids."""
    patterns = ["/".join(["*"] * depth + [id]) for id in ids for depth in range(1, DEPTH)]
    return [path for pattern in patterns for path in matching(classroom.folder, pattern) if path.is_dir()]
