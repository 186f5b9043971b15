"""The exploration of lesson 06: give, accept, give back; drop one duty and see where the chain of gifts stops."""

from functools import lru_cache

from ..picture import Checkbox, Exploration, Picture, Slider, Values
from . import figure, texts, words
from .model import WEEKS, Course, Duties, run

CLAIMS = ("C118", "C119", "C120", "C122", "C123")


@lru_cache(maxsize=16)
def _course(seed: int, duties: Duties) -> Course:
    """The year of a village; kept, so that the slider of the weeks moves at once."""
    return run(seed, duties)


def draw(values: Values) -> Picture:
    """The village after so many weeks, with the duties that are on."""
    give, accept, back = bool(values["give"]), bool(values["accept"]), bool(values["give_back"])
    felt, week, seed = bool(values["felt"]), int(values["week"]), int(values["seed"])
    duties = Duties(give, accept, back, felt and not back)
    course, full = _course(seed, duties), _course(seed, Duties())
    return Picture(
        traces=figure.traces(course, full, back, week),
        layout=figure.layout([give, accept, back].count(False)),
        text=words.text(course, full, duties, felt, week),
        head=texts.HEAD,
        rows=words.rows(course, full, week),
    )


EXPLORATION = Exploration(
    name="gift",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Checkbox("give", texts.LABEL_GIVE, True),
        Checkbox("accept", texts.LABEL_ACCEPT, True),
        Checkbox("give_back", texts.LABEL_BACK, True),
        Checkbox("felt", texts.LABEL_FELT, False),
        Slider("week", texts.LABEL_WEEK, 0, WEEKS, WEEKS // 2 + 2, 4),
        Slider("seed", texts.LABEL_SEED, 1, 5, 1),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
)
