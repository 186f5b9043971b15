"""What members of a panel answer."""

from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.vocabulary import LABELS

NAME = "opdracht-1"


def others(item):
    return [label for label in LABELS if label != item.key.label]


def labelled(item, labels, proof=None):
    """Answers to one case by so many members."""
    decides = frozenset(item.key.proof.decides) if proof is None else proof
    return [{item.id: ClassifyAnswer(label, decides)} for label in labels]
