"""A good bank file of a pair of cases and an open question, and how one change in it is refused."""

import pytest
from wederkerig.errors import ItemError
from wederkerig.items.load import read_items
from wederkerig.items.sources import Sources

CLAIMS = ("C001", "C002")
REST = "\n".join(" ".join(["woord"] * words) for words in (20, 20, 12))  # with the other lines a case of 60 words

ONE = f"""
[[classify]]
id = "de-ene"
partner = "de-andere"
label = "wederkerigheid"
goal = "ruil"
difficulty = 2
claims = ["C001", "C002"]
stem = '''
Tussen A en B:
wat overheerst?
'''
case = '''
[vrijwillig] Uit zichzelf.
(gelijke-voet) Op gelijke voet.
{REST}
[relatie] Om de band.
'''
doubt = '''
Hier kun je twijfelen.
'''
[classify.explanations]
wederkerigheid = "Dit past."
voor-wat-hoort-wat = "Er is geen prijs."
liefdadigheid = '''
Het gaat twee kanten op.
'''
"""

OTHER = f"""
[[classify]]
id = "de-andere"
partner = "de-ene"
label = "voor-wat-hoort-wat"
goal = "ruil"
difficulty = 1
claims = ["C001"]
stem = "Tussen A en C: wat overheerst?"
undisputed = "Niemand twijfelt."
case = '''
Op gelijke voet.
[prijs] Voor vijf euro.
{REST}
Tot ziens.
'''
[classify.explanations]
wederkerigheid = "Er is een prijs."
voor-wat-hoort-wat = "Dit past ook."
liefdadigheid = "Er staat iets tegenover."
"""

OPEN = """
[[reflect]]
id = "open-een"
question = "Wat neem je mee?"
guidance = "Een goed antwoord noemt een voorbeeld."
goal = "vormen"
claims = ["C002"]
rubric = [
    { name = "Voorbeeld", levels = ["geen", "vaag", "raak"] },
    { name = "Taal", levels = ["onduidelijk", "duidelijk"] },
]
"""


def write(folder, text, name="bank.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(files, claims=CLAIMS):
    with pytest.raises(ItemError) as caught:
        read_items(files, Sources(claims=frozenset(claims) if claims is not None else None))
    return caught.value


def spoilt(folder, old, new):
    """What is said of the good file with one thing in it replaced."""
    good = ONE + OTHER + OPEN
    assert good.count(old) == 1
    return refusal([write(folder, good.replace(old, new))])


def check_refused(folder, case):
    """What a row of a table of bad items claims: this text in place of that one is refused in these words."""
    old, new, item, problem, mend = case

    error = spoilt(folder, old, new)

    assert ("bank.toml", item, problem, mend) == (error.file, error.item, error.problem, error.mend)
    assert f"bank.toml, item {item}: {problem} {mend}" == str(error)
