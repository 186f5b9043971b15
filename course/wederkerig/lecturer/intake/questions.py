"""The open questions of an assignment: what only the lecturer can say, with the choices there are. Plain data."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ...dutch import listed, printable
from . import texts
from .owners.owners import valid_student
from .register.records import About, Decision, File, Register, called, digest, shown_names, version_label
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
    asking = _Asking(register, state)
    kinds = (asking.forms, asking.lists, asking.capitals, asking.versions)
    found = (question for questions in kinds for question in questions())
    return sorted(found, key=lambda question: question.number)


class _Asking:
    """What is open, by what it is about."""

    def __init__(self, register: Register, state: State) -> None:
        self._register, self._state, self._shown = register, state, shown_names(register)
        self._files: dict[str, dict[str, File]] = defaultdict(dict)  # student -> key of a version -> its first file
        for identity, student in state.owners.items():
            file = register.files[identity]
            self._files[student].setdefault(version_of(file), file)

    def forms(self) -> Iterator[Question]:
        """Names that fit no pattern: one question per delivery and form."""
        groups: dict[tuple[str, str], list[File]] = defaultdict(list)
        for file in self._state.unclear.values():
            for delivery in file.deliveries:
                groups[delivery, file.form].append(file)
        for delivery, form in _largest({key: {file.identity for file in files} for key, files in groups.items()}):
            files = groups[delivery, form]
            ask = _Asker(self._register, About.FORM, f"{delivery}:{form}")
            example, where = _examples(printable(file.container) for file in files), self._register.deliveries[delivery]
            text = texts.ASK_FORM if form else texts.ASK_NAMELESS
            ask.text = text.format(n=len(files), delivery=where, example=example)
            for part, values in enumerate(zip(*(file.parts for file in files), strict=True)):
                if any(valid_student(value) for value in values):
                    choice = texts.CHOOSE_PART.format(number=part + 1, examples=_examples(map(printable, values)))
                    ask.offer(choice, delivery=delivery, form=form, part=part)
            ask.offer(texts.CHOOSE_NO_HAND_IN, delivery=delivery, form=form)
            yield ask.question()

    def lists(self) -> Iterator[Question]:
        """Students who are not in the class list: one question per delivery."""
        groups: dict[str, set[str]] = defaultdict(set)
        for identity, student in self._state.owners.items():
            if self._state.waits.get(student) is About.LISTED:
                for delivery in self._register.files[identity].deliveries:
                    groups[delivery].add(student)
        for delivery in _largest(groups):
            students = tuple(sorted(groups[delivery]))
            ask = _Asker(self._register, About.LISTED, delivery, students)
            where = self._register.deliveries[delivery]
            ask.text = texts.ASK_LISTED.format(n=len(students), delivery=where, students=self._students(students))
            ask.offer(texts.CHOOSE_LISTED, students=students, accepted=True)
            ask.offer(texts.CHOOSE_NOT_LISTED, students=students)
            yield ask.question()

    def capitals(self) -> Iterator[Question]:
        """Ids that differ in capitals only."""
        for ids in sorted(set(self._state.spellings.values())):
            ask = _Asker(self._register, About.CAPITALS, ids[0].casefold(), ids)
            ask.text = texts.ASK_CAPITALS.format(students=", ".join(ids))
            for student in ids:
                ask.offer(texts.CHOOSE_CAPITALS.format(student=student), students=ids, student=student)
            yield ask.question()

    def versions(self) -> Iterator[Question]:
        """Versions of which nobody can see which counts: per student, or for all of whom two deliveries differ."""
        groups: dict[tuple[tuple[str, ...], ...], list[str]] = defaultdict(list)
        for student, about in sorted(self._state.waits.items()):
            if about is About.VERSIONS:
                groups[_pattern(self._state.standings[student].question) or ((student,),)].append(student)
        for deliveries, students in groups.items():
            if len(students) > 1:
                yield self._between_deliveries(deliveries, students)
            else:
                yield self._between_versions(students[0])

    def _between_deliveries(self, deliveries: tuple[tuple[str, ...], ...], students: list[str]) -> Question:
        ask = _Asker(self._register, About.VERSIONS, digest(deliveries), tuple(students))
        named = [listed([self._register.deliveries[delivery] for delivery in several]) for several in deliveries]
        about = {"deliveries": ", ".join(named), "students": self._students(students)}
        ask.text = texts.ASK_DELIVERY.format(n=len(students), **about)
        for several, name in zip(deliveries, named, strict=True):
            judgements = {}
            for student in students:
                question = self._state.standings[student].question
                [chosen] = [version for version in question if tuple(sorted(version.deliveries)) == several]
                judgements[student] = self._over(student, chosen.key)
            ask.offer(texts.CHOOSE_DELIVERY.format(delivery=name), judgements=judgements)
        return ask.question()

    def _between_versions(self, student: str) -> Question:
        candidates, files = self._state.standings[student].question, self._files[student]
        key = digest([version.key for version in candidates])
        ask = _Asker(self._register, About.VERSIONS, f"{student}:{key}", (student,))
        labels = {version.key: version_label(files[version.key], self._register) for version in candidates}
        spoilt = [labels[version.key] for version in candidates if not version.answers]
        text = texts.ASK_SPOILT if spoilt else texts.ASK_VERSION
        ask.text = text.format(student=called(student, self._shown), files=_examples(spoilt))
        for version in candidates:
            if version.answers:
                answered = files[version.key].answered
                choice = texts.CHOOSE_VERSION.format(version=labels[version.key], answered=answered)
                ask.offer(choice, judgements={student: self._over(student, version.key)})
        ask.offer(texts.CHOOSE_NONE, judgements={student: self._over(student, None)})
        return ask.question()

    def _over(self, student: str, chosen: str | None) -> Judgement:
        return Judgement(chosen, frozenset(version.key for version in self._state.versions[student]))

    def _students(self, students: Iterable[str]) -> str:
        return _examples(called(student, self._shown) for student in students)


def _pattern(question: Iterable[Version]) -> tuple[tuple[str, ...], ...]:
    """The deliveries between which the question is, when each brought one readable version; else empty."""
    candidates = list(question)
    deliveries = sorted(tuple(sorted(version.deliveries)) for version in candidates)
    simple = all(version.answers for version in candidates) and len(set(deliveries)) == len(deliveries)
    return tuple(deliveries) if simple else ()


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


def _examples(values: Iterable[str]) -> str:
    different = sorted(set(values))
    return ", ".join(different[:SHOWN]) + (", ..." if len(different) > SHOWN else "")
