"""How a class codes fragments: agreement in all and per sublabel, and what is taken for what."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass

from ...items.kinds.code import codings
from ..statistics.agreement import alpha_interval, alpha_nominal
from .patterns import ClassAgreement
from .responses import Responses
from .texts import FRAGMENTS


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """A sublabel: of how many fragments it is the key, and by what share of the answers to these it was found.

    `alpha`: how far the class agrees whether a fragment bears it, over all fragments; None where that does not exist.
    `instead`: what was chosen most in its place, and how often.
    """

    code: str
    name: str
    fragments: int
    found: float
    alpha: float | None
    instead: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Coding:
    """How the fragments were coded, in all and per sublabel in the order of the codebook."""

    agreement: ClassAgreement | None
    codes: tuple[CodeFigures, ...]


def coding(of: Responses) -> Coding | None:
    """The agreement of a class that codes; None where there are no fragments to code."""
    ids = {item.id for item in codings([one.item for one in of.items])}
    names: dict[str, str] = {}
    units: list[Counter[Hashable]] = []
    keys: list[str] = []
    for asked in of.items:
        if asked.id in ids and asked.single:
            names |= dict(asked.single.options)
            units.append(Counter(min(chosen) for chosen in of.chosen(asked, asked.single) if chosen))
            keys.append(min(asked.fits(asked.single)))
    if not units:
        return None
    alpha = alpha_nominal(units)
    whole = None if alpha is None else ClassAgreement(alpha, alpha_interval(units, FRAGMENTS), len(units))
    used = set(keys) | {str(code) for unit in units for code in unit}
    return Coding(whole, tuple(_code(code, names[code], units, keys) for code in sorted(used)))


def _code(code: str, name: str, units: list[Counter[Hashable]], keys: list[str]) -> CodeFigures:
    own = sum((unit for unit, key in zip(units, keys, strict=True) if key == code), Counter[Hashable]())
    others = {str(other): count for other, count in own.items() if other != code}
    instead = max(others.items(), key=lambda row: (row[1], row[0])) if others else None
    borne: list[Counter[Hashable]] = [Counter({True: unit[code], False: unit.total() - unit[code]}) for unit in units]
    found = own[code] / own.total() if own else 0.0
    return CodeFigures(code, name, keys.count(code), found, alpha_nominal(borne), instead)
