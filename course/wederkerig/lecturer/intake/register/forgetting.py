"""A register without one student: as if nothing of him ever came in and nothing was decided about him. Pure."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from .. import texts
from .records import About, Decision, File, Register
from .state import owners_of

LEAST = 3  # letters of a part of a name that are searched for in texts


def spellings_of(student: str, register: Register) -> frozenset[str]:
    """All ids under which work of this student came in: the lecturer may have said that some are one."""
    alike = [d.students for d in register.last(About.CAPITALS) if student in (*d.students, d.student)]
    return frozenset([student, *(alike[0] if alike else ())])


def files_of(students: Collection[str], register: Register) -> list[File]:
    """Every file that is theirs: by the names that came with it, or by what the lecturer decided."""
    owners = owners_of(register)
    return [file for id, file in register.files.items() if file.student in students or owners.get(id) in students]


def without(register: Register, students: Collection[str], names: Iterable[str]) -> Register:
    """The register without these students, and without their names in what the lecturer was asked and chose."""
    gone = files_of(students, register)
    identities = {file.identity for file in gone}
    files = {id: file for id, file in register.files.items() if id not in identities}
    used = {delivery for file in files.values() for delivery in file.deliveries}
    words = {*students, *names, *(file.container for file in gone), *(part for file in gone for part in file.parts)}
    return Register(
        files,
        {key: _blank(name, words) for key, name in register.deliveries.items() if key in used},
        [_blanked(left, words) for decision in register.decisions if (left := _left(decision, students))],
        {_number_key(key, number, students): number for key, number in register.numbers.items()},
        {student: key for student, key in register.counted.items() if student not in students},
    )


def _left(decision: Decision, students: Collection[str]) -> Decision | None:
    """What a decision says of others; None when it was about these students only."""
    if decision.student in students:
        return None
    others = tuple(student for student in decision.students if student not in students)
    judgements = {student: said for student, said in decision.judgements.items() if student not in students}
    if (decision.students or decision.judgements) and not (others or judgements):
        return None
    question = _number_key(decision.question, decision.number, students)
    return replace(decision, students=others, judgements=judgements, question=question)


def _blanked(decision: Decision, words: Collection[str]) -> Decision:
    return replace(decision, asked=_blank(decision.asked, words), choice=_blank(decision.choice, words))


def _blank(text: str, words: Collection[str]) -> str:
    """The text without these words; the longest first, since a short one may be part of it."""
    for word in sorted(filter(lambda word: len(word) >= LEAST, words), key=len, reverse=True):
        text = re.sub(rf"(?<![\w-]){re.escape(word)}(?![\w-])", texts.ERASED, text)
    return text


def _number_key(key: str, number: int, students: Collection[str]) -> str:
    """The key of a question, which keeps its number: those of others would change otherwise."""
    about, _, rest = key.partition(":")
    named: Mapping[str, bool] = {student.casefold(): True for student in students}
    return f"{about}:{texts.ERASED}:{number}" if rest.partition(":")[0].casefold() in named else key
