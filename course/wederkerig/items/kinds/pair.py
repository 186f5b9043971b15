"""Two versions of one case, each with what dominates in it; what they share is shown once.

Points: two when both are right, half a point when one is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import ClassVar

from .. import texts
from ..model import Answer, Kind
from ..score import Part, Score
from ..sentences import Marks, Sentence, marked, read_stem
from ..sources import Sources
from ..table import Table
from ..vocabulary import CUES, LABELS
from .choice import Choice, ChoiceAnswer, Group, read
from .groups import GroupKey, choice_fields, label_group

NAMES = {"a": "A", "b": "B"}  # by the ids of the groups
ONE_RIGHT, BOTH_RIGHT = 0.5, 2.0


@dataclass(frozen=True, slots=True)
class Pair(Choice):
    """Two versions of a case in the bank."""

    points: ClassVar[float] = BOTH_RIGHT

    def score(self, answer: Answer | None) -> Score:
        """`BOTH_RIGHT` for two right labels, `ONE_RIGHT` for one."""
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return Score()
        right = sum(answer.chosen.get(half) == fits for half, fits in self.key.fits.items())
        return Score((Part(texts.PAIR_PART, (0.0, ONE_RIGHT, BOTH_RIGHT)[right], BOTH_RIGHT),))


@dataclass(frozen=True, slots=True)
class _Half:
    """One of the two versions."""

    label: str
    sentences: tuple[Sentence, ...]
    proof: Marks
    explanations: dict[str, str]

    @property
    def deciding(self) -> list[tuple[str, str]]:
        """The sentences that decide, each with what it shows."""
        cues = self.proof.decides
        return [(one.text, CUES[cues[one.id]].text) for one in self.sentences if one.id in cues]

    @property
    def why(self) -> dict[str, str]:
        """Per label why it fits or not, with the proof."""
        return why_of(self.label, self.explanations, self.deciding)


def group(half: str) -> Group:
    """What is asked of a half: which label dominates."""
    return label_group(half, texts.LEGENDS["half"].format(half=NAMES[half]), LABELS)


def why_of(label: str, explanations: Mapping[str, str], deciding: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Per label why it fits or not; of the one that fits, also which sentences decide and what each shows."""
    proof = "\n\n".join(texts.PROVES.format(sentence=text, cue=cue) for text, cue in deciding)
    return {**explanations, label: f"{explanations[label]}\n\n{proof}"}


def _parse(table: Table, id: str, sources: Sources) -> Pair:
    rows = table.tables("halves")
    if len(rows) != len(NAMES):
        raise table.refuse(texts.NO_TWO_HALVES, n=len(rows))
    halves = dict(zip(NAMES, map(_half, rows), strict=True))
    _check_differ(table, *halves.values())
    first, second = (tuple(one.text for one in half.sentences) for half in halves.values())
    text = "\n\n".join([*told(first, second), read_stem(table)])
    parts = [GroupKey(group(half), frozenset([of.label]), of.why) for half, of in halves.items()]
    return Pair(*choice_fields(table, (id, KIND.name, text), parts, sources))


def _half(row: Table) -> _Half:
    label = row.one_of("label", str, list(LABELS))
    said, proof = marked(row, label)
    explanations = row.explanations([label], LABELS)
    row.finish()
    return _Half(label, said, proof, explanations)


def _check_differ(table: Table, one: _Half, other: _Half) -> None:
    """Refuse halves of the same text; and, where labels differ, a sentence that decides and stands in both."""
    told = [{sentence.text for sentence in half.sentences} for half in (one, other)]
    if told[0] == told[1]:
        raise table.refuse(texts.SAME_HALVES)
    shared = [text for half in (one, other) for text, _ in half.deciding if text in told[0] & told[1]]
    if shared and one.label != other.label:
        raise table.refuse(texts.SHARED_PROOF, sentence=shared[0], partner=texts.BOTH_HALVES)


def told(a: Sequence[str], b: Sequence[str]) -> list[str]:
    """The paragraphs of both versions, given as sentences: what they share once, what differs as A and B."""
    paragraphs = []
    for same, a_from, a_to, b_from, b_to in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if same == "equal":
            paragraphs.append(" ".join(a[a_from:a_to]))
        else:
            paragraphs += [_version("a", a[a_from:a_to]), _version("b", b[b_from:b_to])]
    return paragraphs


def _version(half: str, lines: Sequence[str]) -> str:
    return texts.HALF.format(half=NAMES[half], text=" ".join(lines) or texts.HALF_LACKS)


KIND = Kind("pair", _parse, read)
