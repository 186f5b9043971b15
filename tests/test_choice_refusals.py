"""Questions that are answered by choosing: a bad one is refused with file, item, problem and what to do."""

import pytest
from choice_items import good, id_of, read
from wederkerig.errors import ItemError
from wederkerig.items.vocabulary import GOALS

ONE_OR_MORE = "Laat er één van enkele passen, of bij 'several' ten minste twee maar niet alle."
NOT_ALL = "Laat er ten minste één en niet alle de doorslag geven."
EXPLAIN = "Schrijf bij elke keuze waarom zij past of niet."
REMOVE = "Haal het weg of verbeter de naam."
OWN_ID = "Geef elk een eigen id."
ADD_TEXT = "Schrijf een tekst."
TWO_TEXTS = 'Schrijf elke keuze als id = "tekst".'
WRONG_FORM = "het veld '{}' heeft de verkeerde vorm."

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
]
LISTS = [("choose", "options"), ("evidence", "sentences"), ("match", "rows"), ("order", "steps")]


def refusal(folder, name, old, new):
    assert good(name).count(old) == 1
    with pytest.raises(ItemError) as caught:
        read(folder, good(name).replace(old, new))
    return caught.value


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


def test_one_step_is_no_order(tmp_path):
    """Of one step there is nothing to put in order."""
    text = good("order")
    old = text[text.index('    { id = "geef"') : text.rindex("]")]

    error = refusal(tmp_path, "order", old, "")

    assert error.problem == "er zijn geen twee stappen om te ordenen."
    assert error.mend == "Schrijf er ten minste twee."
