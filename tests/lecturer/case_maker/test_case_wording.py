"""The words of a case: how hard they read, and what in them may be data of a person."""

import pytest
from made_cases import WHOLE
from wederkerig.lecturer.case_maker import name_lists, personal_data, texts
from wederkerig.lecturer.case_maker.reading_level import flesch_douma, reading_level, syllables

SYLLABLES = [
    ("soep", 1),
    ("tomaten", 3),
    ("buurvrouw", 2),
    ("over", 2),
    ("wederkerigheid", 5),
    ("nieuw", 1),
    ("draaien", 2),
    ("reünie", 3),
    ("ik", 1),
]


@pytest.mark.parametrize(("word", "count"), SYLLABLES)
def test_syllables(word, count):
    """A Dutch word has so many."""
    assert syllables(word) == count


def test_the_reading_index():
    """The index is that of the published formula, and nothing is said of a few words."""
    told = ["de kat zit op de mat"] * 8
    assert flesch_douma(told) == pytest.approx(206.84 - 0.93 * 6 - 77 * 1)
    assert flesch_douma(["de kat zit"]) is None


def test_hard_reading_is_said():
    """Long sentences are named one by one, and long words by the index; the good case reads well."""
    assert list(reading_level(WHOLE.stories[0].sentences)) == []
    long = "woord " * 26
    assert list(reading_level([long])) == [texts.LONG_SENTENCE.format(n=1, words=26)]
    hard = ["De gemeentelijke verantwoordingssystematiek veronderstelt aantoonbare maatschappelijke participatie."] * 9
    [told] = reading_level(hard)
    assert told.startswith("De casus leest moeilijk")


CONTACTS = [
    ("Bel 06-12345678 voor een plek.", "phone", "06-12345678"),
    ("Bel +31 6 1234 5678 voor een plek.", "phone", "+31 6 1234 5678"),
    ("Mail naar r.visser@voorbeeld.nl en wacht.", "mail", "r.visser@voorbeeld.nl"),
    ("Zijn nummer is 111222333 zei hij.", "bsn", "111222333"),
    ("Stort op NL91 ABNA 0417 1643 00 graag.", "iban", "NL91 ABNA 0417 1643 00"),
]


@pytest.mark.parametrize(("text", "kind", "found"), CONTACTS)
def test_a_number_or_an_address_is_found(text, kind, found):
    """A phone number, an address, a citizen's number and an account are named, each as what it is."""
    told = [one for one in personal_data.personal_data(text) if not one.startswith(("Er staan", "Namen"))]
    assert told == [texts.CONTACT[kind].format(text=found)]


INNOCENT = ["Op 12 mei kwamen 24 mensen, om half drie.", "Het kost 12,50 euro voor 3 keer.", "Zij is 58 en hij 61.",
            "Het getal 111222334 zegt niets.", "De code NL91ABNA0417164301 is geen rekening."]  # fmt: skip


@pytest.mark.parametrize("text", INNOCENT)
def test_other_numbers_are_left_alone(text):
    """Numbers that no rule knows are no numbers of a person."""
    assert [
        one for one in personal_data.personal_data(text) if one in texts.CONTACT.values() or "Haal het weg" in one
    ] == []


def test_names_and_places_are_for_a_human():
    """Names and places by the lists are shown to be looked at; no sentence says that a text is anonymous."""
    told = " ".join(personal_data.personal_data("Op maandag helpt Johan de Vries uit Utrecht zijn buurvrouw Fatima."))
    assert ("Johan de Vries" in told, "Utrecht" in told, "Fatima" in told) == (True, True, True)
    assert "anoniem" not in " ".join(value for value in vars(texts).values() if isinstance(value, str))


def test_without_the_lists_names_are_known_by_their_capital(monkeypatch):
    """Where the lists cannot be installed the form still works, and says what it does not see."""
    monkeypatch.setattr(name_lists, "_model", lambda: None)
    told = list(personal_data.personal_data("Soms helpt Aïsha haar buurman Rinus in Utrecht."))
    assert told == [texts.NAMES.format(names="Aïsha, Rinus, Utrecht"), texts.NO_NAME_LISTS]
