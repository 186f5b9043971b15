"""The figures of a class, worked out from the rows of nbgrader's own tables, with nothing of the course."""

import csv
import io
import sqlite3
from contextlib import closing
from decimal import ROUND_HALF_UP, Decimal

HALF, TOP = Decimal("5.5"), Decimal(10)


def read(content, delimiter=";"):
    """The rows of a file that can be downloaded."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


ROWS = """SELECT s.student_id, b.name, coalesce(g.manual_score, g.auto_score), c.max_score
FROM assignment a JOIN submitted_assignment s ON s.assignment_id = a.id
JOIN submitted_notebook n ON n.assignment_id = s.id JOIN grade g ON g.notebook_id = n.id
JOIN base_cell b ON b.id = g.cell_id JOIN grade_cells c ON c.id = b.id WHERE a.name = ?"""


def gradebook(classroom, assignment):
    """Points and most points by student and item."""
    with closing(sqlite3.connect(classroom.gradebook)) as db:
        rows = db.execute(ROWS, (assignment,)).fetchall()
    return {(student, item): (points, most) for student, item, points, most in rows}


def totals(classroom, assignment):
    """Points by student, and the most that can be had."""
    points, most = {}, {}
    for (student, _), (got, of) in gradebook(classroom, assignment).items():
        points[student] = points.get(student, 0) + got
        most[student] = most.get(student, 0) + of
    return {student: Decimal(str(round(got, 2))) for student, got in points.items()}, Decimal(str(max(most.values())))


def half_up(value):
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def grade_of(points, most, share):
    """On two lines: 1 at no points, 5,5 at the pass mark, 10 at all points; who is below it never reads as a pass."""
    line = share * most
    if points >= line:
        return half_up(HALF + (TOP - HALF) * (points - line) / (most - line))
    return min(half_up(1 + (HALF - 1) * points / line), Decimal("5.4"))


def dutch(value):
    return f"{value:f}".replace(".", ",")


def neat(points):
    """Points in hundredths, without needless zeros."""
    text = f"{points.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return Decimal(text.rstrip("0").rstrip("."))
