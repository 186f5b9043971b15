"""An assignment that changes after it was handed out: a table of changes and what each verb must do."""

import errno
import os
import re
import shutil
from pathlib import Path

import pytest
from answers import hand_in, key
from classes import cells, give
from root import ROOT
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.places import read_release

NAME, KLAS = "opdracht-1", "ma2"
OPEN = "kantelpunt-uit-eigen-praktijk"
RELEASE = read_release(ROOT / "assignments" / NAME).release
GIVEN = {"s1": (4.5, "Mooi voorbeeld.")}
LAST_OF_CASES = '  "lege-blikken-zaterdag",\n  "buurtbus",\n'


def replaced(file, old, new):
    """A change of one text in one file of `solutions`."""

    def change(solutions):
        text = (solutions / file).read_text(encoding="utf-8")
        assert old in text
        (solutions / file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def composed(new):
    """A change of the last two cases of the assignment."""
    return replaced(f"{NAME}.toml", LAST_OF_CASES, new)


ROW = '\n[[reflect.rubric]]\nname = "Nog iets"\nlevels = ["niets", "wel iets"]\n'
SAME = {
    "a typo in a case": (
        replaced("bank-1.toml", "zit er om zeven uur nog", "zit er om acht uur nog"),
        "leest anders (paraplu-van-matthijs-b): wat al is ingeleverd, blijft tellen",
    ),
    "the title": (
        replaced(f"{NAME}.toml", "herken de relatie", "herken de band"),
        "leest anders (titel, inleiding of slot)",
    ),
    "a rubric's text": (
        replaced("bank-open.toml", "Het kantelfeit klopt", "Het feit kantelt echt"),
        f"leest anders ({OPEN})",
    ),
    "nothing": (lambda _: None, f"uitgave {RELEASE}.\n"),
}
OTHER = {
    "an item replaced": (
        composed('  "lege-blikken-zaterdag",\n  "week-vakantiepark",\n'),
        "verdwenen: buurtbus; nieuw: week-vakantiepark",
    ),
    "an item removed": (composed('  "lege-blikken-zaterdag",\n'), "verdwenen: buurtbus"),
    "an item added": (composed(LAST_OF_CASES + '  "week-vakantiepark",\n'), "nieuw: week-vakantiepark"),
    "items reordered": (composed('  "buurtbus",\n  "lege-blikken-zaterdag",\n'), "de volgorde is anders"),
    "an open question's points": (
        replaced("bank-open.toml", '[[reflect]]\nid = "ruimte', f'{ROW}\n[[reflect]]\nid = "ruimte'),
        f"andere keuzes of punten: {OPEN}",
    ),
}


def exchanged(file, *told):
    """A change that puts the two lines in which this stands in each other's place."""

    def change(solutions):
        path = solutions / file
        lines = path.read_text(encoding="utf-8").split("\n")
        one, other = (next(n for n, line in enumerate(lines) if text in line) for text in told)
        lines[one], lines[other] = lines[other], lines[one]
        path.write_text("\n".join(lines), encoding="utf-8")

    return change


MOVED = {
    "two sentences of a case": (
        exchanged("bank-1.toml", "In november moet hij voor het eerst", "De paraplu staat nog altijd in haar kamer"),
        "paraplu-van-matthijs-b",
    ),
    "two changes of which one tips": (
        exchanged("bank-tipping.toml", "‘stuurde hij terug’: ‘stak hij", "‘Ze heeft al zoveel pijn’: ‘Ze heeft zo’n"),
        "brommer-van-ejaz",
    ),
    "two versions of one case": (
        exchanged("bank-tipping.toml", "betaalt Ferdi de koffie voor hen allebei", "betaalt ieder zijn eigen koffie"),
        "kaas-ruiken-op-de-markt",
    ),
}
EXPLAINED = replaced("opdracht-1.toml", "minutes = ", 'feedback = "explanations"\nminutes = ')


def corrected(solutions):
    """Another sentence of the first case decides."""
    for old, new in (
        ("[niets-terug] ‘Een bon?’", "(niets-terug) ‘Een bon?’"),
        ("(niets-terug) Of dat langer", "[niets-terug] Of dat langer"),
    ):
        replaced("bank-1.toml", f"\n{old}", f"\n{new}")(solutions)


class Course:
    """A scratch copy of the course in which s1 and s2 handed in and were graded, s1 by hand as well."""

    def __init__(self, root, capsys):
        self.project, self._capsys = Project(root), capsys
        self.classroom = self.project.classroom(KLAS)

    def say(self, *arguments):
        """Give a command: its exit status and all it said."""
        self._capsys.readouterr()
        status = main(arguments)
        told = self._capsys.readouterr()
        assert "Traceback" not in told.err
        return status, told.out + told.err

    def verb(self, name, *more):
        """Give a verb about the assignment of this class."""
        return self.say(name, NAME, *more, "--class", KLAS)

    def deliver(self, student, release):
        """A hand-in of somebody who knows everything, made with that release, is collected."""
        plan = read_plan(self.project, NAME, read_graded(self.project))
        file = self.project.root / f"{student}_{NAME}-inlevering.json"
        file.write_text(hand_in(plan, release, key(plan)).to_text(), encoding="utf-8")
        return self.verb("collect", str(file))

    def page(self, student):
        """The feedback page of a student, as running text."""
        return " ".join((self.classroom.feedback / student / NAME / f"{NAME}.html").read_text("utf-8").split())

    def rows(self):
        """What the gradebook says."""
        return cells(self.classroom, NAME)

    def released(self):
        """Everything in `solutions` and `assignments`."""
        folders = (self.project.solutions, self.project.assignments)
        return {file: file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def base(project, tmp_path_factory):
    """The course as it stands before the change."""
    root = tmp_path_factory.mktemp("base") / "cursus"
    shutil.copytree(project.root, root)
    plan = read_plan(Project(root), NAME, read_graded(Project(root)))
    release = read_pristine(Project(root), plan).release
    classroom = Project(root).classroom(KLAS)
    inbox = root / "in"
    for student in ("s1", "s2"):
        (inbox / student).mkdir(parents=True)
        (inbox / student / f"{NAME}-inlevering.json").write_text(hand_in(plan, release, key(plan)).to_text(), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["collect", NAME, str(inbox), "--class", KLAS]) == 0
        assert main(["grade", NAME, "--class", KLAS]) == 0
    give(classroom, NAME, OPEN, GIVEN)
    return root


@pytest.fixture
def course(base, tmp_path, monkeypatch, capsys):
    """A copy of it."""
    shutil.copytree(base, tmp_path / "cursus")
    monkeypatch.chdir(tmp_path / "cursus")
    return Course(tmp_path / "cursus", capsys)


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


@pytest.mark.parametrize("name", OTHER)
def test_what_asks_something_else_stops_the_build(course, name):
    """Items, order or points changed: build says what, which classes that hurts and what to do; nothing is changed."""
    change, said = OTHER[name]
    change(course.project.solutions)
    before, rows = course.released(), course.rows()
    status, told = course.say("build")
    assert (status, told.count("\n")) == (1, 1)
    wanted = (said, f"studenten per klas: {KLAS} 2", "Er is niets veranderd", "opdracht-1b.toml", f"--replace {NAME}")
    assert [words for words in wanted if words not in told] == []
    assert course.released() == before

    for verb, more in (("collect", ["."]), ("grade", [])):
        status, told = course.verb(verb, *more)
        assert (status, told.count("\n"), said in told, "wederkerig build" in told) == (1, 1, True, True)
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert ("Mooi voorbeeld." in course.page("s1"), "54,5 van de 62 punten" in course.page("s1")) == (True, True)
    assert course.rows() == rows


@pytest.mark.parametrize("name", ["an item replaced", "an open question's points"])
def test_replacing_is_a_choice_and_can_be_taken_back(course, name):
    """With --replace the new release is there; the class keeps its marks and feedback, grading it as the new one is
    refused in a sentence that works: put back, everything is as before."""
    change, said = OTHER[name]
    old = shutil.copytree(course.project.solutions, course.project.root / "oud")
    rows = course.rows()
    change(course.project.solutions)
    assert course.say("build", "--replace", NAME)[0] == 0

    status, told = course.deliver("s3", RELEASE)
    assert (status, "die iets anders vroeg" in told) == (1, True)
    status, told = course.verb("grade")
    assert (status, told.count("\n"), said in told, f"build --replace {NAME}" in told) == (1, 1, True, True)
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert ("Mooi voorbeeld." in course.page("s1"), "54,5 van de 62 punten" in course.page("s1")) == (True, True)
    assert course.rows() == rows

    shutil.copytree(old, course.project.solutions, dirs_exist_ok=True, ignore=shutil.ignore_patterns(NAME))
    assert course.say("build", "--replace", NAME)[0] == 0
    assert course.deliver("s3", RELEASE)[0] == 0
    assert "1 nagekeken, 2 onveranderd" in course.verb("grade")[1]
    assert {cell: course.rows()[cell] for cell in rows} == rows


def test_another_class_is_graded_as_the_assignment_is_now(course):
    """Work made with a replaced release is named and left; work of the new release counts, in a class of its own."""
    OTHER["an item replaced"][0](course.project.solutions)
    course.say("build", "--replace", NAME)
    plan = read_plan(course.project, NAME, read_graded(course.project))
    pristine = read_pristine(course.project, plan)
    new = course.project.classroom("ma3")
    shutil.copytree(course.classroom.submitted / "s1", new.submitted / "s1")
    file = course.project.root / f"s9_{NAME}-inlevering.json"
    file.write_text(hand_in(plan, pristine.release, key(plan)).to_text(), encoding="utf-8")
    assert course.say("collect", NAME, str(file), "--class", "ma3")[0] == 0
    status, told = course.say("grade", NAME, "--class", "ma3")
    assert (status, "1 nagekeken" in told) == (1, True)
    assert re.findall(r"s1 is niet nagekeken: het werk is gemaakt met een eerdere uitgave", told)
    assert {student for student, *_ in cells(new, NAME)} == {"s9"}


@pytest.mark.parametrize(("change", "item"), MOVED.values(), ids=MOVED)
def test_what_moves_inside_a_question_needs_a_new_id(change, item, course):
    """Answers name a place: who exchanges two is told so and changes nothing, not even with --replace; points stay."""
    assert course.verb("grade")[0] == 0
    before, released = course.rows(), (course.project.assignments / NAME / "opdracht.json").read_bytes()
    change(course.project.solutions)
    for arguments in (["build"], ["build", "--replace", NAME]):
        status, told = course.say(*arguments)
        assert (status, f"in {item} staat" in told, "geef het item een nieuw id" in told) == (1, True, True)
    assert (course.project.assignments / NAME / "opdracht.json").read_bytes() == released
    status, told = course.verb("feedback")
    assert (status, "over de opdracht zoals zij is nagekeken" in told) == (0, True)
    assert course.rows() == before

    change(course.project.solutions)
    assert course.say("build")[0] == 0


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


@pytest.mark.parametrize("name", ["deleted", "renamed"])
def test_an_assignment_whose_file_went_away(course, name):
    """Build says that hand-ins wait for it, grade and collect refuse in a sentence, and feedback still comes out."""
    source = course.project.solutions / f"{NAME}.toml"
    rows = course.rows()
    source.rename(source.with_name(f"{NAME}b.toml")) if name == "renamed" else source.unlink()
    status, told = course.say("build")
    assert (status, f"assignments/{NAME} is uitgegeven, maar solutions/{NAME}.toml is er niet meer" in told) == (
        0,
        True,
    )
    for verb, more in (("collect", ["."]), ("grade", [])):
        status, told = course.verb(verb, *more)
        assert (status, told.count("\n"), "zet het terug" in told) == (1, 1, True)
    assert course.verb("feedback")[0] == 0
    assert "Mooi voorbeeld." in course.page("s1")
    assert course.rows() == rows


def test_the_first_builds_just_work(course):
    """Before there is a release everything may change: nothing is asked."""
    shutil.rmtree(course.project.assignments)
    shutil.rmtree(course.project.solutions / NAME)
    OTHER["an item replaced"][0](course.project.solutions)
    status, told = course.say("build")
    assert (status, "opdracht-1: 27 items" in told, "telt" in told) == (0, True, False)


def test_a_copied_release_is_no_history(course):
    """An assignment under a new name begins anew, also where the folder of the old one was copied for it."""
    shutil.copy(course.project.solutions / f"{NAME}.toml", course.project.solutions / f"{NAME}b.toml")
    shutil.copytree(course.project.assignments / NAME, course.project.assignments / f"{NAME}b")
    composed('  "lege-blikken-zaterdag",\n')(course.project.solutions)
    (course.project.solutions / f"{NAME}.toml").rename(course.project.solutions / "nieuw")
    (course.project.solutions / f"{NAME}b.toml").rename(course.project.solutions / f"{NAME}.toml")
    (course.project.solutions / "nieuw").rename(course.project.solutions / f"{NAME}b.toml")
    status, told = course.say("build")
    assert (status, told.splitlines()[1].startswith("opdracht-1b: 26 items")) == (0, True)


def test_a_lost_release_is_found_beside_the_source(course):
    """Who deletes `assignments` loses no history: it stands in `solutions` as well."""
    before = course.released()
    SAME["the title"][0](course.project.solutions)
    shutil.rmtree(course.project.assignments)
    assert "blijft tellen" in course.say("build")[1]
    assert course.deliver("s3", RELEASE)[0] == 0
    assert before.keys() == course.released().keys()


def test_a_damaged_release_stops_the_build(course):
    """Without its release nobody knows which hand-ins count: build says so and changes nothing, unless told to."""
    file = course.project.assignments / NAME / "opdracht.json"
    file.write_text("{", encoding="utf-8")
    before = course.released()
    status, told = course.say("build")
    assert (status, str(file) in told, "build --replace opdracht-1" in told) == (1, True, True)
    assert course.released() == before
    assert course.say("build", "--replace", NAME)[0] == 0
    assert course.verb("grade")[0] == 0


def test_a_release_that_the_disk_refuses_is_not_called_damaged(course, monkeypatch):
    """A disk that refuses for a moment is no reason to start a new history: build names the file, and no --replace."""
    file, read = course.project.assignments / NAME / "opdracht.json", Path.read_text

    def refusing(path, *arguments, **options):
        if path == file:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return read(path, *arguments, **options)

    monkeypatch.setattr(Path, "read_text", refusing)
    before = course.released()
    status, told = course.say("build")
    assert (status, str(file) in told, "--replace" in told) == (1, True, False)
    monkeypatch.undo()
    assert course.released() == before
