"""Writing files: whole or not at all, on every kind of disk."""

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest
from wederkerig import files
from wederkerig.files import matching, replace_file, replace_folder, scratch_folder, write_if_changed


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """No waiting between two tries."""
    monkeypatch.setattr(files, "PAUSES", (0, 0, 0))


@pytest.mark.parametrize("content", ["tekst é\r\n", b"\x00\xff"])
def test_text_and_bytes(tmp_path, content):
    """What is written stands there to the byte."""
    replace_file(tmp_path / "bestand", content)
    wanted = content.encode("utf-8") if isinstance(content, str) else content
    assert (tmp_path / "bestand").read_bytes() == wanted


STEPS = [(os, "fsync"), (os, "fdopen"), (Path, "replace"), (files.tempfile, "mkstemp")]


@pytest.mark.parametrize(("owner", "name"), STEPS)
def test_a_refusal_names_the_file(tmp_path, monkeypatch, owner, name):
    """Whichever step fails, the error names the file that was to be written; it is as it was, with no other beside."""
    path = tmp_path / "bestand"
    path.write_text("oud", encoding="utf-8")

    def refuse(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(owner, name, refuse)
    with pytest.raises(OSError, match="No space") as caught:
        replace_file(path, "nieuw")
    monkeypatch.undo()
    assert (caught.value.errno, caught.value.filename, caught.value.filename2) == (errno.ENOSPC, str(path), None)
    assert [entry.name for entry in tmp_path.iterdir()] == ["bestand"]
    assert path.read_text(encoding="utf-8") == "oud"


def test_a_folder_where_the_file_must_come(tmp_path):
    """A folder of that name stays, and is named."""
    (tmp_path / "bestand").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        write_if_changed(tmp_path / "bestand", "nieuw")
    assert caught.value.filename == str(tmp_path / "bestand")
    assert [entry.name for entry in tmp_path.iterdir()] == ["bestand"]


def held(times, number, monkeypatch):
    """Let another program hold the file for so many tries, as Windows says it."""
    replace, tries = os.replace, []

    def busy(source, target):
        tries.append(target)
        if len(tries) <= times:
            error = PermissionError(errno.EACCES, "Access is denied")
            error.winerror = number
            raise error
        replace(source, target)

    monkeypatch.setattr(os, "replace", busy)
    return tries


@pytest.mark.parametrize("number", [5, 32])
def test_a_file_that_is_held_for_an_instant(tmp_path, monkeypatch, number):
    """A virus scanner that looks into the file does not make the save fail."""
    tries = held(3, number, monkeypatch)
    replace_file(tmp_path / "bestand", "nieuw")
    assert ((tmp_path / "bestand").read_text(encoding="utf-8"), len(tries)) == ("nieuw", 4)


def test_a_file_that_is_held_for_good(tmp_path, monkeypatch):
    """A spreadsheet program that does not let go does: after a few tries, with nothing changed."""
    (tmp_path / "bestand").write_text("oud", encoding="utf-8")
    held(99, 32, monkeypatch)
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "bestand", "nieuw")
    assert [entry.name for entry in tmp_path.iterdir()] == ["bestand"]
    assert (tmp_path / "bestand").read_text(encoding="utf-8") == "oud"


def test_a_file_that_may_not_be_replaced_is_not_tried_again(tmp_path, monkeypatch):
    """Where the system gives no reason to wait, a refusal is final."""
    tries = held(1, None, monkeypatch)
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "bestand", "nieuw")
    assert len(tries) == 1


def test_a_disk_without_permissions(tmp_path, monkeypatch):
    """A stick that knows no permissions (FAT) takes the file all the same."""

    def refuse(*_, **__):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", refuse)
    replace_file(tmp_path / "bestand", "nieuw")
    assert (tmp_path / "bestand").read_text(encoding="utf-8") == "nieuw"


def test_permissions_are_kept(tmp_path):
    """A file keeps its permissions, and a new one gets those that the system gives."""
    path, plain = tmp_path / "bestand", tmp_path / "gewoon"
    plain.touch()
    replace_file(path, "een")
    assert path.stat().st_mode == plain.stat().st_mode
    path.chmod(0o640)
    replace_file(path, "twee")
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_stands_there_already_is_not_written(tmp_path):
    """Nothing is written twice; a folder that is missing is made."""
    path = tmp_path / "map" / "bestand"
    assert [write_if_changed(path, text) for text in ("een", b"een", "twee")] == [True, False, True]


def test_a_folder_holds_exactly_what_is_asked(tmp_path):
    """Files are written and others go, with links and folders among them; what a link leads to stays."""
    folder, elsewhere = tmp_path / "map", tmp_path / "elders"
    (folder / "onder").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "x").write_text("x", encoding="utf-8")
    (folder / "onder" / "y").write_text("y", encoding="utf-8")
    (folder / "link").symlink_to(elsewhere)
    replace_folder(folder, {"een": "1", "twee": "2"})
    assert sorted(path.name for path in folder.iterdir()) == ["een", "twee"]
    assert (elsewhere / "x").read_text(encoding="utf-8") == "x"


FOUND = [
    ("*.toml", ["a.toml", "b.toml", "map.toml"]),
    ("a*", ["a.toml"]),
    ("*/een.json", ["leeg/een.json", "vol/een.json"]),
    ("vol/*.json", ["vol/een.json", "vol/twee.json"]),
    ("geen/*", []),
]


@pytest.mark.parametrize(("pattern", "names"), FOUND)
def test_finding_files(tmp_path, pattern, names):
    """In order, in folders of the folder too, without what is hidden."""
    for name in ("b.toml", "a.toml", ".verborgen.toml", "map.toml/x", "vol/twee.json", "vol/een.json", "leeg/een.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.relative_to(tmp_path).as_posix() for path in matching(tmp_path, pattern)] == names
    assert matching(tmp_path / "weg", pattern) == []


@pytest.mark.parametrize("pattern", ["*", "*/x", "map/*"])
def test_a_folder_that_may_not_be_read(tmp_path, monkeypatch, pattern):
    """It is not taken for an empty one."""
    (tmp_path / "map").mkdir()

    def refuse(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    for ask in ("listdir", "scandir"):  # by which of them pathlib asks differs between versions of Python
        monkeypatch.setattr(os, ask, refuse)
    with pytest.raises(PermissionError):
        matching(tmp_path, pattern)


def test_a_scratch_folder_is_gone_afterwards(monkeypatch):
    """Also when the work in it fails; where the disk holds on to it, the work is still done."""
    with suppress(KeyError), scratch_folder() as folder:
        (folder / "x").touch()
        raise KeyError
    assert not folder.exists()

    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patches, scratch_folder() as folder:
        patches.setattr(os, "rmdir", refuse)
    folder.rmdir()
