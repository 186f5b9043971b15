"""The fields of a case, and what is filled in there."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import ipywidgets as widgets

from ...items.paragraphs import one_line
from ...items.sentences import CASE_SENTENCES
from ...items.vocabulary import CASE_GOALS, CUES, GOALS, LABELS
from ..staffroom.step import wide
from . import texts
from .bank_place import BankPlace
from .draft import DOUBT, MOST_CLAIMS, SAYS_NOTHING, Draft, Line

CLAIM_CHARACTERS = 110
_CUES = [(texts.CHOOSE, ""), *((texts.CUE_OPTION.format(label=LABELS[cue.label], cue=cue.text), id)
                               for label in LABELS for id, cue in CUES.items() if cue.label == label)]  # fmt: skip


class SentenceRow:
    """A sentence with its role and, where it has one, the cue that it shows."""

    def __init__(self, number: int) -> None:
        self.text = widgets.Textarea(description=texts.SENTENCE.format(n=number), rows=2)
        self.role = widgets.Dropdown(options=texts.ROLES, description=texts.ROLE)
        self.cue = widgets.Dropdown(options=_CUES, description=texts.CUE)
        self.role.observe(lambda _: self._cue_in_sight(), "value")
        self._cue_in_sight()
        self.box = widgets.VBox([self.text, widgets.HBox([self.role, self.cue])]).add_class("sentence-row")

    @property
    def line(self) -> Line:
        """What was filled in."""
        cue = self.cue.value if self.role.value else ""
        return Line(one_line(self.text.value), self.role.value, cue)

    def fill(self, line: Line) -> None:
        """Put a sentence in."""
        self.text.value, self.role.value, self.cue.value = line.text, line.role, line.cue

    def _cue_in_sight(self) -> None:
        self.cue.layout.display = "none" if self.role.value == SAYS_NOTHING else ""


class CaseForm:
    """All fields; `changed` is called when something was typed or chosen.

    Args:
        places: where a case can stand in the bank.
        claims: by id, what a case can rest on.
        changed: is called after every change.
    """

    _shown: int

    def __init__(self, places: Sequence[BankPlace], claims: Mapping[str, str], changed: Callable[[], None]) -> None:
        self.title = widgets.Text(description=texts.TITLE, placeholder=texts.TITLE_HINT)
        self.stem = widgets.Textarea(description=texts.STEM, placeholder=texts.STEM_HINT, rows=2)
        self.rows = [SentenceRow(number) for number in range(1, CASE_SENTENCES[1] + 1)]
        self.label = widgets.Dropdown(options=_chosen(LABELS), description=texts.LABEL)
        self.opinion = widgets.Dropdown(options=texts.OPINIONS, value=DOUBT, description=texts.OPINION)
        self.why = widgets.Textarea(description=texts.WHY, rows=3)
        self.explanations = {
            label: widgets.Textarea(description=texts.EXPLANATION.format(label=name), rows=4)
            for label, name in LABELS.items()
        }
        self.place = widgets.Dropdown(options=[(one.name, one) for one in places], description=texts.PLACE)
        self.goal = widgets.Dropdown(options=_chosen({id: GOALS[id] for id in CASE_GOALS}), description=texts.GOAL)
        self.difficulty = widgets.Dropdown(options=texts.LEVELS, value=2, description=texts.LEVEL)
        about = {id: texts.CLAIM_OPTION.format(id=id, text=_short(text)) for id, text in claims.items()}
        names = (texts.CLAIM, *[texts.CLAIM_MORE] * (MOST_CLAIMS - 1))
        self.claims = [widgets.Dropdown(options=_chosen(about), description=name) for name in names]
        self._rests_on = [_told_of(field, claims) for field in self.claims]
        self._more = widgets.Button(description=texts.MORE_SENTENCES, layout=wide())
        self._more.on_click(lambda _: self._show_rows(self._shown + 1))
        self._sentences = widgets.VBox()
        self._changed = changed
        self._shown = 0
        self._filling = False
        self._show_rows(CASE_SENTENCES[0])
        self._follow()
        self.box = widgets.VBox(self._parts()).add_class("case-form")

    def draft(self) -> Draft:
        """The case as far as it is filled in."""
        return Draft(
            title=self.title.value.strip(),
            stem=self.stem.value,
            lines=tuple(line for row in self.rows if (line := row.line).text),
            label=self.label.value,
            explanations={label: field.value for label, field in self.explanations.items()},
            opinion=self.opinion.value,
            why=self.why.value,
            goal=self.goal.value,
            difficulty=self.difficulty.value,
            claims=tuple(dict.fromkeys(field.value for field in self.claims if field.value)),
        )

    def fill(self, draft: Draft) -> None:
        """Put a case in; its sentences, and so many empty ones as a case has at least."""
        lines = [*draft.lines, *[Line("")] * (len(self.rows) - len(draft.lines))]
        self._filling = True
        for row, line in zip(self.rows, lines, strict=False):
            row.fill(line)
        self._show_rows(max(CASE_SENTENCES[0], len(draft.lines)))
        self.title.value, self.stem.value, self.label.value = draft.title, draft.stem, draft.label
        self.opinion.value, self.why.value = draft.opinion, draft.why
        self.goal.value, self.difficulty.value = draft.goal, draft.difficulty
        for label, field in self.explanations.items():
            field.value = draft.explanations.get(label, "")
        for place, field in enumerate(self.claims):
            field.value = draft.claims[place] if place < len(draft.claims) else ""
        self._filling = False
        self._changed()

    def _parts(self) -> list[widgets.Widget]:
        return [
            _heading("case"), self.title, self.stem, _help("case"), self._sentences, self._more,
            _heading("key"), _help("key"), self.label, self.opinion, self.why,
            _heading("why"), _help("why"), *self.explanations.values(),
            _heading("bank"), self.place, self.goal, self.difficulty,
            *(part for pair in zip(self.claims, self._rests_on, strict=True) for part in pair),
        ]  # fmt: skip

    def _follow(self) -> None:
        fields = [self.title, self.stem, self.label, self.opinion, self.why, *self.explanations.values()]
        fields += [self.place, self.goal, self.difficulty, *self.claims]
        for row in self.rows:
            row.text.observe(lambda _, row=row: self._spread(row), "value")
            fields += [row.text, row.role, row.cue]
        for field in fields:
            field.observe(lambda _: None if self._filling else self._changed(), "value")

    def _show_rows(self, count: int) -> None:
        self._shown = min(count, len(self.rows))
        self._sentences.children = [row.box for row in self.rows[: self._shown]]
        self._more.layout.display = "none" if self._shown == len(self.rows) else ""

    def _spread(self, row: SentenceRow) -> None:
        """A list of sentences that is pasted into one field comes into that and the empty ones after it."""
        pasted = [line for line in row.text.value.splitlines() if line.strip()]
        first = self.rows.index(row)
        after = self.rows[first : first + len(pasted)]
        if len(pasted) < 2 or len(after) < len(pasted) or any(other.text.value for other in after[1:]):
            return
        for other, line in zip(after, pasted, strict=True):
            other.text.value = one_line(line)
        self._show_rows(max(self._shown, first + len(pasted)))


def _chosen(options: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(texts.CHOOSE, ""), *((text, id) for id, text in options.items())]


def _short(text: str) -> str:
    return text if len(text) <= CLAIM_CHARACTERS else f"{text[:CLAIM_CHARACTERS].rsplit(' ', 1)[0]} …"


def _told_of(menu: widgets.Dropdown, whole: Mapping[str, str]) -> widgets.HTML:
    """The whole text of what is chosen in a menu that shows its beginning."""
    told = widgets.HTML()

    def follow(_: object) -> None:
        told.value = f"<p>{escape(whole[menu.value])}</p>" if menu.value else ""

    menu.observe(follow, "value")
    return told


def _heading(part: str) -> widgets.HTML:
    return widgets.HTML(f"<h2>{texts.HEADINGS[part]}</h2>")


def _help(part: str) -> widgets.HTML:
    return widgets.HTML(f"<p>{texts.HELP[part]}</p>")
