"""The two marks of a release, and which hand-ins count after a change."""

from dataclasses import replace

import pytest
from root import ROOT
from wederkerig.errors import PlaceError
from wederkerig.items.kinds.choice import ChoiceQuestion, Group, Option
from wederkerig.items.kinds.classify import Classify
from wederkerig.items.model import Criterion
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.versions import next_release, replacements, rewordings
from wederkerig.places import ASSIGNMENT_FILE, Fit, Release, read_release, release_text

PLAN = read_plan(Project(ROOT), "opdracht-1", read_graded(Project(ROOT)))
FIRST, OPEN = PLAN.items[0].id, list(PLAN.by_hand)[-1]
CASE = [item.id for item in PLAN.items if isinstance(item, Classify)][-1]
OTHER_ITEM = "een-ander"
ROW = Criterion("Nog iets", ("niets", "wel iets"))


def on(plan, name, change):
    """The plan with one item changed."""
    return replace(plan, items=tuple(change(item) if item.id == name else item for item in plan.items))


def question(plan, name, **changes):
    """The plan in which the question of one item reads or asks something else."""
    return on(plan, name, lambda item: replace(item, question=replace(item.question, **changes)))


def rubric(plan, change):
    """The plan with another rubric at its last open question."""
    return question(plan, OPEN, rubric=tuple(change(plan.by_hand[OPEN].question.rubric)))


def renamed(plan):
    """The plan with another item in the place of one."""
    return question(plan, CASE, id=OTHER_ITEM)


def retold(plan):
    """The plan in which a sentence of a case reads otherwise."""

    def change(item):
        first, *rest = item.question.sentences
        sentences = (replace(first, text="Beter."), *rest)
        return replace(item, question=replace(item.question, sentences=sentences))

    return on(plan, CASE, change)


SAME = {
    "nothing": lambda plan: plan,
    "a typo in a case": retold,
    "the title": lambda plan: replace(plan, title="Anders"),
    "the closing": lambda plan: replace(plan, closing="Anders"),
    "a label's key": lambda plan: on(
        plan, CASE, lambda item: replace(item, key=replace(item.key, label="liefdadigheid"))
    ),
    "an open question's text": lambda plan: question(plan, OPEN, question="Beter."),
    "a rubric's text": lambda plan: rubric(plan, lambda rows: [replace(rows[0], name="Beter"), *rows[1:]]),
}
OTHER = {
    "an item replaced": (renamed, f"verdwenen: {CASE}; nieuw: {OTHER_ITEM}"),
    "an item removed": (
        lambda plan: replace(plan, items=plan.items[1:]),
        f"verdwenen: {FIRST}",
    ),
    "an item added": (
        lambda plan: replace(plan, items=(*(i for i in renamed(plan).items if i.id == OTHER_ITEM), *plan.items)),
        f"nieuw: {OTHER_ITEM}",
    ),
    "items reordered": (lambda plan: replace(plan, items=plan.items[::-1]), "de volgorde is anders"),
    "an open question's points": (
        lambda plan: rubric(plan, lambda rows: [*rows, ROW]),
        f"andere keuzes of punten: {OPEN}",
    ),
    "points moved in a rubric": (
        lambda plan: rubric(plan, lambda rows: [*rows[:-1], replace(rows[-1], levels=rows[-1].levels[1:]), ROW]),
        f"andere keuzes of punten: {OPEN}",
    ),
}


def choice(*options, text="Vraag", several=False):
    """A question to be answered by choosing."""
    group = Group("keuze", "Kies", tuple(Option(id, id) for id in options), several)
    return ChoiceQuestion("q", "choose", text, (group,))


@pytest.mark.parametrize("name", SAME)
def test_what_asks_the_same_takes_the_hand_ins_along(plan, name):
    """A change of words or keys asks the same: hand-ins of the release before it count."""
    first = next_release(plan, None)
    second = next_release(SAME[name](plan), first)
    assert (second.asked, second.replaced) == (first.asked, {})
    assert second.earlier == ((first.release,) if second.release != first.release else ())
    assert second.fit(first.release).counts


@pytest.mark.parametrize("name", OTHER)
def test_what_asks_something_else_does_not(plan, name):
    """Other items, order, options or points are another assignment: hand-ins of the release before it do not count."""
    change, words = OTHER[name]
    first = next_release(plan, None)
    second = next_release(change(plan), first)
    assert (second.earlier, second.replaced) == ((), {first.asked: (first.release,)})
    assert second.fit(first.release) is Fit.REPLACED
    assert replacements(first.questions, second.questions) == words


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (choice("a", "b"), choice("b", "a", text="Beter"), "de punten of de keuzes zijn anders"),
        (choice("a", "b"), choice("a", "c"), "andere keuzes of punten: q"),
        (choice("a", "b"), choice("a", "b", "c"), "andere keuzes of punten: q"),
        (choice("a", "b"), choice("a", "b", several=True), "andere keuzes of punten: q"),
    ],
)
def test_the_options_of_a_choice_are_what_it_asks(before, now, words):
    """Another option, or how many may be chosen, is another question; order and text of the options are not."""
    assert replacements([before], [now]) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [("a typo in a case", CASE), ("a rubric's text", OPEN), ("the title", "titel, inleiding of slot")],
)
def test_what_reads_otherwise_is_named(plan, change, words):
    """Of a release that asks the same it is said what reads otherwise."""
    assert rewordings(next_release(plan, None).questions, next_release(SAME[change](plan), None).questions) == words


def test_a_release_remembers_all_that_were_before_it(plan):
    """Word for word back, there and back, something else and back: whatever asked the same counts in the end."""
    mended, other = retold(plan), renamed(plan)
    release, ids = None, {}
    for name, version in {"first": plan, "mended": mended, "other": other, "back": plan}.items():
        release = next_release(version, release)
        ids[name] = release.release
        assert next_release(version, release) == release
    assert ids["back"] == ids["first"]
    assert (release.earlier, {*release.replaced.values()}) == ((ids["mended"],), {(ids["other"],)})
    assert [release.fit(ids[name]) for name in ("first", "mended", "other")] == [Fit.THIS, Fit.EARLIER, Fit.REPLACED]
    assert release.fit("f00") is Fit.UNKNOWN


def test_a_hand_in_says_itself_what_was_asked(plan):
    """A release made elsewhere counts when it asked the same, and is known to be another one when it did not."""
    release = next_release(plan, None)
    assert (release.fit("f00", release.asked), release.fit("f00", "a00")) == (Fit.EARLIER, Fit.REPLACED)


def test_the_release_of_the_first_version_is_known():
    """Opdracht 1 as version 0.1.0 handed it out asked for cues: its hand-ins are known to be of another assignment."""
    assert read_release(ROOT / "assignments" / "opdracht-1").fit("f155dffcc724") is Fit.REPLACED


def test_a_release_reads_back(plan, tmp_path):
    """`opdracht.json` holds the marks and the history; a file that lacks one is refused."""
    release = next_release(renamed(plan), next_release(plan, None))
    text = release_text(release)
    (tmp_path / ASSIGNMENT_FILE).write_text(text, encoding="utf-8")
    assert read_release(tmp_path) == release
    for field in ("name", "release", "asked", "earlier", "replaced", "questions"):
        (tmp_path / ASSIGNMENT_FILE).write_text(text.replace(f'"{field}"', '"iets"'), encoding="utf-8")
        with pytest.raises(PlaceError, match="beschadigd"):
            read_release(tmp_path)


def test_a_lesson_has_no_history():
    """What is kept of a lesson fits that lesson and nothing else."""
    lesson = Release("les-00", "", ())
    assert (lesson.fit(""), lesson.fit("r1")) == (Fit.THIS, Fit.UNKNOWN)
