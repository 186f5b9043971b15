"""Made-up students whose ability differs, for the demo and for tests; seeded, so always the same."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

from ...answers.handin import HandIn, make_hand_in
from ...answers.model import Answer, ClassifyAnswer, ReflectAnswer
from ...items.model import Classify, Item
from ...items.vocabulary import CUES, LABELS
from ..bank import Plan

_OPEN = (
    "In ons buurthuis repareert een buurman fietsen. Niemand vraagt er iets voor terug. "
    "Later bakte een van de fietsers voor zijn verjaardag. Met een prijslijst erbij was het een ruil geworden.",
    "Ik zou het aannemen en er samen van eten. Geld zou ik niet aannemen, omdat hulp dan te koop lijkt.",
    "Een oudere vrouw krijgt elke week hulp van haar buren en mag nooit iets terugdoen. Dat drukt op haar.",
)


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


def _answer(item: Item, ability: float, chance: random.Random) -> Answer | None:
    if chance.random() > 0.85 + 0.15 * ability:
        return None
    if not isinstance(item, Classify):
        return ReflectAnswer(chance.choice(_OPEN))
    knows = chance.random() < 0.3 + 0.68 * ability
    label = item.key.label if knows else chance.choice(sorted(LABELS))
    wanted = item.key.cues if label == item.key.label else frozenset(n for n, cue in CUES.items() if cue.label == label)
    cues = {cue for cue in sorted(wanted) if chance.random() < 0.4 + 0.55 * ability}
    cues |= {cue for cue in sorted(CUES) if chance.random() < 0.15 * (1 - ability)}
    certainty = chance.choices(["laag", "midden", "hoog"], [1, 2, 1 + 3 * knows])[0]
    return ClassifyAnswer(label, frozenset(cues), certainty)
