"""Where each claim of the content inventory stands: in the thesis, in which words of a lesson, on which card."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from ...errors import PlaceError
from ...items.model import Item
from ...items.sources import read_rows
from ..project import Project
from . import texts
from .spans import told


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the inventory: id, section of the thesis, kind, the claim itself and whose it is."""

    id: str
    section: str
    kind: str
    text: str
    source: str


def read_inventory(project: Project) -> list[Claim]:
    """All claims that the course must carry, in the order of the thesis."""
    rows = read_rows(project.datasets / "claims.csv", "id", "section", "kind", "claim", "attributed_to")
    return [Claim(row["id"], row["section"], row["kind"], row["claim"], row["attributed_to"]) for row in rows]


def places(project: Project, practice: Iterable[Item]) -> dict[str, list[str]]:
    """Claim id -> where a lesson tells it, with its span, and the cards that rest on it, as a lecturer reads them."""
    found: dict[str, list[str]] = {}
    for one in told(project):
        place = texts.IN_LESSON.format(lesson=one.file.removesuffix(".ipynb"), cell=one.cell, span=one.span)
        found.setdefault(one.claim, []).append(place)
    for item in practice:
        for claim in item.claims:
            found.setdefault(claim, []).append(texts.ON_CARD.format(item=item.id))
    return found


def shares(claims: Sequence[Claim], covered: Container[str], field: str) -> dict[str, tuple[int, int]]:
    """Per section or kind: how many claims are covered, of how many."""
    total = Counter(getattr(claim, field) for claim in claims)
    done = Counter(getattr(claim, field) for claim in claims if claim.id in covered)
    return {name: (done[name], total[name]) for name in total}


def look_up(project: Project, practice: Iterable[Item], id: str) -> str:
    """Everything about one claim, for a lecturer.

    Raises:
        PlaceError: when there is no such claim.
    """
    claim = next((claim for claim in read_inventory(project) if claim.id == id.upper()), None)
    if claim is None:
        raise PlaceError(texts.NO_CLAIM.format(id=id))
    where = places(project, practice).get(claim.id, [texts.NOWHERE])
    return texts.CLAIM.format(
        id=claim.id,
        text=claim.text,
        section=claim.section,
        kind=texts.CLAIM_KINDS[claim.kind],
        source=claim.source,
        places="\n".join(f"- {place}" for place in where),
    )
