"""The file of answers: what is saved is read back, by the next session too."""

import json
from datetime import UTC, datetime

import pytest
from stored_answers import CASE, CHOICE, OPEN, TEXT, names, stored
from wederkerig.answers.store import AnswerStore, Saved
from wederkerig.items.kinds.classify import ClassifyAnswer


@pytest.mark.usefixtures("clock")
def test_an_answer_is_saved_and_read_back(store, tmp_path):
    """What one session saves, the next session reads."""
    case = store.save(CASE, CHOICE)
    text = store.save(OPEN, TEXT)
    later = AnswerStore(tmp_path)

    assert case == Saved("2026-03-04T05:06:07+00:00", case.revision, elsewhere=False)
    assert (later.answer(CASE), later.answer(OPEN)) == (CHOICE, TEXT)
    assert (later.look(CASE)[1], later.look(OPEN)[1]) == (case.revision, text.revision)
    assert {
        "een-casus": {**CHOICE.to_json(), "saved": case.time, "revision": case.revision},
        "een-vraag": {**TEXT.to_json(), "saved": text.time, "revision": text.revision},
    } == later.load()
    assert later.set_aside is None


@pytest.mark.usefixtures("clock")
def test_the_file_has_a_known_form(store):
    """The file names its format and holds readable text, so that a person can look into it."""
    revision = store.save(OPEN, TEXT).revision

    answer = {"text": TEXT.text, "saved": "2026-03-04T05:06:07+00:00", "revision": revision}
    expected = {"format": 1, "answers": {"een-vraag": answer}}
    content = store.path.read_text(encoding="utf-8")
    assert expected == json.loads(content)
    assert TEXT.text in content


def test_the_moment_of_saving_is_now(store):
    """An answer carries the present time, with its zone."""
    before = datetime.now(UTC).replace(microsecond=0)

    saved = datetime.fromisoformat(store.save(CASE, CHOICE).time)

    assert before <= saved <= datetime.now(UTC)


def test_an_empty_folder_has_no_answers(store, tmp_path):
    """Without a file there are no answers, and reading makes no file."""
    assert store.load() == {}
    assert store.answer(CASE) is None
    assert names(tmp_path) == []


def test_a_later_answer_replaces_an_earlier_one(store):
    """Of one item the last saved answer counts."""
    first = store.save(CASE, ClassifyAnswer("liefdadigheid"))
    second = store.save(CASE, CHOICE, first.revision)

    assert store.answer(CASE) == CHOICE
    assert stored(store) == {"een-casus": {**CHOICE.to_json(), "saved": second.time, "revision": second.revision}}
    assert first.revision != second.revision
