"""Who answers without understanding does not pass, in any assignment or version; each bot does what it says."""

from statistics import fmean

import pytest
from made_items import L, V, W, bank_of, case, listed, plan, told, written
from root import ROOT
from wederkerig.lecturer.assessing import bots
from wederkerig.lecturer.assessing.bots import BOTS, RUNS, public_of, runs, share_with_right_label
from wederkerig.lecturer.assessing.closed import closed_items
from wederkerig.lecturer.assessing.compose import compose
from wederkerig.lecturer.assessing.pass_mark import bot_mark
from wederkerig.lecturer.assessing.simulated import exam, knowing, passing
from wederkerig.lecturer.bank import plan_names, read_bank, read_plan
from wederkerig.lecturer.project import find_project

PROJECT = find_project(ROOT)
NOBODY = public_of([])
FILL = "\n".join(
    f"Deze zin telt tien woorden en zegt in feite nog {word}." for word in ("niets", "weinig", "wat", "iets", "soep")
)


@pytest.fixture(scope="module")
def bank():
    return read_bank(PROJECT)


@pytest.fixture(scope="module")
def public(bank):
    return public_of(bank.practice.values())


@pytest.mark.parametrize("seed", [None, 1, 2])
@pytest.mark.parametrize("name", plan_names(PROJECT))
def test_no_bot_passes(name, seed, bank, public):
    """In 1,000 runs of an assignment or a version no bot reaches what it may not; who knows 80% passes 95 of 100."""
    plans = {one: read_plan(PROJECT, one, bank.graded) for one in plan_names(PROJECT)}
    made = plans[name]
    if seed is not None:
        made = plan(
            *compose(made, plans.values(), bank.graded, seed), share=made.pass_mark.share, **made.pass_mark.bottoms
        )
    closed = closed_items(made.items)
    enough = bot_mark(made, closed)
    best = {bot: max(runs(bot, closed, public)) for bot in BOTS}
    assert {bot: points for bot, points in best.items() if points >= enough} == {}
    assert (share_with_right_label(closed, public) or 0) <= 0.8
    assert passing(exam(made), [knowing(0.8)] * 1000) >= 0.95


def alternatives(bot, item, public=NOBODY):
    [closed] = closed_items([item])
    return BOTS[bot](closed, public)


@pytest.mark.parametrize(
    ("bot", "expected"),
    [
        ("random", [{}]),
        ("always-1", [{"label": W}]),
        ("always-2", [{"label": V}]),
        ("always-3", [{"label": L}]),
        ("longest", [{"label": V, "proof[]": "s8"}]),
        ("middle", [{"label": V, "proof[]": "s5"}]),
        ("last-sentence", [{"proof[]": "s8"}]),
        ("neighbours-differ", [{"label": W}, {"label": V}, {"label": L}]),
    ],
)
def test_what_a_bot_chooses(bot, expected):
    """Each bot chooses what its name says, and leaves the rest to chance."""
    longest = "Dit is met afstand de allerlangste zin van allemaal in deze casus."
    lines = f"{FILL}\nKort en goed zo is het wel.\nZeven is ook een getal van niets.\n{longest}"
    found = alternatives(bot, told("een", L, lines))
    assert [{name: "".join(options) for name, options in chosen.items()} for chosen in found] == expected


def test_keywords_choose_the_label_they_belong_to():
    """Hours and a contract are one label, pity and gifts another, whatever the case says with them."""
    paid = told(
        "een",
        L,
        f"{FILL}\nHij betaalt elke keer per uur volgens het contract met hem.\nEr staat een regel over het rooster.",
    )
    free = told(
        "twee",
        V,
        f"{FILL}\nZij geeft gratis pakketten, uit medelijden met iedereen daar in de buurt.\nEen gift voor wie arm is.",
    )
    assert [chosen["label"] for chosen in alternatives("keywords", paid)] == [{V}]
    assert [chosen["label"] for chosen in alternatives("keywords", free)] == [{L}]
    assert alternatives("keywords", paid)[0]["proof[]"] <= {"s6", "s7"}


def test_practice_is_copied_and_learned():
    """What practice teaches is used: the nearest key, its words, and what its deciding sentences are like."""
    lines = f"{FILL}\nDe kat eet uit de hand van buurman Frits.\nElke dag loopt de kat door de tuin."
    decides = "De buurman krijgt geld voor de kat en zijn brokjes."
    practice = [told("oefen", V, lines.replace("Deze zin telt tien woorden en zegt in feite nog wat.", decides))]
    practice += [case(f"o{n}", label, text=word) for n, (label, word) in enumerate(((W, "appel"), (L, "brood")))]
    public = public_of([*practice, listed("lijst", right=2)])
    same = told("nieuw", W, f"{lines}\n{decides}")
    assert alternatives("copied-practice", same, public) == [{"label": {V}, "proof[]": {"s8"}}]
    [chosen] = alternatives("words", same, public)
    assert (chosen["label"], "s8" in chosen["proof[]"]) == ({V}, True)
    by_label = {min(chosen["label"]): chosen["proof[]"] for chosen in alternatives("likeliest-sentences", same, public)}
    assert (set(by_label), "s8" in by_label[V]) == ({W, V, L}, True)
    assert alternatives("copied-practice", listed("ander", right=1), public) == [{"chosen.keuze[]": {"o2"}}]
    assert alternatives("copied-practice", case("een"), public_of([])) == [{}]


def test_runs_are_those_of_the_bot():
    """A run has the points that the choices give: the mean is the expected one, and always the same runs come out."""
    items = closed_items([case("a"), case("b", V), listed("c")])
    found = runs("random", items, NOBODY)
    assert len(found) == RUNS
    assert fmean(found) == pytest.approx(sum(item.guess for item in items), abs=0.1)
    assert found == runs("random", items, NOBODY) != runs("random", items, NOBODY, seed=2)
    assert set(runs("always-2", [items[0]], NOBODY)) == {0.0}
    assert runs("random", [], NOBODY) == [0.0] * RUNS


def test_neighbours_get_another_label():
    """Who knows that neighbours differ is right at most once in two items of one label."""
    pair = closed_items([case("a", W), case("b", W)])
    assert max(runs("neighbours-differ", pair, NOBODY)) <= 2
    assert max(runs("random", pair, NOBODY)) > 2


def test_a_label_without_its_proof_is_no_more_than_it_is():
    """Who knows every label and guesses the proof has half the points and what guessing gives."""
    items = closed_items([case("a"), case("b", V), listed("c")])
    assert 0.5 < share_with_right_label(items, NOBODY) < 0.62
    assert share_with_right_label(items[2:], NOBODY) is None


def test_a_bot_that_knows_the_key_passes(monkeypatch):
    """The test above can fail: a bot to whom the key was told reaches any mark."""
    monkeypatch.setattr(bots, "BOTS", {"key": lambda closed, _: [closed.key]})
    items = closed_items([case("a"), listed("b"), written("open")])
    assert set(runs("key", items, NOBODY)) == {3.0}
    assert bank_of(case("a"))["a"].points == 2
