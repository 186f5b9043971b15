"""The map of contradictions says only what the table of claims says, and is drawn alike for every pair."""

import re
from pathlib import Path

import pytest
from wederkerig.explorations.kaart import texts
from wederkerig.explorations.kaart.model import about, claims, contradicts_itself, relations
from wederkerig.explorations.kaart.pairs import BY_ID, CONFIRMS, CONTRADICTS, PAIRS, QUALIFIES, SPEAKERS, VOICES, Pair
from wederkerig.explorations.kaart.view import EXPLORATION, draw, table
from wederkerig.items.sources import read_rows

ROOT = Path(__file__).parents[2]
CLAIMS = table(ROOT / "datasets")
IDS = [pair.id for pair in PAIRS]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
def test_each_claim_is_of_who_says_it(pair):
    """Who speaks on the map is one of those to whom the table attributes the claim."""
    said = ((pair.one, pair.one_speaker), (pair.other, pair.other_speaker))
    assert [one for one in said if not re.search(SPEAKERS[one[1]], CLAIMS[one[0]].attributed_to)] == []


def test_every_pair_is_another():
    """No two pairs have the same claims, no pair has one claim twice, and each is explained and has its own option."""
    assert len({frozenset((pair.one, pair.other)) for pair in PAIRS}) == len(PAIRS)
    assert [pair for pair in PAIRS if pair.one == pair.other] == []
    assert set(texts.WHY) == set(IDS)
    menu = EXPLORATION.controls[0]
    assert len({(menu.heads.get(id), text) for id, text in menu.options.items()}) == len(PAIRS) + 1


def test_every_theme_has_pairs():
    """Each theme has at least three pairs, and all relations are there."""
    assert {pair.theme for pair in PAIRS} == set(texts.THEMES)
    assert [theme for theme in texts.THEMES if len(about(theme)) < 3] == []
    assert set(relations(PAIRS)) == {CONFIRMS, QUALIFIES, CONTRADICTS} == set(texts.RELATIONS)


def test_the_table_of_claims_is_read_by_id():
    """A claim keeps its section, its words and whose it is."""
    rows = read_rows(ROOT / "datasets" / "claims.csv", "id", "section", "claim", "attributed_to")
    assert len(claims(rows)) == len(list(rows)) == len(CLAIMS)
    found = CLAIMS["C057"]
    assert (found.section, found.attributed_to) == ("2.1.4", "Corra 2013")


ITSELF = [
    (Pair("t", "C001", "r6", "C002", "r6", CONTRADICTS), True),
    (Pair("t", "C001", "r6", "C002", "r6", QUALIFIES), False),
    (Pair("t", "C001", "r6", "C002", "r1", CONTRADICTS), False),
]


@pytest.mark.parametrize(("pair", "expected"), ITSELF)
def test_who_contradicts_itself(pair, expected):
    """One voice contradicts itself when it says both and the one is against the other."""
    assert contradicts_itself(pair) is expected


SHAPE = [trace["type"] for trace in draw(EXPLORATION.start()).traces]


@pytest.mark.parametrize("id", [texts.WHOLE, *IDS])
def test_every_picture_has_the_same_traces(id):
    """Whatever is chosen, traces keep their number and types, every voice has its name, and rows are full."""
    picture = draw({"pair": id})
    assert [trace["type"] for trace in picture.traces] == SHAPE
    assert len(picture.layout["annotations"]) == len(picture.traces[-2]["x"]) == len(VOICES)
    assert "{" not in picture.text
    assert {len(row) for row in picture.rows} == {len(picture.head)}
    assert all(cell.strip() for row in picture.rows for cell in row)


@pytest.mark.parametrize("id", IDS)
def test_both_claims_are_told_with_who_and_where(id):
    """The words give each claim as the table has it, with its source, its section and its id, and how they relate."""
    said, pair = draw({"pair": id}).text, BY_ID[id]
    for claim in (CLAIMS[pair.one], CLAIMS[pair.other]):
        assert f"{claim.text} ({claim.attributed_to}; scriptie, {claim.section}; {claim.id})" in said
    assert texts.VERDICTS[pair.relation] in said


def test_the_chosen_pair_is_drawn_strongest():
    """The chosen pair is a thick line of its relation; a voice that speaks twice has a loop."""
    straight, loop = draw({"pair": "C039-C057"}), draw({"pair": "C251-C221"})
    chosen = [[len(trace["x"]) for trace in one.traces[6:9]] for one in (straight, loop)]
    assert chosen[0] == [0, 0, 3]
    assert chosen[1][:2] == [0, 0] < chosen[1][2:]
    assert [len(one.traces[-1]["x"]) for one in (straight, loop)] == [2, 1]


def test_the_words_count_the_relations():
    """On the whole map the three counts together are all pairs; a pair counts those on its theme."""
    numbers = [int(number) for number in re.findall(r"\d+", draw({"pair": texts.WHOLE}).text)]
    assert numbers[0] == len(PAIRS) == sum(numbers[2:5])
    assert numbers[1] == len(VOICES)
    assert len(draw({"pair": "C039-C057"}).rows) == len(about("vrij")) == 7
