"""The static form of a card: question and chosen answer as HTML, for where no kernel runs.

Everything a student or author wrote is escaped; there is no script, link or image.
"""

from dataclasses import dataclass
from html import escape

from .. import texts
from ..answers.model import Answer, ChoiceAnswer, ClassifyAnswer, ReflectAnswer
from ..items.model import ChoiceQuestion, ClassifyQuestion, Question, ReflectQuestion
from ..items.vocabulary import CERTAINTIES, CUES, LABELS


@dataclass(frozen=True, slots=True)
class StaticCard:
    """A question with its answer that displays as static HTML."""

    question: Question
    answer: Answer | None

    def _repr_html_(self) -> str:
        return static_html(self.question, self.answer)


def static_html(question: Question, answer: Answer | None) -> str:
    """Question and answer as one HTML element."""
    rubric = ""
    if isinstance(question, ClassifyQuestion):
        asked = _paragraphs(question.case)
    elif isinstance(question, ChoiceQuestion):
        asked = _paragraphs(question.text)
    else:
        asked, rubric = f"<p><b>{_lines(question.question)}</b></p>", _rubric(question)
    return f'<div class="wk-static" lang="nl">{asked}{_answer(question, answer)}{rubric}</div>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{_lines(paragraph)}</p>" for paragraph in text.split("\n\n"))


def _rubric(question: ReflectQuestion) -> str:
    if not question.rubric:
        return ""
    rows = []
    for row in question.rubric:
        levels = "".join(f"<li>{escape(level)}</li>" for level in row.levels)
        rows.append(f'<li><b>{escape(row.name)}</b><ol start="0">{levels}</ol></li>')
    return f"<p><b>{texts.STATIC_RUBRIC}</b></p><ul>{''.join(rows)}</ul>"


def _lines(text: str) -> str:
    return escape(" ".join(text.split()))


def _answer(question: Question, answer: Answer | None) -> str:
    fits = isinstance(question, ChoiceQuestion) is isinstance(answer, ChoiceAnswer)
    if answer is None or answer.empty or not fits:
        return f"<p><i>{texts.STATIC_NONE}</i></p>"
    if isinstance(answer, ReflectAnswer):
        return f'<pre style="white-space: pre-wrap">{escape(answer.text)}</pre>'
    rows = _choices(question, answer) if isinstance(answer, ChoiceAnswer) else _chosen(answer)
    return f"<dl>{''.join(f'<dt>{_lines(name)}</dt><dd>{_lines(value)}</dd>' for name, value in rows)}</dl>"


def _choices(question: Question, answer: ChoiceAnswer) -> list[tuple[str, str]]:
    rows = []
    for group in question.groups if isinstance(question, ChoiceQuestion) else ():
        chosen = [option.text for option in group.options if option.id in answer.chosen.get(group.id, ())]
        rows.append((group.legend, "; ".join(chosen)))
    return rows


def _chosen(answer: ClassifyAnswer) -> list[tuple[str, str]]:
    rows = [(texts.STATIC_CHOSEN, LABELS.get(answer.label or "", ""))]
    cues = [cue.text for name, cue in CUES.items() if name in answer.cues]
    if cues:
        rows.append((texts.STATIC_CUES, "; ".join(cues)))
    if answer.certainty:
        rows.append((texts.STATIC_CERTAINTY, CERTAINTIES[answer.certainty]))
    return rows
