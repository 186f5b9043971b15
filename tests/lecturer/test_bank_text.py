"""A bank file in which one item is written anew or added: it holds that, and all else is left to the byte."""

import re
import tomllib

import pytest
from choice_items import GOOD, good
from root import ROOT
from wederkerig.errors import ItemError
from wederkerig.items.load import practice_files, read_tables
from wederkerig.lecturer.bank import graded_files
from wederkerig.lecturer.bank_text import as_toml, with_items
from wederkerig.lecturer.project import Project
from workbooks import stripped

PROJECT = Project(ROOT)
FILES = [*practice_files(PROJECT.datasets), *graded_files(PROJECT)]
SMALL = """# De eerste twee.
[[order]]
id = "een"
question = "Wat eerst?"

# Twijfel over twee.
[[choose]] # met een noot
id = "twee"
question = '''
[[order]]
id = "geen item"
'''

[[choose.options]]
id = "a"

# Aan het einde.
"""
OTHER = {"id": "twee", "question": "Anders?", "options": [{"id": "b"}]}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_item_can_be_written(file):
    """What is written of an item is read back as the same table, but for what is blank around texts."""
    for kind, table in read_tables(file):
        back = tomllib.loads(as_toml(kind, table))
        assert stripped(back) == stripped({kind: [table]})


@pytest.mark.parametrize("name", GOOD)
def test_a_good_item_can_be_written(name):
    """Every form of an item can be written, also one that stood in the file otherwise."""
    [(kind, [table])] = tomllib.loads(good(name)).items()
    assert stripped(tomllib.loads(as_toml(kind, table))) == stripped({kind: [table]})


def parts(text):
    """A bank file from item to item."""
    return re.split(r"(?m)^(?=\[\[\w+\]\])", text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_item_written_anew_leaves_the_others(file):
    """Of a file in which one item is replaced, all before and after it is the same to the byte."""
    text, (kind, table) = file.read_bytes().decode(), read_tables(file)[-1]
    made = with_items(text, file.name, {table["id"]: (kind, {**table, "goal": "anders"})}, [])
    differ = [(was, now) for was, now in zip(parts(text), parts(made), strict=True) if was != now]
    [(was, now)] = differ
    assert (f'id = "{table["id"]}"' in was, 'goal = "anders"' in now) == (True, True)
    assert re.findall(r"\n#.*", was) == re.findall(r"\n#.*", now)


@pytest.mark.parametrize("text", [SMALL, SMALL.replace("\n", "\r\n")], ids=["lf", "crlf"])
def test_comments_stay(text):
    """Comments between items stay where they are, and a text that looks like an item is none."""
    made = with_items(text, "bank.toml", {"twee": ("choose", OTHER)}, [])
    lines = made.splitlines()
    assert lines[:6] == SMALL.splitlines()[:6]
    assert lines[-1] == "# Aan het einde."
    assert tomllib.loads(made)["choose"] == [OTHER]


ADDED = [
    ("", ""),
    ("# Alleen een noot.\n", "# Alleen een noot.\n\n"),
    (SMALL, SMALL + "\n"),
    (SMALL.rstrip("\n"), SMALL + "\n"),
]


@pytest.mark.parametrize(("text", "before"), ADDED, ids=["nothing", "a comment", "a file", "no last newline"])
def test_what_is_new_comes_at_the_end(text, before):
    """An item is added after all that stands there, with an empty line between."""
    new = {"id": "nieuw", "question": "Nieuw?", "options": [{"id": "b"}]}
    assert with_items(text, "bank.toml", {}, [("choose", new)]) == before + as_toml("choose", new)


@pytest.mark.parametrize(
    "text",
    ['choose = [{ id = "twee" }]\n', "[[choose]]\nquestion = 'x' # '''\nid = 'twee'\n[[order]]\nid = 'een'\n"],
    ids=["in one line", "a sign in a comment"],
)
def test_what_cannot_be_done_safely_is_refused(text):
    """A file in which an item cannot be told from the rest is not guessed at."""
    with pytest.raises(ItemError, match="kan niet in het bestand worden geschreven"):
        with_items(text, "bank.toml", {"twee": ("choose", OTHER)}, [])


@pytest.mark.parametrize("text", ["'''", "regel\n'''\nregel", "a\tb\nc", 'een "citaat" en \\', "\x7f", "🙂", "‘’\n"])
def test_any_text_can_stand_in_a_file(text):
    """A text with signs of TOML in it is written so that it is read as it was."""
    assert tomllib.loads(as_toml("reflect", {"id": "een", "text": text}))["reflect"][0]["text"].strip() == text.strip()
