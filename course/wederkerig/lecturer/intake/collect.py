"""Collect: every file that came in ends as accepted, needing a human, or refused, with name, reason and next step."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import PurePath

from ...answers.handin import file_name
from ...dutch import printable
from ..locks import class_lock
from ..project import Classroom
from ..release.submission import Pristine
from . import texts
from .examine import examined
from .opening.reading import Arrival
from .owners.owners import Owner, Unclear, owner_of, valid_student
from .questions import open_questions
from .register.kept import keep
from .register.outcomes import Received, outcomes
from .register.records import File, Register, digest
from .register.register_file import read_register
from .register.said import remember_said
from .register.standing import SAID
from .register.state import spoilt
from .settle import read_state, settle

MAX_BESIDE = 20_000_000  # bytes that one command keeps of what a student sent beside hand-ins


def collect(
    classroom: Classroom,
    pristine: Pristine,
    arrivals: Iterable[Arrival],
    student: str | None = None,
    now: datetime | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> list[Received]:
    """Take in what arrived: keep each file as it came, and make the submissions agree with all that ever arrived.

    Args:
        classroom: the class.
        pristine: the release that was handed out.
        arrivals: the files; only one at a time is in memory.
        student: whose all these files are, said by the lecturer: they count over the LMS; None: see the names.
        now: the receiving clock.
        say: is told in one line whenever something else counts for a student than before.

    Returns:
        one result per file, in the order of the files.

    Raises:
        WederkerigError: when another command works on the class, or the register or class list cannot be read.
    """
    coming = iter(arrivals)
    first = next(coming, None)
    if first is None:
        return []
    with class_lock(classroom):
        register = read_register(classroom, pristine.plan.name)
        intake = _Intake(classroom, pristine, register, student, now or datetime.now(UTC))
        files = intake.take(chain([first], coming))
        remember_said(register, files, intake.call, pristine.released)
        state = read_state(classroom, pristine, register)
        open_questions(register, state)  # each gets its number
        students = {state.owners[file.identity] for file in files if file.identity in state.owners}
        changes = settle(classroom, pristine, register, state, students)
    for change in changes:
        say(change)
    return outcomes(files, register, state, pristine.released, classroom.named(pristine.plan.name))


class _Intake:
    """One command that takes files in."""

    def __init__(
        self, classroom: Classroom, pristine: Pristine, register: Register, student: str | None, now: datetime
    ) -> None:
        self._classroom, self._pristine, self._register, self._now = classroom, pristine, register, now
        self._said = Owner(unicodedata.normalize("NFC", student), source=SAID) if student else None
        self._beside: Counter[str] = Counter()
        self.call = register.call

    def take(self, arrivals: Iterable[Arrival]) -> list[File]:
        """Keep and remember these files; each says where it was found now."""
        came: list[tuple[str, File]] = []
        for arrival in arrivals:
            file = self._file(arrival)
            self._keep(file, arrival)
            came.append(("" if self._said else arrival.delivery, file))
        deliveries = self._deliveries(came)
        return [self._remember(replace(file, deliveries=(deliveries[name],))) for name, file in came]

    def _remember(self, file: File) -> File:
        return replace(self._register.add(file), place=file.place)

    def _file(self, arrival: Arrival) -> File:
        file = File(
            printable(arrival.place),
            str(arrival.container),
            arrival.name,
            deliveries=(),
            call=self.call,
            first=self._now,
        )
        seen = self._said or owner_of(arrival.container, file_name(self._pristine.plan.name))
        if isinstance(seen, Unclear):
            file = replace(file, form=seen.form, parts=seen.parts, order=seen.version, moment=seen.moment)
        valid = isinstance(seen, Owner) and valid_student(seen.student)
        if isinstance(seen, Owner) and valid:
            file = replace(file, student=seen.student, shown=printable(seen.name), source=seen.source)
            file = replace(file, order=seen.version, moment=seen.moment)
        file = examined(file, arrival.content, arrival.refusal, self._pristine)
        if isinstance(seen, Owner) and not valid and file.answers:
            file = replace(file, answers="", refusal=texts.BAD_OWNER.format(owner=seen.student[:60]))
        return replace(file, refusal=printable(file.refusal))

    def _keep(self, file: File, arrival: Arrival) -> None:
        """Keep the raw bytes; of what is no hand-in within bounds, and of what was not read to its end nothing."""
        if arrival.refusal:
            return
        if not file.answers and not spoilt(file):
            self._beside[file.student] += len(arrival.content)
            if self._beside[file.student] > MAX_BESIDE:
                return
        keep(self._classroom, self._pristine.plan.name, file, arrival.content)

    def _deliveries(self, came: Iterable[tuple[str, File]]) -> dict[str, str]:
        """The digest of each delivery by its name; the register learns what it is called."""
        marks: dict[str, list[list[str]]] = defaultdict(list)
        for name, file in came:
            marks[name].append([file.student, file.container, file.name, file.content])
        digests = {name: digest(sorted(said)) for name, said in marks.items()}
        for name, delivery in digests.items():
            shown = texts.BY_HAND if self._said else printable(PurePath(name).name)
            self._register.deliveries.setdefault(delivery, shown)
        return digests
