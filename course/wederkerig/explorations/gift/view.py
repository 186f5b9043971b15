"""The exploration of lesson 06: drop one of three duties and see where the chain of gifts stops, or goes on."""

from functools import lru_cache

from ..picture import Challenge, Checkbox, Exploration, Picture, Slider, Values
from . import figure, texts, words
from .model import WEEKS, Course, Duties, goes_on, run

CLAIMS = ("C056", "C118", "C119", "C120", "C122", "C123")


@lru_cache(maxsize=64)
def _course(seed: int, duties: Duties) -> Course:
    """The year of a village; kept, so that the slider of the weeks moves at once."""
    return run(seed, duties)


def draw(values: Values) -> Picture:
    """The village after so many weeks, with the duties that are on."""
    give, accept, back = bool(values["give"]), bool(values["accept"]), bool(values["give_back"])
    duties = Duties(give, accept, back, bool(values["pass_on"]), int(values["free"]) / 100)
    week, seed = int(values["week"]), int(values["seed"])
    course, full = _course(seed, duties), _course(seed, duties.with_all())
    return Picture(
        traces=figure.traces(course, full, back, week),
        layout=figure.layout([give, accept, back].count(False)),
        text=words.text(course, full, duties, week),
        head=texts.HEAD,
        rows=words.rows(course, full, week),
        beaten=week == WEEKS and not duties.all_hold() and goes_on(course, full),
    )


EXPLORATION = Exploration(
    name="gift",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Checkbox("give", texts.LABEL_GIVE, True),
        Checkbox("accept", texts.LABEL_ACCEPT, True),
        Checkbox("give_back", texts.LABEL_BACK, True),
        Checkbox("pass_on", texts.LABEL_PASS, False),
        Slider("free", texts.LABEL_FREE, 0, 100, 0, 25, "%"),
        Slider("week", texts.LABEL_WEEK, 4, WEEKS, 28, 12),
        Slider("seed", texts.LABEL_SEED, 1, 3, 1),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=640,
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
