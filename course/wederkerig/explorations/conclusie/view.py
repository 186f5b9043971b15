"""The exploration of lesson 10: what is left of a conclusion when the fragments that deviate come back."""

from ..picture import Challenge, Checkbox, Exploration, Picture, Values
from . import figure, texts, words
from .model import DISSENT, standing


def draw(values: Values) -> Picture:
    """The people with their fragments, of which those that deviate count where they were put back."""
    back = [fragment for fragment in DISSENT if values[fragment]]
    found = standing(back)
    return Picture(
        traces=figure.traces(back),
        layout=figure.layout(),
        text=words.text(found),
        head=texts.HEAD,
        rows=words.rows(back),
        beaten=not found.most,
    )


EXPLORATION = Exploration(
    name="conclusie",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=tuple(
        Checkbox(fragment, texts.LABEL_BACK.format(fragment=said)) for fragment, said in texts.FRAGMENTS.items()
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=("C213", "C270", "C289", "C311"),
    height=figure.HEIGHT,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
