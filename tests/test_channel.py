"""The line between cards and kernel, without a browser: what is asked, and what comes back."""

import os

import pytest
from wederkerig.answers.file import FILE_NAME, AnswersFile
from wederkerig.cards import texts
from wederkerig.cards.channel import Channel
from wederkerig.errors import PlaceError

LESSON = {"name": "les-03", "items": {"een": {"question": 1}}, "texts": {}}


class Browser:
    """Stands in for the browser: sends messages and keeps what comes back."""

    def __init__(self, channel, monkeypatch):
        self.channel, self.got = channel, []
        monkeypatch.setattr(channel, "send", lambda content, buffers=None: self.got.append(content))  # noqa: ARG005

    def ask(self, **content):
        """Send one message, as anywidget passes it on; returns what comes back."""
        self.channel._handle_custom_msg({"id": "a-1", **content}, [])
        reply = self.got.pop()
        assert (reply.pop("id"), self.got) == ("a-1", [])
        return reply


def markup(shown):
    """Stands in for the cards of a notebook."""
    if shown.of == "weg":
        raise PlaceError("De kaart <weg> bestaat niet.")
    if shown.of == "kapot":
        raise ValueError
    return f"<p>{shown.show} {shown.of}</p>"


@pytest.fixture
def browser(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    (tmp_path / "map").mkdir()
    return Browser(Channel(LESSON, tmp_path / "map", markup), monkeypatch)


@pytest.fixture
def file(tmp_path):
    return AnswersFile(tmp_path / "map")


def test_answers_are_read_and_written(browser, file):
    """The text of the file goes to the browser and back, with a digest of what it has seen."""
    assert browser.ask(kind="read") == {"text": "", "digest": ""}

    written = browser.ask(kind="write", text="{}", seen="")

    assert written == {"written": True, "digest": file.read().digest}
    assert browser.ask(kind="read") == {"text": "{}", "digest": written["digest"]}


def test_what_the_browser_has_not_seen_is_not_replaced(browser, file):
    """A write over what another kernel wrote is refused, and says so."""
    file.write("van een ander", "")

    assert browser.ask(kind="write", text="{}", seen="") == {"written": False, "digest": ""}
    assert file.read().text == "van een ander"


def test_a_damaged_file_is_set_aside(browser, file):
    """The browser, which knows what is damaged, has it kept under another name; another file than it saw stays."""
    file.path.write_bytes(b"kapot")
    seen = browser.ask(kind="read")["digest"]

    assert browser.ask(kind="aside", seen="0" * 64) == {"name": None}
    name = browser.ask(kind="aside", seen=seen)["name"]
    assert [path.name for path in file.path.parent.iterdir()] == [name]


def test_a_disk_that_refuses_is_told(browser, file, monkeypatch):
    """What the disk says goes to the browser, and the file is as it was."""
    seen = browser.ask(kind="write", text="{}", seen="")["digest"]

    def full(_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        reply = browser.ask(kind="write", text="anders", seen=seen)

    assert reply == {"refusal": "disk", "detail": "de schijf is vol"}
    assert file.read().text == "{}"


def test_a_file_that_is_held_is_told(browser, monkeypatch):
    """When another program holds the file for too long, the browser hears so."""

    def held(*_):
        raise TimeoutError

    monkeypatch.setattr(AnswersFile, "write", held)
    assert browser.ask(kind="write", text="{}", seen="") == {"refusal": "busy"}


def test_a_picture_is_drawn(browser):
    """An exploration draws what the controls say; a value that cannot be becomes the one to begin with."""
    picture = browser.ask(kind="draw", name="vormen", values={"onzin": 3}, width="narrow")["picture"]

    assert sorted(picture) == ["head", "rows", "svg", "text"]
    assert picture["svg"].startswith("<svg")
    assert picture == browser.ask(kind="draw", name="vormen", values={}, width="narrow")["picture"]


@pytest.mark.parametrize("asked", [{"name": "bestaat-niet"}, {"name": "vormen", "width": "breed"}, {}])
def test_a_picture_that_fails_is_told(asked, browser):
    """Whatever goes wrong in drawing, the browser hears that no picture comes, and the next one does."""
    assert browser.ask(kind="draw", **asked) == {"refusal": "draw"}
    assert "picture" in browser.ask(kind="draw", name="vormen", values={}, width="wide")


def test_what_cells_show_goes_to_the_browser_at_once(browser):
    """The browser asks for the HTML of all cells together; what is not there is told in its own place."""
    cells = [{"show": "card", "of": "een"}, {"show": "card", "of": "weg"}, {"show": "answers", "of": ""}]

    assert browser.ask(kind="show", cells=cells) == {
        "html": ["<p>card een</p>", '<p class="alarm">De kaart &lt;weg&gt; bestaat niet.</p>', "<p>answers </p>"]
    }


@pytest.mark.parametrize("cells", [None, 3, [{}], [{"show": "card"}], [3], [{"show": "card", "of": "kapot"}]])
def test_what_cannot_be_shown_is_told(cells, browser):
    """Whatever goes wrong in making the HTML, the browser hears that no cards come."""
    assert browser.ask(kind="show", cells=cells) == {"refusal": "show"}


@pytest.mark.parametrize("content", [{}, {"kind": "hack"}, {"kind": None}, {"kind": 3}])
def test_an_unknown_message_does_nothing(content, browser, file):
    """A message that the kernel does not know changes nothing, and gets an empty reply."""
    assert (browser.ask(**content), file.path.exists()) == ({}, False)


def test_every_refusal_has_a_text(browser):
    """Whatever the kernel refuses with, the browser has a text for it."""
    assert {"gone", "busy", "disk", "damaged", "draw", "show"} <= set(texts.REFUSALS)
    assert browser.channel.missing == texts.NO_MODULE


def test_cards_can_be_told_of_more_questions(browser):
    """What a cell adds is known beside what was known."""
    browser.channel.add({"items": {"twee": {"question": 2}}, "growth": {"before": ["twee"]}})

    assert browser.channel.lesson["items"] == {"een": {"question": 1}, "twee": {"question": 2}}
    assert browser.channel.lesson["growth"] == {"before": ["twee"]}
    assert browser.channel.lesson["name"] == "les-03"


def test_cards_of_earlier_lessons_are_asked_for(tmp_path, monkeypatch):
    """What the notebook says of earlier lessons goes to the browser; a notebook without them says nothing."""
    earlier = {"items": {"een": {}}, "options": {}, "html": {"een": "<form></form>"}}
    asked = Browser(Channel(LESSON, tmp_path, markup, lambda: earlier), monkeypatch)

    assert asked.ask(kind="earlier") == {"earlier": earlier}
    assert Browser(Channel(LESSON, tmp_path, markup), monkeypatch).ask(kind="earlier") == {"earlier": {}}


def test_keys_are_asked_for(tmp_path, monkeypatch):
    """What explains the cards comes when it is asked for; an assignment has nothing that explains."""
    keys = {"een": {"text": "Kijk wie er geeft."}}
    asked = Browser(Channel(LESSON, tmp_path, markup, dict, lambda: keys), monkeypatch)

    assert asked.ask(kind="keys") == {"keys": keys}
    assert Browser(Channel(LESSON, tmp_path, markup), monkeypatch).ask(kind="keys") == {"keys": {}}


def test_the_place_is_the_folder(browser, file):
    """Tabs of one browser know by the folder that they show the same answers."""
    assert browser.channel.place == str(file.path.parent.resolve())
    assert FILE_NAME not in browser.channel.place
