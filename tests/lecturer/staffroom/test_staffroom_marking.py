"""The staffroom grades with a button, and open answers get their points there, of one reader or of two."""

import ipywidgets as widgets
import pytest
from classes import give
from rooms import MARK
from wederkerig.lecturer.grading import texts as grading_texts
from wederkerig.lecturer.grading.gradebook.marks import by_hand, read_marks
from wederkerig.lecturer.grading.readings import FIRST, SECOND, Reading, Readings, digest
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.open_answers import open_answers


def choose(room, levels):
    """Choose a level for every criterion in sight."""
    for radio, level in zip(room.all(widgets.RadioButtons), levels, strict=True):
        radio.value = level


def by_hand_left(classroom, plan):
    """How many answers of a class wait for points."""
    return sum(map(by_hand, read_marks(classroom, plan.name).values()))


@pytest.mark.usefixtures("graded")
def test_grading_gives_the_marks_of_the_command(classroom, plan):
    """The button grades the class, and the open answers wait."""
    marks = read_marks(classroom, plan.name)
    assert len(marks) == 8
    assert all(by_hand(one) <= len(plan.by_hand) for one in marks.values())


def test_an_open_answer_gets_its_points(graded, classroom, plan, pristine):
    """The levels that are chosen are points in the gradebook with the comment; names are nowhere in sight."""
    graded.goto(MARK)
    item = next(iter(plan.by_hand.values()))
    answers = open_answers(classroom, pristine)[item.id]
    assert not any(answer.student in graded.told for answer in answers)
    choose(graded, (2, 1, 0))
    graded.all(widgets.Textarea)[0].value = "Goed gezien."
    graded.press(texts.SAVE)
    mark = read_marks(classroom, plan.name)[answers[0].student][item.id]
    assert (mark.points, mark.comment) == (3, "Goed gezien.")
    assert texts.PLACE.format(n=2, total=len(answers)) in graded.told


def test_marking_stays_with_the_question(graded, classroom, plan, pristine):
    """The last question is marked to its end: each answer gets its own points; the end and what is next are said."""
    graded.goto(MARK)
    item = list(plan.by_hand.values())[-1]
    answers = open_answers(classroom, pristine)[item.id]
    graded.field(widgets.Dropdown, texts.QUESTION).value = item.id
    for n in range(len(answers)):
        assert texts.PLACE.format(n=n + 1, total=len(answers)) in graded.told
        criteria = len(graded.all(widgets.RadioButtons))
        choose(graded, [(n + row) % 2 for row in range(criteria)])
        graded.press(texts.SAVE)
        assert graded.field(widgets.Dropdown, texts.QUESTION).value == item.id
    given = {student: marks[item.id].points for student, marks in read_marks(classroom, plan.name).items()}
    expected = [sum((n + row) % 2 for row in range(criteria)) for n in range(len(answers))]
    assert [given[answer.student] for answer in answers] == expected
    assert texts.ALL_DONE.format(next=texts.NEXT_QUESTION) in graded.told
    assert texts.PLACE.format(n=len(answers), total=len(answers)) in graded.told


def test_what_was_passed_over_comes_at_the_end(graded, classroom, plan, pristine):
    """After the last answer the first one that still waits is shown; once none waits in any question, that is said."""
    graded.goto(MARK)
    for item, answers in open_answers(classroom, pristine).items():
        graded.field(widgets.Dropdown, texts.QUESTION).value = item
        graded.press(texts.NEXT)
        for _ in answers:
            choose(graded, [1] * len(graded.all(widgets.RadioButtons)))
            graded.press(texts.SAVE)
        assert texts.PLACE.format(n=1, total=len(answers)) in graded.told
    assert by_hand_left(classroom, plan) == 0
    assert texts.ALL_DONE.format(next=texts.NEXT_STEP) in graded.told


def test_without_a_level_nothing_is_given(graded, classroom, plan):
    """A criterion that was forgotten is asked for, and nothing is stored."""
    graded.goto(MARK)
    before = read_marks(classroom, plan.name)
    graded.press(texts.SAVE)
    assert texts.CHOOSE_LEVELS in graded.told
    assert read_marks(classroom, plan.name) == before


def test_points_are_taken_back(graded, classroom, plan):
    """An answer of which the points are taken back waits again."""
    graded.goto(MARK)
    before = read_marks(classroom, plan.name)
    choose(graded, (2, 2, 2))
    graded.press(texts.SAVE)
    graded.press(texts.PREVIOUS)
    graded.press(texts.WITHDRAW)
    assert read_marks(classroom, plan.name) == before


def test_the_second_reader_leaves_the_mark_alone(graded, classroom, plan, pristine):
    """What the second reader gives is kept, and the gradebook has the first reader's points."""
    graded.goto(MARK)
    item = next(iter(plan.by_hand.values()))
    choose(graded, (2, 2, 2))
    graded.press(texts.SAVE)
    [reader] = [one for one in graded.all(widgets.Dropdown) if one.description == texts.READER]
    reader.value = SECOND
    choose(graded, (0, 0, 0))
    graded.press(texts.SAVE)
    first = open_answers(classroom, pristine)[item.id][0]
    assert read_marks(classroom, plan.name)[first.student][item.id].points == 6
    assert Readings(classroom, plan.name).pairs(item.id) == [(6.0, 0.0)]


@pytest.mark.usefixtures("graded")
def test_points_of_the_formgrader_are_seen(classroom, plan, pristine):
    """An answer that was marked in the formgrader no longer counts as waiting."""
    item = next(iter(plan.by_hand.values()))
    first = open_answers(classroom, pristine)[item.id][0]
    give(classroom, plan.name, item.id, {first.student: (4, "Uit de formgrader")})
    assert next(one.waits for one in open_answers(classroom, pristine)[item.id]) is False


def test_agreement_of_two_readers(classroom):
    """Two readers who give the same have kappa 1; fewer than five answers give no figure; another answer is no pair."""
    classroom.folder.mkdir(parents=True)
    kept = Readings(classroom, "opdracht-1")
    for student in range(5):
        for reader in (FIRST, SECOND):
            kept.keep(reader, "vraag", f"s{student}", Reading((student % 3,), "", digest("tekst")))
        few = grading_texts.TOO_FEW.format(n=student + 1, least=5)
        assert (kept.agreement("vraag") == few) is (student < 4)
    assert "1,00" in Readings(classroom, "opdracht-1").agreement("vraag")
    kept.keep(SECOND, "vraag", "s0", Reading((1,), "", digest("andere tekst")))
    assert len(kept.pairs("vraag")) == 4
