"""Grades of a class: what each way to set the pass mark does, and what stands in the lists."""

import csv
from decimal import Decimal as D

import pytest
from classes import fill, give
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.assessing.pass_mark import needed
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grades import texts
from wederkerig.lecturer.grades.final import final_grades
from wederkerig.lecturer.grades.graded_class import Effect, GradedClass, Outcome, graded_class
from wederkerig.lecturer.grades.told import about_unknown
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.gradebook.marks import read_marks, total
from wederkerig.lecturer.settings.class_settings import ClassSettings, read_settings

N = 30


@pytest.fixture(scope="module")
def thirty(project, plan, pristine, tmp_path_factory):
    """A class of thirty in which one open answer still waits for the lecturer."""
    classroom = project.classroom("cijfers", tmp_path_factory.mktemp("cijfers"))
    fill(classroom, plan, pristine, range(N), cycle=N)
    grade(classroom, pristine)
    first, *rest = plan.by_hand
    for item in rest:
        give(classroom, plan.name, item, {f"s{k:06}": (float(k % 4), "") for k in range(N)})
    give(classroom, plan.name, first, {f"s{k:06}": (float(k % 3), "") for k in range(1, N)})
    return classroom


@pytest.fixture(autouse=True)
def clean(thirty):
    yield
    for name in ("cijfers.toml", "studenten.csv", "logboek-cijfers.csv"):
        (thirty.folder / name).unlink(missing_ok=True)


def settle(classroom, text):
    (classroom.folder / "cijfers.toml").write_text(text, encoding="utf-8")
    return read_settings(classroom)


def rows(path):
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def command(classroom, monkeypatch, *arguments):
    monkeypatch.chdir(classroom.project.root)
    return main(["grades", *map(str, arguments), "--class", classroom.name, "--out", str(classroom.folder.parent)])


def test_every_way_is_shown_with_how_many_pass(thirty, plan):
    """Four ways, each with its pass mark and how many pass; the assignment's own is that of the one rule."""
    found = graded_class(thirty, plan, ClassSettings(thirty.folder / "x"))
    totals = {student: D(str(total(rows))) for student, rows in read_marks(thirty, plan.name).items()}
    del totals["s000000"]  # waits
    need = needed(plan)
    ways = {effect.method: effect for effect in found.effects}
    assert list(ways) == ["opdracht", "absoluut", "gokgecorrigeerd", "cohen-schotanus"]
    assert float(ways["opdracht"].passes) == pytest.approx(need.points, abs=1e-5)
    assert ways["absoluut"].passes == D("0.55") * D(str(plan.points))
    assert float(ways["gokgecorrigeerd"].passes) == pytest.approx(
        need.guess + 0.55 * (plan.points - need.guess), abs=1e-5
    )
    for method in ("absoluut", "gokgecorrigeerd", "cohen-schotanus"):
        assert ways[method].passed == sum(points >= ways[method].passes for points in totals.values())
        assert ways[method].n == N - 1
    assert found.chosen is found.effects[0]


def test_the_chosen_way_counts(thirty, plan):
    """A stricter pass mark gives fewer passes and lower grades, also for one assignment apart."""
    mild = graded_class(thirty, plan, settle(thirty, '[cesuur]\nmethode = "absoluut"\nprocent = 30\n'))
    apart = '[cesuur]\nmethode = "absoluut"\nprocent = 30\n[cesuur.opdracht-1]\nprocent = 80\n'
    strict = graded_class(thirty, plan, settle(thirty, apart))
    assert (mild.chosen.share, strict.chosen.share) == (D("0.3"), D("0.8"))
    assert mild.chosen.passed > strict.chosen.passed
    graded = [s for s, one in mild.outcomes.items() if one.grade is not None and one.points]
    assert all(mild.outcomes[s].grade > strict.outcomes[s].grade for s in graded if strict.outcomes[s].grade > 1)
    assert {s: one.points for s, one in mild.outcomes.items()} == {s: one.points for s, one in strict.outcomes.items()}


def test_who_waits_and_who_handed_in_nothing_has_no_grade(thirty, plan, monkeypatch, capsys):
    """No work is an empty cell and no 0; an answer that waits gives no grade yet; both are counted and said."""
    lines = 'student;naam\ns000001;Anna de Berg\ns999;=Nul, "N" Ödegaard\n'
    (thirty.folder / "studenten.csv").write_text(lines, encoding="utf-8")
    assert command(thirty, monkeypatch, plan.name) == 0
    said = capsys.readouterr().out
    assert "wachten antwoorden op u: 1 studenten" in said
    assert "niets ingeleverd: 1 studenten" in said
    found = {row[0]: row for row in rows(thirty.folder / "cijfers-opdracht-1.csv")}
    assert found["s999"] == ["s999", '\'=Nul, "N" Ödegaard', "", "", "", "niets ingeleverd"]
    assert found["s000000"][2:] == ["", "", "", "wacht op u: 1 antwoorden"]
    assert found["s000001"][1] == "Anna de Berg"
    assert found["s000001"][4] in ("ja", "nee")


def test_the_settings_are_written_once_and_the_log_grows_only_by_what_is_new(thirty, plan, monkeypatch, capsys):
    """The first time the file with explanation comes; the log gets a line for another choice, and none for the same."""
    for _ in range(2):
        assert command(thirty, monkeypatch, plan.name) == 0
    said = capsys.readouterr().out
    assert said.count("Uw keuzes voor deze klas staan nu in") == 1
    log = thirty.folder / "logboek-cijfers.csv"
    assert len(rows(log)) == 2
    settle(thirty, '[cesuur]\nmethode = "absoluut"\n')
    assert command(thirty, monkeypatch, plan.name) == 0
    assert command(thirty, monkeypatch, plan.name) == 0
    assert [row[2].partition(":")[0] for row in rows(log)] == ["manier", "zoals in de opdracht staat", "absoluut"]


def test_a_decision_about_an_item_reaches_the_grade(thirty, plan):
    """An item that is taken out counts neither in points nor in the pass mark nor in what guessing gives."""
    item = plan.items[0]
    decided = f'[[besluit]]\nopdracht = "opdracht-1"\nitem = "{item.id}"\nwat = "vervalt"\n'
    decided += 'datum = 2026-11-30\ndoor = "a"\nwaarom = "b"\n'
    before = graded_class(thirty, plan, ClassSettings(thirty.folder / "x"))
    after = graded_class(thirty, plan, settle(thirty, decided))
    assert before.most - after.most == D(str(item.points))
    assert after.guess < before.guess
    assert after.chosen.passes < before.chosen.passes


def test_extra_time_is_noted(thirty, plan, monkeypatch):
    """Extra time stands beside a grade and does not change it."""
    command(thirty, monkeypatch, plan.name)
    before = {row[0]: row for row in rows(thirty.folder / "cijfers-opdracht-1.csv")}
    settle(thirty, '[extra-tijd]\ns000004 = "30 minuten"\n')
    command(thirty, monkeypatch, plan.name)
    after = {row[0]: row for row in rows(thirty.folder / "cijfers-opdracht-1.csv")}
    one, was = after.pop("s000004"), before.pop("s000004")
    assert one == [*was[:5], "; ".join(filter(None, [was[5], "extra tijd: 30 minuten"]))]
    assert after == before


def test_the_final_grade_of_one_assignment_is_its_grade(thirty, plan, monkeypatch, capsys):
    """Over all assignments of a class that has one, the final grade is that one."""
    command(thirty, monkeypatch, plan.name)
    assert command(thirty, monkeypatch) == 0
    assert "Eindcijfers over opdracht-1" in capsys.readouterr().out
    single = {row[0]: row[3] for row in rows(thirty.folder / "cijfers-opdracht-1.csv")[1:]}
    final = {row[0]: row[3] for row in rows(thirty.folder / "eindcijfers.csv")[1:]}
    assert final == single


def test_a_class_without_grades_says_what_to_do(classroom, monkeypatch, capsys):
    """Where nothing was graded the sentence names the next command; a file for the LMS needs an assignment."""
    assert command(classroom, monkeypatch) == 1
    assert "wederkerig grade opdracht-1" in capsys.readouterr().err
    assert command(classroom, monkeypatch, "--lms", "x.csv") == 1
    assert "Kies bij --lms ook een opdracht" in capsys.readouterr().err


def of_class(name, **grades):
    effect = Effect("absoluut", D("0.55"), D(1), 0, 0)
    outcomes = {s: Outcome(s, D(1), None if value is None else D(value), bool(value)) for s, value in grades.items()}
    return GradedClass(name, D(10), D(0), effect, [effect], outcomes)


def finals(settings, *classes):
    return {one.student: one for one in final_grades(settings, {of.assignment: of for of in classes})}


def test_weights_and_what_is_missing(tmp_path):
    """The mean goes by weight and is rounded once, half up; who misses something has none, and it is named."""
    settings = ClassSettings(tmp_path, weights={"b": D(2)})
    found = finals(settings, of_class("a", x="5.0", y="7.5"), of_class("b", x="5.7", y=None))
    assert (found["x"].grade, found["x"].passed) == (D("5.4"), False)  # 5.4667
    assert (found["y"].grade, found["y"].missing) == (None, ("b",))
    half = finals(settings, of_class("a", x="7.6"), of_class("b", x="7.45"))
    assert half["x"].grade == D("7.5")


def test_a_final_grade_just_under_the_line_is_no_pass(tmp_path):
    """5.45 would round to 5.5; it is a fail, and reads as one."""
    found = finals(ClassSettings(tmp_path), of_class("a", x="5.4"), of_class("b", x="5.5"))
    assert (found["x"].grade, found["x"].passed) == (D("5.4"), False)


@pytest.mark.parametrize(("best", "counts", "source"), [(True, "6.0", "a"), (False, "5.0", "a-her")])
def test_a_resit_by_the_rule(tmp_path, best, counts, source):
    """The better counts, or the last; a resit is no assignment of its own; who made only the resit has that."""
    settings = ClassSettings(tmp_path, best=best, resits={"a": "a-her"})
    found = finals(settings, of_class("a", x="6.0", y=None), of_class("a-her", x="5.0", y="7.0"))
    assert (found["x"].grade, found["x"].parts["a"].source) == (D(counts), source)
    assert (found["y"].grade, list(found["y"].parts)) == (D("7.0"), ["a"])


def test_who_is_exempt(tmp_path):
    """An exemption leaves the other assignments; who is exempt of all has no final grade."""
    settings = ClassSettings(tmp_path, exempt={"x": ("b",), "y": ("a", "b")})
    found = finals(settings, of_class("a", x="8.0", y="9.0"), of_class("b", x=None, y=None))
    assert (found["x"].grade, found["x"].parts["b"].exempt) == (D("8.0"), True)
    assert (found["y"].grade, found["y"].missing) == (None, ())


def test_a_number_that_is_nobodys_is_named(tmp_path):
    """An exemption, or extra time, of a number that no student has is said: it would do nothing, unseen."""
    settings = ClassSettings(tmp_path / "cijfers.toml", exempt={"x": ("a",), "xx": ("a",)}, extra_time={"z": "30"})
    told = about_unknown(settings, of_class("a", x="8.0").outcomes)
    assert told == [texts.UNKNOWN.format(students="xx en z", file="cijfers.toml")]
    assert about_unknown(settings, {"x", "xx", "z"}) == []


def test_settings_that_are_not_right_stop_the_grades(thirty, plan):
    """A decision about an item that is not there stops before anything is graded."""
    bad = '[[besluit]]\nopdracht = "opdracht-1"\nitem = "weg"\nwat = "vervalt"\n'
    bad += 'datum = 2026-11-30\ndoor = "a"\nwaarom = "b"\n'
    with pytest.raises(WederkerigError, match="heeft geen item 'weg'"):
        graded_class(thirty, plan, settle(thirty, bad))
