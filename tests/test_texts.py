"""Every sentence that a person meets stands in the texts of its room."""

import ast

from root import ROOT
from wederkerig import errors

PACKAGE = ROOT / "course" / "wederkerig"
OURS = {name for name, thing in vars(errors).items() if isinstance(thing, type) and issubclass(thing, Exception)}


def is_ours(call):
    """Whether a call makes an error of ours: by its class, or by a method of its class."""
    made = call.func.value if isinstance(call.func, ast.Attribute) else call.func
    return isinstance(made, ast.Name) and made.id in OURS


def sentences(call):
    """The texts of more than one word that stand in a call."""
    parts = [part for argument in call.args for part in ast.walk(argument)]
    return [
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value.strip()
    ]


def made_errors():
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and is_ours(node):
                yield path.relative_to(PACKAGE).as_posix(), node


def test_a_sentence_in_a_call_is_seen():
    """What is claimed below is claimed of errors that are there, and a sentence in one would be found."""
    [call] = [node for node in ast.walk(ast.parse('AnswerError(f"Dat kan {id} niet.")')) if isinstance(node, ast.Call)]
    assert (is_ours(call), sentences(call)) == (True, ["Dat kan "])
    assert len(list(made_errors())) > 40


def test_no_refusal_speaks_for_itself():
    """No error of ours is made with a sentence beside it: its text stands in a module of texts."""
    assert [(path, found) for path, call in made_errors() if (found := sentences(call))] == []
