"""How a class stands: whose each file is, what counts of each student, and who waits for the lecturer.

Pure: it follows from the register, the release and the class list, and from nothing else.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from ....errors import Refusal
from ....places import Release
from .. import texts
from ..opening.contents import Kind
from ..owners.owners import valid_student
from .records import About, Decision, File, Register, digest
from .standing import SAID, Judgement, Standing, Version, standing, version_key

Identity = tuple[object, ...]


@dataclass(slots=True)
class State:
    """How a class stands.

    By the identity of a file: `owners` whose it is, where that is known; `dropped` why it counts no more by a decision
    of the lecturer; `unclear` the usable ones of which nobody can see whose they are.
    By student: `versions` all that came in, `standings` what counts of them, `overruled` the keys of those over which
    the lecturer chose another; `waits` what a student waits for, and `spellings` the ids between which he must choose.
    """

    owners: dict[Identity, str] = field(default_factory=dict)
    dropped: dict[Identity, Refusal] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    waits: dict[str, About] = field(default_factory=dict)
    overruled: dict[str, frozenset[str]] = field(default_factory=dict)
    versions: dict[str, list[Version]] = field(default_factory=lambda: defaultdict(list))
    spellings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unclear: dict[Identity, File] = field(default_factory=dict)

    def counts(self, student: str) -> Version | None:
        """The version of a student that counts; None when nothing does, or not yet."""
        return None if student in self.waits or student not in self.standings else self.standings[student].counts


@dataclass(frozen=True, slots=True)
class Roll:
    """Who is in the class: `listed` by the class list (None: there is none), `known` because they have a folder."""

    listed: frozenset[str] | None = None
    known: frozenset[str] = frozenset()


def state_of(register: Register, released: Release, roll: Roll) -> State:
    """How the class stands now."""
    state = State()
    for identity, file in register.files.items():
        _settle_owner(state, register, identity, file)
    _settle_list(state, register, roll)
    for identity, student in state.owners.items():
        file = register.files[identity]
        if usable(file, released) or spoilt(file):
            state.versions[student].append(_version(file, register, released))
    for student, theirs in sorted(state.versions.items()):
        judgement = _judgement(register, student)
        state.standings[student] = standing(theirs, judgement)
        state.overruled[student] = judgement.over if judgement else frozenset()
        if state.standings[student].question:
            state.waits[student] = About.VERSIONS
    readable = {student for student, theirs in state.versions.items() if any(version.answers for version in theirs)}
    state.waits |= dict.fromkeys(_unlisted(readable, register, roll), About.LISTED)
    state.spellings = _alike(readable, register, roll)
    state.waits |= dict.fromkeys(state.spellings, About.CAPITALS)
    state.unclear = _nobodys(state, register, released)
    return state


def owners_of(register: Register) -> dict[Identity, str]:
    """Whose each file is, by its identity, as far as that is known."""
    state = State()
    for identity, file in register.files.items():
        _settle_owner(state, register, identity, file)
    return state.owners


def usable(file: File, released: Release) -> bool:
    """Whether a file holds answers to what the release asks."""
    return bool(file.answers) and released.fit(file.release, file.asked).counts


def spoilt(file: File) -> bool:
    """Whether a file is a hand-in, or may hold one, that cannot be used."""
    return file.kind in (Kind.SPOILT.name, Kind.HAND_IN.name)


def version_of(file: File) -> str:
    """The key of the version that a file is; what was not read is told by its place."""
    return version_key(_mark(file), file.source, file.order)


def _mark(file: File) -> str:
    return file.content or digest(file.container, file.name)


def _settle_owner(state: State, register: Register, identity: Identity, file: File) -> None:
    """Whose a file is: what the LMS or the lecturer called it, or the part of an unclear name that he chose."""
    student = file.student
    if file.source == SAID and file.answers and _said(file, register) is None:
        state.dropped[identity] = texts.TAKEN_BACK
    elif not student and (decision := _form(file, register)):
        chosen = None if decision.part is None else file.parts[decision.part]
        if chosen is not None and valid_student(chosen):
            student = chosen
        else:
            state.dropped[identity] = texts.NO_HAND_IN if chosen is None else texts.BAD_PART
    if student and identity not in state.dropped:
        state.owners[identity] = _right_id(student, register)


def _settle_list(state: State, register: Register, roll: Roll) -> None:
    """Drop the files of students who the lecturer said are not of this class."""
    if roll.listed is None:
        return
    outside = {student for student in set(state.owners.values()) - roll.listed if _accepted(student, register) is False}
    for identity, student in list(state.owners.items()):
        if student in outside:
            state.dropped[identity] = texts.NOT_OF_CLASS
            del state.owners[identity]


def _nobodys(state: State, register: Register, released: Release) -> dict[Identity, File]:
    """The usable files that nobody owns; not those that the lecturer gave himself, and so said whose they are."""
    given = {decision.content for decision in register.last(About.SAID)}
    files = {id: file for id, file in register.files.items() if id not in state.owners and id not in state.dropped}
    return {id: file for id, file in files.items() if usable(file, released) and file.content not in given}


def _said(file: File, register: Register) -> Decision | None:
    """The decision by which the lecturer gave this file."""
    matching = (d for d in register.last(About.SAID) if (d.student, d.content) == (file.student, file.content))
    return next(matching, None)


def _form(file: File, register: Register) -> Decision | None:
    matching = (d for d in register.last(About.FORM) if d.form == file.form and d.delivery in file.deliveries)
    return next(matching, None)


def _right_id(student: str, register: Register) -> str:
    return next((d.student for d in register.last(About.CAPITALS) if student in d.students), student)


def _accepted(student: str, register: Register) -> bool | None:
    return next((d.accepted for d in register.last(About.LISTED) if student in d.students), None)


def _judgement(register: Register, student: str) -> Judgement | None:
    return next((d.judgements[student] for d in register.last(About.VERSIONS) if student in d.judgements), None)


def _version(file: File, register: Register, released: Release) -> Version:
    said = _said(file, register)
    return Version(
        _mark(file),
        file.answers if usable(file, released) else "",
        file.source,
        file.order,
        frozenset(file.deliveries),
        file.made,
        said.call if said else file.call,
        file.first,
    )


def _unlisted(students: Iterable[str], register: Register, roll: Roll) -> list[str]:
    """Students who are not in the class list, and of whom the lecturer did not say whether they belong here."""
    if roll.listed is None:
        return []
    return [student for student in students if student not in roll.listed and _accepted(student, register) is None]


def _alike(students: Collection[str], register: Register, roll: Roll) -> dict[str, tuple[str, ...]]:
    """Students whose ids differ from another's in capitals only, with these ids: not every disk keeps them apart."""
    spellings: dict[str, set[str]] = defaultdict(set)
    for student in (*students, *roll.known, *(roll.listed or ())):
        right = _right_id(student, register)
        spellings[right.casefold()].add(right)
    chosen = {student for decision in register.last(About.CAPITALS) for student in decision.students}
    return {
        student: tuple(sorted({*ids, *(other for other in chosen if other.casefold() == student.casefold())}))
        for student in students
        if len(ids := spellings[student.casefold()]) > 1
    }
