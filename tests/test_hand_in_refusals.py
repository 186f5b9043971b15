"""A hand-in file that was changed, damaged or is another file: it is refused in a sentence."""

import json

import pytest
from old_hand_in import old_text
from sealed_hand_ins import FILES, refusal, sealed
from wederkerig import texts
from wederkerig.answers.handin import HandIn, read_hand_in
from wederkerig.errors import HandInError


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
