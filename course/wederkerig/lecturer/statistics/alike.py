"""Pairs of people whose answers that are not right are alike more often than chance explains."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import log

LIMIT = 0.01  # the chance that a class without any copying shows even one such pair


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people, how many items neither had right, how many of these answers are the same, and the chance of that."""

    first: str
    second: str
    both: int
    same: int
    chance: float


def alike(wrong: Mapping[str, Sequence[Hashable | None]], limit: float = LIMIT) -> list[Alike]:
    """Pairs with so many identical wrong answers that the chance, over all pairs together, is below `limit`.

    Per person the answer to each item that was not right, None where it was right or not given. Of two people who
    both had an item wrong the chance to agree is that of any two others in the class who had it wrong.
    Source: the reasoning of Holland (1996), Assessing Unusual Agreement between the Incorrect Answers of Two Examinees
    Using the K-index (ETS RR-96-07), with chances per item as in Frary, Tideman & Watts (1977), Journal of
    Educational Statistics 2; corrected for the number of pairs (Bonferroni).

    Returns:
        the least likely first.
    """
    pairs = len(wrong) * (len(wrong) - 1) // 2
    chances = [_chance(answers) for answers in zip(*wrong.values(), strict=True)]
    if not pairs or not chances:
        return []
    given, same = _masks(wrong)
    needed = _needed(chances, limit / pairs)
    found = []
    many = [(person, bits) for person, bits in same.items() if bits.bit_count() >= needed]
    for place, (one, own) in enumerate(many):
        for other, bits in many[place + 1 :]:
            matches = (own & bits).bit_count()
            if matches >= needed:
                both = given[one] & given[other]
                chance = _tail([chances[item] for item in range(len(chances)) if both >> item & 1], matches)
                if chance * pairs < limit:
                    found.append(Alike(one, other, both.bit_count(), matches, min(1.0, chance * pairs)))
    return sorted(found, key=lambda pair: pair.chance)


def _chance(answers: Sequence[Hashable | None]) -> float:
    """The chance that two people who had an item wrong gave the same answer."""
    counts = Counter(answer for answer in answers if answer is not None)
    people = counts.total()
    return sum(count * (count - 1) for count in counts.values()) / (people * (people - 1)) if people > 1 else 0.0


def _masks(wrong: Mapping[str, Sequence[Hashable | None]]) -> tuple[dict[str, int], dict[str, int]]:
    """Per person two rows of bits: which items were wrong, and which wrong answers were given."""
    bits: dict[tuple[int, Hashable], int] = {}
    given, same = {}, {}
    for person, answers in wrong.items():
        told = [(item, answer) for item, answer in enumerate(answers) if answer is not None]
        given[person] = sum(1 << item for item, _ in told)
        same[person] = sum(1 << bits.setdefault(answer, len(bits)) for answer in told)
    return given, same


def _needed(chances: Sequence[float], limit: float) -> int:
    """With fewer identical answers than this no pair can be below the limit: a quick way to leave most alone."""
    product = 0.0
    for number, chance in enumerate(sorted(chance for chance in chances if chance), 1):
        product += log(chance)
        if product < log(limit):
            return number
    return len(chances) + 1


def _tail(chances: Sequence[float], least: int) -> float:
    """The chance that at least so many of these independent events happen."""
    spread = [1.0] + [0.0] * len(chances)
    for done, chance in enumerate(chances, 1):
        for happened in range(done, 0, -1):
            spread[happened] = spread[happened] * (1 - chance) + spread[happened - 1] * chance
        spread[0] *= 1 - chance
    return sum(spread[least:])
