"""The item model: what a bank file may hold, and how a bad one is refused."""

import pytest
from wederkerig.errors import ItemError, PlaceError
from wederkerig.items.bank import read_items
from wederkerig.items.model import Classify, ClassifyKey, ClassifyQuestion, Criterion, Reflect, ReflectQuestion
from wederkerig.items.sources import Sources, read_claims
from wederkerig.items.vocabulary import CUES, LABELS

CLAIMS = ("C001", "C002")
WORDS = " ".join(["woord"] * 60)

ONE = f"""
[[classify]]
id = "de-ene"
partner = "de-andere"
label = "wederkerigheid"
cues = ["vrijwillig", "relatie"]
neutral = ["gelijke-voet"]
goal = "ruil"
difficulty = 2
claims = ["C001", "C002"]
case = '''
{WORDS}
'''
doubt = '''
Hier kun je twijfelen.
'''
[classify.explanations]
wederkerigheid = "Dit past."
voor-wat-hoort-wat = "Er is geen prijs."
liefdadigheid = '''
Het gaat twee kanten op.
'''
"""

OTHER = f"""
[[classify]]
id = "de-andere"
partner = "de-ene"
label = "voor-wat-hoort-wat"
cues = ["prijs"]
goal = "ruil"
difficulty = 1
claims = ["C001"]
case = "{WORDS}"
[classify.explanations]
wederkerigheid = "Er is een prijs."
voor-wat-hoort-wat = "Dit past ook."
liefdadigheid = "Er staat iets tegenover."
"""

OPEN = """
[[reflect]]
id = "open-een"
question = "Wat neem je mee?"
guidance = "Een goed antwoord noemt een voorbeeld."
goal = "vormen"
claims = ["C002"]
rubric = [
    { name = "Voorbeeld", levels = ["geen", "vaag", "raak"] },
    { name = "Taal", levels = ["onduidelijk", "duidelijk"] },
]
"""

CHOOSE_CUES = f"Kies uit: {', '.join(CUES)}."
CHOOSE_LABELS = f"Kies uit: {', '.join(LABELS)}."
EXPLAIN = "Schrijf bij elke keuze waarom zij past of niet."
POINT_BACK = "Laat beide naar elkaar wijzen."

# name of the case: (what stands in the good file, what comes in its place, item named, problem, what to do)
BAD = {
    "unknown cue": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "zon"]',
        "de-ene",
        "'zon' in 'cues' is onbekend.",
        CHOOSE_CUES,
    ),
    "unknown neutral cue": (
        'neutral = ["gelijke-voet"]',
        'neutral = ["maan"]',
        "de-ene",
        "'maan' in 'neutral' is onbekend.",
        CHOOSE_CUES,
    ),
    "cue of another label": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "prijs"]',
        "de-ene",
        "aanwijzing 'prijs' hoort niet bij wederkerigheid.",
        "Zet haar onder 'neutral' of haal haar weg.",
    ),
    "cue that decides and is neutral": (
        'neutral = ["gelijke-voet"]',
        'neutral = ["relatie"]',
        "de-ene",
        "een aanwijzing is én beslissend én neutraal.",
        "Kies één van beide.",
    ),
    "cue twice": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "vrijwillig"]',
        "de-ene",
        "in 'cues' staat iets dubbel.",
        "Haal de dubbele waarde weg.",
    ),
    "no cue": (
        'cues = ["vrijwillig", "relatie"]',
        "cues = []",
        "de-ene",
        "er is geen aanwijzing die beslist.",
        "Noem er ten minste één bij 'cues'.",
    ),
    "cue that is a list": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = [["vrijwillig"]]',
        "de-ene",
        "'['vrijwillig']' in 'cues' is onbekend.",
        CHOOSE_CUES,
    ),
    "no explanation of the right option": (
        'wederkerigheid = "Dit past."\n',
        "",
        "de-ene",
        "de uitleg bij 'wederkerigheid' ontbreekt.",
        EXPLAIN,
    ),
    "no explanation of a wrong option": (
        'voor-wat-hoort-wat = "Er is geen prijs."\n',
        "",
        "de-ene",
        "de uitleg bij 'voor-wat-hoort-wat' ontbreekt.",
        EXPLAIN,
    ),
    "blank explanation of the other wrong option": (
        "liefdadigheid = '''\nHet gaat twee kanten op.\n'''",
        "liefdadigheid = ' '",
        "de-ene",
        "de uitleg bij 'liefdadigheid' ontbreekt.",
        EXPLAIN,
    ),
    "explanation of an option that does not exist": (
        'wederkerigheid = "Dit past."\n',
        'wederkerigheid = "Dit past."\nvriendschap = "Dit ook."\n',
        "de-ene",
        "uitleg bij onbekende keuze 'vriendschap'.",
        CHOOSE_LABELS,
    ),
    "explanations that are a text": (
        '[classify.explanations]\nwederkerigheid = "Er is een prijs."\nvoor-wat-hoort-wat = "Dit past ook."\n'
        'liefdadigheid = "Er staat iets tegenover."\n',
        'explanations = "Dit past."\n',
        "de-andere",
        "het veld 'explanations' heeft de verkeerde vorm.",
        "Maak er een dict van.",
    ),
    "unknown claim": (
        'claims = ["C001", "C002"]',
        'claims = ["C001", "C999"]',
        "de-ene",
        "'C999' in 'claims' is onbekend.",
        "Kies uit: C001, C002.",
    ),
    "no claim": (
        'claims = ["C001", "C002"]',
        "claims = []",
        "de-ene",
        "er staat geen stelling bij.",
        "Noem bij 'claims' waarop het item steunt.",
    ),
    "key that names no option": (
        'label = "wederkerigheid"',
        'label = "vriendschap"',
        "de-ene",
        "'vriendschap' is geen geldige waarde voor 'label'.",
        CHOOSE_LABELS,
    ),
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
    "case one word too short": (
        f"'''\n{WORDS}\n'''",
        f"'''{WORDS.removesuffix('woord')}'''",
        "de-ene",
        "de casus telt 59 woorden.",
        "Schrijf er 60 tot 160.",
    ),
    "case one word too long": (
        f"'''\n{WORDS}\n'''",
        f"'''{WORDS} {WORDS} {' '.join(['woord'] * 41)}'''",
        "de-ene",
        "de casus telt 161 woorden.",
        "Schrijf er 60 tot 160.",
    ),
    "unknown field": (
        "difficulty = 2",
        'difficulty = 2\nkleur = "rood"',
        "de-ene",
        "onbekend veld 'kleur'.",
        "Haal het weg of verbeter de naam.",
    ),
    "unknown field in an open question": (
        'goal = "vormen"',
        'goal = "vormen"\ndifficulty = 1',
        "open-een",
        "onbekend veld 'difficulty'.",
        "Haal het weg of verbeter de naam.",
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
        'cues = ["prijs"]',
        'cues = "prijs"',
        "de-andere",
        "het veld 'cues' heeft de verkeerde vorm.",
        "Maak er een list van.",
    ),
    "number where a text belongs": (
        'question = "Wat neem je mee?"',
        "question = 3",
        "open-een",
        "het veld 'question' heeft de verkeerde vorm.",
        "Maak er een str van.",
    ),
    "partner that does not exist": (
        'partner = "de-andere"',
        'partner = "niemand"',
        "de-ene",
        "'niemand' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner that points to nobody": (
        'partner = "de-ene"\n',
        "",
        "de-ene",
        "'de-andere' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner that is an open question": (
        'partner = "de-andere"',
        'partner = "open-een"',
        "de-ene",
        "'open-een' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner of the same label": (
        'label = "voor-wat-hoort-wat"\ncues = ["prijs"]',
        'label = "wederkerigheid"\ncues = ["niets-terug"]',
        "de-ene",
        "beide helften van het paar hebben hetzelfde label.",
        "Laat één feit het label kantelen.",
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
        "Kies uit: classify, reflect, choose, form, code, match, order, evidence.",
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


def write(folder, text, name="bank.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(files, claims=CLAIMS):
    with pytest.raises(ItemError) as caught:
        read_items(files, Sources(claims=frozenset(claims) if claims is not None else None))
    return caught.value


def test_a_good_file_is_read_in_full(tmp_path):
    """Every field of a good file arrives in its item, in the order of the file."""
    expected = {
        "de-ene": Classify(
            question=ClassifyQuestion("de-ene", WORDS),
            key=ClassifyKey(
                label="wederkerigheid",
                cues=frozenset({"vrijwillig", "relatie"}),
                neutral=frozenset({"gelijke-voet"}),
                explanations={
                    "wederkerigheid": "Dit past.",
                    "voor-wat-hoort-wat": "Er is geen prijs.",
                    "liefdadigheid": "Het gaat twee kanten op.",
                },
                doubt="Hier kun je twijfelen.",
            ),
            claims=("C001", "C002"),
            goal="ruil",
            difficulty=2,
            partner="de-andere",
        ),
        "de-andere": Classify(
            question=ClassifyQuestion("de-andere", WORDS),
            key=ClassifyKey(
                label="voor-wat-hoort-wat",
                cues=frozenset({"prijs"}),
                neutral=frozenset(),
                explanations={
                    "wederkerigheid": "Er is een prijs.",
                    "voor-wat-hoort-wat": "Dit past ook.",
                    "liefdadigheid": "Er staat iets tegenover.",
                },
                doubt="",
            ),
            claims=("C001",),
            goal="ruil",
            difficulty=1,
            partner="de-ene",
        ),
        "open-een": Reflect(
            question=ReflectQuestion(
                "open-een",
                "Wat neem je mee?",
                (Criterion("Voorbeeld", ("geen", "vaag", "raak")), Criterion("Taal", ("onduidelijk", "duidelijk"))),
            ),
            guidance="Een goed antwoord noemt een voorbeeld.",
            claims=("C002",),
            goal="vormen",
        ),
    }

    actual = read_items([write(tmp_path, ONE + OTHER + OPEN)], Sources(claims=frozenset(CLAIMS)))

    assert expected == actual
    assert list(expected) == list(actual)


def test_partners_may_stand_in_different_files(tmp_path):
    """A pair is checked over all files together."""
    files = [write(tmp_path, ONE, "bank-1.toml"), write(tmp_path, OTHER, "bank-2.toml")]

    assert list(read_items(files, Sources(claims=frozenset(CLAIMS)))) == ["de-ene", "de-andere"]


def test_points_of_an_open_question_follow_from_its_rubric(tmp_path):
    """A rubric gives one point per level above the lowest, over all its rows."""
    item = read_items([write(tmp_path, OPEN)], Sources(claims=frozenset(CLAIMS)))["open-een"]

    assert [row.points for row in item.question.rubric] == [2, 1]
    assert item.question.points == 3


def test_without_claims_they_are_not_looked_up(tmp_path):
    """A lesson reads its items without the table of claims."""
    text = OPEN.replace('claims = ["C002"]', 'claims = ["C999"]')

    assert read_items([write(tmp_path, text)])["open-een"].claims == ("C999",)


@pytest.mark.parametrize("words", [60, 160])
def test_a_case_may_have_the_shortest_and_the_longest_length(words, tmp_path):
    """Both ends of the range of lengths are allowed."""
    case = " ".join(["woord"] * words)
    files = [write(tmp_path, ONE.replace(WORDS, case) + OTHER)]

    assert case == read_items(files, Sources(claims=frozenset(CLAIMS)))["de-ene"].question.case


@pytest.mark.parametrize("name", BAD)
def test_a_bad_item_is_refused(name, tmp_path):
    """The refusal of a bad item names file, item, problem and what to do."""
    old, new, item, problem, mend = BAD[name]
    good = ONE + OTHER + OPEN
    assert good.count(old) == 1

    error = refusal([write(tmp_path, good.replace(old, new))])

    assert ("bank.toml", item, problem, mend) == (error.file, error.item, error.problem, error.mend)
    assert f"bank.toml, item {item}: {problem} {mend}" == str(error)


def test_an_id_may_not_occur_in_two_files(tmp_path):
    """An id that stands in two files is refused, with the names of both."""
    error = refusal([write(tmp_path, OPEN, "bank-1.toml"), write(tmp_path, OPEN, "bank-2.toml")])

    assert str(error) == "bank-2.toml, item open-een: dit id staat ook in bank-1.toml. Geef een ander id."


def test_a_long_list_of_claims_is_not_written_out(tmp_path):
    """With many claims the refusal says where to look and does not list them all."""
    text = OPEN.replace('claims = ["C002"]', 'claims = ["C999"]')
    claims = {f"C{n:03}" for n in range(21)}

    error = refusal([write(tmp_path, text)], claims)

    assert error.mend == "Kies uit: de lijst met stellingen (C001, C002, ...)."


@pytest.mark.parametrize(
    "content",
    [b"[[classify]\nid = 3", b"gewone tekst", b"\xff\xfe\x00", ONE.encode("utf-16"), b"a = 1\na = 2"],
    ids=["half a header", "prose", "binary", "utf-16", "a name twice"],
)
def test_a_file_that_is_not_toml_is_refused(content, tmp_path):
    """A file that cannot be read as TOML is refused by name, with a way on."""
    path = tmp_path / "bank.toml"
    path.write_bytes(content)

    error = refusal([path])

    assert (error.file, error.item, error.mend) == ("bank.toml", "-", "Verbeter die regel.")
    assert error.problem.startswith("het bestand is niet te lezen (")


def test_a_file_that_is_not_there_is_named(tmp_path):
    """A bank file that is gone is named in one sentence."""
    with pytest.raises(PlaceError) as caught:
        read_items([tmp_path / "weg.toml"])

    assert str(caught.value) == "Het bestand weg.toml is er niet."


def test_claims_are_the_ids_of_the_table(tmp_path):
    """The ids of the claims table are read, also where a claim has commas and line ends."""
    path = write(tmp_path, '"id","claim"\n"C001","Een, twee"\n"C002","Over\ntwee regels"\n', "claims.csv")

    assert frozenset({"C001", "C002"}) == read_claims(path)
