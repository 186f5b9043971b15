"""How a class's work reaches the lecturer: the exports of the LMSs, and folders of our own."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from .model import Drop, archive

Work = Mapping[str, list[Drop]]  # per student
Delivery = list[tuple[list[Path], str | None]]  # what to collect, and whose the lecturer says it is
NUMBERS = {"aaa": 101, "mmm": 102, "zzz": 103}
BEFORE = {
    "canvas": "7",
    "canvas unpacked": "8",
    "canvas in a folder": "71",
    "canvas named like a student": "72",
    "brightspace flat": "35244-3",
    "brightspace folder": "35244-4",
    "brightspace in a folder": "35244-31",
    "moodle flat": "5",
    "moodle folder": "6",
    "moodle old": "51",
    "moodle old flat": "52",
    "moodle blind": "53",
    "moodle in a folder": "54",
    "moodle of windows": "55",
    "moodle dated": "56",
    "moodle unpacked in a folder": "57",
}  # what the numbers of an LMS begin with, so that no layout has the students of another


def student_id(layout: str, who: str, given: str | None) -> str:
    """The id by which this layout knows one of the three students; `given` when the case chose it."""
    if layout in BEFORE:
        return f"{BEFORE[layout]}{NUMBERS[who]}"
    if layout.startswith("anonymous"):
        return {"aaa": "Ab3xY", "mmm": "Q7k2m", "zzz": "Zz9aB"}[who] + ("L" if layout.endswith("late") else "")
    return given or f"{who}-{layout.replace(' ', '-')}"


def single(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
    """Loose files, of which the lecturer says whose they are."""
    del shown
    return [([_put(folder / who, drop) for drop in drops], ids[who]) for who, drops in work.items()]


def folders(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
    """A folder per student."""
    del shown
    for who, drops in work.items():
        for drop in drops:
            _put(folder / ids[who], drop)
    return [([folder], None)]


def canvas_unpacked(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
    """The zip of Canvas, unpacked by the lecturer."""
    for drop in _canvas(ids, shown, work):
        _put(folder, drop)
    return [([folder], None)]


def zip_of(
    entries: Callable[[Mapping[str, str], Mapping[str, str], Work], list[Drop]], name: str = "submissions.zip"
) -> Callable[..., Delivery]:
    """One zip with these entries, called like that."""

    def deliver(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / name
        target.write_bytes(archive(entries(ids, shown, work)))
        return [([target], None)]

    return deliver


def _canvas(ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> list[Drop]:
    return _named(work, lambda who, number: f"{shown[who]}_{ids[who]}_{900 + number}_")


def _brightspace(ids: Mapping[str, str], shown: Mapping[str, str], work: Work, mark: str) -> list[Drop]:
    return _named(work, lambda who, _: f"{ids[who]} - {shown[who]} - Aug 28, 2026 919 PM{mark}")


def _moodle(ids: Mapping[str, str], shown: Mapping[str, str], work: Work, mark: str) -> list[Drop]:
    return _named(work, lambda who, _: f"{shown[who]}_{ids[who]}_assignsubmission_file{mark}")


def _anonymous(ids: Mapping[str, str], _: Mapping[str, str], work: Work, late: str = "") -> list[Drop]:
    return _named(work, lambda who, number: f"{late}anon_{ids[who]}_{900 + number}_")


def _named(work: Work, before: Callable[[str, int], str]) -> list[Drop]:
    return [
        replace(drop, name=before(who, number) + drop.name)
        for who, drops in work.items()
        for number, drop in enumerate(drops)
    ]


def _within(folder: str, drops: list[Drop]) -> list[Drop]:
    """What it is when a program packs the folder around it, and leaves what it knows of that beside it."""
    noise = Drop(f"__MACOSX/{folder}/._{drops[0].name}", b"\0\x05\x16\7"), Drop(f"{folder}/.DS_Store", b"\0\0\0\1Bud1")
    return [*(replace(drop, name=f"{folder}/{drop.name}") for drop in drops), *noise]


def _of_windows(drops: list[Drop]) -> list[Drop]:
    return [replace(drop, name=drop.name.replace("/", "\\")) for drop in drops]


def moodle_unpacked(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
    """The zip of Moodle, unpacked into a folder with the name of the zip."""
    for drop in _moodle(ids, shown, work, "_/"):
        _put(folder / "SWV_2627_1_DT-4711", drop)
    return [([folder], None)]


def _put(folder: Path, drop: Drop) -> Path:
    path = folder / drop.name
    path.parent.mkdir(parents=True, exist_ok=True)
    if drop.disk:
        drop.disk(path)
    else:
        path.write_bytes(drop.content)
    return path


LAYOUTS: dict[str, Callable[..., Delivery]] = {
    "single": single,
    "folders": folders,
    "canvas unpacked": canvas_unpacked,
    "canvas": zip_of(_canvas),
    "brightspace flat": zip_of(lambda ids, shown, work: _brightspace(ids, shown, work, " - ")),
    "brightspace folder": zip_of(lambda ids, shown, work: _brightspace(ids, shown, work, "/")),
    "moodle folder": zip_of(lambda ids, shown, work: _moodle(ids, shown, work, "/")),
    "moodle flat": zip_of(lambda ids, shown, work: _moodle(ids, shown, work, "_")),
    "canvas in a folder": zip_of(lambda ids, shown, work: _within("submissions", _canvas(ids, shown, work))),
    "canvas named like a student": zip_of(_canvas, "klas2b_12_34_submissions.zip"),
    "anonymous": zip_of(_anonymous),
    "anonymous late": zip_of(lambda ids, shown, work: _anonymous(ids, shown, work, "LATE_")),
    "brightspace in a folder": zip_of(
        lambda ids, shown, work: _within("Opdracht 1", _brightspace(ids, shown, work, "/"))
    ),
    "moodle old": zip_of(lambda ids, shown, work: _moodle(ids, shown, work, "_/")),
    "moodle old flat": zip_of(lambda ids, shown, work: _moodle(ids, shown, work, "__")),
    "moodle blind": zip_of(lambda ids, _, work: _moodle(ids, dict.fromkeys(ids, "Participant"), work, "_/")),
    "moodle in a folder": zip_of(lambda ids, shown, work: _within("ZWE-4711", _moodle(ids, shown, work, "/"))),
    "moodle of windows": zip_of(lambda ids, shown, work: _of_windows(_moodle(ids, shown, work, "/"))),
    "moodle dated": zip_of(lambda ids, shown, work: _moodle(ids, shown, work, "/"), "herkansing_2026_11_20.zip"),
    "moodle unpacked in a folder": moodle_unpacked,
    "folders zip": zip_of(lambda ids, _, work: _named(work, lambda who, _: f"{ids[who]}/")),
}
