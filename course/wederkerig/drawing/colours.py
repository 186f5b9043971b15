"""Colours by name, so that a page can have others in the dark; each still stands beside its name for elsewhere."""

_NAMED = {
    "#0072b2": "--wk-blue",
    "#d55e00": "--wk-orange",
    "#009e73": "--wk-green",
    "#cc79a7": "--wk-pink",
    "#56b4e9": "--wk-sky",
    "#6b6b6b": "--wk-grey",
    "#d0d0d0": "--wk-faint",
    "#c4c4c4": "--wk-faint",
    "#b5b5b5": "--wk-faint",
    "#ffffff": "--wk-ground",
    "#222222": "--wk-text",
    "#dcf1ea": "--wk-green-soft",
    "#e1eff8": "--wk-blue-soft",
    "#fbe9df": "--wk-orange-soft",
}
TEXT = "var(--wk-text, #222222)"
LINE = "var(--wk-grey, #6b6b6b)"
GRID = "var(--wk-grid, #e4e4e4)"
GROUND = "var(--wk-ground, #ffffff)"


def paint(colour: str) -> str:
    """The colour as a style names it."""
    name = _NAMED.get(colour.lower())
    return f"var({name}, {colour})" if name else colour
