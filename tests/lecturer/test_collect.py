"""Collect: what is taken in, what is refused, and whose it is."""

import json
from datetime import UTC, datetime

import pytest
from answers import half, hand_in, key
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.release.submission import read_answers

NAME = "opdracht-1-inlevering.json"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_hand_in_becomes_a_submission(classroom, plan, pristine, tmp_path):
    """The submission holds the pristine notebook, the answers as handed in, and nothing else of the student."""
    answers = key(plan)
    file = put(tmp_path / "in" / "s1" / NAME, hand_in(plan, pristine.release, answers).to_text())
    [result] = collect(classroom, pristine, arrivals([tmp_path / "in"]))
    folder = classroom.submitted / "s1" / plan.name
    assert (result.place, result.student, result.outcome, result.reason) == (str(file), "s1", Outcome.ACCEPTED, "")
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
        collect(classroom, pristine, arrivals([put(tmp_path / NAME, text)]), "s1")
    kept = sorted((classroom.received / plan.name / "s1").iterdir())
    assert sorted(path.read_text(encoding="utf-8") for path in kept) == sorted([first, second])
    assert read_answers(plan, classroom.submitted / "s1" / plan.name) == key(plan)


def refused_cases(plan, release):
    good = hand_in(plan, release, key(plan))
    data = json.loads(good.to_text())
    changed = dict(data, payload=json.dumps(json.loads(data["payload"]) | {"answers": {}}))
    other = hand_in(plan, "another", key(plan)).to_text()
    wrong = hand_in(plan, release, {next(iter(plan.automatic)): ClassifyAnswer("bestaat-niet")}).to_text()
    return {
        "changed after sealing": (json.dumps(changed), "s1", "controlesom"),
        "half a file": (good.to_text()[:200], "s1", "afgebroken"),
        "another release": (other, "s1", "uitgave van opdracht-1 die hier niet bekend is (another)"),
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
    good = put(tmp_path / "in" / "s2" / NAME, hand_in(plan, pristine.release, half(plan)).to_text())
    [refusal] = collect(classroom, pristine, arrivals([bad]), owner)
    [result] = collect(classroom, pristine, arrivals([good.parents[1]]))
    assert reason in refusal.reason
    assert refusal.outcome is not Outcome.ACCEPTED
    assert result.outcome is Outcome.ACCEPTED
    assert [path.name for path in classroom.submitted.iterdir()] == ["s2"]


def test_two_versions_at_once_are_not_guessed(classroom, plan, pristine, tmp_path):
    """Two different files of one student without an order need a human; two equal ones do not."""
    a = put(tmp_path / "a.json", hand_in(plan, pristine.release, half(plan)).to_text())
    b = put(tmp_path / "b.json", hand_in(plan, pristine.release, key(plan)).to_text())
    both = collect(classroom, pristine, arrivals([a, b]), "s1")
    assert [result.outcome for result in both] == [Outcome.HUMAN, Outcome.HUMAN]
    assert not classroom.submitted.exists()
    same = collect(classroom, pristine, arrivals([a, a]), "s1")
    assert [result.outcome for result in same] == [Outcome.ACCEPTED, Outcome.ACCEPTED]


def test_the_latest_version_of_the_lms_counts(classroom, plan, pristine, tmp_path):
    """Where the LMS's names order the versions the latest counts, and all are kept."""
    put(tmp_path / "in" / f"devries_12_200_{NAME}", hand_in(plan, pristine.release, key(plan)).to_text())
    put(tmp_path / "in" / f"devries_12_100_{NAME}", hand_in(plan, pristine.release, half(plan)).to_text())
    results = collect(classroom, pristine, arrivals([tmp_path / "in"]))
    assert [(result.outcome, bool(result.reason)) for result in results] == [
        (Outcome.ACCEPTED, True),
        (Outcome.ACCEPTED, False),
    ]
    assert read_answers(plan, classroom.submitted / "12" / plan.name) == key(plan)
    assert len(list((classroom.received / plan.name / "12").iterdir())) == 2


def test_the_time_is_the_receiving_clock(classroom, plan, pristine, tmp_path):
    """The time stamp is the moment of receiving, not the one in the student's file."""
    file = put(tmp_path / NAME, hand_in(plan, pristine.release, half(plan)).to_text())
    collect(classroom, pristine, arrivals([file]), "s1", datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC))
    stamp = (classroom.submitted / "s1" / plan.name / "timestamp.txt").read_text(encoding="utf-8")
    assert stamp == "2026-02-03 04:05:06 UTC\n"


def test_a_refused_later_version_says_what_still_counts(classroom, plan, pristine, tmp_path):
    """A file that is refused after an earlier hand-in was taken in says that the earlier one stays in force."""
    good = hand_in(plan, pristine.release, key(plan)).to_text()
    put(tmp_path / "first" / "s1" / NAME, good)
    for student in ("s1", "s2"):
        put(tmp_path / "later" / student / NAME, good[:200])

    collect(classroom, pristine, arrivals([tmp_path / "first"]))
    later = collect(classroom, pristine, arrivals([tmp_path / "later"]))

    assert [result.outcome for result in later] == [Outcome.REFUSED] * 2
    assert [result.reason.endswith(texts.OLDER_STANDS) for result in later] == [True, False]
    assert read_answers(plan, classroom.submitted / "s1" / plan.name) == key(plan)


def test_ids_that_differ_in_capitals_only_are_for_the_lecturer(classroom, plan, pristine, tmp_path):
    """Not every disk keeps `s1` and `S1` apart: neither is taken in, and somebody else is."""
    good = hand_in(plan, pristine.release, key(plan)).to_text()
    for student in ("s1", "S1", "s2"):
        put(tmp_path / "in" / student / NAME, good)
    results = collect(classroom, pristine, arrivals([tmp_path / "in"]))
    found = {result.student: (result.outcome, result.reason) for result in results}
    twin = (Outcome.HUMAN, texts.TWIN.format(named=classroom.named(plan.name)))
    assert found == {"S1": twin, "s1": twin, "s2": (Outcome.ACCEPTED, "")}
    assert [path.name for path in classroom.submitted.iterdir()] == ["s2"]
