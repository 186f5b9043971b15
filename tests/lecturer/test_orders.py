"""Random deliveries in random order and repetition, with grading in between, always end with the same class."""

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from deliveries import NAME, START, Class, Work, brightspace, canvas, moodle
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total
from wederkerig.lecturer.grading.gradebook.registration import register_assignment
from wederkerig.lecturer.intake.opening.contents import Kind
from wederkerig.lecturer.intake.questions import open_questions
from wederkerig.lecturer.intake.register.records import File, Register
from wederkerig.lecturer.intake.register.said import remember_said
from wederkerig.lecturer.intake.register.standing import SAID
from wederkerig.lecturer.intake.register.state import Roll, state_of

pytestmark = pytest.mark.slow
# How an LMS names the work of a student (0 or 1) in an attempt (0, 1 or 2).
NAMES = {
    "canvas": lambda student, attempt: canvas(f"730{student}", 900 + attempt),
    "brightspace": lambda student, attempt: brightspace(f"35-{student}", f"Jan {attempt + 3}, 2026 900 AM"),
    "moodle": lambda student, _: moodle(f"6020{student}"),  # it tells of no attempt
    "folder": lambda student, _: f"s{student}/{NAME}",
    "unclear": lambda student, attempt: f"klas/s{student}/{attempt}/{NAME}",
}
MAILED = {"canvas": "730", "brightspace": "35-", "moodle": "6020", "folder": "s", "unclear": "s"}
LONG = os.environ.get("WEDERKERIG_LONG") == "1"


def tried(count):
    """Settings for so many histories; to make a failing one smaller would take longer than to read it."""
    many = count * 20 if LONG else count
    kept = {"database": None, "deadline": None, "suppress_health_check": list(HealthCheck)}
    return settings(max_examples=many, phases=[Phase.generate], derandomize=not LONG, **kept)


@dataclass(frozen=True)
class Delivery:
    """What comes in at once: the work in a zip (LMS, student, attempt, version), or one file that the lecturer gives.

    Versions below zero cannot be read.
    """

    number: int
    work: tuple[tuple[str, int, int, int], ...]
    said: bool = False


@st.composite
def histories(draw, lms, students):
    """Deliveries, and two orders in which they come, each at least once; None is a moment of grading."""
    work = st.tuples(st.sampled_from(lms), st.integers(0, students - 1), st.integers(0, 2), st.integers(-1, 4))
    zips = st.lists(work, min_size=1, max_size=4, unique_by=lambda work: work[:3]).map(
        lambda work: (tuple(work), False)
    )
    mails = work.map(lambda work: ((work,), True))
    made = draw(st.lists(zips | mails, min_size=2, max_size=4))
    deliveries = [Delivery(number, *delivery) for number, delivery in enumerate(made)]
    orders = []
    for _ in range(2):
        more = draw(st.lists(st.sampled_from(deliveries), max_size=2))
        orders.append(draw(st.permutations([*deliveries, *more, None])))
    return orders


def remembered(order, released):
    """The register after these deliveries, and the state that follows from it; without a disk."""
    register = Register()
    for call, delivery in enumerate(filter(None, order), 1):
        files = [register.add(_file(delivery, work, call, released)) for work in delivery.work]
        register.deliveries[f"d{delivery.number}"] = f"{delivery.number}.zip"
        remember_said(register, files, call, released)
    return register, state_of(register, released, Roll(frozenset({"7300", "60200", "s0", "s1"})))


def _file(delivery, work, call, released):
    lms, student, attempt, version = work
    whose = {"student": f"{MAILED[lms]}{student}", "source": SAID if delivery.said else lms}
    if lms in ("canvas", "brightspace") and not delivery.said:
        whose["order"] = (attempt,)
    if lms == "unclear" and not delivery.said:
        whose = {"form": "<1>/<2>/<3>/", "parts": ("klas", f"s{student}", str(attempt))}
    found = {"kind": Kind.SPOILT.name, "content": f"broken {version}"}
    if version >= 0:
        found = {"kind": Kind.HAND_IN.name, "content": f"{version}", "answers": f"answers {version}"}
        found |= {"release": released.release, "made": START + timedelta(hours=version), "receipt": f"R{version}"}
    place = NAMES[lms](student, attempt)
    return File(place, place, NAME, (f"d{delivery.number}",), call, START + timedelta(days=call), **whose, **found)


def seen(register, state):
    """What counts, who waits for what, and what is asked; without numbers, which follow the order of asking."""
    asked = [(q.text, q.students, tuple(sorted(c.choice for c in q.choices))) for q in open_questions(register, state)]
    return {who: _answers(state.counts(who)) for who in state.standings}, state.waits, sorted(asked)


def _answers(counts):
    return counts.answers if counts else None


@tried(300)
@given(orders=histories(sorted(NAMES), 2))
def test_the_register_knows_no_order(pristine, orders):
    """What counts, who waits and what is asked are the same after every order of the same deliveries."""
    one, other = (seen(*remembered(order, pristine.released)) for order in orders)
    assert one == other


@pytest.fixture(scope="module")
def gradebook(project, plan, tmp_path_factory):
    """A gradebook that knows the assignment and nobody."""
    classroom = project.classroom("leeg", tmp_path_factory.mktemp("leeg"))
    register_assignment(classroom, plan)
    return classroom.gradebook


def after(order, project, pristine, gradebook, folder):
    """The class after these deliveries, and at the end grading: answers, marks of who has any, and questions."""
    classroom = project.classroom("orde", folder / "klassen")
    classroom.folder.mkdir(parents=True)
    shutil.copy(gradebook, classroom.gradebook)
    klas, work = Class(classroom, pristine, folder / "in"), Work(pristine.plan, pristine.release)
    for delivery in [*order, None]:
        if delivery is None:
            with suppress(WederkerigError):  # nobody handed in yet
                grade(classroom, pristine)
            continue
        files = {}
        for lms, student, attempt, version in delivery.work:
            files[NAMES[lms](student, attempt)] = work.file(version) if version >= 0 else work.broken(5)
        if delivery.said:
            [(lms, student, _, _)] = delivery.work
            klas.mail(f"{delivery.number}.json", *files.values(), f"{MAILED[lms]}{student}")
        else:
            klas.zip(f"{delivery.number}.zip", files)
    given = {
        who: total(marks)
        for who, marks in read_marks(classroom, klas.name).items()
        if any(mark.points is not None for mark in marks.values())
    }
    return klas.submitted(), given, klas.asked()


@tried(12)
@given(orders=histories(["canvas", "folder"], 1))
def test_every_order_ends_with_the_same_class(project, pristine, gradebook, monkeypatch, orders):
    """Answers that are graded, marks and questions are the same after every order of the same deliveries."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # no power is cut here
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        ends = [
            after(order, project, pristine, gradebook, Path(folder))
            for order, folder in zip(orders, (one, other), strict=True)
        ]
    assert ends[0] == ends[1]
    assert ends[0][0].keys() == ends[0][1].keys()  # whoever's work counts has marks, and nobody else
