"""The file of answers: saved at every change, kept through every accident."""

import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
import wederkerig.answers.store as store_module
from fakes import SAVED, forbidden, full_disk, stop_clock
from wederkerig import texts
from wederkerig.answers.model import ClassifyAnswer, ReflectAnswer
from wederkerig.answers.store import FILE_NAME, MAX_EARLIER, AnswerStore, Saved, replace_file
from wederkerig.errors import AnswerError, StoreError
from wederkerig.items.model import ClassifyQuestion, ReflectQuestion

CASE = ClassifyQuestion("een-casus", "Wat er gebeurde.")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", ())
CHOICE = ClassifyAnswer("wederkerigheid", frozenset({"vrijwillig", "relatie"}), "hoog")
TEXT = ReflectAnswer("Eén gedachte. 🙂")
OTHER = ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag")

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


@pytest.fixture
def store(tmp_path):
    return AnswerStore(tmp_path)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still."""
    stop_clock(monkeypatch)


def stored(store):
    """The stored answers as they stand in the file."""
    return json.loads(store.path.read_text(encoding="utf-8"))["answers"]


def old_file(store, **answers):
    """A file of the time when answers had no revisions."""
    content = {"format": 1, "answers": {item: {**answer, "saved": SAVED} for item, answer in answers.items()}}
    store.path.write_text(json.dumps(content), encoding="utf-8")


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


def test_two_stores_in_a_folder_keep_each_others_answers(tmp_path):
    """Two notebooks in one folder lose nothing of each other."""
    one, two = AnswerStore(tmp_path), AnswerStore(tmp_path)
    saved = [one.save(CASE, CHOICE), two.save(OPEN, TEXT)]
    saved.append(one.save(CASE, ClassifyAnswer("liefdadigheid"), saved[0].revision))

    assert [answer.elsewhere for answer in saved] == [False, False, False]
    assert (ClassifyAnswer("liefdadigheid"), TEXT) == (two.answer(CASE), one.answer(OPEN))
    assert names(tmp_path) == [FILE_NAME]


@pytest.mark.parametrize("raw", [None, 3, [], {"label": "vriendschap"}, {"cues": ["zon"]}])
def test_an_answer_that_does_not_fit_counts_as_none(raw, store):
    """A stored answer that does not fit its question is not shown, and stays in the file."""
    content = json.dumps({"format": 1, "answers": {"een-casus": raw}}).encode()
    store.path.write_bytes(content)

    assert store.answer(CASE) is None
    assert content == store.path.read_bytes()


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


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_disk_loses_nothing(owner, name, store, tmp_path, monkeypatch):
    """When the disk refuses, the save fails with the reason and the old file is there to the byte, and no other."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError) as caught:
            store.save(CASE, ClassifyAnswer("liefdadigheid"))

    assert texts.SAVE_FAILED.format(reason="No space left on device") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.answer(CASE) == CHOICE


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_first_save_leaves_no_file(owner, name, store, tmp_path, monkeypatch):
    """When the very first save fails, the folder stays as it was."""
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError):
            store.save(CASE, CHOICE)

    assert names(tmp_path) == []


def test_a_folder_that_is_gone_is_a_failed_save(tmp_path):
    """A save into a folder that is no longer there says why it failed."""
    with pytest.raises(StoreError) as caught:
        AnswerStore(tmp_path / "weg").save(CASE, CHOICE)

    assert texts.SAVE_FAILED.format(reason="No such file or directory") == str(caught.value)


def test_an_interrupted_write_leaves_no_half_file(tmp_path, monkeypatch):
    """A write that is interrupted by the user leaves the old content and nothing else."""
    path = tmp_path / "bestand.txt"
    path.write_text("oud", encoding="utf-8")

    def interrupt(_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            replace_file(path, "nieuw")

    assert path.read_text(encoding="utf-8") == "oud"
    assert names(tmp_path) == ["bestand.txt"]


@pytest.mark.parametrize("action", ["load", "answer", "save", "final", "wipe", "load_back", "revision"])
def test_an_unreadable_file_is_left_alone(action, store, tmp_path, monkeypatch):
    """A file that may not be read is an error with the reason, and is neither overwritten nor set aside."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()
    actions = {
        "load": store.load,
        "answer": lambda: store.answer(CASE),
        "save": lambda: store.save(CASE, ClassifyAnswer("liefdadigheid")),
        "final": lambda: store.final([CASE.id]),
        "wipe": lambda: store.wipe([CASE.id]),
        "load_back": lambda: store.load_back([CASE], {CASE.id: OTHER.to_json()}),
        "revision": lambda: store.look(CASE)[1],
    }

    with monkeypatch.context() as patch:
        patch.setattr(store_module, "read_whole", forbidden)
        with pytest.raises(StoreError) as caught:
            actions[action]()

    assert texts.READ_FAILED.format(file=FILE_NAME, reason="Permission denied") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]
    assert store.set_aside is None


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


@pytest.mark.parametrize("earlier", [None, 3, {}, "tekst", [], [None, 3]])
def test_a_damaged_list_of_earlier_answers_does_not_block_saving(earlier, store):
    """An answer can be saved whatever a file says its earlier versions are."""
    old_file(store, **{"een-casus": {**OTHER.to_json(), "earlier": earlier}})

    store.save(CASE, CHOICE)
    again = store.save(CASE, OTHER)

    assert again.elsewhere
    assert store.answer(CASE) == OTHER
    assert {name: stored(store)["een-casus"]["earlier"][-1][name] for name in CHOICE.to_json()} == CHOICE.to_json()


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


def test_what_is_handed_in_has_no_history(store):
    """The final answers are those that were asked for and are there, without revisions and earlier versions."""
    store.save(CASE, CHOICE)
    case = store.save(CASE, OTHER)
    text = store.save(OPEN, TEXT)
    store.save(ClassifyQuestion("van-elders", "Iets."), CHOICE)
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


@pytest.mark.parametrize("action", ["wipe", "load_back"])
@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failing_disk_leaves_all_answers(action, owner, name, store, tmp_path, monkeypatch):
    """When the disk refuses to wipe or load back, that fails with the reason and the file is there to the byte."""
    store.save(CASE, CHOICE)
    before = store.path.read_bytes()
    actions = {
        "wipe": lambda: store.wipe(["een-casus"]),
        "load_back": lambda: store.load_back([CASE], {"een-casus": OTHER.to_json()}),
    }

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(StoreError) as caught:
            actions[action]()

    assert texts.SAVE_FAILED.format(reason="No space left on device") == str(caught.value)
    assert before == store.path.read_bytes()
    assert names(tmp_path) == [FILE_NAME]


def test_threads_of_one_kernel_lose_nothing(tmp_path, monkeypatch):
    """Answers that arrive in several threads at once are all kept, also on a slow disk."""
    slow, meet = store_module.replace_file, threading.Event()

    def late(*arguments):
        meet.wait(0.05)
        slow(*arguments)

    monkeypatch.setattr(store_module, "replace_file", late)
    questions = [ClassifyQuestion(f"casus-{number}", "Iets.") for number in range(4)]
    threads = [threading.Thread(target=AnswerStore(tmp_path).save, args=(question, CHOICE)) for question in questions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(AnswerStore(tmp_path).load()) == [question.id for question in questions]


_SAVES = """
import sys
from pathlib import Path
from wederkerig.answers.model import ReflectAnswer
from wederkerig.answers.store import AnswerStore
from wederkerig.items.model import ReflectQuestion

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
