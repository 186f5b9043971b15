"""Made answers for tests: nothing, the key, and awkward ones."""

from dataclasses import replace
from datetime import UTC, datetime

from wederkerig.answers.handin import make_hand_in
from wederkerig.items.kinds.choice import ChoiceAnswer
from wederkerig.items.kinds.classify import Classify, ClassifyAnswer
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.items.vocabulary import LABELS

MOMENT = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
HOSTILE = (
    '<script>document.title="x"</script><img src=x onerror=alert(1)> ```\n$$x$$ [k](javascript:alert(1)) {{ 7*7 }} é€😀'
)


def right(item, certainty=None, most=3):
    """The right answer to an item; to a case with at most so many of the sentences that decide."""
    if not isinstance(item, Classify):
        return ChoiceAnswer(item.key.fits)
    return ClassifyAnswer(item.key.label, frozenset(sorted(item.key.proof.decides)[:most]), certainty)


def first(item):
    """What stands first everywhere: label, sentences, options."""
    if not isinstance(item, Classify):
        return ChoiceAnswer({group.id: frozenset([group.options[0].id]) for group in item.question.groups})
    return ClassifyAnswer(next(iter(LABELS)), frozenset(["s1", "s2", "s3"]), "laag")


def nothing(plan):
    """Somebody who opened the assignment and handed it in empty."""
    del plan
    return {}


def key(plan):
    """Somebody who knows everything."""
    answers = {id: right(item, "hoog") for id, item in plan.automatic.items()}
    return answers | {id: ReflectAnswer("Een doordacht antwoord.") for id in plan.by_hand}


def half(plan):
    """Half of the items right, one sentence for each case, no certainty, one open answer."""
    chosen = list(plan.automatic.items())[::2]
    answers = {id: right(item, most=1) for id, item in chosen}
    return answers | {next(iter(plan.by_hand)): ReflectAnswer("Kort.")}


def always_same(plan):
    """Always the first of everything, with hostile text in the open answers."""
    answers = {id: first(item) for id, item in plan.automatic.items()}
    return answers | {id: ReflectAnswer(HOSTILE) for id in plan.by_hand}


def only_proof(plan):
    """Sentences without a label, and an open answer of white space."""
    cases = {id: item for id, item in plan.automatic.items() if isinstance(item, Classify)}
    answers = {id: replace(right(item), label=None) for id, item in cases.items()}
    return answers | {id: ReflectAnswer("  \n ") for id in plan.by_hand}


ALL = {make.__name__: make for make in (nothing, key, half, always_same, only_proof)}


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
