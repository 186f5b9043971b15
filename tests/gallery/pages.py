"""Makes the pages: `index.html` with every card in every state, and pages on which cards really save."""

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from root import ROOT
from wederkerig.cards.form_html import answers_html, card_html, growth_html
from wederkerig.cards.lesson_data import growth_data, lesson_data
from wederkerig.cells import ASSIGNMENT, LESSON
from wederkerig.items.conversation import Conversation
from wederkerig.items.kinds import KINDS
from wederkerig.items.load import read_items
from wederkerig.items.model import Item
from wederkerig.items.sources import Sources
from wederkerig.places import read_release

HERE = Path(__file__).parent
CARDS = ROOT / "course" / "wederkerig" / "cards"
TYPEFACE = CARDS.parent / "site" / "static" / "atkinson.woff2"
LONG = "Verantwoordelijkheidsverdelingsvraagstukkenbespreking"


@dataclass(frozen=True, slots=True)
class Course:
    """The items that the pages show: one of each kind that is explained, a conversation, and the two measurements."""

    kinds: tuple[Item, ...]
    talk: Item
    before: tuple[Item, ...]
    after: tuple[Item, ...]


def course() -> Course:
    """The first practice item of each kind, and the measurements."""
    datasets = ROOT / "datasets"
    sources = Sources(datasets)

    def items(pattern: str) -> tuple[Item, ...]:
        return tuple(read_items(sorted((datasets / "practice").glob(pattern)), sources).values())

    everything = items("*.toml")
    kinds = {kind: next(item for item in everything if item.question.kind == kind) for kind in KINDS}
    talk = kinds.pop("talk")
    return Course(tuple(kinds.values()), talk, items("00*.toml"), items("11-eindmeting.toml"))


def build(folder: Path) -> None:
    """Make the pages, with the modules and style sheets that they use, in `folder`."""
    for part in ("js", "css"):
        shutil.copytree(CARDS / part, folder / part, dirs_exist_ok=True)
    for file in ("states.js", "live.js", "gallery.css"):
        shutil.copyfile(HERE / file, folder / file)
    shutil.copyfile(TYPEFACE, folder / TYPEFACE.name)
    made = course()
    shown = "".join(
        f'<section data-state="{name}"><h2>{name}</h2>{inside}</section>' for name, inside in states(made).items()
    )
    _write(folder / "index.html", "states.js", shown, _lesson(made))
    _write(folder / "les.html", "live.js", _cards(made.kinds) + answers_html(graded=False), _lesson(made))
    measured = (*made.before, *made.after)
    growth = _cards(made.before) + _cards(made.after, explains=False) + growth_html() + answers_html(graded=False)
    _write(folder / "groei.html", "live.js", growth, _data(measured, made))
    release = read_release(ROOT / "assignments" / "opdracht-1")
    cards = "".join(card_html(question, explains=False) for question in release.questions)
    data = lesson_data(release.name, ASSIGNMENT, release.questions, {}, release)
    _write(folder / "opdracht.html", "live.js", cards + answers_html(graded=True), data)


def _lesson(made: Course) -> dict:
    items = (*made.kinds, made.talk)
    return _data((*items, *map(_long, items)), made)


def _data(items: Iterable[Item], made: Course) -> dict:
    items = tuple(items)
    growth = growth_data(made.before, made.after)
    questions = {item.id: item.question for item in (*items, *made.before, *made.after)}
    keys = {item.id: item.key for item in (*items, *made.before, *made.after)}
    return lesson_data("galerij", LESSON, questions.values(), keys, growth=growth)


def _long(item: Item) -> Item:
    """The item with words that do not fit on a line."""
    question = item.question
    if hasattr(question, "sentences"):
        first, *others = question.sentences
        question = replace(question, sentences=(replace(first, text=f"{LONG}. {first.text}"), *others))
    elif hasattr(question, "conversation"):
        question = replace(question, text=f"{LONG}. {question.text}", conversation=_long_talk(question.conversation))
    elif hasattr(question, "question"):
        question = replace(question, question=f"{LONG}?\n\n{question.question}")
    else:
        groups = [
            replace(
                group,
                legend=f"{LONG} {group.legend}",
                options=tuple(replace(option, text=LONG + option.text) for option in group.options),
            )
            for group in question.groups
        ]
        question = replace(question, text=f"{LONG} {question.text}", groups=tuple(groups))
    return replace(item, question=replace(question, id=f"{question.id}-lang"))


def _long_talk(talk: Conversation) -> Conversation:
    turns = (
        replace(
            turn,
            title=f"{LONG} {turn.title}",
            says=f"‘{LONG}!’\n\n{turn.says}",
            replies=tuple(
                replace(reply, text=LONG + reply.text, does=f"{LONG}. {reply.does}") for reply in turn.replies
            ),
        )
        for turn in talk.turns
    )
    outcomes = (replace(end, title=f"{LONG} {end.title}", tells=f"{LONG}. {end.tells}") for end in talk.outcomes)
    return replace(talk, who=LONG, turns=tuple(turns), outcomes=tuple(outcomes))


def _cards(items: Iterable[Item], explains: bool = True) -> str:
    return "".join(card_html(item.question, explains) for item in items)


def _of(made: Course, kind: str) -> list[Item]:
    return [item for item in made.kinds if item.question.kind == kind]


def states(made: Course) -> dict[str, str]:
    """What stands in every state of the gallery, by its name; `states.js` puts it in that state."""
    cards, long = _cards(made.kinds), _cards(map(_long, made.kinds))
    talk, long_talk = _cards([made.talk]), _cards([_long(made.talk)])
    return {
        "leeg": cards,
        "beantwoord": cards,
        "uitgelegd": cards,
        "opslaan mislukt": cards,
        "opslaan duurt": cards,
        "niet te lezen": cards,
        "past niet meer": cards,
        "eerder anders beantwoord": cards,
        "lange woorden": long,
        "inleveren": answers_html(graded=True) + cards,
        "wissen": answers_html(graded=False) + cards,
        "toen en nu": growth_html(),
        "een zin te veel": _cards(_of(made, "classify")),
        "herkenbaar": _cards(_of(made, "reflect")) + answers_html(graded=True),
        "zeker en terecht": _cards(made.before) + answers_html(graded=False),
        "gesprek": talk,
        "gesprek halverwege": talk,
        "gesprek afgelopen": talk,
        "gesprek niet opgeslagen": talk,
        "gesprek past niet meer": talk,
        "gesprek met lange woorden": long_talk,
    }


PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:">
<title>Kaarten</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="css/tokens.css">
<link rel="stylesheet" href="css/card.css">
<link rel="stylesheet" href="css/talk.css">
<link rel="stylesheet" href="gallery.css">
<script type="module" src="{script}"></script>
</head>
<body>
<main><h1>Kaarten</h1>{body}</main>
<script type="application/json" id="lesson">{data}</script>
</body>
</html>
"""


def _write(path: Path, script: str, body: str, data: dict) -> None:
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    path.write_text(PAGE.format(script=script, body=body, data=text), encoding="utf-8")
