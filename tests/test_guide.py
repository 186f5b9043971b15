"""What the guide for lecturers says of the course is so: cards, commands, links, and room to print."""

import json
import re
import shlex

import pytest
from guide_pictures import MOST, PICTURES
from root import ROOT
from wederkerig.items.load import read_tables
from wederkerig.lecturer.arguments import parse

FOLDER = ROOT / "course" / "docent"
GUIDE = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
PLANS = {name: text for name, text in GUIDE.items() if name.startswith("lesplan-")}
CODE = re.compile(r"`([^`\n]+)`")
CARD = re.compile(r"[a-z]+(?:-[a-z]+)+")  # cards are named so; pictures, files and commands are not
PARTS = ("Doel", "Wat studenten meebrengen")
HEADINGS = ("45 minuten", "90 minuten", "Gespreksvragen", "Betwiste kaart", "Wat vaak misgaat", "Stemblad")
STANDS_FOR = {"NUMMER": "1", "KEUZE": "2", "ZIP": "klas.zip", "BESTAND": "bestand.csv", "STUDENT": "s001"}
PAGE = 330  # words on a printed page with tables


def cards(lesson):
    """The cards that a lesson shows."""
    [path] = (ROOT / "course").glob(f"{lesson}-*.ipynb")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {cell["metadata"].get("wederkerig", {}).get("item") for cell in cells}


def test_there_is_a_plan_for_every_lesson():
    """Every lesson has its plan, with all that a plan has, on two printed pages."""
    lessons = [path.name[:2] for path in sorted((ROOT / "course").glob("[0-9][0-9]-*.ipynb"))]
    assert list(PLANS) == [f"lesplan-{lesson}.md" for lesson in lessons]
    for name, text in PLANS.items():
        headings = " ".join(line for line in text.splitlines() if line.startswith("#"))
        assert [part for part in PARTS if f"**{part}.**" not in text] == [], name
        assert [heading for heading in HEADINGS if heading not in headings] == [], name
        assert len(text.split()) < 2 * PAGE, name


@pytest.mark.parametrize("lesson", sorted(name[8:10] for name in PLANS))
def test_a_lesson_can_be_talked_about_and_played(lesson):
    """It ends with a card on which a student notes where two of them differed; a role play has three points to see."""
    [part] = [part for part in GUIDE["rollenspelen.md"].split("\n## ") if part.startswith(f"Les {lesson}: ")]
    points = re.findall(r"^\d\. .+\?$", part, re.MULTILINE)

    assert f"verschil-{lesson}" in cards(lesson)
    assert len(points) == 3 or (f"](lesplan-{lesson}.md)" in part and "Rollenspel" in PLANS[f"lesplan-{lesson}.md"])


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_names_cards_of_its_lesson(name):
    """A card that a plan names is shown in its lesson, and so is a practice card."""
    named = {code for code in CODE.findall(PLANS[name]) if CARD.fullmatch(code)}
    assert len(named) > 2
    assert sorted(named - cards(name[8:10])) == []


def test_the_guide_names_no_graded_item():
    """No item that is graded is named anywhere in the guide."""
    graded = {raw["id"] for path in (ROOT / "solutions").glob("bank*.toml") for _, raw in read_tables(path)}
    assert len(graded) > 50
    assert [(name, code) for name, text in GUIDE.items() for code in CODE.findall(text) if code in graded] == []


def commands():
    """Every command that the guide gives, with something in the place of what stands for it."""
    codes = {code for text in GUIDE.values() for code in CODE.findall(text) if code.startswith("wederkerig ")}
    return sorted(" ".join(STANDS_FOR.get(word, word) for word in code.split()[1:]) for code in codes)


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_guide_can_be_given(command):
    """Every command of the guide is taken as it stands there."""
    assert parse(shlex.split(command)).verb == command.split()[0]


@pytest.mark.parametrize("name", GUIDE)
def test_a_link_of_the_guide_leads_somewhere(name):
    """Every link is a file of the guide and, where it says so, a heading in it."""
    for link in re.findall(r"\]\(([^)\s]+)\)", GUIDE[name]):
        file, _, place = link.partition("#")
        assert (FOLDER / file).exists(), link
        headings = [line.lstrip("# ").lower().replace(" ", "-") for line in GUIDE.get(file, "").splitlines()]
        assert not place or place in headings, link


def test_every_page_of_the_guide_is_in_its_index():
    """The index leads to every other page."""
    linked = re.findall(r"\]\(([^)\s]+\.md)\)", GUIDE["README.md"])
    assert sorted(GUIDE.keys() - {"README.md"} - set(linked)) == []


def test_every_picture_is_small_and_in_use():
    """Every picture of the guide is made by the script, is shown somewhere, and is smaller than 60 KB."""
    made = {f"images/{name}.webp": FOLDER / "images" / f"{name}.webp" for name in PICTURES}
    shown = {link for text in GUIDE.values() for link in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", text)}
    assert shown == made.keys()
    assert sorted(path.relative_to(FOLDER).as_posix() for path in (FOLDER / "images").iterdir()) == sorted(made)
    assert [name for name, path in made.items() if path.stat().st_size >= MOST] == []
