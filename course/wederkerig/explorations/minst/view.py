"""The exploration of lesson 05: a street that gives by three rules, and who falls short of what they need."""

from functools import lru_cache

from ..picture import Challenge, Exploration, Picture, Select, Slider, Values
from . import figure, texts, words
from .model import NONE, Year, reversed_order, year

CLAIMS = ("C126", "C127", "C128", "C129", "C154", "C158", "C161")


@lru_cache(maxsize=1024)
def _year(seed: int, back: int, near: int, care: int, help_: str) -> Year:
    """The year of a street; kept, because each picture needs the year without a broker as well."""
    return year(seed, back / 100, near / 100, care / 100, help_)


def draw(values: Values) -> Picture:
    """The street after a year, with these rules and with or without a broker."""
    seed, back, near, care = (int(values[name]) for name in ("seed", "back", "near", "care"))
    result, before = _year(seed, back, near, care, str(values["help"])), _year(seed, back, near, care, NONE)
    return Picture(
        traces=figure.traces(result, before),
        layout=figure.layout(),
        text=words.text(result, before, bool(back or near or care)),
        head=texts.HEAD,
        rows=words.rows(result, before),
        beaten=reversed_order(result),
    )


EXPLORATION = Exploration(
    name="minst",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Slider("back", texts.LABEL_BACK, 0, 100, 50, 50, "%"),
        Slider("near", texts.LABEL_NEAR, 0, 100, 50, 50, "%"),
        Slider("care", texts.LABEL_CARE, 0, 100, 0, 50, "%"),
        Select("help", texts.LABEL_HELP, texts.HELP, NONE),
        Slider("seed", texts.LABEL_SEED, 1, 5, 1),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=700,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
