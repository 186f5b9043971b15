"""A conclusion is weighed again when what deviated comes back: by fragments and by people, one voice once."""

from itertools import product

import pytest
from wederkerig.explorations.conclusie import texts
from wederkerig.explorations.conclusie.model import DISSENT, VOICES, Standing, standing
from wederkerig.explorations.conclusie.view import EXPLORATION, draw

STANDINGS = [
    ((), Standing(10, 0, 5, 0, 0), "all"),
    (("paper",), Standing(10, 1, 5, 0, 1), "most"),
    (("came",), Standing(10, 1, 4, 1, 0), "most"),
    (("paper", "grant", "word"), Standing(10, 3, 5, 0, 3), "most"),
    (("paper", "word", "came"), Standing(10, 3, 4, 1, 2), "most"),
    (DISSENT, Standing(10, 4, 4, 1, 3), "divided"),
]


@pytest.mark.parametrize(("back", "expected", "conclusion"), STANDINGS)
def test_what_comes_back_moves_the_conclusion(back, expected, conclusion):
    """Each fragment counts once and each person once; the words give the conclusion that this bears."""
    picture = draw(EXPLORATION.start() | dict.fromkeys(back, True))

    assert standing(back) == expected
    assert picture.text.startswith(texts.CONCLUSION[conclusion])


def test_fragments_and_people_give_another_outcome():
    """With all back, most fragments still fit the conclusion, and no longer most people."""
    found = standing(DISSENT)

    assert found.agreeing > found.dissenting
    assert (found.heard, found.most, found.unanimous) == (len(VOICES), False, False)


def test_the_words_tell_who_is_not_heard():
    """At the start three people are not heard; once all fragments are back nobody is left out."""
    everything = dict.fromkeys(DISSENT, True)

    assert (
        draw(EXPLORATION.start()).text.splitlines()[-1] == "Van 3 van de acht mensen telt nu geen enkel fragment mee."
    )
    assert draw(everything).text.splitlines() == [
        texts.CONCLUSION["divided"],
        "Tel je fragmenten, dan passen er 10 van de 14 bij ‘afwijzen’ (71 procent).",
        "Tel je mensen, dan wijzen 4 van de 8 het zonder meer af; 1 zegt allebei en 3 denken er anders over.",
    ]


def test_every_fragment_that_deviates_can_come_back():
    """There is a checkbox for each, and a name for each voice."""
    assert [control.name for control in EXPLORATION.controls] == list(texts.FRAGMENTS)
    assert sorted(texts.FRAGMENTS) == sorted(DISSENT)
    assert [voice.id for voice in VOICES] == list(texts.VOICES)


def test_every_setting_draws_all_fragments():
    """Whatever comes back, the picture has a sign for every fragment, and the table counts them all."""
    for chosen in product([False, True], repeat=len(DISSENT)):
        picture = draw(dict(zip(DISSENT, chosen, strict=True)))
        assert sum(len(trace["x"]) for trace in picture.traces) == 14
        assert sum(int(cell) for row in picture.rows for cell in row[1:]) == 14
