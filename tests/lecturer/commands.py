"""Every command, given in a small course with hand-ins, and what then stands on disk."""

import io
import re
import shutil
import sqlite3
import sys
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
from answers import ALL, drop
from corpus.model import zipped
from deliveries import NAME as HAND_IN
from deliveries import Work, put
from root import ROOT
from wederkerig import files as files_module
from wederkerig.lecturer.assessing import bots as bots_module
from wederkerig.lecturer.assessing import simulated as simulated_module
from wederkerig.lecturer.bank import read_graded, read_plan
from wederkerig.lecturer.bank_files import standing_items
from wederkerig.lecturer.classes import archive_class as archive_module
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.demo import run as demo_room
from wederkerig.lecturer.exchange.columns import FILE, MARK, columns
from wederkerig.lecturer.exchange.export_file import PRACTICE, export_file
from wederkerig.lecturer.exchange.item_rows import cells_of
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.release.submission import read_pristine
from wederkerig.lecturer.serving import start as start_room
from wederkerig.site import make as site_room

NAME = "opdracht-1"
STUDENTS = {name: ALL[name] for name in ("key", "half")}
IN = "IN"  # the folder with hand-ins, wherever it is
# Each command: what was done before it, and how it is given.
VERBS = {
    "build": ([], ["build"]),
    "check": ([], ["check"]),
    "compose": ([], ["compose", NAME, "--write"]),
    "collect": ([], ["collect", NAME, IN]),
    "collect again": (["collect"], ["collect", NAME, IN]),
    "collect unclear": ([], ["collect", NAME, "../bb.zip"]),
    "export": ([], ["export", "kaarten.xlsx"]),
    "export to Moodle": ([], ["export", "solutions/kaarten.xml", "--bank", "all"]),
    "export of fragments": ([], ["export", "fragmenten.qdpx"]),
    "import": ([], ["import", "../kaarten.xlsx", "--replace"]),
    "panel": ([], ["panel", IN]),
    "judge": (["collect unclear"], ["judge", NAME, "1", "2"]),
    "judge --undo": (["collect unclear", "judge"], ["judge", NAME, "1", "--undo"]),
    "grade": (["collect"], ["grade", NAME]),
    "grade again": (["collect", "grade"], ["grade", NAME]),
    "feedback": (["collect", "grade"], ["feedback", NAME]),
    "feedback --lms": (["collect", "grade"], ["feedback", NAME, "--lms"]),
    "report": (["collect", "grade"], ["report", NAME]),
    "dossier": (["collect", "grade"], ["dossier", NAME]),
    "dossier before": ([], ["dossier", NAME]),
    "grades": (["collect", "grade"], ["grades", NAME]),
    "grades of all": (["collect", "grade"], ["grades"]),
    "class list": (["collect", "grade"], ["class", "list"]),
    "class export": (["collect", "grade", "feedback"], ["class", "export", "key"]),
    "class erase": (["collect", "grade", "report", "grades"], ["class", "erase", "key", "--yes"]),
    "class erase --all": (["collect", "grade"], ["class", "erase", "--all", "--yes"]),
    "class archive": (["collect", "grade"], ["class", "archive"]),
    "demo": ([], ["demo"]),
    "demo again": (["demo"], ["demo"]),
    "site": ([], ["site"]),
    "site again": (["site"], ["site"]),
    "hub": ([], ["hub", "--out", "hub"]),
    "start": ([], ["start", "--no-browser"]),
    "start --docent": ([], ["start", "--no-browser", "--docent"]),
}
DRAFT = re.compile(
    r"/\.[^/]+\.tmp$|^/?tmp/(wederkerig-|openpyxl\.)"
)  # what may not be removed stays, hidden, and harms nobody
MOMENT = re.compile(rb"\d{4}-?\d\d-?\d\d[T -]?\d\d:?\d\d(:?\d\d(\.\d+)?)?")


@pytest.fixture
def quick_commands(monkeypatch):
    """Commands are quick: few students, made up or simulated, a site without pictures, a JupyterLab that ends.

    Codes by chance are the same every time, so that what stands on disk can be compared.
    """
    monkeypatch.setattr(demo_room, "STUDENTS", 2)
    monkeypatch.setattr(site_room, "drawn_files", lambda *_: {"models/een/list.txt": b"x"})
    monkeypatch.setattr(start_room, "_command", lambda *_: [sys.executable, "-c", ""])
    monkeypatch.setattr(files_module, "PAUSES", (0,))
    monkeypatch.setattr(bots_module, "RUNS", 5)
    monkeypatch.setattr(simulated_module, "STUDENTS", 5)
    monkeypatch.setattr(archive_module, "codes_for", lambda students: {name: f"c-{name}" for name in students})


@dataclass
class World:
    """A course with hand-ins, in a folder that also holds all scratch files."""

    root: Path

    @property
    def course(self):
        """The course folder."""
        return self.root / "cursus"

    def give(self, arguments):
        """Give a command: its exit status and what it says on stderr."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = main([str(self.course / "in") if word == IN else word for word in arguments])
        return status, err.getvalue()

    def stands(self, kept=""):
        """Everything on disk, without what says when it was made, and without the draft `kept` that had to stay."""
        paths = [path for path in self.root.rglob("*") if path.is_file() and path.suffix != ".lock"]
        names = {path: path.relative_to(self.root).as_posix() for path in paths}
        return {
            MOMENT.sub(b"", name.encode()).decode(): _content(path)
            for path, name in names.items()
            if not (DRAFT.search(kept) and DRAFT.search(name))
        }


@lru_cache(maxsize=2000)  # most of what stands there is the same every time
def _without_moments(content):
    return MOMENT.sub(b"", content)


def _content(path):
    if path.suffix != ".db":
        return _without_moments(path.read_bytes())
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'grade'").fetchone():
            return []
        return connection.execute(
            """SELECT s.student_id, b.name, g.auto_score, g.manual_score, g.needs_manual_grade FROM grade g
            JOIN base_cell b ON b.id = g.cell_id JOIN submitted_notebook n ON n.id = g.notebook_id
            JOIN submitted_assignment s ON s.id = n.assignment_id ORDER BY s.student_id, b.name"""
        ).fetchall()
    return path.read_bytes()  # damaged


def filled_in(project, path):
    """A workbook in which two cases are new, in two files, and one is another one than in the bank."""
    export_file(project, path, PRACTICE, True, False)
    book = openpyxl.load_workbook(path)
    sheet = book["Casus"]
    shown = [column for column in columns("classify", {}) if column.path != (MARK,)]
    standing = {id: one for id, one in standing_items(project).items() if one.kind == "classify"}
    old = next(one for one in standing.values() if one.file.parent.name == "practice")
    for row, change in enumerate(
        [{"id": "nieuw-een"}, {"id": "nieuw-twee"}, {"stem": "Tussen hen: wat overheerst?"}], 2
    ):
        cells = cells_of({**old.table, **({"partner": ""} if "id" in change else {}), **change}, shown)
        file = "03-onderscheid.toml" if change.get("id") == "nieuw-twee" else old.file.name
        for place, column in enumerate(shown, 1):
            sheet.cell(row, place).value = file if column.path == (FILE,) else cells.get(column)
    book.save(path)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory):
    """The course as it is before anything was done."""
    root = tmp_path_factory.mktemp("pattern")
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, root / "cursus" / name)
    for path in sorted((ROOT / "course").glob("0[01]-*.ipynb")):
        (root / "cursus" / "course").mkdir(exist_ok=True)
        shutil.copyfile(path, root / "cursus" / "course" / path.name)
    project = Project(root / "cursus")
    plan = read_plan(project, NAME, read_graded(project))
    release = read_pristine(project, plan).release
    drop(root / "cursus" / "in", plan, release, STUDENTS)
    blackboard = {f"Opdracht1_s{n}_attempt_2026-01-05-12-00-00_{HAND_IN}": Work(plan, release).file(n) for n in (1, 2)}
    put(root / "bb.zip", zipped(blackboard))
    filled_in(project, root / "kaarten.xlsx")
    (root / "tmp").mkdir()
    return root


@pytest.fixture(scope="session")
def bases(tmp_path_factory):
    """Where worlds are kept in which some commands were given already, by those commands."""
    return tmp_path_factory.mktemp("bases"), {}


@pytest.fixture
def world_of(pattern, bases, quick_commands, tmp_path, monkeypatch):  # noqa: ARG001 (commands are quick)
    """Makes a world in which some commands were given already; each has a place of its own."""
    folder, made = bases

    def make(done, name="wereld"):
        key = tuple(done)
        if key not in made:
            base = World(_copied(pattern, folder / f"na-{'-'.join(done) or 'niets'}"))
            _enter(base, monkeypatch)
            for verb in done:
                assert base.give(VERBS[verb][1])[0] in (0, 1)
            made[key] = base.root
        world = World(_copied(made[key], tmp_path / name))
        _enter(world, monkeypatch)
        return world

    return make


def _copied(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


def _enter(world, monkeypatch):
    monkeypatch.chdir(world.course)
    monkeypatch.setattr("tempfile.tempdir", str(world.root / "tmp"))


def is_told(said, root):
    """Whether this is one Dutch sentence that names a place and says what to do."""
    lines = [line for line in re.split(r"[\r\n]+", said) if line and "bekeken" not in line]
    told = [line for line in lines if line.startswith(("Fout: ", "geweigerd: "))]
    english = re.search(r"Traceback|Errno|\b(the|file|denied|No such|error)\b|voorzien", said)
    step = re.search(
        r"\b([Gg]eef|[Kk]ies|[Vv]raag|[Hh]aal|[Zz]et|Verbeter|Neem|Maak|Kijk)\b", lines[-1] if lines else ""
    )
    placed = [line for line in told if str(root) in line or line.startswith("geweigerd: ../")]  # as it was given
    return len(told) == len(placed) == 1 and not english and bool(step)
