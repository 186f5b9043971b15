"""A case that was just made in a version of an assignment: drawn so that it is in it, written and built."""

from collections.abc import Mapping

from ...errors import WederkerigError
from ...items.model import Item
from ..assessing.compose import compose, slot_of
from ..assessing.labelled import label_of
from ..assessing.texts import LEVELS
from ..assessing.version import Version, make_version
from ..bank import Plan, plan_names, read_bank, read_plan
from ..project import Project
from ..release.build import build
from . import texts

SEEDS = range(1, 31)


def put_into_test(project: Project, base: str, id: str) -> Version:
    """A version parallel to the assignment `base` that has this item, written beside it and built.

    Raises:
        Short: when the bank is too small for any version.
        WederkerigError: when no version has a place for the item, or it cannot be written or built.
    """
    bank = read_bank(project)
    plan = read_plan(project, base, bank.graded)
    others = [read_plan(project, name, bank.graded) for name in plan_names(project)]
    seed = _seed_with(id, plan, others, bank.graded)
    version = make_version(project, base, seed, None, None, True)
    build(project, version.plan)
    return version


def _seed_with(id: str, base: Plan, others: list[Plan], graded: Mapping[str, Item]) -> int:
    """A seed that draws this item."""
    fits = slot_of(graded[id]) in {slot_of(item) for item in base.items if not item.own}
    for seed in SEEDS if fits else ():
        if any(item.id == id for item in compose(base, others, graded, seed)):
            return seed
    item = graded[id]
    level = LEVELS[str(item.difficulty)]
    values = {"goal": item.goal, "level": level, "label": label_of(item)}
    raise WederkerigError(texts.NOT_DRAWN.format(name=base.name, **values))
