"""The exploration of lesson 02: let time pass and see whether a circle of gifts closes, and what trust has to bear."""

from ..picture import Challenge, Checkbox, Exploration, Picture, Select, Slider, Values
from . import figure, texts, words
from .model import MOMENTS, asks_more, circle

CLAIMS = ("C050", "C051", "C052", "C053", "C055", "C056")


def draw(values: Values) -> Picture:
    """The circle after so many moments, in the chosen form."""
    moment, multiple, delayed = int(values["moment"]), values["people"] == "meervoudig", values["time"] == "uitgesteld"
    course = circle(multiple, delayed, bool(values["takes"]))
    return Picture(
        traces=figure.traces(course, moment),
        layout=figure.layout(course, moment),
        text=words.text(course, moment),
        head=texts.HEAD,
        rows=words.rows(course, moment),
        beaten=not delayed and asks_more(course, circle(multiple, True, False), moment),
    )


EXPLORATION = Exploration(
    name="vormen",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Select("people", texts.LABEL_PEOPLE, texts.OPTIONS_PEOPLE, "enkelvoudig"),
        Select("time", texts.LABEL_TIME, texts.OPTIONS_TIME, "onmiddellijk"),
        Slider("moment", texts.LABEL_MOMENT, 0, MOMENTS, 1),
        Checkbox("takes", texts.LABEL_TAKES),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
