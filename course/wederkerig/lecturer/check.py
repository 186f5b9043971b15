"""Check: is everything in the bank right, and how much of it is there?"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..errors import ItemError, WederkerigError
from ..items.model import Classify, Item
from . import texts
from .bank import Bank, plan_names, read_bank, read_plan
from .project import Project
from .submission import read_pristine

KINDS = {"Classify": "classify", "Reflect": "reflect"}


def check(project: Project) -> dict[str, Any]:
    """What there is and what is wrong, as JSON; `problems` is empty when all is right.

    Each problem has `file`, `item`, `problem` and `mend`.
    """
    try:
        bank = read_bank(project)
    except ItemError as error:
        return {"problems": [_problem(error)]}
    covered = {claim for item in _all(bank) for claim in item.claims}
    assignments, problems = _assignments(project, bank)
    return {
        "items": {"practice": _kinds(bank.practice.values()), "graded": _kinds(bank.graded.values())},
        "labels": {"practice": _labels(bank.practice.values()), "graded": _labels(bank.graded.values())},
        "pairs": sum(isinstance(item, Classify) and item.partner is not None for item in _all(bank)) // 2,
        "fragments": {},
        "claims": {
            "total": len(bank.claims),
            "covered": len(covered),
            "missing": sorted(bank.claims - covered),
        },
        "assignments": assignments,
        "problems": problems,
    }


def as_text(result: dict[str, Any]) -> str:
    """The result for a person: one line of counts, then the problems."""
    lines = []
    if "items" in result:
        counts = {part: sum(kinds.values()) for part, kinds in result["items"].items()}
        claims = result["claims"]
        lines.append(
            texts.CHECKED.format(pairs=result["pairs"], covered=claims["covered"], total=claims["total"], **counts)
        )
    lines += [texts.PROBLEM.format(**problem) for problem in result["problems"]] or [texts.NO_PROBLEMS]
    return "\n".join(lines)


def as_json(result: dict[str, Any]) -> str:
    """The result for a program."""
    return json.dumps(result, ensure_ascii=False, indent=1)


def _all(bank: Bank) -> list[Item]:
    return [*bank.practice.values(), *bank.graded.values()]


def _kinds(items: Iterable[Item]) -> dict[str, int]:
    return dict(Counter(KINDS[type(item).__name__] for item in items))


def _labels(items: Iterable[Item]) -> dict[str, int]:
    return dict(Counter(item.key.label for item in items if isinstance(item, Classify)))


def _assignments(project: Project, bank: Bank) -> tuple[dict[str, Any], list[dict[str, str]]]:
    counts: dict[str, Any] = {}
    problems = []
    for name in plan_names(project):
        try:
            plan = read_plan(project, name, bank.graded)
            counts[name] = {"items": len(plan.items), "points": plan.points}
            read_pristine(project, plan)
        except ItemError as error:
            problems.append(_problem(error))
        except WederkerigError as error:
            problems.append({"file": name, "item": "-", "problem": str(error), "mend": ""})
    return counts, problems


def _problem(error: ItemError) -> dict[str, str]:
    return {"file": error.file, "item": error.item, "problem": error.problem, "mend": error.mend}
