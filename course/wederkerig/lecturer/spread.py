"""How a panel of lecturers spread over the answers to mixed cases: what then weighs, instead of what was written.

The panel's file stands beside the bank, and `wederkerig panel` writes it; this is all that the bank reads of it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..dutch import refusal
from ..errors import WederkerigError
from . import texts
from .project import Project

FILE = "panel.json"
WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Spread:
    """By item what each answer weighs, as the fields of its table in a bank file."""

    weights: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def weigh(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The table of an item with the panel's weights, where it has some."""
        own = self.weights.get(str(raw.get("id")), {})
        return {**raw, **{name: value for name, value in own.items() if name in raw}}


def read_spread(project: Project) -> Spread:
    """The weights of the panel; none where there is no panel.

    Raises:
        WederkerigError: when its file cannot be read.
    """
    path = project.solutions / FILE
    try:
        weights = json.loads(path.read_text(encoding="utf-8"))[WEIGHTS]
        return Spread({str(item): dict(fields) for item, fields in weights.items()})
    except FileNotFoundError:
        return Spread()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WederkerigError(texts.PANEL_UNREADABLE.format(file=path, reason=refusal(error))) from error
