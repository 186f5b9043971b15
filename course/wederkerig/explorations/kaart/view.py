"""The exploration of lesson 09: a map of who confirms, qualifies or contradicts whom."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from ...items.sources import read_rows
from ...places import find_datasets
from ..picture import Challenge, Exploration, Picture, Select, Values
from . import figure, texts, words
from .model import Claim, claims, contradicts_itself
from .pairs import BY_ID, PAIRS

CLAIMS = tuple(sorted({id for pair in PAIRS for id in (pair.one, pair.other)}))


@lru_cache(maxsize=1)
def table(datasets: Path) -> Mapping[str, Claim]:
    """The claims of the table in `datasets`; read once."""
    return claims(read_rows(datasets / "claims.csv", "id", "section", "claim", "attributed_to"))


def draw(values: Values) -> Picture:
    """The map, with the chosen pair and the others on its theme drawn stronger.

    Raises:
        PlaceError: when there is no folder `datasets` here or above.
    """
    chosen = BY_ID.get(str(values["pair"]))
    return Picture(
        traces=figure.traces(chosen),
        layout=figure.layout(chosen),
        text=words.text(table(find_datasets(Path.cwd())), chosen),
        head=texts.HEAD,
        rows=words.rows(chosen),
        beaten=chosen is not None and contradicts_itself(chosen),
    )


EXPLORATION = Exploration(
    name="kaart",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Select(
            "pair",
            texts.LABEL_PAIR,
            {texts.WHOLE: texts.WHOLE_MAP} | {pair.id: words.option(pair) for pair in PAIRS},
            texts.WHOLE,
            menu=True,
            heads={pair.id: texts.THEMES[pair.theme] for pair in PAIRS},
        ),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=figure.HEIGHT,
    tables=("claims.csv",),
    challenge=Challenge(texts.CLAIM, texts.SIGN, texts.BEATEN),
)
