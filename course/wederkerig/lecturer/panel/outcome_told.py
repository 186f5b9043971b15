"""What the command and reports say of a panel."""

from collections import Counter
from collections.abc import Sequence

from ...dutch import decimal, listed
from ..statistics.agreement import Interval
from . import texts
from .verdicts import ADVISED, FEWEST, PanelResult, Verdict


def about(result: PanelResult) -> list[str]:
    """How far a panel agrees, how many items got which verdict, and whether it is large enough."""
    low, high = ADVISED
    told = {"members": result.members, "items": len(result.items), "alpha": decimal(result.alpha)}
    lines = [texts.HEAD.format(interval=_interval(result.interval), **told)]
    counts = Counter(one.verdict for one in result.items.values())
    lines += [texts.COUNTS.format(n=counts[verdict], what=texts.VERDICTS[verdict]) for verdict in Verdict]
    if result.members < FEWEST:
        lines.append(texts.FEW.format(fewest=FEWEST, low=low, high=high))
    elif result.members < low:
        lines.append(texts.MORE.format(low=low, high=high))
    if result.weights:
        lines.append(texts.WEIGHTS.format(n=len(result.weights), items=listed(list(result.weights))))
    return [*lines, texts.MADE_UP] if result.made_up else lines


def accounted(result: PanelResult | None) -> list[str]:
    """What every report says of where its key comes from."""
    if result is None:
        return [texts.NO_PANEL]
    told = {"members": result.members, "items": len(result.items), "alpha": decimal(result.alpha)}
    lines = [texts.PANEL.format(interval=_interval(result.interval), **told)]
    if result.members < FEWEST:
        lines.append(texts.FEW.format(fewest=FEWEST, low=ADVISED[0], high=ADVISED[1]))
    return [*lines, texts.MADE_UP] if result.made_up else lines


def rows(result: PanelResult) -> list[Sequence[object]]:
    """A table of all items, those to discuss first."""
    order = [Verdict.DISCUSS, Verdict.PANEL, Verdict.AGREED]
    found = sorted(result.items.values(), key=lambda one: (order.index(one.verdict), one.key, one.item))
    return [
        texts.SHEET_HEAD,
        *(
            (one.item, one.n, one.key, one.agreement, one.proof, texts.VERDICTS[one.verdict], one.reason)
            for one in found
        ),
    ]


def _interval(interval: Interval | None) -> str:
    if interval is None:
        return ""
    told = {"low": decimal(interval.low), "high": decimal(interval.high), "draws": interval.draws}
    return texts.INTERVAL.format(resampled=interval.resampled, **told)
