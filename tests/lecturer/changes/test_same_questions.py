"""An assignment that was handed out reads otherwise and asks the same, or has another key: hand-ins keep counting."""

import pytest
from changed_course import GIVEN, NAME, OPEN, RELEASE, SAME, replaced

EXPLAINED = replaced("opdracht-1.toml", "minutes = ", 'feedback = "explanations"\nminutes = ')


def corrected(solutions):
    """Another sentence of the first case decides."""
    for old, new in (
        ("[niets-terug] ‘Een bon?’", "(niets-terug) ‘Een bon?’"),
        ("(niets-terug) Of dat langer", "[niets-terug] Of dat langer"),
    ):
        replaced("bank-1.toml", f"\n{old}", f"\n{new}")(solutions)


def manual(rows):
    """What the lecturer gave and wrote."""
    return {"s1": (rows["s1", OPEN][1], rows["s1", OPEN, "comment"][1])}


@pytest.mark.parametrize("name", SAME)
def test_what_asks_the_same_keeps_all_hand_ins(course, name):
    """Words were mended: build says that hand-ins keep counting, and they do, for collecting, grading and feedback."""
    change, said = SAME[name]
    before = course.rows()
    change(course.project.solutions)
    status, told = course.say("build")
    assert (status, said in told) == (0, True)
    once = course.released()
    assert course.say("build")[0] == 0
    assert course.released() == once

    assert course.deliver("s3", RELEASE)[0] == 0
    listed = (course.classroom.folder / f"ontvangst-{NAME}.csv").read_text("utf-8")
    assert ("eerdere uitgave; die vroeg hetzelfde" in listed) == (name != "nothing")
    assert course.verb("grade")[1].count("1 nagekeken, 2 onveranderd") == 1
    after = course.rows()
    assert {cell: after[cell] for cell in before} == before
    status, told = course.verb("feedback")
    assert (status, "sinds er is nagekeken" in told) == (0, False)
    assert "Mooi voorbeeld." in course.page("s1")


def test_a_corrected_key_is_followed_when_graded_again(course):
    """Feedback shows the key that points were given by; after grading again both follow the corrected key."""
    before = course.rows()
    EXPLAINED(course.project.solutions)
    corrected(course.project.solutions)
    assert course.say("build")[0] == 0
    status, told = course.verb("feedback")
    assert (status, "wederkerig grade" in told) == (0, True)
    assert "voor je zinnen 1 van 1" in course.page("s2")
    assert "voor je zinnen 0 van 1" not in course.page("s2")

    assert "2 nagekeken, 0 onveranderd" in course.verb("grade")[1]
    after = course.rows()
    points = [cell for cell in before if cell[1:] != ("time",)]
    changed = {cell: after[cell][0] for cell in points if after[cell][:2] != before[cell][:2]}
    assert changed == {("s1", "paraplu-van-matthijs-b"): 1.0, ("s2", "paraplu-van-matthijs-b"): 1.0}
    status, told = course.verb("feedback")
    assert (status, "sinds er is nagekeken" in told) == (0, False)
    assert "voor je zinnen 0 van 1" in course.page("s2")
    assert manual(after) == GIVEN
