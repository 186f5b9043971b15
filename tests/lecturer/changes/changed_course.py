"""A course whose assignment was handed out, and what may change in it then."""

from answers import hand_in, key
from classes import cells
from root import ROOT
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.project import Project
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
