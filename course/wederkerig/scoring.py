"""Points for an answer: pure functions, the same for a lesson, the grader and a test."""

from dataclasses import dataclass

from .answers.model import ClassifyAnswer
from .items.model import ClassifyKey

LABEL_POINTS = 2.0
CUE_POINTS = 1.0
CLASSIFY_POINTS = LABEL_POINTS + CUE_POINTS


@dataclass(frozen=True, slots=True)
class ClassifyScore:
    """Points for the label and for the cues, apart."""

    label: float
    cues: float

    @property
    def total(self) -> float:
        """All points, from 0 to `CLASSIFY_POINTS`, in hundredths."""
        return round(self.label + self.cues, 2)


def score_classify(answer: ClassifyAnswer | None, key: ClassifyKey) -> ClassifyScore:
    """Score an answer to a case.

    The right label gives `LABEL_POINTS`.
    Cues give `CUE_POINTS` times (deciding cues ticked - wrong cues ticked) / deciding cues, never below 0:
    so ticking everything gives nothing, and cues that are true but do not decide count neither way.
    No answer, or no label, gives 0.
    """
    if answer is None or answer.label is None:
        return ClassifyScore(0.0, 0.0)
    hits = len(answer.cues & key.cues)
    wrong = len(answer.cues - key.cues - key.neutral)
    cues = CUE_POINTS * max(0, hits - wrong) / len(key.cues)
    return ClassifyScore(LABEL_POINTS if answer.label == key.label else 0.0, round(cues, 2))
