"""An item that was given out: answers to it name its places, so what it becomes must have the same ones."""

from collections.abc import Mapping

from ...items.model import Question
from ..bank import measurement_names, plan_names
from ..project import Project
from .build import previous_release
from .moved import moved


def given_out(project: Project, id: str) -> Mapping[str, Question]:
    """By the name of an assignment or measurement, the question of this id as its release asks it.

    Raises:
        WederkerigError: when a release cannot be read: then nobody knows what it asks.
    """
    names = (*plan_names(project), *measurement_names(project))
    releases = {name: release for name in names if (release := previous_release(project, name))}
    return {name: one for name, release in releases.items() for one in release.questions if one.id == id}


def keeps_answers(before: Question, now: Question) -> bool:
    """Whether an answer to the question as it was says the same of the question as it is now."""
    return before.asks() == now.asks() and not moved([before], [now])
