"""The measurements before and after the course: collected as an assignment is, never graded, parallel case by case."""

import json
from dataclasses import replace

import pytest
from answers import hand_in, key
from deliveries import put
from wederkerig.answers.handin import file_name
from wederkerig.errors import PlaceError, WederkerigError
from wederkerig.lecturer import measurements
from wederkerig.lecturer.bank import MEASUREMENTS, Plan, read_collected, read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.measurements import Measured, measured, parallel_cases
from wederkerig.lecturer.release.build import build
from wederkerig.lecturer.release.submission import read_answers, read_pristine

BEFORE, AFTER = MEASUREMENTS


def first(plan: Plan, number: int):
    """The right answers to the first so many cases."""
    return dict(list(key(plan).items())[:number])


@pytest.fixture
def deliver(project, classroom, tmp_path):
    """Collects what a student handed in for a measurement: the right answers to the first so many cases."""

    def delivered(name, student, number):
        plan = read_collected(project, name)
        pristine = read_pristine(project, plan)
        file = put(
            tmp_path / "in" / file_name(name), hand_in(plan, pristine.release, first(plan, number)).to_text().encode()
        )
        [result] = collect(classroom, pristine, arrivals([file]), student)
        return result

    return delivered


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_a_measurement_is_collected_as_an_assignment_is(name, deliver, project, classroom):
    """What counts stands in `submitted` with the questions and the moment; the newest counts; there is no notebook."""
    plan = read_collected(project, name)
    folder = classroom.submitted / "s1" / name
    for number in (9, 4):
        assert deliver(name, "s1", number).outcome is Outcome.ACCEPTED
        assert read_answers(plan, folder) == dict.fromkeys(key(plan)) | first(plan, number)
    assert sorted(path.name for path in folder.iterdir()) == ["antwoorden.json", "opdracht.json", "timestamp.txt"]


def test_both_measurements_of_everybody_stand_beside_each_other(deliver, project, classroom):
    """Per student the answers of before and of after; who handed in only one has none for the other."""
    deliver(BEFORE, "s2", 3)
    deliver(AFTER, "s2", 9)
    deliver(BEFORE, "s1", 2)
    plans = [read_collected(project, name) for name in MEASUREMENTS]
    before, after = ({n: dict.fromkeys(key(plan)) | first(plan, n) for n in (2, 3, 9)} for plan in plans)
    assert measured(classroom) == {"s1": Measured(before[2], None), "s2": Measured(before[3], after[9])}
    assert list(measured(classroom)) == ["s1", "s2"]


def test_nobody_handed_in(classroom):
    """A class in which no measurement came in has none."""
    assert measured(classroom) == {}


def test_the_cases_are_parallel(project):
    """Each of the nine cases of before has its own case of after, of the same label and difficulty."""
    pairs = parallel_cases(project)
    told = [[(case.key.label, case.difficulty) for case in pair] for pair in pairs]
    assert [one for one, _ in told] == [other for _, other in told]
    assert len({one for one, _ in told}) == len(pairs) == 9
    for side, name in enumerate(MEASUREMENTS):
        assert {pair[side].id for pair in pairs} == {item.id for item in read_collected(project, name).items}


def test_cases_that_are_not_parallel_are_not_compared(project, monkeypatch):
    """Where a case of one measurement has none beside it in the other, a sentence says so."""

    def shorter(course, name):
        plan = read_collected(course, name)
        return replace(plan, items=plan.items[1:]) if name == AFTER else plan

    monkeypatch.setattr(measurements, "read_collected", shorter)
    with pytest.raises(WederkerigError, match="niet naast elkaar"):
        parallel_cases(project)


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_a_measurement_is_never_graded(name, project, classroom, deliver, monkeypatch, capsys):
    """Every verb about points or grades refuses a measurement, says how it is collected, and changes nothing."""
    deliver(name, "s1", 9)
    monkeypatch.chdir(project.root)
    where = ["--class", classroom.name, "--out", str(classroom.folder.parent)]
    before = sorted(classroom.folder.rglob("*"))
    for verb in ("grade", "feedback", "report", "dossier", "grades"):
        assert main([verb, name, *where]) == 1
        assert f"wederkerig collect {name}" in capsys.readouterr().err
    assert sorted(classroom.folder.rglob("*")) == before
    with pytest.raises(PlaceError, match="geen cijfer"):
        read_plan(project, name, read_graded(project))


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_its_release_is_made_of_the_practice_bank(name, project):
    """A build gives the bytes that stand in git, which hold no key, and writes nothing else."""
    plan = read_collected(project, name)
    released = project.assignments / name / "opdracht.json"
    text = released.read_text(encoding="utf-8")
    build(project, plan)
    assert released.read_text(encoding="utf-8") == text
    assert [path.name for path in released.parent.iterdir()] == ["opdracht.json"]
    assert not (project.solutions / name).exists()
    assert [set(question) for question in json.loads(text)["questions"]] == [{"id", "kind", "sentences", "stem"}] * 9
