"""The plan that marks were given for is kept with the class, whichever door gave them, and reports go by it."""

import re
import shutil
from dataclasses import replace

import pytest
from answers import ALL, drop
from classes import cells
from doors import nbgrader
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.classify import Classify
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import Shows, read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.registration import register_assignment
from wederkerig.lecturer.grading.graded_plan import GradedPlan, Since, graded_plan, keep_plan
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.build import build
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.index import make_index
from wederkerig.lecturer.reports.overview import make_overview

NAME = "opdracht-1"
KEPT = f"nagekeken-{NAME}.json"
DECIDES = re.compile(r"^\[(?P<cue>[^]]+)\] ", re.MULTILINE)  # a sentence of a case that decides
EXPLAINS = re.compile(r"^[a-z-]+ = '''\n", re.MULTILINE)
PLAIN = re.compile(r"^(?=[A-Z])", re.MULTILINE)  # one that says nothing
CHOSEN = ["key"]  # who chose the sentence that decided


@pytest.fixture(scope="module")
def base(project, plan, pristine, tmp_path_factory):
    """A course with a graded class."""
    root = shutil.copytree(project.root, tmp_path_factory.mktemp("kept") / "cursus")
    classroom = Project(root).classroom("ma2")
    drop(root / "in", plan, pristine.release)
    collect(classroom, pristine, arrivals([root / "in"]))
    grade(classroom, pristine)
    return root


@pytest.fixture
def classroom(base, tmp_path):
    """The class, in a copy of the course that a test may change."""
    return Project(shutil.copytree(base, tmp_path / "cursus")).classroom("ma2")


def change(classroom, before, changed):
    """Change a case of the assignment that is no half of a pair in the bank, from where `before` stands in it on."""
    case = next(item for item in now(classroom).items if isinstance(item, Classify) and item.partner is None)
    start = f'id = "{case.id}"'
    [bank] = [path for path in classroom.project.solutions.glob("bank-*.toml") if start in path.read_text("utf-8")]
    head, found, rest = bank.read_text("utf-8").partition(start)
    own, mark, text = rest.partition(before)
    bank.write_text(head + found + own + mark + changed(text), "utf-8")


def correct(classroom):
    """Correct the key of a case in the bank, in which another sentence decides; the plan as it is then."""

    def other(case):
        cue = DECIDES.search(case)["cue"]
        return PLAIN.sub(f"[{cue}] ", DECIDES.sub(rf"({cue}) ", case, count=1), count=1)

    change(classroom, "case = '''\n", other)
    return now(classroom)


def now(classroom):
    """The plan as it is in the bank."""
    return read_plan(classroom.project, NAME, read_graded(classroom.project))


def test_what_is_kept_is_the_plan_exactly(classroom, plan):
    """Grading keeps the plan with its keys, in the class's folder and nowhere else; it is there without the bank."""
    assert graded_plan(classroom, NAME) == GradedPlan(plan, Since.SAME)
    shutil.rmtree(classroom.project.solutions)
    classroom.project.solutions.mkdir()
    assert graded_plan(classroom, NAME) == GradedPlan(plan, Since.OTHER_ASSIGNMENT)
    assert [file.name for file in classroom.project.root.rglob("nagekeken-*")] == [KEPT]


def test_a_mended_explanation_shows_at_once(classroom):
    """What decides about no points is reported as it is in the bank, without grading again."""
    change(classroom, "explanations]\n", lambda text: EXPLAINS.sub(r"\g<0>Anders uitgelegd. ", text, count=len(LABELS)))
    found = graded_plan(classroom, NAME)
    assert found == GradedPlan(now(classroom), Since.SAME)
    make_feedback(classroom, replace(found.plan, feedback=Shows.EXPLANATIONS))
    assert "Anders uitgelegd." in (classroom.feedback / "key" / NAME / f"{NAME}.html").read_text("utf-8")


def test_a_plan_that_the_bank_no_longer_has_is_not_graded(classroom, base):
    """When files change while a class is graded, it says so and nothing is changed."""
    before, kept = cells(classroom, NAME), (classroom.folder / KEPT).read_bytes()
    plan = correct(classroom)
    shutil.copytree(base / "solutions", classroom.project.solutions, dirs_exist_ok=True)  # and it is put back meanwhile
    with pytest.raises(WederkerigError, match="bestanden in solutions veranderd"):
        keep_plan(classroom, plan)
    assert (cells(classroom, NAME), (classroom.folder / KEPT).read_bytes()) == (before, kept)


def test_another_door_does_not_mix_keys(classroom, monkeypatch):
    """After a key was corrected nbgrader's own doors refuse to grade one student by it until all are graded again."""
    pristine = read_pristine(classroom.project, now(classroom))
    assert nbgrader(classroom, pristine, monkeypatch, "key") == []
    kept = (classroom.folder / KEPT).read_bytes()
    plan = correct(classroom)
    [said] = nbgrader(classroom, pristine, monkeypatch, "key")
    assert "wederkerig grade opdracht-1 --class ma2" in said
    assert (classroom.folder / KEPT).read_bytes() == kept
    grade(classroom, read_pristine(classroom.project, plan))
    assert nbgrader(classroom, pristine, monkeypatch, "key") == []
    assert graded_plan(classroom, NAME) == GradedPlan(plan, Since.SAME)


def test_another_door_keeps_the_plan_too(classroom, plan, monkeypatch):
    """Where nbgrader grades first, the plan is kept as well."""
    (classroom.folder / KEPT).unlink()
    assert nbgrader(classroom, read_pristine(classroom.project, plan), monkeypatch, "key") == []
    correct(classroom)
    assert graded_plan(classroom, NAME) == GradedPlan(plan, Since.OTHER_KEY)


def test_feedback_never_explains_points_by_another_key(classroom):
    """Grading by a corrected key broke off: who still has points by the old one is named, all others get their page."""
    plan = correct(classroom)
    keep_plan(classroom, plan)  # and then the power went out
    with pytest.raises(WederkerigError) as refusal:
        make_feedback(classroom, graded_plan(classroom, NAME).plan)
    assert f"De feedback van {', '.join(sorted(CHOSEN))} is niet gemaakt" in str(refusal.value)
    assert {path.parts[-3] for path in classroom.feedback.rglob("*.html")} == set(ALL) - set(CHOSEN)
    grade(classroom, read_pristine(classroom.project, plan))
    assert make_feedback(classroom, graded_plan(classroom, NAME).plan) == len(ALL)


def test_a_damaged_file_is_named(classroom):
    """A kept plan that cannot be read is not guessed: grading and reports say which file and what to do."""
    before = cells(classroom, NAME)
    (classroom.folder / KEPT).write_text('{"items": [["classify", {}]]}', encoding="utf-8")
    pristine = read_pristine(classroom.project, now(classroom))
    for verb in (lambda: graded_plan(classroom, NAME), lambda: grade(classroom, pristine)):
        with pytest.raises(WederkerigError, match=f"{KEPT}, met de opdracht zoals zij is nagekeken, is niet te lezen"):
            verb()
    assert cells(classroom, NAME) == before


def test_marks_for_other_items_are_refused_without_a_kept_plan(classroom, plan):
    """Also where no plan was kept, grading and reports see that the gradebook is about other items."""
    (classroom.folder / KEPT).unlink()
    before = cells(classroom, NAME)
    other = replace(plan, items=plan.items[1:])
    with pytest.raises(WederkerigError, match="nagekeken toen de opdracht iets anders vroeg"):
        keep_plan(classroom, other)
    for report in (make_feedback, make_overview, make_index):
        with pytest.raises(WederkerigError, match="heeft punten voor andere items"):
            report(classroom, other)
    assert cells(classroom, NAME) == before


def test_nbgrader_speaks_dutch(classroom):
    """Where nbgrader itself refuses other cells than it has work for, that is told in Dutch with a step."""
    source = classroom.project.solutions / f"{NAME}.toml"
    source.write_text(source.read_text("utf-8").replace('  "buurtbus",\n', ""), "utf-8")
    build(classroom.project, now(classroom), replace=True)
    before = cells(classroom, NAME)
    with pytest.raises(WederkerigError, match=r"werk voor opdracht-1 met andere cellen.*een eigen naam"):
        register_assignment(classroom, now(classroom))
    assert cells(classroom, NAME) == before


def test_graded_answers_that_are_gone_are_not_called_empty(classroom, plan):
    """Where the graded answers of a student were deleted, reports do not say "not answered"; grading mends it."""
    shutil.rmtree(classroom.autograded / "key")
    with pytest.raises(WederkerigError, match=r"van key .* lezen.*opnieuw na met: wederkerig grade opdracht-1"):
        make_feedback(classroom, plan)
    grade(classroom, read_pristine(classroom.project, plan))
    assert make_feedback(classroom, plan) == len(ALL)


def test_a_class_without_marks_is_free(classroom, plan):
    """As long as nobody has marks, a class goes by the assignment as it is now, also when it asks something else."""
    new = classroom.project.classroom("ma3")
    keep_plan(new, plan)
    source = classroom.project.solutions / f"{NAME}.toml"
    source.write_text(source.read_text("utf-8").replace('  "buurtbus",\n', ""), "utf-8")
    keep_plan(new, now(classroom))
    assert graded_plan(new, NAME) == GradedPlan(now(classroom), Since.SAME)
