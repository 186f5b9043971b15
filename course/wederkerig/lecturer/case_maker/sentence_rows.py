"""The sentences of a case, each in a field; where that is asked, with its role and the cue that it shows."""

from collections.abc import Callable, Sequence

import ipywidgets as widgets

from ...items.paragraphs import one_line
from ...items.sentences import CASE_SENTENCES
from ...items.vocabulary import CUES, LABELS
from ..staffroom.step import wide
from . import texts
from .draft import SAYS_NOTHING, Line

_CUES = [(texts.CHOOSE, ""), *((texts.CUE_OPTION.format(label=LABELS[cue.label], cue=cue.text), id)
                               for label in LABELS for id, cue in CUES.items() if cue.label == label)]  # fmt: skip


class SentenceRow:
    """A sentence with its role and, where it has one, the cue that it shows."""

    def __init__(self, name: str, has_role: bool) -> None:
        self.text = widgets.Textarea(description=name, rows=2)
        self.role = widgets.Dropdown(options=texts.ROLES, description=texts.ROLE)
        self.cue = widgets.Dropdown(options=_CUES, description=texts.CUE)
        self.role.observe(lambda _: self._cue_in_sight(), "value")
        self._cue_in_sight()
        more = [widgets.HBox([self.role, self.cue])] if has_role else []
        self.box = widgets.VBox([self.text, *more]).add_class("sentence-row")

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


class SentenceRows:
    """As many fields as a case has sentences at least, and more when that is asked.

    Args:
        changed: is called after every change.
        name: how a sentence is called, with its number.
        have_roles: whether each has a role.
    """

    _shown: int

    def __init__(self, changed: Callable[[], None], name: str = texts.SENTENCE, *, have_roles: bool = True) -> None:
        self.all = [SentenceRow(name.format(n=number), have_roles) for number in range(1, CASE_SENTENCES[1] + 1)]
        self._more = widgets.Button(description=texts.MORE_SENTENCES, layout=wide())
        self._more.on_click(lambda _: self._show(self._shown + 1))
        self.in_sight = widgets.VBox()
        self._show(CASE_SENTENCES[0])
        for row in self.all:
            row.text.observe(lambda _, row=row: self._spread(row), "value")
            for field in (row.text, row.role, row.cue):
                field.observe(lambda _: changed(), "value")
        self.box = widgets.VBox([self.in_sight, self._more])

    @property
    def lines(self) -> tuple[Line, ...]:
        """The sentences that are not empty."""
        return tuple(line for row in self.all if (line := row.line).text)

    def fill(self, lines: Sequence[Line]) -> None:
        """Put these sentences in, and so many empty ones as a case has at least."""
        for row, line in zip(self.all, [*lines, *[Line("")] * (len(self.all) - len(lines))], strict=False):
            row.fill(line)
        self._show(max(CASE_SENTENCES[0], len(lines)))

    def _show(self, count: int) -> None:
        self._shown = min(count, len(self.all))
        self.in_sight.children = [row.box for row in self.all[: self._shown]]
        self._more.layout.display = "none" if self._shown == len(self.all) else ""

    def _spread(self, row: SentenceRow) -> None:
        """A list of sentences that is pasted into one field comes into that and the empty ones after it."""
        pasted = [line for line in row.text.value.splitlines() if line.strip()]
        first = self.all.index(row)
        after = self.all[first : first + len(pasted)]
        if len(pasted) < 2 or len(after) < len(pasted) or any(other.text.value for other in after[1:]):
            return
        for other, line in zip(after, pasted, strict=True):
            other.text.value = one_line(line)
        self._show(max(self._shown, first + len(pasted)))
