"""What a panel says of each item: how far it agrees, with whom, and what to do with the item. Pure."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from ...dutch import listed
from ...items.kinds.mix import Mix
from ..assessing.closed import ClosedItem, closed_items, points
from ..assessing.options import chooser
from ..bank import Plan
from ..release.submission import Answers
from ..statistics.agreement import Interval, alpha_interval, alpha_nominal
from . import texts

AGREED, DIVIDED, PROOF = 0.80, 0.50, 0.70  # shares of the panel
FEWEST, ADVISED = 5, (10, 20)


class Verdict(StrEnum):
    """What to do with an item."""

    AGREED = "agreed"  # the key stands
    PANEL = "panel"  # the key stands, but a colleague may well say otherwise: score by the panel
    DISCUSS = "discuss"  # not to be graded before it was talked about


@dataclass(frozen=True, slots=True)
class Judged:
    """One item: how many judged it, how they spread over the first choice, and what to do.

    `agreement` is the share of pairs of members that say the same, `key` that of members who say what the key says,
    `proof` what members' sentences earn on average (None where none are asked).
    """

    item: str
    n: int
    votes: Mapping[str, int]
    agreement: float
    key: float
    proof: float | None
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class PanelResult:
    """All that a panel says: of how many members, agreement over all items, and per item."""

    members: int
    alpha: float | None
    interval: Interval | None
    items: Mapping[str, Judged]
    weights: Mapping[str, Mapping[str, Mapping[str, float]]]
    made_up: bool = False


Votes = Sequence[Answers]  # of one assignment, an entry per member


def judge(assignments: Sequence[tuple[Plan, Votes]], members: int, made_up: bool = False) -> PanelResult:
    """What these members say of all items of these assignments that are answered by choosing."""
    judged: dict[str, Judged] = {}
    units: list[Counter[Hashable]] = []
    weights: dict[str, Mapping[str, Mapping[str, float]]] = {}
    for plan, votes in assignments:
        for closed in closed_items(plan.items):
            found = _judged(closed, votes)
            if found is None or closed.item.id in judged:
                continue
            judged[closed.item.id] = found
            units.append(Counter(found.votes))
            if isinstance(closed.item, Mix) and (own := _weights(closed, votes)):
                weights[closed.item.id] = own
    alpha = alpha_nominal(units)
    interval = alpha_interval(units, texts.ITEMS) if alpha is not None else None
    return PanelResult(members, alpha, interval, judged, weights, made_up)


def _judged(closed: ClosedItem, votes: Votes) -> Judged | None:
    field = closed.single
    if field is None:
        return None
    read = chooser(field)
    given = [answer.to_json() for one in votes if (answer := one.get(closed.item.id)) is not None and not answer.empty]
    chosen = [min(found) for raw in given if (found := read(raw))]
    if not chosen:
        return None
    counts, n, right = Counter(chosen), len(chosen), closed.key[field.name]
    pairs = n * (n - 1)
    agreement = sum(count * (count - 1) for count in counts.values()) / pairs if pairs else 1.0
    share = sum(counts[option] for option in right) / n
    proof = _proof(closed, given)
    names = dict(field.options)
    told = listed([f"{names[option]} ({count})" for option, count in counts.most_common()])
    verdict = _verdict(counts, right, share)
    reason = texts.REASONS[verdict].format(n=n, votes=told, key=listed([names[option] for option in sorted(right)]))
    if proof is not None and proof < PROOF:
        reason = f"{reason} {texts.WEAK_PROOF}"
    ordered = {id: counts[id] for id, _ in field.options if counts[id]}
    return Judged(closed.item.id, n, ordered, agreement, share, proof, verdict, reason)


def _verdict(counts: Counter[str], right: frozenset[str], share: float) -> Verdict:
    if share >= AGREED:
        return Verdict.AGREED
    most = max(counts.values())
    first = {option for option, count in counts.items() if count == most}
    return Verdict.PANEL if share >= DIVIDED and first <= right else Verdict.DISCUSS


def _proof(closed: ClosedItem, given: Sequence[object]) -> float | None:
    """What the sentences that members chose would earn beside the right label, as a share, on average."""
    field = next((field for field in closed.fields if field.in_case), None)
    if field is None:
        return None
    read, key = chooser(field), dict(closed.key)
    without = points(closed.item, {name: options for name, options in key.items() if name != field.name}) or 0.0
    earned = [points(closed.item, {**key, field.name: found}) or 0.0 for raw in given if (found := read(raw))]
    return (fmean(earned) - without) / (closed.item.points - without) if earned else None


def _weights(closed: ClosedItem, votes: Votes) -> Mapping[str, Mapping[str, float]]:
    """Per place of a mixed case the share of the panel that chose each label; nothing where that gives no key."""
    shares: dict[str, dict[str, float]] = {}
    for field in closed.fields:
        read = chooser(field)
        answers = [answer for one in votes if (answer := one.get(closed.item.id)) is not None]
        counts = Counter(option for answer in answers for option in read(answer.to_json()))
        if counts.total() < FEWEST:
            return {}
        place = field.name.removesuffix("[]").rpartition(".")[2]
        shares[place] = {option: round(count / counts.total(), 4) for option, count in sorted(counts.items())}
    best = [[option for option, share in of.items() if share == max(of.values())] for of in shares.values()]
    clear = all(len(options) == 1 for options in best) and len({options[0] for options in best}) == len(best)
    return shares if clear else {}
