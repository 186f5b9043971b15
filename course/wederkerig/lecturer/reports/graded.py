"""What reports are made of: every graded student with answers and marks, checked against the plan to report by."""

from dataclasses import dataclass

from ...errors import AnswerError, WederkerigError
from .. import texts as shared_texts
from ..bank import Plan
from ..grading.gradebook.marks import Marks, read_marks
from ..project import Classroom
from ..release.submission import Answers, read_answers
from ..settings.class_settings import read_settings
from ..settings.decisions import check_decisions, decided_marks
from . import texts


@dataclass(frozen=True, slots=True)
class Graded:
    """A student with the answers that were graded and the marks for them, by item.

    `marks` follow what was decided about items since; `given` are those of the gradebook.
    """

    student: str
    answers: Answers
    marks: Marks
    given: Marks


def class_marks(classroom: Classroom, plan: Plan) -> dict[str, Marks]:
    """The marks of all graded students for the items of `plan`, sorted by student.

    Raises:
        WederkerigError: when nobody was graded yet, or marks are for other items.
    """
    marks = read_marks(classroom, plan.name)
    if not marks:
        raise WederkerigError(shared_texts.NOBODY.format(name=plan.name, named=classroom.named(plan.name)))
    items = {item.id for item in plan.items}
    other = [student for student, rows in marks.items() if rows.keys() != items]
    if other:
        raise WederkerigError(texts.OTHER_ITEMS.format(name=plan.name, klas=classroom.name, student=other[0]))
    return dict(marks)


def graded_students(classroom: Classroom, plan: Plan) -> list[Graded]:
    """All graded students, sorted.

    Raises:
        WederkerigError: as `class_marks`, when the graded answers of a student are not there or cannot be read, or
            when the settings of the class are not right.
    """
    found, decided = [], check_decisions(read_settings(classroom), plan)
    for student, marks in class_marks(classroom, plan).items():
        folder = classroom.autograded / student / plan.name
        try:
            if not folder.is_dir():
                raise AnswerError(texts.GONE.format(folder=folder))
            answers = read_answers(plan, folder)
            found.append(Graded(student, answers, decided_marks(decided, plan, answers, marks), marks))
        except AnswerError as error:
            raise WederkerigError(texts.NO_ANSWERS.format(student=student, reason=error, name=plan.name)) from error
    return found
