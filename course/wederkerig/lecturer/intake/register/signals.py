"""What two students have in common that a lecturer may want to look at; it says nothing about why. Pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ....dutch import listed
from ....places import Release
from .. import texts
from .records import File
from .state import State, usable

SHOWN = 3  # other students in a note


def signals(files: Sequence[File], state: State, released: Release) -> list[str]:
    """Per file a note when another student handed in the same file or the same long open answer; else empty.

    A file in which nothing long was written is never noted: two students may well choose alike.
    """
    having: dict[str, set[str]] = defaultdict(set)
    for file in files:
        student = state.owners.get(file.identity)
        if student and file.long_texts and usable(file, released):
            for mark in (file.content, *file.long_texts):
                having[mark].add(student)
    return [_note(file, state.owners.get(file.identity, ""), having) for file in files]


def _note(file: File, student: str, having: Mapping[str, set[str]]) -> str:
    same_file = having.get(file.content, set()) - {student}
    same_text = set().union(*(having.get(mark, set()) for mark in file.long_texts)) - {student} - same_file
    notes = ((texts.SAME_FILE, same_file), (texts.SAME_TEXT, same_text))
    return " ".join(text.format(students=_shown(sorted(students))) for text, students in notes if students)


def _shown(students: list[str]) -> str:
    more = [texts.MORE.format(n=len(students) - SHOWN)] if len(students) > SHOWN else []
    return listed([*students[:SHOWN], *more])
