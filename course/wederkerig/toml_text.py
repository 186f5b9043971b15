"""What a file of TOML says, or one error for whatever is wrong with it."""

import tomllib
from typing import Any


def parse_toml(content: bytes) -> dict[str, Any]:
    """The tables in a file, which a program may have saved with its mark in front.

    Raises:
        ValueError: when it is no TOML in UTF-8, or holds what no file of ours does: a depth or a number without end.
    """
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except RecursionError:
        raise ValueError("too deep") from None
