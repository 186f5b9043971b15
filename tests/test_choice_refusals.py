"""Questions that are answered by choosing: a bad one is refused with file, item, problem and what to do."""

import pytest
from choice_items import good, id_of, read
from choice_refusals import (
    ADD_TEXT,
    ASK_ONE,
    EXPLAIN,
    NOT_ALL,
    ONE_OR_MORE,
    ONE_TIPS,
    OWN_ID,
    REMOVE,
    TWO_TEXTS,
    WEIGH,
    WEIGHTS,
    WRONG_FORM,
    refusal,
)
from wederkerig.errors import ItemError
from wederkerig.items.vocabulary import GOALS, LABELS

# (which good question, what stands in it, what comes in its place, problem, what to do)
BAD = [
    ("choose", "fits = true", "fits = false", "0 keuzes passen.", ONE_OR_MORE),
    ("choose", "fits = false", "fits = true", "2 keuzes passen.", ONE_OR_MORE),
    (
        "choose",
        '    { id = "a", text = "Eerste", fits = false, why = "Net niet." },\n',
        "",
        "1 keuzes passen.",
        ONE_OR_MORE,
    ),
    ("several", "fits = false", "fits = true", "3 keuzes passen.", ONE_OR_MORE),
    ("several", 'fits = true, why = "Ook."', 'fits = false, why = "Ook."', "1 keuzes passen.", ONE_OR_MORE),
    ("choose", ', why = "Net niet."', "", "het veld 'why' ontbreekt.", "Voeg 'why' toe."),
    ("choose", 'why = "Net niet."', 'why = " "', "het veld 'why' is leeg.", ADD_TEXT),
    ("choose", 'text = "Eerste", ', "", "het veld 'text' ontbreekt.", "Voeg 'text' toe."),
    ("choose", 'id = "a", ', "", "het veld 'id' ontbreekt.", "Voeg 'id' toe."),
    ("choose", 'id = "b"', 'id = "a"', "in 'options' staat een id dubbel.", OWN_ID),
    ("choose", "fits = true", 'fits = "ja"', WRONG_FORM.format("fits"), "Maak er een bool van."),
    ("choose", "fits = true", "fits = 1", WRONG_FORM.format("fits"), "Maak er een bool van."),
    ("choose", 'why = "Net niet."', "why = 3", WRONG_FORM.format("why"), "Maak er een str van."),
    ("choose", "several = false", 'several = "nee"', WRONG_FORM.format("several"), "Maak er een bool van."),
    ("choose", "several = false\n", "", "het veld 'several' ontbreekt.", "Voeg 'several' toe."),
    ("choose", 'fits = true, why = "Dit past."', 'fits = true, why = "Ja", x = 1', "onbekend veld 'x'.", REMOVE),
    ("choose", "several = false", "several = false\nkleur = 1", "onbekend veld 'kleur'.", REMOVE),
    ("choose", '" Wat past? "', '" "', "het veld 'question' is leeg.", ADD_TEXT),
    (
        "choose",
        'goal = "ruil"',
        'goal = "winst"',
        "'winst' is geen geldige waarde voor 'goal'.",
        f"Kies uit: {', '.join(GOALS)}.",
    ),
    ("choose", '["C001"]', '["C002"]', "'C002' in 'claims' is onbekend.", "Kies uit: C001."),
    ("choose", '["C001"]', "[]", "er staat geen stelling bij.", "Noem bij 'claims' waarop het item steunt."),
    ("evidence", "fits = true", "fits = false", "0 zinnen geven de doorslag.", NOT_ALL),
    ("evidence", "fits = false", "fits = true", "2 zinnen geven de doorslag.", NOT_ALL),
    ("evidence", 'id = "s2"', 'id = "s1"', "in 'sentences' staat een id dubbel.", OWN_ID),
    ("evidence", ', why = "Gift."', "", "het veld 'why' ontbreekt.", "Voeg 'why' toe."),
    (
        "form",
        '"meervoudig"\n',
        '"samen"\n',
        "'samen' is geen geldige waarde voor 'people'.",
        "Kies uit: enkelvoudig, meervoudig.",
    ),
    (
        "form",
        'time = "uitgesteld"',
        'time = "ooit"',
        "'ooit' is geen geldige waarde voor 'time'.",
        "Kies uit: onmiddellijk, uitgesteld.",
    ),
    ("form", ', onmiddellijk = "Te snel."', "", "de uitleg bij 'onmiddellijk' ontbreekt.", EXPLAIN),
    ("form", '"Te snel."', '" "', "de uitleg bij 'onmiddellijk' ontbreekt.", EXPLAIN),
    ("form", '"Te snel."', "3", "de uitleg bij 'onmiddellijk' ontbreekt.", EXPLAIN),
    (
        "form",
        '"Later." }',
        '"Later.", nooit = "X" }',
        "uitleg bij onbekende keuze 'nooit'.",
        "Kies uit: enkelvoudig, meervoudig, onmiddellijk, uitgesteld.",
    ),
    ("code", '"f001"', '"f999"', "fragment 'f999' bestaat niet.", "Neem een id uit fragments.csv."),
    ("code", '"f001"', '"f002"', "fragment f002 draagt een andere code.", "Neem de code van het fragment over."),
    ("code", '"f001"', "1", WRONG_FORM.format("fragment"), "Maak er een str van."),
    ("code", '["A2", "A1"]', '["A2", "Z9"]', "'Z9' in 'options' is onbekend.", "Kies uit: A1, A2."),
    ("code", '["A2", "A1"]', '["A1", "A1"]', "in 'options' staat iets dubbel.", "Haal de dubbele waarde weg."),
    (
        "code",
        '["A2", "A1"]',
        '["A1"]',
        "er zijn geen twee codes om uit te kiezen.",
        "Noem er ten minste twee bij 'options'.",
    ),
    ("code", 'sublabel = "A1"', 'sublabel = "B1"', "'B1' is geen geldige waarde voor 'sublabel'.", "Kies uit: A2, A1."),
    ("code", ', A2 = "Net niet."', "", "de uitleg bij 'A2' ontbreekt.", EXPLAIN),
    ("code", 'A2 = "Net niet."', 'A2 = "X", B1 = "X"', "uitleg bij onbekende keuze 'B1'.", "Kies uit: A2, A1."),
    ("match", ', l = "Linders"', "", "'options' heeft geen twee teksten.", TWO_TEXTS),
    ("match", '"Linders"', '" "', "'options' heeft geen twee teksten.", TWO_TEXTS),
    ("match", '"Linders"', "3", "'options' heeft geen twee teksten.", TWO_TEXTS),
    ("match", 'fits = "l"', 'fits = "z"', "'z' is geen geldige waarde voor 'fits'.", "Kies uit: k, l."),
    ("match", ', why = "Haar boek."', "", "het veld 'why' ontbreekt.", "Voeg 'why' toe."),
    ("match", 'id = "r2"', 'id = "r1"', "in 'rows' staat een id dubbel.", OWN_ID),
    ("match", 'why = "Haar boek."', 'why = "Ja", x = 1', "onbekend veld 'x'.", REMOVE),
    ("order", ', why = "Daarna."', "", "het veld 'why' ontbreekt.", "Voeg 'why' toe."),
    ("order", 'id = "geef"', 'id = "vraag"', "in 'steps' staat een id dubbel.", OWN_ID),
    ("order", 'why = "Daarna."', 'why = "Ja", fits = 2', "onbekend veld 'fits'.", REMOVE),
    ("tip", 'fits = true, to = "voor-wat-hoort-wat"', "fits = false", "0 veranderingen kantelen het.", ONE_TIPS),
    (
        "tip",
        "later.",
        'later." },\n    { text = "Hij mag niet.", fits = true, to = "liefdadigheid", why = "Ook.',
        "2 veranderingen kantelen het.",
        ONE_TIPS,
    ),
    ("tip", 'to = "voor-wat-hoort-wat", ', "", "het veld 'to' ontbreekt.", "Voeg 'to' toe."),
    (
        "tip",
        'to = "voor-wat-hoort-wat"',
        'to = "wederkerigheid"',
        "'to' noemt het label dat nu al overheerst.",
        "Kies uit: voor-wat-hoort-wat, liefdadigheid.",
    ),
    (
        "tip",
        'fits = false, why = "Dat is alleen later."',
        'fits = false, to = "liefdadigheid", why = "Later."',
        "onbekend veld 'to'.",
        REMOVE,
    ),
    (
        "tip",
        '    { text = "Zij schrijft.", fits = false, why = "Dat is alleen anders." },\n',
        "",
        "er zijn 2 veranderingen.",
        "Schrijf er 3 tot 5.",
    ),
    ("tip", ', why = "Nu moet het."', "", "het veld 'why' ontbreekt.", "Voeg 'why' toe."),
    (
        "tip",
        "Zij belt.",
        "(relatie) Zij belt.",
        "de regel '(relatie) Zij belt.' begint met een merk.",
        "Haal het weg: hier kiest niemand zinnen.",
    ),
    ("tip", "Zij belt.", "Belt.", "de casus telt 59 woorden.", "Schrijf er 60 tot 160."),
    ("tip", "wat overheerst?", "wat overheerst.", "de vraag bij 'stem' is niet goed (10 woorden).", ASK_ONE),
    ("mix", "liefdadigheid = 0.4", "liefdadigheid = 0.8", WEIGHTS.format("first"), WEIGH),
    ("mix", "wederkerigheid = 0.8", "wederkerigheid = 1.8", WEIGHTS.format("first"), WEIGH),
    ("mix", "liefdadigheid = 0.4", "liefdadigheid = -0.4", WEIGHTS.format("first"), WEIGH),
    ("mix", "liefdadigheid = 0.4", "vriendschap = 0.4", WEIGHTS.format("first"), WEIGH),
    ("mix", "liefdadigheid = 0.4", "liefdadigheid = nan", WEIGHTS.format("first"), WEIGH),
    ("mix", "wederkerigheid = 0.8", "wederkerigheid = nan", WEIGHTS.format("first"), WEIGH),
    ("mix", "liefdadigheid = 0.4", "liefdadigheid = true", WEIGHTS.format("first"), WEIGH),
    ("mix", "wederkerigheid = 0.8, liefdadigheid = 0.4", "", WEIGHTS.format("first"), WEIGH),
    ("mix", "wederkerigheid = 0.25, liefdadigheid = 0.5", "liefdadigheid = 0", WEIGHTS.format("second"), WEIGH),
    (
        "mix",
        "wederkerigheid = 0.25",
        "wederkerigheid = 0.75",
        "'first' en 'second' hebben hetzelfde label als beste.",
        "Zet op de tweede plaats een ander label.",
    ),
    ("mix", ', liefdadigheid = "Wat."', "", "de uitleg bij 'liefdadigheid' ontbreekt.", EXPLAIN),
    (
        "mix",
        "Zij belt.",
        "[relatie] Zij belt.",
        "de regel '[relatie] Zij belt.' begint met een merk.",
        "Haal het weg: hier kiest niemand zinnen.",
    ),
    ("pair", "[vrijwillig] ", "", "0 zinnen geven de doorslag.", "Zet [aanwijzing] voor één tot 3 zinnen."),
    ("pair", 'wederkerigheid = "Dit past.", ', "", "de uitleg bij 'wederkerigheid' ontbreekt.", EXPLAIN),
    (
        "pair",
        'liefdadigheid = "Net niet."',
        'vriendschap = "Net niet."',
        "uitleg bij onbekende keuze 'vriendschap'.",
        f"Kies uit: {', '.join(LABELS)}.",
    ),
    (
        "pair",
        "[voorwaarde] Anders krijgt hij niets",
        "[voorwaarde] Hij komt graag",
        "beide helften hebben dezelfde tekst.",
        "Verander ten minste één zin.",
    ),
    ("pair", 'label = "voor-wat-hoort-wat"\n', "", "het veld 'label' ontbreekt.", "Voeg 'label' toe."),
]
LISTS = [("choose", "options"), ("evidence", "sentences"), ("match", "rows"), ("order", "steps"), ("tip", "changes")]


@pytest.mark.parametrize(("name", "old", "new", "problem", "mend"), BAD)
def test_a_bad_question_is_refused(name, old, new, problem, mend, tmp_path):
    """The refusal of a bad question names file, item, problem and what to do."""
    error = refusal(tmp_path, name, old, new)

    assert ("bank.toml", id_of(name), problem, mend) == (error.file, error.item, error.problem, error.mend)


@pytest.mark.parametrize("new", ["[]", '["tekst"]', "[1, 2]"])
@pytest.mark.parametrize(("name", "field"), LISTS)
def test_a_list_of_other_things_is_refused(name, field, new, tmp_path):
    """Where tables belong, an empty list or a list of other things is refused."""
    text = good(name)
    old = text[text.index(f"{field} = [") + len(f"{field} = ") : text.rindex("]") + 1]

    error = refusal(tmp_path, name, old, new)

    assert f"het veld '{field}' is geen lijst van tabellen." == error.problem
    assert f"Schrijf elke als [[...{field}]]." == error.mend


@pytest.mark.parametrize(
    ("label", "cue", "refused"), [("voor-wat-hoort-wat", "voorwaarde", True), ("wederkerigheid", "relatie", False)]
)
def test_what_decides_differs_where_labels_do(label, cue, refused, tmp_path):
    """A sentence that both halves have decides in neither, unless the label stays the same."""
    second = good("pair")[good("pair").rindex("[[pair.halves]]") :]
    other = second.replace("Zij belt.", f"[{cue}] Zij belt.").replace("voor-wat-hoort-wat", label)
    other = other.replace("voorwaarde] Anders", f"{cue}] Anders")
    text = good("pair").replace(second, other)
    if not refused:
        assert read(tmp_path, text).key.fits == {"a": {"wederkerigheid"}, "b": {"wederkerigheid"}}
        return
    with pytest.raises(ItemError) as caught:
        read(tmp_path, text)
    assert caught.value.problem == "de zin 'Zij belt.' geeft de doorslag en staat ook in de andere helft."


def test_one_half_is_no_pair(tmp_path):
    """A pair has two halves."""
    error = refusal(tmp_path, "pair", good("pair")[good("pair").rindex("[[pair.halves]]") :], "")

    assert (error.problem, error.mend) == ("er zijn 1 helften.", "Schrijf er twee, elk als [[pair.halves]].")


def test_one_step_is_no_order(tmp_path):
    """Of one step there is nothing to put in order."""
    text = good("order")
    old = text[text.index('    { id = "geef"') : text.rindex("]")]

    error = refusal(tmp_path, "order", old, "")

    assert error.problem == "er zijn geen twee stappen om te ordenen."
    assert error.mend == "Schrijf er ten minste twee."
