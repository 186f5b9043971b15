"""Streams between columns of nodes: plotly's sankey, in its fixed arrangement."""

from collections.abc import Iterator, Mapping
from typing import Any

from .colours import TEXT, paint
from .frame import Frame
from .text import words


def sankey(trace: Mapping[str, Any], frame: Frame) -> Iterator[str]:
    """The streams, then the nodes with their names."""
    node, link = trace["node"], trace["link"]
    high, wide = frame.bottom - frame.top, frame.right - frame.left
    sizes = [_flow(link, index) for index in range(len(node["label"]))]
    columns: dict[float, list[int]] = {}
    for index, x in enumerate(node["x"]):
        columns.setdefault(x, []).append(index)
    scale = min((high - node["pad"] * (len(own) - 1)) / sum(sizes[i] for i in own) for own in columns.values())
    tops = [frame.top + y * high - size * scale / 2 for y, size in zip(node["y"], sizes, strict=True)]
    lefts = [frame.left + x * wide - node["thickness"] / 2 for x in node["x"]]
    out, into = list(tops), list(tops)
    for source, target, value, colour in zip(link["source"], link["target"], link["value"], link["color"], strict=True):
        thick = value * scale
        start, end = lefts[source] + node["thickness"], lefts[target]
        yield _stream(start, out[source], end, into[target], thick, colour)
        out[source] += thick
        into[target] += thick
    last = max(node["x"])
    for index, label in enumerate(node["label"]):
        box = f'x="{lefts[index]:.1f}" y="{tops[index]:.1f}" height="{max(1.0, sizes[index] * scale):.1f}"'
        yield f'<rect {box} width="{node["thickness"]}" fill="{paint(node["color"][index])}"/>'
        outer = node["x"][index] == last
        x = lefts[index] - 6 if outer else lefts[index] + node["thickness"] + 6
        middle = tops[index] + sizes[index] * scale / 2
        yield words(label, x, middle, float(trace["textfont"]["size"]), TEXT, "end" if outer else "start")


def _flow(link: Mapping[str, Any], index: int) -> float:
    """What goes out of a node, or comes in where that is more."""
    sides = (
        sum(value for end, value in zip(link[side], link["value"], strict=True) if end == index)
        for side in ("source", "target")
    )
    return float(max(sides))


def _stream(x1: float, y1: float, x2: float, y2: float, thick: float, colour: str) -> str:
    middle = (x1 + x2) / 2
    d = (
        f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}v{thick:.1f}"
        f"C{middle:.1f} {y2 + thick:.1f} {middle:.1f} {y1 + thick:.1f} {x1:.1f} {y1 + thick:.1f}Z"
    )
    return f'<path d="{d}" fill="{paint(colour)}"/>'
