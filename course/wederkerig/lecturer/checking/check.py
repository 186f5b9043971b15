"""Check: is everything in the bank and the lessons right, and how much of it is there?"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from ... import cells
from ...dutch import number, percent
from ...errors import ItemError, WederkerigError
from ...items.model import Item
from ...notebook_files import read_notebook
from .. import texts as shared_texts
from ..assessing import texts as assessing_texts
from ..assessing.assess import assess
from ..assessing.labelled import labelled
from ..assessing.positions import giveaways, right_places, single_lists
from ..assessing.tell import as_lines
from ..bank import Bank, Plan, measurement_names, plan_names, read_bank, read_collected
from ..project import Project
from ..release.submission import read_pristine
from . import texts
from .coverage import Claim, read_inventory, shares
from .lesson_order import faults as order_faults
from .lessons import as_json as length_as_json
from .lessons import faults, lengths
from .spans import faults as span_faults
from .spans import told
from .worked import faults as worked_faults


def check(project: Project) -> dict[str, Any]:
    """What there is and what is wrong, as JSON; `problems` is empty when all is right.

    Each problem has `file`, `item`, `problem` and `mend`.
    """
    try:
        bank = read_bank(project)
    except ItemError as error:
        return {"problems": [_problem(error)]}
    plans, problems = _plans(project, bank)
    assessed = assess(plans, bank)
    singles = {"practice": single_lists(bank.practice.values()), "graded": single_lists(bank.graded.values())}
    claims, named = read_inventory(project), told(project)
    lessons = lengths(project, bank)
    wrong = [error for lesson in lessons for error in faults(lesson)]
    cards = [*_lessons(project, bank), *worked_faults(project, bank)]
    untold = span_faults(named, [claim.id for claim in claims])
    tells = [error for part, items in singles.items() for error in giveaways(assessing_texts.BANKS[part], items)]
    return {
        "items": {"practice": _kinds(bank.practice.values()), "graded": _kinds(bank.graded.values())},
        "labels": {"practice": _labels(bank.practice.values()), "graded": _labels(bank.graded.values())},
        "pairs": sum(text.partner is not None for text in labelled(_all(bank))) // 2,
        "positions": {part: [round(n / len(items), 2) for n in right_places(items)] for part, items in singles.items()},
        "fragments": dict(Counter(fragment.sublabel for fragment in bank.sources.fragments.values())),
        "claims": _claims(claims, {one.claim for one in named}),
        "lessons": {lesson.file.removesuffix(".ipynb"): length_as_json(lesson) for lesson in lessons},
        "assignments": assessed.assignments,
        "together": assessed.together,
        "leaks": assessed.leaks,
        "problems": [*problems, *map(_problem, [*tells, *assessed.problems, *cards, *untold, *wrong])],
    }


def _claims(claims: Sequence[Claim], covered: Set[str]) -> dict[str, Any]:
    missing = [claim.id for claim in claims if claim.id not in covered]
    return {
        "total": len(claims),
        "covered": len(claims) - len(missing),
        "missing": missing,
        "sections": shares(claims, covered, "section"),
        "kinds": shares(claims, covered, "kind"),
    }


def _lessons(project: Project, bank: Bank) -> Iterator[ItemError]:
    """What is wrong with the cards of the lessons."""
    seen: Counter[str | None] = Counter()
    for path in project.lessons():
        notebook = read_notebook(path)
        about = cells.described(notebook)
        yield from order_faults(path.name, notebook)
        for cell in notebook.cells:
            if cell.cell_type != "code":
                continue
            shows = cells.shown(cell)
            if about is None or shows is None or cell.source != cells.source(about, shows):
                yield ItemError.of(path.name, cell.id, texts.OTHER_CODE)
            elif shows.item:
                seen[shows.item] += 1
                if shows.item not in bank.practice:
                    yield ItemError.of(path.name, shows.item, shared_texts.NOT_IN_BANK)
    for item in bank.practice:
        if seen[item] != 1:
            yield ItemError.of("course", item, texts.SHOWN_TIMES, n=seen[item])


def as_text(result: dict[str, Any]) -> str:
    """The result for a person: counts, coverage by section and kind, then the problems."""
    lines = []
    if "items" in result:
        counts = {part: sum(kinds.values()) for part, kinds in result["items"].items()}
        claims = result["claims"]
        lines.append(
            texts.CHECKED.format(pairs=result["pairs"], covered=claims["covered"], total=claims["total"], **counts)
        )
        lines += [_positions(part, found) for part, found in result["positions"].items() if found]
        lines += [_shares(title, claims[field]) for field, title in texts.COVERAGE.items()]
        lines += [_length(name, lesson) for name, lesson in result["lessons"].items()]
        lines += as_lines(result["assignments"], result["together"], result["leaks"])
    lines += [texts.PROBLEM.format(**problem) for problem in result["problems"]] or [texts.NO_PROBLEMS]
    return "\n".join(lines)


def _length(name: str, lesson: dict[str, Any]) -> str:
    return texts.LENGTHS.format(
        name=name,
        says=number(lesson["says"] or 0, 0),
        minutes=number(lesson["minutes"], 0),
        words=number(lesson["sentence"]),
    )


def _positions(bank: str, found: list[float]) -> str:
    numbers = ", ".join(str(place) for place in range(1, len(found) + 1))
    return assessing_texts.POSITIONS.format(
        places=numbers, shares=", ".join(percent(share) for share in found), bank=assessing_texts.BANKS[bank]
    )


def _shares(title: str, parts: dict[str, tuple[int, int]]) -> str:
    return f"{title}: " + ", ".join(
        f"{texts.CLAIM_KINDS.get(name, name)} {done}/{total}" for name, (done, total) in parts.items()
    )


def as_json(result: dict[str, Any]) -> str:
    """The result for a program."""
    return json.dumps(result, ensure_ascii=False, indent=1)


def _all(bank: Bank) -> list[Item]:
    return [*bank.practice.values(), *bank.graded.values()]


def _kinds(items: Iterable[Item]) -> dict[str, int]:
    return dict(Counter(item.question.kind for item in items))


def _labels(items: Iterable[Item]) -> dict[str, int]:
    return dict(Counter(text.label for text in labelled(items)))


def _plans(project: Project, bank: Bank) -> tuple[list[Plan], list[dict[str, str]]]:
    plans, problems = [], []
    for name in (*plan_names(project), *measurement_names(project)):
        try:
            plan = read_collected(project, name, bank.graded)
            if plan.graded:
                plans.append(plan)
            read_pristine(project, plan)
        except ItemError as error:
            problems.append(_problem(error))
        except WederkerigError as error:
            problems.append({"file": name, "item": "-", "problem": str(error), "mend": ""})
    return plans, problems


def _problem(error: ItemError) -> dict[str, str]:
    return {"file": error.file, "item": error.item, "problem": error.problem, "mend": error.mend}
