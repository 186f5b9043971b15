"""What one file that came in holds: answers to this assignment, or the reason why it cannot be used."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from ...errors import AnswerError, HandInError, Refusal
from ...places import Fit
from ..release.submission import Answers, Pristine, answers_text, valid_answers
from . import texts
from .opening.contents import Contents, Kind, identify, unread
from .register.records import File, digest

LONG_TEXT = 200  # letters of an open answer; two students do not write that much alike by accident


@dataclass(frozen=True, slots=True)
class _Opened:
    """The raw answers in a file; of a sealed one also its release, what that asked, its receipt code and moment."""

    raw: Mapping[str, Any]
    release: str
    asked: str | None = None
    receipt: str = ""
    made: datetime | None = None


def examined(file: File, content: bytes, refusal: Refusal | None, pristine: Pristine) -> File:
    """The file with what is in it; `refusal` says why it was not read to its end, None when it was."""
    if refusal:
        return replace(file, kind=unread(file.name, content, refusal).kind.name, refusal=refusal)
    found = identify(file.name, content)
    file = replace(file, content=digest(content), kind=found.kind.name)
    try:
        opened = _opened(found, pristine)
        file = replace(file, release=opened.release, asked=opened.asked, receipt=opened.receipt, made=opened.made)
        _check_release(opened, pristine)
        answers = valid_answers(pristine.plan, opened.raw)
    except HandInError as error:
        elsewhere = found.handin is not None and found.handin.assignment != pristine.plan.name
        return replace(file, kind=Kind.OTHER.name if elsewhere else file.kind, refusal=error.refusal)
    except AnswerError as error:
        return replace(file, kind=Kind.SPOILT.name, refusal=texts.BAD_ANSWER.format(reason=error))
    given = sum(answer is not None and not answer.empty for answer in answers.values())
    long_texts = _long_texts(pristine, answers)
    return replace(file, answers=digest(answers_text(answers)), answered=given, long_texts=long_texts)


def answers_in(name: str, content: bytes, pristine: Pristine) -> Answers:
    """The answers in a file that can be used.

    Raises:
        WederkerigError: when it cannot.
    """
    return valid_answers(pristine.plan, _opened(identify(name, content), pristine).raw)


def _check_release(opened: _Opened, pristine: Pristine) -> None:
    fit = pristine.released.fit(opened.release, opened.asked)
    if not fit.counts:
        refusal = texts.REPLACED_RELEASE if fit is Fit.REPLACED else texts.UNKNOWN_RELEASE
        raise HandInError(refusal.format(name=pristine.plan.name, other=opened.release[:60]))


def _opened(found: Contents, pristine: Pristine) -> _Opened:
    name = pristine.plan.name
    if found.handin is not None:
        handin = found.handin
        if handin.assignment != name:
            raise HandInError(texts.OTHER_ASSIGNMENT.format(other=handin.assignment[:60], name=name))
        return _Opened(handin.answers, handin.release, handin.asked, handin.receipt, _moment(handin.made))
    if found.answers is None:
        raise HandInError(found.refusal or texts.IS_OTHER.format(kind=texts.KINDS["text"]))
    known = {item.id: found.answers[item.id] for item in pristine.plan.items if item.id in found.answers}
    if found.answers and not known:  # of a lesson or another assignment: that is no mark of 0
        raise HandInError(texts.BAD_ANSWERS)
    return _Opened(known, pristine.release)


def _moment(made: str) -> datetime | None:
    """The moment in a sealed file; None when it is none."""
    try:
        moment = datetime.fromisoformat(made)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _long_texts(pristine: Pristine, answers: Answers) -> tuple[str, ...]:
    """Digests of the long open answers, without differences that nobody sees."""
    written = (item.question.view(answers[item.id]).written for item in pristine.plan.items)
    plain = (" ".join(text.casefold().split()) for text in written if text)
    return tuple(sorted(digest(text) for text in plain if len(text) >= LONG_TEXT))
