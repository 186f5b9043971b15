"""Several stores, threads and kernels that answer in one folder: each keeps what the others saved."""

import subprocess
import sys
import threading

import pytest
import wederkerig.answers.store as store_module
from fakes import SAVED
from stored_answers import CASE, CHOICE, OPEN, OTHER, TEXT, names, old_file, stored
from wederkerig.answers.store import FILE_NAME, MAX_EARLIER, AnswerStore
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer


def test_two_stores_in_a_folder_keep_each_others_answers(tmp_path):
    """Two notebooks in one folder lose nothing of each other."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    saved = [one.save(CASE, CHOICE), two.save(OPEN, TEXT)]
    saved.append(one.save(CASE, ClassifyAnswer("liefdadigheid"), saved[0].revision))

    assert [answer.elsewhere for answer in saved] == [False, False, False]
    assert (ClassifyAnswer("liefdadigheid"), TEXT) == (two.answer(CASE), one.answer(OPEN))
    assert names(tmp_path) == [FILE_NAME]


@pytest.mark.usefixtures("clock")
def test_an_answer_from_elsewhere_is_kept_beside_the_newest(tmp_path):
    """Of two stores that answer the same item without knowing of each other, the newest counts and both are kept."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)

    first = one.save(CASE, CHOICE)
    second = two.save(CASE, OTHER)

    assert (first.elsewhere, second.elsewhere) == (False, True)
    assert one.answer(CASE) == OTHER
    newest = {**OTHER.to_json(), "saved": SAVED, "revision": second.revision}
    assert {"een-casus": {**newest, "earlier": [{**CHOICE.to_json(), "saved": SAVED}]}} == stored(two)


@pytest.mark.usefixtures("clock")
def test_two_stores_that_saw_the_same_answer_keep_what_each_made_of_it(tmp_path):
    """Who changes an answer that was changed elsewhere in the meantime keeps that change, not the answer both knew."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    seen = one.save(OPEN, ReflectAnswer("Samen gezien.")).revision

    first = one.save(OPEN, ReflectAnswer("In het ene tabblad."), seen)
    second = two.save(OPEN, ReflectAnswer("In het andere tabblad."), seen)

    assert (first.elsewhere, second.elsewhere) == (False, True)
    assert two.answer(OPEN) == ReflectAnswer("In het andere tabblad.")
    assert stored(two)["een-vraag"]["earlier"] == [{"text": "In het ene tabblad.", "saved": SAVED}]


def test_who_goes_on_after_an_answer_from_elsewhere_is_not_told_again(tmp_path):
    """After both versions were kept, further changes in one place report nothing and keep nothing more."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    one.save(OPEN, ReflectAnswer("Eén"))
    last = two.save(OPEN, ReflectAnswer("T"))
    earlier = stored(two)["een-vraag"]["earlier"]

    told = []
    for text in ("Tw", "Twe", "Twee"):
        last = two.save(OPEN, ReflectAnswer(text), last.revision)
        told.append(last.elsewhere)

    assert told == [False, False, False]
    assert two.answer(OPEN) == ReflectAnswer("Twee")
    assert [version["text"] for version in earlier] == ["Eén"]
    assert earlier == stored(two)["een-vraag"]["earlier"]


@pytest.mark.usefixtures("clock")
def test_a_limited_number_of_earlier_answers_is_kept(store):
    """Of more than fifty versions from elsewhere the last fifty are kept, oldest first."""
    for number in range(MAX_EARLIER + 3):
        store.save(OPEN, ReflectAnswer(str(number)))

    assert MAX_EARLIER == 50
    assert store.answer(OPEN) == ReflectAnswer("52")
    expected = [{"text": str(number), "saved": SAVED} for number in range(2, 52)]
    assert expected == stored(store)["een-vraag"]["earlier"]


def test_an_old_file_is_no_answer_from_elsewhere(store):
    """Who goes on in a file without revisions is not told of another place, and nothing is kept twice."""
    old_file(store, **{"een-casus": OTHER.to_json(), "een-vraag": TEXT.to_json()})
    assert store.look(CASE)[1] is None
    assert store.answer(CASE) == OTHER

    first = store.save(CASE, CHOICE, store.look(CASE)[1])
    second = store.save(CASE, OTHER, first.revision)

    assert (first.elsewhere, second.elsewhere) == (False, False)
    assert stored(store) == {
        "een-casus": {**OTHER.to_json(), "saved": second.time, "revision": second.revision},
        "een-vraag": {**TEXT.to_json(), "saved": SAVED},
    }


def test_an_old_file_that_was_changed_elsewhere_keeps_both(tmp_path):
    """Two stores that begin with a file without revisions keep each other's answers too."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    old_file(one, **{"een-vraag": {"text": "Van vroeger."}})

    one.save(OPEN, ReflectAnswer("Eén"), None)
    second = two.save(OPEN, ReflectAnswer("Twee"), None)

    assert second.elsewhere
    assert [version["text"] for version in stored(two)["een-vraag"]["earlier"]] == ["Eén"]


def test_threads_of_one_kernel_lose_nothing(tmp_path, monkeypatch):
    """Answers that arrive in several threads at once are all kept, also on a slow disk."""
    slow, meet = store_module.replace_file, threading.Event()

    def late(*arguments):
        meet.wait(0.05)
        slow(*arguments)

    monkeypatch.setattr(store_module, "replace_file", late)
    questions = [ClassifyQuestion(f"casus-{number}", "Iets.", "Wat overheerst?") for number in range(4)]
    threads = [threading.Thread(target=AnswerStore(tmp_path).save, args=(question, CHOICE)) for question in questions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(AnswerStore(tmp_path).load()) == [question.id for question in questions]


_SAVES = """
import sys
from pathlib import Path
from wederkerig.items.kinds.reflect import ReflectAnswer
from wederkerig.answers.store import AnswerStore
from wederkerig.items.kinds.reflect import ReflectQuestion

store = AnswerStore(Path(sys.argv[1]))
for number in range(40):
    store.save(ReflectQuestion(f"{sys.argv[2]}-{number:02}", "Iets?", ()), ReflectAnswer("Ja."))
"""


def test_kernels_of_one_folder_lose_nothing(tmp_path):
    """Two notebooks in one folder, each with its own kernel, that save at the same time keep each other's answers."""
    kernels = [subprocess.Popen([sys.executable, "-c", _SAVES, tmp_path, name]) for name in ("een", "twee")]

    assert [kernel.wait() for kernel in kernels] == [0, 0]
    expected = [f"{name}-{number:02}" for name in ("een", "twee") for number in range(40)]
    assert sorted(AnswerStore(tmp_path).load()) == expected
    assert names(tmp_path) == [FILE_NAME]
