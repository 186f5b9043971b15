"""What is decided about an item after the test reaches report, feedback, index and overview, and is in the log."""

import re

from reports import DECISION, decide, said, table, value
from wederkerig.items.kinds.classify import cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.reports.feedback import make_feedback, page_of
from wederkerig.lecturer.reports.graded import graded_students
from wederkerig.lecturer.reports.index import make_index
from wederkerig.lecturer.reports.overview import make_overview


def test_an_item_that_is_taken_out_is_out_everywhere(forty, plan):
    """Report, feedback, index and overview follow, the log says who, when, why and what it did; the gradebook stays."""
    item = plan.items[2]
    before = {of.student: of.marks for of in graded_students(forty, plan)}
    make_feedback(forty, plan)
    decide(forty, DECISION.format(item=item.id, what="vervalt", option=""))
    after = {of.student: of for of in graded_students(forty, plan)}
    for student, of in after.items():
        assert (of.marks[item.id].points, of.marks[item.id].most) == (0, 0)
        assert of.given == before[student]
    made = make_report(forty, plan)
    assert table(made.tables[0])[1]["waarde"] == str(len(plan.items) - 1)
    page = said(made.page)
    assert "30-11-2026" in page
    assert "toetscommissie" in page
    assert "De stam was niet af &lt;b&gt;." in page
    make_feedback(forty, plan)
    assert f"van de {plan.points - item.points:.0f} punten" in said(page_of(forty, plan.name, "s000001"))
    assert "telt bij nader inzien voor niemand mee" in said(page_of(forty, plan.name, "s000001"))
    assert "vervalt" in said(make_overview(forty, plan))
    assert f"/ {plan.points - item.points:.0f}<" in said(make_index(forty, plan))
    assert read_marks(forty, plan.name) == before


def test_an_answer_that_is_right_too(forty, plan):
    """Whoever chose what is right too, and nobody else, gets all points; with 'iedereen goed' everybody does."""
    item = cases(plan.items)[0]
    other = next(label for label in LABELS if label != item.key.label)
    decide(forty, DECISION.format(item=item.id, what="ook goed", option=other))
    for of in graded_students(forty, plan):
        answer = of.answers[item.id]
        chose = answer is not None and answer.label == other
        assert of.marks[item.id].points == (item.points if chose else of.given[item.id].points)
    decide(forty, DECISION.format(item=item.id, what="iedereen goed", option=""))
    assert {of.marks[item.id].points for of in graded_students(forty, plan)} == {item.points}


def test_each_decision_has_its_own_effect(forty, plan):
    """The log gives the mean before and after each decision, in their order."""
    first, second = plan.items[0], plan.items[1]
    decide(forty, *(DECISION.format(item=one.id, what="iedereen goed", option="") for one in (first, second)))
    page = said(make_report(forty, plan).page)
    log = page[page.index("Wat na de afname") :]
    means = re.findall(r'<td class="n">([\d,]+)</td>', log)[:4]
    assert means[1] == means[2]
    assert value(means[0]) < value(means[1]) < value(means[3])
