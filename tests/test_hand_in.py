"""The hand-in file: sealed by the student's side, opened by the lecturer's."""

import json
import re
from datetime import datetime, timedelta, timezone

import pytest
from old_hand_in import old_text
from wederkerig import texts
from wederkerig.answers.handin import MAX_BYTES, HandIn, file_name, make_hand_in, read_hand_in
from wederkerig.answers.parse import parse_answer
from wederkerig.errors import HandInError
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion

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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("opdracht-1", "opdracht-2"),
        ("r1", "r2"),
        ("wederkerigheid", "wederkerigheit"),
        ("gedachte", "gedachten"),
        ("Eén", "Een"),
        ("2026-03-04T05:06:07", "2026-03-04T05:06:08"),
        ("een-vraag", "een-vraak"),
        ("s2", "s3"),
    ],
)
@FILES
def test_a_changed_file_is_refused(text, old, new):
    """A file of which the content was changed after sealing is refused."""
    content = text(sealed())
    assert content.count(old) == 1

    assert refusal(content.replace(old, new).encode("utf-8")) == texts.HANDIN_CHANGED


@FILES
def test_one_changed_character_never_makes_another_hand_in(text):
    """Whichever character is changed, the file is refused or still says the same."""
    made, content = sealed(), text(sealed())
    others = []
    for place, letter in enumerate(content):
        changed = content[:place] + ("x" if letter != "x" else "y") + content[place + 1 :]
        try:
            others.append(read_hand_in(changed.encode("utf-8")))
        except HandInError:
            continue

    assert [other for other in others if other != made] == []


@FILES
def test_a_changed_checksum_is_refused(text):
    """A file without its checksum, or with another, is refused."""
    data = json.loads(text(sealed()))

    for checksum in (None, "", data["checksum"].upper(), data["checksum"][:-1], 3, [data["checksum"]]):
        assert refusal(json.dumps({**data, "checksum": checksum}).encode("utf-8")) == texts.HANDIN_CHANGED


def test_a_file_may_be_as_large_as_the_limit():
    """A file of exactly the limit is read, and one byte more is refused before it is read."""
    text = sealed().to_text().encode("utf-8")

    assert sealed() == read_hand_in(text.ljust(MAX_BYTES))
    assert refusal(text.ljust(MAX_BYTES + 1)) == texts.HANDIN_TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Beste docent, hierbij mijn antwoorden.",
        sealed().to_text().encode("utf-8")[:-20],
        bytes(range(256)),
        b"PK\x03\x04" + bytes(100),
        b"[" * 100_000,
        b'{"answers": ' * 100_000,
        b'{"answers": {"a": "\xed\xa0\x80"}}',
        b'{"answers": ' + b"9" * 10_000 + b"}",
    ],
    ids=[
        "empty", "prose", "cut off", "binary", "zip", "nested lists", "nested objects", "surrogate bytes",
        "long number",
    ],
)  # fmt: skip
def test_a_file_that_is_not_json_is_refused(content):
    """A file that cannot be read as JSON is refused in one sentence."""
    assert refusal(content) == texts.HANDIN_UNREADABLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_saved_again_by_another_program_is_read(encoding):
    """A hand-in that an editor saved again, with a byte order mark or as UTF-16, is the same hand-in."""
    assert read_hand_in(sealed().to_text().encode(encoding)) == sealed()


@pytest.mark.parametrize(
    "data",
    [
        *[None, 3, "tekst", [], {}, {"format": 1}, {"format": 1, "answers": []}],
        *[{"format": 2, "payload": payload} for payload in (None, {}, 3)],
    ],
)
def test_another_json_file_is_refused(data):
    """JSON that is no hand-in is refused as another file."""
    assert refusal(json.dumps(data).encode("utf-8")) == texts.HANDIN_OTHER_FILE


@pytest.mark.parametrize("field", ["assignment", "release", "made"])
@pytest.mark.parametrize("value", [None, 3, ["opdracht-1"], {}])
def test_a_field_of_another_kind_is_refused(field, value):
    """A hand-in in which a text is something else is refused as another file."""
    old = {**json.loads(old_text(sealed())), field: value}
    new = HandIn("", "", {}, "", sealed=json.dumps({**json.loads(sealed().payload), field: value}))

    assert refusal(json.dumps(old).encode("utf-8")) == texts.HANDIN_OTHER_FILE
    assert refusal(new.to_text().encode("utf-8")) == texts.HANDIN_OTHER_FILE


@pytest.mark.parametrize("sealed_again", ["tekst", "{}", '{"answers": []}', "[1]"])
def test_another_text_that_was_sealed_is_refused(sealed_again):
    """A sealed text that is no hand-in is refused, however right its checksum is."""
    expected = texts.HANDIN_UNREADABLE if sealed_again == "tekst" else texts.HANDIN_OTHER_FILE

    assert expected == refusal(HandIn("", "", {}, "", sealed=sealed_again).to_text().encode("utf-8"))


@FILES
@pytest.mark.parametrize("number", [0, 3, None, "1", "2"])
def test_another_format_is_refused(text, number):
    """A hand-in of another version of the course is refused as such."""
    data = {**json.loads(text(sealed())), "format": number}

    assert refusal(json.dumps(data).encode("utf-8")) == texts.HANDIN_OTHER_FORMAT


def test_a_deep_hand_in_never_crashes():
    """However deep a file is nested, it is opened or refused in a sentence."""
    content = '{{"format": 1, "assignment": "a", "release": "r", "made": "m", "checksum": "x", "answers": {{"a": {}}}}}'
    expected = {texts.HANDIN_CHANGED, texts.HANDIN_UNREADABLE}

    for depth in range(1, 1100):
        deep = "[" * depth + "]" * depth
        assert refusal(content.format(deep).encode("ascii")) in expected
        new = HandIn("", "", {}, "", sealed=f'{{"answers": {{"a": {deep}}}}}')
        assert refusal(new.to_text().encode("ascii")) in {texts.HANDIN_OTHER_FILE, texts.HANDIN_UNREADABLE}


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
