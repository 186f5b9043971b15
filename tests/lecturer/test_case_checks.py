"""What is said of a case while it is made: every fault of it in one sentence, and nothing of a good one."""

from dataclasses import replace

import pytest
from made_cases import LINES, WHOLE
from made_items import L, V, W, case
from wederkerig.items.load import parse_item
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.case_maker import name_lists, personal_data, texts
from wederkerig.lecturer.case_maker.checks import remarks
from wederkerig.lecturer.case_maker.draft import DECIDES, SUPPORTS, Line, Story
from wederkerig.lecturer.case_maker.forms.make_case import UNDISPUTED, CaseDraft
from wederkerig.lecturer.case_maker.giveaways import Known, giveaways
from wederkerig.lecturer.case_maker.reading_level import flesch_douma, reading_level, syllables

EMPTY = Known(())


def said(draft, must):
    """The sentences about a case that must be mended, or that a human decides on."""
    return [one.text for one in remarks(draft, EMPTY) if one.must is must]


def lines(**changed):
    """The sentences of the good case, some of them changed; `l3` is the third."""
    return tuple(changed.get(f"l{n}", line) for n, line in enumerate(LINES, 1))


def test_a_good_case_has_nothing_that_must_be_mended():
    """What is whole and right can be saved, and the bank takes it."""
    assert said(WHOLE, must=True) == []
    assert parse_item(CaseDraft.kind, WHOLE.table(), "bank.toml").id == "bakken-achter-de-kapsalon"


FAULTS = {
    "no title": ({"title": " ?"}, texts.NO_TITLE),
    "no stem": ({"stem": ""}, texts.STEM_MISSING),
    "a long stem": ({"stem": "woord " * 25 + "zo?"}, texts.STEM_LONG.format(words=26, most=25)),
    "two questions": ({"stem": "Wat? En wie?"}, texts.STEM_FORM),
    "no question": ({"stem": "Wat overheerst"}, texts.STEM_FORM),
    "few words": (
        {"lines": (*[Line("Drie korte woorden.")] * 5, Line("Zo gaat het.", DECIDES, "vrijwillig"))},
        texts.CASE_SHORT.format(words=18, low=60, high=160),
    ),
    "many words": (
        {"lines": lines(l1=Line("woord " * 100))},
        texts.CASE_LONG.format(words=WHOLE.stories[0].words - len(LINES[0].text.split()) + 100, low=60, high=160),
    ),
    "a bracket": ({"lines": lines(l2=Line("[Dit] gaat mis."))}, texts.BRACKET.format(n=2)),
    "nothing decides": ({"lines": tuple(Line(line.text) for line in LINES)}, texts.NO_DECIDING.format(most=3)),
    "all decides": (
        {"lines": tuple(Line(line.text, DECIDES, "relatie") for line in LINES)},
        texts.MANY_DECIDING.format(n=8, most=3),
    ),
    "no cue": ({"lines": lines(l3=Line(LINES[2].text, SUPPORTS))}, texts.NO_CUE.format(n=3, role="steunt")),
    "a cue of another label": (
        {"lines": lines(l4=Line(LINES[3].text, DECIDES, "prijs"))},
        texts.OTHER_LABEL.format(
            n=4,
            role="beslist",
            cue="Vooraf staat vast wat ertegenover staat",
            other="voor-wat-hoort-wat",
            label="wederkerigheid",
        ),
    ),
    "no label": ({"label": ""}, texts.NO_LABEL),
    "no explanation": (
        {"explanations": {W: "Zo.", V: " ", L: "Zo."}},
        texts.NO_WHY_OF.format(label="Voor-wat-hoort-wat"),
    ),
    "no doubt": ({"why": ""}, texts.NO_OPINION["doubt"]),
    "no reason why nobody doubts": ({"why": "\n", "opinion": UNDISPUTED}, texts.NO_OPINION["undisputed"]),
    "no goal": ({"goal": ""}, texts.NO_GOAL),
    "no claim": ({"claims": ()}, texts.NO_CLAIM),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "sentence"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_said_and_is_one(changed, sentence):
    """One thing wrong gives one sentence, and the bank would refuse the case too."""
    draft = replace(WHOLE, **changed)
    assert said(draft, must=True) == [sentence]


@pytest.mark.parametrize("changed", [change for change, _ in FAULTS.values()], ids=FAULTS)
def test_what_the_form_refuses_the_bank_refuses(changed):
    """Nothing must be mended in the form that the bank would take as it is."""
    with pytest.raises(Exception, match=r"bank\.toml"):
        parse_item(CaseDraft.kind, replace(WHOLE, **changed).table(), "bank.toml")


def test_few_sentences():
    """Too few or too many sentences is said with their number."""
    few = replace(WHOLE, lines=tuple(Line(f"{line.text} {line.text}", line.role, line.cue) for line in LINES[2:7]))
    assert texts.FEW_SENTENCES.format(n=5, low=6, high=12) in said(few, must=True)


def test_an_empty_form_says_all_that_is_to_be_done():
    """Of nothing every part is asked, and nobody is asked to decide anything."""
    assert len(said(CaseDraft(), must=True)) == 11
    assert said(CaseDraft(), must=False) == []


def test_a_name_that_is_taken():
    """The id of an item in the bank cannot be given again."""
    known = Known((case("bakken-achter-de-kapsalon"),))
    assert texts.TITLE_TAKEN.format(id="bakken-achter-de-kapsalon") in [one.text for one in remarks(WHOLE, known)]


TITLES = [
    ("Soep op donderdag", "soep-op-donderdag"),
    ("  Café ’t Veld (2)!", "cafe-t-veld-2"),
    ("Büşra", "busra"),
    ("—", ""),
]


@pytest.mark.parametrize(("title", "id"), TITLES)
def test_a_title_gives_an_id(title, id):
    """An id has small letters, digits and single dashes."""
    assert CaseDraft(title=title).id == id


def advice(draft, known=EMPTY):
    [story] = draft.stories
    return list(giveaways(story, known))


def test_places_that_give_a_key_away():
    """A deciding sentence that is first, last or longest is said; the good case has none."""
    assert advice(WHOLE) == []
    first = lines(l1=Line(LINES[0].text, DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=first)) == [texts.AT_EDGE.format(place="eerste", side="vóór")]
    last = lines(l8=Line(LINES[7].text, DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=last)) == [texts.AT_EDGE.format(place="laatste", side="achter")]
    longer = lines(l4=Line(f"{LINES[3].text} {'Zo ging dat toen daar. ' * 3}", DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=longer)) == [texts.LONGEST]


def test_keywords_that_give_a_label_away():
    """Many words that anybody would take for one label are named."""
    contract = Line("Het contract noemt uren, een rooster, een lijst en een verplicht uur.")
    words = "contract, uren, rooster, lijst, verplicht, uur"
    told = texts.KEYWORDS.format(label="voor-wat-hoort-wat", words=words)
    assert advice(replace(WHOLE, label=V, lines=(*LINES, contract))) == [told]
    assert told not in advice(replace(WHOLE, lines=(*LINES, contract)))


def test_what_the_bank_teaches_gives_a_label_away():
    """Where models of the bank find the key, that is said with the words that speak most for it; else nothing."""
    names = [f"{letter * 5}ding" for letter in "abcdefghijklmnop"]
    bank = [case(f"c{n}", label, text=f"{'tomaten' if label == W else 'griesmeel'} {name}", decides=(3, 6))
            for n, (name, label) in enumerate(zip(names, (W, V) * 8, strict=True))]  # fmt: skip
    tomatoes = Line("Er zijn tomaten, tomaten, tomaten en nog eens tomaten.")
    same = replace(WHOLE, lines=(tomatoes, *LINES[1:7], tomatoes))
    told = advice(same, Known(bank))
    assert [one for one in told if "manieren van gokken" in one and "‘tomaten’" in one] == told[:1]
    assert [one for one in advice(replace(same, label=V), Known(bank)) if "manieren van gokken" in one] == []


def test_a_case_that_is_there_already():
    """A case that tells what another tells is said, and so is the name of somebody else."""
    same = parse_item(CaseDraft.kind, WHOLE.table() | {"id": "tuin"}, "bank.toml")
    told = advice(WHOLE, Known((same,)))
    assert texts.ALIKE.format(other="tuin") in told
    assert texts.NAME_USED.format(name="Rinus", items="tuin") in told


def test_the_bank_itself_gets_little_advice(project):
    """Of cases that were written with care fewer than one in five is said to be found by guessing."""
    bank = read_bank(project)
    items = [item for item in bank.graded.values() if item.question.kind == CaseDraft.kind]
    hits = 0
    for item in items[::4]:
        known = Known([other for other in bank.graded.values() if other.id not in (item.id, item.partner)])
        decides = item.key.proof.decides
        said = tuple(Line(one.text, DECIDES if one.id in decides else "", "x") for one in item.question.sentences)
        hits += any("manieren van gokken" in one for one in giveaways(Story(said, item.key.label), known))
    assert len(items[::4]) > 9
    assert hits < len(items[::4]) / 5


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
