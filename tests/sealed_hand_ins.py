"""A hand-in that was sealed, in every format that is read."""

from datetime import datetime, timedelta, timezone

import pytest
from old_hand_in import old_text
from wederkerig.answers.handin import HandIn, make_hand_in, read_hand_in
from wederkerig.errors import HandInError

NOW = datetime(2026, 3, 4, 5, 6, 7, 890, tzinfo=timezone(timedelta(hours=1)))
ANSWERS = {
    "een-casus": {"label": "wederkerigheid", "proof": ["s2"], "certainty": "hoog", "saved": "2026-03-04T05:00:00Z"},
    "een-vraag": {"text": "Eén gedachte\nover 'geven' & nemen. 🙂"},
}

FORMATS = {1: old_text, 2: HandIn.to_text}
FILES = pytest.mark.parametrize("text", FORMATS.values(), ids=["format 1", "format 2"])


def sealed(answers=ANSWERS, assignment="opdracht-1", release="r1"):
    return make_hand_in(assignment, release, answers, NOW)


def refusal(content):
    with pytest.raises(HandInError) as caught:
        read_hand_in(content)
    return str(caught.value)
