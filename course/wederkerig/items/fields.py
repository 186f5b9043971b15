"""What a student fills in to answer a question, whatever shows it."""

from dataclasses import dataclass

from .conversation import Conversation

PER_ITEM, PER_STUDENT = "item", "student"


@dataclass(frozen=True, slots=True)
class Field:
    """Options (ids and texts) of which one is chosen or, where `several`, any number; without them a text is written.

    `name` says where the value stands in the answer ("label"; "chosen.people": in the object "chosen") and ends in []
    where that is a list. `menu`: shown as a drop-down list. `in_case`: the options are the sentences of the case and
    stand in its text. `most`: letters that a text may have, or options that may be chosen (0: any number).
    `drawn`: where the order of the options says nothing, what a student's own order is drawn for: each item, or
    (PER_STUDENT) all of them at once.
    """

    name: str
    legend: str = ""
    options: tuple[tuple[str, str], ...] = ()
    several: bool = False
    menu: bool = False
    in_case: bool = False
    most: int = 0
    drawn: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What is read first (`case`), what is asked (`question`), both in paragraphs, and the fields that answer it.

    `reference` is what may be looked up meanwhile: titles and texts. In a `conversation` the fields are filled in by
    choosing replies.
    """

    fields: tuple[Field, ...]
    case: tuple[str, ...] = ()
    question: tuple[str, ...] = ()
    reference: tuple[tuple[str, str], ...] = ()
    conversation: Conversation | None = None
