"""The start page of the site and the statement on accessibility: what they say, where they lead, how they are made."""

import itertools
import json
import os
import re
import shutil
import subprocess

import pytest
from bs4 import BeautifulSoup
from wederkerig.cells import ASSIGNMENT, CARD, LESSON, START, Notebook, Shown, describe
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.notebooks import canonical, code_cell, text_cell
from wederkerig.lecturer.site import startpage, texts
from wederkerig.lecturer.site.startpage import SCRIPT, STATEMENT, write_start_pages

NODE = shutil.which("node")
NOTEBOOKS = {
    "course/02-vraag & aanbod.ipynb": ("Vraag & <aanbod>", Notebook(LESSON, "02"), 2),
    "course/01-begin.ipynb": ("Begin", Notebook(LESSON, "01", 45), 3),
    "assignments/opdracht-1/opdracht-1.ipynb": ("Opdracht 1: kies", Notebook(ASSIGNMENT, "opdracht-1", 60), 4),
}
IN_ORDER = sorted(NOTEBOOKS, key=lambda path: (path.startswith("assignments"), path))
PAGES = ["index.html", STATEMENT]


def write_notebook(path, title, about, cards):
    shows = [Shown(START), *(Shown(CARD, f"kaart-{n}") for n in range(cards))]
    cells = [text_cell("titel", f"# {title}\n\nWaar het over gaat.")]
    cells += [code_cell(f"cel-{n}", about, shown, {}) for n, shown in enumerate(shows)]
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"cells": cells, "metadata": describe(about), "nbformat": 4, "nbformat_minor": 5}
    path.write_text(canonical(content), encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The pages of a made-up course, in a folder where JupyterLite had put its own start page."""
    root, folder = tmp_path_factory.mktemp("cursus"), tmp_path_factory.mktemp("site")
    for path, parts in NOTEBOOKS.items():
        write_notebook(root / path, *parts)
    (folder / "index.html").write_text("doorverwijzing", encoding="utf-8")
    write_start_pages(Project(root), folder)
    return folder


@pytest.fixture(scope="module")
def start(site):
    return read(site, "index.html")


def read(site, name):
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def flat(tag):
    return " ".join(tag.get_text(" ").split())


def test_writes_three_files(site):
    """The pages and the script of the start page, and nothing else."""
    assert sorted(path.name for path in site.iterdir()) == ["index.html", "start.js", STATEMENT]
    assert (site / "start.js").read_bytes() == SCRIPT.read_bytes()


def test_entries_in_order(start):
    """Lessons come in order, then assignments, each with its title as text."""
    assert [card["data-path"] for card in start.select("[data-path]")] == IN_ORDER
    assert [flat(card.h3) for card in start.select("[data-path]")] == [NOTEBOOKS[path][0] for path in IN_ORDER]
    groups = [[card["data-path"] for card in group.select("[data-path]")] for group in start.select("ol")]
    assert groups == [IN_ORDER[:2], IN_ORDER[2:]]


def test_links_to_notebooks(start):
    """A link is relative, and its path is quoted."""
    links = [card.a["href"] for card in start.select("[data-path]")]
    assert links == [
        "lab/index.html?path=course/01-begin.ipynb",
        "lab/index.html?path=course/02-vraag%20%26%20aanbod.ipynb",
        "lab/index.html?path=assignments/opdracht-1/opdracht-1.ipynb",
    ]
    assert start.select_one("#begin")["href"] == links[0]


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(site, name):
    """A link goes to a notebook, to a page of the site, or to a place on this page; never to another host."""
    page = read(site, name)
    for link in [a["href"] for a in page.select("a[href]")]:
        if link.startswith("#"):
            assert page.select_one(link) is not None
        else:
            assert link.startswith("lab/index.html?path=") or (site / link).is_file()


def test_time_and_cards(start):
    """Time is said where the notebook says it, and the number of cards always."""
    facts = [flat(card.select_one(".facts")) for card in start.select("[data-path]")]
    assert facts == ["Ongeveer 45 minuten 3 kaarten", "2 kaarten", "Ongeveer 60 minuten 4 kaarten"]


def test_own_progress_waits_for_the_script(start):
    """Without a script nothing is said about progress or a last place."""
    assert start.select_one("#verder").has_attr("hidden")
    owns = start.select(".own")
    assert [own.has_attr("hidden") for own in owns] == [True] * len(NOTEBOOKS)
    assert [start.find(id=own.progress["aria-labelledby"]).name for own in owns] == ["h3"] * len(NOTEBOOKS)


def test_what_the_course_is(start):
    """Two sentences."""
    said = flat(start.find(id="about").find_parent("section").p)
    assert len(re.findall(r"[.!?](?:\s|$)", said)) == 2


def test_privacy_in_five_sentences(start):
    """Exactly five, one per point."""
    points = [flat(point) for point in start.find(id="privacy").find_parent("section").select("li")]
    assert len(points) == 5
    assert [re.findall(r"[.!?](?:\s|$)", point) for point in points] == [["."]] * 5
    words = ("account", "cookies", "blijft op dit apparaat", "niet je naam", "andere sites")
    assert [word in point for word, point in zip(words, points, strict=True)] == [True] * 5


def test_how_answers_are_kept(start):
    """Where, when, how to move, and the two ways to lose them."""
    said = flat(start.find(id="saving").find_parent("section"))
    for word in ("deze browser", "Elke wijziging", "inleverbestand", "privévenster", "gegevens van je browser"):
        assert word in said


def test_statement(site):
    """The statement names its aim, its date, how was tested and what is known to be wrong, and no address."""
    said = flat(read(site, STATEMENT))
    for word in ("WCAG 2.2", "axe", "toetsenbord", "200% zoom", "360 pixels", "schermlezers", "JupyterLab", "feed"):
        assert word in said
    assert read(site, STATEMENT).time["datetime"] == texts.ACCESSIBILITY["date"]
    assert "http" not in said


@pytest.mark.parametrize("name", PAGES)
def test_structure(site, name):
    """Dutch, one h1, no heading level skipped, landmarks, unique ids, a title, and a way past the navigation."""
    page = read(site, name)
    assert (site / name).read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")
    assert page.html["lang"] == "nl"
    levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3")]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert [len(page.select(f"body {part}")) for part in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert page.main.find_parent("header") is None
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(set(ids)) == len(ids)
    assert flat(page.title)
    assert page.body.a["href"] == "#" + page.main["id"]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_but_our_own_script(site, name):
    """No script or handler in the page, a policy that would stop one, and nothing from elsewhere."""
    page = read(site, name)
    policy = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert policy == startpage.POLICY
    assert {"default-src 'none'", "script-src 'self'"} <= set(policy.split("; "))
    scripts = [tag for tag in page.select("script") if tag.get("type") != "application/json"]
    assert [(tag["src"], tag.has_attr("defer"), tag.string) for tag in scripts] == [
        ("start.js", True, None) for _ in range(name == "index.html")
    ]
    assert [key for tag in page.find_all(True) for key in tag.attrs if key.startswith("on") or key == "style"] == []
    content = (site / name).read_text(encoding="utf-8")
    assert re.findall(r"(?:src|href)=\"(?:https?:)?//|url\(|@import", content) == []


def test_jupyterlite_finds_its_settings(start):
    """JupyterLite reads this from the start page of the site when a notebook opens, and stops where it is not."""
    data = start.select_one("script#jupyter-config-data")
    assert (data["type"], data["data-jupyter-lite-root"], json.loads(data.string)) == ("application/json", ".", {})


@pytest.mark.parametrize("name", PAGES)
def test_looks(site, name):
    """Light and dark in the colours of the other pages, focus in sight, and a form for print."""
    style = read(site, name).style.string
    shared = (SCRIPT.parents[2] / "reports" / "templates" / "page.html").read_text(encoding="utf-8")
    colours = re.findall(r"^(?::root \{ color-scheme|@media \(prefers-color-scheme: dark\)).*$", shared, re.MULTILINE)
    assert [line in style for line in colours] == [True, True]
    assert ":focus-visible { outline" in style
    assert "@media print" in style


def test_a_course_without_assignments(tmp_path):
    """What is not there gets no heading and no link; an empty course gets no first lesson."""
    write_start_pages(Project(tmp_path), tmp_path)
    page = read(tmp_path, "index.html")
    assert page.select("#lessons, #assignments, #begin, #verder, [href^='lab']") == []


READ = """
const vm = require("node:vm"), fs = require("node:fs");
const nothing = () => {};
const world = {
  URL, location: "https://school.example/cursus/index.html", addEventListener: nothing, navigator: {},
  document: { querySelectorAll: () => [], getElementById: () => null },
};
vm.runInNewContext(fs.readFileSync(process.argv[1], "utf8") + ";this.key = KEY; this.read = readProgress;", world);
const found = JSON.parse(process.argv[2]).map(world.read).map(({ last, done }) => [last, [...done]]);
console.log(JSON.stringify([world.key, found]));
"""


@pytest.mark.skipif(NODE is None and os.environ.get("CI") != "true", reason="node is not installed")
def test_stored_progress_may_be_anything():
    """What is stored is taken when it has the agreed form, and passed over when it has not."""
    cases = {
        '{"last": "a", "done": {"a": [7, 18], "b": [0, 1]}}': ["a", [["a", [7, 18]], ["b", [0, 1]]]],
        '{"last": null, "done": {"a": [2, 2]}}': [None, [["a", [2, 2]]]],
        '{"last": 3, "done": {"a": [3, 2], "b": [1], "c": "x", "d": [-1, 2], "e": [0, 0], "f": [0.5, 1], "g": null}}': [
            None,
            [],
        ],
        '{"last": "a", "done": null}': ["a", []],
        '{"last": "a"}': ["a", []],
        '{"done": "zeven"}': [None, []],
    }
    cases |= {text: [None, []] for text in ("", "{", "null", "3", '"tekst"', "[]", "undefined")}
    assert NODE is not None, "CI must have node"
    command = [NODE, "-e", READ, str(SCRIPT), json.dumps([*cases, None])]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["wederkerig:/cursus/", [*cases.values(), [None, []]]]
