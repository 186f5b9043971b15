"""Fields, ids, kinds and rubrics of all items: how a bad one is refused."""

import pytest
from bank_items import check_refused
from wederkerig.errors import ItemError
from wederkerig.items.kinds import KINDS
from wederkerig.items.load import parse_item

# name of the case: (what stands in the good file, what comes in its place, item named, problem, what to do)
BAD = {
    "unknown goal": (
        'goal = "vormen"',
        'goal = "winnen"',
        "open-een",
        "'winnen' is geen geldige waarde voor 'goal'.",
        "Kies uit: vormen, ruil, liefdadigheid, omslag, kader, definitie, theorie, drempels, praktijk, rol, onderzoek.",
    ),
    "difficulty out of range": (
        "difficulty = 2",
        "difficulty = 4",
        "de-ene",
        "'4' is geen geldige waarde voor 'difficulty'.",
        "Kies uit: 1, 2, 3.",
    ),
    "bad id": (
        'id = "open-een"',
        'id = "../Open een"',
        "../Open een",
        "het id is niet geldig.",
        "Gebruik kleine letters, cijfers en streepjes.",
    ),
    "empty id": ('id = "open-een"', 'id = " "', " ", "het veld 'id' is leeg.", "Schrijf een tekst."),
    "no id": ('id = "open-een"\n', "", "zonder id", "het veld 'id' ontbreekt.", "Voeg 'id' toe."),
    "unknown field": (
        "difficulty = 2",
        'difficulty = 2\nkleur = "rood"',
        "de-ene",
        "onbekend veld 'kleur'.",
        "Haal het weg of verbeter de naam.",
    ),
    "unknown field in an open question": (
        'goal = "vormen"',
        'goal = "vormen"\npartner = "de-ene"',
        "open-een",
        "onbekend veld 'partner'.",
        "Haal het weg of verbeter de naam.",
    ),
    "own of an open question that is no yes or no": (
        'goal = "vormen"',
        'goal = "vormen"\nown = "ja"',
        "open-een",
        "het veld 'own' heeft de verkeerde vorm.",
        "Maak er een bool van.",
    ),
    "difficulty of an open question out of range": (
        'goal = "vormen"',
        'goal = "vormen"\ndifficulty = 0',
        "open-een",
        "'0' is geen geldige waarde voor 'difficulty'.",
        "Kies uit: 1, 2, 3.",
    ),
    "missing field": ("difficulty = 2\n", "", "de-ene", "het veld 'difficulty' ontbreekt.", "Voeg 'difficulty' toe."),
    "text where a number belongs": (
        "difficulty = 2",
        'difficulty = "2"',
        "de-ene",
        "het veld 'difficulty' heeft de verkeerde vorm.",
        "Maak er een int van.",
    ),
    "truth value where a number belongs": (
        "difficulty = 2",
        "difficulty = true",
        "de-ene",
        "het veld 'difficulty' heeft de verkeerde vorm.",
        "Maak er een int van.",
    ),
    "text where a list belongs": (
        'claims = ["C002"]',
        'claims = "C002"',
        "open-een",
        "het veld 'claims' heeft de verkeerde vorm.",
        "Maak er een list van.",
    ),
    "number where a text belongs": (
        'question = "Wat neem je mee?"',
        "question = 3",
        "open-een",
        "het veld 'question' heeft de verkeerde vorm.",
        "Maak er een str van.",
    ),
    "id twice in a file": (
        'id = "open-een"',
        'id = "de-ene"',
        "de-ene",
        "dit id staat ook in bank.toml.",
        "Geef een ander id.",
    ),
    "unknown kind": (
        "[[reflect]]",
        "[[puzzel]]",
        "open-een",
        "onbekende soort 'puzzel'.",
        f"Kies uit: {', '.join(KINDS)}.",
    ),
    "no list of tables": (
        "[[reflect]]",
        "[reflect]",
        "reflect",
        "dit is geen lijst van items.",
        "Begin elk item met [[reflect]].",
    ),
    "list of other things": (
        '\n[[classify]]\nid = "de-ene"',
        'puzzel = [1, 2]\n[[classify]]\nid = "de-ene"',
        "puzzel",
        "dit is geen lijst van items.",
        "Begin elk item met [[puzzel]].",
    ),
    "empty rubric": (
        'rubric = [\n    { name = "Voorbeeld", levels = ["geen", "vaag", "raak"] },\n'
        '    { name = "Taal", levels = ["onduidelijk", "duidelijk"] },\n]',
        "rubric = []",
        "open-een",
        "de rubric is leeg.",
        "Voeg ten minste één criterium toe, of laat 'rubric' weg.",
    ),
    "criterion of one level": (
        '["onduidelijk", "duidelijk"]',
        '["duidelijk"]',
        "open-een",
        "een criterium heeft geen twee of meer niveaus.",
        "Vul 'levels' met ten minste twee teksten.",
    ),
    "criterion that is a text": (
        '{ name = "Taal", levels = ["onduidelijk", "duidelijk"] }',
        '"Taal"',
        "open-een",
        "een criterium heeft geen twee of meer niveaus.",
        "Vul 'levels' met ten minste twee teksten.",
    ),
    "blank guidance": (
        '"Een goed antwoord noemt een voorbeeld."',
        '""',
        "open-een",
        "het veld 'guidance' is leeg.",
        "Schrijf een tekst.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_item_is_refused(name, tmp_path):
    """The refusal of a bad item names file, item, problem and what to do."""
    check_refused(tmp_path, BAD[name])


def test_a_refusal_leads_to_what_is_not_right():
    """Whoever shows an item otherwise than as a bank file can point at the place in it."""
    option = {"id": "a", "text": "Eerste", "fits": True, "why": "Ja."}
    good = {"id": "een", "question": "Wat?", "several": False, "claims": ["C001"], "goal": "ruil"}
    paths = {
        ("options", 2, "why"): {"options": [option, {**option, "id": "b", "why": ""}]},
        ("options",): {"options": [option]},
        ("goal",): {"options": [option, {**option, "id": "b", "fits": False}], "goal": "winnen"},
        ("kleur",): {"options": [option, {**option, "id": "b", "fits": False}], "kleur": "rood"},
        ("id",): {"id": "Een"},
    }
    found = {}
    for path, change in paths.items():
        with pytest.raises(ItemError) as refused:
            parse_item("choose", good | change, "bank.toml")
        found[path] = refused.value.path
    assert found == {path: path for path in paths}
