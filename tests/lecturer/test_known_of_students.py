"""What intake knows of a student shows in the gradebook: the name that the LMS gives, and whether any work counts."""

import pytest
from answers import key
from classes import give
from deliveries import Class, Work, canvas, moodle
from doors import nbgrader, our_command
from nbgrader.api import Gradebook
from test_doors import hand_in
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.grading.gradebook.student_names import split

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own
BOTH = pytest.mark.parametrize("door", [our_command, nbgrader])


@pytest.fixture
def klas(classroom, pristine, tmp_path):
    """A class to which deliveries come."""
    return Class(classroom, pristine, tmp_path / "in")


@pytest.fixture
def work(plan, pristine):
    """Hand-ins that differ."""
    return Work(plan, pristine.release)


def shown(classroom):
    """Last and first name by student, as the formgrader lists them."""
    with Gradebook(classroom.db_url) as gradebook:
        return {row["id"]: (row["last_name"], row["first_name"]) for row in gradebook.student_dicts()}


@BOTH
def test_the_formgrader_shows_the_name_of_the_lms(klas, work, pristine, monkeypatch, door):
    """Never "None, None" where the LMS says who it is; a name that a lecturer filled in stays."""
    klas.zip("week1.zip", {moodle("60201", "Anna de Berg"): work.file(1), moodle("60202", "Berg, Bo"): work.file(2)})
    assert door(klas.classroom, pristine, monkeypatch) == []
    assert shown(klas.classroom) == {"60201": ("de Berg", "Anna"), "60202": ("Berg", "Bo")}
    with Gradebook(klas.classroom.db_url) as gradebook:
        gradebook.update_or_create_student("60201", first_name="An", last_name="Berg")
    klas.zip("week2.zip", {moodle("60201", "Anna de Berg"): work.file(3)})
    assert door(klas.classroom, pristine, monkeypatch) == []
    assert shown(klas.classroom)["60201"] == ("Berg", "An")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Anna Berg", ("Anna", "Berg")),
        ("Anna van den Berg", ("Anna", "van den Berg")),
        ("Berg, Anna van den", ("Anna van den", "Berg")),
        ("berganna", ("", "berganna")),
        (" Anna ", ("", "Anna")),
    ],
)
def test_a_name_is_split_as_nbgrader_wants_it(name, parts):
    """First and last name, whichever way the LMS writes them."""
    assert split(name) == parts


@BOTH
def test_who_waits_for_a_judgement_has_no_mark(klas, work, plan, pristine, monkeypatch, door):
    """An older mark is no current one while nothing counts; points given by hand stay in their row, and it is said."""
    item, all_points = next(iter(plan.by_hand)), {id: one.points for id, one in plan.automatic.items()}
    classroom, closed = klas.classroom, len(plan.automatic)
    klas.zip(
        "week1.zip", {canvas("7301", "1"): work.file(closed + 2), canvas("7302", "2", "jansen"): work.file(closed + 1)}
    )
    assert door(classroom, pristine, monkeypatch) == []
    give(classroom, plan.name, item, {"7301": (4.0, "Mooi.")})
    klas.zip("week2.zip", {canvas("7301", "3"): work.broken(12)})
    hand_in(classroom, pristine, "7301", key)  # by another program, while the question is open
    assert door(classroom, pristine, monkeypatch) == []
    marks = read_marks(classroom, plan.name)
    assert {mark.points for mark in marks["7301"].values()} == {None}
    assert marks["7301"][item].comment == "Mooi."
    assert {case: marks["7302"][case].points for case in plan.automatic} == all_points
    [note] = grade(classroom, pristine).notes
    assert note.startswith("Van 7301 telt nu geen inlevering")
    klas.mail("goed.json", work.file(closed), "7301")
    assert door(classroom, pristine, monkeypatch) == []
    with Gradebook(classroom.db_url) as gradebook:
        row = gradebook.find_grade(item, plan.name, plan.name, "7301")
        assert (row.manual_score, row.needs_manual_grade) == (4.0, True)
    marks = read_marks(classroom, plan.name)
    assert {case: marks["7301"][case].points for case in plan.automatic} == all_points


def test_a_class_in_which_nothing_counts_any_more(klas, work, plan, pristine):
    """Also the last mark is taken away."""
    klas.zip("week1.zip", {canvas("7301", "1"): work.file(12)})
    grade(klas.classroom, pristine)
    klas.zip("week2.zip", {canvas("7301", "3"): work.broken(12)})
    outcome = grade(klas.classroom, pristine)
    assert (outcome.graded, len(outcome.notes)) == (0, 1)
    assert {mark.points for mark in read_marks(klas.classroom, plan.name)["7301"].values()} == {None}
