"""The kinds of items, a file each. A new kind is a new file, a line here, and its texts in `texts.NAMES`."""

from collections.abc import Mapping
from typing import Any

from ..model import Kind, Question
from . import choose, classify, code, evidence, form, match, mix, order, pair, reflect, talk, tip

KINDS: dict[str, Kind] = {
    module.KIND.name: module.KIND
    for module in (classify, reflect, choose, form, code, match, order, evidence, tip, mix, pair, talk)
}


def read_question(raw: Mapping[str, Any]) -> Question:
    """The question that its `to_json` gave.

    Raises:
        KeyError, TypeError, ValueError: when it is no such thing.
    """
    return KINDS[raw["kind"]].read(raw)
