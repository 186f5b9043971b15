"""Collect: what is taken in, what is refused, and whose it is."""

import json
from datetime import UTC, datetime

import pytest
from answers import half, hand_in, key
from wederkerig.answers.model import ClassifyAnswer
from wederkerig.lecturer.collect import collect, find_files
from wederkerig.lecturer.submission import read_answers

NAME = "opdracht-1-inlevering.json"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_hand_in_becomes_a_submission(classroom, plan, pristine, tmp_path):
    """The submission holds the pristine notebook, the answers as handed in, and nothing else of the student."""
    answers = key(plan)
    file = put(tmp_path / "in" / "s1" / NAME, hand_in(plan, pristine.release, answers).to_text())
    [result] = collect(classroom, pristine, find_files([tmp_path / "in"], plan.name, None))
    folder = classroom.submitted / "s1" / plan.name
    assert (result.file, result.owner, result.reason) == (file, "s1", None)
    assert read_answers(plan, folder) == answers
    assert sorted(path.name for path in folder.iterdir()) == [
        "antwoorden.json",
        "opdracht-1.ipynb",
        "opdracht.json",
        "timestamp.txt",
    ]


def test_the_received_file_is_kept_untouched(classroom, plan, pristine, tmp_path):
    """The raw file is kept byte for byte, and a second version does not replace the first."""
    first = hand_in(plan, pristine.release, half(plan)).to_text()
    second = hand_in(plan, pristine.release, key(plan)).to_text()
    for text in (first, second):
        collect(classroom, pristine, [(put(tmp_path / NAME, text), "s1")])
    kept = sorted((classroom.received / plan.name / "s1").iterdir())
    assert sorted(path.read_text(encoding="utf-8") for path in kept) == sorted([first, second])
    assert read_answers(plan, classroom.submitted / "s1" / plan.name) == key(plan)


OWNERS = [
    ("klas/s1/" + NAME, "s1"),
    ("klas/s2_" + NAME, "s2"),
    ("klas/diep/er/s3/" + NAME, "s3"),
    ("klas/" + NAME, None),
]


@pytest.mark.parametrize(("place", "owner"), OWNERS)
def test_the_owner_follows_from_the_place(tmp_path, place, owner):
    """Folder or file name say whose a file is; where neither does, nobody is guessed."""
    file = put(tmp_path / place, "{}")
    assert find_files([tmp_path / "klas"], "opdracht-1", None) == [(file, owner)]


def refused_cases(plan, release):
    good = hand_in(plan, release, key(plan))
    data = json.loads(good.to_text())
    changed = dict(data, answers={})
    other = hand_in(plan, "another", key(plan)).to_text()
    wrong = hand_in(plan, release, {next(iter(plan.classify)): ClassifyAnswer("bestaat-niet")}).to_text()
    return {
        "changed after sealing": (json.dumps(changed), "s1", "controlesom"),
        "half a file": (good.to_text()[:200], "s1", "afgebroken"),
        "another release": (other, "s1", "andere uitgave"),
        "another assignment": (good.to_text().replace("opdracht-1", "opdracht-9"), "s1", "controlesom"),
        "a label that does not exist": (wrong, "s1", "keuze die niet bestaat"),
        "no owner": (good.to_text(), None, "Niet te zien van wie"),
        "a path for an owner": (good.to_text(), "../s1", "geen studentnummer"),
        "an empty file": ("", "s1", "afgebroken"),
    }


REFUSED = [
    "changed after sealing",
    "half a file",
    "another release",
    "another assignment",
    "a label that does not exist",
    "no owner",
    "a path for an owner",
    "an empty file",
]


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_one_refusal(classroom, plan, pristine, tmp_path, name):
    """One bad file is refused with its reason; the good one beside it is taken in and nothing else is written."""
    text, owner, reason = refused_cases(plan, pristine.release)[name]
    bad = put(tmp_path / "bad.json", text)
    good = put(tmp_path / "good.json", hand_in(plan, pristine.release, half(plan)).to_text())
    first, second = collect(classroom, pristine, [(bad, owner), (good, "s2")])
    assert reason in first.reason
    assert second.reason is None
    assert [path.name for path in classroom.submitted.iterdir()] == ["s2"]


def test_two_versions_at_once_are_not_guessed(classroom, plan, pristine, tmp_path):
    """Two different files of one student in one go are both refused; two equal ones are not."""
    a = put(tmp_path / "a.json", hand_in(plan, pristine.release, half(plan)).to_text())
    b = put(tmp_path / "b.json", hand_in(plan, pristine.release, key(plan)).to_text())
    assert [r.reason is None for r in collect(classroom, pristine, [(a, "s1"), (b, "s1")])] == [False, False]
    assert [r.reason is None for r in collect(classroom, pristine, [(a, "s1"), (a, "s1")])] == [True, True]


def test_the_time_is_the_receiving_clock(classroom, plan, pristine, tmp_path):
    """The time stamp is the moment of receiving, not the one in the student's file."""
    file = put(tmp_path / NAME, hand_in(plan, pristine.release, half(plan)).to_text())
    collect(classroom, pristine, [(file, "s1")], datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC))
    stamp = (classroom.submitted / "s1" / plan.name / "timestamp.txt").read_text(encoding="utf-8")
    assert stamp == "2026-02-03 04:05:06 UTC\n"
