"""A case in the form: what dominates, the sentences that decide, why each choice fits or not, and who may doubt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

import ipywidgets as widgets

from ....items.kinds.classify import ClassifyKey, ClassifyQuestion
from ....items.paragraphs import one_line
from ....items.sentences import Sentence, marked
from ....items.table import Table
from ....items.vocabulary import CHARITY, GOALS, LABELS, TIT_FOR_TAT
from .. import texts
from ..draft import PREVIEW, Draft, Line, Story, about_of, ended, explained, lines_of
from ..sentence_rows import SentenceRows
from .own_fields import Fields, Form, heading, hint, label_menu

DOUBT, UNDISPUTED = "doubt", "undisputed"
# Labels that such a goal rarely goes with: it tells reciprocity from another.
_APART = {(CHARITY, "ruil"), (TIT_FOR_TAT, "liefdadigheid"), (CHARITY, "vormen"), (TIT_FOR_TAT, "vormen")}


@dataclass(frozen=True, slots=True)
class CaseDraft(Draft):
    """A case; `opinion` says whether a colleague could disagree (DOUBT) or nobody would, and `why` where or why not."""

    kind: ClassVar[str] = "classify"
    lines: tuple[Line, ...] = ()
    label: str = ""
    explanations: Mapping[str, str] = field(default_factory=dict)
    opinion: str = DOUBT
    why: str = ""

    @classmethod
    def of(cls, table: Mapping[str, Any], file: str) -> Self:
        """A case of a bank file."""
        sentences, marks = marked(Table(table, file), table["label"])
        opinion = DOUBT if DOUBT in table else UNDISPUTED
        return cls(
            **about_of(table),
            lines=lines_of(tuple(one.text for one in sentences), marks),
            label=table["label"],
            explanations={label: text.strip() for label, text in table["explanations"].items()},
            opinion=opinion,
            why=table.get(opinion, "").strip(),
        )

    @property
    def stories(self) -> tuple[Story, ...]:
        """The case."""
        return (Story(self.lines, self.label),)

    @property
    def told(self) -> tuple[str, ...]:
        """The stem, the doubt and the explanations."""
        return (self.stem, self.why, *(self.explanations.get(label, "") for label in LABELS))

    def table(self) -> dict[str, Any]:
        """As the bank has it."""
        why = {label: ended(self.explanations.get(label, "")) for label in LABELS}
        [story] = self.stories
        own = {"case": story.case, self.opinion: ended(self.why), "explanations": why}
        return {"id": self.id, "label": self.label, **self.about(), **own}

    def question(self) -> ClassifyQuestion:
        """The sentences and the stem."""
        said = self.stories[0].sentences or (texts.NO_SENTENCES,)
        sentences = tuple(Sentence(f"s{number}", text) for number, text in enumerate(said, 1))
        return ClassifyQuestion(PREVIEW, sentences, self.asked)

    def key(self) -> ClassifyKey:
        """The label, what the sentences show, and why."""
        why = {label: explained(self.explanations.get(label, "")) for label in LABELS}
        return ClassifyKey(
            self.label, self.stories[0].marks(), why, one_line(self.why) if self.opinion == DOUBT else ""
        )

    def faults(self) -> Iterator[str]:
        """No doubt, or an explanation that is missing."""
        if not self.why.strip():
            yield texts.NO_OPINION[self.opinion]
        for label, name in LABELS.items():
            if not self.explanations.get(label, "").strip():
                yield texts.NO_WHY_OF.format(label=name)

    def advice(self) -> Iterator[str]:
        """A goal that rarely goes with the label."""
        if (self.label, self.goal) in _APART:
            yield texts.GOAL_APART.format(goal=GOALS[self.goal], label=texts.LABEL_NAMES[self.label])


class CaseFields(Fields):
    """The sentences with their roles, the label, the doubt, and an explanation for each label."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__(changed)
        self.sentences = SentenceRows(changed)
        self.label = label_menu(texts.LABEL)
        self.opinion = widgets.Dropdown(options=texts.OPINIONS, value=DOUBT, description=texts.OPINION)
        self.why = widgets.Textarea(description=texts.WHY, rows=3)
        self.explanations = {
            label: widgets.Textarea(description=texts.EXPLANATION.format(label=name), rows=4)
            for label, name in LABELS.items()
        }
        self._follow([self.label, self.opinion, self.why, *self.explanations.values()])
        self.box = widgets.VBox([
            hint("case"), self.sentences.box,
            heading("key"), hint("key"), self.label, self.opinion, self.why,
            heading("why"), hint("why"), *self.explanations.values(),
        ])  # fmt: skip

    def draft(self, about: Mapping[str, Any]) -> CaseDraft:
        """The case as far as it is filled in."""
        why = {label: field.value for label, field in self.explanations.items()}
        lines = self.sentences.lines
        return CaseDraft(
            **about,
            lines=lines,
            label=self.label.value,
            explanations=why,
            opinion=self.opinion.value,
            why=self.why.value,
        )

    def fill(self, draft: CaseDraft) -> None:
        """Put a case in."""
        self.sentences.fill(draft.lines)
        self.label.value, self.opinion.value, self.why.value = draft.label, draft.opinion, draft.why
        for label, field_ in self.explanations.items():
            field_.value = draft.explanations.get(label, "")


FORM = Form(texts.KIND_CASE, texts.STEM_HINT, CaseDraft, CaseFields)
