"""The project as a whole: pins, sizes, texts, documentation."""

import ast
import importlib.metadata
import re
import subprocess
import tomllib
from statistics import median

import pytest
from packaging.requirements import Requirement
from root import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGE = ROOT / "course" / "wederkerig"
MODULES = sorted(PACKAGE.rglob("*.py"))


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def listed():
    project = PYPROJECT["project"]
    tests, build = project["optional-dependencies"]["test"], PYPROJECT["build-system"]["requires"]
    lines = [*project["dependencies"], *tests, *build]
    return [Requirement(line) for line in lines]


def resolved():
    """Every distribution that installing the project with its tests pulls in here."""
    names, todo = set(), listed()
    while todo:
        requirement = todo.pop()
        key = (canonical(requirement.name), frozenset(requirement.extras))
        if key in names:
            continue
        names.add(key)
        for line in importlib.metadata.requires(requirement.name) or []:
            needed = Requirement(line)
            extras = [*requirement.extras, ""]
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                todo.append(needed)
    return {name for name, _ in names}


def test_everything_that_is_resolved_is_pinned():
    """Each distribution that is installed is named in pyproject.toml with one exact version."""
    exact = {canonical(r.name) for r in listed() if [s.operator for s in r.specifier] == ["=="]}
    assert sorted(resolved() - exact) == []


def test_no_address_is_in_git():
    """No tracked file but texts with references holds an address of a package registry or an absolute path."""
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in names if name.endswith((".lock", "pylock.toml", "package-lock.json"))] == []


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_modules_are_small():
    """No module is above 250 lines, and the median is at most 100."""
    sizes = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > 250} == {}
    assert median(sizes.values()) <= 100


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_are_short(path):
    """No function is above 40 lines."""
    assert [node.name for node in functions(path) if node.end_lineno - node.lineno + 1 > 40] == []


def test_nobody_is_named_by_a_code():
    """No respondent or trainee code of the source stands in what people read."""
    patterns = ("course/*.ipynb", "solutions/*.toml", "datasets/**/*.toml")
    places = [path for pattern in patterns for path in ROOT.glob(pattern)]
    codes = re.compile(r"\b(R[1-7][ab]?|S[1-7])\b")
    assert {path.name: found for path in places if (found := codes.findall(path.read_text(encoding="utf-8")))} == {}


def test_the_student_side_does_not_import_the_lecturer_side():
    """Outside `lecturer/` nothing imports it."""
    side = [path for path in MODULES if "lecturer" not in path.parts]
    assert [path.name for path in side if re.search(r"import.*\blecturer\b|from.*\blecturer\b", path.read_text())] == []
