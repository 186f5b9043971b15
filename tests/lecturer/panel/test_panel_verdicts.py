"""A panel of lecturers: what it agrees on, and what that says of each item."""

import krippendorff
import pytest
from classes import fill
from votes import labelled, others
from wederkerig.items.kinds.classify import ClassifyAnswer, cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.panel.outcome_told import about
from wederkerig.lecturer.panel.panel_file import write_panel
from wederkerig.lecturer.panel.verdicts import Verdict, judge


@pytest.mark.parametrize(
    ("right", "first", "second", "verdict"),
    [
        (12, 0, 0, Verdict.AGREED),
        (8, 2, 0, Verdict.AGREED),
        (7, 3, 0, Verdict.PANEL),
        (5, 3, 2, Verdict.PANEL),
        (5, 5, 0, Verdict.DISCUSS),
        (4, 3, 3, Verdict.DISCUSS),
        (2, 8, 0, Verdict.DISCUSS),
    ],
)
def test_the_verdict_follows_how_many_say_what_the_key_says(plan, right, first, second, verdict):
    """From four in five the key stands; a majority with the key is scored by the panel; else it is talked about."""
    item = cases(plan.items)[0]
    labels = [item.key.label] * right + [others(item)[0]] * first + [others(item)[1]] * second
    found = judge([(plan, labelled(item, labels))], len(labels)).items[item.id]
    n = len(labels)
    assert (found.verdict, found.n, found.key) == (verdict, n, right / n)
    pairs = sum(count * (count - 1) for count in (right, first, second)) / (n * (n - 1))
    assert found.agreement == pytest.approx(pairs)
    assert f"{LABELS[item.key.label]} ({right})" in found.reason


def test_alpha_is_that_of_krippendorff(plan):
    """Agreement over all items is Krippendorff's alpha, and its interval says that items were drawn."""
    items = cases(plan.items)
    numbers, votes = [], []
    for member in range(7):
        labels = [list(LABELS)[(member * place) % 5 % 3] for place in range(len(items))]
        votes.append({item.id: ClassifyAnswer(label) for item, label in zip(items, labels, strict=True)})
        numbers.append([list(LABELS).index(label) for label in labels])
    found = judge([(plan, votes)], 7)
    assert found.alpha == pytest.approx(krippendorff.alpha(numbers, level_of_measurement="nominal"))
    assert (found.interval.resampled, found.interval.units) == ("items", len(items))


def test_proof_that_members_do_not_share_is_said(plan):
    """Where members point at other sentences than the key, the reason says so, whatever the label."""
    item = cases(plan.items)[0]
    nothing = next(
        s.id for s in item.question.sentences if s.id not in {*item.key.proof.decides, *item.key.proof.supports}
    )
    labels = [item.key.label] * 10
    good = judge([(plan, labelled(item, labels))], 10).items[item.id]
    bad = judge([(plan, labelled(item, labels, frozenset([nothing])))], 10).items[item.id]
    assert (good.proof, bad.proof) == (1.0, 0.0)
    assert ("minder eens" in good.reason, "minder eens" in bad.reason) == (False, True)


@pytest.mark.parametrize(("members", "told"), [(4, "minder dan 5"), (7, "10 tot 20"), (12, None)])
def test_a_small_panel_is_warned_of(plan, members, told):
    """Below five there is a warning, below ten an advice, from ten neither."""
    item = cases(plan.items)[0]
    lines = about(judge([(plan, labelled(item, [item.key.label] * members))], members))
    assert any(told in line for line in lines) if told else not any("leden geeft" in line for line in lines)


def test_every_report_says_where_the_key_comes_from(project, plan, pristine, tmp_path):
    """Without a panel the report says that there was none; with a made-up one that it is made up, and its verdicts."""
    classroom = project.classroom("panel", tmp_path)
    fill(classroom, plan, pristine, range(3))
    grade(classroom, pristine)
    assert "er is geen panel van docenten" in make_report(classroom, plan).page.read_text(encoding="utf-8")
    item = cases(plan.items)[0]
    votes = labelled(item, [others(item)[0]] * 11)
    write_panel(classroom.folder, judge([(plan, votes)], 11, made_up=True))
    page = make_report(classroom, plan).page.read_text(encoding="utf-8")
    assert "Een panel van 11 docenten" in page
    assert "Dit panel is verzonnen" in page
    assert page.count("<td>bespreken, niet meerekenen</td>") == 1
