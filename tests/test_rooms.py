"""The plan of the house: which part of the package may use which, so that a stranger finds what he looks for.

A room is a folder, or a module that stands beside folders. A room uses only rooms below it.
"""

import ast
import graphlib
from collections import Counter

from root import ROOT

COURSE = ROOT / "course"
# From the ground up. A new room gets its place here: above all that it uses.
ROOMS = [
    # what knows nothing of the course
    "errors",
    "dutch",
    "files",
    "toml_text",
    "drawing",
    # what a student has
    "texts",
    "publish",
    "cells",
    "notebook_files",
    "items",
    "answers",
    "places",
    "explorations",
    "cards",
    "site",
    "notebook",
    "",  # the package itself: what a notebook imports
    # what a lecturer has
    "lecturer",
    "lecturer.texts",
    "lecturer.faults",
    "lecturer.way_back",
    "lecturer.statistics",
    "lecturer.project",
    "lecturer.arguments",
    "lecturer.locks",
    "lecturer.nbgrader_api",
    "lecturer.spread",
    "lecturer.bank_text",
    "lecturer.bank",
    "lecturer.bank_files",
    "lecturer.assessing",
    "lecturer.release",
    "lecturer.panel",
    "lecturer.checking",
    "lecturer.exchange",
    "lecturer.intake.texts",
    "lecturer.intake.owners",
    "lecturer.intake.opening",
    "lecturer.intake.register",
    "lecturer.intake",
    "lecturer.grading.texts",
    "lecturer.grading.submitted",
    "lecturer.grading.scores",
    "lecturer.grading.points",
    "lecturer.grading.gradebook",
    "lecturer.grading",
    "lecturer.measurements",
    "lecturer.settings",
    "lecturer.reports",
    "lecturer.analysis",
    "lecturer.grades",
    "lecturer.dossier",
    "lecturer.classes",
    "lecturer.serving",
    "lecturer.demo",
    "lecturer.after",
    "lecturer.staffroom",
    "lecturer.case_maker",
    "lecturer.cli",
]
PLACES = {room: place for place, room in enumerate(ROOMS)}


def modules():
    """Dotted name -> path of every module of the package."""
    found = {}
    for path in sorted((COURSE / "wederkerig").rglob("*.py")):
        parts = path.relative_to(COURSE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def used(name):
    """The modules of the package that a module imports, at the top or inside a function."""
    path = MODULES[name]
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        if isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*start, *filter(None, [node.module])])
            for alias in node.names:
                full = f"{module}.{alias.name}"
                if full in MODULES or module in MODULES:
                    yield full if full in MODULES else module


ARROWS = {name: sorted(set(used(name)) - {name}) for name in MODULES}


def room(name):
    """The room in which a module stands: the longest part of its name that is a room."""
    parts = name.split(".")[1:]
    if not parts or (parts == ["lecturer"]):
        return ".".join(parts)
    names = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((name for name in names if name in PLACES and name != "lecturer"), names[0])


def test_the_arrows_are_seen():
    """What is claimed below is claimed of arrows that are there: at the top of a module and in a function."""
    assert "wederkerig.items.model" in ARROWS["wederkerig.answers.file"]
    assert "wederkerig.lecturer.checking.check" in ARROWS["wederkerig.lecturer.cli"]
    assert "wederkerig.items.texts" in ARROWS["wederkerig.items.table"]
    assert room("wederkerig.items.kinds.classify") == "items"
    assert sum(map(len, ARROWS.values())) > len(MODULES)


def test_every_module_stands_in_a_room():
    """Every room has its place in the plan, and the plan has no room that is not there."""
    assert sorted({room(name) for name in MODULES}) == sorted(ROOMS)


def test_no_module_uses_itself_by_way_of_others():
    """There is no circle of imports, inside a room or between rooms."""
    order = list(graphlib.TopologicalSorter(ARROWS).static_order())  # raises CycleError, which names the circle
    assert len(order) == len(MODULES)


def test_no_arrow_goes_up():
    """A room uses only rooms below it."""
    up = [
        (name, other)
        for name, others in ARROWS.items()
        for other in others
        if PLACES.get(room(other), -1) > PLACES.get(room(name), -1)
    ]
    assert up == []


def test_the_lecturers_rooms_are_above_all_of_the_students():
    """What a student has stands by itself."""
    first = PLACES["lecturer"]
    assert [name for name in ROOMS[:first] if name.startswith("lecturer")] == []
    assert [name for name in ROOMS[first:] if not name.startswith("lecturer")] == []


def test_no_two_modules_have_one_name():
    """A name says which module is meant, but for the parts that several rooms or explorations have alike."""
    alike = {"__init__", "texts", "model", "words", "figure", "view"}
    names = Counter(path.stem for path in MODULES.values())
    assert sorted(name for name, count in names.items() if count > 1 and name not in alike) == []
