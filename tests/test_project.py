"""The project as a whole: dependencies, addresses, sizes, the version."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from statistics import median

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from root import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
PACKAGE = ROOT / "course" / "wederkerig"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "bench" not in str(path.relative_to(ROOT)))
LECTURER, SITE = PACKAGE / "lecturer", PACKAGE / "site"
READER = "notebook_files.py"  # for site and lecturer: tests/test_student_side.py proves a student does without
CONSTRAINTS = ROOT / "constraints.txt"
# Hosts that hand out packages, and options that name one.
HOSTS = r"(?:pypi|pythonhosted|npmjs|yarnpkg|npmmirror|anaconda|debian|unpkg|jsdelivr)\.(?:org|com|net)"
REGISTRIES = re.compile(HOSTS + r"|-(?:-extra)?-index-url|-{2}find-links|-{2}registry|file:/{3}")
# Folders of one machine, not of every machine: not the first line of a script.
MACHINE_PATHS = re.compile(
    r"(?<![\w.#!*/])/(?:home|root|Users|work|opt|usr|srv|mnt|tmp|var)/\w|\b[A-Z]:\\+(?:Users|Windows|Program)"
)


def tracked():
    """Every file in git, by path from the root."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {name: ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()}


def texts():
    """Every text file in git with what is in it."""
    contents = {name: path.read_bytes() for name, path in tracked().items()}
    return {name: content.decode("utf-8") for name, content in contents.items() if b"\0" not in content}


def requirements(lines):
    """The requirements of these lines, with those of the project's own extras among them."""
    for line in lines:
        requirement = Requirement(line)
        if canonicalize_name(requirement.name) == PROJECT["name"]:
            for extra in requirement.extras:
                yield from requirements(EXTRAS[extra])
        else:
            yield requirement


def resolved():
    """Every distribution that installing the project with its tests pulls in here."""
    names, todo = set(), [*requirements(PROJECT["dependencies"]), *requirements(EXTRAS["test"])]
    while todo:
        requirement = todo.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
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
    """Each distribution that is installed is named in constraints.txt, with one exact version that its range admits."""
    lines = [Requirement(line) for line in CONSTRAINTS.read_text(encoding="utf-8").splitlines()]
    pins = {canonicalize_name(one.name): [(s.operator, s.version) for s in one.specifier] for one in lines}
    assert len(pins) == len(lines)
    assert {name: pin for name, pin in pins.items() if [operator for operator, _ in pin] != ["=="]} == {}
    assert sorted(resolved() - pins.keys()) == []
    ranges = [*requirements(PROJECT["dependencies"]), *requirements(EXTRAS["bench"])]
    assert [str(one) for one in ranges if pins[canonicalize_name(one.name)][0][1] not in one.specifier] == []


def imported(paths):
    """The top-level packages that these modules import from others, also inside a function."""
    everything = [*(ROOT / "tests").rglob("*.py")]
    names, own = set(), {path.stem for path in everything} | {path.parent.name for path in everything}
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(str(node.module).split(".")[0])
    return names - sys.stdlib_module_names - own - {"wederkerig"}


def test_what_is_imported_is_required():
    """What each side imports stands in its own requirements: nothing is there only because something else needs it."""
    distributions = importlib.metadata.packages_distributions()
    sides = {
        (): [path for path in MODULES if not {LECTURER, SITE} & {*path.parents} and path.name != READER],
        ("lecturer",): [path for path in MODULES if LECTURER in path.parents],
        ("site",): [path for path in MODULES if SITE in path.parents or path.name == READER],
        ("test",): TESTS,
    }
    for extras, paths in sides.items():
        lines = [*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS[extra])]
        required = {canonicalize_name(one.name) for one in requirements(lines)}
        missing = [n for n in imported(paths) if not {canonicalize_name(d) for d in distributions[n]} & required]
        assert (extras, sorted(missing)) == (extras, [])


def test_no_address_is_in_git():
    """No tracked file holds the address of a package registry or an absolute path of a machine; none is a lock file."""
    names = [name for name in tracked() if name.endswith((".lock", "pylock.toml", "package-lock.json"))]
    found = {
        name: hits
        for name, text in texts().items()
        if (hits := [m.group() for m in (*REGISTRIES.finditer(text), *MACHINE_PATHS.finditer(text))])
    }
    assert (names, found) == ([], {})


def test_an_address_would_be_found():
    """What the test above looks for is found: a registry, an option that names one, a folder of one machine."""
    samples = [("https://{}.org/x", "pypi"), ("pip --{}-url=x", "index"), ("npm --{}=x", "registry")]
    assert [sample for sample, part in samples if not REGISTRIES.search(sample.format(part))] == []
    folders = [("in /{}/anna/course", "home"), ('"/{}/course"', "root"), ("C:\\{}\\anna", "Users")]
    assert [folder for folder, part in folders if not MACHINE_PATHS.search(folder.format(part))] == []
    assert MACHINE_PATHS.search((ROOT / ".ci" / "run").read_text(encoding="utf-8")) is None


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_modules_are_small():
    """No module is above 250 lines, and the median is at most 100."""
    sizes = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > 250} == {}
    assert median(sizes.values()) <= 100


def test_modules_of_tests_are_small():
    """No module of tests is above 250 lines either."""
    sizes = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in TESTS}
    assert {name: size for name, size in sizes.items() if size > 250} == {}


def test_only_tests_are_called_tests():
    """No module of the package has a name by which pytest would collect it, a second time, as a module of tests."""
    names = [name for name in tracked() if re.search(r"(^|/)(test_[^/]*|[^/]*_test)\.py$", name)]
    assert [name for name in names if not name.startswith("tests/")] == []


def test_functions_are_short():
    """No function is above 40 lines."""
    sizes = {
        f"{path.relative_to(PACKAGE)}: {node.name}": node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in functions(path)
    }
    assert len(sizes) > len(MODULES)
    assert {name: size for name, size in sizes.items() if size > 40} == {}


def test_nobody_is_named_by_a_code():
    """No respondent or trainee code of the source stands in what people read."""
    patterns = ("course/*.ipynb", "solutions/*.toml", "datasets/**/*.toml")
    places = [path for pattern in patterns for path in ROOT.glob(pattern)]
    codes = re.compile(r"\b(R[1-7][ab]?|S[1-7])\b")
    assert {path.name: found for path in places if (found := codes.findall(path.read_text(encoding="utf-8")))} == {}


def test_the_version_stands_once():
    """The extension of JupyterLab and the newest release of the changelog have the version of pyproject.toml."""
    extension = json.loads((PACKAGE / "labextensions" / "wederkerig" / "package.json").read_text(encoding="utf-8"))
    entries = re.findall(r"^## (\d\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert (extension["version"], entries[0]) == (PROJECT["version"], PROJECT["version"])
