"""The names that an LMS shows, in the gradebook, so that the formgrader lists people and not "None, None"."""

from collections.abc import Mapping

from sqlalchemy import Connection, text

_NAME = text("""UPDATE student SET first_name = :first, last_name = :last
WHERE id = :student AND first_name IS NULL AND last_name IS NULL""")


def write_names(db: Connection, names: Mapping[str, str]) -> None:
    """Give students who have no name in the gradebook the one that the LMS shows; `names` are by student."""
    parts = {student: split(name) for student, name in names.items()}
    rows = [{"student": student, "first": first, "last": last} for student, (first, last) in parts.items()]
    if rows:
        db.execute(_NAME, rows)
        db.commit()


def split(name: str) -> tuple[str, str]:
    """First and last name, as nbgrader wants them: of 'Jong, Anna de' as of 'Anna de Jong'."""
    if "," in name:
        last, _, first = name.partition(",")
    elif " " in name.strip():
        first, _, last = name.strip().partition(" ")
    else:
        first, last = "", name
    return first.strip(), last.strip()
