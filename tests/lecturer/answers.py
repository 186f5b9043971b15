"""Made answers for tests: nothing, the key, and awkward ones."""

from datetime import UTC, datetime

from wederkerig.answers.handin import make_hand_in
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.items.vocabulary import CUES, LABELS

MOMENT = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
HOSTILE = (
    '<script>document.title="x"</script><img src=x onerror=alert(1)> ```\n$$x$$ [k](javascript:alert(1)) {{ 7*7 }} é€😀'
)


def nothing(plan):
    """Somebody who opened the assignment and handed it in empty."""
    del plan
    return {}


def key(plan):
    """Somebody who knows everything."""
    answers = {id: ClassifyAnswer(item.key.label, item.key.cues, "hoog") for id, item in plan.automatic.items()}
    return answers | {id: ReflectAnswer("Een doordacht antwoord.") for id in plan.by_hand}


def half(plan):
    """Right labels for half of the items, one cue each, no certainty, one open answer."""
    chosen = list(plan.automatic.items())[::2]
    answers = {id: ClassifyAnswer(item.key.label, frozenset(sorted(item.key.cues)[:1])) for id, item in chosen}
    return answers | {next(iter(plan.by_hand)): ReflectAnswer("Kort.")}


def everything_ticked(plan):
    """Every cue ticked and always the same label, with hostile text in the open answers."""
    answers = {id: ClassifyAnswer(next(iter(LABELS)), frozenset(CUES), "laag") for id in plan.automatic}
    return answers | {id: ReflectAnswer(HOSTILE) for id in plan.by_hand}


def only_cues(plan):
    """Cues without a label, and an open answer of white space."""
    answers = {id: ClassifyAnswer(None, item.key.cues, None) for id, item in plan.automatic.items()}
    return answers | {id: ReflectAnswer("  \n ") for id in plan.by_hand}


ALL = {make.__name__: make for make in (nothing, key, half, everything_ticked, only_cues)}


def hand_in(plan, release, answers, moment=MOMENT):
    """The hand-in with these answers."""
    return make_hand_in(plan.name, release, {id: answer.to_json() for id, answer in answers.items()}, moment)


def drop(folder, plan, release, makers=ALL):
    """Put hand-in files in `folder`, one folder per student."""
    for student, make in makers.items():
        target = folder / student
        target.mkdir(parents=True)
        text = hand_in(plan, release, make(plan)).to_text()
        (target / f"{plan.name}-inlevering.json").write_text(text, encoding="utf-8")
