"""A parallel version: the same blueprint, other items, no pair over two versions, and never over what stands there."""

import shutil
import tomllib
from collections import Counter

import pytest
from made_items import L, V, W, bank_of, case, listed, plan, rows, written
from wederkerig.errors import ItemError, PlaceError, WederkerigError
from wederkerig.items.load import parse_item
from wederkerig.items.sources import Sources
from wederkerig.lecturer.assessing.compose import Short, compose
from wederkerig.lecturer.assessing.labelled import labelled
from wederkerig.lecturer.assessing.version import make_version, next_name, version_text
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.project import Project

GOALS = {W: "vormen", V: "ruil", L: "liefdadigheid"}


def some(count, label, difficulty=2, name="c", **fields):
    """Cases that tell something else each."""
    return [
        case(f"{name}-{label[:3]}-{difficulty}-{n}", label, goal=GOALS[label], difficulty=difficulty, **fields)
        for n in range(count)
    ]


def apart(items):
    """The same items, each about a thing of its own, so that none is nearly equal to another."""
    made = []
    for n, item in enumerate(items):
        thing = "".join(chr(97 + int(digit)) * 2 for digit in f"{n:03}")
        fields = {"goal": item.goal, "difficulty": item.difficulty}
        made.append(
            case(item.id, item.key.label, text=f"{thing}ding", partner=item.partner, **fields)
            if item.question.kind == "classify"
            else item
        )
    return made


BASE = apart([*some(2, W), *some(1, V, 3), *some(1, L)])
MORE = apart([*BASE, *some(5, W, name="m"), *some(4, V, 3, name="m"), *some(3, L, name="m"), *some(4, L, 1, name="m")])


def blueprint_of(items):
    label = {text.id: text.label for text in labelled(items)}
    return Counter((item.question.kind, item.goal, item.difficulty, label.get(item.id)) for item in items)


@pytest.mark.parametrize("seed", range(8))
def test_a_version_has_the_same_blueprint_and_no_shared_item(seed):
    """Goals, levels, kinds and labels are those of the base; its items are not, nor those of earlier versions."""
    bank, base = bank_of(*MORE), plan(*BASE)
    first = compose(base, [], bank, seed)
    second = compose(base, [plan(*first)], bank, seed)
    assert blueprint_of(first) == blueprint_of(second) == blueprint_of(BASE)
    ids = [item.id for items in (BASE, first, second) for item in items]
    assert len(set(ids)) == len(ids)


def test_another_seed_draws_another_version():
    """One seed gives one version; seeds differ in items and in the order of the cases."""
    bank, base = bank_of(*MORE), plan(*BASE)
    drawn = [tuple(item.id for item in compose(base, [], bank, seed)) for seed in range(12)]
    assert drawn[0] == tuple(item.id for item in compose(base, [], bank, 0))
    assert len(set(drawn)) > 4
    assert len({tuple(id[:5] for id in ids) for ids in drawn}) > 1


def test_no_pair_stands_in_two_versions_or_in_one():
    """A half of a pair is not drawn where the other half was used, nor both for one version."""
    pairs = [
        ("p1", W, "p2"), ("p2", V, "p1"), ("q1", W, "q2"), ("q2", V, "q1"), ("w3", W, None), ("v3", V, None)
    ]  # fmt: skip
    items = [
        case(id, label, partner=partner, text=f"{id[0] * 5}ding", goal=GOALS[label]) for id, label, partner in pairs
    ]
    bank = bank_of(*items)
    base = plan(bank["p1"], bank["v3"])
    assert {item.id for item in compose(base, [], bank, 1)} in ({"q1", "v3"}, {"w3", "q2"})


def test_a_text_that_is_nearly_equal_is_spent():
    """What tells nearly the same as an item that was used is not used again."""
    same = [case("a", text="appelmoes"), case("b", text="appelmoes"), case("c", text="griesmeel")]
    bank = bank_of(*same)
    assert [item.id for item in compose(plan(bank["a"]), [], bank, 1)] == ["c"]
    with pytest.raises(Short):
        compose(plan(bank["a"]), [plan(bank["c"])], bank, 1)


def test_as_many_places_are_filled_as_can_be():
    """An item that can stand in for two of the base does not keep another from its only place."""
    base = apart(some(3, W))
    pool = apart([*base, *some(3, W, name="n")])
    assert len(compose(plan(*base), [], bank_of(*pool), 3)) == 3


def test_what_the_bank_is_short_of_is_said():
    """The refusal says of which goal, level, label and points how many are needed and how many are left."""
    bank = bank_of(*MORE, written("open"), listed("lijst"))
    base = plan(*BASE, bank["open"], bank["lijst"])
    with pytest.raises(Short) as caught:
        compose(base, [plan(*MORE[4:8])], bank, 1)
    said = str(caught.value)
    assert "gesloten, leerdoel vormen, gemiddeld, label wederkerigheid, punten 2: 2 nodig, 1 over, 1 te weinig" in said
    assert "open, leerdoel rol, gemiddeld, punten 4: 1 nodig, 0 over, 1 te weinig" in said
    assert "gesloten, leerdoel theorie, makkelijk, punten 1: 1 nodig, 0 over, 1 te weinig" in said
    assert "leerdoel ruil" not in said


def test_another_kind_stands_in_where_there_is_none_of_the_same():
    """A list with as many points, of the same goal and level, stands in for another kind; an open question never."""
    several = rows("rijen", 1)
    bank = bank_of(
        several, listed("a"), listed("b", difficulty=2), written("open", levels=2, criteria=1, goal="theorie")
    )
    assert [item.id for item in compose(plan(several), [], bank, 1)] == ["a"]
    with pytest.raises(Short):
        compose(plan(several), [plan(bank["a"])], bank, 1)
    more = bank | bank_of(rows("meer", 1))
    assert {compose(plan(several), [], more, seed)[0].id for seed in range(9)} == {"meer"}


def test_open_questions_in_the_same_words_are_other_questions():
    """Who answered an open question about his own work knows nothing of another, however alike their words."""
    bank = bank_of(written("werk-een"), written("werk-twee"))
    assert [item.id for item in compose(plan(bank["werk-een"]), [], bank, 1)] == ["werk-twee"]


def test_versions_are_lettered():
    """The first version after the assignment itself is b; letters that are taken are passed over."""
    assert next_name("opdracht-1", ["opdracht-1"]) == "opdracht-1-b"
    assert next_name("opdracht-1", ["opdracht-1", "opdracht-1-b", "opdracht-1-d"]) == "opdracht-1-c"


SOURCE = """title = "Titel"
minutes = 5
intro = '''
Dag.
'''
closing = "Dag."
# uitleg
items = [
  "a",
  "b",
]

[pass_mark]
share = 0.5
"""


def test_only_items_and_title_differ():
    """The text of a version is that of the base, comments too, with other items and a title that tells the letter."""
    made = version_text(SOURCE, "opdracht-1-b", [case("x"), case("y")])
    assert tomllib.loads(made) == {**tomllib.loads(SOURCE), "title": "Titel (versie b)", "items": ["x", "y"]}
    assert made.replace("Titel (versie b)", "Titel").replace('"x",\n  "y"', '"a",\n  "b"') == SOURCE
    with pytest.raises(ItemError, match="niet gevonden"):
        version_text('items = ["a]"]\ntitle = "T"', "opdracht-1-b", [case("x")])


@pytest.fixture
def course(project, tmp_path):
    """A copy of the course with a small assignment of cases of which there are enough."""
    shutil.copytree(project.root, tmp_path / "cursus")
    made = Project(tmp_path / "cursus")
    cases = [text.id for text in labelled(read_bank(made).graded.values()) if text.partner is None][:2]
    for path in made.solutions.glob("opdracht-*.toml"):
        path.unlink()
    ids = "".join(f'"{id}", ' for id in cases)
    made.solutions.joinpath("opdracht-1.toml").write_text(SOURCE.replace('\n  "a",\n  "b",\n', ids), "utf-8")
    return made


def test_a_version_is_written_when_that_is_asked(course, monkeypatch, capsys):
    """Without --write nothing is written; with it a file of the next letter, and never over what stands there."""
    monkeypatch.chdir(course.root)
    before = sorted(path.name for path in course.solutions.iterdir())
    assert main(["compose", "opdracht-1"]) == 0
    told = capsys.readouterr().out
    assert "opdracht-1-b: 2 items, 4 punten." in told
    assert "Er is niets geschreven." in told
    assert sorted(path.name for path in course.solutions.iterdir()) == before

    assert main(["compose", "opdracht-1", "--seed", "3", "--write"]) == 0
    written = course.solutions / "opdracht-1-b.toml"
    assert f"Gemaakt: {written}" in capsys.readouterr().out
    first = tomllib.loads(written.read_text("utf-8"))["items"]
    assert main(["compose", "opdracht-1", "--as", "opdracht-1-b", "--write"]) == 1
    assert "wordt niet overschreven" in capsys.readouterr().err
    assert tomllib.loads(written.read_text("utf-8"))["items"] == first

    [again] = [make_version(course, "opdracht-1", 3, ["opdracht-1"], "opdracht-1-z", False)]
    assert [item.id for item in again.plan.items] == first
    assert not again.path.exists()
    with pytest.raises(WederkerigError, match="kan geen naam van een versie zijn"):
        make_version(course, "opdracht-1", 1, None, "Toets B", False)


@pytest.mark.parametrize(("base", "said"), [("opdracht-9", "bestaat niet"), ("nulmeting", "geen cijfer")])
def test_what_is_no_assignment_has_no_version(base, said, course):
    """An assignment that is not there, and a measurement, are refused as such before a version is named."""
    with pytest.raises(PlaceError, match=said):
        make_version(course, base, 1, None, None, False)


def test_what_asks_for_ones_own_material_comes_back():
    """A question to which every student brings another case stays in its place; all else is new."""
    table = {"id": "eigen", "own": True, "question": "Beschrijf een contact.", "guidance": "Kijk."}
    table |= {"claims": ["C001"], "goal": "rol", "rubric": [{"name": "Wie", "levels": ["niemand", "iemand"]}]}
    own = parse_item("reflect", table, "bank.toml", Sources())
    bank, base = bank_of(*MORE, own), plan(BASE[0], own, *BASE[1:])
    made = compose(base, [], bank, 1)
    assert made[1] is own
    assert {item.id for item in made} & {item.id for item in base.items} == {"eigen"}
    assert compose(base, [plan(*made)], bank, 2)[1] is own
