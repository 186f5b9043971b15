"""Making a file for another program: of which sort, from which part of the bank, and where it may stand."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import WederkerigError
from ...files import write_if_changed
from ...items.load import practice_files, read_tables
from ...items.model import Item
from ...items.sources import read_codebook, read_fragments, read_kernlabels
from ...items.texts import NAMES
from ...items.vocabulary import DIFFICULTIES, GOALS, LABELS, PEOPLE, TIME
from ..bank import graded_files, read_bank
from ..bank_text import OWN
from ..faults import about
from ..project import Project
from . import texts
from .moodle import moodle_xml
from .refi_qda import codebook, coded_fragments
from .write_workbook import workbook

PRACTICE, GRADED, ALL = "practice", "graded", "all"
BANKS = (PRACTICE, GRADED, ALL)
XLSX, XML, QDC, QDPX = ".xlsx", ".xml", ".qdc", ".qdpx"
OF_BANK = (XLSX, XML)

Content = tuple[bytes, list[str]]  # of a file, and what there is to say of it


@dataclass(frozen=True, slots=True)
class Made:
    """The content of a file, what there is to say of it, and whether it holds keys of graded items."""

    content: bytes
    told: list[str]
    secret: bool


def make_file(project: Project, path: Path, bank: str, template: bool) -> Made:
    """Make the file that the ending of its name asks for; nothing is written.

    Args:
        project: the course.
        path: what the file is called, and where it comes if it is written.
        bank: which items, for a workbook or Moodle.
        template: whether it is a workbook without items.

    Raises:
        WederkerigError: when there is no such sort of file, or an item does not fit in it.
    """
    if path.suffix not in _MADE:
        raise WederkerigError(texts.NO_SUCH_FORMAT.format(file=path.name, allowed=", ".join(_MADE)))
    files = _wanted(project, path, bank, template)
    with about(path):  # openpyxl has drafts of its own
        content, told = _MADE[path.suffix](project, path, files, bank)
    return Made(content, told, _secret(project, files))


def export_file(project: Project, path: Path, bank: str, template: bool, replace: bool) -> list[str]:
    """Write the file of `make_file`; returns what there is to say of it.

    Args:
        project: the course.
        path: where it comes.
        bank: which items, for a workbook or Moodle; graded ones stay in `solutions/`.
        template: whether it is a workbook without items.
        replace: whether another file that stands there may go.

    Raises:
        WederkerigError: as `make_file`, and when the file may not come there.
        OSError: when the disk refuses.
    """
    secret = _secret(project, _wanted(project, path, bank, template))
    if secret and not path.resolve().is_relative_to(project.solutions.resolve()):
        raise WederkerigError(texts.ONLY_IN_SOLUTIONS.format(folder=project.solutions, bank=bank))
    if path.suffix in _MADE and not path.parent.is_dir():
        raise WederkerigError(texts.NO_FOLDER.format(folder=path.parent))
    made = make_file(project, path, bank, template)
    if path.exists() and not replace and path.read_bytes() != made.content:
        raise WederkerigError(texts.EXISTS.format(file=path))
    write_if_changed(path, made.content)
    back = [texts.NEXT_IMPORT.format(path=path)] if path.suffix == XLSX else []
    return [*made.told, *back, *([texts.SECRET] if made.secret else [])]


def _wanted(project: Project, path: Path, bank: str, template: bool) -> list[Path]:
    return _files(project, bank) if path.suffix in OF_BANK and not template else []


def _secret(project: Project, files: Sequence[Path]) -> bool:
    return any(file.parent == project.solutions for file in files)


def _files(project: Project, bank: str) -> list[Path]:
    practice = practice_files(project.datasets) if bank != GRADED else []
    return practice + (graded_files(project) if bank != PRACTICE else [])


def _workbook(project: Project, path: Path, files: Sequence[Path], bank: str) -> Content:
    """All items of these files; where there are none, a template."""
    tables: dict[str, list[tuple[str, dict[str, object]]]] = {}
    for file in files:
        for kind, table in read_tables(file):
            tables.setdefault(kind, []).append((file.name, table))
    names = [file.name for file in _files(project, bank)]
    own = [] if bank == PRACTICE or OWN in names else [OWN]
    lists: dict[str, Sequence[str | int]] = {
        "files": names + own,
        "labels": list(LABELS),
        "goals": list(GOALS),
        "difficulties": DIFFICULTIES,
        "people": list(PEOPLE),
        "time": list(TIME),
        "codes": list(read_codebook(project.datasets)),
        "fragments": list(read_fragments(project.datasets)),
    }
    count = sum(map(len, tables.values()))
    told = texts.ITEMS_AT.format(n=count, path=path) if files else texts.TEMPLATE_AT.format(path=path)
    return workbook(tables, lists, path.name), [told]


def _moodle(project: Project, path: Path, files: Sequence[Path], _: str) -> Content:
    bank = read_bank(project)
    known = {**bank.practice, **bank.graded}
    content, left_out = moodle_xml(
        {file.stem: [known[str(table["id"])] for _, table in read_tables(file)] for file in files}
    )
    count = sum(len(read_tables(file)) for file in files) - len(left_out)
    told = [texts.ITEMS_AT.format(n=count, path=path), *_left_out(left_out), texts.NEXT_MOODLE]
    return content, told


def _left_out(items: Sequence[Item]) -> list[str]:
    """One line that names the kinds that were left out, with how many and why; nothing where none were."""
    kinds = Counter(item.question.kind for item in items)
    reasons = texts.MOODLE_LEFT_OUT
    named = [
        texts.LEFT_OUT_KIND.format(n=n, kind=NAMES[kind][0], reason=reasons.get(kind, texts.NO_MOODLE_FORM))
        for kind, n in kinds.items()
    ]
    return [texts.LEFT_OUT.format(kinds="; ".join(named))] if named else []


def _codebook(project: Project, path: Path, _: Sequence[Path], __: str) -> Content:
    book = read_codebook(project.datasets)
    return codebook(read_kernlabels(project.datasets), book), [texts.CODES_AT.format(n=len(book), path=path)]


def _fragments(project: Project, path: Path, _: Sequence[Path], __: str) -> Content:
    book, fragments = read_codebook(project.datasets), read_fragments(project.datasets).values()
    told = texts.FRAGMENTS_AT.format(n=len(book), fragments=len(fragments), path=path)
    return coded_fragments(read_kernlabels(project.datasets), book, fragments), [told]


_MADE: dict[str, Callable[[Project, Path, Sequence[Path], str], Content]] = {
    XLSX: _workbook,
    XML: _moodle,
    QDC: _codebook,
    QDPX: _fragments,
}
