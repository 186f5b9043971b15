"""An open question: the student writes a text, and a lecturer grades it by a rubric that the student sees too."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from ...errors import AnswerError
from .. import texts
from ..fields import Field, Form
from ..model import Answer, Criterion, Kind, Rows, View
from ..paragraphs import paragraphs
from ..score import Score
from ..sources import Sources
from ..table import Table
from ..vocabulary import GOALS

MAX_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class ReflectAnswer:
    """The text of an open answer."""

    text: str = ""

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored."""
        return {"text": self.text}

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class ReflectQuestion:
    """An open question with its rubric; without one it cannot be graded. `text` is what it is about, read first."""

    kind: ClassVar[str] = "reflect"
    id: str
    question: str
    rubric: tuple[Criterion, ...]
    text: str = ""

    @property
    def points(self) -> int:
        """Most points, in whole points."""
        return sum(criterion.points for criterion in self.rubric)

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release."""
        rubric = [{"name": row.name, "levels": list(row.levels)} for row in self.rubric]
        about = {"text": self.text} if self.text else {}
        return {"kind": self.kind, "id": self.id, **about, "question": self.question, "rubric": rubric}

    def asks(self) -> list[Any]:
        """What an answer is graded by."""
        return [self.kind, self.id, [criterion.points for criterion in self.rubric]]

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """Nothing: the answer is written."""
        return {}

    def form(self) -> Form:
        """A text."""
        return Form((Field("text", most=MAX_TEXT),), self._about(), paragraphs(self.question))

    def _about(self) -> tuple[str, ...]:
        return paragraphs(self.text) if self.text else ()

    def parse_answer(self, raw: Mapping[str, Any]) -> ReflectAnswer:
        """A text of at most `MAX_TEXT` characters; what is no character becomes a question mark."""
        text = raw.get("text", "")
        if not isinstance(text, str):
            raise AnswerError(texts.NO_TEXT.format(id=self.id))
        text = text.encode("utf-8", "replace").decode("utf-8")
        if len(text) > MAX_TEXT:
            raise AnswerError(texts.TOO_LONG.format(id=self.id, most=MAX_TEXT))
        return ReflectAnswer(text)

    def view(self, answer: Answer | None) -> View:
        """The question, the text and the rubric."""
        written = answer.text if isinstance(answer, ReflectAnswer) and not answer.empty else ""
        return View((*self._about(), *paragraphs(self.question)), written=written, rubric=self.rubric)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a good answer to an open question could hold."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """The text."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Reflect:
    """An open question in the bank."""

    question: ReflectQuestion
    key: Guidance
    claims: tuple[str, ...]
    goal: str
    difficulty: int | None = None
    own: bool = False
    by_hand: ClassVar[bool] = True

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    @property
    def points(self) -> float:
        """Most points: those of the rubric."""
        return float(self.question.points)

    def score(self, answer: Answer | None) -> Score | None:
        """None points for nothing; anything else a lecturer must read."""
        return Score() if answer is None or answer.empty else None

    def deciding(self) -> list[Any]:
        """The points of the rubric."""
        return [self.id, self.question.points]

    def explanation(self, answer: Answer | None) -> Rows:  # noqa: ARG002 (as every item)
        """Nothing: a lecturer writes what there is to say."""
        return ()

    def solution(self) -> Rows:
        """Nothing: the guidance is for lecturers."""
        return ()


def _parse(table: Table, id: str, sources: Sources) -> Reflect:
    rows = table.take("rubric", list, None)
    if rows == []:
        raise table.refuse(texts.EMPTY_RUBRIC)
    rubric = tuple(_criterion(table, row) for row in rows or ())
    return Reflect(
        question=ReflectQuestion(id, table.text("question"), rubric, table.text("text", "")),
        key=Guidance(table.text("guidance")),
        claims=table.claims(sources),
        goal=table.one_of("goal", str, list(GOALS)),
        difficulty=table.difficulty(),
        own=table.take("own", bool, False),
    )


def _criterion(table: Table, row: Any) -> Criterion:
    levels = row.get("levels") if isinstance(row, dict) else None
    if not isinstance(levels, list) or len(levels) < 2 or not all(isinstance(level, str) for level in levels):
        raise table.refuse(texts.NO_LEVELS)
    name = row.get("name")
    if not isinstance(name, str) or not all(text.strip() for text in (name, *levels)) or set(row) != {"name", "levels"}:
        raise table.refuse(texts.NO_CRITERION)
    return Criterion(name, tuple(levels))


def _read(raw: Mapping[str, Any]) -> ReflectQuestion:
    rubric = tuple(Criterion(row["name"], tuple(row["levels"])) for row in raw["rubric"])
    return ReflectQuestion(raw["id"], raw["question"], rubric, raw.get("text", ""))


KIND = Kind("reflect", _parse, _read)
