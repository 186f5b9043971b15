"""The file of a test: an exam board finds in it what there is of blueprint, key, sources, figures and decisions."""

import re
from datetime import datetime
from html import unescape

import pytest
from classes import fill, give
from wederkerig.items.vocabulary import GOALS
from wederkerig.lecturer.analysis.class_figures import class_figures
from wederkerig.lecturer.checking.coverage import read_inventory
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.dossier.make_dossier import make_dossier
from wederkerig.lecturer.grades.graded_class import graded_class
from wederkerig.lecturer.grades.make_grades import make_grades
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.readings import FIRST, SECOND, Reading, Readings
from wederkerig.lecturer.settings.class_settings import read_settings

N = 25
DECISION = """
[[besluit]]
opdracht = "opdracht-1"
item = "{item}"
wat = "vervalt"
datum = 2026-11-30
door = "toetscommissie"
waarom = "De stam was niet af <b>."
"""


@pytest.fixture(scope="module")
def taken(project, plan, pristine, tmp_path_factory):
    """A class that made the test; two readers read six answers, an item was taken out, and grades were made."""
    classroom = project.classroom("dossier", tmp_path_factory.mktemp("dossier"))
    fill(classroom, plan, pristine, range(N), cycle=N)
    grade(classroom, pristine)
    for item in plan.by_hand:
        give(classroom, plan.name, item, {f"s{k:06}": (float(k % 4), "") for k in range(N)})
    readings = Readings(classroom, plan.name)
    for k in range(6):
        for reader in (FIRST, SECOND):
            readings.keep(reader, next(iter(plan.by_hand)), f"s{k:06}", Reading((k % 3, k % 2, 0), "", "x"))
    make_grades(classroom, plan.name, datetime(2026, 11, 29, 10, 0))
    settings = classroom.folder / "cijfers.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + DECISION.format(item=plan.items[0].id), encoding="utf-8")
    make_grades(classroom, plan.name, datetime(2026, 11, 30, 10, 0))
    return classroom


@pytest.fixture(scope="module")
def page(taken, plan):
    return make_dossier(taken, plan).read_text(encoding="utf-8")


def section(page, id):
    """The text of one section, without its tags."""
    [found] = re.findall(rf'<section id="{id}">(.*?)</section>', page, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found)).split())


def test_every_item_stands_with_its_key_and_its_sources(page, project, plan):
    """Of every item there is what is right and why, its rubric where a lecturer grades it, and every claim in full."""
    told = section(page, "keys")
    claims = {claim.id: claim for claim in read_inventory(project)}
    for item in plan.items:
        assert item.id in told
        assert [text for row in item.solution() for text in row if " ".join(text.split()) not in told] == []
        assert [id for id in item.claims if f"{id} {' '.join(claims[id].text.split())}" not in told] == []
        for row in item.question.view(None).rubric:
            assert [level for level in row.levels if " ".join(level.split()) not in told] == []


def test_the_blueprint_adds_up(page, plan):
    """Every goal that is asked has its row, and the points of all are those of the assignment."""
    told = section(page, "blueprint")
    asked = {item.goal for item in plan.items}
    assert {goal for goal, text in GOALS.items() if text in told} == asked
    assert re.search(rf"Samen \d+ \d+ \d+ {plan.points:.0f} 100%$", told)


def test_scoring_is_what_students_read(page, project, plan):
    """How points are given stands there word for word as in the assignment that was handed out."""
    notebook = (project.assignments / plan.name / f"{plan.name}.ipynb").read_text(encoding="utf-8")
    rules = re.findall(r"- \*\*(.+?)\.\*\* (.+?)\\n", notebook)
    assert len(rules) > 3
    assert [rule for _, rule in rules if rule not in section(page, "scoring")] == []


def test_the_figures_are_those_of_report_and_grades(page, taken, plan):
    """Reliability is that of the report; per way to set the pass mark as many pass as the grades say."""
    alpha = class_figures(taken, plan).test.reliability.alpha
    assert f"{alpha:.2f}".replace(".", ",") in section(page, "test")
    settings = read_settings(taken)
    told = section(page, "cut")
    for effect in graded_class(taken, plan, settings).effects:
        assert f" {effect.passed} {effect.n} " in told
    assert "Gekozen is: zoals in de opdracht staat" in told


def test_readers_decisions_and_log_are_there(page, plan):
    """Two readers with their kappa; what was decided, by whom and why; and two lines of log, for two states."""
    assert "gewogen kappa 1,00" in section(page, "readers")
    assert "toetscommissie" in section(page, "decisions")
    assert "De stam was niet af &lt;b&gt;." in page
    log = section(page, "log")
    assert [log.count(day) for day in ("2026-11-29 10:00", "2026-11-30 10:00")] == [1, 1]
    assert f"{plan.items[0].id}: vervalt" in log


def test_it_is_secret_and_asks_nothing_of_anybody(page):
    """It says that it is secret, names no student, and has no script and no link to elsewhere."""
    assert "Geheim." in page
    assert re.findall(r"<script|<img|<link|https?://|@import|url\(|s0000\d\d", page) == []
    assert page.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_before_the_test_there_is_what_can_be_known(project, plan, tmp_path, monkeypatch, capsys):
    """Of a test that nobody made there are blueprint, key and expectations; the rest is said to come later."""
    monkeypatch.chdir(project.root)
    assert main(["dossier", plan.name, "--class", "later", "--out", str(tmp_path)]) == 0
    path = tmp_path / "later" / f"dossier-{plan.name}.html"
    assert str(path) in capsys.readouterr().out
    page = path.read_text(encoding="utf-8")
    assert section(page, "test").endswith("dit volgt na de afname.")
    assert "Verwachte alfa" in section(page, "expected")
    assert [item.id for item in plan.items if f'id="item-{item.id}"' not in page] == []
