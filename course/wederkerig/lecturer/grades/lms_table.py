"""The file of grades that an LMS lets one download: which LMS it is of, and what its columns mean.

Formats: Canvas (gradebook, as its exporter and importer have it), Brightspace (grades, with points), Moodle (the
offline grading worksheet of an assignment).
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import WederkerigError
from . import texts

CANVAS, BRIGHTSPACE, MOODLE = "canvas", "brightspace", "moodle"
PARTICIPANT = re.compile(r"[^\d@]+ (\d+)")  # Moodle, in any language: "Participant 90123"
_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
_CANVAS_COLUMN = re.compile(r"(?P<title>.+?) \(\d+\)")
_BRIGHTSPACE_COLUMN = re.compile(r"(?P<title>.+?) Points Grade\b.*", re.IGNORECASE)
_BRIGHTSPACE_MOST = re.compile(r"MaxPoints:([\d.,]+)")
_MOODLE_GRADE = ("grade", "cijfer", "beoordeling")
_MOODLE_MOST = ("maximum grade", "maximumcijfer", "maximum cijfer", "maximale beoordeling", "hoogste cijfer")
_END_OF_LINE = "end-of-line indicator"


@dataclass(frozen=True, slots=True)
class LmsTable:
    """A file as the LMS gave it.

    `ids` and `names` are the columns that say who somebody is, `columns` those that hold grades, by their title;
    `delimiter`, `newline` and `mark` (of bytes, in front) say how it is written.
    """

    path: Path
    lms: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    ids: Sequence[int]
    names: Sequence[int]
    columns: dict[str, int]
    delimiter: str
    newline: str
    mark: bool

    def cell(self, row: Sequence[str], place: int) -> str:
        """A cell of a row, which may be shorter than the head."""
        return row[place] if place < len(row) else ""

    def most(self, column: int) -> str:
        """The most points that a column holds, as it stands there; empty where nothing says so."""
        if self.lms == BRIGHTSPACE:
            return next(iter(_BRIGHTSPACE_MOST.findall(self.head[column])), "")
        if self.lms == CANVAS:
            return next((self.cell(row, column) for row in self.rows if row[0].strip() == "Points Possible"), "")
        place = next((n for n, name in enumerate(self.head) if name.casefold() in _MOODLE_MOST), None)
        return "" if place is None or not self.rows else self.cell(self.rows[0], place)

    def kept(self, column: int) -> list[int]:
        """The columns that go back: the LMS changes only what it gets, and a name that is not needed is not sent."""
        if self.lms == MOODLE:
            return list(range(len(self.head)))
        known = [name.casefold() for name in self.head]
        if self.lms == CANVAS:
            last = known.index("section") if "section" in known else max((*self.ids, *self.names))
            return [*range(last + 1), column]
        return [*self.ids, column, *(known.index(name) for name in [_END_OF_LINE] if name in known)]


def read_table(path: Path) -> LmsTable:
    """Recognise a file of grades by its columns.

    Raises:
        WederkerigError: when it is none of the three, with what to download instead.
        OSError: when it cannot be read.
    """
    content = path.read_bytes()
    text = _text(content)
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    try:
        head, *rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) or [[]]
    except csv.Error as error:
        raise WederkerigError(texts.NO_LMS_FILE.format(file=path.name)) from error
    head, rows = [cell.strip() for cell in head], [row for row in rows if any(row)]
    found = _recognised([name.casefold() for name in head], rows)
    if found is None:
        raise WederkerigError(texts.NO_LMS_FILE.format(file=path.name))
    lms, ids, names = found
    newline = "\r\n" if "\r\n" in text else "\n"
    mark = content.startswith(b"\xef\xbb\xbf")
    return LmsTable(path, lms, head, rows, ids, names, _columns(lms, head), delimiter, newline, mark)


def _text(content: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


def _recognised(head: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, list[int], list[int]] | None:
    def where(*wanted: str) -> list[int]:
        return [head.index(name) for name in wanted if name in head]

    if head[:2] == ["student", "id"]:
        return CANVAS, where("id", "sis user id", "sis login id"), where("student")
    if "orgdefinedid" in head or _END_OF_LINE in head:
        return BRIGHTSPACE, where("orgdefinedid", "username"), where("first name", "last name")
    people = [row[0].strip() for row in rows]
    if people and all(map(PARTICIPANT.fullmatch, people)) and where(*_MOODLE_GRADE):
        return MOODLE, [0, *where("id number", "id-nummer")], where("full name", "volledige naam")
    return None


def _columns(lms: str, head: Sequence[str]) -> dict[str, int]:
    if lms == MOODLE:
        return {name: place for place, name in enumerate(head) if name.casefold() in _MOODLE_GRADE}
    pattern = _CANVAS_COLUMN if lms == CANVAS else _BRIGHTSPACE_COLUMN
    return {found["title"]: place for place, name in enumerate(head) if (found := pattern.fullmatch(name))}
