"""What the cells of a notebook show: HTML for every card, one line to the kernel, and nothing live for nbgrader."""

import json

import pytest
import wederkerig
from root import ROOT
from wederkerig import cells, notebook
from wederkerig.cards import notebook_cards, texts
from wederkerig.cards.channel import Channel
from wederkerig.cards.form_html import answers_html, card_html, growth_html, measurement_html
from wederkerig.cards.static_html import StaticCard
from wederkerig.errors import PlaceError
from wederkerig.explorations.catalogue import EXPLORATIONS
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.vocabulary import LABELS
from wederkerig.places import read_release

NOTEBOOKS = [*sorted((ROOT / "course").glob("[0-9]*.ipynb")), *sorted((ROOT / "assignments").glob("*/*.ipynb"))]
ANSWER = {"label": "liefdadigheid", "proof": []}


@pytest.fixture
def shown(monkeypatch):
    """What cells display, in order."""
    things = []
    monkeypatch.setattr(notebook_cards, "display", things.append)
    return things


@pytest.fixture
def in_course(monkeypatch):
    monkeypatch.chdir(ROOT / "course")


@pytest.fixture
def in_assignment(monkeypatch):
    monkeypatch.chdir(ROOT / "assignments" / "opdracht-1")


@pytest.fixture
def unattended(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")


@pytest.mark.usefixtures("in_course")
def test_a_lesson_shows_its_cards(shown):
    """A cell of a lesson shows the card of its item, which explains, and a measurement does not."""
    les = wederkerig.lesson("03")
    item = next(iter(les.questions))
    les.show(item)
    les.measure(item)
    les.answers()

    channel, *cards = shown
    assert isinstance(channel, Channel)
    question = les.questions[item]
    expected = [card_html(question, True), card_html(question, False), answers_html(graded=False)]
    assert [card.data for card in cards] == expected


@pytest.mark.usefixtures("in_course")
def test_the_line_knows_what_the_cards_need(shown):
    """What goes to the browser holds every question of the lesson and, when it is asked for, every key; it is JSON."""
    les = wederkerig.lesson("03")
    lesson = json.loads(json.dumps(shown[0].lesson))

    assert (lesson["name"], lesson["kind"], lesson["release"]) == ("les-03", "lesson", "")
    assert set(lesson["items"]) == set(les.questions)
    assert all(set(item) == {"question"} for item in lesson["items"].values())
    assert set(json.loads(json.dumps(les.keys()))) == set(les.questions)
    assert all(not {"case", "text", "stem"} & set(item["question"]) for item in lesson["items"].values())
    assert set(lesson["texts"]) == {"card", "answers", "refusals"}  # "growth" only where measurements are compared


@pytest.mark.usefixtures("in_assignment")
def test_an_assignment_holds_no_key(shown):
    """A cell of an assignment shows a card that does not explain; the line knows the release and no key."""
    opdracht = wederkerig.assignment()
    item = next(iter(opdracht.questions))
    opdracht.show(item)
    opdracht.hand_in()

    channel, *cards = shown
    assert [card.data for card in cards] == [card_html(opdracht.questions[item], False), answers_html(graded=True)]
    release = opdracht.release
    known = {name: channel.lesson[name] for name in ("name", "kind", "release", "asked")}
    assert known == {
        "name": release.name, "kind": "assignment", "release": release.release, "asked": release.asked,
    }  # fmt: skip
    assert [item for item in channel.lesson["items"].values() if set(item) != {"question"}] == []
    assert opdracht.keys() == {}
    assert channel.lesson["texts"]["answers"]["title"] == texts.HAND_IN["title"]


@pytest.mark.usefixtures("in_course", "shown")
def test_cards_of_earlier_lessons_come_back():
    """A lesson knows the cards of the lessons before it, with keys; none of the first, which measures, or itself."""
    les = wederkerig.lesson("03")
    earlier = json.loads(json.dumps(les.earlier()))

    before = [*wederkerig.lesson("01").questions, *wederkerig.lesson("02").questions]
    assert list(earlier["items"]) == list(earlier["html"]) == before
    keyless = [item["question"]["kind"] for item in earlier["items"].values() if "key" not in item]
    assert set(keyless) == {"talk"}  # a conversation has no right answer
    assert earlier["html"][before[0]].startswith(f'<form class="card" data-card="{before[0]}"')
    assert [label["id"] for label in wederkerig.lesson("04").earlier()["options"]["labels"]] == list(LABELS)
    assert wederkerig.lesson("01").earlier()["items"] == {}


@pytest.mark.usefixtures("in_assignment", "shown")
def test_nothing_comes_back_in_an_assignment():
    """An assignment knows no card of any lesson."""
    assert wederkerig.assignment().earlier() == {}


@pytest.mark.usefixtures("in_course")
def test_two_measurements_are_compared(shown):
    """The card that compares lets the line know the first measurement too, with its keys."""
    les = wederkerig.lesson("11")
    les.growth()

    channel, card = shown
    growth = channel.lesson["growth"]
    assert card.data == growth_html()
    assert "eigen-definitie" == growth["definition"] in growth["before"]
    assert set(growth["before"]) | set(growth["after"]) <= set(channel.lesson["items"])
    assert set(growth["after"]) == set(les.questions)
    assert all("key" in channel.lesson["items"][item] for item in (*growth["before"], *growth["after"]))
    cases = [channel.lesson["items"][item]["question"] for item in (*growth["before"], *growth["after"])]
    assert all(case["stem"] and case["sentences"] for case in cases if case["kind"] == "classify")


@pytest.mark.usefixtures("in_course")
@pytest.mark.parametrize(("name", "measurement"), [("00", "nulmeting"), ("11", "eindmeting")])
def test_a_measurement_is_handed_in_from_its_lesson(name, measurement, shown):
    """The card names the measurement; the line knows its release, its nine cases and what is said of it."""
    les = wederkerig.lesson(name)
    les.hand_in(measurement)

    channel, card = shown
    release = read_release(ROOT / "assignments" / measurement)
    known = channel.lesson["measurement"]
    assert card.data == measurement_html(measurement)
    assert (known["name"], known["release"], known["asked"]) == (measurement, release.release, release.asked)
    assert known["cases"] == [item for item in les.questions if item.startswith(("nul-", "eind-"))]
    assert len(known["cases"]) == 9
    assert known["texts"]["intro"] == texts.MEASUREMENT["intro"]


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_whatever_a_cell_shows_can_be_asked_for(path, monkeypatch):
    """What the browser asks for by the metadata of a cell is what the cell itself shows, in every notebook."""
    monkeypatch.chdir(path.parent)
    monkeypatch.setattr(notebook.exploration_card, "card_html", lambda about, source: f"{about.name} {source}")  # slow
    content = json.loads(path.read_text(encoding="utf-8"))
    about = cells.described(content)
    opened = wederkerig.assignment() if about.kind == cells.ASSIGNMENT else wederkerig.lesson(about.name)
    shows = [view for cell in content["cells"] if (view := cells.shown(cell)) and view.show != cells.START]
    assert shows
    for view in shows:
        shown_by_cell = []
        with monkeypatch.context() as patch:
            patch.setattr(notebook_cards, "display", shown_by_cell.append)
            exec(cells.source(about, view), {"les": opened, "opdracht": opened})
        [html] = shown_by_cell
        assert html.data == opened.markup(view)


@pytest.mark.usefixtures("in_assignment", "shown")
def test_an_assignment_shows_nothing_of_a_lesson():
    """What only lessons have is refused in a sentence."""
    opdracht = wederkerig.assignment()
    for view in (cells.Shown(cells.GROWTH), cells.Shown(cells.EXPLORATION, "vormen"), cells.Shown("hack")):
        with pytest.raises(PlaceError, match="bestaat niet in opdracht-1"):
            opdracht.markup(view)


@pytest.mark.usefixtures("in_course")
@pytest.mark.parametrize("name", EXPLORATIONS)
def test_an_exploration_asks_the_kernel(name, shown):
    """An exploration in a notebook is drawn by the kernel, and its first picture is there."""
    wederkerig.lesson("03").explore(name)

    html = shown[1].data
    assert f'data-exploration="{name}" data-source="kernel"' in html
    assert "<svg" in html


@pytest.mark.usefixtures("in_course", "unattended")
def test_nothing_of_a_lesson_is_live_where_nbgrader_grades(shown):
    """Where nbgrader runs a notebook there is no line and no card about all answers, and a card is static."""
    les = wederkerig.lesson("03")
    item = next(iter(les.questions))
    les.show(item)
    les.answers()
    les.growth()

    assert shown == [StaticCard(les.questions[item], None)]


@pytest.mark.usefixtures("unattended")
def test_a_graded_notebook_shows_what_was_answered(shown, tmp_path, monkeypatch):
    """Where nbgrader runs an assignment every card shows the answer that stands beside it."""
    source = ROOT / "assignments" / "opdracht-1" / "opdracht.json"
    (tmp_path / source.name).write_bytes(source.read_bytes())
    monkeypatch.chdir(tmp_path)
    opdracht = wederkerig.assignment()
    item = next(iter(opdracht.questions))
    (tmp_path / "antwoorden.json").write_text(json.dumps({"format": 1, "answers": {item: ANSWER}}), encoding="utf-8")
    opdracht.show(item)
    opdracht.hand_in()

    assert shown == [StaticCard(opdracht.questions[item], ClassifyAnswer("liefdadigheid"))]


@pytest.mark.usefixtures("in_course", "shown")
def test_what_is_not_there_is_refused():
    """A card or an exploration that does not exist is named in a sentence."""
    les = wederkerig.lesson("03")
    for show in (les.show, les.measure, les.explore):
        with pytest.raises(PlaceError, match="De kaart 'bestaat-niet' bestaat niet in 03"):
            show("bestaat-niet")
