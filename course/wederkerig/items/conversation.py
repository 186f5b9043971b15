"""A conversation that branches: turns of somebody else, replies to choose, and how each way through it ends."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """Something to say or do: its text, the turn or outcome to which it leads, and what it does to the other."""

    id: str
    text: str
    to: str
    does: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What the other says or shows at one moment, and the replies to it."""

    id: str
    title: str
    says: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a conversation ends, and what that tells."""

    id: str
    title: str
    tells: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """With whom one talks, and all turns and outcomes; a reply leads to a later turn only, so every way ends."""

    who: str
    turns: tuple[Turn, ...]
    outcomes: tuple[Outcome, ...]

    def steps(self, chosen: dict[str, str]) -> Iterator[tuple[Turn, Reply]]:
        """The way through it of who `chosen` these replies by turn; what is off that way is passed over."""
        turns = {turn.id: turn for turn in self.turns}
        turn: Turn | None = self.turns[0]
        while turn:
            reply = next((reply for reply in turn.replies if reply.id == chosen.get(turn.id)), None)
            if reply is None:
                return
            yield turn, reply
            turn = turns.get(reply.to)

    def lengths(self) -> frozenset[int]:
        """Of how many turns the ways through it are."""
        left: dict[str, frozenset[int]] = {}
        for turn in reversed(self.turns):
            left[turn.id] = frozenset(1 + n for reply in turn.replies for n in left.get(reply.to, {0}))
        return left[self.turns[0].id]
