"""How a class's work reaches the lecturer: the exports of the LMSs, and folders of our own."""

from collections.abc import Callable, Mapping
from pathlib import Path

from .model import Drop, archive

Work = Mapping[str, list[Drop]]  # per student
Delivery = list[tuple[list[Path], str | None]]  # what to collect, and whose the lecturer says it is
NUMBERS = {"aaa": 101, "mmm": 102, "zzz": 103}


def student_id(layout: str, who: str, given: str | None) -> str:
    """The id by which this layout knows one of the three students; `given` when the case chose it."""
    if layout.startswith("canvas"):
        return f"{7 if layout == 'canvas' else 8}{NUMBERS[who]}"
    if layout.startswith("brightspace"):
        return f"35244-{3 if layout.endswith('flat') else 4}{NUMBERS[who]}"
    if layout.startswith("moodle"):
        return f"{5 if layout.endswith('flat') else 6}{NUMBERS[who]}"
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


def zip_of(entries: Callable[[Mapping[str, str], Mapping[str, str], Work], list[Drop]]) -> Callable[..., Delivery]:
    """One zip with these entries."""

    def deliver(folder: Path, ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> Delivery:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / "submissions.zip"
        target.write_bytes(archive(entries(ids, shown, work)))
        return [([target], None)]

    return deliver


def _canvas(ids: Mapping[str, str], shown: Mapping[str, str], work: Work) -> list[Drop]:
    return _named(work, lambda who, number: f"{shown[who]}_{ids[who]}_{900 + number}_")


def _brightspace(ids: Mapping[str, str], shown: Mapping[str, str], work: Work, mark: str) -> list[Drop]:
    return _named(work, lambda who, _: f"{ids[who]} - {shown[who]} - Aug 28, 2026 919 PM{mark}")


def _moodle(ids: Mapping[str, str], shown: Mapping[str, str], work: Work, mark: str) -> list[Drop]:
    return _named(work, lambda who, _: f"{shown[who]}_{ids[who]}_assignsubmission_file{mark}")


def _named(work: Work, before: Callable[[str, int], str]) -> list[Drop]:
    return [
        Drop(before(who, number) + drop.name, drop.content, drop.disk, drop.entry, drop.spoil)
        for who, drops in work.items()
        for number, drop in enumerate(drops)
    ]


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
    "folders zip": zip_of(lambda ids, _, work: _named(work, lambda who, _: f"{ids[who]}/")),
}
