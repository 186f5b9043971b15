"""The staffroom does with buttons what the commands do, on the same class."""

import io
import zipfile
from html import unescape

import ipywidgets as widgets
import pytest
from classes import fill, give
from rooms import CLASS, DECIDE, GRADE, HAND_OUT, MARK, RECEIVE, RESULTS, Room
from wederkerig.answers.handin import file_name
from wederkerig.items.kinds.classify import cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_figures import class_figures
from wederkerig.lecturer.classes.everybody import students_of
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.grades.grade_log import LOG
from wederkerig.lecturer.grading import texts as grading_texts
from wederkerig.lecturer.grading.gradebook.marks import by_hand, read_marks
from wederkerig.lecturer.grading.readings import FIRST, SECOND, Reading, Readings, digest
from wederkerig.lecturer.intake import texts as intake_texts
from wederkerig.lecturer.project import CLASS_VARIABLE, CLASSES_VARIABLE
from wederkerig.lecturer.reports.graded import graded_students
from wederkerig.lecturer.settings.class_settings import read_settings
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.dashboard import Dashboard
from wederkerig.lecturer.staffroom.open_answers import open_answers
from wederkerig.lecturer.staffroom.transfer import Download


@pytest.fixture
def room(project, classroom, monkeypatch):
    """A staffroom on an empty class."""
    monkeypatch.setenv(CLASSES_VARIABLE, str(classroom.folder.parent))
    monkeypatch.setenv(CLASS_VARIABLE, classroom.name)
    return Room(project)


@pytest.fixture
def graded(room, classroom, plan, pristine):
    """A staffroom on a class of eight that was graded with its button."""
    fill(classroom, plan, pristine, range(8))
    room.goto(GRADE)
    room.press(texts.GRADE_BUTTON.format(name=plan.title))
    return room


def choose(room, levels):
    """Choose a level for every criterion in sight."""
    for radio, level in zip(room.all(widgets.RadioButtons), levels, strict=True):
        radio.value = level


def deliver(classroom, plan, pristine, count):
    """Put a zip of hand-ins, a folder per student, where the staffroom looks."""
    folder = classroom.delivered
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / "klas.zip", "w") as archive:
        for student, hand_in in students(plan, pristine.release, count, 1):
            archive.writestr(f"{student}/{file_name(plan.name)}", hand_in.to_text())


def test_what_is_handed_out_can_be_downloaded(room, project, plan):
    """The first step gives the very files of the release."""
    room.goto(HAND_OUT)
    given = dict(one._made() for one in room.all(Download))
    folder = project.assignments / plan.name
    assert given == {name: (folder / name).read_bytes() for name in (f"{plan.name}.ipynb", "opdracht.json")}


def test_a_zip_is_taken_in(room, classroom, plan, pristine):
    """Files of a zip become submissions, and what came of them is counted; the same zip again changes nothing."""
    deliver(classroom, plan, pristine, 3)
    room.goto(RECEIVE)
    room.press(texts.READ_FOLDER)
    assert len(list(classroom.submitted.iterdir())) == 3
    assert intake_texts.RECEIVED.format(total=3, accepted=3, human=0, refused=0) in room.told
    before = sorted(path.read_bytes() for path in classroom.submitted.rglob("*") if path.is_file())
    room.press(texts.READ_FOLDER)
    assert sorted(path.read_bytes() for path in classroom.submitted.rglob("*") if path.is_file()) == before


def test_a_mailed_file_is_of_the_student_whose_number_was_typed(room, classroom, plan, pristine):
    """It counts for that student and no other one, and the next file is nobody's again."""
    [(_, mailed), (_, other)] = students(plan, pristine.release, 2, 1)
    (folder := classroom.delivered).mkdir(parents=True)
    room.goto(RECEIVE)
    for name, hand_in, number in (("een.json", mailed, "s7"), ("twee.json", other, "")):
        (folder / name).write_text(hand_in.to_text(), encoding="utf-8")
        room.field(widgets.Text, texts.MAILED).value = number
        room.press(texts.READ_FOLDER)
        (folder / name).unlink()
    assert [path.name for path in classroom.submitted.iterdir()] == ["s7"]
    assert room.field(widgets.Text, texts.MAILED).value == ""
    assert "<td>twee.json</td>" in room.told
    assert intake_texts.RECEIVED.format(total=1, accepted=0, human=1, refused=0) in room.told


def test_a_judgement_is_a_button_and_can_be_taken_back(room, classroom, plan, pristine):
    """A student outside the class list waits until a button decides, and waits again when that is taken back."""
    classroom.folder.mkdir(parents=True)
    (classroom.folder / "studenten.csv").write_text("student;naam\ns999;Iemand\n", encoding="utf-8")
    deliver(classroom, plan, pristine, 2)
    room.goto(RECEIVE)
    room.press(texts.READ_FOLDER)
    assert not classroom.submitted.exists() or not list(classroom.submitted.iterdir())
    room.press(intake_texts.CHOOSE_LISTED)
    assert len(list(classroom.submitted.iterdir())) == 2
    room.press(texts.TAKE_BACK)
    assert not list(classroom.submitted.glob(f"*/{plan.name}/antwoorden.json"))


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


def test_results_are_files(graded, classroom, plan):
    """Overview and feedback are made and can be downloaded; each student's page is in the zip under his id."""
    graded.goto(RESULTS)
    graded.press(texts.MAKE_OVERVIEW)
    graded.press(texts.MAKE_FEEDBACK)
    given = dict(one._made() for one in graded.all(Download))
    pages = zipfile.ZipFile(io.BytesIO(given[f"feedback-{plan.name}.zip"])).namelist()
    assert pages == [f"{student}/{plan.name}.html" for student in read_marks(classroom, plan.name)]
    assert given[f"overzicht-{plan.name}.html"].startswith(b"<!DOCTYPE html>")


def test_report_and_grades_are_files_too(graded, classroom, plan):
    """The report, its tables and the list of grades are those that the commands write, and settings are made."""
    graded.goto(RESULTS)
    graded.press(texts.MAKE_REPORT)
    graded.press(texts.MAKE_GRADES)
    told = graded.told
    graded.press(texts.MAKE_GRADES)
    assert graded.told == told
    given = dict(one._made() for one in graded.all(Download))
    written = {path.name: path.read_bytes() for path in classroom.folder.iterdir() if path.is_file()}
    assert {name: written[name] for name in given} == given
    assert any(name.startswith(f"cijfers-{plan.name}") for name in given)
    assert any(name.endswith(".html") for name in given)
    assert read_settings(classroom).file.is_file()


def test_how_it_goes_is_said_before_what_was_made(graded):
    """However many files can be downloaded, what is said of the work stands right under the buttons."""
    graded.goto(RESULTS)
    for text in (texts.MAKE_OVERVIEW, texts.MAKE_FEEDBACK):
        graded.press(text)
    shown = graded.all(widgets.Widget)
    [said] = [place for place, one in enumerate(shown) if "feedbackpagina’s gemaakt" in getattr(one, "value", "")]
    assert said < min(place for place, one in enumerate(shown) if isinstance(one, Download))


def test_what_goes_wrong_is_a_sentence(graded, classroom):
    """A gradebook that is damaged is said, in Dutch and without a traceback."""
    classroom.gradebook.write_bytes(b"geen cijferboek")
    graded.goto(RESULTS)
    assert 'role="alert"' in graded.told
    assert "Traceback" not in graded.told


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


@pytest.fixture
def board(graded, project):  # noqa: ARG001 (the class is graded)
    """A dashboard on the class that was graded."""
    return Dashboard(project)


def test_the_dashboard_shows_what_the_report_shows(board, classroom, plan):
    """Every part of the report can be chosen, with the same sentences, figures and picture."""
    figures = class_figures(classroom, plan)
    parts = [*figures.understanding(), *figures.quality(linked=False)]
    [menu] = [one for one in board.box.children if getattr(one, "description", "") == texts.FIGURES]
    assert list(menu.options) == [(part.title, part.id) for part in parts]
    for part in parts:
        menu.value = part.id
        told = unescape(" ".join(one.value for one in board.shown.children if isinstance(one, widgets.HTML)))
        assert [said for said in part.said if said not in told] == []
        assert [cell for row in part.table.rows for cell in row if unescape(str(cell)) not in told] == []
        assert (board.figure in board.shown.children) is bool(part.picture)
        if part.picture:
            drawn = [list(trace.y) for trace in board.figure.data]
            assert drawn == [list(trace["y"]) for trace in part.picture.traces]


def test_the_dashboard_of_a_class_without_grades_says_so(room, project, classroom):  # noqa: ARG001 (the class is empty)
    """Where nothing was graded there is a next step, and no figure."""
    told = " ".join(one.value for one in Dashboard(project).shown.children)
    assert "nog niets nagekeken" in told
