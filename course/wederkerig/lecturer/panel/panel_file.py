"""The file of a panel beside the bank, and its table for people: shares and verdicts, and nobody's name."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...dutch import refusal
from ...errors import WederkerigError
from ...files import write_if_changed
from ..spread import FILE, WEIGHTS
from ..statistics.agreement import Interval
from . import texts
from .verdicts import Judged, PanelResult, Verdict

FORMAT = 1


def write_panel(folder: Path, result: PanelResult) -> Path:
    """Write `panel.json` in a folder."""
    interval = asdict(result.interval) if result.interval else None
    content = {
        "format": FORMAT,
        "made_up": result.made_up,
        "members": result.members,
        "alpha": result.alpha,
        "interval": interval,
        "items": {id: asdict(one) for id, one in sorted(result.items.items())},
        WEIGHTS: dict(sorted(result.weights.items())),
    }
    path = folder / FILE
    write_if_changed(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
    return path


def read_panel(*folders: Path) -> PanelResult | None:
    """The panel in the first of these folders that has one; None when none has.

    Raises:
        WederkerigError: when its file cannot be read.
    """
    for folder in folders:
        path = folder / FILE
        try:
            return _panel(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            continue
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise WederkerigError(texts.UNREADABLE.format(file=path, reason=refusal(error))) from error
    return None


def _panel(raw: Mapping[str, Any]) -> PanelResult:
    items = {id: Judged(**{**one, "verdict": Verdict(one["verdict"])}) for id, one in raw["items"].items()}
    interval = Interval(**raw["interval"]) if raw["interval"] else None
    return PanelResult(raw["members"], raw["alpha"], interval, items, raw[WEIGHTS], raw["made_up"])
