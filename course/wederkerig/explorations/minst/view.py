"""The exploration of lesson 05: a street that gives to who gave and to who is alike, and who receives least."""

from functools import lru_cache

from ..picture import Exploration, Picture, Select, Slider, Values
from . import figure, texts, words
from .model import NONE, Year, year

CLAIMS = ("C126", "C127", "C128", "C129", "C158", "C173")


@lru_cache(maxsize=1024)
def _year(seed: int, back: int, near: int, help_: str) -> Year:
    """The year of a street; kept, because each picture needs the year without intervention as well."""
    return year(seed, back / 100, near / 100, help_)


def draw(values: Values) -> Picture:
    """The street after a year, with these rules and this intervention."""
    seed, back, near = int(values["seed"]), int(values["back"]), int(values["near"])
    result, before = _year(seed, back, near, str(values["help"])), _year(seed, back, near, NONE)
    return Picture(
        traces=figure.traces(result, before),
        layout=figure.layout(),
        text=words.text(result, before, bool(back or near)),
        head=texts.HEAD,
        rows=words.rows(result, before),
    )


EXPLORATION = Exploration(
    name="minst",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Slider("back", texts.LABEL_BACK, 0, 100, 60, 20, "%"),
        Slider("near", texts.LABEL_NEAR, 0, 100, 60, 20, "%"),
        Select("help", texts.LABEL_HELP, texts.HELP, NONE),
        Slider("seed", texts.LABEL_SEED, 1, 5, 1),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=700,
)
