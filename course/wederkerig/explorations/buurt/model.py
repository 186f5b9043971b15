"""A year in a neighbourhood of eighty residents under one policy: who asks, who gives, who is worn out, who stays in.

Each mechanism names its source; how strong it is was chosen by the makers of the course and measured nowhere.
"""

import random
from dataclasses import dataclass

from .residents import LOW, WINDOW, Life, Neighbourhood, Outcome

YEAR = 4 * WINDOW
WEEK = 7
BEFORE = 120  # days without policy, so that the year starts in a neighbourhood that is already alive
LONG = 3.0  # hours: the most that one warm, unbounded help takes
SHORT = 1.0  # hours: the most that one light, bounded help takes, and the size of a return gift
KEEP = 0.35  # part of the capacity that a giver keeps back in light contact
KEEPS_BOUNDS = 0.8  # part of the residents who keep to the bounds of light contact
SKEWED = 4.0  # hours given and not returned after which a giver notices
COLD = 0.88  # what is left of inner motivation after an hour of enforced help
SOUR = 0.99  # what is left of motivation and trust each time a giver feels used
SPEAKING_UP = 1.0  # hours of energy that it costs to call somebody to account
HURT = 0.3  # part of the courage to ask, and of trust, that somebody loses who is called to account without a reason


@dataclass(frozen=True, slots=True)
class Policy:
    """What is done in the neighbourhood; all false means that nothing is done.

    `control`: who is helped must do something in return (Corra, 2013, p. 70); false: trust.
    `broker`: seeks those who are not seen and matches them (Willemse, 2011; Bredewold & Malda, 2014).
    `places`: to meet (Corra, 2013; social workers in the thesis, 2015). `light`: short and bounded contact
    (Bredewold, 2014; Bredewold & Malda, 2014, p. 10). `strengths`: start from what people can do (social workers in
    the thesis, 2015). `correction`: who only takes is called to account (Buunk & Schaufeli, 2001), which takes
    strength and may hit the wrong one (one social worker in the thesis, 2015).
    """

    control: bool = False
    broker: bool = False
    places: bool = False
    light: bool = False
    strengths: bool = False
    correction: bool = False


def run(start: Neighbourhood, policy: Policy, seed: int, days: int = YEAR) -> Outcome:
    """So many days in this neighbourhood under this policy; chance is fixed by the seed."""
    year = _Year(start, policy, seed)
    course = [year.quarter(0)]
    for day in range(1, days + 1):
        year.live(day)
        if day % WINDOW == 0 or day == days:
            course.append(year.quarter(day))
    return year.outcome(days, tuple(course))


class _Year(Life):
    """What happens on a day, by residents themselves and by policy."""

    def __init__(self, start: Neighbourhood, policy: Policy, seed: int) -> None:
        super().__init__(start)
        self.rng = random.Random(seed)
        self.duty = [0.0] * len(self.people)  # hours that somebody still has to do in return
        self.bounded = [False] * len(self.people)
        self.policy = Policy()
        for day in range(1 - BEFORE, 1):
            self.live(day)
        self.policy = policy
        self.bounded = [policy.light and self.rng.random() < KEEPS_BOUNDS for _ in self.people]

    def live(self, day: int) -> None:
        """One day for everybody."""
        chance = self.rng.random
        self.rest()
        self.count_worn()
        if self.policy.places or day % WEEK == 0:
            self.meet(day)
        if self.policy.broker and day % WEEK == 0:
            self.match(day)
        for i, person in enumerate(self.people):
            if chance() < person.worry:
                self.need[i] += 1.0 + 2.0 * chance()
            if self.need[i] > 0.0 and self.known[i]:
                self.ask(i, day)
            if self.known[i] and chance() < 0.02 * self.motive[i]:
                self.offer(i, self.rng.choice(self.known[i]), day)
            if self.debts[i] and not self.profits[i]:
                self.return_gift(i, day)
            if self.duty[i] > 0.0 and chance() < 1 / WEEK:
                self.do_duty(i, self.rng.choice(self.everyone), day)

    def ask(self, i: int, day: int) -> None:
        """Ask up to three neighbours; harder for the shy, for who owes (Movisie, 2013b) and for who must return."""
        luck, chance = self.rng.random(), 0.15 * (1.0 - self.shyness[i])
        if luck >= chance:
            return
        if self.policy.control and not self.profits[i]:
            chance *= min(1.0, 2.0 * self.energy[i] / self.capacity[i])
        if not self.policy.strengths and not self.profits[i] and sum(self.debts[i].values()) > SKEWED:
            chance *= 0.5
        if luck >= chance:
            return
        self.asked[i] = day
        for _ in range(3):
            if not self.known[i]:
                return
            giver = self.rng.choice(self.known[i])
            if self.willing(giver, i, day):
                self.accept(giver, i, day)
                return
        self.shyness[i] += 0.02 * (1.0 - self.shyness[i])

    def offer(self, giver: int, i: int, day: int) -> None:
        """Help that nobody asked for, which residents like best (Linders, 2010)."""
        if self.need[i] > 0.0 and self.willing(giver, i, day):
            self.accept(giver, i, day)

    def accept(self, giver: int, i: int, day: int) -> None:
        """Help is only help if the other dares to take it (Movisie, 2013a)."""
        if self.rng.random() >= self.people[i].reluctance:
            self.give(giver, i, self.hours(giver, i), day)

    def hours(self, giver: int, i: int) -> float:
        """Help that the giver can miss: light contact keeps something back, warm contact can take all there is."""
        if self.bounded[giver]:
            return max(0.0, min(SHORT, self.need[i], self.energy[giver] - KEEP * self.capacity[giver]))
        return min(LONG, self.need[i], self.energy[giver])

    def willing(self, giver: int, i: int, day: int) -> bool:
        """Whether somebody can help today and wants to; people do more for whom they know better (the thesis, 2015)."""
        if self.hours(giver, i) <= 0.0:
            return False
        wish = self.motive[giver] * (0.5 + 0.5 * self.trust[giver])
        last = self.gave[giver].get(i)
        if last is not None:
            if self.bounded[giver] and day - last < WEEK:
                return False
            wish += 0.4 * (1.0 - wish) * self.motive[giver]
        if self.rng.random() >= wish:
            return False
        one_way = day - self.gave[i].get(giver, -WINDOW) > WINDOW // 2
        return not one_way or self.debts[i].get(giver, 0.0) < SKEWED or self.bears(giver, i)

    def bears(self, giver: int, i: int) -> bool:
        """A giver sees that it goes one way (Buunk & Schaufeli, 2001): it sours the giver, or somebody speaks up."""
        if not self.policy.correction:
            self.motive[giver] *= SOUR
            self.trust[giver] *= SOUR
            return True
        self.energy[giver] = max(0.0, self.energy[giver] - SPEAKING_UP)
        if not self.profits[i]:  # a mistake: this one could not return
            self.shyness[i] += HURT * (1.0 - self.shyness[i])
            self.trust[i] *= 1.0 - HURT
            del self.debts[i][giver]
            self.part(giver, i)
        elif self.rng.random() < 0.3:
            self.profits[i] = False
            self.motive[i] = 0.3
        return False

    def give(self, giver: int, i: int, hours: float, day: int) -> None:
        """Help by choice: makes the giver less shy (Penninx, 2013) and eager, and the other trusting, or obliged."""
        self.hand_over(giver, i, hours, day)
        self.keep_account(giver, i, hours, day)
        self.shyness[giver] *= 0.98
        self.motive[giver] += (0.02 if self.policy.strengths else 0.01) * (1.0 - self.motive[giver])
        self.trust[i] += 0.02 * (1.0 - self.trust[i])
        if self.policy.control:
            self.duty[i] += SHORT

    def return_gift(self, i: int, day: int) -> None:
        """Who was helped wants balance (Linders, 2010), but who is frail often thinks to have nothing to give."""
        chance = 0.15 * self.motive[i]
        if self.people[i].frail and not self.policy.strengths:
            chance *= 0.4
        if self.rng.random() < chance:
            giver = self.rng.choice(list(self.debts[i]))
            hours = min(SHORT, self.debts[i][giver])
            if self.energy[i] - hours > LOW * self.capacity[i]:
                self.give(i, giver, hours, day)

    def do_duty(self, i: int, other: int, day: int) -> None:
        """An enforced hour for somebody who asked for help; it drives out inner motivation (Corra, 2013)."""
        hours = min(SHORT, self.need[other], self.energy[i])
        if other == i or hours <= 0.0 or day - self.asked[other] > WINDOW:
            return
        self.hand_over(i, other, hours, day)
        self.forced += hours
        self.had_to[i] = day
        self.duty[i] -= SHORT
        self.motive[i] *= COLD
        self.trust[i] *= 0.98

    def meet(self, day: int) -> None:
        """Chance meetings: few in the street, more at a place; who knows nobody seldom comes (the thesis, 2015)."""
        going, chance = (0.2 if self.policy.places else 0.1), self.rng.random
        pull = [going * trust * (1.0 - shy) for trust, shy in zip(self.trust, self.shyness, strict=True)]
        out = [i for i in self.everyone if chance() < pull[i] * (1.0 if self.known[i] else 0.15)]
        self.rng.shuffle(out)
        for i, j in zip(out[::2], out[1::2], strict=False):
            if chance() < 0.3:
                self.befriend(i, j)
            if self.policy.places:  # seeing others busy invites
                self.motive[i] += 0.01 * (1.0 - self.motive[i])
                self.offer(i, j, day)

    def match(self, day: int) -> None:
        """Each week the broker visits somebody unseen, brings in somebody with energy, and asks both to give."""
        some = self.rng.sample(self.everyone, 8)
        unseen = min(some, key=lambda i: max(self.asked[i], self.chose[i], self.got[i]))
        if self.rng.random() >= self.trust[unseen]:
            return
        some.remove(unseen)
        helper = max(some, key=lambda i: self.energy[i])
        self.befriend(unseen, helper)
        self.shyness[unseen] *= 0.7
        for giver, other in ((helper, unseen), (unseen, helper)):
            if self.energy[giver] > 0.5 * self.capacity[giver] and self.rng.random() < self.motive[giver]:
                self.give(giver, other, SHORT, day)
