"""Words in a picture: lines, bold parts, and about how wide they are."""

import re
from html import escape, unescape

# Widths in em of an ordinary sans-serif letter; good to some ten percent, which is enough to place words.
_NARROW, _WIDE, _LETTER = 0.33, 0.9, 0.6
_TAG = re.compile(r"</?(?:b|i)>")


def lines_of(text: str) -> list[str]:
    """The lines of a text in which <br> ends a line."""
    return text.split("<br>")


def width_of(text: str, size: float) -> float:
    """About how many pixels wide the longest line is."""
    return max((sum(map(_letter, unescape(_TAG.sub("", line)))) for line in lines_of(text)), default=0.0) * size


def _letter(letter: str) -> float:
    return _NARROW if letter in "ijl.,:;'|!()[] ft" else _WIDE if letter in "mwMW@%—" else _LETTER


def words(
    text: str, x: float, y: float, size: float, color: str, anchor: str = "start", baseline: str = "middle"
) -> str:
    """A text element at a place.

    Args:
        text: lines by <br>, bold parts between <b> and </b>.
        x: where it begins, has its middle, or ends, by `anchor`.
        y: where it has its top, middle or bottom, by `baseline`.
        size: height of a letter in pixels.
        color: of the letters.
        anchor: "start", "middle" or "end".
        baseline: "top", "middle" or "bottom".
    """
    lines = lines_of(text)
    high = 1.2 * size
    top = y - {"top": 0.0, "middle": 0.5, "bottom": 1.0}[baseline] * high * len(lines)
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{top + high * (index + 0.78):.1f}">{_bold(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text font-size="{size:g}" fill="{color}" text-anchor="{anchor}">{spans}</text>'


def _bold(line: str) -> str:
    safe = escape(unescape(line), quote=False)
    return safe.replace("&lt;b&gt;", '<tspan font-weight="700">').replace("&lt;/b&gt;", "</tspan>")
