"""How long a lesson takes by the measure, and how long its sentences are."""

import pytest
from root import ROOT
from wederkerig import cells
from wederkerig.cells import Shown
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.checking import texts
from wederkerig.lecturer.checking.lessons import Length, faults, lengths
from wederkerig.lecturer.checking.pace import ABOUT, MOST_MINUTES, MOST_WORDS, SECONDS, Pace, pace
from wederkerig.lecturer.checking.prose import sentences, words
from wederkerig.lecturer.project import find_project

PROJECT = find_project(ROOT)
BANK = read_bank(PROJECT)
LENGTHS = lengths(PROJECT, BANK)
NINE = "een twee drie vier vijf zes zeven acht negen"


def text(id, source, **metadata):
    return {"cell_type": "markdown", "id": id, "source": source, "metadata": metadata}


def card(show, of=""):
    return {"cell_type": "code", "id": f"kaart-{of}", "source": "", "metadata": cells.show(show, of)}


def measured(*all_cells):
    return pace({"cells": list(all_cells), "metadata": {}}, BANK.practice, BANK.sources)


@pytest.mark.parametrize("lesson", LENGTHS, ids=lambda lesson: lesson.file)
def test_no_lesson_is_too_long(lesson):
    """No lesson takes more than 50 minutes; a sentence has at most 13 words on average."""
    assert (MOST_MINUTES, MOST_WORDS) == (50, 13)
    assert lesson.pace.minutes <= 50
    assert lesson.pace.sentence <= 13


@pytest.mark.parametrize("lesson", LENGTHS, ids=lambda lesson: lesson.file)
def test_a_lesson_says_what_the_measure_says(lesson):
    """Metadata and first text name one number of minutes, a multiple of five that the measure is near to."""
    assert lesson.said == (lesson.minutes,)
    assert lesson.minutes % 5 == 0
    assert abs(lesson.minutes - lesson.pace.minutes) <= ABOUT


def test_words_are_read_at_180_a_minute():
    """Ninety words of text take half a minute, and what is looked up none."""
    assert measured(text("a", f"{NINE}\n" * 10), text("begrippen", NINE), text("bronnen", NINE)).minutes == 0.5


def test_a_card_takes_its_words_and_the_time_to_decide():
    """What is asked and written beside it is read, and the seconds of its kind added; a measurement explains not."""
    item = BANK.practice["balans-mei-en-agnieszka"]
    read = words(" ".join(item.question.form().question))

    asked = measured(card(cells.MEASURE, item.id)).minutes
    told = measured(card(cells.CARD, item.id)).minutes

    assert asked == pytest.approx(read / 180 + SECONDS["reflect"] / 60)
    assert told - asked == pytest.approx(words(item.key.text) / 180)


@pytest.mark.parametrize(
    "shown", [Shown(cells.EXPLORATION, "vormen"), Shown(cells.REVIEW), Shown(cells.FRAGMENTS, "A")]
)
def test_what_is_no_card_takes_time_too(shown):
    """A picture to play with, cards that come back and worked fragments count."""
    assert measured(card(shown.show, shown.of)).minutes > 0.5


@pytest.mark.parametrize("id", ["extra-oefenen", "na-deze-les"])
def test_what_comes_after_the_lesson_is_not_counted(id):
    """From there to the card about all answers nothing counts; the summary after it does."""
    after = [text(id, NINE), card(cells.CARD, "balans-mei-en-agnieszka"), text("b", NINE)]

    assert measured(*after, card(cells.ANSWERS), text("samengevat", NINE)).minutes == 0.05


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Een zin. Nog een zin?\nEn dan.", ["Een zin.", "Nog een zin?", "En dan."]),
        ("## Een kop\n\nTekst zonder punt", ["Tekst zonder punt"]),
        ("| a | b |\n|---|---|\n\n- **eerst** dit;\n- dan dat.", ["eerst dit;", "dan dat."]),
        ("> Dit *staat* er (p. 98).\n1. Met [een link](x.html).", ["Dit staat er (p. 98).", "Met een link."]),
        ("‘Nee,’ zegt ze. ‘Nu niet.’ Ze loopt door.", ["‘Nee,’ zegt ze.", "‘Nu niet.’", "Ze loopt door."]),
        ("![Een brief op de mat.](images/a.svg)", []),
        ("Bredewold e.a. (2014) zagen dat.", ["Bredewold e.a. (2014) zagen dat."]),
    ],
)
def test_sentences_are_what_is_read(source, expected):
    """Markup, headings, tables and pictures are no sentences; an item of a list is one."""
    assert list(sentences(source)) == expected


FINE = Pace(42.0, 11.0)


@pytest.mark.parametrize(
    ("minutes", "said", "found", "expected"),
    [
        (45, (45,), FINE, []),
        (45, (45,), Pace(50.1, 11.0), [texts.TOO_LONG, texts.OTHER_MINUTES]),
        (50, (50,), Pace(51.0, 11.0), [texts.TOO_LONG]),
        (40, (40,), Pace(45.1, 11.0), [texts.OTHER_MINUTES]),
        (None, (), FINE, [texts.OTHER_MINUTES]),
        (45, (40,), FINE, [texts.SAID_OTHERWISE]),
        (45, (45, 45), FINE, [texts.SAID_OTHERWISE]),
        (45, (45,), Pace(42.0, 13.1), [texts.LONG_SENTENCES]),
    ],
)
def test_what_is_wrong_is_said(minutes, said, found, expected):
    """Too long, another number than the measure, two numbers, long sentences: each with what to do."""
    errors = list(faults(Length("05-a.ipynb", minutes, said, found)))

    assert [error.mend for error in errors] == [mend for _, mend in expected]
    assert {error.file for error in errors} <= {"05-a.ipynb"}
    assert [error for error in errors if "{" in error.problem] == []


def test_every_lesson_is_measured_once():
    """All lessons, in their order."""
    assert [lesson.file for lesson in LENGTHS] == [path.name for path in PROJECT.lessons()]
