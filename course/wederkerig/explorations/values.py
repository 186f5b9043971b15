"""From what a browser sends to values that an exploration can draw: whatever comes in, each value is a possible one."""

import math
from collections.abc import Mapping
from typing import Any, TypeGuard

from .picture import Checkbox, Control, Exploration, Select, Slider


def accepted(exploration: Exploration, raw: object) -> dict[str, Any]:
    """The value of every control; what is missing or impossible becomes the value to begin with."""
    given = raw if isinstance(raw, Mapping) else {}
    return {control.name: _value(control, given.get(control.name)) for control in exploration.controls}


def _value(control: Control, raw: object) -> Any:
    if isinstance(control, Slider) and _is_number(raw):
        return _stop(control, raw)
    if isinstance(control, Select) and isinstance(raw, str) and raw in control.options:
        return raw
    if isinstance(control, Checkbox) and isinstance(raw, bool):
        return raw
    return control.value


def _is_number(raw: object) -> TypeGuard[int | float]:
    if isinstance(raw, float):
        return math.isfinite(raw)
    return isinstance(raw, int) and not isinstance(raw, bool)


def _stop(slider: Slider, raw: int | float) -> int:
    """The nearest value that the slider can stand on."""
    near = min(slider.high, max(slider.low, raw))
    steps = round((near - slider.low) / slider.step)
    return slider.low + slider.step * min(steps, (slider.high - slider.low) // slider.step)
