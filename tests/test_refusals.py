"""Every refusal of what is handed in says what is wrong, and ends in a next step that can be taken."""

import ast
import re

import pytest
from root import ROOT
from wederkerig import texts
from wederkerig.errors import HandInError, Refusal
from wederkerig.lecturer.arguments import parse
from wederkerig.lecturer.cli import VERBS
from wederkerig.lecturer.intake import texts as intake_texts

PACKAGE = ROOT / "course" / "wederkerig"
ERRORS = {"WederkerigError", "HandInError", "AnswerError"}
REFUSALS = {
    f"{module.__name__.removeprefix('wederkerig.')}.{name}": value
    for module in (texts, intake_texts)
    for name, value in vars(module).items()
    if isinstance(value, Refusal)
}
# The words with which a step begins: what somebody does, or when.
BEGINNINGS = {
    *("Bekijk", "Bewaar", "Geef", "Gebruik", "Haal", "Herlaad", "Kies", "Kijk", "Laat", "Maak", "Meld", "Pak", "Sluit"),
    *("Verbeter", "Vraag", "Vul", "Zeg", "Zet", "Is", "Telt", "Terugnemen"),
}
OPTIONS = {  # each with a command in which it can be given
    "--student": ["collect", "opdracht-1", "werk.zip", "--student", "s1"],
    "--replace": ["build", "--replace", "opdracht-1"],
}


def test_the_refusals_are_seen():
    """What is claimed below is claimed of the refusals of both rooms."""
    assert {name.rpartition(".")[0] for name in REFUSALS} == {"texts", "lecturer.intake.texts"}
    assert len(REFUSALS) > 30
    assert [name for name in vars(texts) if name.startswith("HANDIN_") and f"texts.{name}" not in REFUSALS] == []


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_has_a_reason_and_a_step(name):
    """Both parts are sentences, and the second says what to do."""
    refusal = REFUSALS[name]
    assert refusal == f"{refusal.reason} {refusal.step}"
    assert refusal.reason == "{reason}" or re.fullmatch(r"['A-Z{].*\.", refusal.reason)
    assert refusal.step.split()[0] in BEGINNINGS
    assert re.search(r"\.$|: wederkerig [^.]+$", refusal.step)


@pytest.mark.parametrize("name", REFUSALS)
def test_a_step_names_commands_that_there_are(name):
    """A verb or an option that a step names can be given."""
    step = REFUSALS[name].step
    assert set(re.findall(r"wederkerig (\w+)", step)) <= set(VERBS)
    assert set(re.findall(r"(--\w+)", step)) <= set(OPTIONS)


@pytest.mark.parametrize("option", OPTIONS)
def test_an_option_that_a_step_names_can_be_given(option):
    """The command takes it, and has a value for it."""
    command = OPTIONS[option]
    assert vars(parse(command))[option.removeprefix("--")] in (command[-1], [command[-1]])


def test_nothing_else_is_refused_with():
    """Every error of the intake, and of opening a hand-in, is made with such a refusal."""
    rooms = [*(PACKAGE / "lecturer" / "intake").rglob("*.py"), PACKAGE / "answers" / "handin.py"]
    found = [
        (path.name, part.attr)
        for path in rooms
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS
        for part in ast.walk(node)
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id == "texts"
    ]
    names = {name.rpartition(".")[2] for name in REFUSALS} | {"KINDS"}
    assert len(found) > 15
    assert [(path, name) for path, name in found if name not in names] == []


def test_a_filled_in_refusal_keeps_its_parts():
    """What is filled in is never taken for a pattern itself, and the next step stays apart."""
    refusal = Refusal("Het hoort bij {other}.", "Vraag om {name}.").format(other="{name}{0}", name="x")
    assert (refusal.reason, refusal.step) == ("Het hoort bij {name}{0}.", "Vraag om x.")
    assert refusal == "Het hoort bij {name}{0}. Vraag om x."


def test_an_error_of_a_hand_in_has_both_parts():
    """Whoever tells the error may give a step of its own, to a student or to a lecturer."""
    error = HandInError(texts.HANDIN_CHANGED)
    assert (str(error), error.refusal) == (texts.HANDIN_CHANGED, texts.HANDIN_CHANGED)
