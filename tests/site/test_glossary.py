"""The terms of the course."""

import pytest
from wederkerig.site.glossary import Term, by_name, linked, terms_of

CELL = """## Begrippen

- **Wederkerigheid (Dichterbij):** elkaar over en weer bijstaan,
  zonder plicht.
- **Onmiddellijk of uitgesteld:** binnen korte of na lange tijd.

De rest komt in les 02.
"""


def term(name, lesson="03"):
    return Term(name, "betekenis", lesson, "Titel")


def test_terms_are_read_from_their_cell():
    """Each item of the list is a term with its meaning on one line; a sentence below the list is no part of one."""
    found = [(entry.name, entry.meaning, entry.lesson) for entry in terms_of(CELL, "03", "Titel")]
    assert found == [
        ("Wederkerigheid (Dichterbij)", "elkaar over en weer bijstaan, zonder plicht.", "03"),
        ("Onmiddellijk of uitgesteld", "binnen korte of na lange tijd.", "03"),
    ]


WORDS = [
    ("Wederkerigheid (Dichterbij)", ["Wederkerigheid"]),
    ("Onmiddellijk of uitgesteld", ["Onmiddellijk", "uitgesteld"]),
    ("Wmo", ["Wmo"]),
    ("Ik", []),
]


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_a_term_is_used_by_these_words(name, words):
    """What stands in brackets is left out, alternatives count each, and what is too short is not looked for."""
    assert term(name).words == words


LINKED = [
    ("<p>Een gift is een gift.</p>", '<p>Een <a class="term" href="b.html#gift-03">gift</a> is een gift.</p>'),
    ("<h2>Gift</h2><p>gift</p>", '<h2>Gift</h2><p><a class="term" href="b.html#gift-03">gift</a></p>'),
    ("<p>giftig</p>", "<p>giftig</p>"),
    ('<p title="gift">x</p>', '<p title="gift">x</p>'),
]


@pytest.mark.parametrize(("html", "expected"), LINKED)
def test_a_term_is_linked_where_it_is_first_used(html, expected):
    """Once, as a whole word, in running text only."""
    assert linked(html, [term("Gift")], "b.html") == expected


def test_terms_stand_by_the_alphabet():
    """Accents and capitals make no difference."""
    names = [name for name, _ in by_name([term("Zorg"), term("één"), term("Alterego")])]
    assert names == ["Alterego", "één", "Zorg"]


def test_a_term_stands_once():
    """What more than one lesson explains has one name, and under it each lesson in its order."""
    found = by_name([term("Gift", "06"), term("Zorg"), term("Gift", "02")])
    assert [(name, [entry.lesson for entry in explained]) for name, explained in found] == [
        ("Gift", ["02", "06"]),
        ("Zorg", ["03"]),
    ]
