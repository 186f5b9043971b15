"""Make what the grader gets agree with the register: a submission for each student of whom a version counts."""

import shutil
from collections import defaultdict
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from ...answers.file import FILE_NAME
from ...errors import WederkerigError
from ...files import matching
from ..project import Classroom
from ..release.submission import Answers, Pristine, write_submission
from . import texts
from .examine import answers_in
from .register.class_list import read_class_list
from .register.kept import keep, read_kept
from .register.records import File, Register, called, digest, shown_names, version_label
from .register.register_file import write_register
from .register.standing import Version
from .register.state import Roll, State, state_of, version_of

DRAFT = ".inlevering"  # a submission that is not there yet, or no more


def read_state(classroom: Classroom, pristine: Pristine, register: Register) -> State:
    """How the class stands by the register, the release and the class list as they are now.

    Raises:
        WederkerigError: when the class list cannot be read.
    """
    class_list = read_class_list(classroom)
    listed = None if class_list is None else frozenset(class_list)
    known = frozenset(path.name for path in matching(classroom.submitted, "*"))
    return state_of(register, pristine.released, Roll(listed, known))


def settle(
    classroom: Classroom, pristine: Pristine, register: Register, state: State, students: Collection[str] = ()
) -> list[str]:
    """Write the register, and write or take away submissions where what counts changed.

    The register comes first: interrupted in between, the next command completes the work.

    Args:
        classroom: the class.
        pristine: the release that was handed out.
        register: everything that came in and was decided.
        state: what follows from it.
        students: those whose submissions are written also when nothing changed for them.

    Returns:
        a sentence for every student of whom something else counts than before.

    Raises:
        WederkerigError: when a file that was kept is gone or was changed.
    """
    name = pristine.plan.name
    write_register(classroom, name, register)
    work = _Work(classroom, pristine, register, state)
    changes: list[str] = []
    for student in sorted({*state.standings, *register.counted}):
        before, counts = register.counted.get(student), state.counts(student)
        after = counts.key if counts else ""
        if counts and (before != after or student in students):
            changes += work.write(student, counts, first=not before)
        if before and not counts:
            work.take_away(student)
        changes += work.change(student, before, after)
        if counts or student in state.waits or student in register.counted:
            register.counted[student] = after
    write_register(classroom, name, register)
    return changes


class _Work:
    """The submissions of one assignment."""

    def __init__(self, classroom: Classroom, pristine: Pristine, register: Register, state: State) -> None:
        self._classroom, self._pristine, self._register, self._state = classroom, pristine, register, state
        self._shown = shown_names(register)
        self._files: dict[str, list[File]] = defaultdict(list)
        for identity, student in state.owners.items():
            self._files[student].append(register.files[identity])

    def write(self, student: str, counts: Version, first: bool) -> list[str]:
        """Make this version the student's submission; `first`: what stands there now was not made by us.

        Returns:
            a sentence when that was something else.
        """
        name = self._pristine.plan.name
        file = next(file for file in self._files[student] if version_of(file) == counts.key)
        answers = answers_in(file.name, read_kept(self._classroom, name, file), self._pristine)
        folder = self._classroom.submitted / student / name
        said = self._keep_of_others(student, folder, answers, file) if first else []
        moment = _handed_in(self._files[student], file)
        if folder.is_dir():
            write_submission(folder, self._pristine, answers, moment)
        else:  # a new one is there whole or not at all
            draft = self._free()
            write_submission(draft, self._pristine, answers, moment)
            folder.parent.mkdir(parents=True, exist_ok=True)
            draft.replace(folder)
        return said

    def _keep_of_others(self, student: str, folder: Path, answers: Answers, counts: File) -> list[str]:
        """Keep the answers that another program, nbgrader's own, put where the submission comes."""
        path = folder / FILE_NAME
        if not path.is_file():
            return []
        content = path.read_bytes()
        with suppress(WederkerigError):
            if answers_in(FILE_NAME, content, self._pristine) == answers:
                return []
        keep(self._classroom, self._pristine.plan.name, replace(counts, receipt="", content=digest(content)), content)
        new = version_label(counts, self._register)
        return [texts.COUNTS_NOW.format(student=called(student, self._shown), new=new, old=texts.OF_OTHERS)]

    def take_away(self, student: str) -> None:
        """Leave no submission of this student; the raw files stay."""
        folder = self._classroom.submitted / student / self._pristine.plan.name
        if folder.is_dir():  # it goes whole or not at all
            folder.replace(self._free())
            self._free()
        with suppress(OSError):  # work for another assignment is there
            folder.parent.rmdir()

    def _free(self) -> Path:
        """A place beside the submissions, where nothing stands any more."""
        place = self._classroom.folder / DRAFT
        if place.exists():
            shutil.rmtree(place)
        return place

    def change(self, student: str, before: str | None, after: str) -> list[str]:
        """What is to be said of this student, when something else counts than before."""
        if before is None or before == after:
            return []
        old, new = self._by_key.get(before), self._by_key.get(after)
        if old and new and old.answers == new.answers:
            return []
        text = texts.WAITS_NOW if student in self._state.waits else texts.COUNTS_NOW
        was, now = (version_label(file, self._register) if file else texts.NOTHING for file in (old, new))
        named = self._classroom.named(self._pristine.plan.name)
        return [text.format(student=called(student, self._shown), old=was, new=now, named=named)]

    @cached_property
    def _by_key(self) -> dict[str, File]:
        """The first file of each version, also of those that nobody owns any more."""
        return {version_of(file): file for file in reversed(self._register.files.values())}


def _handed_in(files: Sequence[File], counts: File) -> datetime:
    """When a student handed in the file that counts: the LMS's moment where it is known, else that of first receipt."""
    same = [file for file in files if file.content == counts.content]
    moments = [file.moment for file in same if file.moment]
    own = [file.moment for file in same if file.moment and version_of(file) == version_of(counts)]
    return max(own or moments, default=min(file.first for file in same))
