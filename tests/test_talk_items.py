"""A conversation: how a bad one is refused, which ways there are through it, and that it is never graded."""

import shutil

import pytest
from root import ROOT
from talk_items import GOOD
from wederkerig.answers.parse import parse_answer
from wederkerig.cards.lesson_data import lesson_data
from wederkerig.cells import LESSON
from wederkerig.errors import ItemError
from wederkerig.items.kinds.talk import TalkAnswer
from wederkerig.items.load import read_items
from wederkerig.items.score import Score
from wederkerig.lecturer.bank import read_bank, read_graded
from wederkerig.lecturer.project import Project

LATER = "Kies een latere beurt of een afloop: {}."
LONG = "Maak elke weg 3 tot 5 beurten lang."
REPLY = '    {{ id = "{}", text = "Je knikt.", to = "slot", does = "Je knikt." }},\n'
# what stands in the good file, what comes in its place, problem, what to do
BAD = {
    "reply that leads back": (
        'to = "open"',
        'to = "deur"',
        "antwoord 'blijf' leidt naar 'deur'.",
        LATER.format("open, dicht"),
    ),
    "reply that leads nowhere": (
        'text = "‘Graag.’", to = "stoep"',
        'text = "‘Graag.’", to = "tuin"',
        "antwoord 'graag' leidt naar 'tuin'.",
        LATER.format("stoep, slot, open, dicht"),
    ),
    "turn that is never reached": (
        'to = "binnen"',
        'to = "stoep"',
        "geen antwoord leidt naar 'binnen'.",
        "Laat een antwoord ernaar wijzen, of haal het weg.",
    ),
    "outcome that is never reached": (
        'to = "dicht"',
        'to = "open"',
        "geen antwoord leidt naar 'dicht'.",
        "Laat een antwoord ernaar wijzen, of haal het weg.",
    ),
    "way that is too short": (
        'text = "Je wacht.", to = "stoep"',
        'text = "Je wacht.", to = "slot"',
        "een weg door het gesprek telt 2 beurten.",
        LONG,
    ),
    "place of two sorts": (
        '[[talk.outcomes]]\nid = "open"',
        '[[talk.outcomes]]\nid = "slot"',
        "'slot' is een beurt en ook een afloop.",
        "Geef elk een eigen id.",
    ),
    "one outcome": (
        '[[talk.outcomes]]\nid = "dicht"\ntitle = "De deur gaat dicht"\ntells = "Zij wilde rust."\n',
        "",
        "het gesprek kan op 1 manieren aflopen.",
        "Schrijf er 2 tot 6, elk als [[talk.outcomes]].",
    ),
    "one reply": (
        '    { id = "vraag", text = "‘Mag ik iets vragen?’", to = "slot", does = "Je vraagt." },\n',
        "",
        "beurt 'stoep' heeft 1 antwoorden.",
        "Schrijf er 2 tot 3.",
    ),
    "four replies": (
        '    { id = "vraag",',
        f'{REPLY.format("een")}{REPLY.format("twee")}    {{ id = "vraag",',
        "beurt 'stoep' heeft 4 antwoorden.",
        "Schrijf er 2 tot 3.",
    ),
    "reply twice": ('id = "nee"', 'id = "graag"', "in 'replies' staat een id dubbel.", "Geef elk een eigen id."),
    "turn twice": ('id = "binnen"', 'id = "deur"', "in 'turns' staat een id dubbel.", "Geef elk een eigen id."),
    "id that cannot stand in a name": (
        'id = "binnen"',
        'id = "bij haar.binnen"',
        "het id is niet geldig.",
        "Gebruik kleine letters, cijfers en streepjes.",
    ),
    "turn without a title": ('title = "Binnen"\n', "", "het veld 'title' ontbreekt.", "Voeg 'title' toe."),
    "reply that does nothing": (', does = "Je groet."', "", "het veld 'does' ontbreekt.", "Voeg 'does' toe."),
    "outcome that tells nothing": (
        'tells = "Zij wilde rust."',
        'tells = " "',
        "het veld 'tells' is leeg.",
        "Schrijf een tekst.",
    ),
    "nobody to talk with": ('who = "Zij"\n', "", "het veld 'who' ontbreekt.", "Voeg 'who' toe."),
    "key of a reply": (
        'does = "Je groet."',
        'does = "Je groet.", fits = true',
        "onbekend veld 'fits'.",
        "Haal het weg of verbeter de naam.",
    ),
    "no claims": ('claims = ["C001"]\n', "", "het veld 'claims' ontbreekt.", "Voeg 'claims' toe."),
}


def read(folder, text):
    (folder / "bank.toml").write_text(text, encoding="utf-8")
    [item] = read_items([folder / "bank.toml"]).values()
    return item


@pytest.fixture
def item(tmp_path):
    return read(tmp_path, GOOD)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_conversation_is_refused(name, tmp_path):
    """The refusal of a bad conversation names file, item, problem and what to do."""
    old, new, problem, mend = BAD[name]
    assert GOOD.count(old) == 1
    with pytest.raises(ItemError) as caught:
        read(tmp_path, GOOD.replace(old, new))

    assert (caught.value.file, caught.value.item) == ("bank.toml", "praat")
    assert (caught.value.problem, caught.value.mend) == (problem, mend)


def test_a_way_that_is_too_long_is_refused(tmp_path):
    """Six turns on one way are one too many."""
    turns = "".join(
        f'[[talk.turns]]\nid = "b{n}"\ntitle = "B"\nsays = "‘Hm.’"\nreplies = [\n'
        + REPLY.format("een").replace("slot", f"b{n + 1}" if n < 2 else "slot")
        + REPLY.format("twee").replace("slot", f"b{n + 1}" if n < 2 else "slot")
        + "]\n"
        for n in (1, 2)
    )
    text = GOOD.replace('[[talk.turns]]\nid = "slot"', f'{turns}[[talk.turns]]\nid = "slot"')
    with pytest.raises(ItemError) as caught:
        read(tmp_path, text.replace('vragen?’", to = "slot"', 'vragen?’", to = "b1"'))

    assert (caught.value.problem, caught.value.mend) == ("een weg door het gesprek telt 6 beurten.", LONG)


def test_ways_differ_in_length(item):
    """Past the house it is three turns, through it four."""
    assert item.question.conversation.lengths() == {3, 4}


@pytest.mark.parametrize(
    ("chosen", "way"),
    [
        ({}, []),
        ({"deur": "wacht", "stoep": "zeg"}, ["wacht", "zeg"]),
        ({"deur": "wacht", "binnen": "nee", "slot": "ga"}, ["wacht"]),
        ({"deur": "groet", "binnen": "nee", "stoep": "vraag", "slot": "ga"}, ["groet", "nee", "vraag", "ga"]),
        ({"deur": "weg", "stoep": "zeg"}, []),
    ],
)
def test_the_way_is_what_was_chosen_turn_by_turn(item, chosen, way):
    """What was chosen off the way is passed over, and a turn where nothing was chosen ends it."""
    assert [reply.id for _, reply in item.question.conversation.steps(chosen)] == way


def test_an_answer_is_read_back_and_told(item):
    """Of an answer what the conversation has is kept; in words it is the way through, and how that ended."""
    given = TalkAnswer(frozenset({"dicht"}), {"deur": "wacht", "stoep": "zeg", "slot": "ga"}, frozenset({"slot.blijf"}))
    raw = given.to_json()

    assert parse_answer(item.question, raw) == given
    stray = {**raw, "path": {**raw["path"], "tuin": "loop"}, "tried": [*raw["tried"], "tuin.loop", 3]}
    assert parse_answer(item.question, stray) == given
    assert item.question.view(given).chosen == (
        ("De deur", "Je wacht."),
        ("Op de stoep", "‘Ik kom terug.’"),
        ("Tot slot", "Je gaat."),
        ("Hoe het gesprek afliep", "De deur gaat dicht"),
    )
    assert item.explanation(given)[1] == ("‘Ik kom terug.’", "Je belooft.")
    assert [TalkAnswer().empty, given.empty] == [True, False]


def test_no_reply_gives_points(item):
    """Whatever was said, there is nothing to score, and nothing that would have been right."""
    given = TalkAnswer(frozenset({"open"}))

    assert (item.points, item.score(given), item.solution(), item.by_hand) == (0.0, Score(), (), False)


def test_the_graded_bank_refuses_a_conversation(tmp_path):
    """It says in which place a conversation belongs, to who grades and to who checks."""
    for name in ("solutions", "datasets"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "solutions" / "bank-9.toml").write_text(GOOD, encoding="utf-8")
    for reads in (read_graded, read_bank):
        with pytest.raises(ItemError) as caught:
            reads(Project(tmp_path))
        assert (caught.value.file, caught.value.item) == ("solutions", "praat")
        assert caught.value.problem == "een item van de soort 'talk' wordt niet nagekeken."
        assert caught.value.mend == "Zet het in datasets/practice: daar oefenen studenten ermee."


def test_a_page_tells_script_only_how_it_can_end(item):
    """All texts stand in the markup; the JSON of a page has the titles of the outcomes, and no key."""
    known = lesson_data("01", LESSON, [item.question], {"praat": item.key})

    options = [{"id": "open", "text": "De deur blijft open"}, {"id": "dicht", "text": "De deur gaat dicht"}]
    ends = {"id": "einde", "legend": "Hoe het gesprek afliep", "options": options, "several": True, "menu": False}
    assert known["items"] == {"praat": {"question": {"kind": "talk", "id": "praat", "groups": [ends]}}}
    assert known["texts"]["answers"]["kinds"] == {"talk": "Gesprek {n}"}


def test_the_course_talks_in_fitting_lessons():
    """There are four conversations or more, in as many lessons, and in one of them directing is right."""
    talks = [
        (path.name[:2], talk)
        for path in sorted((ROOT / "datasets" / "practice").glob("*-gesprek.toml"))
        for talk in read_items([path]).values()
    ]

    assert len(talks) >= 4
    assert len({lesson for lesson, _ in talks}) == len(talks)
    ends = [end.tells for _, talk in talks for end in talk.question.conversation.outcomes]
    assert sum("was sturen juist" in " ".join(tells.split()) for tells in ends) >= 1
