"""What was measured, in sentences for a lecturer."""

from collections.abc import Iterator, Mapping
from typing import Any

from ...dutch import number, percent
from ...items.vocabulary import LABELS
from .. import texts as shared_texts
from . import texts
from .assess import AIM


def as_lines(
    assignments: Mapping[str, dict[str, Any]], together: Mapping[str, Any], leaks: Mapping[str, float]
) -> Iterator[str]:
    """Per assignment its blueprint, its pass mark with the effect, and what bots get; then all together."""
    for name, found in assignments.items():
        yield from about(name, found)
    if assignments:
        missing = ", ".join(together["goals_missing"]) or shared_texts.NONE
        yield texts.TOGETHER.format(alpha=_alpha(together["expected_alpha"]), missing=missing)
        yield texts.ASSUMPTIONS
    if leaks:
        names = {"words": "vocabulary", "practice": "practice_to_graded"}
        rows = [
            texts.LEAK.format(share=percent(leaks[names.get(view, view)]), what=what)
            for view, what in texts.VIEWS.items()
            if names.get(view, view) in leaks
        ]
        yield texts.LEAKS.format(chance=percent(1 / len(LABELS)), shares=", ".join(rows))


def about(name: str, found: Mapping[str, Any]) -> Iterator[str]:
    """One assignment: its blueprint, its pass mark with the effect, and what bots get."""
    yield texts.TITLE.format(name=name, items=found["items"], points=number(found["points"]))
    for row in found["blueprint"]:
        levels = ", ".join(
            texts.LEVEL.format(count=count, level=texts.LEVELS[level]) for level, count in row["items"].items()
        )
        yield texts.ROW.format(goal=row["goal"], levels=levels, points=number(row["points"]))
    how = texts.EXACT if found["guess_exact"] else texts.ESTIMATED
    yield texts.MARK.format(pass_mark=number(found["pass_mark"]), guess=number(found["guess"]), how=how)
    for part, points in found["bottoms"].items():
        yield texts.BOTTOM.format(part=texts.PARTS[part], points=number(points))
    rows = [
        texts.SHARE.format(share=percent(found["passing"][name]), ability=word)
        for name, word in texts.ABILITIES.items()
    ]
    yield texts.EFFECT.format(shares=", ".join(rows), knows=percent(found["knows_80"]))
    yield _alpha_line(found)
    if found["bots"]:
        bot = max(found["bots"], key=lambda name: found["bots"][name])
        yield texts.BEST_BOT.format(share=percent(found["bots"][bot]), bot=texts.BOTS[bot])
    if found["right_label"] is not None:
        yield texts.WITH_LABEL.format(share=percent(found["right_label"]))


def _alpha_line(found: Mapping[str, Any]) -> str:
    alpha = found["expected_alpha"]
    if alpha is None:
        return texts.NO_ALPHA
    parts = {"alpha": alpha, "weak": found["expected_alpha_weak"], "closed": found["expected_alpha_closed"]}
    told = texts.ALPHA.format(**{name: _alpha(value) for name, value in parts.items()})
    return told if alpha >= AIM else told + texts.ALPHA_SHORT.format(aim=number(AIM), needed=found["items_needed"])


def _alpha(alpha: float | None) -> str:
    return "?" if alpha is None else number(alpha)
