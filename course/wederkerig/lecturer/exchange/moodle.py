"""Items as Moodle XML, which Moodle and some other learning environments import as questions.

The form is that of Moodle's own export; text is HTML there. A question of Moodle gives points by itself, so kinds of
which one choice counts only after another are left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ...items import texts as item_texts
from ...items.fields import Form
from ...items.kinds.choice import Choice, ChoiceAnswer, Group
from ...items.kinds.classify import LABEL_POINTS, PROOF_POINTS, Classify, ClassifyAnswer
from ...items.kinds.reflect import Reflect
from ...items.model import Item
from ...items.paragraphs import one_line, paragraphs
from ...items.sentences import MOST_PROOF
from ...items.vocabulary import LABELS
from . import texts

# The shares of the points that Moodle knows, in percents; a file with another is refused there.
_FEW = (5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40)
SHARES = (0, *_FEW, 50, 60, 66.66667, 70, 75, 80, 83.33333, 90, 100)
NUMBERED = "none"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Something to choose: its text, its share of the points in percents, and what is said of it."""

    text: str
    share: float
    feedback: str


def moodle_xml(files: Mapping[str, Iterable[Item]]) -> tuple[bytes, list[Item]]:
    """The items as Moodle imports them, by file of the bank, each a category; and the items that were left out."""
    quiz, left_out = Element("quiz"), []
    for name, items in files.items():
        category = SubElement(SubElement(quiz, "question", type="category"), "category")
        SubElement(category, "text").text = texts.MOODLE_CATEGORY.format(name=name)
        for item in items:
            made = list(_questions(item))
            quiz.extend(made)
            left_out += [] if made else [item]
    indent(quiz)
    return tostring(quiz, encoding="utf-8", xml_declaration=True) + b"\n", left_out


def _questions(item: Item) -> Iterator[Element]:
    if isinstance(item, Classify):
        yield _label(item)
        yield _proof(item)
    elif isinstance(item, Reflect):
        yield _essay(item)
    elif isinstance(item, Choice) and item.question.kind not in texts.MOODLE_LEFT_OUT:
        if item.question.groups[0].menu and len(item.question.groups) > 1:
            yield _matching(item)
        else:
            yield from (_choice(item, group) for group in item.question.groups)


def _label(item: Classify) -> Element:
    key, asked = item.key, (item.question.case, item.question.stem)
    options = [Chosen(name, 100.0 * (id == key.label), key.explanations[id]) for id, name in LABELS.items()]
    question = _question(item, "multichoice", _html(asked), LABEL_POINTS, "label", key.doubt)
    return _multichoice(question, options, single=True, shuffled=True)


def _proof(item: Classify) -> Element:
    marks = item.key.proof
    share = 100 / len(marks.decides)
    options = []
    for sentence in item.question.sentences:
        (_, said) = item.explanation(ClassifyAnswer(item.key.label, frozenset([sentence.id])))[1]
        worth = share if sentence.id in marks.decides else 0.0 if sentence.id in marks.supports else -share
        options.append(Chosen(sentence.text, worth, said))
    asked = (item.question.case, item.question.stem, item_texts.PROOF_LEGEND.format(most=MOST_PROOF))
    question = _question(item, "multichoice", _html(asked), PROOF_POINTS, "zinnen")
    return _multichoice(question, options, single=False, shuffled=False)


def _choice(item: Choice, group: Group) -> Element:
    groups, fits, why = item.question.groups, item.key.fits[group.id], item.key.why[group.id]
    form = item.question.form()
    [drawn] = [field.drawn for field, one in zip(form.fields, groups, strict=True) if one is group]

    def share(option: str) -> float:
        if group.several:
            return (100 if option in fits else -100) / len(fits)
        if len(groups) > 1:
            return 100.0 * (option in fits)
        return 100 * item.score(ChoiceAnswer({group.id: frozenset([option])})).points / item.points

    options = [Chosen(one.text, share(one.id), why.get(one.id, "")) for one in group.options]
    part = group.id if len(groups) > 1 else ""
    question = _question(item, "multichoice", _asked(form, group.legend), item.points / len(groups), part)
    return _multichoice(question, options, single=not group.several, shuffled=bool(drawn))


def _matching(item: Choice) -> Element:
    """A question with a row per group; options that fit no row are there too."""
    groups, told, used = item.question.groups, [], set()
    rows: list[tuple[str, str]] = []
    for group in groups:
        [right] = [option for option in group.options if option.id in item.key.fits[group.id]]
        used.add(right.id)
        rows.append((group.legend, right.text))
        told.append(f"{one_line(group.legend)}: {one_line(right.text)}. {item.key.why[group.id].get(right.id, '')}")
    rows += [("", option.text) for option in groups[0].options if option.id not in used]
    asked = _asked(item.question.form(), "")
    question = _question(item, "matching", asked, item.points, general="\n\n".join(told))
    _values(question, {"shuffleanswers": "true"})
    for row, answer in rows:
        sub = _text(question, "subquestion", escape(one_line(row)))
        _text(sub, "answer", one_line(answer), plain=True)
    return question


def _essay(item: Reflect) -> Element:
    form = item.question.form()
    question = _question(item, "essay", _html((*form.case, *form.question)), item.points)
    plain = {"responseformat": "editor", "responserequired": "1", "responsefieldlines": "15", "attachments": "0"}
    _values(question, plain)
    rubric = (
        f"{row.name}: " + " / ".join(f"{points} = {level}" for points, level in enumerate(row.levels))
        for row in item.question.rubric
    )
    _text(question, "graderinfo", _html((*paragraphs(item.key.text), *rubric)))
    _text(question, "responsetemplate", "")
    return question


def _asked(form: Form, legend: str) -> str:
    """What is read and asked, in the order of the card, and what may be looked up."""
    looked_up = "".join(f"<li><b>{escape(title)}</b>: {escape(text)}</li>" for title, text in form.reference)
    return _html((*form.case, *form.question, legend)) + (f"<ul>{looked_up}</ul>" if looked_up else "")


def _question(item: Item, kind: str, asked: str, points: float, part: str = "", general: str = "") -> Element:
    question, named = Element("question", type=kind), f"{item.id}-{part}" if part else item.id
    _text(question, "name", named, plain=True)
    _text(question, "questiontext", asked)
    _text(question, "generalfeedback", _html(paragraphs(general)))
    _values(question, {"defaultgrade": f"{points:g}", "penalty": "0", "hidden": "0", "idnumber": named})
    return question


def _multichoice(question: Element, options: Sequence[Chosen], single: bool, shuffled: bool) -> Element:
    told = {"single": single, "shuffleanswers": shuffled}
    _values(question, {name: str(value).lower() for name, value in told.items()} | {"answernumbering": NUMBERED})
    for option in options:
        answer = _text(question, "answer", escape(one_line(option.text)))
        answer.set("fraction", f"{_nearest(option.share):.5f}".rstrip("0").rstrip("."))
        _text(answer, "feedback", _html(paragraphs(option.feedback)))
    return question


def _nearest(share: float) -> float:
    """The share that Moodle knows and that is nearest."""
    found = min(SHARES, key=lambda known: abs(known - abs(share)))
    return found if share > 0 else -found


def _html(told: Iterable[str]) -> str:
    return "".join(f"<p>{escape(one_line(paragraph))}</p>" for paragraph in told if paragraph)


def _text(parent: Element, name: str, text: str, plain: bool = False) -> Element:
    element = SubElement(parent, name, {} if plain else {"format": "html"})
    SubElement(element, "text").text = text
    return element


def _values(parent: Element, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        SubElement(parent, name).text = value
