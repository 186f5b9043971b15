"""What counts of one student: a pure function of the versions that came in and of what the lecturer decided.

In which order versions came in, and how often, makes no difference.
What the lecturer gave with --student counts over what the LMS has, and a judgement over both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

SAID = "said"  # the source of what the lecturer gave with --student
Order = tuple[int, ...] | None  # what orders the versions of one source; None: unknown
Orders = Mapping[str, Order]


def version_key(content: str, source: str, order: Order) -> str:
    """What a version is called in decisions: the same file at the same place in the LMS has the same key."""
    return f"{content}@{source}:{'.'.join(map(str, order or ()))}"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a student's work.

    `content` and `answers` are digests of the bytes and of the answers (empty: the file cannot be read);
    `deliveries` are those in which it came; `made` is the moment in the sealed file, None when unknown;
    `call` is the number of the command in which the lecturer gave it last, `first` when it was first received.
    """

    content: str
    answers: str
    source: str
    order: Order = None
    deliveries: frozenset[str] = frozenset()
    made: datetime | None = None
    call: int = 0
    first: datetime | None = None

    @property
    def key(self) -> str:
        """What this version is called in decisions."""
        return version_key(self.content, self.source, self.order)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The lecturer chose one version (None: none of them) over these; what he did not see yet competes with it."""

    chosen: str | None
    over: frozenset[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What counts of a student; or the versions that only the lecturer can choose from, and then nothing counts."""

    counts: Version | None = None
    question: tuple[Version, ...] = ()


def standing(versions: Iterable[Version], judgement: Judgement | None = None) -> Standing:
    """What counts of one student: the newest that can be read, unless nobody but the lecturer can say which that is.

    A question is: versions of one moment, or without an order, that differ; and a file that cannot be read and is, or
    may be, newer than the newest that can.
    """
    known = _merged(versions)
    orders = _orders(known, judgement)
    standing_versions = [version for version in known if not _set_aside(version, known, judgement)]
    said = [version for version in standing_versions if version.source == SAID]
    others = [version for version in standing_versions if version.source != SAID]
    pool = said if any(version.answers for version in said) else others
    newest = _newest([version for version in pool if version.answers], orders)
    spoilt = [version for version in pool if not version.answers and _may_be_newer(version, newest, orders)]
    if newest and (spoilt or len({version.answers for version in newest}) > 1):
        return Standing(question=tuple(sorted((*newest, *spoilt), key=lambda version: version.key)))
    return Standing(_latest(newest, orders))


def _merged(versions: Iterable[Version]) -> list[Version]:
    """Each version once, with everything that is known of it, sorted."""
    merged: dict[str, Version] = {}
    for version in versions:
        other = merged.get(version.key, version)
        merged[version.key] = replace(
            version,
            answers=max(version.answers, other.answers),
            deliveries=version.deliveries | other.deliveries,
            call=max(version.call, other.call),
            first=min(filter(None, (version.first, other.first)), default=None),
        )
    return [merged[key] for key in sorted(merged)]


def _orders(known: Sequence[Version], judgement: Judgement | None) -> Orders:
    """The order of each version; the one that was chosen takes the place of the newest that it was chosen over."""
    orders = {version.key: version.order for version in known}
    for chosen in known:
        if judgement and chosen.key == judgement.chosen and chosen.order:
            seen = (v.order for v in known if v.key in judgement.over and v.source == chosen.source)
            orders[chosen.key] = max((chosen.order, *filter(None, seen)))
    return orders


def _set_aside(version: Version, known: Sequence[Version], judgement: Judgement | None) -> bool:
    """Whether another was chosen over this one, or over a newer one of the same source."""
    if judgement is None or version.key == judgement.chosen:
        return False
    if version.key in judgement.over:
        return True
    seen = (v.order for v in known if v.key in judgement.over and v.source == version.source)
    return version.order is not None and any(order > version.order for order in seen if order)


def _newest(readable: Sequence[Version], orders: Orders) -> list[Version]:
    """Those of which none is known to be newer: per source the last, and all without an order."""
    if any(version.source == SAID for version in readable):
        return _made_last(readable)
    last: dict[str, tuple[int, ...]] = {}
    for version in readable:
        if order := orders[version.key]:
            last[version.source] = max(order, last.get(version.source, order))
    return [v for v in readable if orders[v.key] is None or orders[v.key] == last[v.source]]


def _made_last(given: Sequence[Version]) -> list[Version]:
    """Of what the lecturer gave: what was made last; where that does not decide, what he gave last."""
    moments = [version.made for version in given if version.made]
    if len(moments) == len(given):
        given = [version for version in given if version.made == max(moments)]
    last = max(version.call for version in given)
    return [version for version in given if version.call == last]


def _may_be_newer(spoilt: Version, newest: Sequence[Version], orders: Orders) -> bool:
    """Whether a file that cannot be read is newer than the newest readable ones, or came along with them unordered."""
    own = orders[spoilt.key]
    theirs = [order for v in newest if v.source == spoilt.source and (order := orders[v.key])]
    if own and theirs and own != max(theirs):
        return own > max(theirs)
    return any(spoilt.deliveries & version.deliveries for version in newest)


def _latest(newest: Sequence[Version], orders: Orders) -> Version | None:
    """The one of these, which all say the same, that shows when the student handed in; None when there is none."""
    if not newest:
        return None
    last = max(orders[version.key] or () for version in newest)
    same = [version for version in newest if (orders[version.key] or ()) == last]
    return min(same, key=lambda version: (version.first is None, version.first, version.key))
