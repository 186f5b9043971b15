"""Classes to report on, what is decided about items, and how the files of a report are read."""

import csv
import random

from classes import fill, give
from wederkerig.lecturer.grading.grade import grade

DECISION = """
[[besluit]]
opdracht = "opdracht-1"
item = "{item}"
wat = "{what}"
keuze = "{option}"
datum = 2026-11-30
door = "toetscommissie"
waarom = "De stam was niet af <b>."
"""
N = 40


def graded_class(project, plan, pristine, folder, n, open_points=True):
    """A class of made students, graded, with points for the open questions where those are given."""
    classroom = project.classroom(f"klas{n}", folder)
    fill(classroom, plan, pristine, range(n), cycle=n)
    grade(classroom, pristine)
    for item in plan.by_hand if open_points else ():
        chance, most = random.Random(item), int(plan.by_hand[item].points)
        give(classroom, plan.name, item, {f"s{k:06}": (float(chance.randint(0, most)), "") for k in range(n)})
    return classroom


def decide(classroom, *decisions):
    (classroom.folder / "cijfers.toml").write_text("".join(decisions), encoding="utf-8")


def table(path):
    """A table of the report by column, its figures with a point."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(text[1:].splitlines(), delimiter=";"))


def value(text):
    return float(text.replace(",", "."))


def said(path):
    return " ".join(path.read_text(encoding="utf-8").split())
