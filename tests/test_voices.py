"""The fragments are of seven made-up voices, each with its real share: one voice stays one voice."""

from collections import Counter

import pytest
from root import ROOT
from wederkerig.cards.fragments import fragments_html
from wederkerig.items.sources import Sources

SOURCES = Sources(ROOT / "datasets")
VOICES = "KLMNOPQ"
# How many summaries of the real conversations bear each sublabel, per conversation (in the order of `VOICES`).
REAL = {
    "A1": (6, 1, 2, 3, 2, 10, 1),
    "A2": (0, 1, 5, 0, 0, 7, 2),
    "A3": (3, 1, 3, 0, 5, 2, 3),
    "A4": (0, 0, 0, 0, 0, 6, 0),
    "B1": (3, 1, 5, 4, 1, 1, 3),
    "B2": (5, 3, 5, 8, 0, 0, 1),
    "B3": (6, 0, 0, 1, 4, 4, 3),
    "B4": (4, 5, 5, 5, 5, 3, 0),
    "C1": (7, 1, 3, 8, 0, 3, 1),
    "C2": (0, 7, 2, 4, 0, 4, 2),
    "C3": (2, 3, 0, 5, 5, 0, 1),
    "D1": (1, 3, 2, 0, 4, 2, 3),
    "D2": (2, 2, 1, 3, 3, 3, 1),
    "D3": (1, 0, 1, 1, 1, 0, 4),
    "D4": (2, 1, 2, 1, 3, 2, 2),
}


@pytest.mark.parametrize("sublabel", REAL)
def test_each_voice_has_its_real_share(sublabel):
    """Within a sublabel no voice has a whole fragment more or less than its share of the real summaries."""
    found = Counter(one.voice for one in SOURCES.fragments.values() if one.sublabel == sublabel)
    shares = {
        voice: found.total() * real / sum(REAL[sublabel]) for voice, real in zip(VOICES, REAL[sublabel], strict=True)
    }

    assert [voice for voice, share in shares.items() if abs(found[voice] - share) >= 1] == []
    assert [voice for voice in found if shares[voice] == 0] == []


def test_all_summaries_of_the_scheme_are_counted():
    """The scheme has 257 summaries, and correction is of one voice only."""
    assert sum(map(sum, REAL.values())) == 257
    assert {one.voice for one in SOURCES.fragments.values() if one.sublabel == "A4"} == {"P"}


def test_a_worked_fragment_says_whose_it_is():
    """The panel names a voice with each fragment that it works out."""
    html = fragments_html("A", SOURCES)

    assert html.count("<small>Stem ") == html.count("<blockquote>") > 0
