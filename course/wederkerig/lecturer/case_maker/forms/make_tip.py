"""A case that tips, in the form: the story, what dominates in it, and changes of which one tips it to another label."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import ipywidgets as widgets

from ....items.kinds.choice import ChoiceKey, ChoiceQuestion, Option
from ....items.kinds.tip import CHANGE, CHANGES, TO, groups
from ....items.paragraphs import one_line
from ....items.sentences import sentences
from ....items.vocabulary import RECIPROCITY
from ...staffroom.step import wide
from .. import texts
from ..draft import PREVIEW, Draft, Line, Story, about_of, ended, explained, lines_of
from ..giveaways import LONGER
from ..sentence_rows import SentenceRows
from .own_fields import Fields, Form, heading, hint, label_menu

_REPLACED = re.compile(r"[Ii]n plaats van ‘(.+?)’(?!\w)")  # the words of the story that a change begins with


@dataclass(frozen=True, slots=True)
class Change:
    """A change, why it tips or not, and whether it does."""

    text: str
    why: str = ""
    fits: bool = False


@dataclass(frozen=True, slots=True)
class TipDraft(Draft):
    """A case that tips; `changes` are those of which something was filled in, and `to` is what dominates after it."""

    kind: ClassVar[str] = "tip"
    lines: tuple[Line, ...] = ()
    label: str = ""
    changes: tuple[Change, ...] = ()
    to: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any], file: str) -> Self:  # noqa: ARG003 (others name it)
        """A case that tips, of a bank file."""
        rows = table["changes"]
        changes = (Change(row["text"].strip(), row["why"].strip(), row["fits"]) for row in rows)
        return cls(
            **about_of(table),
            lines=lines_of(tuple(one.text for one in sentences(table["case"]))),
            label=table["label"],
            changes=tuple(changes),
            to=next((row["to"] for row in rows if row["fits"]), ""),
        )

    @property
    def stories(self) -> tuple[Story, ...]:
        """The story, of which no sentence decides."""
        return (Story(self.lines, self.label, proves=False),)

    @property
    def told(self) -> tuple[str, ...]:
        """The stem and the changes."""
        return (self.stem, *(text for change in self.changes for text in (change.text, change.why)))

    def table(self) -> dict[str, Any]:
        """As the bank has it."""
        rows = [
            {
                "text": one_line(change.text),
                "fits": change.fits,
                **({"to": self.to} if change.fits else {}),
                "why": ended(change.why),
            }
            for change in self.changes
        ]
        return {
            "id": self.id,
            "label": self.label,
            **self.about(),
            "case": self.stories[0].case,
            "changes": rows,
        }

    def question(self) -> ChoiceQuestion:
        """The story and the stem, with the changes and the labels to choose from."""
        case = " ".join(self.stories[0].sentences) or texts.NO_SENTENCES
        asked = groups(self.label or RECIPROCITY, self._options())
        return ChoiceQuestion(PREVIEW, self.kind, f"{case}\n\n{self.asked}", asked)

    def key(self) -> ChoiceKey:
        """The change and the label, and why each change tips or not."""
        options = self._options()
        fits = frozenset(option.id for option, change in zip(options, self.changes, strict=False) if change.fits)
        why = {option.id: explained(change.why) for option, change in zip(options, self.changes, strict=False)}
        return ChoiceKey({CHANGE: fits, TO: frozenset([self.to] if self.to else [])}, {CHANGE: why, TO: {}})

    def faults(self) -> Iterator[str]:
        """Too few changes, one without words or a reason, and none that tips or nowhere to."""
        if not CHANGES[0] <= len(self.changes) <= CHANGES[1]:
            yield texts.FEW_CHANGES.format(n=len(self.changes), low=CHANGES[0], high=CHANGES[1])
        for number, change in enumerate(self.changes, 1):
            if not change.text:
                yield texts.NO_CHANGE_TEXT.format(n=number)
            if not change.why.strip():
                yield texts.NO_CHANGE_WHY.format(n=number)
        if not any(change.fits for change in self.changes):
            yield texts.NO_TIPPING
        if not self.to:
            yield texts.NO_TO
        elif self.to == self.label:
            yield texts.TO_ITSELF.format(label=texts.LABEL_NAMES[self.label])

    def advice(self) -> Iterator[str]:
        """A change that stands out by its length, or that replaces what is not in the story."""
        lengths = sorted((len(change.text), change.fits) for change in self.changes)
        if len(lengths) > 1 and lengths[-1][1] and lengths[-1][0] >= LONGER * lengths[-2][0]:
            yield texts.LONGEST_CHANGE
        story = " ".join(self.stories[0].sentences).lower()
        for number, change in enumerate(self.changes, 1):
            replaced = _REPLACED.match(change.text)
            if replaced and replaced[1].lower() not in story:
                yield texts.NOT_IN_STORY.format(n=number, words=replaced[1])

    def _options(self) -> Sequence[Option]:
        told = [change.text or texts.NO_CHANGE for change in self.changes] or [texts.NO_CHANGE]
        return [Option(f"c{number}", text) for number, text in enumerate(told, 1)]


class TipFields(Fields):
    """The sentences, the label, the changes, and which of them tips it where to."""

    _shown: int

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(changed)
        self.sentences = SentenceRows(changed, have_roles=False)
        self.label = label_menu(texts.LABEL_NOW)
        numbers = range(1, CHANGES[1] + 1)
        self.changes = [
            widgets.Textarea(description=texts.CHANGE.format(n=n), placeholder=texts.CHANGE_HINT, rows=2)
            for n in numbers
        ]
        self.whys = [widgets.Textarea(description=texts.CHANGE_WHY.format(n=n), rows=3) for n in numbers]
        which = [(texts.CHOOSE, 0), *((texts.CHANGE.format(n=n), n) for n in numbers)]
        self.fits = widgets.Dropdown(options=which, description=texts.TIPPING)
        self.to = label_menu(texts.TO)
        self._follow([self.label, *self.changes, *self.whys, self.fits, self.to])
        self._more = widgets.Button(description=texts.MORE_CHANGES, layout=wide())
        self._more.on_click(lambda _: self._show(self._shown + 1))
        self._rows = widgets.VBox()
        self._show(CHANGES[0])
        self.box = widgets.VBox([
            hint("story"), self.sentences.box,
            heading("key"), self.label,
            heading("changes"), hint("changes"), self._rows, self._more, self.fits, self.to,
        ])  # fmt: skip

    def draft(self, about: Mapping[str, Any]) -> TipDraft:
        """The case as far as it is filled in."""
        rows = [(one_line(change.value), why.value) for change, why in zip(self.changes, self.whys, strict=True)]
        changes = tuple(
            Change(text, why, number == self.fits.value)
            for number, (text, why) in enumerate(rows, 1)
            if text or why.strip()
        )
        return TipDraft(**about, lines=self.sentences.lines, label=self.label.value, changes=changes, to=self.to.value)

    def fill(self, draft: TipDraft) -> None:
        """Put a case that tips in."""
        self.sentences.fill(draft.lines)
        self.label.value, self.to.value = draft.label, draft.to
        rows = [*draft.changes, *[Change("")] * (len(self.changes) - len(draft.changes))]
        for field, why, change in zip(self.changes, self.whys, rows, strict=True):
            field.value, why.value = change.text, change.why
        self.fits.value = next((n for n, change in enumerate(draft.changes, 1) if change.fits), 0)
        self._show(max(CHANGES[0], len(draft.changes)))

    def _show(self, count: int) -> None:
        self._shown = min(count, len(self.changes))
        rows = [widgets.VBox(pair).add_class("sentence-row") for pair in zip(self.changes, self.whys, strict=True)]
        self._rows.children = rows[: self._shown]
        self._more.layout.display = "none" if self._shown == len(self.changes) else ""


FORM = Form(texts.KIND_TIP, texts.STEM_HINT_TIP, TipDraft, TipFields)
