"""A conversation of which the student chooses the replies, to practise with.

It is never graded. Its replies are all defensible and its outcomes are neither good nor bad but tell something, so
there is no key to give points by; and whoever is graded on a talk takes the safe way, while going back and trying
another one is what it is for. The graded bank therefore refuses it (`graded=False`).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from ...errors import AnswerError
from .. import texts
from ..conversation import Conversation, Outcome, Reply, Turn
from ..fields import Field, Form
from ..model import Answer, Kind, Rows, View
from ..paragraphs import one_line, paragraphs
from ..score import Score
from ..sources import Sources
from ..table import Table, listed
from ..vocabulary import GOALS

ENDS = "einde"  # the id of the group of outcomes
REPLIES, TURNS, OUTCOMES = (2, 3), (3, 5), (2, 6)


@dataclass(frozen=True, slots=True)
class TalkAnswer:
    """The outcomes that were reached, the replies chosen last by turn, and every reply that was ever tried."""

    ends: frozenset[str] = frozenset()
    path: Mapping[str, str] = field(default_factory=dict)
    tried: frozenset[str] = frozenset()

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored."""
        chosen = {ENDS: sorted(self.ends)} if self.ends else {}
        return {"chosen": chosen, "path": dict(self.path), "tried": sorted(self.tried)}

    @property
    def empty(self) -> bool:
        """Whether no outcome was reached."""
        return not self.ends


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """A situation (`text`) and the conversation that follows."""

    kind: ClassVar[str] = "talk"
    id: str
    text: str
    conversation: Conversation

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release; to JavaScript its outcomes are a group to choose from."""
        options = [{"id": outcome.id, "text": outcome.title} for outcome in self.conversation.outcomes]
        ends = {"id": ENDS, "legend": texts.LEGENDS["ends"], "options": options, "several": True, "menu": False}
        return {"kind": self.kind, "groups": [ends]} | asdict(self)

    def asks(self) -> list[Any]:
        """Which replies lead where."""
        turns = [[turn.id, sorted([reply.id, reply.to] for reply in turn.replies)] for turn in self.conversation.turns]
        return [self.kind, self.id, turns]

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: the conversation holds its own replies."""
        return {}

    def form(self) -> Form:
        """The conversation; what it fills in are the outcomes that were reached."""
        options = tuple((outcome.id, outcome.title) for outcome in self.conversation.outcomes)
        ends = Field(f"chosen.{ENDS}[]", texts.LEGENDS["ends"], options, several=True)
        return Form((ends,), paragraphs(self.text), conversation=self.conversation)

    def parse_answer(self, raw: Mapping[str, Any]) -> TalkAnswer:
        """Outcomes of this conversation; of path and tried replies what the conversation still has."""
        chosen, path, tried = (raw.get(name, {}) for name in ("chosen", "path", "tried"))
        if not isinstance(chosen, dict) or not set(chosen) <= {ENDS}:
            raise AnswerError(texts.NO_ANSWER.format(id=self.id))
        ends, known = chosen.get(ENDS, []), {outcome.id for outcome in self.conversation.outcomes}
        if not isinstance(ends, list) or not all(isinstance(end, str) and end in known for end in ends):
            raise AnswerError(texts.NO_SUCH_OPTION.format(id=self.id))
        replies = {turn.id: {reply.id for reply in turn.replies} for turn in self.conversation.turns}
        every = [f"{turn}.{reply}" for turn in replies for reply in replies[turn]]
        return TalkAnswer(
            frozenset(ends),
            {turn: path[turn] for turn in replies if isinstance(path, dict) and path.get(turn) in list(replies[turn])},
            frozenset(reply for reply in every if isinstance(tried, list) and reply in tried),
        )

    def view(self, answer: Answer | None) -> View:
        """The situation and, turn by turn, what was chosen last, with the outcomes that were reached."""
        asked = paragraphs(self.text)
        if not isinstance(answer, TalkAnswer) or answer.empty:
            return View(asked)
        steps = [(turn.title, one_line(reply.text)) for turn, reply in self.conversation.steps(dict(answer.path))]
        ends = "; ".join(end.title for end in self.conversation.outcomes if end.id in answer.ends)
        return View(asked, (*steps, (texts.LEGENDS["ends"], ends)))


@dataclass(frozen=True, slots=True)
class NoKey:
    """Nothing decides about a conversation: what each reply does is told in the conversation itself."""

    def to_json(self) -> dict[str, Any]:
        """Nothing."""
        return {}


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation in the bank."""

    question: TalkQuestion
    claims: tuple[str, ...]
    goal: str
    difficulty: int | None = None
    key: ClassVar[NoKey] = NoKey()
    points: ClassVar[float] = 0.0
    by_hand: ClassVar[bool] = False
    own: ClassVar[bool] = False

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    def score(self, answer: Answer | None) -> Score:  # noqa: ARG002 (as every item)
        """No points."""
        return Score()

    def deciding(self) -> list[Any]:
        """Nothing decides."""
        return [self.id]

    def explanation(self, answer: Answer | None) -> Rows:
        """What each chosen reply does."""
        path = dict(answer.path) if isinstance(answer, TalkAnswer) else {}
        steps = self.question.conversation.steps(path)
        return tuple((one_line(reply.text), one_line(reply.does)) for _, reply in steps)

    def solution(self) -> Rows:
        """Nothing: no reply is the right one."""
        return ()


def _parse(table: Table, id: str, sources: Sources) -> Talk:
    text, who = table.text("text"), table.text("who")
    turns, outcomes = tuple(map(_turn, table.rows("turns"))), tuple(map(_outcome, table.rows("outcomes")))
    talk = Conversation(who, turns, outcomes)
    _check_ways(table, talk)
    if not TURNS[0] <= min(talk.lengths()) <= max(talk.lengths()) <= TURNS[1]:
        wrong = next(n for n in sorted(talk.lengths()) if not TURNS[0] <= n <= TURNS[1])
        raise table.refuse(texts.TALK_LENGTH, n=wrong, low=TURNS[0], high=TURNS[1])
    return Talk(
        TalkQuestion(id, text, talk),
        table.claims(sources),
        table.one_of("goal", str, list(GOALS)),
        table.difficulty(),
    )


def _turn(row: Table) -> Turn:
    id, rows = row.id(), row.rows("replies")
    if not REPLIES[0] <= len(rows) <= REPLIES[1]:
        raise row.refuse(texts.TALK_REPLIES, turn=id, n=len(rows), low=REPLIES[0], high=REPLIES[1])
    turn = Turn(id, row.text("title"), row.text("says"), tuple(map(_reply, rows)))
    row.finish()
    return turn


def _reply(row: Table) -> Reply:
    reply = Reply(row.id(), row.text("text"), row.text("to"), row.text("does"))
    row.finish()
    return reply


def _outcome(row: Table) -> Outcome:
    outcome = Outcome(row.id(), row.text("title"), row.text("tells"))
    row.finish()
    return outcome


def _check_ways(table: Table, talk: Conversation) -> None:
    """Refuse a conversation in which a reply leads back or nowhere, or in which a place is never reached."""
    turns, ends = [turn.id for turn in talk.turns], [outcome.id for outcome in talk.outcomes]
    if not OUTCOMES[0] <= len(ends) <= OUTCOMES[1]:
        raise table.refuse(texts.TALK_OUTCOMES, n=len(ends), low=OUTCOMES[0], high=OUTCOMES[1])
    reached = {turns[0]}
    for number, turn in enumerate(talk.turns, 1):
        if turn.id in ends:
            raise table.refuse(texts.TALK_TWICE, place=turn.id)
        if turn.id not in reached:
            raise table.refuse(texts.TALK_UNREACHED, place=turn.id)
        for reply in turn.replies:
            if reply.to not in (*turns[number:], *ends):
                allowed = listed([*turns[number:], *ends])
                raise table.refuse(texts.TALK_TO, reply=reply.id, to=reply.to, allowed=allowed)
            reached.add(reply.to)
    for end in ends:
        if end not in reached:
            raise table.refuse(texts.TALK_UNREACHED, place=end)


def _read(raw: Mapping[str, Any]) -> TalkQuestion:
    talk = raw["conversation"]
    turns = (Turn(**{**turn, "replies": tuple(Reply(**reply) for reply in turn["replies"])}) for turn in talk["turns"])
    outcomes = tuple(Outcome(**outcome) for outcome in talk["outcomes"])
    return TalkQuestion(raw["id"], raw["text"], Conversation(talk["who"], tuple(turns), outcomes))


KIND = Kind("talk", _parse, _read, graded=False)
