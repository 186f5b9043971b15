"""What check measures of the assignments in git, and what it says about banks that are not right."""

import json
import tomllib

import pytest
from made_items import L, V, W, bank_of, case, listed, plan, single, written
from root import ROOT
from wederkerig.items.sources import Sources
from wederkerig.items.vocabulary import GOALS
from wederkerig.lecturer.assessing import bots, simulated
from wederkerig.lecturer.assessing.assess import Assessed, assess
from wederkerig.lecturer.assessing.compose import compose
from wederkerig.lecturer.assessing.tell import about, as_lines
from wederkerig.lecturer.assessing.tells import MOST
from wederkerig.lecturer.bank import Bank, plan_names, read_bank, read_plan
from wederkerig.lecturer.checking import check as check_module
from wederkerig.lecturer.checking.check import as_json, as_text, check
from wederkerig.lecturer.project import find_project


@pytest.fixture(scope="module")
def result():
    return check(find_project(ROOT))


def bank(graded=(), practice=()):
    return Bank(bank_of(*practice), bank_of(*graded), Sources())


def said(found):
    return [f"{error.file}, {error.item}: {error.problem}" for error in found.problems]


def test_check_gives_its_contract(result):
    """The figures that others may count on are there as JSON, for every assignment and for all together."""
    read = json.loads(as_json(result))
    names = sorted(path.stem for path in (ROOT / "solutions").glob("opdracht-*.toml"))
    assert sorted(read["assignments"]) == names
    for found in read["assignments"].values():
        assert {"items", "points", "goals", "expected_alpha", "pass_mark", "bots"} <= set(found)
        assert found["guess"] < found["pass_mark"] < found["points"]
        assert (
            sum(found["goals"].values()) == found["items"] == sum(sum(r["items"].values()) for r in found["blueprint"])
        )
        assert sum(row["points"] for row in found["blueprint"]) == found["points"]
        assert all(0 <= share < 0.5 for share in found["bots"].values())
    assert {"vocabulary", "practice_to_graded"} <= set(read["leaks"])


def test_the_bank_in_git_is_in_order(result):
    """Every goal is asked, nobody passes who does not understand, and a label cannot be told without understanding."""
    assert result["problems"] == []
    assert result["together"]["goals_missing"] == []
    assert result["together"]["expected_alpha"] >= 0.9
    alphas = {
        name: result["assignments"][name]["expected_alpha"] for name in ("opdracht-1", "opdracht-2", "opdracht-3")
    }
    assert min(alphas.values()) >= 0.8, alphas
    assert {view: share for view, share in result["leaks"].items() if share > MOST} == {}
    for found in result["assignments"].values():
        assert set(found["bots_passing"].values()) <= {0}
        assert (found["right_label"] or 0) <= 0.8
        assert found["knows_80"] >= 0.95


@pytest.mark.parametrize("name", ["opdracht-1", "opdracht-2", "opdracht-3", "opdracht-4"])
def test_a_version_and_a_resit_can_be_drawn(name):
    """The bank has enough for two more versions of each assignment, beside all assignments that there are."""
    project = find_project(ROOT)
    whole = read_bank(project)
    plans = [read_plan(project, name, whole.graded) for name in plan_names(project)]
    base = next(one for one in plans if one.name == name)
    second = compose(base, plans, whole.graded, 1)
    third = compose(base, [*plans, plan(*second)], whole.graded, 1)
    used = [item.id for items in (base.items, second, third) for item in items if not item.own]
    assert len(set(used)) == len(used)


def test_check_tells_where_right_options_stand(result, monkeypatch):
    """The real bank does not lean: each of four places has its share; a bank that leans is a problem of check."""
    assert {part: len(shares) for part, shares in result["positions"].items()} == {"practice": 4, "graded": 4}
    assert [sum(shares) for shares in result["positions"].values()] == [pytest.approx(1, abs=0.02)] * 2
    assert min(min(shares) for shares in result["positions"].values()) >= 0.15
    assert result["problems"] == []

    monkeypatch.setattr(check_module, "assess", lambda *_: Assessed({}, {}, {}, []))
    monkeypatch.setattr(check_module, "single_lists", lambda items: [single(1)] * 9 if list(items) else [])
    leaning = check(find_project(ROOT))
    assert leaning["positions"]["practice"] == [0.0, 1.0, 0.0, 0.0]
    assert [row["file"] for row in leaning["problems"]] == ["oefenitems", "beoordeelde items"]


def test_halves_count_as_pairs_and_labels(result):
    """Pairs are those of two cases and those in one item; labels those of cases, halves, tipping and mixed cases."""
    whole = read_bank(find_project(ROOT))
    items = [*whole.practice.values(), *whole.graded.values()]
    both = sum(item.question.kind == "pair" for item in items)
    partners = sum(getattr(item, "partner", None) is not None for item in items)
    assert result["pairs"] == both + partners / 2 >= 30
    kinds = result["items"]["graded"]
    cases = sum(kinds[kind] for kind in ("classify", "tip", "mix")) + 2 * kinds["pair"]
    assert sum(result["labels"]["graded"].values()) == cases
    assert max(result["labels"]["graded"].values()) < 1.25 * min(result["labels"]["graded"].values())


def test_check_tells_it_in_words(result):
    """A lecturer reads per assignment the blueprint, the pass mark and its effect, and the assumptions."""
    told = as_text(result)
    for name, found in result["assignments"].items():
        assert f"{name}: {found['items']} items" in told
    for part in ("Voldoende vanaf", "gesimuleerde klas", "lfa 0,", "Aannames bij alfa", "is te raden"):
        assert part in told


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(bots, "RUNS", 200)
    monkeypatch.setattr(simulated, "STUDENTS", 200)


@pytest.mark.usefixtures("quick")
def test_an_assignment_that_guessing_passes_is_a_problem():
    """Two questions with two options are passed by luck, and that is said by the bot that does it."""
    items = [listed("a", options=2), listed("b", options=2)]
    found = said(assess([plan(*items)], bank(items)))
    assert any("wie niets weet en gokt alles" in line for line in found)


@pytest.mark.usefixtures("quick")
def test_an_assignment_that_who_knows_fails_is_a_problem():
    """Where the mark is so high that who knows 80% fails, that is said."""
    items = [case(f"c{n}") for n in range(6)]
    found = said(assess([plan(*items, share=0.95)], bank(items)))
    assert any(line.startswith("opdracht-7.toml, -: wie 80% weet, slaagt maar in ") for line in found)


@pytest.mark.usefixtures("quick")
def test_goals_levels_and_pairs_are_looked_at():
    """Goals that are not asked, items without a level, and a pair over two assignments are named."""
    first = case("a", partner="b", text="appelmoes")
    second = case("b", V, partner="a", text="griesmeel")
    loose = listed("c", difficulty=None)
    found = said(assess([plan(first), plan(second, loose, name="opdracht-8")], bank([first, second, loose])))
    assert "beoordeelde items, c: het niveau ontbreekt." in found
    assert any("opdracht-8.toml, b: dit item en a in opdracht-7 zijn een paar" in line for line in found)
    missing = [line for line in found if "leerdoel" in line]
    assert len(missing) == len(GOALS) - 2


@pytest.mark.usefixtures("quick")
def test_clones_and_names_over_both_banks_are_looked_at():
    """A graded item that tells what practice tells is named, and a graded name that stands for another person too."""
    public = [
        case("oefen", text="appelmoes"),
        listed("les", text="Gisteren bracht Noor drie kapotte stoelen naar Abel toe."),
    ]
    public.append(listed("later", text="Waarom vraagt Abel nooit iets aan zijn buren verderop?"))
    graded = [
        case("toets", V, text="appelmoes"),
        listed("vraag", text="Morgen verhuist Noor met haar katten richting zee."),
    ]
    found = said(assess([], bank(graded, public)))
    assert any("toets: dit item vertelt bijna hetzelfde als oefenitem oefen" in line for line in found)
    assert [line for line in found if "de naam" in line] == [
        "alle items, -: de naam Noor is van verschillende mensen (les, vraag)."
    ]


@pytest.mark.usefixtures("quick")
def test_what_leans_is_a_problem():
    """Labels that one word tells, and proof that is always last, are named."""
    cases = [
        case(f"c{n}", label, decides=(7,), text=f"{label[:3]} {'abcdefghij'[n % 10] * 3}")
        for n, label in enumerate([W, V, L] * 6)
    ]
    found = said(assess([], bank(cases)))
    assert any("wie alleen let op de woorden van de casus, vindt 100%" in line for line in found)
    assert any("de beslissende zin staat in 18 van de 18 casussen achteraan" in line for line in found)


@pytest.mark.usefixtures("quick")
def test_only_open_questions_have_no_bots():
    """An assignment of open questions has a pass mark and an alpha, and nothing for bots."""
    found = assess([plan(written("open", criteria=3))], bank())
    told = found.assignments["opdracht-7"]
    assert (told["bots"], told["right_label"], told["guess"]) == ({}, None, 0)
    assert told["expected_alpha"] > 0.3
    lines = list(about("opdracht-7", told))
    assert [line for line in lines if "bot" in line] == []
    assert list(as_lines({}, found.together, {})) == []


def test_the_pass_mark_of_readme_is_one():
    """What README shows as a pass mark is read as one."""
    block = (ROOT / "README.md").read_text(encoding="utf-8").split("  [pass_mark]\n")[1].split("  ```")[0]
    assert set(tomllib.loads(block)) == {"share", "closed", "open"}
