"""Answers are handed in, wiped and loaded back; what differs from the loaded answer is kept."""

import json

import pytest
from stored_answers import CASE, CHOICE, OPEN, OTHER, TEXT, names, old_file, stored
from wederkerig.answers.store import FILE_NAME
from wederkerig.errors import AnswerError
from wederkerig.items.kinds.classify import ClassifyQuestion


def test_what_is_handed_in_has_no_history(store):
    """The final answers are those that were asked for and are there, without revisions and earlier versions."""
    store.save(CASE, CHOICE)
    case = store.save(CASE, OTHER)
    text = store.save(OPEN, TEXT)
    store.save(ClassifyQuestion("van-elders", "Iets.", "Wat overheerst?"), CHOICE)
    before = store.path.read_bytes()

    final = store.final(["een-casus", "een-vraag", "nog-leeg"])

    assert {
        "een-casus": {**OTHER.to_json(), "saved": case.time},
        "een-vraag": {**TEXT.to_json(), "saved": text.time},
    } == final
    assert before == store.path.read_bytes()


def test_wiping_deletes_these_answers_only(store):
    """Wiping takes the answers to the given items away with their earlier versions, and leaves all others."""
    store.save(CASE, CHOICE)
    store.save(CASE, OTHER)
    store.save(OPEN, TEXT)
    other = store.load()["een-vraag"]

    store.wipe(["een-casus", "nog-leeg"])

    assert {"een-vraag": other} == stored(store)
    assert (store.answer(CASE), store.look(CASE)[1]) == (None, None)


def test_an_answer_after_wiping_is_a_first_answer(store):
    """Who answers again after wiping is not told of another place, also where the old answer was still known."""
    seen = store.save(CASE, CHOICE).revision
    store.wipe(["een-casus"])

    saved = store.save(CASE, OTHER, seen)

    assert not saved.elsewhere
    assert {"een-casus": {**OTHER.to_json(), "saved": saved.time, "revision": saved.revision}} == stored(store)


def test_answers_are_loaded_back(store):
    """Answers that were handed in are there again after loading them, for the given questions only."""
    store.save(CASE, CHOICE)
    store.save(OPEN, TEXT)
    handed_in = store.final(["een-casus", "een-vraag"])
    store.wipe(handed_in)

    count = store.load_back([CASE, OPEN], {**handed_in, "van-elders": {"label": "prijs"}})

    assert count == 2
    assert (store.answer(CASE), store.answer(OPEN)) == (CHOICE, TEXT)
    assert sorted(stored(store)) == ["een-casus", "een-vraag"]
    assert [name for answer in stored(store).values() for name in answer if name == "earlier"] == []


@pytest.mark.parametrize("revisions", [True, False], ids=["new file", "old file"])
def test_loading_keeps_a_different_answer(revisions, store):
    """An answer that stood here and differs from the loaded one is kept, also in a file without revisions."""
    if revisions:
        store.save(CASE, OTHER)
    else:
        old_file(store, **{"een-casus": OTHER.to_json()})
    here = store.final(["een-casus"])["een-casus"]

    store.load_back([CASE], {"een-casus": CHOICE.to_json()})

    assert store.answer(CASE) == CHOICE
    assert [here] == stored(store)["een-casus"]["earlier"]


@pytest.mark.parametrize("revisions", [True, False], ids=["new file", "old file"])
def test_loading_the_same_answer_changes_nothing(revisions, store):
    """An answer that already stands here is left as it is, with its moment and revision."""
    if revisions:
        store.save(CASE, OTHER)
        store.save(CASE, CHOICE)
    else:
        old_file(store, **{"een-casus": CHOICE.to_json()})
    before = stored(store)

    count = store.load_back([CASE], {"een-casus": {**CHOICE.to_json(), "saved": "ander moment"}})

    assert count == 1
    assert before == stored(store)


@pytest.mark.parametrize("raw", [None, 3, [], {"label": "vriendschap"}, {"cues": ["zon"]}])
def test_an_answer_is_loaded_over_one_that_does_not_fit(raw, store):
    """What stands in the file in another form than an answer does not keep answers from being loaded."""
    store.path.write_text(json.dumps({"format": 1, "answers": {"een-casus": raw}}), encoding="utf-8")

    assert store.load_back([CASE], {"een-casus": CHOICE.to_json()}) == 1

    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize("raw", [None, 3, [], {"label": "vriendschap"}, {"cues": ["zon"]}])
def test_answers_that_do_not_fit_are_not_loaded(raw, store, tmp_path):
    """When one loaded answer does not fit its question nothing is stored, also not the ones that do."""
    store.save(CASE, OTHER)
    before = store.path.read_bytes()

    with pytest.raises(AnswerError):
        store.load_back([OPEN, CASE], {"een-vraag": TEXT.to_json(), "een-casus": raw})

    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
