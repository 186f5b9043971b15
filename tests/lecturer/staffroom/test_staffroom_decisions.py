"""In the staffroom decisions are made and taken back, and a student or a class is given, copied or erased."""

import io
import zipfile
from html import unescape

import ipywidgets as widgets
from rooms import CLASS, DECIDE
from wederkerig.items.kinds.classify import cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.classes.everybody import students_of
from wederkerig.lecturer.grades.grade_log import LOG
from wederkerig.lecturer.reports.graded import graded_students
from wederkerig.lecturer.settings.class_settings import read_settings
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.transfer import Download


def decide(room, what, why, option=None):
    """Fill in the form of the decisions and press its button."""
    menus = {one.description: one for one in room.all(widgets.Dropdown)}
    menus[texts.WHAT].value = what
    if option:
        menus[texts.OPTION].value = option
    fields = {one.description: one for one in (*room.all(widgets.Text), *room.all(widgets.Textarea))}
    fields[texts.DECIDED_BY].value, fields[texts.WHY].value = "toetscommissie", why
    room.press(texts.DECIDE)


def log(classroom):
    return (classroom.folder / LOG).read_text(encoding="utf-8").splitlines()


def test_a_decision_about_an_item_is_made_and_taken_back(graded, classroom, plan):
    """An item that is taken out counts for nobody, the log has before and after, and one button brings all back."""
    graded.goto(DECIDE)
    before = [of.marks for of in graded_students(classroom, plan)]
    decide(graded, "vervalt", 'Zei "alles" niet,\nof toch?')
    assert texts.DECIDED in graded.told
    item = plan.items[0].id
    assert {of.marks[item].most for of in graded_students(classroom, plan)} == {0}
    [decided] = read_settings(classroom).decided(plan.name)
    assert (decided.by, decided.why) == ("toetscommissie", 'Zei "alles" niet, of toch?')
    assert [item in line for line in log(classroom)] == [False, False, True]
    graded.press(texts.TAKE_BACK)
    assert [of.marks for of in graded_students(classroom, plan)] == before
    assert read_settings(classroom).decisions == ()
    assert [item in line for line in log(classroom)] == [False, False, True, False]


def test_a_decision_without_a_reason_is_refused(graded, classroom):
    """Whoever does not say why is asked to, and the settings are as they were."""
    graded.goto(DECIDE)
    decide(graded, "vervalt", "Waarom niet.")
    settings = (classroom.folder / "cijfers.toml").read_bytes()
    menu = next(one for one in graded.all(widgets.Dropdown) if one.description == texts.ITEM)
    menu.value = menu.options[1][1]
    decide(graded, "iedereen goed", "  ")
    assert "'waarom' ontbreekt" in unescape(graded.told)
    assert (classroom.folder / "cijfers.toml").read_bytes() == settings


def test_another_choice_is_right_too(graded, classroom, plan):
    """Whoever chose what is right too has all points, and nobody else has others than before."""
    graded.goto(DECIDE)
    item = cases(plan.items)[0]
    other = next(label for label in LABELS if label != item.key.label)
    next(one for one in graded.all(widgets.Dropdown) if one.description == texts.ITEM).value = item.id
    decide(graded, "ook goed", "Ook te verdedigen.", other)
    for of in graded_students(classroom, plan):
        chose = of.answers[item.id] is not None and of.answers[item.id].label == other
        assert of.marks[item.id].points == (item.points if chose else of.given[item.id].points)


def test_a_student_can_be_given_and_erased(graded, classroom):
    """All of a student can be downloaded; erasing asks to type the number, and does nothing before that."""
    graded.goto(CLASS)
    student = "s000003"
    next(one for one in graded.all(widgets.Text) if one.description == texts.STUDENT).value = student
    graded.press(texts.EXPORT)
    [(name, content)] = [one._made() for one in graded.all(Download)]
    assert name == f"inzage-{student}.zip"
    assert "gegevens.json" in zipfile.ZipFile(io.BytesIO(content)).namelist()
    graded.press(texts.ERASE_STUDENT)
    graded.press(texts.ERASE_YES)
    assert "Er is niets gewist" in graded.told
    assert student in students_of(classroom)
    next(one for one in graded.all(widgets.Text) if student in one.description).value = student
    graded.press(texts.ERASE_YES)
    assert student not in students_of(classroom)
    assert "Gewist. Bewijs" in graded.told


def test_a_class_is_copied_without_names_and_erased(graded, classroom):
    """A copy under codes is made after asking; the class is erased when its name is typed."""
    graded.goto(CLASS)
    graded.press(texts.ARCHIVE)
    graded.press(texts.LEAVE_IT)
    assert len(list(classroom.folder.parent.glob(f"{classroom.name}-archief-*"))) == 0
    graded.press(texts.ARCHIVE)
    graded.press(texts.ARCHIVE_YES)
    assert len(list(classroom.folder.parent.glob(f"{classroom.name}-archief-*"))) == 1
    graded.press(texts.ERASE_CLASS)
    next(one for one in graded.all(widgets.Text) if one.description.startswith("Typ ")).value = classroom.name
    graded.press(texts.ERASE_YES)
    assert students_of(classroom) == set()


def test_the_class_that_is_chosen_stays_so(graded, classroom):
    """Whatever class is first in the menu, after a copy of another one that one is still chosen: it may be erased."""
    (classroom.folder.parent / "0-eerste").mkdir()
    graded.goto(CLASS)
    graded.press(texts.ARCHIVE)
    graded.press(texts.ARCHIVE_YES)
    menu = graded.field(widgets.Dropdown, texts.CLASS)
    assert (menu.options[0], len(menu.options), menu.value) == ("0-eerste", 3, classroom.name)
    assert texts.KEEP_ABOUT.format(klas=classroom.name) in unescape(graded.told)
