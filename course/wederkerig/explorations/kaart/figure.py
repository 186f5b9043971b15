"""The streams of the map: trace, layout and annotations for plotly."""

from collections.abc import Sequence
from typing import Any

from ..picture import STYLE
from . import texts
from .model import NONE, Link, Node, Wide, rank

HEIGHT = 560
MARGIN = {"l": 6, "r": 6, "t": 34, "b": 8}
PAD = 26  # between two nodes, so that names of two lines do not touch
COLUMNS = (0.012, 0.42, 0.988)  # the middle one to the left: its names stand to its right
COLOURS = (STYLE.blue, STYLE.orange, STYLE.green)
TINTS = ("rgba(0, 114, 178, 0.33)", "rgba(213, 94, 0, 0.33)")
STRONG, FAINT = "rgba(0, 114, 178, 0.7)", "rgba(107, 107, 107, 0.22)"


def sankey(wide: Wide, follow: str) -> dict[str, Any]:
    """The trace: the nodes in a fixed order, so that two themes can be compared."""
    nodes = sorted({node for start, end, _ in wide for node in (start, end)}, key=rank)
    marked = any(bright for _, _, bright in wide)
    return {
        "type": "sankey",
        "arrangement": "fixed",
        "valueformat": ".1f",
        "textfont": {"size": 14},
        "node": {
            "label": [_label(node, follow) for node in nodes],
            "x": [COLUMNS[column] for column, _ in nodes],
            "y": _middles(nodes, wide),
            "color": [STYLE.grey if name == NONE else COLOURS[column] for column, name in nodes],
            "pad": PAD,
            "thickness": 12,
            "line": {"width": 0},
            "hovertemplate": texts.HOVER_NODE,
        },
        "link": {
            "source": [nodes.index(start) for start, _, _ in wide],
            "target": [nodes.index(end) for _, end, _ in wide],
            "value": [round(float(size), 4) for size in wide.values()],
            "color": [_colour(link, marked) for link in wide],
            "line": {"width": 0.5, "color": "rgba(255, 255, 255, 0.8)"},
            "sort": "input",
            "hovertemplate": texts.HOVER_STREAM,
        },
    }


def _label(node: Node, follow: str) -> str:
    column, id = node
    name = texts.NAMES[column][id]
    label = texts.BROKEN.get(name, name)
    return texts.FOLLOWED.format(name=label) if node == (0, follow) else label


def _colour(link: Link, marked: bool) -> str:
    start, end, bright = link
    if marked:
        return STRONG if bright else FAINT
    return FAINT if NONE in (start[1], end[1]) else TINTS[start[0]]


def _middles(nodes: Sequence[Node], wide: Wide) -> list[float]:
    """The middle of each node, from 0 (top) to 1, as plotly scales them: the fullest column fills the height."""
    pad = PAD / (HEIGHT - MARGIN["t"] - MARGIN["b"])
    columns = [[_size(node, wide) for node in nodes if node[0] == column] for column in range(len(texts.NAMES))]
    scale = (1 - pad * (max(map(len, columns)) - 1)) / sum(columns[0])
    middles = []
    for sizes in columns:
        top = (1 - scale * sum(sizes) - pad * (len(sizes) - 1)) / 2
        for size in sizes:
            middles.append(top + scale * size / 2)
            top += scale * size + pad
    return middles


def _size(node: Node, wide: Wide) -> float:
    """What flows through a node: in the last column what comes in, elsewhere what goes out."""
    side = 1 if node[0] == len(texts.NAMES) - 1 else 0
    return float(sum(size for link, size in wide.items() if link[side] == node))


def traces(wide: Wide, follow: str) -> list[dict[str, Any]]:
    """The streams, always one sankey; `follow`: the theory that is marked by name, if it is on the map."""
    return [sankey(wide, follow)]


def layout() -> dict[str, Any]:
    """The size that the places of the nodes were counted for, and a heading above each column."""
    common = {"xref": "paper", "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": 8, "showarrow": False}
    places = ((0, "left"), (COLUMNS[1] - COLUMNS[0], "left"), (1, "right"))
    return {
        "autosize": True,
        "height": HEIGHT,
        "margin": MARGIN,
        "separators": ",.",
        "dragmode": False,
        "annotations": [
            {**common, "text": f"<b>{text}</b>", "x": x, "xanchor": anchor, "font": {"size": 14}}
            for text, (x, anchor) in zip(texts.HEADINGS, places, strict=True)
        ],
    }
