"""Made-up students whose ability differs, for the demo and for tests; seeded, so always the same."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from ...answers.handin import HandIn, make_hand_in
from ...items.kinds.choice import Choice, ChoiceAnswer
from ...items.kinds.classify import Classify, ClassifyAnswer
from ...items.kinds.reflect import ReflectAnswer
from ...items.model import Answer, Item
from ...items.sentences import MOST_PROOF
from ...items.vocabulary import LABELS
from ..bank import Plan
from . import texts

ABLE, TORN, EVERY = 0.95, 0.1, 5  # members of the made-up panel on the scale of students; at each fifth item torn


def students(plan: Plan, release: str, count: int, seed: int = 1) -> Iterator[tuple[str, HandIn]]:
    """Student ids and hand-ins; abilities run evenly from weak to strong, and the weak leave more open."""
    chance = random.Random(seed)
    for number in range(count):
        ability = (number + 0.5) / count
        answers = {item.id: _answer(item, ability, chance) for item in plan.items}
        raw = {name: answer.to_json() for name, answer in answers.items() if answer is not None}
        yield (
            f"s{number + 1:03}",
            make_hand_in(plan.name, release, raw, datetime(2026, 1, 5, 9, number % 60, tzinfo=UTC)),
        )


def members(plan: Plan, release: str, count: int, seed: int = 2) -> Iterator[tuple[str, HandIn]]:
    """Members of a made-up panel of lecturers, with what they hand in: all able, and not always of one mind."""
    chance = random.Random(seed)
    for number in range(count):
        items = enumerate(plan.automatic.values(), 1)
        answers = {item.id: _answer(item, ABLE if n % EVERY else TORN, chance) for n, item in items}
        raw = {name: answer.to_json() for name, answer in answers.items() if answer is not None}
        yield f"lid-{number + 1:02}", make_hand_in(plan.name, release, raw, datetime(2026, 1, 4, 9, number, tzinfo=UTC))


def _answer(item: Item, ability: float, chance: random.Random) -> Answer | None:
    if chance.random() > 0.85 + 0.15 * ability:
        return None
    answer = _BY_KIND.get(item.question.kind)
    return answer(item, ability, chance) if answer else None


def _text(item: Item, ability: float, chance: random.Random) -> ReflectAnswer:  # noqa: ARG001 (as every kind)
    return ReflectAnswer(chance.choice(texts.OPEN_ANSWERS))


def _choice(item: Choice, ability: float, chance: random.Random) -> ChoiceAnswer:
    chosen = {}
    for group in item.question.groups:
        knows = chance.random() < 0.3 + 0.68 * ability
        fits = item.key.fits[group.id]
        chosen[group.id] = fits if knows else frozenset([chance.choice(group.options).id])
    return ChoiceAnswer(chosen)


def _case(item: Classify, ability: float, chance: random.Random) -> ClassifyAnswer:
    knows = chance.random() < 0.3 + 0.68 * ability
    label = item.key.label if knows else chance.choice(sorted(LABELS))
    others = [one.id for one in item.question.sentences if one.id not in item.key.proof.decides]
    proof = {id for id in item.key.proof.decides if chance.random() < 0.3 + 0.65 * ability}
    if not proof or chance.random() < 0.3 * (1 - ability):
        proof.add(chance.choice(others))
    certainty = chance.choices(["laag", "midden", "hoog"], [1, 2, 1 + 3 * knows])[0]
    return ClassifyAnswer(label, frozenset(sorted(proof)[:MOST_PROOF]), certainty)


_BY_KIND: dict[str, Callable[[Any, float, random.Random], Answer]] = {
    "classify": _case,
    "reflect": _text,
    **dict.fromkeys(("choose", "form", "code", "match", "order", "evidence", "tip", "mix", "pair"), _choice),
}
