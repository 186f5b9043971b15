"""A built site is put where it is visited: no moment without a site, and nothing of others is touched."""

import errno
import os
import subprocess
from contextlib import suppress

import pytest
from wederkerig.errors import PlaceError
from wederkerig.publish import LIST, publish

OLD = {"index.html": "oud", "les.html": "les 1", "data/een.json": "1", "weg/twee.json": "2", "same.css": "x"}
NEW = {"index.html": "nieuw", "les.html": "les 2", "data/een.json": "1!", "data/drie.json": "3", "same.css": "x"}


def lay(folder, files):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def stands(folder):
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != LIST]
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture
def target(tmp_path):
    """A folder in which an older site stands."""
    publish(lay(tmp_path / "built-1", OLD), tmp_path / "public" / "site")
    return tmp_path / "public" / "site"


@pytest.fixture
def built(tmp_path):
    """A newer site, not yet in place."""
    return lay(tmp_path / "built-2", NEW)


def test_a_new_folder_is_made(target):
    """The first time the folder is made, with the folders above it."""
    assert stands(target) == OLD


def test_a_newer_site_takes_the_place_of_the_older(target, built):
    """Files are renewed, added, and taken away with the folders that are then empty."""
    publish(built, target)
    assert stands(target) == NEW
    assert not (target / "weg").exists()


def test_what_is_the_same_is_left_alone(target, built):
    """A file that did not change keeps its time, so that visitors need not fetch it again."""
    os.utime(target / "same.css", (1, 1))
    publish(built, target)
    assert (target / "same.css").stat().st_mtime == 1


@pytest.mark.parametrize("last", [("index.html",), ("index.html", "les.html"), ("data/drie.json",)])
def test_the_order_in_which_files_come(target, built, last, monkeypatch):
    """What pages ask for comes first, then the pages, then those that must be last; only then the old ones go."""
    order = []
    replace, remove = os.replace, os.unlink

    def renamed(source, place):
        replace(source, place)
        order.append(os.path.relpath(place, target))

    def removed(place, **options):
        remove(place, **options)
        order.append(f"- {os.path.relpath(place, target)}")

    monkeypatch.setattr(os, "replace", renamed)
    monkeypatch.setattr(os, "unlink", removed)
    publish(built, target, last)
    files = sorted((name for name in NEW if name != "same.css"), key=lambda name: (name.endswith(".html"), name))
    wanted = [name for name in files if name not in last] + list(last)
    assert order == [LIST, *wanted, "- weg/twee.json", LIST]


class Disk:
    """Counts the steps that change the disk, and refuses one of them."""

    def __init__(self, monkeypatch):
        self.count = self.refused = 0
        for name in ("replace", "unlink", "mkdir", "rmdir"):
            monkeypatch.setattr(os, name, self._step(getattr(os, name)))

    def _step(self, real):
        def tried(*arguments, **options):
            self.count += 1
            if self.count == self.refused:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **options)

        return tried

    def publish(self, built, target, refused=0):
        """Publish with that step refused; returns how many steps there were."""
        self.count, self.refused = 0, refused
        with suppress(OSError):
            publish(built, target)
        return self.count


def test_a_fault_at_any_step_leaves_a_whole_site(built, tmp_path, monkeypatch):
    """Whichever step the disk refuses, each page is whole, the first page is there, and a second call completes it."""
    older, disk = lay(tmp_path / "built-1", OLD), Disk(monkeypatch)
    disk.publish(older, tmp_path / "0")
    steps = disk.publish(built, tmp_path / "0")
    assert steps >= 8
    for refused in range(1, steps + 1):
        target = tmp_path / str(refused)
        disk.publish(older, target)
        disk.publish(built, target, refused)
        found = stands(target)
        assert {name: text for name, text in found.items() if text not in (OLD.get(name), NEW.get(name))} == {}
        assert found["index.html"] == "oud" or {name: found[name] for name in NEW} == NEW
        disk.publish(built, target)
        assert stands(target) == NEW


def test_a_file_that_another_program_holds(target, built, monkeypatch):
    """As Windows says it: the reader lets go in time, and the site is renewed."""
    replace, held = os.replace, []

    def busy(source, place):
        if not held:
            held.append(place)
            error = PermissionError(errno.EACCES, "Access is denied")
            error.winerror = 5
            raise error
        replace(source, place)

    monkeypatch.setattr(os, "replace", busy)
    publish(built, target)
    assert stands(target) == NEW


def test_what_others_put_there_stays(target, built):
    """A file beside ours, hidden or not, is neither changed nor taken away."""
    others = {".htaccess": "regels", "van-de-school.html": "iets", "data/van-de-school.json": "{}"}
    lay(target, others)
    publish(built, target)
    assert stands(target) == NEW | others


@pytest.mark.parametrize("name", ["lost+found/", ".htaccess", ".well-known/"])
def test_an_empty_disk_is_a_fine_place(tmp_path, built, name):
    """A folder that holds only what a disk or a server itself puts there is taken for empty."""
    target = tmp_path / "public"
    (target / name).mkdir(parents=True) if name.endswith("/") else lay(target, {name: ""})
    publish(built, target)
    assert {path: text for path, text in stands(target).items() if path != name} == NEW


NOT_OURS = [
    ({"scriptie.docx": "werk"}, "scriptie.docx"),
    ({"index.html": "van een ander"}, "index.html"),
    ({"map/bestand": ""}, "map"),
    ({LIST: "beschadigd", "les.html": "?"}, "les.html"),
    ({LIST: '["../../van-een-ander"]', "les.html": "?"}, "les.html"),
    ({LIST: '["les.html"]', "data": "een bestand"}, "data"),
    ({LIST: '["les.html"]', "les.html": "", "data/drie.json": "van een ander"}, "data/drie.json"),
]


@pytest.mark.parametrize(("files", "name"), NOT_OURS)
def test_what_is_not_ours_is_refused_by_name(tmp_path, built, files, name):
    """Where something of another stands in the way, the site is not put there, and everything stays as it was."""
    target = lay(tmp_path / "public", files)
    before = stands(target)
    with pytest.raises(PlaceError) as caught:
        publish(built, target)
    assert f"In de map {target} staat {name}, en dat is niet van deze site." in str(caught.value)
    assert (stands(target), (tmp_path / "van-een-ander").exists()) == (before, False)


def test_a_link_to_elsewhere_is_not_followed(target, built, tmp_path):
    """A folder of the site that somebody replaced by a link is refused: what it leads to is not ours."""
    (target / "data" / "een.json").unlink()
    (target / "data").rmdir()
    elsewhere = lay(tmp_path / "elsewhere", {"een.json": "van een ander"})
    (target / "data").symlink_to(elsewhere)
    with pytest.raises(PlaceError, match="staat data, en dat is niet van deze site"):
        publish(built, target)
    assert stands(elsewhere) == {"een.json": "van een ander"}


def test_a_file_where_the_folder_must_come(tmp_path, built):
    """A file of that name is refused, and left."""
    (tmp_path / "public").write_text("iets", encoding="utf-8")
    with pytest.raises(PlaceError, match="is een bestand en geen map"):
        publish(built, tmp_path / "public")
    assert (tmp_path / "public").read_text(encoding="utf-8") == "iets"


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path):
    """What is in the way and ours goes first."""
    target = tmp_path / "public"
    publish(lay(tmp_path / "a", {"index.html": "", "x": "bestand", "y/z": "in een map"}), target)
    newer = {"index.html": "", "x/z": "in een map", "y": "bestand"}
    publish(lay(tmp_path / "b", newer), target)
    assert stands(target) == newer


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="a disk is mounted by root")
def test_a_mounted_folder(tmp_path):
    """A web root that is a disk of its own, as in a container, shows the site, the second time too."""
    target = tmp_path / "public"
    target.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(target)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        publish(lay(tmp_path / "built-2", NEW), target)
        publish(lay(tmp_path / "built-1", OLD), target)
        assert stands(target) == OLD
    finally:
        subprocess.run(["umount", str(target)], check=True)
