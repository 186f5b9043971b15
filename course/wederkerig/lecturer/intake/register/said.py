"""What the lecturer said with --student: whose a file is, and that it counts. Remembered until it is taken back."""

from collections.abc import Iterable
from dataclasses import replace

from ....places import Release
from .. import texts
from .records import About, Decision, File, Register, version_label
from .standing import SAID
from .state import usable


def remember_said(register: Register, files: Iterable[File], call: int, released: Release) -> None:
    """Remember the usable files that the lecturer gave in this command as his decisions.

    A file that he gave before is given anew only where that decides: where another file that he gave since, and not
    now, may have been made at the same moment.
    """
    given = {file.content: file for file in files if file.source == SAID and usable(file, released)}
    for file in given.values():
        known = {said.content: said for said in register.last(About.SAID) if said.student == file.student}
        said = known.get(file.content)
        if said is None:
            register.decisions.append(_decision(register, file, call))
        elif any(known[other.content].call >= said.call for other in _rivals(register, file, known, given)):
            register.decisions[register.decisions.index(said)] = replace(said, call=call)


def _rivals(register: Register, file: File, known: Iterable[str], given: Iterable[str]) -> list[File]:
    """The files of the same student that the lecturer gave, not now, and of which the moment does not decide."""
    said = (f for f in register.files.values() if f.source == SAID and f.student == file.student)
    theirs = [f for f in said if f.content in known]
    decides = all(other.made for other in theirs)
    return [f for f in theirs if f.content not in given and (not decides or f.made == file.made)]


def _decision(register: Register, file: File, call: int) -> Decision:
    key = f"{About.SAID}:{file.student}"  # all that he gave of one student is taken back at once
    return Decision(
        register.number(key),
        About.SAID,
        key,
        texts.SAID_ASKED.format(version=version_label(file, register)),
        texts.SAID_CHOICE.format(student=file.student),
        student=file.student,
        content=file.content,
        call=call,
    )
