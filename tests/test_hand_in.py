"""The hand-in file: sealed by the student's side, opened by the lecturer's."""

import json
import re
from datetime import timedelta

import pytest
from sealed_hand_ins import ANSWERS, FILES, NOW, refusal, sealed
from wederkerig import texts
from wederkerig.answers.handin import MAX_BYTES, HandIn, file_name, make_hand_in, read_hand_in
from wederkerig.answers.parse import parse_answer
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion


@FILES
def test_a_hand_in_survives_the_way_to_the_lecturer(text):
    """What a student seals is what the lecturer opens, in either format."""
    made = sealed()

    opened = read_hand_in(text(made).encode("utf-8"))

    assert made == opened
    assert HandIn("opdracht-1", "r1", ANSWERS, "2026-03-04T05:06:07+01:00") == opened


@FILES
def test_a_hand_in_that_is_written_again_keeps_its_receipt(text):
    """Whatever its format was, an opened hand-in is the same hand-in with the same receipt when it is sealed again."""
    opened = read_hand_in(text(sealed()).encode("utf-8"))

    again = read_hand_in(opened.to_text().encode("utf-8"))

    assert (opened, opened.receipt) == (again, again.receipt)


def test_what_a_release_asks_goes_along():
    """A hand-in whose maker knew what its release asks says so, and another says nothing."""
    made = HandIn("opdracht-1", "r1", ANSWERS, "2026-03-04T05:06:07+01:00", asked="a1b2")

    assert [read_hand_in(one.to_text().encode()).asked for one in (made, sealed())] == ["a1b2", None]


def test_the_file_holds_nothing_but_the_hand_in():
    """The file has the agreed fields only, and so no name of a student or machine."""
    file = json.loads(sealed().to_text())

    assert sorted(file) == ["checksum", "format", "payload"]
    assert sorted(json.loads(file["payload"])) == ["answers", "assignment", "made", "release"]
    assert file_name("opdracht-1") == "opdracht-1-inlevering.json"


def test_the_file_may_have_a_byte_order_mark():
    """A file that an editor gave a byte order mark is still accepted."""
    assert sealed() == read_hand_in(sealed().to_text().encode("utf-8-sig"))


@FILES
def test_the_file_may_have_other_line_ends_and_order(text):
    """The seal is on what the file says, not on how it is laid out."""
    data = json.loads(text(sealed()))
    content = json.dumps(dict(reversed(data.items())), indent=4).replace("\n", "\r\n")

    assert sealed() == read_hand_in(content.encode("utf-8"))


def test_a_file_may_be_as_large_as_the_limit():
    """A file of exactly the limit is read, and one byte more is refused before it is read."""
    text = sealed().to_text().encode("utf-8")

    assert sealed() == read_hand_in(text.ljust(MAX_BYTES))
    assert refusal(text.ljust(MAX_BYTES + 1)) == texts.HANDIN_TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_saved_again_by_another_program_is_read(encoding):
    """A hand-in that an editor saved again, with a byte order mark or as UTF-16, is the same hand-in."""
    assert read_hand_in(sealed().to_text().encode(encoding)) == sealed()


@FILES
def test_half_a_character_does_no_harm(text):
    """A lone surrogate in a sealed answer is read, and becomes text that can be written."""
    made = sealed({"een-vraag": {"text": "voor \ud83d na"}})
    content = json.dumps(json.loads(text(made))).encode("ascii")

    opened = read_hand_in(content)

    assert made == opened
    question = ReflectQuestion("een-vraag", "Wat vind je?", ())
    assert ReflectAnswer("voor ? na") == parse_answer(question, opened.answers["een-vraag"])


def test_receipts_are_easy_to_read_out():
    """A receipt is two groups of four letters and digits that cannot be taken for each other."""
    receipts = {sealed({"een-vraag": {"text": str(n)}}).receipt for n in range(300)}

    assert len(receipts) == 300
    assert [
        receipt for receipt in receipts if not re.fullmatch(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}", receipt)
    ] == []


def test_the_receipt_depends_on_all_content():
    """Another assignment, release, answer or moment gives another receipt; the same content gives the same."""
    hand_ins = [
        sealed(),
        sealed(assignment="opdracht-2"),
        sealed(release="r2"),
        sealed({}),
        sealed({**ANSWERS, "een-vraag": {"text": "anders"}}),
        make_hand_in("opdracht-1", "r1", ANSWERS, NOW + timedelta(seconds=1)),
    ]

    assert len(hand_ins) == len({hand_in.receipt for hand_in in hand_ins})
    assert sealed().receipt == sealed(dict(reversed(ANSWERS.items()))).receipt
