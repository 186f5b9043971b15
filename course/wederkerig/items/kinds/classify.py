"""A case: the student chooses the label of the relation, the cues that decide, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from ...errors import AnswerError
from .. import texts
from ..fields import Field, Form
from ..model import Answer, Item, Kind, Rows, View
from ..paragraphs import one_line, paragraphs
from ..score import Part, Score, share
from ..sources import Sources
from ..table import Table
from ..vocabulary import CASE_GOALS, CERTAINTIES, CUES, DIFFICULTIES, LABELS

CASE_WORDS = (60, 160)
STEM_WORDS = 25
LABEL_POINTS = 2.0
CUE_POINTS = 1.0


@dataclass(frozen=True, slots=True)
class ClassifyAnswer:
    """A label (or none yet), the cues ticked and a certainty (or none yet)."""

    label: str | None = None
    cues: frozenset[str] = frozenset()
    certainty: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored."""
        return {"label": self.label, "cues": sorted(self.cues), "certainty": self.certainty}

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade: without a label a case is not answered."""
        return self.label is None


@dataclass(frozen=True, slots=True)
class ClassifyQuestion:
    """The text of a case and its stem, which asks: between whom, at which moment, according to whom."""

    kind: ClassVar[str] = "classify"
    id: str
    case: str
    stem: str

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release."""
        return {"kind": self.kind, "id": self.id, "case": self.case, "stem": self.stem}

    def asks(self) -> list[Any]:
        """What an answer consists of."""
        return [self.kind, self.id, sorted(LABELS), sorted(CUES), sorted(CERTAINTIES)]

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """The labels, cues and certainties to choose from."""
        cues = {id: cue.text for id, cue in CUES.items()}
        lists = {"labels": LABELS, "cues": cues, "certainties": CERTAINTIES}
        return {name: [{"id": id, "text": text} for id, text in options.items()] for name, options in lists.items()}

    def form(self) -> Form:
        """A label, cues and a certainty for the case."""
        cues = tuple((id, cue.text) for id, cue in CUES.items())
        return Form(
            case=paragraphs(self.case),
            fields=(
                Field("label", self.stem, tuple(LABELS.items())),
                Field("cues[]", texts.CUES_LEGEND, cues, several=True, hint=texts.CUES_HINT),
                Field("certainty", texts.CERTAINTY_LEGEND, tuple(CERTAINTIES.items())),
            ),
        )

    def parse_answer(self, raw: Mapping[str, Any]) -> ClassifyAnswer:
        """A label, cues and a certainty, each from its list."""
        label, certainty, cues = raw.get("label"), raw.get("certainty"), raw.get("cues", [])
        if not (label is None or (isinstance(label, str) and label in LABELS)):
            raise AnswerError(texts.NO_SUCH_OPTION.format(id=self.id))
        if not (certainty is None or (isinstance(certainty, str) and certainty in CERTAINTIES)):
            raise AnswerError(texts.NO_SUCH_CERTAINTY.format(id=self.id))
        if not isinstance(cues, list) or not all(isinstance(cue, str) and cue in CUES for cue in cues):
            raise AnswerError(texts.NO_SUCH_CUE.format(id=self.id))
        return ClassifyAnswer(label, frozenset(cues), certainty)

    def view(self, answer: Answer | None) -> View:
        """The case, its stem and what was chosen."""
        asked = (*paragraphs(self.case), self.stem)
        if not isinstance(answer, ClassifyAnswer) or answer.label is None:
            return View(asked)
        rows = [(texts.CHOICE, LABELS[answer.label]), (texts.CUES, _cues(answer.cues))]
        if answer.certainty:
            rows.append((texts.CERTAINTY, CERTAINTIES[answer.certainty]))
        return View(asked, tuple((name, text) for name, text in rows if text))


@dataclass(frozen=True, slots=True)
class ClassifyKey:
    """What decides about an answer to a case.

    `cues` decide; `neutral` cues are true or defensible too and count neither way;
    `explanations` holds for every label why it fits or just fails;
    `doubt` says where a colleague could disagree (empty where the bank says why nobody would).
    """

    label: str
    cues: frozenset[str]
    neutral: frozenset[str]
    explanations: Mapping[str, str]
    doubt: str = ""

    def to_json(self) -> dict[str, Any]:
        """All of it."""
        return asdict(self) | {"cues": sorted(self.cues), "neutral": sorted(self.neutral)}


@dataclass(frozen=True, slots=True)
class Classify:
    """A case in the bank."""

    question: ClassifyQuestion
    key: ClassifyKey
    claims: tuple[str, ...]
    goal: str
    difficulty: int
    partner: str | None = None
    points: ClassVar[float] = LABEL_POINTS + CUE_POINTS
    by_hand: ClassVar[bool] = False

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    def score(self, answer: Answer | None) -> Score:
        """The right label gives `LABEL_POINTS`, cues `CUE_POINTS` times their `share`; without a label nothing does."""
        if not isinstance(answer, ClassifyAnswer) or answer.label is None:
            return Score()
        label = LABEL_POINTS if answer.label == self.key.label else 0.0
        cues = CUE_POINTS * share(answer.cues, self.key.cues, self.key.neutral)
        return Score((Part(texts.LABEL_PART, label, LABEL_POINTS), Part(texts.CUES_PART, cues, CUE_POINTS)))

    def deciding(self) -> list[Any]:
        """Label, cues and neutral cues."""
        return [self.id, self.key.label, sorted(self.key.cues), sorted(self.key.neutral)]

    def explanation(self, answer: Answer | None) -> Rows:
        """Why the chosen label fits or not."""
        if not isinstance(answer, ClassifyAnswer) or answer.label is None:
            return ()
        return ((texts.WHY_CHOICE, one_line(self.key.explanations[answer.label])),)

    def solution(self) -> Rows:
        """The label, the cues that decide, and why."""
        why = one_line(self.key.explanations[self.key.label])
        return (
            (texts.RIGHT_CHOICE, LABELS[self.key.label]),
            (texts.RIGHT_CUES, _cues(self.key.cues)),
            (texts.WHY_RIGHT, why),
        )


def cases(items: Iterable[Item]) -> list[Classify]:
    """Those of the items that are cases."""
    return [item for item in items if isinstance(item, Classify)]


def _texts(cues: frozenset[str]) -> list[str]:
    return [cue.text for name, cue in CUES.items() if name in cues]


def _cues(cues: frozenset[str]) -> str:
    return "; ".join(_texts(cues))


def _parse(table: Table, id: str, sources: Sources) -> Classify:
    case = table.text("case")
    words = len(case.split())
    if not CASE_WORDS[0] <= words <= CASE_WORDS[1]:
        raise table.refuse(texts.CASE_LENGTH, words=words, low=CASE_WORDS[0], high=CASE_WORDS[1])
    label = table.one_of("label", str, list(LABELS))
    return Classify(
        question=ClassifyQuestion(id, case, _stem(table)),
        key=_key(table, label),
        claims=table.claims(sources),
        goal=table.one_of("goal", str, CASE_GOALS),
        difficulty=table.one_of("difficulty", int, DIFFICULTIES),
        partner=table.text("partner", "") or None,
    )


def _stem(table: Table) -> str:
    stem = one_line(table.text("stem"))
    words = len(stem.split())
    if words > STEM_WORDS or stem.count("?") != 1 or not stem.endswith("?"):
        raise table.refuse(texts.BAD_STEM, words=words, most=STEM_WORDS)
    return stem


def _doubt(table: Table) -> str:
    doubt, undisputed = table.text("doubt", ""), table.text("undisputed", "")
    if bool(doubt) == bool(undisputed):
        raise table.refuse(texts.NO_DOUBT)
    return doubt


def _read(raw: Mapping[str, Any]) -> ClassifyQuestion:
    return ClassifyQuestion(raw["id"], raw["case"], raw.get("stem", texts.NO_STEM))


def _key(table: Table, label: str) -> ClassifyKey:
    cues = table.several_of("cues", CUES)
    if not cues:
        raise table.refuse(texts.NO_CUE)
    for cue in cues:
        if CUES[cue].label != label:
            raise table.refuse(texts.CUE_OF_OTHER, cue=cue, label=label)
    neutral = table.several_of("neutral", CUES, [])
    if set(cues) & set(neutral):
        raise table.refuse(texts.CUE_TWICE)
    if len(CUES) - len(cues) - len(neutral) < len(cues):
        raise table.refuse(texts.ALL_CUES_PAY)
    explanations = table.explanations(LABELS)
    return ClassifyKey(label, frozenset(cues), frozenset(neutral), explanations, _doubt(table))


KIND = Kind("classify", _parse, _read)
