"""A damaged file of answers: it is kept, and it does not keep a student from saving."""

import json
from pathlib import Path

import pytest
from stored_answers import CASE, CHOICE, OTHER, names, old_file, stored
from wederkerig import texts
from wederkerig.answers.store import FILE_NAME
from wederkerig.errors import StoreError

CORRUPT = {
    "empty": b"",
    "half JSON": b'{"format": 1, "answers": {"een-casus": {"lab',
    "a list": b"[1, 2, 3]",
    "nothing": b"null",
    "no answers": b'{"format": 1}',
    "answers in a list": b'{"format": 1, "answers": []}',
    "binary": bytes(range(256)),
    "utf-16": '{"format": 1, "answers": {}}'.encode("utf-16"),
    "nested lists": b"[" * 100_000,
    "nested objects": b'{"answers": ' * 100_000,
    "a number too long to read": b'{"answers": {"a": ' + b"9" * 10_000 + b"}}",
}


@pytest.mark.parametrize("kind", CORRUPT)
def test_a_corrupt_file_is_set_aside(kind, store, tmp_path):
    """A file that cannot be understood is kept unchanged under another name, which the store tells."""
    store.path.write_bytes(CORRUPT[kind])

    assert store.load() == {}

    assert [store.set_aside] == names(tmp_path)
    assert store.set_aside != FILE_NAME
    assert CORRUPT[kind] == (tmp_path / store.set_aside).read_bytes()


@pytest.mark.parametrize("kind", CORRUPT)
def test_saving_never_overwrites_a_corrupt_file(kind, store, tmp_path):
    """An answer saved over a corrupt file stands in a new file, beside the old content."""
    store.path.write_bytes(CORRUPT[kind])

    store.save(CASE, CHOICE)

    assert store.answer(CASE) == CHOICE
    assert sorted([FILE_NAME, store.set_aside]) == names(tmp_path)
    assert CORRUPT[kind] == (tmp_path / store.set_aside).read_bytes()


def test_every_corrupt_file_gets_a_name_of_its_own(store, tmp_path):
    """A second and third corrupt file do not take the place of the first."""
    contents = [b"een", b"twee", b"drie"]
    kept = []
    for content in contents:
        store.path.write_bytes(content)
        store.load()
        kept.append(store.set_aside)

    assert len(set(kept)) == 3
    assert contents == [(tmp_path / name).read_bytes() for name in kept]
    assert sorted(kept) == names(tmp_path)


def test_a_corrupt_file_that_cannot_be_moved_is_left_alone(store, tmp_path, monkeypatch):
    """When a corrupt file cannot be set aside, that is an error and the file stays."""
    store.path.write_bytes(b"kapot")

    def read_only(*_):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", read_only)
        with pytest.raises(StoreError) as caught:
            store.save(CASE, CHOICE)

    assert texts.SET_ASIDE_FAILED.format(file=FILE_NAME, reason="Read-only file system") == str(caught.value)
    assert store.path.read_bytes() == b"kapot"
    assert names(tmp_path) == [FILE_NAME]
    assert store.set_aside is None


@pytest.mark.parametrize("raw", [None, 3, [], {"label": "vriendschap"}, {"cues": ["zon"]}])
def test_an_answer_that_does_not_fit_counts_as_none(raw, store):
    """A stored answer that does not fit its question is not shown, and stays in the file."""
    content = json.dumps({"format": 1, "answers": {"een-casus": raw}}).encode()
    store.path.write_bytes(content)

    assert store.answer(CASE) is None
    assert content == store.path.read_bytes()


def test_an_answer_with_half_a_character_does_not_block_saving(store):
    """A lone surrogate in another answer of the file does not keep a student from saving."""
    store.path.write_text('{"format": 1, "answers": {"ander": {"text": "\\ud83d"}}}', encoding="ascii")

    store.save(CASE, CHOICE)

    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize("depths", [(10, 500), range(900, 1010), (1100, 1500)], ids=["below", "about", "above"])
@pytest.mark.parametrize("before", ['{{"answers": {{"ander": {}}}}}', '{{"answers": {{"een-casus": {{"x": {}}}}}}}'])
def test_a_deep_file_does_not_block_saving(before, depths, store, tmp_path):
    """An answer can be saved however deep the others in the file are nested, also about where Python gives up."""
    for depth in depths:
        for path in tmp_path.iterdir():
            path.unlink()
        store.path.write_text(before.format("[" * depth + "]" * depth), encoding="ascii")

        store.save(CASE, CHOICE)

        assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize("earlier", [None, 3, {}, "tekst", [], [None, 3]])
def test_a_damaged_list_of_earlier_answers_does_not_block_saving(earlier, store):
    """An answer can be saved whatever a file says its earlier versions are."""
    old_file(store, **{"een-casus": {**OTHER.to_json(), "earlier": earlier}})

    store.save(CASE, CHOICE)
    again = store.save(CASE, OTHER)

    assert again.elsewhere
    assert store.answer(CASE) == OTHER
    assert {name: stored(store)["een-casus"]["earlier"][-1][name] for name in CHOICE.to_json()} == CHOICE.to_json()
