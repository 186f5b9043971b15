"""The static form of a card: question and chosen answer as HTML, for where no kernel runs.

Everything a student or author wrote is escaped; there is no script, link or image.
"""

from dataclasses import dataclass
from html import escape

from ..items.model import Answer, Criterion, Question, View
from . import texts


@dataclass(frozen=True, slots=True)
class StaticCard:
    """A question with its answer that displays as static HTML."""

    question: Question
    answer: Answer | None

    def _repr_html_(self) -> str:
        return static_html(self.question, self.answer)


def static_html(question: Question, answer: Answer | None) -> str:
    """Question and answer as one HTML element."""
    view = question.view(answer)
    asked = "".join(f"<p>{escape(text) if view.written is None else _bold(text)}</p>" for text in view.asked)
    return f'<div class="wk-static" lang="nl">{_case(view)}{asked}{_answer(view)}{_rubric(view.rubric)}</div>'


def _case(view: View) -> str:
    """The sentences of a case; those that were chosen are marked by more than colour."""
    said = " ".join(f"<mark>✓ {escape(text)}</mark>" if chosen else escape(text) for text, chosen in view.case)
    return f"<p>{said}</p>" if said else ""


def _answer(view: View) -> str:
    if view.written:
        return f'<pre style="white-space: pre-wrap">{escape(view.written)}</pre>'
    if not view.chosen:
        return f"<p><i>{texts.STATIC_NONE}</i></p>"
    return f"<dl>{''.join(f'<dt>{escape(name)}</dt><dd>{escape(text)}</dd>' for name, text in view.chosen)}</dl>"


def _rubric(rubric: tuple[Criterion, ...]) -> str:
    if not rubric:
        return ""
    rows = []
    for row in rubric:
        levels = "".join(f"<li>{escape(level)}</li>" for level in row.levels)
        rows.append(f'<li>{_bold(row.name)}<ol start="0">{levels}</ol></li>')
    return f"<p>{_bold(texts.STATIC_RUBRIC)}</p><ul>{''.join(rows)}</ul>"


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"
