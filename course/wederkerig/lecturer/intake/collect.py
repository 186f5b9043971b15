"""Collect: every file that came in ends as accepted, needing a human, or refused, with name, reason and next step."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from ...answers.handin import HandIn, file_name, make_hand_in, read_hand_in, read_json
from ...answers.store import FILE_NAME
from ...errors import HandInError, WederkerigError
from ...places import Fit
from ..project import Classroom
from ..release.submission import Answers, Pristine, answers_text, valid_answers, write_submission
from . import texts
from .owners import Owner, Unclear, Version, owner_of, valid_student
from .reading import Arrival

_HAND_IN = re.compile(r"inlevering[^/]*\.json$", re.IGNORECASE)


class Outcome(Enum):
    """Where a file that came in ended."""

    ACCEPTED = "aangenomen"
    HUMAN = "uw oordeel nodig"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one file: its place, its owner if that could be seen, the outcome, the reason and next step."""

    place: str
    student: str
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Read:
    arrival: Arrival
    owner: Owner
    handin: HandIn
    answers: Answers
    note: str = ""  # what is worth knowing of a hand-in that counts


def collect(
    classroom: Classroom,
    pristine: Pristine,
    arrivals: Iterable[Arrival],
    student: str | None = None,
    now: datetime | None = None,
) -> list[Received]:
    """Take in what arrived: keep each hand-in as it came, and make or replace the submission of its owner.

    Args:
        classroom: the class.
        pristine: the release that was handed out.
        arrivals: the files.
        student: whose all these files are, said by the lecturer; None to read that from the names.
        now: the receiving clock.

    Returns:
        one result per file, in the order of the files.
    """
    results: dict[int, Received] = {}
    read: dict[str, list[tuple[int, _Read]]] = {}
    spoilt: dict[str, list[Version]] = {}
    for number, arrival in enumerate(arrivals):
        seen = _told(student) or owner_of(arrival.container, file_name(pristine.plan.name))
        owner = None if isinstance(seen, Unclear) else seen
        try:
            entry = _read(arrival, owner, pristine)
            read.setdefault(entry.owner.student, []).append((number, entry))
        except WederkerigError as error:
            results[number] = _refused(arrival, owner, str(error))
            if owner and _HAND_IN.search(arrival.name):
                spoilt.setdefault(owner.student, []).append(owner.version)
    for number, came in results.items():
        if came.student in read and came.reason == texts.IS_NOTEBOOK:
            results[number] = Received(came.place, came.student, Outcome.ACCEPTED, texts.NOT_NEEDED)
    for who in _twins(classroom, read):
        results |= {n: Received(e.arrival.place, who, Outcome.HUMAN, texts.TWIN) for n, e in read.pop(who, [])}
    for who, versions in read.items():
        results |= _take_in(classroom, pristine, versions, spoilt.get(who, []), now or datetime.now(UTC))
    return [_shown(_with_older(classroom, pristine, results[number])) for number in sorted(results)]


def _told(student: str | None) -> Owner | None:
    """The owner that the lecturer named."""
    return Owner(unicodedata.normalize("NFC", student)) if student else None


def _twins(classroom: Classroom, students: Iterable[str]) -> set[str]:
    """Students whose ids differ from another's in capitals only: not every disk keeps these apart."""
    known = {path.name for path in classroom.submitted.glob("*")} | set(students)
    count = Counter(student.casefold() for student in known)
    return {student for student in known if count[student.casefold()] > 1}


def _with_older(classroom: Classroom, pristine: Pristine, result: Received) -> Received:
    """A file that was not taken in says so when an older hand-in of its student stays in force."""
    older = result.student and (classroom.submitted / result.student / pristine.plan.name).exists()
    if result.outcome is Outcome.ACCEPTED or not older:
        return result
    return replace(result, reason=f"{result.reason} {texts.OLDER_STANDS}")


def _shown(result: Received) -> Received:
    """The result with names and reasons that can be printed and written: no control characters or lone surrogates."""
    place, reason = (
        "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
        for text in (result.place, result.reason)
    )
    return replace(result, place=place, reason=reason)


def _refused(arrival: Arrival, owner: Owner | None, reason: str) -> Received:
    nobody = owner is None and not arrival.refusal and arrival.name.endswith("-inlevering.json")
    outcome = Outcome.HUMAN if nobody else Outcome.REFUSED
    return Received(arrival.place, owner.student if owner else "", outcome, reason)


def _read(arrival: Arrival, owner: Owner | None, pristine: Pristine) -> _Read:
    if arrival.refusal:
        raise HandInError(arrival.refusal)
    if arrival.name.lower().endswith(".ipynb"):
        raise HandInError(texts.IS_NOTEBOOK)
    bare = arrival.name == FILE_NAME
    handin = _bare(arrival.content, pristine) if bare else read_hand_in(arrival.content)
    if owner is None:
        raise HandInError(texts.NO_OWNER.format(file=file_name(pristine.plan.name)))
    if not valid_student(owner.student):
        raise HandInError(texts.BAD_OWNER.format(owner=owner.student[:60]))
    name = pristine.plan.name
    if handin.assignment != name:
        raise HandInError(texts.OTHER_ASSIGNMENT.format(other=handin.assignment[:60], name=name))
    fit = pristine.released.fit(handin.release, handin.asked)
    if not fit.counts:
        refusal = texts.REPLACED_RELEASE if fit is Fit.REPLACED else texts.UNKNOWN_RELEASE
        raise HandInError(refusal.format(name=name, other=handin.release[:60]))
    note = texts.EARLIER_RELEASE if fit is Fit.EARLIER else ""
    return _Read(arrival, owner, handin, valid_answers(pristine.plan, handin.answers), note)


def _bare(content: bytes, pristine: Pristine) -> HandIn:
    """`antwoorden.json` as it stands beside a notebook: from nbgrader's exchange, or uploaded instead."""
    try:
        answers = read_json(content)["answers"]
    except (ValueError, KeyError, TypeError):
        raise HandInError(texts.BAD_ANSWERS) from None
    if not isinstance(answers, dict):
        raise HandInError(texts.BAD_ANSWERS)
    known = {item.id: answers[item.id] for item in pristine.plan.items if item.id in answers}
    if answers and not known:  # of a lesson or another assignment: that is no mark of 0
        raise HandInError(texts.BAD_ANSWERS)
    return make_hand_in(pristine.plan.name, pristine.release, known, datetime(1970, 1, 1, tzinfo=UTC))


def _take_in(
    classroom: Classroom,
    pristine: Pristine,
    versions: Sequence[tuple[int, _Read]],
    spoilt: Sequence[Version],
    moment: datetime,
) -> dict[int, Received]:
    """Keep all versions of one student; the latest counts, where the LMS says which that is.

    When a hand-in file that was refused (`spoilt`) may be later, no version counts: the lecturer decides.
    """
    different = {answers_text(entry.answers) for _, entry in versions}
    orders = [entry.owner.version for _, entry in versions]
    student = versions[0][1].owner.student
    unclear = None in orders or len(set(orders)) < len(orders)
    for _, entry in versions:
        _keep(classroom, pristine, entry, moment)
    if len(different) > 1 and unclear:
        reason = texts.SEVERAL.format(owner=student)
        return {number: Received(e.arrival.place, student, Outcome.HUMAN, reason) for number, e in versions}
    if any(order is None or None in orders or order > max(filter(None, orders)) for order in spoilt):
        return {n: Received(e.arrival.place, student, Outcome.HUMAN, texts.LATER_REFUSED) for n, e in versions}
    number, latest = versions[-1] if unclear else max(versions, key=lambda pair: pair[1].owner.version or ())
    write_submission(classroom.submitted / student / pristine.plan.name, pristine, latest.answers, moment)
    earlier = {n: Received(e.arrival.place, student, Outcome.ACCEPTED, texts.NEWER) for n, e in versions if n != number}
    return earlier | {number: Received(latest.arrival.place, student, Outcome.ACCEPTED, latest.note)}


def _keep(classroom: Classroom, pristine: Pristine, entry: _Read, moment: datetime) -> None:
    folder = classroom.received / pristine.plan.name / entry.owner.student
    folder.mkdir(parents=True, exist_ok=True)
    content = hashlib.sha256(entry.arrival.content).hexdigest()[:8]  # one receipt may have come in two forms
    target = folder / f"{moment.strftime('%Y%m%d-%H%M%S')}-{entry.handin.receipt}-{content}.json"
    if not target.exists():
        draft = target.with_suffix(".tmp")
        draft.write_bytes(entry.arrival.content)
        draft.replace(target)
