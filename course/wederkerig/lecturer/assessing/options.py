"""What can be chosen in an item, and what was: read from its form and the answer, whatever kind it is of."""

from collections.abc import Callable
from typing import Any

from ...items.fields import Field
from ...items.model import Answer, Question


def choice_fields(question: Question) -> list[Field]:
    """The fields in which something is chosen from a list."""
    return [field for field in question.form().fields if field.options]


def chooser(field: Field) -> Callable[[Any], frozenset[str]]:
    """Reads the options chosen in this field from the JSON of an answer; what is not among the options is left out."""
    path, known = field.name.removesuffix("[]").split("."), {id for id, _ in field.options}

    def chosen(raw: Any) -> frozenset[str]:
        for part in path:
            raw = raw.get(part) if isinstance(raw, dict) else None
        return frozenset(value for value in (raw if isinstance(raw, list) else (raw,)) if value in known)

    return chosen


def single_field(question: Question) -> Field | None:
    """The first field in which one thing is chosen; of a case the label."""
    return next((field for field in choice_fields(question) if not field.several), None)


def options_of(question: Question) -> dict[str, str]:
    """What can be chosen in that field: ids and texts; nothing where there is none."""
    field = single_field(question)
    return dict(field.options) if field else {}


def first_choice(question: Question, answer: Answer | None) -> frozenset[str]:
    """What was chosen there."""
    field = single_field(question)
    return chooser(field)(answer.to_json()) if field and answer is not None else frozenset()
