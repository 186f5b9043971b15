"""The report of a class: its figures against an independent calculation, and what it says of them."""

import re
import shutil
from html import unescape
from itertools import groupby

import numpy
import pytest
from classes import fill
from reports import N, graded_class, said, table, value
from wederkerig.items.kinds.classify import cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.reports.graded import graded_students


def test_the_figures_are_those_of_numpy(forty, plan):
    """Per item n, p, rit and rir, and of the test alpha, mean and spread, follow from the gradebook as numpy has it."""
    made = make_report(forty, plan)
    marks = read_marks(forty, plan.name)
    scores = numpy.array([[rows[item.id].points for item in plan.items] for rows in marks.values()])
    totals, most = scores.sum(axis=1), numpy.array([item.points for item in plan.items])
    rows = table(made.tables[1])
    assert [row["item"] for row in rows] == [item.id for item in plan.items]
    for place, row in enumerate(rows):
        own = scores[:, place]
        assert row["n"] == str(N)
        assert value(row["p"]) == pytest.approx(own.mean() / most[place], abs=1e-4)
        assert value(row["rit"]) == pytest.approx(numpy.corrcoef(own, totals)[0, 1], abs=1e-4)
        assert value(row["rir"]) == pytest.approx(numpy.corrcoef(own, totals - own)[0, 1], abs=1e-4)
    test = {row["maat"]: value(row["waarde"]) for row in table(made.tables[0])}
    matrix = numpy.cov(scores.T)
    k = len(plan.items)
    alpha = (matrix.sum() - matrix.trace()) / (k - 1) * k / matrix.sum()
    assert test["alfa"] == pytest.approx(alpha, abs=1e-4)
    assert (test["gemiddelde"], test["standaardafwijking"]) == pytest.approx(
        (totals.mean(), totals.std(ddof=1)), abs=1e-4
    )
    assert test["meetfout"] == pytest.approx(totals.std(ddof=1) * (1 - alpha) ** 0.5, abs=1e-4)


def test_what_was_chosen_is_counted(forty, plan):
    """Per option how many chose it and whether it fits; and which label was chosen instead of which."""
    made = make_report(forty, plan)
    students = graded_students(forty, plan)
    rows = table(made.tables[2])
    counts = {(row["item"], row["keuze"]): row for row in rows if row["veld"] == "label"}
    for item in cases(plan.items):
        for label in LABELS:
            chosen = sum(of.answers[item.id] is not None and of.answers[item.id].label == label for of in students)
            row = counts[item.id, label]
            assert (row["studenten"], row["past"] == "ja") == (str(chosen), label == item.key.label)
            assert value(row["a"]) == pytest.approx(chosen / N, abs=1e-4)
    pairs = dict.fromkeys(((is_, chosen) for is_ in LABELS for chosen in LABELS), 0)
    for _, group in groupby(rows, lambda row: (row["item"], row["veld"])):
        options = {row["keuze"]: row for row in group}
        fits = [label for label, row in options.items() if row["past"]]
        if options.keys() == LABELS.keys() and len(fits) == 1:
            for label, row in options.items():
                pairs[fits[0], label] += int(row["studenten"])
    heat = re.findall(r'class="heat"[^>]*>(?:<b>)?(\d+) <small>', made.page.read_text(encoding="utf-8"))
    assert list(map(int, heat)) == list(pairs.values())


def test_what_proves_nothing_and_was_chosen_is_shown(forty, plan):
    """Sentences that misled a tenth of the class are shown with how many chose them; those that support are not."""
    page = said(make_report(forty, plan).page)
    part = unescape(page[page.index('<section id="misleading">') : page.index('<section id="discuss">')])
    students = graded_students(forty, plan)
    assert "<td" in part
    for item in cases(plan.items):
        proof, sentences = item.key.proof, item.question.sentences
        for sentence in sentences:
            count = sum(of.answers[item.id] is not None and sentence.id in of.answers[item.id].proof for of in students)
            nothing = sentence.id not in proof.decides and sentence.id not in proof.supports
            if not nothing or count < N / 10:
                assert f">{sentence.text}<" not in part
            else:
                assert f'>{sentence.text}</td><td class="n">{count} (' in part


def test_the_page_asks_nothing_of_anybody(forty, plan):
    """It is in Dutch, has its style in itself, and no script, no link to elsewhere and no markup of a name."""
    page = make_report(forty, plan, {"s000001": "Anna <Berg>"}).page.read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert re.findall(r"<script|<img|<link|https?://|@import|url\(|<Berg>", page) == []
    assert "default-src 'none'" in page
    assert "--teal:" in page  # the course's own colours
    assert "geen panel" in page
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_a_small_class_has_no_rir(project, plan, pristine, tmp_path):
    """Below twenty students rit and rir are not shown, and the page says so with n."""
    classroom = graded_class(project, plan, pristine, tmp_path, 12)
    made = make_report(classroom, plan)
    assert {row["rir"] + row["rit"] for row in table(made.tables[1])} == {""}
    assert {row["p"] for row in table(made.tables[1])} != {""}
    assert "Onder 20 studenten (hier 12) zijn rit en rir niet getoond" in said(made.page)


def test_what_waits_for_the_lecturer_is_left_out_by_name(project, plan, pristine, tmp_path):
    """An open question that is not graded of everybody is in no figure, and is named."""
    classroom = graded_class(project, plan, pristine, tmp_path, 25, open_points=False)
    made = make_report(classroom, plan)
    rows = table(made.tables[1])
    assert [row["vlaggen"] for row in rows if row["item"] in plan.by_hand] == ["wacht op u"] * len(plan.by_hand)
    assert "Niet meegerekend, want u moet het nog nakijken: Open vraag 1 en Open vraag 2" in said(made.page)
    test = {row["maat"]: row["waarde"] for row in table(made.tables[0])}
    assert test["items"] == str(len(plan.automatic))


@pytest.mark.parametrize("n", [1, 2])
def test_a_very_small_class(project, plan, pristine, tmp_path, n):
    """A class of one or two has a report, without figures that do not exist."""
    made = make_report(graded_class(project, plan, pristine, tmp_path, n), plan)
    assert "Rapport voor de docent" in said(made.page)
    assert ("Niet te bepalen" in said(made.page)) == (n == 1)


def test_a_negative_rir_says_look_at_the_key(forty, plan):
    """Where those who do well on the rest do badly on an item, the page says to look at its key."""
    rows = table(make_report(forty, plan).tables[1])
    negative = [row for row in rows if value(row["rir"]) < 0]
    assert [row for row in rows if "bekijk de sleutel" in row["vlaggen"]] == negative
    weak = [row for row in rows if 0 <= value(row["rir"]) < 0.2]
    assert [row for row in rows if "onderscheidt weinig" in row["vlaggen"]] == weak
    assert negative + weak


def test_who_answered_alike_is_a_signal(project, plan, pristine, tmp_path):
    """Two students with the same hand-in are named with their names; that is said to be no verdict."""
    classroom = project.classroom("gelijk", tmp_path)
    fill(classroom, plan, pristine, range(60), cycle=60)
    fill(classroom, plan, pristine, [60, 64], cycle=60)  # the answers of 0 and 4 once more
    grade(classroom, pristine)
    page = said(make_report(classroom, plan, {"s000000": "Bo Jansen"}).page)
    pairs = re.findall(r"(s\d{6})\)?</th><td>(s\d{6})", page)
    assert ("s000000", "s000060") in pairs
    assert "Bo Jansen (s000000)" in page
    assert "signaal en geen oordeel" in page


def test_assignments_together(project, forty, plan, tmp_path, monkeypatch, capsys):
    """Of two assignments the command makes both reports, and says how reliable they are together, with n."""
    both = project.classroom(forty.name, tmp_path)
    shutil.copytree(forty.folder, both.folder)
    other = read_plan(project, "opdracht-2", read_graded(project))
    fill(both, other, read_pristine(project, other), range(5, 35), cycle=N)
    grade(both, read_pristine(project, other))
    monkeypatch.chdir(project.root)
    place = ("--class", both.name, "--out", str(tmp_path))
    assert main(["report", plan.name, other.name, *place]) == 0
    told = capsys.readouterr().out
    found = re.search(r"samen, van 30 studenten die alles maakten: alfa (\d,\d\d) ", told)
    rows = []
    for one in (plan, other):
        marks = read_marks(both, one.name)
        ready = [i.id for i in one.items if all(of[i.id].points is not None for of in marks.values())]
        rows.append({student: [of[id].points for id in ready] for student, of in marks.items()})
    students = sorted(rows[0].keys() & rows[1].keys())
    matrix = numpy.cov(numpy.array([rows[0][student] + rows[1][student] for student in students]).T)
    k = len(matrix)
    assert value(found[1]) == pytest.approx((matrix.sum() - matrix.trace()) / (k - 1) * k / matrix.sum(), abs=0.006)
