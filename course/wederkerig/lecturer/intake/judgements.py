"""What the lecturer decides: the open questions, answering one, and taking a decision back."""

from collections.abc import Callable

from ...errors import WederkerigError
from ..locks import class_lock
from ..project import Classroom
from ..release.submission import Pristine
from . import texts
from .questions import Question, open_questions
from .register.records import Decision, Register
from .register.register_file import read_register, register_path
from .report import write_report
from .settle import read_state, settle


def questions(classroom: Classroom, pristine: Pristine) -> list[Question]:
    """The questions that are open now, by number.

    Raises:
        WederkerigError: when the register or the class list cannot be read.
    """
    register = read_register(classroom, pristine.plan.name)
    return open_questions(register, read_state(classroom, pristine, register))


def decisions(classroom: Classroom, assignment: str) -> list[Decision]:
    """The decisions that stand, by number.

    Raises:
        WederkerigError: when the register cannot be read.
    """
    return sorted(read_register(classroom, assignment).decisions, key=lambda decision: decision.number)


def answer(classroom: Classroom, pristine: Pristine, number: int, choice: int) -> list[str]:
    """Decide question `number` by its choice (counted from 1).

    Returns:
        a sentence for every student of whom something else counts than before.

    Raises:
        WederkerigError: when there is no such question or choice, another command works on the class, or the list of
            what was received cannot be replaced; then the decision is kept all the same.
    """
    name = pristine.plan.name

    def decide(register: Register) -> None:
        asked = open_questions(register, read_state(classroom, pristine, register))
        question = next((question for question in asked if question.number == number), None)
        if question is None:
            raise WederkerigError(texts.NO_QUESTION.format(number=number, named=classroom.named(name)))
        if not 1 <= choice <= len(question.choices):
            raise WederkerigError(texts.NO_CHOICE.format(number=number, last=len(question.choices)))
        register.decisions.append(question.choices[choice - 1])

    return _changed(classroom, pristine, decide)


def undo(classroom: Classroom, pristine: Pristine, number: int) -> list[str]:
    """Take decision `number` back; the question that it answered is open again.

    Returns:
        a sentence for every student of whom something else counts than before.

    Raises:
        WederkerigError: when there is no such decision, and as `answer`.
    """

    def take_back(register: Register) -> None:
        kept = [decision for decision in register.decisions if decision.number != number]
        if len(kept) == len(register.decisions):
            raise WederkerigError(texts.NO_DECISION.format(number=number, named=classroom.named(pristine.plan.name)))
        register.decisions = kept

    return _changed(classroom, pristine, take_back)


def as_text(classroom: Classroom, pristine: Pristine) -> str:
    """The open questions with their choices and the decisions that stand, to read and answer in a terminal.

    Raises:
        WederkerigError: when the register or the class list cannot be read.
    """
    name, named = pristine.plan.name, classroom.named(pristine.plan.name)
    lines: list[str] = []
    for question in questions(classroom, pristine):
        lines.append(texts.QUESTION.format(number=question.number, text=question.text))
        lines += [texts.CHOICE.format(number=n, text=said.choice) for n, said in enumerate(question.choices, 1)]
    lines.append(texts.HOW_TO_ANSWER.format(named=named) if lines else texts.NO_QUESTIONS.format(name=name))
    made = [texts.DECISION.format(decision=decision) for decision in decisions(classroom, name)]
    if made:
        lines += [texts.DECISIONS, *made, texts.HOW_TO_UNDO.format(named=named)]
    return "\n".join(lines)


def _changed(classroom: Classroom, pristine: Pristine, change: Callable[[Register], None]) -> list[str]:
    if not register_path(classroom, pristine.plan.name).exists():
        change(Register())  # refuses: nothing came in yet, and no class is made of a name that was misspelt
    _complete(classroom, pristine)
    with class_lock(classroom):
        register = read_register(classroom, pristine.plan.name)
        change(register)
        state = read_state(classroom, pristine, register)
        open_questions(register, state)  # each gets its number
        changes = settle(classroom, pristine, register, state)
    write_report(classroom, pristine)
    return changes


def _complete(classroom: Classroom, pristine: Pristine) -> None:
    """Do what an interrupted command left: its decision may stand already, and cannot be made again."""
    with class_lock(classroom):
        register = read_register(classroom, pristine.plan.name)
        settle(classroom, pristine, register, read_state(classroom, pristine, register))
    write_report(classroom, pristine)
