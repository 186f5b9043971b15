"""Every kind of item keeps to one contract: what is written is read back, and what is half answered is not complete."""

import ast
import json
import re

import pytest
from choice_items import GOOD, good, read
from root import ROOT
from wederkerig.answers.parse import parse_answer
from wederkerig.cards import texts as card_texts
from wederkerig.errors import AnswerError
from wederkerig.items import texts
from wederkerig.items.kinds import KINDS, read_question
from wederkerig.items.kinds.choice import ChoiceAnswer, ChoiceQuestion, Group, Option
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion
from wederkerig.items.numbering import numbered, short
from wederkerig.items.sentences import sentences
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.project import Project
from wederkerig.places import read_release

PACKAGE = ROOT / "course" / "wederkerig"
RELEASES = sorted((ROOT / "assignments").glob("*/opdracht.json"))
OPTIONS = (Option("a", "Eerste"), Option("b", "Tweede"))
CASE = ClassifyQuestion("casus", sentences("Hij kwam.\nZij gaf."), "Wat overheerst?")
OPEN = ReflectQuestion("open", "Wat vind je?", ())
ROWS = ChoiceQuestion("rijen", "match", "Wat hoort?", tuple(Group(id, f"Rij {id}", OPTIONS, menu=True) for id in "xy"))


@pytest.fixture(scope="module")
def items(tmp_path_factory):
    """All items of the bank, and one more of every kind that is answered by choosing."""
    bank, folder = read_bank(Project(ROOT)), tmp_path_factory.mktemp("good")
    return [*bank.practice.values(), *bank.graded.values(), *(read(folder, good(name)) for name in GOOD)]


def given(**groups):
    return ChoiceAnswer({group: frozenset(options) for group, options in groups.items()})


def trip(data):
    return json.loads(json.dumps(data))


def test_no_kind_is_left_out(items):
    """What is claimed below of these items is claimed of every kind."""
    assert {item.question.kind for item in items} == set(KINDS)


def test_every_kind_has_its_names():
    """A kind has a name for headings and, where its card has one, a line above the question."""
    assert set(texts.NAMES) == set(KINDS)
    assert {"reflect", *card_texts.FORM["kinds"]} == set(KINDS)
    assert len({letter for _, letter in texts.NAMES.values()}) == len(KINDS)


def test_what_students_read_of_points_is_what_they_get(items):
    """Of every graded kind it is said how points are given; where it says how many, that is the most there is."""
    assert set(texts.POINTS) == {kind.name for kind in KINDS.values() if kind.graded}
    assert [item.id for item in items if not KINDS[item.question.kind].graded and item.points] == []
    most = {kind: re.match(r"(\d) punt(en)?\b(?! voor elke)", text) for kind, text in texts.POINTS.items()}
    told = {kind: float(found[1]) for kind, found in most.items() if found}
    assert {"classify", "tip", "mix", "pair", "code", "form", "choose", "evidence"} == set(told)
    assert [item.id for item in items if item.points != told.get(item.question.kind, item.points)] == []


def test_every_question_is_read_back(items):
    """A question is what its JSON gives, after a trip through a file, whatever its kind."""
    assert [item.id for item in items if read_question(trip(item.question.to_json())) != item.question] == []


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.parent.name)
def test_every_release_is_read_back(path):
    """The questions that a release gives are written as they stand there."""
    stored = json.loads(path.read_text(encoding="utf-8"))["questions"]
    assert [trip(question.to_json()) for question in read_release(path.parent).questions] == stored


@pytest.mark.parametrize(
    ("stem", "asked"), [({}, "Wat voor relatie is dit?"), ({"stem": "Wat overheerst?"}, "Wat overheerst?")]
)
def test_a_release_of_before_sentences_could_be_chosen_is_still_read(stem, asked):
    """Of an older release the history is known: its case is read as sentences, and without a stem asks what all did."""
    question = read_question({"kind": "classify", "id": "casus", "case": "Hij kwam.\nZij gaf.", **stem})

    assert question.sentences == CASE.sentences
    assert question.form().question == (asked,)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lost", ["kind", "id"])
def test_a_question_that_lacks_a_field_is_refused(items, kind, lost):
    """What is no question of any kind raises what `read_release` takes for a damaged file."""
    raw = next(item.question.to_json() for item in items if item.question.kind == kind)
    with pytest.raises(KeyError):
        read_question({name: value for name, value in raw.items() if name != lost})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (CASE, ClassifyAnswer("liefdadigheid", frozenset({"s1", "s2"}), "hoog")),
        (CASE, ClassifyAnswer()),
        (OPEN, ReflectAnswer(" Eén regel\nen nog één. ")),
        (ROWS, given(x="a", y="b")),
        (ROWS, given()),
    ],
)
def test_every_answer_is_read_back(question, answer):
    """An answer is what its JSON gives, after a trip through a file."""
    assert parse_answer(question, trip(answer.to_json())) == answer


@pytest.mark.parametrize("question", [CASE, OPEN, ROWS], ids=lambda question: question.kind)
@pytest.mark.parametrize("raw", [None, "tekst", 3, [], True])
def test_what_is_no_object_is_no_answer(question, raw):
    """An answer of any kind is a JSON object."""
    with pytest.raises(AnswerError) as caught:
        parse_answer(question, raw)
    assert str(caught.value) == f"Het antwoord op {question.id} heeft niet de juiste vorm."


@pytest.mark.parametrize(
    ("answer", "empty"),
    [
        (ClassifyAnswer(), True),
        (ClassifyAnswer(proof=frozenset({"s1"}), certainty="hoog"), True),
        (ClassifyAnswer("liefdadigheid"), False),
        (ReflectAnswer(" \n"), True),
        (ReflectAnswer("Iets."), False),
        (given(), True),
        (given(x="a"), False),
    ],
)
def test_what_is_begun_is_graded(answer, empty):
    """There is something to grade as soon as there is a label, a text, or a choice in one of the groups."""
    assert answer.empty is empty


@pytest.mark.parametrize(
    ("name", "chosen", "points", "most"),
    [
        ("choose", {"keuze": "b"}, 1.0, 1.0),
        ("choose", {"keuze": "a"}, 0.0, 1.0),
        ("several", {"keuze": "ab"}, 1.0, 1.0),
        ("several", {"keuze": "a"}, 0.5, 1.0),
        ("several", {"keuze": "ac"}, 0.0, 1.0),
        ("several", {"keuze": "abc"}, 0.5, 1.0),
        ("evidence", {"keuze": ["s2"]}, 1.0, 1.0),
        ("evidence", {"keuze": ["s1", "s2"]}, 0.0, 1.0),
        ("form", {"people": ["meervoudig"], "time": ["uitgesteld"]}, 2.0, 2.0),
        ("form", {"people": ["meervoudig"], "time": ["onmiddellijk"]}, 1.0, 2.0),
        ("match", {"r1": "k", "r2": "l"}, 2.0, 2.0),
        ("match", {"r1": "k"}, 1.0, 2.0),
        ("order", {"vraag": "1", "geef": "2", "krijg": "3"}, 3.0, 3.0),
        ("order", {"vraag": "1", "geef": "3", "krijg": "2"}, 1.0, 3.0),
        ("order", {}, 0.0, 3.0),
        ("tip", {"change": ["c2"], "to": ["voor-wat-hoort-wat"]}, 2.0, 2.0),
        ("tip", {"change": ["c2"], "to": ["liefdadigheid"]}, 1.0, 2.0),
        ("tip", {"change": ["c2"]}, 1.0, 2.0),
        ("tip", {"change": ["c1"], "to": ["voor-wat-hoort-wat"]}, 0.0, 2.0),
        ("tip", {"to": ["voor-wat-hoort-wat"]}, 0.0, 2.0),
        ("mix", {"first": ["wederkerigheid"], "second": ["liefdadigheid"]}, 2.0, 2.0),
        ("mix", {"first": ["liefdadigheid"], "second": ["wederkerigheid"]}, 1.0, 2.0),
        ("mix", {"first": ["wederkerigheid"], "second": ["voor-wat-hoort-wat"]}, 1.0, 2.0),
        ("mix", {"first": ["wederkerigheid"], "second": ["wederkerigheid"]}, 1.0, 2.0),
        ("mix", {"first": ["liefdadigheid"], "second": ["liefdadigheid"]}, 0.5, 2.0),
        ("mix", {"first": ["voor-wat-hoort-wat"], "second": ["liefdadigheid"]}, 0.0, 2.0),
        ("mix", {"second": ["liefdadigheid"]}, 0.0, 2.0),
        ("pair", {"a": ["wederkerigheid"], "b": ["voor-wat-hoort-wat"]}, 2.0, 2.0),
        ("pair", {"a": ["wederkerigheid"], "b": ["liefdadigheid"]}, 0.5, 2.0),
        ("pair", {"b": ["voor-wat-hoort-wat"]}, 0.5, 2.0),
        ("pair", {"a": ["voor-wat-hoort-wat"], "b": ["wederkerigheid"]}, 0.0, 2.0),
    ],
)
def test_a_choice_gives_one_point_per_group(name, chosen, points, most, tmp_path):
    """A group gives its point for the option that fits or, where several fit, the share of them less what is wrong."""
    item = read(tmp_path, good(name))

    assert (item.score(given(**chosen)).points, item.points) == (points, most)


def test_ticking_everything_is_not_enough(tmp_path):
    """In no question that is answered by choosing does ticking everything in every group give all points."""
    for name in GOOD:
        item = read(tmp_path, good(name))
        everything = {group.id: [option.id for option in group.options] for group in item.question.groups}
        assert item.score(given(**everything)).points < item.points


def test_nothing_gives_nothing(items):
    """Without an answer every item gives 0 points, made of nothing, and only a lecturer waits for a text."""
    assert [item.id for item in items if item.score(None).points or item.score(None).parts] == []
    assert {item.question.kind for item in items if item.by_hand} == {"reflect"}


def test_items_are_numbered_by_kind():
    """Each kind counts for itself."""
    questions = [CASE, OPEN, CASE, ROWS, OPEN]
    assert numbered(questions) == ["Casus 1", "Open vraag 1", "Casus 2", "Koppelvraag 1", "Open vraag 2"]
    assert short(questions) == ["1", "O1", "2", "K1", "O2"]


def test_who_asks_for_a_kind_is_about_that_kind():
    """Outside `items` only these modules know one kind from another: of own answers, coding, pairs, places, pace, made
    cases, certainty, the demo, the questions of Moodle.
    """
    known = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        imports = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
        kinds = {node.module.split("kinds.")[1] for node in imports if "kinds." in (node.module or "")}
        if kinds and not name.startswith("items/"):
            known[name] = sorted(kinds)
    assert known == {
        "cards/own_html.py": ["choice", "code"],
        "lecturer/checking/pace.py": ["reflect"],
        "lecturer/checking/worked.py": ["code"],
        "lecturer/case_maker/forms/make_case.py": ["classify"],
        "lecturer/case_maker/forms/make_pair.py": ["choice", "pair"],
        "lecturer/case_maker/forms/make_tip.py": ["choice", "tip"],
        "lecturer/measurements.py": ["classify"],
        "lecturer/analysis/class_shift.py": ["classify"],
        "lecturer/analysis/coding.py": ["code"],
        "lecturer/assessing/labelled.py": ["classify", "mix", "pair", "tip"],
        "lecturer/assessing/positions.py": ["choice", "choose", "tip"],
        "lecturer/demo/students.py": ["choice", "classify", "reflect"],
        "lecturer/exchange/moodle.py": ["choice", "classify", "reflect"],
        "lecturer/panel/verdicts.py": ["mix"],
        "lecturer/reports/feedback.py": ["classify"],
    }


def test_an_open_question_may_be_about_a_text():
    """What it is about is read first and asked of afterwards; a question without it is stored as before."""
    about = ReflectQuestion("open", "Wat zie je?", (), "Een geval.\n\nNog een zin.")
    assert read_question(trip(about.to_json())) == about
    assert (about.form().case, about.form().question) == (("Een geval.", "Nog een zin."), ("Wat zie je?",))
    assert about.view(None).asked == ("Een geval.", "Nog een zin.", "Wat zie je?")
    assert "text" not in OPEN.to_json()
