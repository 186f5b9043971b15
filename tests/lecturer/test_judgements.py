"""What only the lecturer can say is asked once, in numbers and choices; a decision stands until it is taken back."""

import pytest
from deliveries import NAME, canvas, moodle, put
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.judgements import answer, as_text, decisions, questions, undo
from wederkerig.lecturer.intake.register.outcomes import Outcome
from wederkerig.lecturer.intake.register.register_file import waiting
from wederkerig.lecturer.intake.report import write_report

UNKNOWN = "Opdracht1_s123456{n}_attempt_2026-01-05-12-00-0{n}_" + NAME  # as Blackboard has it


def asked(klas):
    """The one open question."""
    [question] = questions(klas.classroom, klas.pristine)
    return question


def choose(klas, text):
    """Answer the open question with the choice that begins so."""
    question = asked(klas)
    [number] = [n for n, choice in enumerate(question.choices, 1) if choice.choice.startswith(text)]
    return answer(klas.classroom, klas.pristine, question.number, number)


def enrol(klas, text):
    """Write the class list."""
    put(klas.classroom.folder / "studenten.csv", text.encode("utf-8-sig"))


def test_unclear_names_are_one_question(klas, work):
    """Which part of the names is the student is asked once for all files of one form in one delivery."""
    results = klas.zip("bb.zip", {UNKNOWN.format(n=n): work.file(n) for n in (1, 2, 3)})
    assert {result.outcome for result in results} == {Outcome.HUMAN}
    assert (klas.counts(), len(questions(klas.classroom, klas.pristine))) == ({}, 1)
    question = asked(klas).text
    choose(klas, "deel 2")
    assert klas.counts() == {"s1234561": 1, "s1234562": 2, "s1234563": 3}
    undo(klas.classroom, klas.pristine, decisions(klas.classroom, klas.name)[0].number)
    assert (klas.counts(), asked(klas).text) == ({}, question)


def test_unclear_names_that_are_no_hand_ins(klas, work):
    """The lecturer can say that they are no hand-ins at all; then they count for nobody."""
    klas.zip("bb.zip", {UNKNOWN.format(n=1): work.file(1)})
    choose(klas, texts.CHOOSE_NO_HAND_IN)
    assert (klas.counts(), questions(klas.classroom, klas.pristine)) == ({}, [])
    [result] = klas.zip("bb.zip", {UNKNOWN.format(n=1): work.file(1)})
    assert result.outcome is Outcome.REFUSED


def test_an_unclear_file_that_is_given_by_hand_is_no_question(klas, work):
    """Who gives the one file with --student has answered whose it is."""
    klas.zip("bb.zip", {UNKNOWN.format(n=1): work.file(1)})
    klas.mail("x.json", work.file(1), "s1")
    assert (klas.counts(), questions(klas.classroom, klas.pristine)) == ({"s1": 1}, [])
    [again] = klas.zip("bb.zip", {UNKNOWN.format(n=1): work.file(1)})
    assert (again.outcome, again.reason) == (Outcome.ACCEPTED, texts.GIVEN_BY_HAND)


LISTS = {
    "semicolons": "student;naam\r\n60201;Anna\r\n",
    "commas, other columns and order": "groep,Naam,Student\n1,Anna,60201\n",
    "tabs, no names": "Student\tgroep\n60201\t1\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_students_who_are_not_in_the_class_list_are_one_question(klas, work, text):
    """Who is not in the class list waits until the lecturer says whether all of them belong to the class."""
    klas.classroom.folder.mkdir(parents=True)
    enrol(klas, text)
    klas.zip("klas.zip", {moodle("60201"): work.file(1), moodle("9"): work.file(2), moodle("8"): work.file(3)})
    assert (klas.counts(), asked(klas).students) == ({"60201": 1}, ("8", "9"))
    assert waiting(klas.classroom, klas.name) == {"8", "9"}
    choose(klas, texts.CHOOSE_LISTED)
    assert klas.counts() == {"60201": 1, "8": 3, "9": 2}


def test_students_of_another_class_count_nowhere(klas, work):
    """Who the lecturer said is not of this class is refused, in every delivery."""
    klas.classroom.folder.mkdir(parents=True)
    enrol(klas, "student;naam\n60201;Anna\n")
    klas.zip("klas.zip", {moodle("9"): work.file(2)})
    choose(klas, texts.CHOOSE_NOT_LISTED)
    [result] = klas.zip("later.zip", {moodle("9"): work.file(4)})
    assert (result.outcome, klas.counts(), questions(klas.classroom, klas.pristine)) == (Outcome.REFUSED, {}, [])


def test_a_mended_class_list_answers_the_question(klas, work):
    """Who is added to the class list counts at the next command."""
    klas.classroom.folder.mkdir(parents=True)
    enrol(klas, "student\n60201\n")
    klas.zip("klas.zip", {moodle("9"): work.file(2)})
    enrol(klas, "student\n60201\n9\n")
    klas.zip("klas.zip", {moodle("9"): work.file(2)})
    assert (klas.counts(), questions(klas.classroom, klas.pristine)) == ({"9": 2}, [])


@pytest.mark.parametrize("text", ["", "nummer;naam\n1;Anna\n", "student;naam\n../x;Anna\n"])
def test_a_class_list_that_cannot_be_read_stops_before_anything_is_taken_in(klas, work, text):
    """The sentence names the list, the line and what it should be."""
    klas.classroom.folder.mkdir(parents=True)
    enrol(klas, text)
    with pytest.raises(WederkerigError, match=r"studenten\.csv"):
        klas.zip("klas.zip", {moodle("9"): work.file(2)})
    assert klas.counts() == {}


def test_ids_that_differ_in_capitals_can_be_one_student(klas, work):
    """The lecturer says which of the ids is right; all work is that student's, also what comes later."""
    klas.zip("one.zip", {f"s1/{NAME}": work.file(2)})
    klas.zip("two.zip", {f"S1/{NAME}": work.file(2)})
    assert (klas.counts(), waiting(klas.classroom, klas.name)) == ({}, {"s1", "S1"})
    choose(klas, "S1")
    assert klas.counts() == {"S1": 2}
    klas.mail("x.json", work.file(5), "s1")
    assert klas.counts() == {"S1": 5}


def test_contradicting_files_are_one_choice(klas, work):
    """Of two files in one attempt the lecturer chooses one, which counts until that is taken back."""
    klas.zip("a.zip", {canvas("7301", 5): work.file(2)})
    klas.zip("b.zip", {canvas("7301", 5): work.file(9)})
    [said] = choose(klas, f"{_receipt(klas, 9)} ")
    assert (klas.counts(), "nu telt" in said) == ({"7301": 9}, True)
    klas.zip("a.zip", {canvas("7301", 5): work.file(2)})
    assert klas.counts() == {"7301": 9}
    number = decisions(klas.classroom, klas.name)[0].number
    undo(klas.classroom, klas.pristine, number)
    assert (klas.counts(), asked(klas).number) == ({}, number)


def _receipt(klas, number):
    """The receipt code of the version with so many answers."""
    choices = [choice.choice for choice in asked(klas).choices]
    [choice] = [choice for choice in choices if choice.endswith(f", {number} antwoorden ingevuld")]
    return choice.split()[0]


def test_none_of_the_files_can_be_chosen(klas, work):
    """When none of them counts the student has no mark, until something new comes."""
    klas.zip("a.zip", {canvas("7301", 5): work.file(2), canvas("7301", 6): work.broken(9)})
    choose(klas, texts.CHOOSE_NONE)
    assert (klas.counts(), questions(klas.classroom, klas.pristine)) == ({}, [])
    assert waiting(klas.classroom, klas.name) == {"7301"}
    klas.zip("b.zip", {canvas("7301", 7): work.file(9)})
    assert (klas.counts(), waiting(klas.classroom, klas.name)) == ({"7301": 9}, set())


def test_two_downloads_that_differ_are_one_question(klas, work):
    """Where an LMS tells no order the lecturer says once which download counts, for all students who changed."""
    klas.zip("week1.zip", {moodle(str(n)): work.file(1) for n in range(1, 7)})
    week2 = {moodle(str(n)): work.file(1 if n < 4 else n) for n in range(1, 7)}
    klas.zip("week2.zip", week2)
    assert (klas.counts(), asked(klas).students) == ({"1": 1, "2": 1, "3": 1}, ("4", "5", "6"))
    choose(klas, "week2.zip")
    assert klas.counts() == {"1": 1, "2": 1, "3": 1, "4": 4, "5": 5, "6": 6}


def test_a_decision_with_student_can_be_taken_back(klas, work):
    """What the LMS has counts again when the lecturer takes back that the mailed file counts."""
    klas.zip("a.zip", {canvas("7301", 5): work.file(2)})
    klas.mail("x.json", work.file(9), "7301")
    [decision] = decisions(klas.classroom, klas.name)
    undo(klas.classroom, klas.pristine, decision.number)
    assert klas.counts() == {"7301": 2}
    klas.mail("x.json", work.file(9), "7301")
    assert klas.counts() == {"7301": 9}


def test_of_two_mailed_files_the_one_made_last_counts(klas, work):
    """In whatever order the lecturer gives them; of one moment the one he gave last counts."""
    klas.mail("new.json", work.file(3, hour=5), "s1")
    klas.mail("old.json", work.file(4, hour=2), "s1")
    assert klas.counts() == {"s1": 3}
    klas.mail("tie.json", work.file(6, hour=5), "s1")
    assert klas.counts() == {"s1": 6}
    klas.mail("new.json", work.file(3, hour=5), "s1")
    assert klas.counts() == {"s1": 3}


def test_numbers_stay(klas, work):
    """Answering one question leaves the numbers of the others alone, so a list on paper stays right."""
    for student in ("1", "2", "3"):
        klas.zip("a.zip", {canvas(student, 5): work.file(2)})
        klas.zip("b.zip", {canvas(student, 5): work.file(9)})
    before = {question.students: question.number for question in questions(klas.classroom, klas.pristine)}
    answer(klas.classroom, klas.pristine, before["1",], 1)
    after = {question.students: question.number for question in questions(klas.classroom, klas.pristine)}
    assert after == {students: number for students, number in before.items() if students != ("1",)}


def test_what_cannot_be_answered_is_a_sentence(klas, work):
    """A number or choice that is not there changes nothing and says where to look."""
    klas.zip("a.zip", {canvas("7301", 5): work.file(2), canvas("7301", 6): work.broken(9)})
    write_report(klas.classroom, klas.pristine)
    before = klas.files()
    number = asked(klas).number
    for what, match in (
        (lambda: answer(klas.classroom, klas.pristine, 99, 1), "Vraag 99 is er niet"),
        (lambda: answer(klas.classroom, klas.pristine, number, 9), "1 tot en met 2"),
        (lambda: answer(klas.classroom, klas.pristine, number, 0), "1 tot en met 2"),
        (lambda: undo(klas.classroom, klas.pristine, number), "is er niet"),
    ):
        with pytest.raises(WederkerigError, match=match):
            what()
    assert klas.files() == before


def test_the_list_of_questions_reads_well(klas, work):
    """Number, question, name and choices, and how to go on; then the decisions, and how to take one back."""
    klas.zip("a.zip", {canvas("7301", 5): work.file(2), canvas("7301", 6): work.broken(9)})
    klas.mail("x.json", work.file(9, hour=1), "s9")
    lines = as_text(klas.classroom, klas.pristine).splitlines()
    assert lines[0].startswith("1. Van 7301 (devries) is ook een bestand niet te lezen")
    assert lines[1].strip().startswith("1  ")
    assert lines[1].endswith("(a.zip), 2 antwoorden ingevuld")
    assert lines[2].strip() == f"2  {texts.CHOOSE_NONE}"
    assert lines[3] == texts.HOW_TO_ANSWER.format(named=klas.named)
    assert lines[4] == texts.DECISIONS
    assert lines[5].endswith("van s9, en het telt boven wat in het LMS staat")
    assert lines[6:] == [texts.HOW_TO_UNDO.format(named=klas.named)]
