"""Every case of the corpus between two right neighbours: nobody is lost, and nobody gets a mark by accident."""

import csv
import os
import shutil
from itertools import chain
from pathlib import Path

import pytest
from corpus import CASES
from corpus.layouts import LAYOUTS, student_id
from corpus.model import FULL, Case, Drop, World
from corpus.traces import digest, markup, shown, snapshot
from wederkerig.answers.handin import MAX_BYTES
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.intake.report import write_report
from wederkerig.lecturer.project import Classroom, Project
from wederkerig.lecturer.release.submission import Pristine
from wederkerig.lecturer.reports.feedback import make_feedback

pytestmark = pytest.mark.slow

NAME = "opdracht-1-inlevering.json"
UNANSWERED = "i"  # the tag by which our own cards say that nothing was answered


class Delivered:
    """A case delivered over one layout, and what came of it."""

    def __init__(self, case: Case, layout: str, world: World, folder: Path) -> None:
        self.case, self.layout = case, layout
        self.ids = {who: student_id(layout, who, None) for who in ("aaa", "zzz")}
        given = case.student if layout in ("single", "folders", "folders zip") else None
        self.ids["mmm"] = student_id(layout, "mmm", given)
        self.student = case.becomes or self.ids["mmm"]
        drops = case.drops(world)
        self.expected = len(drops) if case.results is None else case.results
        work = {"aaa": [Drop(NAME, world.good)], "mmm": drops, "zzz": [Drop(NAME, world.good)]}
        names = {"aaa": "Aaa", "mmm": case.shown, "zzz": "Zzz"}
        self.deliveries = LAYOUTS[layout](folder, self.ids, names, work)
        self.came = []
        self.results = []

    def collect(self, classroom, pristine):
        """Collect as the lecturer would."""
        for paths, student in self.deliveries:
            came = list(arrivals(paths, student is not None))
            self.came += came
            self.results += collect(classroom, pristine, came, student)

    def check(self, classroom):
        """The case ended as it should, and the neighbours were taken in."""
        neighbours = {self.ids["aaa"], self.ids["zzz"]}
        theirs = [result for result in self.results if result.student in neighbours]
        own = [result for result in self.results if result.student not in neighbours]
        assert [(r.outcome, r.reason) for r in theirs] == [(Outcome.ACCEPTED, "")] * 2, self.results
        assert len(own) == self.expected, own
        assert sum(sum(r.outcome is kind for r in self.results) for kind in Outcome) == len(self.came)
        assert all(r.outcome is Outcome.ACCEPTED or r.reason for r in own), own
        assert {r.place.isprintable() and r.reason.isprintable() for r in own} <= {True}
        kinds = {result.outcome for result in own}
        if self.case.outcome is Outcome.ACCEPTED:
            assert [r.student for r in own if r.outcome is Outcome.ACCEPTED and not r.reason] == [self.student], own
        else:
            assert Outcome.ACCEPTED not in kinds, own
            assert self.case.outcome in kinds, own
        students = [path.name for path in classroom.submitted.iterdir()]
        assert (self.student in students) == (self.case.outcome is Outcome.ACCEPTED)

    def marks(self):
        """The points that everybody must have."""
        marks = {self.ids["aaa"]: FULL, self.ids["zzz"]: FULL}
        return marks | ({self.student: self.case.points} if self.case.outcome is Outcome.ACCEPTED else {})


def check_received(classroom, plan, delivered, world):
    """What was received is kept byte for byte, and nothing that is larger than a hand-in may be."""
    came = {arrival.content for entry in delivered for arrival in entry.came}
    kept = [path.read_bytes() for path in classroom.received.rglob("*") if path.is_file()]
    assert set(kept) <= came
    assert all(len(content) <= MAX_BYTES for content in kept)
    for entry in delivered:
        for who in ("aaa", "zzz"):
            [raw] = (classroom.received / plan.name / entry.ids[who]).iterdir()
            assert raw.read_bytes() == world.good


def check_report(path):
    """No cell of the list is a formula."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(chain.from_iterable(csv.reader(file, delimiter=";")))
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_the_corpus_is_large_enough():
    """There are at least 120 cases, each with a name of its own and a sentence that says what it is."""
    assert len({case.name for case in CASES}) == len(CASES) >= 120
    assert all(case.make.__doc__ for case in CASES)


class Collected:
    """A case collected over every layout that fits: what went wrong, and else the submissions that came of it."""

    def __init__(self, case: Case, project: Project, pristine: Pristine, folder: Path) -> None:
        self.world = World(pristine.plan, pristine.release, folder.parent / f"{case.name}-canary")
        self.problem: Exception | None = None
        self.expected: dict[str, float] = {}
        self.classroom = project.classroom("corpus", folder / "klassen")
        self.classroom.folder.mkdir(parents=True)
        try:
            self._collect(case, pristine, folder)
        except Exception as problem:  # is raised again in the test of this case
            self.problem = problem

    def _collect(self, case, pristine, folder):
        layouts = case.fitting(case.drops(self.world))
        delivered = [Delivered(case, layout, self.world, folder / "in" / layout) for layout in layouts]
        before = snapshot(folder, self.classroom.folder)
        for entry in delivered:
            entry.collect(self.classroom, pristine)
            entry.check(self.classroom)
            self.expected |= entry.marks()
        assert {path.name for path in self.classroom.submitted.iterdir()} == set(self.expected)
        check_report(write_report(self.classroom, pristine))
        check_received(self.classroom, pristine.plan, delivered, self.world)
        assert snapshot(folder, self.classroom.folder) == before


class GradedTogether:
    """One class with the submissions of all cases; those that are the same to the byte are there once."""

    def __init__(self, classroom: Classroom, pristine: Pristine) -> None:
        self.classroom, self.pristine, self.plan = classroom, pristine, pristine.plan
        self._names: dict[tuple[str, bytes], str] = {}
        self._given: dict[str, str] = {}  # by case and student, who it is in this class

    def add(self, case: Case, collected: Collected) -> None:
        """Put the submissions of a case into the class, unless something went wrong with it."""
        for student in collected.expected if not collected.problem else ():
            source = collected.classroom.submitted / student
            key = student, digest(source)
            if key not in self._names:
                same = sum(name == student for name, _ in self._names)
                self._names[key] = f"{student}-{same}" if same else student
                shutil.copytree(source, self.classroom.submitted / self._names[key])
            self._given[f"{case.name}/{student}"] = self._names[key]

    def grade(self) -> None:
        """Grade everybody and give everybody feedback."""
        self.outcome = grade(self.classroom, self.pristine)
        self.points = {who: total(marks) for who, marks in read_marks(self.classroom, self.plan.name).items()}
        self.made = make_feedback(self.classroom, self.plan)
        self.shown = {who: found for who in self._names.values() if (found := self._markup(who))}

    def check_everybody(self) -> None:
        """Everybody who was put in, and nobody else, is graded and has a page."""
        everybody = set(self._names.values())
        pages = {path.parent.parent.name for path in self.classroom.feedback.glob(f"*/{self.plan.name}/*.html")}
        assert (self.outcome.refused, self.outcome.graded, self.made) == ([], len(everybody), len(everybody))
        assert (set(self.points), pages) == (everybody, everybody)

    def check(self, case: Case, expected: dict[str, float]) -> None:
        """The students of a case have their points, and pages that show no markup but our own."""
        given = {student: self._given[f"{case.name}/{student}"] for student in expected}
        assert {student: self.points.get(who) for student, who in given.items()} == expected
        assert set(given.values()) <= self.shown.keys()
        neighbour = next(iter(given.values()))  # who wrote no markup
        for who in given.values():
            for found, ours in zip(self.shown[who], self.shown[neighbour], strict=True):
                assert {tag[0] for tag in found} - {tag[0] for tag in ours} <= {UNANSWERED}
                assert {tag for tag in found if tag[1].startswith("on") or "javascript" in tag[2]} == set()

    def _markup(self, who):
        page = self.classroom.feedback / who / self.plan.name / f"{self.plan.name}.html"
        notebook = self.classroom.autograded / who / self.plan.name / f"{self.plan.name}.ipynb"
        if not (page.exists() and notebook.exists()):
            return None
        return markup([page.read_text(encoding="utf-8")]), markup(shown(notebook))


@pytest.fixture(scope="module")
def corpus(project, pristine, tmp_path_factory, request):
    """Every case that is asked for, collected each in a class of its own, and then graded together in one class."""
    folder, elsewhere = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("samen")
    together = GradedTogether(project.classroom("samen", elsewhere / "klassen"), pristine)
    collected = {}
    params = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    asked = [found["case"] for found in params if isinstance(found.get("case"), Case)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)  # no power is cut here
        for case in [case for case in asked if isinstance(case, Case)]:
            place = folder / case.name
            place.mkdir()
            patch.chdir(place)
            collected[case.name] = Collected(case, project, pristine, place)
            together.add(case, collected[case.name])
            patch.chdir(elsewhere)
            shutil.rmtree(place)
        together.grade()
    together.left = [*folder.iterdir(), *(path for path in elsewhere.iterdir() if path.name != "klassen")]
    return collected, together


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nobody_is_lost(case, corpus, request):
    """The case ends as it should, over every layout, and its neighbours have their points and their feedback."""
    if case.known:
        request.node.add_marker(pytest.mark.xfail(reason=case.known, strict=True))
    collected, together = corpus
    own = collected[case.name]
    if own.problem:
        raise own.problem
    together.check(case, own.expected)
    assert not own.world.canary.exists()


def test_everybody_is_graded(corpus):
    """Of all cases together everybody who was taken in is graded and has a page, nobody else, and nothing is left."""
    _, together = corpus
    together.check_everybody()
    assert together.left == []
