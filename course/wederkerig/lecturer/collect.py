"""Collect: from hand-in files to submissions.

Whose a file is follows from where it came from (folder, file name or --student), never from what is in it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..answers.handin import MAX_BYTES, HandIn, file_name, read_hand_in
from ..errors import WederkerigError
from . import texts
from .project import Classroom
from .submission import Pristine, valid_answers, write_submission

_OWNER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file: accepted for `owner`, or refused for `reason`."""

    file: Path
    owner: str | None
    reason: str | None = None


def find_files(places: Iterable[Path], assignment: str, student: str | None) -> list[tuple[Path, str | None]]:
    """The hand-in files in `places` with their owners (None where that cannot be seen), sorted by path.

    A folder is searched for `<student>/<assignment>-inlevering.json` and for `<student>_<assignment>-inlevering.json`.
    """
    found: list[tuple[Path, str | None]] = []
    for place in places:
        if place.is_dir():
            found += [(file, _owner(file, assignment, place)) for file in _inside(place, assignment)]
        else:
            found.append((place, student or _owner(place, assignment, None)))
    return found


def _inside(folder: Path, assignment: str) -> Iterator[Path]:
    name = file_name(assignment)
    yield from sorted(path for path in folder.rglob("*.json") if path.name == name or path.name.endswith(f"_{name}"))


def _owner(file: Path, assignment: str, place: Path | None) -> str | None:
    name = file_name(assignment)
    if file.name.endswith(f"_{name}"):
        return file.name[: -len(name) - 1]
    if place is not None and file.name == name and file.parent != place:
        return file.parent.name
    return None


def collect(
    classroom: Classroom, pristine: Pristine, files: list[tuple[Path, str | None]], now: datetime | None = None
) -> list[Received]:
    """Take in the files: keep each as it came, and make or replace the submission of its owner.

    One bad file is one refusal; the others go on. The counts of accepted and refused add up to the files given.
    """
    moment = now or datetime.now(UTC)
    contents = {file: _bytes(file) for file, _ in files}
    several = _several(files, contents)
    results = []
    for file, owner in files:
        try:
            if owner in several:
                raise WederkerigError(texts.SEVERAL.format(owner=owner))
            content = contents[file]
            if isinstance(content, WederkerigError):
                raise content
            known = _checked_owner(owner, pristine.plan.name)
            _take_in(classroom, pristine, known, content, moment)
            results.append(Received(file, known))
        except WederkerigError as error:
            results.append(Received(file, owner, str(error)))
    return results


def _several(files: list[tuple[Path, str | None]], contents: dict[Path, bytes | WederkerigError]) -> set[str]:
    versions: dict[str, set[object]] = {}
    for file, owner in files:
        if owner is not None:
            versions.setdefault(owner, set()).add(contents[file])
    return {owner for owner, different in versions.items() if len(different) > 1}


def _bytes(file: Path) -> bytes | WederkerigError:
    try:
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return WederkerigError(texts.FILE_GONE)
    except OSError as error:
        return WederkerigError(texts.UNREADABLE.format(reason=error.strerror))


def _checked_owner(owner: str | None, assignment: str) -> str:
    if owner is None:
        raise WederkerigError(texts.NO_OWNER.format(file=file_name(assignment)))
    if not _OWNER.fullmatch(owner):
        raise WederkerigError(texts.BAD_OWNER.format(owner=owner))
    return owner


def _take_in(classroom: Classroom, pristine: Pristine, owner: str, content: bytes, moment: datetime) -> None:
    handin = read_hand_in(content)
    _belongs(handin, pristine)
    answers = valid_answers(pristine.plan, handin.answers)
    name = pristine.plan.name
    kept = classroom.received / name / owner
    kept.mkdir(parents=True, exist_ok=True)
    (kept / f"{moment.strftime('%Y%m%d-%H%M%S')}-{handin.receipt}.json").write_bytes(content)
    write_submission(classroom.submitted / owner / name, pristine, answers, moment)


def _belongs(handin: HandIn, pristine: Pristine) -> None:
    name = pristine.plan.name
    if handin.assignment != name:
        raise WederkerigError(texts.OTHER_ASSIGNMENT.format(other=handin.assignment[:60], name=name))
    if handin.release != pristine.release:
        raise WederkerigError(texts.OTHER_RELEASE.format(name=name, other=handin.release[:60]))
