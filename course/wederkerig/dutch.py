"""Numbers and lists as Dutch writes them."""

from collections.abc import Sequence


def number(value: float, digits: int = 2) -> str:
    """The value with a comma and at most so many digits after it, without zeros at the end."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".").replace(".", ",")


def listed(names: Sequence[str]) -> str:
    """ "a", "a en b", "a, b en c"; nothing for none."""
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
