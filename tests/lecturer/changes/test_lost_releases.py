"""An assignment or its release that is not there yet, is there twice, went away, or cannot be read."""

import errno
import os
import shutil
from pathlib import Path

import pytest
from changed_course import NAME, OTHER, RELEASE, SAME, composed


@pytest.mark.parametrize("name", ["deleted", "renamed"])
def test_an_assignment_whose_file_went_away(course, name):
    """Build says that hand-ins wait for it, grade and collect refuse in a sentence, and feedback still comes out."""
    source = course.project.solutions / f"{NAME}.toml"
    rows = course.rows()
    source.rename(source.with_name(f"{NAME}b.toml")) if name == "renamed" else source.unlink()
    status, told = course.say("build")
    assert (status, f"assignments/{NAME} is uitgegeven, maar solutions/{NAME}.toml is er niet meer" in told) == (
        0,
        True,
    )
    for verb, more in (("collect", ["."]), ("grade", [])):
        status, told = course.verb(verb, *more)
        assert (status, told.count("\n"), "zet het terug" in told) == (1, 1, True)
    assert course.verb("feedback")[0] == 0
    assert "Mooi voorbeeld." in course.page("s1")
    assert course.rows() == rows


def test_the_first_builds_just_work(course):
    """Before there is a release everything may change: nothing is asked."""
    shutil.rmtree(course.project.assignments)
    shutil.rmtree(course.project.solutions / NAME)
    OTHER["an item replaced"][0](course.project.solutions)
    status, told = course.say("build")
    assert (status, "opdracht-1: 27 items" in told, "telt" in told) == (0, True, False)


def test_a_copied_release_is_no_history(course):
    """An assignment under a new name begins anew, also where the folder of the old one was copied for it."""
    shutil.copy(course.project.solutions / f"{NAME}.toml", course.project.solutions / f"{NAME}b.toml")
    shutil.copytree(course.project.assignments / NAME, course.project.assignments / f"{NAME}b")
    composed('  "lege-blikken-zaterdag",\n')(course.project.solutions)
    (course.project.solutions / f"{NAME}.toml").rename(course.project.solutions / "nieuw")
    (course.project.solutions / f"{NAME}b.toml").rename(course.project.solutions / f"{NAME}.toml")
    (course.project.solutions / "nieuw").rename(course.project.solutions / f"{NAME}b.toml")
    status, told = course.say("build")
    assert (status, told.splitlines()[1].startswith("opdracht-1b: 26 items")) == (0, True)


def test_a_lost_release_is_found_beside_the_source(course):
    """Who deletes `assignments` loses no history: it stands in `solutions` as well."""
    before = course.released()
    SAME["the title"][0](course.project.solutions)
    shutil.rmtree(course.project.assignments)
    assert "blijft tellen" in course.say("build")[1]
    assert course.deliver("s3", RELEASE)[0] == 0
    assert before.keys() == course.released().keys()


def test_a_damaged_release_stops_the_build(course):
    """Without its release nobody knows which hand-ins count: build says so and changes nothing, unless told to."""
    file = course.project.assignments / NAME / "opdracht.json"
    file.write_text("{", encoding="utf-8")
    before = course.released()
    status, told = course.say("build")
    assert (status, str(file) in told, "build --replace opdracht-1" in told) == (1, True, True)
    assert course.released() == before
    assert course.say("build", "--replace", NAME)[0] == 0
    assert course.verb("grade")[0] == 0


def test_a_release_that_the_disk_refuses_is_not_called_damaged(course, monkeypatch):
    """A disk that refuses for a moment is no reason to start a new history: build names the file, and no --replace."""
    file, read = course.project.assignments / NAME / "opdracht.json", Path.read_text

    def refusing(path, *arguments, **options):
        if path == file:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return read(path, *arguments, **options)

    monkeypatch.setattr(Path, "read_text", refusing)
    before = course.released()
    status, told = course.say("build")
    assert (status, str(file) in told, "--replace" in told) == (1, True, False)
    monkeypatch.undo()
    assert course.released() == before
