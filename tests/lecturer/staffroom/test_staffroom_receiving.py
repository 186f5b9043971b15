"""The staffroom hands out and takes in with buttons, as the commands do."""

import zipfile

import ipywidgets as widgets
from rooms import HAND_OUT, RECEIVE
from wederkerig.answers.handin import file_name
from wederkerig.lecturer.demo.students import students
from wederkerig.lecturer.intake import texts as intake_texts
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.transfer import Download


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
