"""What each lesson says of its length, beside what the measure says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ... import cells
from ...dutch import number
from ...errors import ItemError
from ...notebook_files import read_notebook
from ..bank import Bank
from ..project import Project
from . import texts
from .pace import ABOUT, MOST_MINUTES, MOST_WORDS, Pace, pace

_SAID = re.compile(r"\bongeveer (\d+) minuten\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A lesson: its file, the minutes that it takes by its metadata and by its first text, and its pace."""

    file: str
    minutes: int | None
    said: tuple[int, ...]
    pace: Pace


def lengths(project: Project, bank: Bank) -> list[Length]:
    """The length of every lesson, in order."""
    found = []
    for path in project.lessons():
        notebook = read_notebook(path)
        about, measured = cells.described(notebook), pace(notebook, bank.practice, bank.sources)
        minutes = about.minutes if about else None
        said = tuple(int(number) for number in _SAID.findall(notebook.cells[0].source))
        found.append(Length(path.name, minutes, said, measured))
    return found


def faults(lesson: Length) -> Iterator[ItemError]:
    """What is wrong with the length of a lesson or of its sentences."""
    measured = lesson.pace
    if measured.minutes > MOST_MINUTES:
        yield ItemError.of(lesson.file, "-", texts.TOO_LONG, measured=number(measured.minutes, 1), most=MOST_MINUTES)
    if lesson.minutes is None or abs(lesson.minutes - measured.minutes) > ABOUT:
        yield ItemError.of(
            lesson.file,
            "-",
            texts.OTHER_MINUTES,
            said=number(lesson.minutes or 0, 0),
            measured=number(measured.minutes, 1),
        )
    elif lesson.said != (lesson.minutes,):
        yield ItemError.of(lesson.file, "-", texts.SAID_OTHERWISE, said=number(lesson.minutes, 0))
    if measured.sentence > MOST_WORDS:
        yield ItemError.of(lesson.file, "-", texts.LONG_SENTENCES, words=number(measured.sentence, 1), most=MOST_WORDS)


def as_json(lesson: Length) -> Mapping[str, object]:
    """The figures of a lesson for a program: minutes and words with one decimal."""
    return {
        "says": lesson.minutes,
        "minutes": round(lesson.pace.minutes, 1),
        "sentence": round(lesson.pace.sentence, 1),
    }
