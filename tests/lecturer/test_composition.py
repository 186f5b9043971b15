"""The file of an assignment: every field is one that there is and of its own form, or it is refused by name."""

import pytest
from wederkerig.errors import ItemError
from wederkerig.lecturer.bank import read_plan
from wederkerig.lecturer.project import Project

GOOD = 'title = "Een"\nminutes = 10\nintro = "Begin."\nclosing = "Slot."\nitems = []\n'
REFUSED = [
    (
        "minutes = 10",
        "feedbck = 'key'",
        "'feedbck' is geen gegeven van een opdracht. Kies uit: title, intro, closing, ",
    ),
    ("minutes = 10", "minutes = '10'", "'minutes' is geen aantal minuten."),
    ("minutes = 10", "minutes = -1", "'minutes' is geen aantal minuten."),
    ("minutes = 10", "minutes = 7.5", "'minutes' is geen aantal minuten."),
    ("minutes = 10", "minutes = true", "'minutes' is geen aantal minuten."),
    ("minutes = 10", "minutes = 2026-01-01", "'minutes' is geen aantal minuten."),
    ("minutes = 10", f"minutes = {'9' * 5000}", "het bestand is niet te lezen"),
    ('"Een"', "['Een']", "'title' is geen tekst, of leeg."),
    ('"Een"', '" "', "'title' is geen tekst, of leeg."),
    ('"Begin."', "3", "'intro' is geen tekst, of leeg."),
    ('closing = "Slot."\n', "", "het bestand is niet te lezen ('closing' ontbreekt)."),
    ("items = []", "items = [1]", "'items' is geen lijst van ids."),
    ("items = []", "items = ['a']", "dit item staat niet in de bank."),
    ("items = []", f"items = {'[' * 5000}{']' * 5000}", "het bestand is niet te lezen"),
    ("items = []", "items = []\nfeedback = 'KEY'", "'KEY' is geen geldige waarde voor 'feedback'."),
    ("items = []", "items = []\n[pass_mark]\nshare = 2", "'pass_mark' is niet goed."),
]


def plan_of(folder, content):
    """The plan of a course whose only assignment has this file."""
    (folder / "solutions").mkdir()
    (folder / "solutions" / "opdracht-1.toml").write_bytes(content)
    return read_plan(Project(folder), "opdracht-1", {})


@pytest.mark.parametrize("saved", [GOOD.encode(), b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_a_file_that_any_program_saved(tmp_path, saved):
    """A mark in front and the ends of lines of Windows make no difference."""
    plan = plan_of(tmp_path, saved)
    assert (plan.title, plan.minutes, plan.items) == ("Een", 10, ())


@pytest.mark.parametrize(("old", "new", "told"), REFUSED)
def test_what_is_not_right_is_named(tmp_path, old, new, told):
    """A field that is misspelt is not passed over, and a value of another form goes nowhere."""
    assert old in GOOD
    with pytest.raises(ItemError) as caught:
        plan_of(tmp_path, GOOD.replace(old, new).encode())
    assert str(caught.value).startswith("opdracht-1.toml, item ")
    assert told in str(caught.value)
