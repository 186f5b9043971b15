"""The file of answers: whoever has seen what stands there may replace it, in one step; nothing is lost otherwise."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from filelock import FileLock
from wederkerig.answers import file as file_module
from wederkerig.answers.file import FILE_NAME, AnswersFile, Content, stored_answer
from wederkerig.files import replace_file
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.sentences import sentences

CASE = ClassifyQuestion("een-casus", sentences("Hij kwam.\nZij gaf."), "Wat overheerst?")
TEXT = '{"format": 1, "answers": {"een-casus": {"label": "liefdadigheid", "proof": [], "saved": "toen"}}}\n'


@pytest.fixture(autouse=True)
def runtime(tmp_path_factory, monkeypatch):
    """The folder of this user's own running kernels, where locks lie."""
    folder = tmp_path_factory.mktemp("runtime")
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def file(tmp_path):
    return AnswersFile(tmp_path)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def full_disk(*_, **__):
    raise OSError(28, "No space left on device")


def test_an_empty_folder_has_no_answers(file, tmp_path):
    """Without a file there is no text and no digest, and reading makes no file."""
    assert (file.read(), names(tmp_path)) == (Content("", ""), [])


def test_what_is_written_is_read_back(file, tmp_path):
    """Who has seen what stands there replaces it to the letter, and sees what stands there now."""
    first = file.write(TEXT, "")
    second = file.write("é 🙂 \u2028", first.digest)

    assert (first.text, second.text) == (TEXT, "é 🙂 \u2028")
    assert file.read() == AnswersFile(tmp_path).read() == second
    assert names(tmp_path) == [FILE_NAME]


@pytest.mark.parametrize("seen", ["", "0" * 64])
def test_what_was_not_seen_is_not_replaced(seen, file):
    """Who has seen nothing, or something else, replaces nothing and hears so."""
    stands = file.write(TEXT, "")

    assert file.write("anders", seen) is None
    assert file.read() == stands


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_file_that_a_program_saved_again_is_read(encoding, file):
    """A file with a byte order mark, as UTF-8 or UTF-16, says the same, and can be replaced by who has seen it."""
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    file.path.write_bytes((mark + TEXT).encode(encoding))

    seen = file.read()

    assert seen.text == TEXT
    assert file.write("{}", seen.digest).text == "{}"
    assert stored_answer(file.path.parent, CASE) is None


@pytest.mark.parametrize("content", [b"", bytes(range(256)), b"\xff\xfe\x00", b"half \xc3"])
def test_a_damaged_file_is_kept_under_another_name(content, file, tmp_path):
    """Bytes that are no text are an empty text with a digest; who has seen them gives them a name of their own."""
    file.path.write_bytes(content)
    seen = file.read()
    assert (seen.text, bool(seen.digest)) == ("", True)

    kept = file.set_aside(seen.digest)

    assert names(tmp_path) == [kept]
    assert (tmp_path / kept).read_bytes() == content
    assert file.read() == Content()


def test_every_damaged_file_gets_a_name_of_its_own(file, tmp_path):
    """A second and third damaged file do not take the place of the first."""
    contents = [b"een", b"twee", b"drie"]
    for content in contents:
        file.path.write_bytes(content)
        assert file.set_aside(file.read().digest)

    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == sorted(contents)


def test_a_good_file_that_came_in_the_meantime_is_not_set_aside(file):
    """Who saw a damaged file does not put away the good one that another program put in its place."""
    file.path.write_bytes(b"kapot")
    seen = file.read()
    replace_file(file.path, TEXT)

    assert file.set_aside(seen.digest) is None
    assert file.read().text == TEXT


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "replace")])
@pytest.mark.parametrize("before", [None, TEXT], ids=["first", "later"])
def test_a_failing_disk_loses_nothing(owner, name, before, file, tmp_path, monkeypatch):
    """When the disk refuses, the old file is there to the byte, and no other."""
    seen = file.write(before, "") if before else file.read()

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, full_disk)
        with pytest.raises(OSError, match="No space left on device"):
            file.write("anders", seen.digest)

    assert (file.read(), names(tmp_path)) == (seen, [FILE_NAME] if before else [])


def test_an_interrupted_write_leaves_no_half_file(file, tmp_path, monkeypatch):
    """A write that is interrupted leaves the old content and nothing else, and lets the next writer go."""
    seen = file.write(TEXT, "")

    def interrupt(_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            file.write("anders", seen.digest)

    assert (file.read(), names(tmp_path)) == (seen, [FILE_NAME])
    assert file.write("daarna", seen.digest).text == "daarna"


def test_a_file_that_may_not_be_read_is_left_alone(file, tmp_path, monkeypatch):
    """A file that may not be read is neither replaced nor set aside."""
    seen = file.write(TEXT, "")

    def forbidden(_):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", forbidden)
        for act in (file.read, lambda: file.write("x", seen.digest), lambda: file.set_aside(seen.digest)):
            with pytest.raises(PermissionError):
                act()

    assert (file.read(), names(tmp_path)) == (seen, [FILE_NAME])


def test_whoever_holds_the_file_too_long_is_named(file, runtime, monkeypatch):
    """When another program does not let go in time, that is an error of time, and nothing has changed."""
    seen = file.write(TEXT, "")
    monkeypatch.setattr(file_module, "PATIENCE_S", 0.02)
    [lock] = runtime.glob("*.lock")
    with FileLock(lock), pytest.raises(TimeoutError):
        file.write("anders", seen.digest)

    assert file.read() == seen


def test_the_lock_of_another_user_is_not_in_the_way(file, runtime):
    """The lock lies in a folder of this user alone, not where anybody on the computer can make it first."""
    file.write(TEXT, "")

    assert len(list(runtime.glob("wederkerig-*.lock"))) == 1


def add(file, name):
    """Add an answer as JavaScript does: read, change, write, and again when somebody else was first."""
    while True:
        seen = file.read()
        answers = json.loads(seen.text)["answers"] if seen.text else {}
        if file.write(json.dumps({"format": 1, "answers": {**answers, name: {"text": "Ja."}}}), seen.digest):
            return


def test_threads_of_one_kernel_lose_nothing(tmp_path):
    """Answers that arrive in several threads at once are all kept."""
    items = [f"casus-{number}" for number in range(8)]
    threads = [threading.Thread(target=add, args=(AnswersFile(tmp_path), item)) for item in items]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(json.loads(AnswersFile(tmp_path).read().text)["answers"]) == items


_KERNEL = """
import sys
from pathlib import Path
from test_answers_file import AnswersFile, add

for number in range(30):
    add(AnswersFile(Path(sys.argv[1])), f"{sys.argv[2]}-{number:02}")
"""


def test_kernels_of_one_folder_lose_nothing(tmp_path):
    """Two notebooks in one folder, each with its own kernel, keep each other's answers, however fast they save."""
    kernels = [
        subprocess.Popen([sys.executable, "-c", _KERNEL, tmp_path, name], cwd=Path(__file__).parent)
        for name in ("een", "twee")
    ]

    assert [kernel.wait() for kernel in kernels] == [0, 0]
    expected = [f"{name}-{number:02}" for name in ("een", "twee") for number in range(30)]
    assert sorted(json.loads(AnswersFile(tmp_path).read().text)["answers"]) == expected
    assert names(tmp_path) == [FILE_NAME]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (TEXT, ClassifyAnswer("liefdadigheid")),
        ('{"answers": {"een-casus": {"label": "vriendschap"}}}', None),
        ('{"answers": {"een-casus": null}}', None),
        ('{"answers": {"een-casus": 3}}', None),
        ('{"answers": {}}', None),
        ('{"answers": []}', None),
        ("[1, 2]", None),
        ("null", None),
        ("kapot", None),
        ("[" * 100_000, None),
        (None, None),
    ],
)
def test_the_answer_to_a_question_is_found(content, expected, tmp_path):
    """The stored answer to a question is the one in the file; what is damaged or does not fit is none, and stays."""
    if content is not None:
        (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")

    assert stored_answer(tmp_path, CASE) == expected
    assert content is None or (tmp_path / FILE_NAME).read_text(encoding="utf-8") == content
