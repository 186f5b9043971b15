"""All that is measured of the assignments and the bank, as JSON for a program, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from ...dutch import percent
from ...errors import ItemError
from ..bank import Bank, Plan
from . import bots, texts
from .blueprint import blueprint, uncovered
from .closed import closed_items
from .labelled import all_texts, groups, labelled, near_items, sentence_fields, told_alike
from .overlap import Near
from .pass_mark import bot_mark, needed
from .persons import shared
from .positions import places
from .simulated import WEAK_DISCRIMINATION, Exam, effect, exam, expected_alpha, items_needed, passing_who_knows
from .tells import problems as told_problems
from .tells import shares

AIM, AIM_TOGETHER = 0.8, 0.9  # of alpha: for one assignment, for all together
MOST_WITH_LABEL = 0.8  # of the points, for who knows every label and guesses the proof
KNOWS, PASSES = 0.8, 0.95  # who knows so much passes so often


@dataclass(frozen=True)
class Assessed:
    """What was measured, as JSON, what is wrong, and what could be better."""

    assignments: Mapping[str, dict[str, Any]]
    together: dict[str, Any]
    leaks: dict[str, float]
    problems: Sequence[ItemError]


def assess(plans: Sequence[Plan], bank: Bank) -> Assessed:
    """Measure these assignments, and the bank that they are drawn from."""
    public = bots.public_of(bank.practice.values())
    exams = [exam(plan) for plan in plans]
    told = {plan.name: measured(one, public) for plan, one in zip(plans, exams, strict=True)}
    together = {"goals_missing": uncovered(plans), "expected_alpha": _rounded(expected_alpha(exams))}
    leaks, leaking = _leaks(bank)
    pairs = near_items([*bank.practice.values(), *bank.graded.values()])
    group = told_alike(bank.graded.values(), [pair for pair in pairs if {*pair[:2]} <= bank.graded.keys()])
    problems = [*leaking, *_items(bank, pairs), *_plans(plans, told, group)]
    return Assessed(told, together, leaks, problems)


def measured(exam: Exam, public: bots.Public) -> dict[str, Any]:
    """All that is measured of one assignment."""
    plan, mark = exam.plan, needed(exam.plan, exam.closed)
    alpha, most = expected_alpha([exam]), sum(closed.item.points for closed in exam.closed)
    earned = {bot: bots.runs(bot, exam.closed, public) for bot in bots.BOTS} if most else {}
    enough = bot_mark(plan, exam.closed)
    return {
        "items": len(plan.items),
        "points": plan.points,
        "goals": {row.goal: sum(row.items.values()) for row in blueprint(plan)},
        "blueprint": [{"goal": row.goal, "items": _levels(row.items), "points": row.points} for row in blueprint(plan)],
        "expected_alpha": _rounded(alpha),
        "expected_alpha_weak": _rounded(expected_alpha([exam], WEAK_DISCRIMINATION)),
        "expected_alpha_closed": _rounded(expected_alpha([exam], closed_only=True)),
        "items_needed": items_needed(len(exam.closed) + len(exam.criteria), alpha, AIM) if alpha else None,
        "pass_mark": round(mark.points, 2),
        "guess": round(mark.guess, 2),
        "guess_exact": mark.exact,
        "bottoms": {part: round(points, 2) for part, points in mark.bottoms.items()},
        "passing": {name: round(share, 2) for name, share in effect(exam).items()},
        "knows_80": round(passing_who_knows(exam, KNOWS), 3),
        "bots": {bot: round(fmean(points) / most, 3) for bot, points in earned.items()},
        "bots_passing": {bot: sum(total >= enough for total in points) for bot, points in earned.items()},
        "right_label": _rounded(bots.share_with_right_label(exam.closed, public)),
    }


def _levels(items: Mapping[int | None, int]) -> dict[str, int]:
    return {str(level or texts.NO_LEVEL): count for level, count in items.items()}


def _leaks(bank: Bank) -> tuple[dict[str, float], list[ItemError]]:
    graded, practice = labelled(bank.graded.values()), labelled(bank.practice.values())
    found = shares(graded, practice)
    means = {view: round(sum(right) / len(right), 2) for view, right in found.items()}
    named = {"vocabulary": means.pop("words", None), "practice_to_graded": means.pop("practice", None), **means}
    return {name: share for name, share in named.items() if share is not None}, list(
        told_problems(texts.BANKS["graded"], graded, found)
    )


def _items(bank: Bank, pairs: Iterable[Near]) -> Iterator[ItemError]:
    """What is wrong with items beside one another: no level, places of proof, near-clones, names of two people."""
    for item in bank.graded.values():
        if item.difficulty is None:
            yield ItemError.of(texts.BANKS["graded"], item.id, texts.NO_DIFFICULTY)
    for part, items in (("practice", bank.practice), ("graded", bank.graded)):
        yield from places(texts.BANKS[part], sentence_fields(closed_items(items.values())))
    for one, other, alike in pairs:
        if (one in bank.graded) != (other in bank.graded):
            yield ItemError.of(texts.BANKS["graded"], one, texts.CLONE, other=other, alike=f"{alike:.2f}")
    every = [*bank.practice.values(), *bank.graded.values()]
    for name, ids in shared(all_texts(every), groups({}, labelled(every))).items():
        if bank.graded.keys().isdisjoint(ids):  # in lessons somebody may come back
            continue
        yield ItemError.of(texts.BOTH, "-", texts.SHARED_NAME, name=name, items=", ".join(ids))


def _plans(plans: Sequence[Plan], told: Mapping[str, dict[str, Any]], group: Mapping[str, str]) -> Iterator[ItemError]:
    """What is wrong with assignments: a bot passes, who knows 80% does not, goals are missing, a pair is split."""
    for goal in uncovered(plans):
        yield ItemError.of(texts.ASSIGNMENTS, "-", texts.GOAL_MISSING, goal=goal)
    for name, found in told.items():
        for bot, passed in found["bots_passing"].items():
            if passed:
                yield ItemError.of(f"{name}.toml", "-", texts.BOT_PASSES, bot=texts.BOTS[bot], n=passed, runs=bots.RUNS)
        if (found["right_label"] or 0) > MOST_WITH_LABEL:
            yield ItemError.of(f"{name}.toml", "-", texts.LABEL_IS_ALL, share=percent(found["right_label"]))
        if found["knows_80"] < PASSES:
            yield ItemError.of(f"{name}.toml", "-", texts.TOO_HARD, share=percent(found["knows_80"]))
    seen: dict[str, tuple[str, str]] = {}
    for plan in plans:
        for item in (item for item in plan.items if not item.own):
            pair = group.get(item.id, item.id)
            if pair in seen:
                other, where = seen[pair]
                yield ItemError.of(f"{plan.name}.toml", item.id, texts.PAIR_TWICE, other=other, where=where)
            seen.setdefault(pair, (item.id, plan.name))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
