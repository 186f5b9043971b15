"""A class of 120 with the mess of a real one goes through the staffroom: from the zip of the LMS to what it takes back.

Slow: 240 hand-ins are received and graded, and a second version of the assignment is composed.
Every figure is compared with one that is worked out independently, from the gradebook's own rows (`own_figures`).
"""

import io
import zipfile
from decimal import Decimal

import ipywidgets as widgets
import pytest
from lms_class import ABSENT, EXEMPT, FIRST, FORMULA, IDS, MAILED, RESIT, RESITTERS, STRAY, N, called, written
from own_figures import HALF, dutch, grade_of, gradebook, neat, read, totals
from rooms import DECIDE, FINAL, RESULTS
from wederkerig.lecturer.analysis import texts as analysis_texts
from wederkerig.lecturer.staffroom import texts

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")]  # nbgrader's own


def test_everybody_counts_once_and_rightly(taught):
    """Late, handed in again, mailed and unknown count as they should; who is outside the class or absent does not."""
    _, classroom, *_ = taught
    there = {path.parent.name for path in classroom.submitted.glob(f"*/{FIRST}")}
    assert there == set(IDS) - {ABSENT}
    points, _ = totals(classroom, FIRST)
    assert points.keys() == there
    assert {path.parent.name for path in classroom.submitted.glob(f"*/{RESIT}")} == set(RESITTERS)


def test_the_report_has_the_figures_of_the_gradebook(taught):
    """Mean, most points and the p-value of every item are those that the gradebook's rows give."""
    room, classroom, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_REPORT)
    given = room.downloads
    items = {row[0]: row for row in read(given[f"rapport-{FIRST}-items.csv"])}
    rows = gradebook(classroom, FIRST)
    for item in {item for _, item in rows}:
        scores = [points for (_, one), (points, _) in rows.items() if one == item]
        [most] = {of for (_, one), (_, of) in rows.items() if one == item}
        p = sum(scores) / len(scores) / most
        told = [
            float(cell.replace(",", ".")) for cell in (items[item][2], items[item][4], items[item][5], items[item][6])
        ]
        assert told == pytest.approx([len(scores), most, p * most, p], abs=1e-4), item
    points, most = totals(classroom, FIRST)
    test = {row[0]: row[1] for row in read(given[f"rapport-{FIRST}-toets.csv"])}
    mean = f"{sum(points.values()) / len(points):.4f}".rstrip("0").rstrip(".").replace(".", ",")
    n_row, _, most_row, mean_row, *_ = analysis_texts.TEST_ROWS
    assert [test[row] for row in (n_row, most_row, mean_row)] == [str(len(points)), dutch(neat(most)), mean]


def test_the_final_grade_is_the_better_of_two_sittings(taught):
    """Grades, their effect and the final grade are those worked out here, with a resit and an exemption."""
    room, classroom, _, _, seen = taught
    room.goto(FINAL)
    room.press(texts.MAKE_FINAL)
    own = {}
    for name, share in ((FIRST, Decimal("0.5")), (RESIT, Decimal("0.6"))):
        points, most = totals(classroom, name)
        own[name] = {student: grade_of(got, most, share) for student, got in points.items()}
        listed = {row[0]: row for row in read(room.downloads[f"cijfers-{name}.csv"])[1:]}
        assert {s: row[3] for s, row in listed.items() if row[3]} == {s: dutch(grade) for s, grade in own[name].items()}
        assert {s: row[2] for s, row in listed.items() if row[2]} == {s: dutch(neat(points[s])) for s in points}
        passed = sum(grade >= HALF for grade in own[name].values())
        assert f"<td>{texts.PASSED_OF.format(passed=passed, n=len(points))}</td><td>{texts.YOUR_CHOICE}</td>" in seen
    best = {s: max(of[s] for of in own.values() if s in of) for s in own[FIRST] if s != EXEMPT}
    head, *rows = read(room.downloads["eindcijfers.csv"])
    final = {row[0]: row[head.index("eindcijfer")] for row in rows}
    assert {s: grade for s, grade in final.items() if grade} == {s: dutch(grade) for s, grade in best.items()}
    assert (final[ABSENT], final[EXEMPT]) == ("", "")
    told = f"{sum(grade >= HALF for grade in best.values())} van {len(best)} studenten met een eindcijfer"
    assert f"Met deze keuzes slagen {told}" in seen
    assert sum(own[RESIT][s] > own[FIRST][s] for s in RESITTERS) > 2


def test_the_lms_gets_its_own_file_back(taught):
    """Every row of its gradebook has the grade of that student, by number: two of one name too, and nobody has a 0."""
    room, _, called_in_lms, inbox, _ = taught
    head = ["Student", "ID", "SIS Login ID", "Section", f"{called_in_lms} (77)"]
    rows = [[", ".join(called(student)), student, f"v{student}", "A", ""] for student in IDS]
    (inbox / "cijferlijst.csv").write_text(written([head, ["    Points Possible", "", "", "", "10"], *rows]), "utf-8")
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_GRADES)
    listed = {row[0]: row[3] for row in read(room.downloads[f"cijfers-{FIRST}.csv"])[1:]}
    room.drop(inbox / "cijferlijst.csv")
    back = read(room.downloads[f"cijfers-{FIRST}-canvas.csv"], ",")
    assert back[0] == head
    assert {row[1]: row[0] for row in back[2:]} == {row[1]: row[0] for row in rows} | {
        FORMULA: f"'=Achter{FORMULA}, Zoë"
    }
    excused = {EXEMPT: "EX"}
    assert {row[1]: row[4] for row in back[2:]} == {s: g.replace(",", ".") for s, g in listed.items()} | excused
    assert {row[1] for row in back[2:] if not row[4]} == {ABSENT}


def test_feedback_goes_back_to_everybody_who_came_by_the_lms(taught):
    """The zip has a page for each of them under the name that the LMS gave; who mailed is named as missing."""
    room, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(RESULTS)
    room.press(texts.MAKE_FEEDBACK)
    given = room.downloads
    names = zipfile.ZipFile(io.BytesIO(given[f"feedback-{FIRST}-canvas.zip"])).namelist()
    by_lms = {student for student in IDS if student not in (ABSENT, MAILED, STRAY)}
    assert {name.replace("_LATE", "").split("_")[1] for name in names} == by_lms
    assert len(names) == len(by_lms)
    assert all(student in room.told for student in (MAILED, STRAY))
    pages = zipfile.ZipFile(io.BytesIO(given[f"feedback-{FIRST}.zip"])).namelist()
    assert len(pages) == N - 1


def test_a_decision_about_an_item_reaches_everybody(taught):
    """Without an item the list is what the gradebook gives without it; taken back, it is as before."""
    room, classroom, *_ = taught
    room.room._assignment.value = FIRST
    room.goto(DECIDE)
    item = room.field(widgets.Dropdown, texts.ITEM).value
    room.field(widgets.Text, texts.DECIDED_BY).value = "toetscommissie"
    room.field(widgets.Textarea, texts.WHY).value = "Twee antwoorden waren te verdedigen."
    room.press(texts.DECIDE)
    rows = {key: value for key, value in gradebook(classroom, FIRST).items() if key[1] != item}
    points = {}
    for (student, _), (got, _) in rows.items():
        points[student] = points.get(student, 0) + got
    path = classroom.folder / f"cijfers-{FIRST}.csv"
    listed = {row[0]: row[2] for row in read(path.read_bytes())[1:] if row[2]}
    assert listed == {s: dutch(neat(Decimal(str(round(got, 2))))) for s, got in points.items()}
    room.press(texts.TAKE_BACK)
    points, _ = totals(classroom, FIRST)
    listed = {row[0]: row[2] for row in read(path.read_bytes())[1:] if row[2]}
    assert listed == {s: dutch(neat(got)) for s, got in points.items()}
