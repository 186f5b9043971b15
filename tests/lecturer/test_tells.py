"""What gives a label away is found where it is, with chance for what tells nothing; near-clones and names too."""

import random
from math import log

import pytest
from choice_items import good, read
from made_items import L, V, W, case, listed, told
from wederkerig.lecturer.assessing import persons
from wederkerig.lecturer.assessing.closed import closed_items
from wederkerig.lecturer.assessing.labelled import LabelledText, all_texts, groups, label_of, labelled, sentence_fields
from wederkerig.lecturer.assessing.naive_bayes import Example, NaiveBayes, right_left_out, words
from wederkerig.lecturer.assessing.overlap import NEAR, alike, near, vectors
from wederkerig.lecturer.assessing.positions import places
from wederkerig.lecturer.assessing.tells import MOST, VIEWS, found_from, problems, shares, telling_words

LABELS = (W, V, L)


def text(id, label, sentences, decides=(0,), partner=None):
    return LabelledText(id, label, tuple(sentences), frozenset(decides), partner)


def sentence(chance, length=10):
    """A sentence of words that say nothing."""
    return " ".join("".join(chance.choices("abcdef", k=3)) for _ in range(length))


def drawn(count, seed=1, sign=None):
    """Texts of drawn words, of which a share holds a word that tells the label."""
    chance = random.Random(seed)
    made = []
    for n in range(count):
        label = LABELS[n % 3]
        told = [f"z{label[:2]}"] * 4 if sign and n % sign == 0 else []
        sentences = [sentence(chance) for _ in range(8)]
        made.append(text(f"t{n}", label, [*sentences[:7], " ".join([*sentences[7:], *told])], [chance.randrange(8)]))
    return made


def test_words_are_read_as_dutch_writes_them():
    """A word is letters, in lower case, whatever stands around them."""
    assert words("‘Zo'n één, twee-drie (vier) 5 keer!’") == ["zo", "n", "één", "twee", "drie", "vier", "keer"]


def test_naive_bayes_gives_the_example_of_the_book():
    """The example of Manning, Raghavan and Schütze (13.1), without its prior: the chances of words are those of it."""
    learned = [
        Example("China", ("chinese", "beijing", "chinese")),
        Example("China", ("chinese", "chinese", "shanghai")),
        Example("China", ("chinese", "macao")),
        Example("elders", ("tokyo", "japan", "chinese")),
    ]
    model = NaiveBayes(learned)
    tried = ("chinese", "chinese", "chinese", "tokyo", "japan")
    known = {word for example in learned for word in example.words}
    odds = model.score("China", tried, known) - model.score("elders", tried, known)
    china, elders = (6 / 14) ** 3 / 14**2, (2 / 9) ** 5
    assert odds == pytest.approx(log(china / elders))


def test_a_group_is_left_out_together():
    """Who may look at the other half knows the label that it is not; who may not, does not."""
    halves = [Example(label, ("zelfde", f"woord{n}"), n) for n in range(12) for label in (W, V)]
    alone = [Example(e.label, e.words, place) for place, e in enumerate(halves)]
    assert sum(right_left_out(halves)) == 12  # one label for all
    assert sum(right_left_out(alone)) == 0  # always the label of the half that was seen


def test_words_that_tell_nothing_find_a_third():
    """Texts of drawn words give nothing away, by whatever one looks at."""
    found = shares(drawn(240), drawn(240, seed=2))
    assert set(found) == {*VIEWS, "practice"}
    assert {view: sum(right) / len(right) < MOST for view, right in found.items()} == dict.fromkeys(found, True)
    assert list(problems("bank", drawn(240), found)) == []


def test_a_word_that_tells_is_found_and_named():
    """A word in every second text of a label is found by the model, in the last sentence too, and is named."""
    made = drawn(120, sign=1)
    found = shares(made, [])
    assert sum(found["words"]) / 120 > 0.9
    assert sum(found["last-sentence"]) / 120 > 0.9
    assert sum(found["first-sentence"]) / 120 < MOST
    assert [row[0] for row in telling_words(made, {one.id: one.id for one in made}, 3)] == ["zli", "zvo", "zwe"]
    said = [error.problem for error in problems("bank", made, found)]
    assert [line.split(",")[0] for line in said] == [
        "wie alleen let op de woorden van de casus",
        "wie alleen let op de laatste zin",
    ]
    assert "t0, t1" in said[0]


def test_what_practice_teaches_is_tried():
    """Words that the public cases teach are tried on the graded ones."""
    assert sum(found_from("words", drawn(60, seed=3, sign=1), drawn(60, sign=1))) > 50
    assert shares([], drawn(60)) == {}


def test_length_and_numbers_tell():
    """Cases of one label that are longer, or hold hours, are found by that alone."""
    chance = random.Random(4)
    long = [text(f"l{n}", V, [sentence(chance, 15) for _ in range(8)]) for n in range(30)]
    short = [text(f"s{n}", W, [sentence(chance) for _ in range(8)]) for n in range(30)]
    hours = [text(f"u{n}", L, [*(sentence(chance) for _ in range(7)), "zes uur"]) for n in range(30)]
    found = shares([*long, *short, *hours], [])
    assert sum(found["length"]) >= 60
    assert all(found["numbers"][60:])


def test_halves_and_nearly_equal_texts_are_one_group():
    """Partners are one group, and so is a text with nearly the same words; others are by themselves."""
    same = "De fiets van Ina staat al weken kapot in de schuur naast het park."
    texts = [
        text("a", W, ["Iets anders over soep en brood."], partner="b"),
        text("b", V, ["Dit gaat over verhuizen naar zee."], partner="a"),
        text("c", W, [same]),
        text("d", L, [same.replace("weken", "dagen")]),
        text("e", L, ["Niemand kookt vandaag."]),
    ]
    found = groups({one.id: one.text for one in texts}, texts)
    assert (found["a"] == found["b"], found["c"] == found["d"]) == (True, True)
    assert len(set(found.values())) == 3


def test_overlap_is_of_words():
    """Equal texts are 1, texts without a word in common 0, and what all have counts least."""
    found = vectors({"a": "fiets schuur appel", "b": "fiets schuur appel", "c": "soep brood", "d": "fiets brood"})
    assert alike(found["a"], found["b"]) == pytest.approx(1)
    assert alike(found["a"], found["c"]) == 0
    assert 0 < alike(found["a"], found["d"]) < alike(found["c"], found["d"])
    assert [pair[:2] for pair in near({"a": "fiets schuur appel", "b": "fiets schuur appels", "c": "soep brood"})] == [
        ("b", "a")
    ]
    assert vectors({"leeg": "", "kort": "is de"}) == {"leeg": {}, "kort": {}}
    assert 0 < NEAR < 1


def test_one_name_for_two_people_is_named():
    """A name in two cases is named with both, but not in halves of a pair, and not what is no person."""
    texts = {
        "a": "Vandaag helpt Noor haar buur. Later zegt Noor iets over Dichterbij.",
        "b": "‘Kom maar,’ zegt Noor tegen Ties.",
        "c": "Hij wacht op Ties en op Abel.",
        "d": "Daarna gaat Abels fiets naar Abel.",
    }
    assert persons.names(texts["a"]) == {"Noor"}
    assert persons.names(texts["d"]) == {"Abel"}
    assert persons.shared(texts, {"b": "b", "c": "b"}) == {"Abel": ["c", "d"], "Noor": ["a", "b"]}


def test_what_can_be_read_of_items():
    """A case is read by its sentences, a list with its options, neither with what all of its kind offer."""
    texts = all_texts([case("een", text="appel"), listed("lijst")])
    assert texts["een"].count("appel") == 64
    assert "Liefdadigheid" not in texts["een"]
    assert "Hoog" not in texts["een"]
    assert texts["lijst"].endswith("optie lijst 3")


def test_labels_and_sentences_of_cases():
    """A case gives its label, its sentences, and which of them decide; other kinds give no label."""
    item = told("een", V, "Een.\nTwee is het.\nDrie beslist.\n" + "Nog een zin van acht woorden hier bij. \n" * 7)
    [found] = labelled([item, listed("lijst")])
    assert (found.label, found.sentences[2], found.decides) == (V, "Drie beslist.", {2})
    assert sentence_fields(closed_items([item, listed("lijst")])) == [(10, frozenset({2}))]


@pytest.mark.parametrize(("kind", "labels"), [("tip", [W]), ("mix", [W]), ("pair", [W, V]), ("form", [])])
def test_other_kinds_have_labels_too(tmp_path, kind, labels):
    """A case that tips has the label it has now, a mixed one what dominates, a pair one for each half."""
    item = read(tmp_path, good(kind))
    found = labelled([item])
    assert [one.label for one in found] == labels
    assert label_of(item) == "/".join(sorted(labels))
    assert all("overheerst" not in one.text and "Versie" not in one.text for one in found)


def test_halves_of_a_pair_are_told_apart(tmp_path):
    """Each half has what both have and its own, and the two are one group."""
    one, other = labelled([read(tmp_path, good("pair"))])
    assert ("Hij komt graag" in one.text, "Anders krijgt hij niets" in one.text) == (True, False)
    assert ("Hij komt graag" in other.text, "Anders krijgt hij niets" in other.text) == (False, True)
    assert len(set(groups({}, [one, other]).values())) == 1


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(8, frozenset({7}))] * 3, ["achteraan"]),
        ([(8, frozenset({0}))] * 3, ["vooraan"]),
        ([(8, frozenset({7}))] * 2, []),
        ([(8, frozenset({n % 8})) for n in range(64)], []),
        ([], []),
    ],
)
def test_the_deciding_sentence_is_not_always_last(rows, expected):
    """The last sentence, or the first, decides no more often than chance would hardly ever have it."""
    assert [error.problem.split(" casussen ")[1].split(";")[0] for error in places("bank", rows)] == expected
