"""The exploration of lesson 08: choose a yardstick, predict what one measure does in a year, and explain."""

from ..picture import Challenge, Exploration, Picture, Select, Values
from . import figure, texts, words
from .residents import neighbourhood
from .sides import sides, winner

CLAIMS = (
    "C060", "C061", "C062", "C068", "C080", "C135", "C139", "C149", "C151", "C154", "C156", "C158", "C161", "C164",
    "C174", "C193", "C210", "C219", "C222", "C244", "C249",
)  # fmt: skip


def draw(values: Values) -> Picture:
    """A neighbourhood at the start, or, once a yardstick and a prediction are chosen, the year under A and under B."""
    measure, expected = str(values["yardstick"]), str(values["expect"])
    if texts.NOT_YET in (measure, expected):
        start = neighbourhood(1)
        return Picture(
            traces=figure.start_traces(start),
            layout=figure.layout(None, None, measure),
            text=words.start_text(start, measure != texts.NOT_YET),
            head=texts.HEAD_START,
            rows=words.start_rows(start),
        )
    a, b = sides(values)
    return Picture(
        traces=figure.traces(a, b),
        layout=figure.layout(a, b, measure),
        text=words.text(a, b, measure, expected),
        head=texts.HEAD,
        rows=words.rows(a, b),
        beaten="control" in b.levers - a.levers and winner(a, b, measure) == "B",
    )


EXPLORATION = Exploration(
    name="buurt",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Select("factor", texts.LABEL_FACTOR, texts.LEVERS, "control", menu=True),
        Select("yardstick", texts.LABEL_YARDSTICK, texts.YARDSTICKS, texts.NOT_YET, menu=True),
        Select("expect", texts.LABEL_EXPECT, texts.EXPECTATIONS, texts.NOT_YET),
        Select("both", texts.LABEL_BOTH, texts.BOTH, texts.NONE, menu=True, part=texts.MORE),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
    folded=texts.MORE,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
