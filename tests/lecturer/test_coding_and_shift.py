"""How a class codes, and how far it came between two measurements, against independent calculations."""

import random
from datetime import UTC, datetime

import krippendorff
import numpy
import pytest
from answers import key
from classes import fill
from wederkerig.items.kinds.code import codings
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.analysis.class_shift import class_shift
from wederkerig.lecturer.analysis.coding import coding
from wederkerig.lecturer.analysis.responses import responses
from wederkerig.lecturer.analysis.shift import shift
from wederkerig.lecturer.bank import MEASUREMENTS, read_collected, read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.measurements import parallel_cases
from wederkerig.lecturer.release.submission import read_pristine, write_submission
from wederkerig.lecturer.reports.graded import graded_students

N = 30


@pytest.fixture(scope="module")
def coded(project, tmp_path_factory):
    """A class that made opdracht 3, with its plan."""
    plan = read_plan(project, "opdracht-3", read_graded(project))
    pristine = read_pristine(project, plan)
    classroom = project.classroom("codeurs", tmp_path_factory.mktemp("codeurs"))
    fill(classroom, plan, pristine, range(N), cycle=N)
    grade(classroom, pristine)
    return classroom, plan


def alpha(matrix):
    """Krippendorff's alpha of rows of students, with None for what is missing."""
    values = {value: place for place, value in enumerate(sorted({v for row in matrix for v in row if v is not None}))}
    numbers = [[numpy.nan if value is None else values[value] for value in row] for row in matrix]
    return krippendorff.alpha(numpy.array(numbers, dtype=float), level_of_measurement="nominal")


def test_the_agreement_of_coders_is_krippendorffs(coded):
    """In all and per sublabel alpha is that of an independent library, over the same answers."""
    classroom, plan = coded
    students = graded_students(classroom, plan)
    fragments = codings(plan.items)
    assert len(fragments) == 25
    matrix = [[_code(of.answers[item.id]) for item in fragments] for of in students]
    found = coding(responses(plan, students))
    assert found.agreement.alpha == pytest.approx(alpha(matrix))
    assert found.agreement.interval.resampled == "fragmenten"
    assert found.agreement.interval.low < found.agreement.alpha < found.agreement.interval.high
    for one in found.codes:
        borne = [[None if code is None else code == one.code for code in row] for row in matrix]
        assert one.alpha == pytest.approx(alpha(borne))


def test_what_was_coded_instead_is_counted(coded):
    """Per sublabel of how many fragments it is the key, which share found it, and what was taken for it most."""
    classroom, plan = coded
    students, fragments = graded_students(classroom, plan), codings(plan.items)
    for one in coding(responses(plan, students)).codes:
        own = [item for item in fragments if item.weights.get(one.code) == 1]
        given = [code for item in own for of in students if (code := _code(of.answers[item.id])) is not None]
        assert one.fragments == len(own)
        assert one.found == pytest.approx(given.count(one.code) / len(given) if given else 0)
        others = [code for code in given if code != one.code]
        assert (one.instead is None) == (not others)
        if others:
            assert one.instead[1] == max(map(others.count, others)) == others.count(one.instead[0])


def _code(answer):
    return None if answer is None or answer.empty else min(next(iter(answer.chosen.values())))


def test_the_report_tells_how_fragments_were_coded(coded):
    """A report on coding has its part, its table and slides; one on cases has no table of codes."""
    made = make_report(*coded)
    page = made.page.read_text(encoding="utf-8")
    assert 'id="coding"' in page
    assert [path.name for path in made.tables if "coderen" in path.name] == ["rapport-opdracht-3-coderen.csv"]


KEYS = {f"{when}-{label}-{n}": label for when in ("nul", "eind") for label in LABELS for n in range(3)}
BEFORE, AFTER = ({case: label for case, label in KEYS.items() if case.startswith(when)} for when in ("nul", "eind"))


def made(keys, ability, seed, students=40):
    """Answers of students who know so much of it, some of whom leave cases open."""
    chance = random.Random(seed)
    return {
        f"s{n}": {
            case: label if chance.random() < ability else chance.choice(list(LABELS))
            for case, label in keys.items()
            if chance.random() < 0.9
        }
        for n in range(students)
    }


def test_a_shift_is_counted_over_those_who_answered_twice():
    """Shares per case and relation, better and worse, and alpha before and after, are those of a plain count."""
    before, after = made(BEFORE, 0.2, 1), made(AFTER, 0.8, 2)
    del after["s3"], before["s5"]
    before["s6"] = {"iets-anders": "wederkerigheid"}
    found = shift(before, after, BEFORE, AFTER)
    both = [name for name in before if name in after and name != "s6"]
    assert found.n == len(both) == 37
    for part, given, keys in ((found.before, before, BEFORE), (found.after, after, AFTER)):
        for case, label in keys.items():
            answers = [given[name][case] for name in both if case in given[name]]
            assert (part.cases[case].n, part.cases[case].right) == (
                len(answers),
                pytest.approx(answers.count(label) / len(answers)),
            )
        matrix = [[given[name].get(case) for case in keys] for name in both]
        assert part.agreement.alpha == pytest.approx(alpha(matrix))
    change = [_right(after[name], AFTER) - _right(before[name], BEFORE) for name in both]
    assert (found.better, found.worse) == (sum(one > 0 for one in change), sum(one < 0 for one in change))
    assert all(found.after.labels[label].right > found.before.labels[label].right for label in LABELS)


def _right(given, keys):
    return sum(given[case] == keys[case] for case in given) / len(given)


@pytest.mark.parametrize(("before", "after"), [({}, {}), ({"a": {"x": "y"}}, {"a": {"x": "y"}}), ({"a": BEFORE}, {})])
def test_without_two_measurements_there_is_no_shift(before, after):
    """Nobody who answered in both, no shift."""
    assert shift(before, after, BEFORE, AFTER) is None


def test_a_class_that_always_agrees_has_no_alpha_on_one_category():
    """Where everybody gives the same label to everything, agreement does not exist, and nothing fails."""
    same = {name: dict.fromkeys(BEFORE, "wederkerigheid") for name in ("a", "b")}
    found = shift(same, {name: dict(AFTER) for name in same}, BEFORE, AFTER)
    assert found.before.agreement is None
    assert (found.better, found.worse) == (2, 0)


def test_a_class_that_did_both_measurements_has_its_shift(project, classroom):
    """What was handed in is told per relation and per pair of parallel cases; who did only one does not count."""
    plans = [read_collected(project, name) for name in MEASUREMENTS]
    for number in range(6):
        for plan, right in zip(plans, (3, 9), strict=True):
            if number != 5 or plan.name == MEASUREMENTS[0]:
                answers = dict.fromkeys((item.id for item in plan.items), None) | dict(list(key(plan).items())[:right])
                folder = classroom.submitted / f"s{number}" / plan.name
                write_submission(folder, read_pristine(project, plan), answers, datetime(2026, 1, 5, tzinfo=UTC))
    part = class_shift(classroom)
    assert part.said[0].startswith("5 studenten deden nulmeting en eindmeting. Goed was 100% en daarna 100%; 0 van hen")
    rows = {row[0]: row[1:] for row in part.table.rows}
    assert set(LABELS.values()) < rows.keys()
    assert len(rows) == 3 + len(plans[0].items)
    pairs = {f"{one.id} en {other.id}" for one, other in parallel_cases(project)}
    assert pairs < rows.keys()
    assert {row[1] for name, row in rows.items() if name in pairs} == {"100% (5)"}
    assert {row[0] for name, row in rows.items() if name in pairs} == {"100% (5)", "–"}


def test_a_class_without_both_measurements_has_no_shift(classroom):
    """Where nobody did both, there is nothing to tell."""
    assert class_shift(classroom) is None
