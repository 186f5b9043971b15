"""Feedback pages: what they say, and what they must not."""

import re

import pytest
from answers import ALL, drop
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.reports.feedback import make_feedback
from wederkerig.lecturer.reports.index import make_index
from wederkerig.lecturer.reports.overview import make_overview


@pytest.fixture(scope="module")
def graded(project, plan, pristine, tmp_path_factory):
    """A graded class."""
    folder = tmp_path_factory.mktemp("feedback")
    classroom = project.classroom("terug", folder / "klassen")
    drop(folder / "in", plan, pristine.release)
    collect(classroom, pristine, arrivals([folder / "in"]))
    grade(classroom, pristine)
    return classroom


NAMES = {"key": "Anna <Berg>", "half": "Bo d'Hond"}


def pages(classroom, plan):
    return {
        student: (classroom.feedback / student / plan.name / f"{plan.name}.html").read_text(encoding="utf-8")
        for student in ALL
    }


def flat(text):
    return " ".join(text.split())


def test_everybody_gets_a_dutch_page_that_runs_nothing(graded, plan):
    """One page per student, in Dutch, without script, link to elsewhere or markup of the student."""
    assert make_feedback(graded, plan) == len(ALL)
    for page in pages(graded, plan).values():
        assert page.startswith('<!DOCTYPE html>\n<html lang="nl">')
        assert "default-src 'none'" in page
        assert re.findall(r"<script|<img|https?://|javascript:alert\(1\)\"", page) == []


def test_a_page_explains_the_choice_and_keeps_the_key(graded, plan):
    """The page of a wrong answer holds the explanation of that choice, and not that of the key."""
    make_feedback(graded, plan)
    page = flat(pages(graded, plan)["everything_ticked"]).replace("&#39;", "'").replace("&#34;", '"')
    chosen = next(iter(LABELS))
    for item in plan.automatic.values():
        assert flat(item.key.explanations[chosen]) in page
        others = [flat(why) for label, why in item.key.explanations.items() if label != chosen]
        assert [why for why in others if why in page] == []


def test_with_key_shows_the_key(graded, plan):
    """Only when the lecturer says so the key and its explanation are on the page."""
    make_feedback(graded, plan, with_key=True)
    page = flat(pages(graded, plan)["everything_ticked"]).replace("&#39;", "'").replace("&#34;", '"')
    keys = {id: item.key for id, item in plan.automatic.items()}
    assert [id for id, key in keys.items() if flat(key.explanations[key.label]) not in page] == []
    make_feedback(graded, plan)


def test_guidance_for_lecturers_is_on_no_page(graded, plan):
    """What tells a lecturer how to grade an open answer never reaches a student."""
    make_feedback(graded, plan, with_key=True)
    for page in pages(graded, plan).values():
        sentences = [line for item in plan.by_hand.values() for line in item.key.text.splitlines() if line]
        assert len(sentences) > len(plan.by_hand)
        assert [line for line in sentences if line in page] == []
    make_feedback(graded, plan)


def test_an_empty_hand_in_says_so(graded, plan):
    """Who answered nothing reads that at every item."""
    make_feedback(graded, plan)
    assert pages(graded, plan)["nothing"].count("Je hebt deze vraag niet beantwoord.") == len(plan.items)


def test_the_overview_has_a_row_per_student(graded, plan):
    """The overview links every student's page."""
    page = make_overview(graded, plan).read_text(encoding="utf-8")
    assert re.findall(r'href="feedback/(\w+)/opdracht-1/opdracht-1.html"', page) == sorted(ALL)


@pytest.mark.parametrize("report", [make_overview, make_index])
def test_lists_for_the_lecturer_have_ids_and_names(graded, plan, report):
    """Overview and index link every student's page, with the name that the LMS gives where it gives one."""
    page = report(graded, plan, NAMES).read_text(encoding="utf-8")
    links = re.findall(
        r'<th scope="row"><a href="(feedback/\w+/opdracht-1/opdracht-1.html)">(\w+)</a></th>\s*<td>(.*?)</td>', page
    )
    names = {"key": "Anna &lt;Berg&gt;", "half": "Bo d&#39;Hond"}
    assert links == [(f"feedback/{who}/opdracht-1/opdracht-1.html", who, names.get(who, "")) for who in sorted(ALL)]
    assert "<script" not in page
    unnamed = report(graded, plan).read_text(encoding="utf-8")
    assert ("Anna" in unnamed, ">Naam<" in unnamed) == (False, False)


def test_the_index_tells_what_there_is_to_do(graded, plan):
    """Per student the points so far and how many answers wait for the lecturer."""
    page = make_index(graded, plan, NAMES).read_text(encoding="utf-8")
    rows = {
        who: (points, waits) for who, points, waits in re.findall(r">(\w+)</a>.*?<td>([^<]*) / 48</td><td>(\d*)<", page)
    }
    assert (rows["key"], rows["nothing"], rows["half"][1]) == (("36", "2"), ("0", ""), "1")
    assert sorted(rows) == sorted(ALL)


def test_no_page_of_a_student_names_another(graded, plan):
    """A student's own page and its folder hold neither the id nor the name of somebody else."""
    make_index(graded, plan, NAMES)
    make_overview(graded, plan, NAMES)
    make_feedback(graded, plan)
    for student in ALL:
        files = [file for file in (graded.feedback / student).rglob("*") if file.is_file()]
        told = [file.read_text(encoding="utf-8") for file in files]
        others = [name for who, name in NAMES.items() if who != student] + [f"feedback/{who}" for who in ALL]
        assert [name for name in others for text in told if name.split()[0] in text] == []
    assert sorted(path.name for path in graded.feedback.iterdir()) == sorted(ALL)
