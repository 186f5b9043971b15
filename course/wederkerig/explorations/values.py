"""From what a browser sends to values that an exploration can draw: whatever comes in, each value is a possible one."""

from collections.abc import Mapping
from typing import Any

from .picture import Choice, Control, Exploration, Press, Slider, Tick


def accepted(exploration: Exploration, raw: object) -> dict[str, Any]:
    """The value of every control; what is missing or impossible becomes the value to begin with."""
    given = raw if isinstance(raw, Mapping) else {}
    return {control.name: _value(control, given.get(control.name)) for control in exploration.controls}


def _value(control: Control, raw: object) -> Any:
    if isinstance(control, Slider) and isinstance(raw, int | float) and not isinstance(raw, bool):
        return min(control.high, max(control.low, round(raw)))
    if isinstance(control, Choice) and raw in control.options:
        return raw
    if isinstance(control, Tick) and isinstance(raw, bool):
        return raw
    if isinstance(control, Press) and isinstance(raw, int) and raw > 0:
        return int(raw)
    return control.value


def described(control: Control) -> dict[str, Any]:
    """A control as the browser needs it."""
    kind = type(control).__name__.lower()
    common = {"kind": kind, "name": control.name, "label": control.label, "part": control.part}
    if isinstance(control, Slider):
        extra: dict[str, Any] = {"low": control.low, "high": control.high, "step": control.step, "unit": control.unit}
    elif isinstance(control, Choice):
        options = [{"id": id, "text": text} for id, text in control.options.items()]
        extra = {"options": options, "menu": control.menu}
    else:
        extra = {}
    return common | extra | {"value": control.value}
