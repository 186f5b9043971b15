"""The exploration of lesson 09: a map of the course, from theories over practice to the kernlabels."""

from functools import lru_cache
from pathlib import Path

from ...items.sources import read_rows
from ...places import find_datasets
from ..picture import Exploration, Picture, Select, Values
from . import figure, texts, words
from .model import ALL, NONE, Row, joined, links, streams

CLAIMS = ("C024", "C029", "C032", "C310")


@lru_cache(maxsize=1)
def table(datasets: Path) -> tuple[Row, ...]:
    """The claims with their themes, from the two tables in `datasets`; read once."""
    claims = read_rows(datasets / "claims.csv", "id", "section", "kind", "attributed_to")
    return tuple(joined(claims, read_rows(datasets / "themes.csv", "claim", "theme")))


def draw(values: Values) -> Picture:
    """The streams on the chosen theme, with those of the followed theory in colour.

    Raises:
        PlaceError: when there is no folder `datasets` here or above.
    """
    theme, follow = values["theme"], values["follow"]
    rows = [row for row in table(find_datasets(Path.cwd())) if theme in (ALL, row.theme)]
    wide = links(streams(rows), follow)
    return Picture(
        traces=figure.traces(wide, follow),
        layout=figure.layout(),
        text=words.text(rows, wide, theme, follow),
        head=texts.HEAD,
        rows=words.rows(wide, follow),
    )


EXPLORATION = Exploration(
    name="kaart",
    title=texts.TITLE,
    question=texts.QUESTION,
    controls=(
        Select("theme", texts.LABEL_THEME, {ALL: texts.ALL_THEMES, **texts.THEMES}, ALL, menu=True),
        Select(
            "follow",
            texts.LABEL_FOLLOW,
            {ALL: texts.ALL_THEORIES} | {id: name for id, name in texts.THEORIES.items() if id != NONE},
            ALL,
            menu=True,
        ),
    ),
    draw=draw,
    assumptions=texts.ASSUMPTIONS,
    claims=CLAIMS,
    height=figure.HEIGHT,
)
