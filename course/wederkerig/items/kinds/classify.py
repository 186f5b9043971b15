"""A case: the student chooses the label of the relation, the sentences that decide, and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from ...errors import AnswerError
from .. import texts
from ..fields import PER_STUDENT, Field, Form
from ..model import Answer, Item, Kind, Rows, View
from ..paragraphs import one_line
from ..score import Part, Score, share
from ..sentences import MOST_PROOF, Marks, Sentence, marked, read_stem, sentences
from ..sources import Sources
from ..table import Table
from ..vocabulary import CASE_GOALS, CERTAINTIES, CUES, DIFFICULTIES, LABELS

LABEL_POINTS = 1.0
PROOF_POINTS = 1.0


@dataclass(frozen=True, slots=True)
class ClassifyAnswer:
    """A label (or none yet), the sentences chosen as proof and a certainty (or none yet)."""

    label: str | None = None
    proof: frozenset[str] = frozenset()
    certainty: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The form in which the answer is stored."""
        return {"label": self.label, "proof": sorted(self.proof), "certainty": self.certainty}

    @property
    def empty(self) -> bool:
        """Whether there is nothing to grade: without a label a case is not answered."""
        return self.label is None


@dataclass(frozen=True, slots=True)
class ClassifyQuestion:
    """The sentences of a case and its stem, which asks: between whom, at which moment, according to whom."""

    kind: ClassVar[str] = "classify"
    id: str
    sentences: tuple[Sentence, ...]
    stem: str

    @property
    def case(self) -> str:
        """The text of the case."""
        return " ".join(sentence.text for sentence in self.sentences)

    def to_json(self) -> dict[str, Any]:
        """The form in which the question stands in a release."""
        return {"kind": self.kind} | asdict(self)

    def asks(self) -> list[Any]:
        """What an answer consists of."""
        ids = [sentence.id for sentence in self.sentences]
        return [self.kind, self.id, sorted(LABELS), ids, sorted(CERTAINTIES)]

    def offers(self) -> dict[str, list[dict[str, str]]]:
        """The labels and certainties to choose from, and the cues: why a sentence decides."""
        cues = {id: cue.text for id, cue in CUES.items()}
        lists = {"labels": LABELS, "cues": cues, "certainties": CERTAINTIES}
        return {name: [{"id": id, "text": text} for id, text in options.items()] for name, options in lists.items()}

    def form(self) -> Form:
        """Sentences in the case itself, a label, and a certainty."""
        said = tuple((sentence.id, sentence.text) for sentence in self.sentences)
        proof = Field(
            "proof[]", texts.PROOF_LEGEND.format(most=MOST_PROOF), said, several=True, in_case=True, most=MOST_PROOF
        )
        return Form(
            (
                proof,
                Field("label", texts.LABEL_LEGEND, tuple(LABELS.items()), drawn=PER_STUDENT),
                Field("certainty", texts.CERTAINTY_LEGEND, tuple(CERTAINTIES.items())),
            ),
            question=(self.stem,),
        )

    def parse_answer(self, raw: Mapping[str, Any]) -> ClassifyAnswer:
        """A label, at most `MOST_PROOF` sentences and a certainty; who ticked `cues` answered another question."""
        label, certainty, proof = raw.get("label"), raw.get("certainty"), raw.get("proof", [])
        if "cues" in raw:
            raise AnswerError(texts.NO_ANSWER.format(id=self.id))
        if not (label is None or (isinstance(label, str) and label in LABELS)):
            raise AnswerError(texts.NO_SUCH_OPTION.format(id=self.id))
        if not (certainty is None or (isinstance(certainty, str) and certainty in CERTAINTIES)):
            raise AnswerError(texts.NO_SUCH_CERTAINTY.format(id=self.id))
        known = {sentence.id for sentence in self.sentences}
        if not isinstance(proof, list) or not all(isinstance(one, str) and one in known for one in proof):
            raise AnswerError(texts.NO_SUCH_SENTENCE.format(id=self.id))
        if len(proof) > MOST_PROOF:
            raise AnswerError(texts.TOO_MANY_SENTENCES.format(id=self.id, most=MOST_PROOF))
        return ClassifyAnswer(label, frozenset(proof), certainty)

    def view(self, answer: Answer | None) -> View:
        """The case with the chosen sentences marked, its stem and what was chosen."""
        given = answer if isinstance(answer, ClassifyAnswer) else ClassifyAnswer()
        case = tuple((sentence.text, sentence.id in given.proof) for sentence in self.sentences)
        if given.label is None:
            return View((self.stem,), case=case)
        rows = [(texts.CHOICE, LABELS[given.label]), (texts.PROOF, " ".join(text for text, chosen in case if chosen))]
        if given.certainty:
            rows.append((texts.CERTAINTY, CERTAINTIES[given.certainty]))
        return View((self.stem,), tuple((name, text) for name, text in rows if text), case=case)


@dataclass(frozen=True, slots=True)
class ClassifyKey:
    """What decides about an answer to a case.

    `proof` holds the sentences that decide, and those that support the label and count neither way;
    `explanations` holds for every label why it fits or just fails;
    `doubt` says where a colleague could disagree (empty where the bank says why nobody would).
    """

    label: str
    proof: Marks
    explanations: Mapping[str, str]
    doubt: str = ""

    def to_json(self) -> dict[str, Any]:
        """All of it."""
        told = {"label": self.label, "explanations": dict(self.explanations), "doubt": self.doubt}
        return told | {"decides": dict(self.proof.decides), "supports": dict(self.proof.supports)}


@dataclass(frozen=True, slots=True)
class Classify:
    """A case in the bank."""

    question: ClassifyQuestion
    key: ClassifyKey
    claims: tuple[str, ...]
    goal: str
    difficulty: int
    partner: str | None = None
    points: ClassVar[float] = LABEL_POINTS + PROOF_POINTS
    by_hand: ClassVar[bool] = False
    own: ClassVar[bool] = False

    @property
    def id(self) -> str:
        """The id of the question."""
        return self.question.id

    def score(self, answer: Answer | None) -> Score:
        """The right label gives `LABEL_POINTS` and, only then, the sentences `PROOF_POINTS` times their `share`."""
        if not isinstance(answer, ClassifyAnswer) or answer.label is None:
            return Score()
        right, proof = answer.label == self.key.label, self.key.proof
        earned = share(answer.proof, set(proof.decides), set(proof.supports)) if right else 0.0
        label = Part(texts.LABEL_PART, LABEL_POINTS * right, LABEL_POINTS)
        return Score((label, Part(texts.PROOF_PART, PROOF_POINTS * earned, PROOF_POINTS)))

    def deciding(self) -> list[Any]:
        """Label, and the sentences that decide and support."""
        proof = self.key.proof
        return [self.id, self.key.label, sorted(proof.decides), sorted(proof.supports)]

    def explanation(self, answer: Answer | None) -> Rows:
        """Why the chosen label fits or not, and what each of the chosen sentences shows."""
        if not isinstance(answer, ClassifyAnswer) or answer.label is None:
            return ()
        why = (texts.WHY_CHOICE, one_line(self.key.explanations[answer.label]))
        chosen = (one for one in self.question.sentences if one.id in answer.proof)
        return (why, *((one.text, self._shows(one.id)) for one in chosen))

    def solution(self) -> Rows:
        """The label, each sentence that decides with the cue that it shows, and why."""
        decide = (one for one in self.question.sentences if one.id in self.key.proof.decides)
        return (
            (texts.RIGHT_CHOICE, LABELS[self.key.label]),
            *((one.text, self._shows(one.id)) for one in decide),
            (texts.WHY_RIGHT, one_line(self.key.explanations[self.key.label])),
        )

    def _shows(self, sentence: str) -> str:
        proof = self.key.proof
        if sentence in proof.decides:
            return texts.DECIDES.format(cue=CUES[proof.decides[sentence]].text)
        if sentence in proof.supports:
            return texts.SUPPORTS.format(cue=CUES[proof.supports[sentence]].text)
        return texts.SAYS_NOTHING


def cases(items: Iterable[Item]) -> list[Classify]:
    """Those of the items that are cases."""
    return [item for item in items if isinstance(item, Classify)]


def _parse(table: Table, id: str, sources: Sources) -> Classify:
    label = table.one_of("label", str, list(LABELS))
    case, proof = marked(table, label)
    return Classify(
        question=ClassifyQuestion(id, case, read_stem(table)),
        key=ClassifyKey(label, proof, table.explanations(LABELS), _doubt(table)),
        claims=table.claims(sources),
        goal=table.one_of("goal", str, CASE_GOALS),
        difficulty=table.one_of("difficulty", int, DIFFICULTIES),
        partner=table.text("partner", "") or None,
    )


def _doubt(table: Table) -> str:
    doubt, undisputed = table.text("doubt", ""), table.text("undisputed", "")
    if bool(doubt) == bool(undisputed):
        raise table.refuse(texts.NO_DOUBT)
    return doubt


def _read(raw: Mapping[str, Any]) -> ClassifyQuestion:
    if "case" in raw:  # a release of before sentences could be chosen
        case = sentences(raw["case"])
    else:
        case = tuple(Sentence(one["id"], one["text"]) for one in raw["sentences"])
    return ClassifyQuestion(raw["id"], case, raw.get("stem", texts.NO_STEM))


KIND = Kind("classify", _parse, _read)
