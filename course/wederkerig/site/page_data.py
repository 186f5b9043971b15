"""What the script of a page needs to know, as JSON in the page."""

import json
from collections.abc import Mapping
from typing import Any

from ..cards import texts as card_texts
from ..cards.lesson_data import DEFINITION, DEFINITION_NOW, FIRST, growth_data, lesson_data, measurement_data
from ..cells import ASSIGNMENT, CARD, LESSON
from ..explorations import texts as exploration_texts
from ..explorations.catalogue import EXPLORATIONS
from . import texts
from .models import folder_of
from .page import Page, page_file
from .show import Course

REVIEWS = "data-review"  # stands in a page on which cards of earlier lessons come back


def page_data(course: Course, page: Page, scorm: bool = False) -> str:
    """The JSON of a page; it can stand in a script element.

    Args:
        course: where the items are.
        page: the page.
        scorm: whether the page is part of a package for an LMS.
    """
    data = _cards(course, page) | {"page": _page(page), "explorations": _explorations(page)}
    if page.measurement:
        data |= {"measurement": measurement_data(course.release(page.measurement))}
    if REVIEWS in page.body:
        data |= {"review": {"pages": [] if scorm else _before(course, page), "texts": card_texts.REVIEW}}
    if scorm:
        data |= {"scorm": {"texts": texts.SCORM}}
    return _json(data)


def casebook_data(course: Course) -> str:
    """The JSON of the page that lays answers together: where the lessons are, and which items ask for a definition."""
    pages = [page_file(LESSON, name) for name in course.lessons()]
    definitions = {"before": DEFINITION, "after": DEFINITION_NOW}
    return _json({"pages": pages, "definitions": definitions, "texts": texts.CASEBOOK})


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _cards(course: Course, page: Page) -> dict[str, Any]:
    if page.kind == ASSIGNMENT:
        release = course.release(page.name)
        return lesson_data(page.name, page.kind, release.questions, {}, release)
    shown = {item: course.practice[item] for item in page.cards}
    explained = {item: shown[item].key for item in page.cards if page.shows[item] == CARD}
    if not page.compares:
        return lesson_data(page.name, page.kind, [item.question for item in shown.values()], explained)
    before, after = course.lesson(FIRST), course.lesson(page.name)
    growth = growth_data(before, after)
    every = {item.id: item for item in (*before, *after)} | shown
    keys = explained | {item: every[item].key for part in ("before", "after") for item in growth[part]}
    return lesson_data(page.name, page.kind, [item.question for item in every.values()], keys, None, growth)


def _before(course: Course, page: Page) -> list[str]:
    """The pages of earlier lessons, whose cards may come back; those of the first lesson measure, and never do."""
    return [page_file(LESSON, name) for name in course.lessons() if FIRST < name < page.name]


def _page(page: Page) -> Mapping[str, str]:
    return {"label": page.label, "title": page.title, "aloud": texts.SITE["aloud"], "stop": texts.SITE["stop"]}


def _explorations(page: Page) -> dict[str, Any]:
    names = [name for name in EXPLORATIONS if f'data-exploration="{name}"' in page.body]
    if not names:
        return {}
    return {"folders": {name: folder_of(name) for name in names}, "texts": exploration_texts.STATES}
