"""Two students of whom a class has everything that it can have, and where they are found in it."""

from datetime import datetime

from classes import cells

NOW = datetime(2026, 11, 28, 15, 30)
HER, HIS = "60201", "60202"
ZOE, BO = "Zoë Achternaam", "Bo Smit"
LIST = f"student;naam\r\n{HER};{ZOE}\r\n{HIS};{BO}\r\n60203;\r\n"
SETTINGS = f'[vrijstelling]\n"{HER}" = ["opdracht-4"]\n[extra-tijd]\n"{HER}" = "30 minuten"\n"{HIS}" = "uur"\n'
READING = {"levels": [1], "comment": "mooi", "digest": "x"}


def first(plan):
    """The first open question."""
    return next(iter(plan.by_hand))


def tracks(classroom, *words):
    """The files of a class in which one of these words stands, or that are called so."""
    wanted = [word.encode() for word in words]
    files = [path for path in classroom.folder.rglob("*") if path.is_file()]
    inside = {path for path in files if any(word in path.read_bytes() for word in wanted)}
    return sorted(inside | {path for path in classroom.folder.rglob("*") if any(word in str(path) for word in words)})


def others(classroom, assignment):
    """All that is marked of others than her."""
    return {row: mark for row, mark in cells(classroom, assignment).items() if row[0] != HER}
