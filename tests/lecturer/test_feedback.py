"""Feedback pages: what they say, and what they must not."""

import re
import shutil
from dataclasses import replace

import pytest
from answers import ALL, drop
from wederkerig.errors import ItemError
from wederkerig.items.kinds.classify import Classify, cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import Shows, read_graded, read_plan
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.intake.collect import collect
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.reports.feedback import feedback_page, make_feedback
from wederkerig.lecturer.reports.graded import graded_students
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


def whys(item):
    """All explanations of an item that is graded by itself."""
    if isinstance(item, Classify):
        return list(item.key.explanations.values())
    return [why for group in item.key.why.values() for why in group.values()]


def shown(graded, plan, shows):
    """The page of who chose the first label everywhere, as people read it."""
    make_feedback(graded, replace(plan, feedback=shows))
    return flat(pages(graded, plan)["always_same"]).replace("&#39;", "'").replace("&#34;", '"')


def test_a_page_shows_answers_unless_the_lecturer_says_otherwise(plan):
    """An assignment that says nothing of feedback shows one's own answers."""
    assert plan.feedback is Shows.ANSWERS


@pytest.mark.parametrize("shows", [Shows.POINTS, Shows.ANSWERS])
def test_a_page_does_not_tell_which_answer_earned_the_points(graded, plan, shows):
    """Before explanations are shown no page says where points were earned: dealt out otherwise, it is the same."""
    told = replace(plan, feedback=shows)
    for of in graded_students(graded, plan):
        marks = dict(of.marks)
        closed = list(plan.automatic)
        for item, other in zip(closed, [*closed[1:], closed[0]], strict=True):
            marks[item] = of.marks[other]
        assert feedback_page(told, of.answers, marks) == feedback_page(told, of.answers, of.marks)


def test_pages_laid_beside_each_other_hold_no_key(graded, plan):
    """All pages of a class together hold no explanation of any option of a graded item, right or wrong."""
    for shows in (Shows.POINTS, Shows.ANSWERS):
        make_feedback(graded, replace(plan, feedback=shows))
        told = flat("".join(pages(graded, plan).values())).replace("&#39;", "'").replace("&#34;", '"')
        said = [flat(why) for item in plan.automatic.values() for why in whys(item)]
        assert len(said) > 20
        assert [why for why in said if why in told] == []


def test_points_alone_show_no_answer(graded, plan):
    """At the least, a page holds points in all and per open question, and nothing that was asked or chosen."""
    page = shown(graded, plan, Shows.POINTS)
    assert "Op de gesloten vragen heb je" in page
    texts = {id: flat(item.question.view(None).asked[0]) for id, item in plan.automatic.items()}
    assert [id for id, text in texts.items() if text[:40] in page] == []
    assert page.count("<section>") == len(plan.by_hand)


def test_answers_show_what_was_asked_and_chosen(graded, plan):
    """Every question and the answer to it stand on the page, and points for the closed ones only together."""
    page = shown(graded, plan, Shows.ANSWERS)
    assert page.count("<section>") == len(plan.items)
    assert page.count(" van 2 punten") == 0
    assert page.count(LABELS[next(iter(LABELS))]) >= len(plan.automatic)


def test_explanations_say_points_per_question(graded, plan):
    """Only then a page says what each closed question earned."""
    assert shown(graded, plan, Shows.EXPLANATIONS).count(" van 2 punten") == len(plan.automatic)


@pytest.mark.parametrize(("shows", "given_back"), [(shows, shows >= Shows.EXPLANATIONS) for shows in Shows])
def test_certainty_is_given_back_where_explanations_are_shown(graded, plan, shows, given_back):
    """Who was sure of every case and wrong in two hears how often, how rightly and in which; not before."""
    told, items = replace(plan, feedback=shows), cases(plan.items)
    [of] = [of for of in graded_students(graded, plan) if of.student == "key"]
    other = {item.id: next(label for label in LABELS if label != item.key.label) for item in items}
    wrong = {item.id: replace(of.answers[item.id], label=other[item.id]) for item in (items[0], items[2])}
    page = flat(feedback_page(told, {**of.answers, **wrong}, of.marks))
    said = f"Je was bij de casussen {len(items)} keer zeker, {len(items) - 2} keer terecht."
    assert (said in page) == given_back
    assert ("kijk nog eens naar Casus 1 en Casus 3. Dit telt nergens mee." in page) == given_back


def test_who_was_never_sure_hears_nothing_of_it(graded, plan):
    """A student who was sure of no case gets no line about certainty."""
    [of] = [of for of in graded_students(graded, plan) if of.student == "half"]
    assert "keer zeker" not in feedback_page(replace(plan, feedback=Shows.KEY), of.answers, of.marks)


def test_the_assignment_says_what_feedback_shows(project, tmp_path):
    """The choice stands in the file of the assignment; another word is refused with the choices."""
    for folder in ("solutions", "datasets"):
        shutil.copytree(project.root / folder, tmp_path / folder)
    course, file = replace(project, root=tmp_path), tmp_path / "solutions" / "opdracht-1.toml"
    text = file.read_text("utf-8")
    for shows in Shows:
        file.write_text(f'feedback = "{shows.name.lower()}"\n{text}', "utf-8")
        assert read_plan(course, "opdracht-1", read_graded(course)).feedback is shows
    file.write_text(f'feedback = "alles"\n{text}', "utf-8")
    with pytest.raises(ItemError) as refused:
        read_plan(course, "opdracht-1", read_graded(course))
    assert refused.value.mend == "Kies uit: points, answers, explanations, key."


def test_a_page_explains_the_choice_and_keeps_the_key(graded, plan):
    """The page of a wrong answer holds the explanation of that choice, and not that of the key."""
    page = shown(graded, plan, Shows.EXPLANATIONS)
    chosen = next(iter(LABELS))
    for item in cases(plan.automatic.values()):
        assert flat(item.key.explanations[chosen]) in page
        others = [flat(why) for label, why in item.key.explanations.items() if label != chosen]
        assert [why for why in others if why in page] == []


def test_the_key_shows_the_key(graded, plan):
    """Only when the lecturer says so the key and its explanation are on the page."""
    page = shown(graded, plan, Shows.KEY)
    keys = {item.id: item.key for item in cases(plan.automatic.values())}
    assert [id for id, key in keys.items() if flat(key.explanations[key.label]) not in page] == []
    make_feedback(graded, plan)


def test_guidance_for_lecturers_is_on_no_page(graded, plan):
    """What tells a lecturer how to grade an open answer never reaches a student."""
    make_feedback(graded, replace(plan, feedback=Shows.KEY))
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
        who: (points, waits) for who, points, waits in re.findall(r">(\w+)</a>.*?<td>([^<]*) / 62</td><td>(\d*)<", page)
    }
    assert (rows["key"], rows["nothing"], rows["half"][1]) == (("50", "2"), ("0", ""), "1")
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
        assert [name for name in others for text in told if re.search(rf"\b{name.split()[0]}\b", text)] == []
    assert sorted(path.name for path in graded.feedback.iterdir()) == sorted(ALL)
