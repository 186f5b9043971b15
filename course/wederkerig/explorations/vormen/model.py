"""Gifts that go round a circle of people, in the four forms of Dichterbij.

Single or multiple (two people, or a chain in which A helps B and B then helps C), immediate or delayed (Deur, van,
Scholte & Sprinkhuizen, 2013, pp. 100-103, read through the thesis of 2015, section 2.1.3; C050, C051, C053, C055,
C056). A gift stays open until its receiver does something in return or passes something on. What is open is what
trust has to bear; who only takes can profit from that (C052).
How long 'short' and 'long' last, the source does not say: the numbers in capitals were chosen by the makers.
"""

from dataclasses import dataclass

MOMENTS = 18
BETWEEN_ROUNDS = 6  # every so many moments somebody begins a new round of gifts
SOON, LATE = 1, 4  # moments between a gift and its answer, in the immediate and in the delayed form
PAIR, GROUP = 2, 5  # people in the single and in the multiple form
TAKER = {PAIR: 1, GROUP: 3}  # who only takes, if somebody does


@dataclass(frozen=True, slots=True)
class Gift:
    """A gift at a moment, in the round that `starter` began; `answered`: the moment of its answer, None for never.

    `closes`: with this gift something came back to the starter, so that it needs no answer itself.
    """

    giver: int
    receiver: int
    moment: int
    starter: int
    answered: int | None
    closes: bool = False

    def is_open(self, moment: int) -> bool:
        """Whether an answer to this gift is still awaited after that moment."""
        given = self.moment <= moment
        return given and not self.closes and (self.answered is None or self.answered > moment)


@dataclass(frozen=True, slots=True)
class Circle:
    """People in a circle, who each give to the next, and all their gifts in order."""

    people: int
    delay: int
    taker: int | None
    gifts: tuple[Gift, ...]

    def until(self, moment: int) -> tuple[Gift, ...]:
        """The gifts given up to and including a moment."""
        return tuple(gift for gift in self.gifts if gift.moment <= moment)

    def open_gifts(self, moment: int) -> tuple[Gift, ...]:
        """The gifts whose answer is awaited after a moment: what trust has to bear then."""
        return tuple(gift for gift in self.gifts if gift.is_open(moment))

    def overdue(self, moment: int) -> tuple[Gift, ...]:
        """The open gifts whose answer should have come by now, by the usual delay of this form."""
        return tuple(gift for gift in self.open_gifts(moment) if gift.moment + self.delay <= moment)

    def borne(self, moment: int) -> tuple[int, ...]:
        """For each person how many open rounds they began: they gave first, and nothing came back yet."""
        starters = [gift.starter for gift in self.open_gifts(moment)]
        return tuple(starters.count(person) for person in range(self.people))

    def waited(self, moment: int) -> int:
        """All waiting up to a moment: each moment counts as many times as gifts were open in it."""
        return sum(len(self.open_gifts(earlier)) for earlier in range(moment))

    def closed_rounds(self, moment: int) -> tuple[Gift, ...]:
        """The gifts up to a moment with which a circle closed."""
        return tuple(gift for gift in self.until(moment) if gift.closes)


def circle(multiple: bool, delayed: bool, somebody_takes: bool) -> Circle:
    """The gifts of 18 moments in one of the four forms; with `somebody_takes` one person accepts and gives nothing.

    Every six moments the next person begins a round (who only takes is passed over). Nobody gives up.
    """
    people, delay = (GROUP if multiple else PAIR), (LATE if delayed else SOON)
    taker = TAKER[people] if somebody_takes else None
    starters = [person for person in range(people) if person != taker]
    gifts: list[Gift] = []
    for number, start in enumerate(range(1, MOMENTS, BETWEEN_ROUNDS)):
        gifts += _round(people, delay, taker, starters[number % len(starters)], start)
    gifts.sort(key=lambda gift: (gift.moment, gift.starter))
    return Circle(people, delay, taker, tuple(gift for gift in gifts if gift.moment <= MOMENTS))


def asks_more(one: Circle, other: Circle, moment: int) -> bool:
    """Whether more gifts are open in the one circle than in the other after a moment."""
    return len(one.open_gifts(moment)) > len(other.open_gifts(moment))


def _round(people: int, delay: int, taker: int | None, starter: int, start: int) -> list[Gift]:
    """The gifts of one round: each passes on after the delay, until it is round or reaches who only takes."""
    gifts: list[Gift] = []
    for step in range(people):
        giver, receiver = (starter + step) % people, (starter + step + 1) % people
        if giver == taker:
            break
        moment = start + step * delay
        answered = None if receiver in (taker, starter) else moment + delay
        gifts.append(Gift(giver, receiver, moment, starter, answered, closes=receiver == starter))
    return gifts
