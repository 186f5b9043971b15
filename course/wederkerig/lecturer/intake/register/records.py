"""What is remembered of an assignment in a class: every file that ever came in, and what the lecturer decided."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from .. import texts
from .standing import Judgement


@dataclass(frozen=True, slots=True)
class File:
    """One file as it came in; the same file at the same place in another delivery is the same.

    Where and when: `place` shows where it was found first, `container` and `name` are its names there, `deliveries`
    are the digests of all deliveries in which it came, `call` the number of the first command and `first` its moment.
    Whose: `student` and `shown` (the LMS's name of the student), or for a name that fits no pattern `form` and `parts`.
    Which version: `source`, `order` and `moment` of the LMS, and what is in the file: `content` and `answers` are
    digests (empty: not read, no answers in it), `kind` says what it is and `refusal` why it cannot be used.
    """

    place: str
    container: str
    name: str
    deliveries: tuple[str, ...]
    call: int
    first: datetime
    student: str = ""
    shown: str = ""
    form: str = ""
    parts: tuple[str, ...] = ()
    source: str = ""
    order: tuple[int, ...] | None = None
    moment: datetime | None = None
    content: str = ""
    kind: str = ""
    refusal: str = ""
    answers: str = ""
    answered: int = 0
    release: str = ""
    asked: str | None = None
    receipt: str = ""
    made: datetime | None = None
    long_texts: tuple[str, ...] = ()

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes two files the same one."""
        return self.student, self.source, self.order, self.parts, self.container, self.name, self.content


class About(StrEnum):
    """What a decision is about."""

    SAID = "said"  # whose a file is: given with --student
    FORM = "form"  # which part of a name is the student
    LISTED = "listed"  # whether students who are not in the class list belong to the class
    CAPITALS = "capitals"  # which id is right of those that differ in capitals only
    VERSIONS = "versions"  # which version of a student counts


@dataclass(frozen=True, slots=True)
class Decision:
    """What the lecturer decided; it stands until it is taken back.

    `question` is the key of the question it answers, `asked` that question and `choice` his choice, both in words.
    Further, by what it is about:
    SAID: `student`, `content` and `call`; FORM: `delivery`, `form` and `part` (from 0; None: no hand-ins);
    LISTED: `students` and `accepted`; CAPITALS: `students` and the right one, `student`; VERSIONS: `judgements`.
    """

    number: int
    about: About
    question: str
    asked: str
    choice: str
    student: str = ""
    content: str = ""
    call: int = 0
    delivery: str = ""
    form: str = ""
    part: int | None = None
    students: tuple[str, ...] = ()
    accepted: bool = False
    judgements: Mapping[str, Judgement] = field(default_factory=dict)


@dataclass(slots=True)
class Register:
    """Everything that came in and was decided.

    `files` by identity; `deliveries` are their names by digest; `decisions` in the order in which they were made;
    `numbers` the number of every question and decision by key; `counted` the key of the version that counts per
    student, empty where work came in and nothing of it counts.
    """

    files: dict[tuple[object, ...], File] = field(default_factory=dict)
    deliveries: dict[str, str] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    counted: dict[str, str] = field(default_factory=dict)

    @property
    def call(self) -> int:
        """The number of the next command."""
        calls = (*(file.call for file in self.files.values()), *(decision.call for decision in self.decisions))
        return max(calls, default=0) + 1

    def number(self, key: str) -> int:
        """The number of the question or decision with this key; it never gets another."""
        return self.numbers.setdefault(key, len(self.numbers) + 1)

    def add(self, file: File) -> File:
        """Remember a file; of one that came in before, what is in it is read anew and where it came first stays."""
        known = self.files.get(file.identity)
        if known:
            deliveries = tuple(sorted({*known.deliveries, *file.deliveries}))
            file = replace(file, place=known.place, call=known.call, first=known.first, deliveries=deliveries)
        self.files[file.identity] = file
        return file

    def last(self, about: About) -> Iterable[Decision]:
        """The decisions about this, the last one first."""
        return (decision for decision in reversed(self.decisions) if decision.about is about)


def shown_names(register: Register) -> dict[str, str]:
    """The name that the LMS gave last, per student of whom it gave one."""
    files = sorted(register.files.values(), key=lambda file: (file.first, file.shown))
    return {file.student: file.shown for file in files if file.student and file.shown}


def called(student: str, shown: Mapping[str, str]) -> str:
    """A student for a lecturer: the id, and the name where it is known."""
    return texts.CALLED.format(student=student, name=shown[student]) if student in shown else student


def version_label(file: File, register: Register) -> str:
    """What a version is called for a lecturer: its receipt code and where it came from."""
    names = [register.deliveries[delivery] for delivery in file.deliveries if delivery in register.deliveries]
    return texts.VERSION.format(receipt=file.receipt or file.name, delivery=", ".join(names[:3]))


def digest(*parts: object) -> str:
    """A short mark of these values."""
    content = parts[0] if len(parts) == 1 and isinstance(parts[0], bytes) else json.dumps(parts).encode()
    return hashlib.sha256(content).hexdigest()[:32]
