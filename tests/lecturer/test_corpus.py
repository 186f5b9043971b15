"""Every case of the corpus between two right neighbours: nobody is lost, and nobody gets a mark by accident."""

import csv
import json
import os
import shutil
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

import pytest
from corpus import CASES
from corpus.layouts import LAYOUTS, student_id
from corpus.model import FULL, Case, Drop, World
from wederkerig.answers.handin import MAX_BYTES
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.marks import read_marks, total
from wederkerig.lecturer.grading.registration import register_assignment
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.outcomes import Outcome
from wederkerig.lecturer.intake.reading import arrivals
from wederkerig.lecturer.intake.report import write_report
from wederkerig.lecturer.reports.feedback import make_feedback

pytestmark = pytest.mark.slow

NAME = "opdracht-1-inlevering.json"


@pytest.fixture(scope="session")
def empty_gradebook(project, plan, tmp_path_factory) -> Path:
    """A gradebook that knows the assignment and nobody."""
    classroom = project.classroom("leeg", tmp_path_factory.mktemp("leeg"))
    register_assignment(classroom, plan)
    return classroom.gradebook


class Markup(HTMLParser):
    """Collects every tag and attribute, with the values of those that lead somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()

    def handle_starttag(self, tag, attrs):
        """Note the tag."""
        for name, value in [("", ""), *attrs]:
            self.found.add((tag, name, str(value) if name in ("href", "src", "content") else ""))


def markup(pages):
    parser = Markup()
    for page in pages:
        parser.feed(page)
    parser.close()
    return parser.found


def shown(notebook):
    """What a graded notebook shows as HTML, and everything else in it that a page could show as HTML."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "markdown":
            yield "".join(cell["source"])
        for output in cell.get("outputs", []):
            html = output.get("data", {}).get("text/html", "")
            yield html if isinstance(html, str) else "".join(html)


def snapshot(folder, without):
    """Every file under `folder` outside `without`: its bytes, and for what is no ordinary file its kind."""
    paths = [path for path in folder.rglob("*") if not path.is_relative_to(without)]
    return {
        path: path.read_bytes() if path.is_file() and not path.is_symlink() else path.lstat().st_mode for path in paths
    }


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


def check_files(classroom, plan, delivered, world):
    """What was received is kept byte for byte; what is shown holds no markup but our own."""
    came = {arrival.content for entry in delivered for arrival in entry.came}
    kept = [path.read_bytes() for path in classroom.received.rglob("*") if path.is_file()]
    assert set(kept) <= came
    assert all(len(content) <= MAX_BYTES for content in kept)
    for entry in delivered:
        for who in ("aaa", "zzz"):
            [raw] = (classroom.received / plan.name / entry.ids[who]).iterdir()
            assert raw.read_bytes() == world.good
    entry = delivered[0]
    ours = {}
    unanswered = "i"  # how our own cards say that nothing was answered
    for folder, pattern, pages in ((classroom.feedback, "html", None), (classroom.autograded, "ipynb", shown)):
        # the right neighbour first, who wrote no markup
        for student in [entry.ids["aaa"], *(path.name for path in folder.iterdir())]:
            path = folder / student / plan.name / f"{plan.name}.{pattern}"
            if path.exists():
                found = markup(pages(path) if pages else [path.read_text(encoding="utf-8")])
                ours.setdefault(pattern, found)
                assert {tag[0] for tag in found} - {tag[0] for tag in ours[pattern]} <= {unanswered}
                assert {tag for tag in found if tag[1].startswith("on") or "javascript" in tag[2]} == set()


def check_report(path):
    """No cell of the list is a formula."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(chain.from_iterable(csv.reader(file, delimiter=";")))
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_the_corpus_is_large_enough():
    """There are at least 120 cases, each with a name of its own and a sentence that says what it is."""
    assert len({case.name for case in CASES}) == len(CASES) >= 120
    assert all(case.make.__doc__ for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nobody_is_lost(case, project, plan, pristine, empty_gradebook, tmp_path, monkeypatch, request):
    """The case ends as it should, over every layout, and its neighbours have their points and their feedback."""
    if case.known:
        request.node.add_marker(pytest.mark.xfail(reason=case.known, strict=True))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "fsync", lambda _: None)  # no power is cut here
    world = World(plan, pristine.release, tmp_path / "canary")
    classroom = project.classroom("corpus", tmp_path / "klassen")
    classroom.folder.mkdir(parents=True)
    shutil.copy(empty_gradebook, classroom.gradebook)
    layouts = case.fitting(case.drops(world))
    delivered = [Delivered(case, layout, world, tmp_path / "in" / layout) for layout in layouts]
    before = snapshot(tmp_path, classroom.folder)
    results = []
    for entry in delivered:
        entry.collect(classroom, pristine)
        entry.check(classroom)
        results += entry.results
    check_report(write_report(classroom, pristine))
    outcome = grade(classroom, pristine)
    expected = {student: points for entry in delivered for student, points in entry.marks().items()}
    assert (outcome.refused, outcome.graded) == ([], len(expected))
    assert {student: total(marks) for student, marks in read_marks(classroom, plan.name).items()} == expected
    assert make_feedback(classroom, plan) == len(expected)
    pages = {path.parent.parent.name for path in classroom.feedback.glob(f"*/{plan.name}/{plan.name}.html")}
    assert pages == set(expected)
    check_files(classroom, plan, delivered, world)
    assert snapshot(tmp_path, classroom.folder) == before
    assert not world.canary.exists()
