"""Every refusal on the lecturer's side says what to do next: whatever is raised, in every room."""

import ast
import importlib
import re

import pytest
from root import ROOT
from wederkerig.lecturer.arguments import parse
from wederkerig.lecturer.cli import VERBS
from wederkerig.lecturer.grading import texts as grading

PACKAGE = ROOT / "course" / "wederkerig"
# Rooms whose refusals lecturers meet. Those of intake are walked through in test_refusals.
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if {"lecturer", "items", "site"} & set(path.parts)]
# What ends there: other errors are a reason inside a sentence of these.
ERRORS = re.compile(r"raise (?:WederkerigError|PlaceError|ItemError)\b")
STEPS = (
    *("Begin", "Bekijk", "Geef", "Gebruik", "Haal", "Installeer", "Kies", "Kijk", "Laat", "Maak", "Neem", "Noem"),
    *("Schrijf", "Sluit", "Toon", "Verbeter", "Verwijder", "Vraag", "Vul", "Wacht", "Zet", "Zorg"),
)
STEP = re.compile(rf"(?:^|[.:;)}}] )(?:{'|'.join(STEPS)})\b|{{way}}$")  # a way back is one, see below


def raised():
    """Every text that stands in a `raise`: as its module and name, with where it is raised."""
    found = {}
    for path in MODULES:
        module = importlib.import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        for statement in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(statement, ast.Raise) or not ERRORS.search(ast.unparse(statement)):
                continue
            for node in ast.walk(statement):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                    room = getattr(module, node.value.id, None)
                    if getattr(room, "__name__", "").endswith("texts"):
                        found[f"{room.__name__.removeprefix('wederkerig.')}.{node.attr}"] = getattr(room, node.attr)
    return found


RAISED = raised()


def test_the_refusals_are_seen():
    """What is claimed below is claimed of what is raised, in many rooms."""
    rooms = {name.rpartition(".")[0] for name in RAISED}
    assert {"lecturer.texts", "lecturer.release.texts", "lecturer.grading.texts", "items.texts"} <= rooms
    assert len(RAISED) > 45


@pytest.mark.parametrize("name", RAISED)
def test_a_refusal_says_what_to_do(name):
    """After what is wrong comes a step, or the two stand apart and the second is one."""
    text = RAISED[name]
    assert STEP.search(text[1] if isinstance(text, tuple) else text), text


@pytest.mark.parametrize("name", RAISED)
def test_a_step_names_a_command_that_there_is(name):
    """A verb that a text names can be given."""
    text = " ".join(RAISED[name]) if isinstance(RAISED[name], tuple) else RAISED[name]
    assert set(re.findall(r"wederkerig ([a-z]+) ", text)) <= set(VERBS)


@pytest.mark.parametrize("name", [name for name in vars(grading) if name.startswith("WAY_")])
def test_a_way_back_is_a_step(name):
    """How a gradebook is got back begins with what to do."""
    assert STEP.search(getattr(grading, name))


def test_every_verb_is_parsed():
    """What is checked above is what the command takes."""
    assert parse(["check"]).verb in VERBS
