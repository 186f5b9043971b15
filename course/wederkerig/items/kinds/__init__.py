"""The kinds of items, a file each. A new kind is a new file, a line here, and its texts in `texts.NAMES`."""

from collections.abc import Mapping
from typing import Any

from ..model import Kind, Question
from . import choose, classify, code, evidence, form, match, order, reflect

_ALL = (classify.KIND, reflect.KIND, choose.KIND, form.KIND, code.KIND, match.KIND, order.KIND, evidence.KIND)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}


def read_question(raw: Mapping[str, Any]) -> Question:
    """The question that its `to_json` gave.

    Raises:
        KeyError, TypeError, ValueError: when it is no such thing.
    """
    return KINDS[raw["kind"]].read(raw)
