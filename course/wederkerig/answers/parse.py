"""The border for answers: untrusted JSON becomes an answer to a question, or is refused.

The same check serves the card, the store and the lecturer's intake, so that what was saved can be graded.
"""

from collections.abc import Mapping

from ..errors import AnswerError
from ..items import texts
from ..items.model import Answer, Question


def parse_answer(question: Question, raw: object) -> Answer:
    """Make an answer to `question` of what JSON gave.

    Raises:
        AnswerError: when `raw` is no answer to this question.
    """
    if not isinstance(raw, Mapping):
        raise AnswerError(texts.NO_ANSWER.format(id=question.id))
    return question.parse_answer(raw)
