"""Two versions of a case in the form: of each its sentences, what dominates, and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

import ipywidgets as widgets

from ....items.kinds.choice import ChoiceKey, ChoiceQuestion
from ....items.kinds.pair import NAMES, group, told, why_of
from ....items.sentences import marked
from ....items.table import Table
from ....items.vocabulary import CUES, LABELS
from ...staffroom.step import wide
from .. import texts
from ..draft import DECIDES, PREVIEW, Draft, Line, Story, about_of, ended, explained, lines_of
from ..sentence_rows import SentenceRows
from .own_fields import Fields, Form, heading, hint, label_menu


@dataclass(frozen=True, slots=True)
class Half:
    """One version; only the label that dominates needs an explanation."""

    lines: tuple[Line, ...] = ()
    label: str = ""
    explanations: Mapping[str, str] = field(default_factory=dict)

    @property
    def deciding(self) -> list[tuple[str, str]]:
        """The sentences that decide, each with what it shows."""
        return [(one.text, CUES[one.cue].text) for one in self.lines if one.role == DECIDES and one.cue in CUES]

    @property
    def why(self) -> dict[str, str]:
        """Per label why it fits or not, as far as that was filled in."""
        given = {label: explained(text) for label, text in self.explanations.items() if text.strip()}
        return why_of(self.label, {self.label: explained("")} | given, self.deciding) if self.label else given


@dataclass(frozen=True, slots=True)
class PairDraft(Draft):
    """Two versions of one case."""

    kind: ClassVar[str] = "pair"
    halves: tuple[Half, Half] = (Half(), Half())

    @classmethod
    def of(cls, table: Mapping[str, Any], file: str) -> Self:
        """A pair of a bank file."""
        first, second = (_half_of(row, file) for row in table["halves"])
        return cls(**about_of(table), halves=(first, second))

    @property
    def stories(self) -> tuple[Story, ...]:
        """Both versions."""
        named = zip(NAMES.values(), self.halves, strict=True)
        return tuple(Story(half.lines, half.label, texts.VERSION.format(name=name)) for name, half in named)

    @property
    def told(self) -> tuple[str, ...]:
        """The stem and the explanations of both."""
        return (self.stem, *(half.explanations.get(label, "") for half in self.halves for label in LABELS))

    def table(self) -> dict[str, Any]:
        """As the bank has it; an explanation that was left empty is not there."""
        rows = []
        for half, story in zip(self.halves, self.stories, strict=True):
            given = {label: half.explanations.get(label, "") for label in LABELS}
            why = {label: ended(text) for label, text in given.items() if text.strip()}
            rows.append({"label": half.label, "case": story.case, "explanations": why})
        return {"id": self.id, **self.about(), "halves": rows}

    def question(self) -> ChoiceQuestion:
        """Both versions as the card lays them beside each other, and the stem."""
        first, second = (story.sentences or (texts.NO_SENTENCES,) for story in self.stories)
        text = "\n\n".join([*told(first, second), self.asked])
        return ChoiceQuestion(PREVIEW, self.kind, text, tuple(map(group, NAMES)))

    def key(self) -> ChoiceKey:
        """The label of each, and why."""
        halves = dict(zip(NAMES, self.halves, strict=True))
        fits = {name: frozenset([half.label] if half.label else []) for name, half in halves.items()}
        return ChoiceKey(fits, {name: half.why for name, half in halves.items()})

    def faults(self) -> Iterator[str]:
        """No reason for what dominates, twice the same text, or a sentence that decides and stands in both."""
        for half, story in zip(self.halves, self.stories, strict=True):
            if half.label and not half.explanations.get(half.label, "").strip():
                text = texts.NO_WHY_OF.format(label=LABELS[half.label])
                yield texts.OF_VERSION.format(name=story.name, text=text)
        first, second = (frozenset(story.sentences) for story in self.stories)
        if first and first == second:
            yield texts.SAME_VERSIONS
        elif self.halves[0].label != self.halves[1].label:
            deciding = [text for half in self.halves for text, _ in half.deciding]
            yield from (texts.SHARED.format(text=text) for text in dict.fromkeys(deciding) if text in first & second)

    def advice(self) -> Iterator[str]:
        """Nothing."""
        return iter(())


class _HalfFields:
    """The fields of one version."""

    def __init__(self, name: str, changed: Callable[[], None]) -> None:
        self.name = texts.VERSION.format(name=name)
        self.sentences = SentenceRows(changed, texts.SENTENCE_OF.format(version=self.name, n="{n}"))
        self.label = label_menu(texts.LABEL_OF.format(version=self.name))
        named = {label: texts.EXPLANATION_OF.format(version=self.name, label=text) for label, text in LABELS.items()}
        self.explanations = {label: widgets.Textarea(description=text, rows=3) for label, text in named.items()}
        self.all = [self.label, *self.explanations.values()]

    def half(self) -> Half:
        """What is filled in."""
        why = {label: field.value for label, field in self.explanations.items()}
        return Half(self.sentences.lines, self.label.value, why)

    def fill(self, half: Half) -> None:
        """Put a version in."""
        self.sentences.fill(half.lines)
        self.label.value = half.label
        for label, field_ in self.explanations.items():
            field_.value = half.explanations.get(label, "")


class PairFields(Fields):
    """The fields of both versions; the sentences of the first can be taken over into the second."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(changed)
        self.halves = [_HalfFields(name, changed) for name in NAMES.values()]
        first, second = self.halves
        take = widgets.Button(description=texts.TAKE_OVER, layout=wide())
        take.on_click(lambda _: self._take_over())
        for half in self.halves:
            self._follow(half.all)
        self.box = widgets.VBox([
            hint("versions"), heading("first"), first.sentences.box, *first.all,
            heading("second"), hint("second"), take, second.sentences.box, *second.all,
        ])  # fmt: skip

    def draft(self, about: Mapping[str, Any]) -> PairDraft:
        """The pair as far as it is filled in."""
        first, second = (half.half() for half in self.halves)
        return PairDraft(**about, halves=(first, second))

    def fill(self, draft: PairDraft) -> None:
        """Put a pair in."""
        for fields, half in zip(self.halves, draft.halves, strict=True):
            fields.fill(half)

    def _take_over(self) -> None:
        """Put the sentences of the first into the second, where those are empty."""
        first, second = self.halves
        taken = [Line(line.text) for line in first.sentences.lines]
        if not second.sentences.lines:
            second.sentences.fill(taken)


def _half_of(row: Mapping[str, Any], file: str) -> Half:
    sentences, marks = marked(Table(row, file), row["label"])
    explanations = {label: text.strip() for label, text in row["explanations"].items()}
    return Half(lines_of(tuple(one.text for one in sentences), marks), row["label"], explanations)


FORM = Form(texts.KIND_PAIR, texts.STEM_HINT, PairDraft, PairFields)
