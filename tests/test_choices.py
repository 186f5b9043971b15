"""The kinds of questions that are answered by choosing: how each is read, and how a bad one is refused."""

import pytest
from choice_items import CODEBOOK, FRAGMENTS, STEM, TOLD, good, id_of, read
from wederkerig.errors import ItemError
from wederkerig.items.kinds.choice import ChoiceKey, ChoiceQuestion, Group, Option
from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources, read_codebook, read_fragments, read_kernlabels, read_rows
from wederkerig.items.texts import LEGENDS
from wederkerig.items.vocabulary import LABELS, PEOPLE, TIME

A, B, C = Option("a", "Eerste"), Option("b", "Tweede"), Option("c", "Derde")
SENTENCES = (Option("s1", "Hij kwam."), Option("s2", "Zij gaf."))
CODES = (Option("A2", "A2 Vrij of vast"), Option("A1", "A1 Invulling"))
NAMES = (Option("k", "Komter"), Option("l", "Linders"))
TOLD_ON_ONE_LINE = TOLD.replace("\n", " ")
THREE = tuple(Option(*pair) for pair in LABELS.items())
CHANGES = (Option("c1", "Hij komt morgen."), Option("c2", "Hij moet komen."), Option("c3", "Zij schrijft."))
WEIGHED = {"wederkerigheid": "Veel.", "voor-wat-hoort-wat": "Niets.", "liefdadigheid": "Wat."}
PLACES = (Option("1", "1"), Option("2", "2"), Option("3", "3"))

# name: (kind, text, groups, reference, per group what fits, per group why)
READ = {
    "choose": (
        "choose",
        "Wat past?",
        (Group("keuze", LEGENDS["one"], (A, B)),),
        (),
        {"keuze": {"b"}},
        {"keuze": {"a": "Net niet.", "b": "Dit past."}},
    ),
    "several": (
        "choose",
        "Wat past?",
        (Group("keuze", LEGENDS["several"], (A, B, C), several=True),),
        (),
        {"keuze": {"a", "b"}},
        {"keuze": {"a": "Ja.", "b": "Ook.", "c": "Nee."}},
    ),
    "evidence": (
        "evidence",
        "Welke zin?",
        (Group("keuze", LEGENDS["sentences"], SENTENCES, several=True),),
        (),
        {"keuze": {"s2"}},
        {"keuze": {"s1": "Decor.", "s2": "Gift."}},
    ),
    "form": (
        "form",
        "Buren ruilen.",
        (
            Group("people", LEGENDS["people"], tuple(Option(*pair) for pair in PEOPLE.items())),
            Group("time", LEGENDS["time"], tuple(Option(*pair) for pair in TIME.items())),
        ),
        (),
        {"people": {"meervoudig"}, "time": {"uitgesteld"}},
        {
            "people": {"enkelvoudig": "Klein.", "meervoudig": "Een keten."},
            "time": {"onmiddellijk": "Te snel.", "uitgesteld": "Later."},
        },
    ),
    "code": (
        "code",
        "Geven; en krijgen.",
        (Group("keuze", LEGENDS["code"], CODES),),
        (Option("A2 Vrij of vast", "Of het vrij is."), Option("A1 Invulling", "Wat het is.")),
        {"keuze": {"A1"}},
        {"keuze": {"A1": "Dit past.", "A2": "Net niet."}},
    ),
    "match": (
        "match",
        "Wie zegt dit?",
        (Group("r1", "De schaduwkant", NAMES, menu=True), Group("r2", "Nabijheid", NAMES, menu=True)),
        (),
        {"r1": {"k"}, "r2": {"l"}},
        {"r1": {"k": "Haar essay."}, "r2": {"l": "Haar boek."}},
    ),
    "tip": (
        "tip",
        f"{TOLD_ON_ONE_LINE}\n\n{STEM}",
        (
            Group("change", LEGENDS["change"].format(label="wederkerigheid"), CHANGES),
            Group("to", LEGENDS["to"], THREE[1:]),
        ),
        (),
        {"change": {"c2"}, "to": {"voor-wat-hoort-wat"}},
        {"change": {"c1": "Dat is alleen later.", "c2": "Nu moet het.", "c3": "Dat is alleen anders."}, "to": {}},
    ),
    "mix": (
        "mix",
        f"{TOLD_ON_ONE_LINE}\n\n{STEM}",
        (Group("first", LEGENDS["first"], THREE), Group("second", LEGENDS["second"], THREE)),
        (),
        {"first": {"wederkerigheid"}, "second": {"liefdadigheid"}},
        {"first": WEIGHED, "second": WEIGHED},
    ),
    "pair": (
        "pair",
        f"{TOLD_ON_ONE_LINE.removesuffix(' Hij komt graag.')}\n\nVersie A: Hij komt graag.\n\n"
        f"Versie B: Anders krijgt hij niets.\n\n{STEM}",
        (
            Group("a", LEGENDS["half"].format(half="A"), THREE),
            Group("b", LEGENDS["half"].format(half="B"), THREE),
        ),
        (),
        {"a": {"wederkerigheid"}, "b": {"voor-wat-hoort-wat"}},
        {
            "a": {
                "wederkerigheid": "Dit past.\n\nDoorslag: Hij komt graag. (Mensen doen het uit zichzelf)",
                "liefdadigheid": "Net niet.",
            },
            "b": {
                "voor-wat-hoort-wat": "Hij moet.\n\nDoorslag: Anders krijgt hij niets. "
                "(Wie niet levert, krijgt niet of verliest iets)"
            },
        },
    ),
}


@pytest.mark.parametrize("name", READ)
def test_a_good_question_is_read_in_full(name, tmp_path):
    """Every field of a table arrives in the question or in its key."""
    kind, text, groups, reference, fits, why = READ[name]
    item = read(tmp_path, good(name))

    key = ChoiceKey({group: frozenset(options) for group, options in fits.items()}, why)
    question = ChoiceQuestion(id_of(name), kind, text, groups, reference)
    assert (item.question, item.key, item.claims, item.goal) == (question, key, ("C001",), "ruil")


@pytest.mark.parametrize(("line", "difficulty"), [("", None), ("difficulty = 3", 3)])
def test_a_question_may_say_how_hard_it_is(line, difficulty, tmp_path):
    """The difficulty of a question is what its table says, and nothing where that says nothing."""
    assert read(tmp_path, good("form").replace('goal = "ruil"', f'goal = "ruil"\n{line}')).difficulty == difficulty


def order(folder, id="volgorde", steps=3):
    """The item with its id and number of steps, and the places on which its steps are shown."""
    text = good("order").replace("volgorde", id)
    item = read(
        folder, text if steps == 3 else text.replace(text[text.index('    { id = "krijg') : text.rindex("]")], "")
    )
    return item, [place for group in item.question.groups for place in item.key.fits[group.id]]


def test_the_steps_of_an_order_keep_their_right_place(tmp_path):
    """Each step is a drop-down list of places; the place in the bank is the one that fits, and is explained."""
    item, _ = order(tmp_path)

    expected = {"vraag": ("Vragen", "1", "Het begin."), "geef": ("Geven", "2", "Daarna.")}
    expected["krijg"] = ("Krijgen", "3", "Het slot.")
    groups = {group.id: group for group in item.question.groups}
    assert {id: Group(id, text, PLACES, menu=True) for id, (text, _, _) in expected.items()} == groups
    assert {id: {place} for id, (_, place, _) in expected.items()} == item.key.fits
    assert {id: {place: why} for id, (_, place, why) in expected.items()} == item.key.why


@pytest.mark.parametrize("steps", [2, 3])
def test_the_steps_of_an_order_are_never_shown_in_the_right_order(steps, tmp_path):
    """Whatever the id, the card shows the steps in another order than the bank, and all of them."""
    shown = [order(tmp_path, f"volgorde-{n}", steps)[1] for n in range(30)]

    right = ["1", "2", "3"][:steps]
    assert [places for places in shown if places == right or sorted(places) != right] == []


def test_the_steps_of_an_order_are_shown_in_the_same_order_each_time(tmp_path):
    """Reading the bank again gives the same order, and another item may have another one."""
    assert order(tmp_path)[1] == order(tmp_path)[1]
    assert len({tuple(order(tmp_path, f"volgorde-{n}")[1]) for n in range(30)}) > 1


def test_fragments_and_codebook_are_read(tmp_path):
    """Of fragments, codebook and kernlabels every column that items need arrives, whatever separates the columns."""
    (tmp_path / "fragments.csv").write_text(FRAGMENTS, encoding="utf-8-sig")
    (tmp_path / "codebook.csv").write_text(CODEBOOK, encoding="utf-8")
    (tmp_path / "kernlabels.csv").write_text('kernlabel,name,definition\nA,Invulling,"Wat; en hoe"\n', encoding="utf-8")

    fragments, codebook = read_fragments(tmp_path), read_codebook(tmp_path)

    first = fragments["f001"]
    assert (first.sublabel, first.voice, first.text) == ("A1", "K", "Geven; en krijgen.")
    assert first.claims == ("C001", "C002")
    assert (list(fragments), list(codebook)) == (["f001", "f002"], ["A1", "A2"])
    assert (codebook["A2"].kernlabel, codebook["A2"].include, codebook["A2"].near_miss_code) == (
        "A",
        "Ook deals.",
        "A1",
    )
    assert read_kernlabels(tmp_path) == {"A": ("Invulling", "Wat; en hoe")}
    second = {"id": "f002", "sublabel": "A2", "voice": "L", "fragment": "Het moet vrij zijn.", "claims": "C002"}
    assert second == read_rows(tmp_path / "fragments.csv")[1]


def test_without_datasets_there_are_no_fragments():
    """Who reads no code questions needs no fragments and no codebook."""
    assert (Sources().fragments, Sources().codebook, Sources().claims) == ({}, {}, None)


def test_a_question_without_known_fragments_is_refused(tmp_path):
    """A code question cannot be read without the fragments."""
    (tmp_path / "bank.toml").write_text(good("code"), encoding="utf-8")

    with pytest.raises(ItemError, match="fragment 'f001' bestaat niet"):
        read_items([tmp_path / "bank.toml"], Sources())
