"""The exploration of lesson 08: predict what two policies do with a neighbourhood in a year, run it, explain."""

from ..picture import Button, Checkbox, Control, Exploration, Picture, Select, Slider, Values
from . import figure, texts, words
from .residents import neighbourhood
from .sides import side

CLAIMS = (
    "C060", "C061", "C062", "C068", "C080", "C135", "C139", "C149", "C151", "C154", "C156", "C158", "C161", "C164",
    "C174", "C193", "C210", "C219", "C222", "C244", "C249",
)  # fmt: skip


def draw(values: Values) -> Picture:
    """The neighbourhood at the start, or, once predicted and pressed, what a year of A and of B made of it."""
    start, expected, pressed = neighbourhood(int(values["buurt"])), values["voorspelling"], bool(values["jaar"])
    ran = pressed and expected != "nog niet"
    a, b = (side(values, letter, ran) for letter in "AB")
    return Picture(
        traces=figure.traces(start, a, b),
        layout=figure.layout(a, b),
        text=words.text(start, a, b, expected, pressed),
        head=texts.HEAD if ran else texts.HEAD_START,
        rows=words.rows(start, a, b),
    )


def _controls(letter: str, steering: str, on: str) -> list[Control]:
    """The levers of one policy, with one of them on (or none)."""
    low, part = letter.lower(), texts.PART.format(policy=letter)
    steer = Select(f"{low}_sturen", texts.LABEL_STEER, texts.STEERING, steering, part=part)
    return [steer, *(Checkbox(f"{low}_{name}", text, name == on, part) for name, (text, _) in texts.LEVERS.items())]


EXPLORATION = Exploration(
    name="buurt",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        *_controls("A", "vertrouwen", "makelaar"),
        *_controls("B", "controle", ""),
        Select("voorspelling", texts.LABEL_EXPECT, texts.EXPECTATIONS, "nog niet"),
        Slider("buurt", texts.LABEL_SEED, 1, 30, 1),
        Button("jaar", texts.LABEL_RUN),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    live=False,
    height=640,
)
