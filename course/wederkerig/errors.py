"""The errors of the student side, drawn once.

WederkerigError            everything that ends in one clear sentence for a person
├── ItemError              an item of the bank is not right (file, item, what to do)
├── PlaceError             a folder or file that a notebook or command needs is not there
├── AnswerError            an answer does not have the form that its item asks for
└── HandInError            a hand-in file is not right

Messages are Dutch: the person who meets them is a student or a lecturer.
"""


class Refusal(str):
    """A refusal in two parts: what is wrong and where, and the next step, which works. As a text: both."""

    reason: str
    step: str

    def __new__(cls, reason: str, step: str) -> "Refusal":
        """Make the text of its parts."""
        made = super().__new__(cls, f"{reason} {step}")
        made.reason, made.step = reason, step
        return made

    def format(self, *args: object, **fields: object) -> "Refusal":
        """The refusal with both parts filled in."""
        return Refusal(self.reason.format(*args, **fields), self.step.format(*args, **fields))


class WederkerigError(Exception):
    """One clear Dutch sentence: what is wrong, where, and what to do."""


class ItemError(WederkerigError):
    """An item is not right; the message names file, item and what to do.

    `path` leads to what is not right in the table of the item, as far as that is known: fields, and numbers from 1.
    """

    path: tuple[str | int, ...] = ()

    def __init__(self, file: str, item: str, problem: str, mend: str) -> None:
        self.file, self.item, self.problem, self.mend = file, item, problem, mend
        super().__init__(f"{file}, item {item}: {problem} {mend}")

    @classmethod
    def of(cls, file: str, item: str, refusal: tuple[str, str], /, **values: object) -> "ItemError":
        """The error with these texts, what is wrong and what to do, in which the values are filled in."""
        problem, mend = (text.format(**values) for text in refusal)
        return cls(file, item, problem, mend)


class PlaceError(WederkerigError):
    """A folder or file that is needed is not there."""


class AnswerError(WederkerigError):
    """An answer does not have the form that its item asks for."""


class HandInError(WederkerigError):
    """A hand-in file is not right; `refusal` says why and what to do next."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal)
