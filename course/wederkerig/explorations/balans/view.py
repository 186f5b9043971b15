"""The exploration of lesson 04: what I give, get and count decides to which group I belong, and how it goes on."""

from ..picture import Challenge, Checkbox, Exploration, Picture, Select, Slider, Values
from . import figure, texts, words
from .model import Relation, course, goes_wrong

CLAIMS = ("C081", "C082", "C083", "C084", "C085", "C086", "C088", "C089", "C090", "C091", "C092", "C143")
RELATIONS = {"vriendschap": Relation.FRIENDS, "hulprelatie": Relation.HELPING}


def draw(values: Values) -> Picture:
    """The group I belong to in the beginning, and the 24 months that follow."""
    relation, weight, counting = RELATIONS[values["relation"]], int(values["weight"]), not values["never"]
    months = course(float(values["give"]), float(values["get"]), weight, relation, counting)
    return Picture(
        traces=figure.traces(months),
        layout=figure.layout(months),
        text=words.text(months, relation, weight),
        head=texts.HEAD,
        rows=words.rows(months, counting),
        beaten=goes_wrong(months),
    )


EXPLORATION = Exploration(
    name="balans",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Slider("give", texts.LABEL_GIVE, 1, 10, 6),
        Slider("get", texts.LABEL_GET, 1, 10, 5),
        Slider("weight", texts.LABEL_WEIGHT, -3, 3, 0),
        Select("relation", texts.LABEL_RELATION, texts.OPTIONS_RELATION, "vriendschap"),
        Checkbox("never", texts.LABEL_NEVER),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=760,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
