"""What became of each file: accepted, for the lecturer to judge, or refused, with reason and next step. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ....answers.handin import file_name
from ....dutch import printable
from ....places import Fit, Release
from .. import texts
from .records import About, File, Register
from .standing import SAID, Version
from .state import State, spoilt, usable, version_of


class Outcome(Enum):
    """Where a file that came in ended."""

    ACCEPTED = "aangenomen"
    HUMAN = "uw oordeel nodig"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file: its place, its owner if that could be seen, the outcome, the reason and next step.

    `aside` says that it can be used and does not count, because another version does.
    """

    place: str
    student: str
    outcome: Outcome
    reason: str = ""
    aside: bool = False


def counts(results: Sequence[Received]) -> dict[str, int]:
    """How many files ended in each way: "accepted", "human" and "refused"."""
    return {outcome.name.lower(): sum(one.outcome is outcome for one in results) for outcome in Outcome}


def outcomes(files: Sequence[File], register: Register, state: State, released: Release, named: str) -> list[Received]:
    """What became of these files of the register, in their order; `named` is the assignment as a command wants it.

    Of the files of one student with the answers that count, one is simply accepted: the one that counts, if it is here.
    """
    report = _Report(register, state, released, named)
    simply = report.simply_accepted(files)
    return [report.received(file, number in simply) for number, file in enumerate(files)]


class _Report:
    def __init__(self, register: Register, state: State, released: Release, named: str) -> None:
        self._state, self._released, self._named = state, released, named
        self._handed_in: dict[str, set[str]] = defaultdict(set)  # student -> deliveries with a usable file
        for identity, student in state.owners.items():
            if usable(register.files[identity], released):
                self._handed_in[student].update(register.files[identity].deliveries)

    def simply_accepted(self, files: Sequence[File]) -> set[int]:
        """The numbers of the files about which nothing is to be said: per student the one that counts."""
        best: dict[str, tuple[bool, int]] = {}
        for number, file in enumerate(files):
            student = self._state.owners.get(file.identity, "")
            counts = self._state.counts(student)
            if counts and usable(file, self._released) and file.answers == counts.answers:
                rank = (version_of(file) != counts.key, number)
                best[student] = min(rank, best.get(student, rank))
        return {number for _, number in best.values()}

    def received(self, file: File, simply: bool) -> Received:
        """What became of one file."""
        student = self._state.owners.get(file.identity, "")
        outcome, reason = self._usable(file, student, simply) if self._can_count(file) else self._other(file, student)
        counts = self._state.counts(student)
        aside = self._can_count(file) and counts is not None and counts.answers != file.answers
        return Received(file.place, student, outcome, reason, aside)

    def _can_count(self, file: File) -> bool:
        return usable(file, self._released) and file.identity not in self._state.dropped

    def _usable(self, file: File, student: str, simply: bool) -> tuple[Outcome, str]:
        if not student and file.identity not in self._state.unclear:
            return Outcome.ACCEPTED, texts.GIVEN_BY_HAND
        if not student:
            return Outcome.HUMAN, texts.NO_OWNER.format(file=file_name(self._released.name), named=self._named)
        if student in self._state.waits:
            return Outcome.HUMAN, self._waits(student)
        counts = self._state.counts(student)
        if counts is None:
            return Outcome.REFUSED, texts.NONE_COUNTS.format(named=self._named)
        if simply:
            earlier = self._released.fit(file.release, file.asked) is Fit.EARLIER
            return Outcome.ACCEPTED, texts.EARLIER_RELEASE if earlier else ""
        return Outcome.ACCEPTED, self._kept(file, student, counts)

    def _waits(self, student: str) -> str:
        about = self._state.waits[student]
        if about is About.VERSIONS:
            question = self._state.standings[student].question
            unreadable = any(not version.answers for version in question)
            return (texts.LATER_REFUSED if unreadable else texts.SEVERAL).format(owner=student, named=self._named)
        return (texts.TWIN if about is About.CAPITALS else texts.NOT_LISTED).format(named=self._named)

    def _kept(self, file: File, student: str, counts: Version) -> str:
        if file.answers == counts.answers:
            return texts.SAME
        if counts.source == SAID or version_of(file) in self._state.overruled.get(student, ()):
            return texts.OVERRULED.format(named=self._named)
        return texts.NEWER

    def _other(self, file: File, student: str) -> tuple[Outcome, str]:
        """What became of a file that cannot count: it belongs to a hand-in, or it is refused."""
        waits, counts = student in self._state.waits, self._state.counts(student)
        if not spoilt(file) and self._handed_in.get(student, set()) & set(file.deliveries) and (waits or counts):
            return Outcome.HUMAN if waits else Outcome.ACCEPTED, texts.NOT_NEEDED
        reason = self._refusal(file)
        if counts is None:
            return Outcome.REFUSED, reason
        earlier = counts.first is not None and counts.first < file.first
        return Outcome.REFUSED, f"{reason} {texts.OLDER_STANDS if earlier else texts.OTHER_STANDS}"

    def _refusal(self, file: File) -> str:
        if file.identity in self._state.dropped and not file.refusal:
            return self._state.dropped[file.identity].format(named=self._named)
        if file.answers:  # it could be used once
            return texts.REPLACED_RELEASE.format(name=self._released.name, other=printable(file.release[:60]))
        return file.refusal
