"""The student side stands by itself: it needs nothing of the lecturer's, also not to import."""

import ast
import json
import subprocess
import sys

import pytest
from root import ROOT

LECTURER_ONLY = ["nbgrader", "jupyterlab", "sqlalchemy", "jinja2", "nbconvert", "nbformat"]
HEAVY = ["pandas", "numpy", "networkx"]
REPORT = "\nimport json, sys\nprint(json.dumps(sorted(name for name, module in sys.modules.items() if module)))\n"


def loaded_after(code, blocked=()):
    """The modules that a fresh Python has loaded after `code`, where the blocked ones cannot be imported."""
    block = f"import sys\nfor name in {list(blocked)!r}:\n    sys.modules[name] = None\n"
    done = subprocess.run(
        [sys.executable, "-c", block + code + REPORT],
        cwd=ROOT / "course",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout.splitlines()[-1])


def inside(modules, packages):
    return [name for name in modules if name.split(".")[0] in packages]


def test_a_blocked_package_cannot_be_imported():
    """Blocking works: what is blocked below is really out of reach."""
    code = "try:\n    import nbformat.v4\nexcept ImportError:\n    pass\nelse:\n    raise SystemExit('not blocked')\n"

    assert inside(loaded_after(code, LECTURER_ONLY), LECTURER_ONLY) == []


def test_the_package_works_without_the_lecturers_packages():
    """A student can import the course where nothing of the lecturer's is installed."""
    modules = loaded_after("import wederkerig\nassert wederkerig.lesson and wederkerig.assignment", LECTURER_ONLY)

    assert "wederkerig.cards.channel" in modules
    assert [name for name in modules if name.startswith("wederkerig.lecturer")] == []


def test_a_lesson_opens_without_the_lecturers_packages():
    """Opening every lesson and making its cards needs nothing of the lecturer's either."""
    lessons = [path.stem for path in sorted((ROOT / "datasets" / "practice").glob("*.toml"))]
    assert lessons
    code = (
        "import wederkerig\n"
        "from wederkerig.cards.form_html import card_html\n"
        f"for name in {lessons!r}:\n"
        "    cards = wederkerig.lesson(name)\n"
        "    assert [card_html(question, True) for question in cards.questions.values()]\n"
    )

    modules = loaded_after(code, LECTURER_ONLY)

    assert [name for name in modules if name.startswith("wederkerig.lecturer")] == []


@pytest.mark.parametrize("blocked", [(), LECTURER_ONLY], ids=["as installed", "students only"])
def test_the_import_loads_nothing_heavy(blocked):
    """Importing the course does not load packages for data science, so a lesson opens at once."""
    assert inside(loaded_after("import wederkerig", blocked), HEAVY) == []


def test_the_import_loads_nothing_of_the_lecturers():
    """Also where the lecturer's packages are installed, importing the course does not load them."""
    modules = loaded_after("import wederkerig")

    assert inside(modules, ["nbgrader", "jupyterlab", "sqlalchemy", "nbconvert"]) == []
    assert [name for name in modules if name.startswith("wederkerig.lecturer")] == []


def lecturer_imports(path):
    """The lines on which a module imports something of the lecturer's side."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
            if any("lecturer" in name.split(".") for name in names):
                yield node.lineno


def test_the_student_side_does_not_import_the_lecturer_side():
    """Outside `lecturer/` nothing imports it, not in a function either."""
    package = ROOT / "course" / "wederkerig"
    side = [path for path in package.rglob("*.py") if package / "lecturer" not in path.parents]
    assert {path.name: lines for path in side if (lines := list(lecturer_imports(path)))} == {}
    assert list(lecturer_imports(ROOT / "tests" / "conftest.py")) != []
