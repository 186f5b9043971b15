"""A fragment to code: half of the points for the kernlabel, the rest for the sublabel, alternatives weighted."""

import pytest
from choice_items import CODEBOOK, END, FRAGMENTS
from wederkerig.errors import ItemError
from wederkerig.items.kinds.choice import ChoiceAnswer
from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources

BOOK = (
    CODEBOOK
    + "C1;C;Moeiten;Wat lastig is.;Ook loslaten.;Voorbeeld 3;;Net niet 3;A1\n"
    + "D1;D;Winst;Wat het oplevert.;Ook plezier.;Voorbeeld 4;;Net niet 4;C1\n"
)
WORKED_OUT = "fragment f002 staat uitgewerkt in de les."
OWN = f"""
[[code]]
{END}id = "codeer"
text = "Ik kreeg er iets voor terug, en dat was wennen."
sublabel = "A2"
also = {{ C1 = 0.5 }}
explanations = {{ A2 = "Dit past.", C1 = "Dit kan ook.", A1 = "Net niet." }}
"""


def read(folder, text):
    for name, content in (("codebook.csv", BOOK), ("fragments.csv", FRAGMENTS), ("bank.toml", text)):
        (folder / name).write_text(content, encoding="utf-8")
    [item] = read_items([folder / "bank.toml"], Sources(folder, frozenset({"C001"}))).values()
    return item


def given(code):
    return ChoiceAnswer({"keuze": frozenset([code])})


@pytest.fixture
def item(tmp_path):
    """A fragment of its own that may be coded in two ways."""
    return read(tmp_path, OWN)


@pytest.mark.parametrize(
    ("code", "kernlabel", "sublabel"),
    [("A2", 1.0, 1.0), ("A1", 1.0, 0.0), ("C1", 0.5, 0.5), ("D1", 0.0, 0.0)],
)
def test_a_code_gives_half_for_the_kernlabel_and_half_for_the_sublabel(item, code, kernlabel, sublabel):
    """The right kernlabel earns half; an alternative earns its weight in both halves."""
    parts = {part.name: (part.points, part.most) for part in item.score(given(code)).parts}
    assert parts == {"kernlabel": (kernlabel, 1.0), "sublabel": (sublabel, 1.0)}
    assert item.points == 2.0


def test_an_alternative_under_the_same_kernlabel_loses_only_of_the_sublabel(tmp_path):
    """A second sublabel of the right kernlabel earns that half in full and its weight of the other."""
    item = read(tmp_path, OWN.replace("C1 = 0.5", "A1 = 0.5"))
    assert [part.points for part in item.score(given("A1")).parts] == [1.0, 0.5]


def test_two_codes_earn_no_more_than_the_worse_of_them(item):
    """Nobody gains by naming more than one code."""
    assert item.score(ChoiceAnswer({"keuze": frozenset(["A2", "D1"])})).points == 0.0


def test_a_fragment_of_its_own_offers_the_whole_codebook(item):
    """Every sublabel can be chosen, from a list, with the codebook at hand; the text is that of the item."""
    [field] = item.question.form().fields
    assert [id for id, _ in field.options] == ["A1", "A2", "C1", "D1"]
    assert field.menu
    assert dict(item.question.form().reference)["C1 Moeiten"] == "Wat lastig is. Ook loslaten."
    assert item.question.form().case == ("Ik kreeg er iets voor terug, en dat was wennen.",)


def test_every_code_is_explained(item):
    """A near miss has its own explanation, any other code is told by what the codebook says it is for."""
    [(_, near)] = item.explanation(given("A1"))
    [(_, far)] = item.explanation(given("D1"))
    assert near == "Net niet."
    assert far == "Deze code is voor iets anders bedoeld. Wat het oplevert."


def test_the_solution_names_what_else_can_be_defended(item):
    """The best code comes first, the alternative with its weight."""
    assert item.solution() == (
        ("Welke code geef je dit fragment?", "A2 Vrij of vast"),
        ("Ook te verdedigen, voor 0,5 van de punten", "C1 Moeiten"),
    )


def test_weights_decide_about_points(item, tmp_path):
    """Another weight is another key, so marks are given anew."""
    assert read(tmp_path, OWN.replace("0.5", "0.25")).deciding() != item.deciding()


def test_a_second_coder_may_give_a_code_that_earns_nothing(item, tmp_path):
    """The code of a second coder is kept, and weighs only what it weighed."""
    beside = read(tmp_path, OWN.replace('sublabel = "A2"', 'sublabel = "A2"\nsecond_coder = "A1"'))

    assert (item.second_coder, beside.second_coder) == ("", "A1")
    assert beside.weights == item.weights


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('text = "', 'fragment = "f001"\ntext = "', "er staat niet één van 'fragment' en 'text'."),
        (
            'text = "Ik kreeg er iets voor terug, en dat was wennen."\n',
            "",
            "er staat niet één van 'fragment' en 'text'.",
        ),
        ("C1 = 0.5", "A2 = 0.5", "het gewicht bij 'A2' klopt niet."),
        ("C1 = 0.5", "C1 = 1.5", "het gewicht bij 'C1' klopt niet."),
        ("C1 = 0.5", "C1 = 1", "het gewicht bij 'C1' klopt niet."),
        ("C1 = 0.5", "E9 = 0.5", "het gewicht bij 'E9' klopt niet."),
        (', C1 = "Dit kan ook."', "", "de uitleg bij 'C1' ontbreekt."),
        ('A1 = "Net niet."', 'E9 = "Net niet."', "uitleg bij onbekende keuze 'E9'."),
        ('text = "Ik kreeg er iets voor terug, en dat was wennen."', 'fragment = "f002"', WORKED_OUT),
        ('sublabel = "A2"', 'sublabel = "A2"\nsecond_coder = "E9"', "'E9' is geen geldige waarde voor 'second_coder'."),
        ('sublabel = "A2"', 'sublabel = "A2"\nsecond_coder = "D1"', "de uitleg bij 'D1' ontbreekt."),
    ],
)
def test_a_bad_fragment_is_refused(tmp_path, old, new, problem):
    """What is wrong with a fragment to code is said in one sentence."""
    assert OWN.replace(old, new) != OWN
    with pytest.raises(ItemError) as caught:
        read(tmp_path, OWN.replace(old, new))
    assert caught.value.problem == problem
