"""How deep JSON is nested: files of answers are shallow, and what is not would make Python give up halfway."""

from typing import Any


def is_deeper(data: Any, limit: int) -> bool:
    """Whether anything in `data` lies `limit` or more lists and objects deep; takes no deeper a stack than `data`."""
    level = [data]
    for _ in range(limit):
        level = [inner for outer in level for inner in _inside(outer)]
    return bool(level)


def _inside(outer: Any) -> list[Any]:
    if isinstance(outer, dict):
        return list(outer.values())
    return outer if isinstance(outer, list) else []
