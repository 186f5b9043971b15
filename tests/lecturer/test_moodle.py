"""The bank as Moodle XML: questions as Moodle's importer wants them, which give the points that the items give."""

from collections import Counter
from xml.etree.ElementTree import fromstring

import pytest
from root import ROOT
from wederkerig.items.kinds.choice import Choice, ChoiceAnswer
from wederkerig.items.kinds.classify import Classify, ClassifyAnswer
from wederkerig.items.load import practice_files, read_tables
from wederkerig.lecturer.bank import graded_files, read_bank
from wederkerig.lecturer.exchange.export_file import PRACTICE, export_file
from wederkerig.lecturer.exchange.moodle import SHARES, moodle_xml
from wederkerig.lecturer.project import Project
from workbooks import course

PROJECT = Project(ROOT)
BANK = read_bank(PROJECT)
ITEMS = {**BANK.practice, **BANK.graded}
FILES = {
    file.stem: [ITEMS[table["id"]] for _, table in read_tables(file)]
    for file in [*practice_files(PROJECT.datasets), *graded_files(PROJECT)]
}
CONTENT, LEFT_OUT = moodle_xml(FILES)
QUESTIONS = [question for question in fromstring(CONTENT) if question.get("type") != "category"]
BY_NAME = {question.findtext("name/text"): question for question in QUESTIONS}
# What a question of each type has beside what all have (Moodle's question/format/xml, import_multichoice and others).
ALWAYS = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"]
OF_TYPE = {
    "multichoice": ["single", "shuffleanswers", "answernumbering"],
    "matching": ["shuffleanswers"],
    "essay": [
        "responseformat",
        "responserequired",
        "responsefieldlines",
        "attachments",
        "graderinfo",
        "responsetemplate",
    ],
}
REPEATED = {"multichoice": "answer", "matching": "subquestion", "essay": None}


def of(kind):
    """The items of a kind."""
    return [item for item in ITEMS.values() if item.question.kind == kind]


def shares(question):
    """The shares of the points by the text of the answer."""
    return {answer.findtext("text"): float(answer.get("fraction")) for answer in question.findall("answer")}


def test_each_file_of_the_bank_is_a_category():
    """Before the questions of a file stands the category into which Moodle puts them."""
    found = [q.findtext("category/text") for q in fromstring(CONTENT) if q.get("type") == "category"]
    assert found == [f"$course$/top/Wederkerigheid/{name}" for name in FILES]


def test_every_item_is_there_or_named_as_left_out():
    """No item is lost unsaid: what has no question is left out by kind."""
    without = [item for item in ITEMS.values() if not any(name.startswith(item.id) for name in BY_NAME)]
    assert Counter(map(id, without)) == Counter(map(id, LEFT_OUT))
    assert {item.question.kind for item in LEFT_OUT} == {"tip", "mix", "talk"}


def test_every_question_has_the_parts_that_moodle_reads():
    """Each question has what its type must have, each part once, and its answers."""
    for question in QUESTIONS:
        kind = question.get("type")
        parts = [part.tag for part in question if part.tag != REPEATED[kind]]
        assert parts == ALWAYS + OF_TYPE[kind]
        assert REPEATED[kind] is None or len(question.findall(REPEATED[kind])) >= 2


def test_names_are_unique_and_short():
    """Moodle wants an idnumber that stands once in a category, of at most 100 characters."""
    ids = [question.findtext("idnumber") for question in QUESTIONS]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) <= 100


def test_every_share_is_one_that_moodle_knows():
    """Moodle refuses a file with a share of the points that is not on its list."""
    found = {abs(share) for question in QUESTIONS for share in shares(question).values()}
    assert found <= set(map(float, SHARES))
    assert len(found) > 5


def test_every_question_can_be_answered_right():
    """Of one choice exactly one gives all points; of several, those that fit give them together."""
    of_choice = [question for question in QUESTIONS if question.get("type") == "multichoice"]
    single = [shares(question).values() for question in of_choice if question.findtext("single") == "true"]
    several = [shares(question).values() for question in of_choice if question.findtext("single") == "false"]
    assert len(single) > len(several) > 50
    assert {(list(given).count(100), min(given) >= 0) for given in single} == {(1, True)}
    assert {round(sum(share for share in given if share > 0), 2) for given in several} == {100}


@pytest.mark.parametrize("kind", ["choose", "evidence", "code"])
def test_each_choice_gives_in_moodle_what_the_item_gives(kind):
    """For every option by itself, of every item answered in one group, the points are those of the item."""
    for item in of(kind):
        [group] = item.question.groups
        question = BY_NAME[item.id]
        assert float(question.findtext("defaultgrade")) == item.points
        for option, share in zip(group.options, shares(question).values(), strict=True):
            points = item.score(ChoiceAnswer({group.id: frozenset({option.id})})).points
            assert max(0, share) / 100 * item.points == pytest.approx(points, abs=0.01)


def test_sentences_give_in_moodle_what_a_case_gives():
    """With the right label, every sentence of a case by itself gives the points that it gives in the course."""
    for item in (item for item in ITEMS.values() if isinstance(item, Classify)):
        given = list(shares(BY_NAME[f"{item.id}-zinnen"]).values())
        for sentence, share in zip(item.question.sentences, given, strict=True):
            score = item.score(ClassifyAnswer(item.key.label, frozenset({sentence.id})))
            assert max(0, share) / 100 == pytest.approx(score.parts[1].points, abs=0.01)


@pytest.mark.parametrize("kind", ["match", "order"])
def test_rows_are_coupled_to_what_fits(kind):
    """A matching question has every row with what fits, and what fits nowhere without a row."""
    for item in of(kind):
        question = BY_NAME[item.id]
        rows = [(sub.findtext("text"), sub.findtext("answer/text")) for sub in question.findall("subquestion")]
        assert len([row for row, _ in rows if row]) == len(item.question.groups) == item.points
        assert {text for _, text in rows} == {" ".join(o.text.split()) for o in item.question.groups[0].options}
        assert float(question.findtext("defaultgrade")) == item.points


def test_explanations_go_along():
    """Each option of a list has what the course says of it."""
    item = next(item for item in of("choose") if isinstance(item, Choice))
    why = item.key.why[item.question.groups[0].id]
    told = [answer.findtext("feedback/text") for answer in BY_NAME[item.id].findall("answer")]
    assert [text.removeprefix("<p>").removesuffix("</p>") for text in told] == [
        " ".join(why[option.id].split()) for option in item.question.groups[0].options
    ]


def test_an_open_question_has_its_rubric_for_who_marks():
    """What a good answer could hold and the points per level are told to the lecturer only."""
    item = next(item for item in of("reflect") if item.points)
    question = BY_NAME[item.id]
    assert float(question.findtext("defaultgrade")) == item.points
    assert item.question.rubric[0].name in question.findtext("graderinfo/text")
    assert item.question.rubric[0].name not in question.findtext("questiontext/text")


def test_text_is_safe_html(tmp_path):
    """What looks like HTML in a bank file is text in Moodle."""
    project = course(tmp_path, ("03-onderscheid.toml",))
    path = project.datasets / "practice" / "03-onderscheid.toml"
    path.write_text(path.read_text("utf-8").replace("een nacht storm", "<script>x</script> & storm"), "utf-8")
    export_file(project, tmp_path / "m.xml", PRACTICE, False, False)
    told = [text.text or "" for text in fromstring((tmp_path / "m.xml").read_bytes()).iter("text")]
    assert [text for text in told if "<script" in text] == []
    assert any("&lt;script&gt;x&lt;/script&gt; &amp; storm" in text for text in told)


def test_what_is_left_out_is_said_in_one_line(tmp_path):
    """The kinds that have no form in Moodle are named with how many and why."""
    project = course(tmp_path)
    told = export_file(project, tmp_path / "m.xml", PRACTICE, False, False)
    left_out = [item for item in BANK.practice.values() if item.question.kind in ("tip", "mix", "talk")]
    counts = Counter(item.question.kind for item in left_out)
    for part in (
        f"{counts['tip']} × Kantelzin (de tweede keuze telt alleen na een goede eerste)",
        f"{counts['mix']} × Mengvorm (de tweede keuze telt alleen na een goede eerste)",
        f"{counts['talk']} × Gesprek (een gesprek heeft geen goed antwoord)",
    ):
        assert part in told[1]
    assert (told[1].startswith("Weggelaten: "), len(told[1].splitlines())) == (True, 1)
