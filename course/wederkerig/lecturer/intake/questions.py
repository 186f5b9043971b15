"""The open questions of an assignment: what only the lecturer can say, with the choices there are. Plain data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ...dutch import listed
from . import texts
from .owners.owners import valid_student
from .register.records import About, Decision, File, Register, called, digest, printable, shown_names, version_label
from .register.standing import Judgement, Version
from .register.state import State, version_of

SHOWN = 3  # examples in a text
Key = TypeVar("Key", str, tuple[str, str])
Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its number, its text, the students it is about, and the choices.

    Each choice is the decision that follows from it; `choice` says it in words. The number of a question never changes.
    """

    number: int
    text: str
    students: tuple[str, ...]
    choices: tuple[Decision, ...]


def open_questions(register: Register, state: State) -> list[Question]:
    """The questions that are open now, by number; the register gives a new one its number."""
    kinds = (_forms, _lists, _capitals, _versions)
    found = (question for questions in kinds for question in questions(register, state))
    return sorted(found, key=lambda question: question.number)


def _forms(register: Register, state: State) -> Iterator[Question]:
    """Names that fit no pattern: one question per delivery and form."""
    groups: dict[tuple[str, str], list[File]] = defaultdict(list)
    for file in state.unclear.values():
        for delivery in file.deliveries:
            groups[delivery, file.form].append(file)
    for delivery, form in _largest({key: {file.identity for file in files} for key, files in groups.items()}):
        files = groups[delivery, form]
        ask = _Asker(register, About.FORM, f"{delivery}:{form}")
        example, where = _examples(printable(file.container) for file in files), register.deliveries[delivery]
        text = texts.ASK_FORM if form else texts.ASK_NAMELESS
        ask.text = text.format(n=len(files), delivery=where, example=example)
        parts = list(zip(*(file.parts for file in files), strict=True))
        for part, values in enumerate(parts):
            if any(valid_student(value) for value in values):
                choice = texts.CHOOSE_PART.format(number=part + 1, examples=_examples(map(printable, values)))
                ask.offer(choice, delivery=delivery, form=form, part=part)
        ask.offer(texts.CHOOSE_NO_HAND_IN, delivery=delivery, form=form)
        yield ask.question()


def _lists(register: Register, state: State) -> Iterator[Question]:
    """Students who are not in the class list: one question per delivery."""
    groups: dict[str, set[str]] = defaultdict(set)
    for identity, student in state.owners.items():
        if state.waits.get(student) is About.LISTED:
            for delivery in register.files[identity].deliveries:
                groups[delivery].add(student)
    for delivery in _largest(groups):
        students = tuple(sorted(groups[delivery]))
        ask = _Asker(register, About.LISTED, delivery, students)
        shown = _students(students, register)
        ask.text = texts.ASK_LISTED.format(n=len(students), delivery=register.deliveries[delivery], students=shown)
        ask.offer(texts.CHOOSE_LISTED, students=students, accepted=True)
        ask.offer(texts.CHOOSE_NOT_LISTED, students=students)
        yield ask.question()


def _capitals(register: Register, state: State) -> Iterator[Question]:
    """Ids that differ in capitals only."""
    for ids in sorted({ids for student, ids in state.spellings.items() if state.waits[student] is About.CAPITALS}):
        ask = _Asker(register, About.CAPITALS, ids[0].casefold(), ids)
        ask.text = texts.ASK_CAPITALS.format(students=", ".join(ids))
        for student in ids:
            ask.offer(texts.CHOOSE_CAPITALS.format(student=student), students=ids, student=student)
        yield ask.question()


def _versions(register: Register, state: State) -> Iterator[Question]:
    """Versions of which nobody can see which counts: per student, or for all of whom two deliveries differ."""
    groups: dict[tuple[tuple[str, ...], ...], list[str]] = defaultdict(list)
    for student, about in sorted(state.waits.items()):
        if about is About.VERSIONS:
            groups[_pattern(state.standings[student].question) or ((student,),)].append(student)
    for deliveries, students in groups.items():
        if len(students) > 1:
            yield _between_deliveries(register, state, deliveries, students)
        else:
            yield _between_versions(register, state, students[0])


def _pattern(question: Iterable[Version]) -> tuple[tuple[str, ...], ...]:
    """The deliveries between which the question is, when each brought one readable version; else empty."""
    candidates = list(question)
    deliveries = sorted(tuple(sorted(version.deliveries)) for version in candidates)
    simple = all(version.answers for version in candidates) and len(set(deliveries)) == len(deliveries)
    return tuple(deliveries) if simple else ()


def _between_deliveries(
    register: Register, state: State, deliveries: tuple[tuple[str, ...], ...], students: list[str]
) -> Question:
    ask = _Asker(register, About.VERSIONS, digest(deliveries), tuple(students))
    named = [listed([register.deliveries[delivery] for delivery in several]) for several in deliveries]
    ask.text = texts.ASK_DELIVERY.format(
        n=len(students), deliveries=", ".join(named), students=_students(students, register)
    )
    for several, name in zip(deliveries, named, strict=True):
        judgements = {}
        for student in students:
            question = state.standings[student].question
            [chosen] = [version for version in question if tuple(sorted(version.deliveries)) == several]
            judgements[student] = _over(state, student, chosen.key)
        ask.offer(texts.CHOOSE_DELIVERY.format(delivery=name), judgements=judgements)
    return ask.question()


def _between_versions(register: Register, state: State, student: str) -> Question:
    candidates = state.standings[student].question
    ask = _Asker(register, About.VERSIONS, f"{student}:{digest([version.key for version in candidates])}", (student,))
    theirs = [register.files[identity] for identity, owner in state.owners.items() if owner == student]
    files = {version_of(file): file for file in reversed(theirs)}
    spoilt = [files[version.key] for version in candidates if not version.answers]
    who = called(student, shown_names(register))
    ask.text = texts.ASK_VERSION.format(student=who)
    if spoilt:
        ask.text = texts.ASK_SPOILT.format(student=who, files=_examples(version_label(f, register) for f in spoilt))
    for version in candidates:
        if version.answers:
            file = files[version.key]
            choice = texts.CHOOSE_VERSION.format(version=version_label(file, register), answered=file.answered)
            ask.offer(choice, judgements={student: _over(state, student, version.key)})
    ask.offer(texts.CHOOSE_NONE, judgements={student: _over(state, student, None)})
    return ask.question()


def _over(state: State, student: str, chosen: str | None) -> Judgement:
    return Judgement(chosen, frozenset(version.key for version in state.versions[student]))


class _Asker:
    """Puts one question together."""

    def __init__(self, register: Register, about: About, key: str, students: tuple[str, ...] = ()) -> None:
        self._about, self._key, self._students = about, f"{about}:{key}", students
        self._number = register.number(self._key)
        self._choices: list[Decision] = []
        self.text = ""

    def offer(self, choice: str, **effect: object) -> None:
        """Add a choice with what follows from it."""
        decision = Decision(self._number, self._about, self._key, self.text, choice, **effect)  # type: ignore[arg-type]
        self._choices.append(decision)

    def question(self) -> Question:
        """The question."""
        return Question(self._number, self.text, self._students, tuple(self._choices))


def _largest(groups: Mapping[Key, set[Member]]) -> list[Key]:
    """The groups that are no part of another one: a later download holds what an earlier one held."""
    kept: list[Key] = []
    for key in sorted(groups, key=lambda key: (-len(groups[key]), key)):
        if not any(groups[key] <= groups[other] for other in kept):
            kept.append(key)
    return kept


def _students(students: Iterable[str], register: Register) -> str:
    shown = shown_names(register)
    return _examples(called(student, shown) for student in students)


def _examples(values: Iterable[str]) -> str:
    different = sorted(set(values))
    return ", ".join(different[:SHOWN]) + (", ..." if len(different) > SHOWN else "")
