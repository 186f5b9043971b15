"""Put a built site where a web server shows it: while visitors are there, in a folder that others use too."""

import json
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path, PurePosixPath

from . import texts
from .errors import PlaceError
from .files import replace_file, write_if_changed

LIST = ".wederkerig-site"  # the names of all files that are ours
_NOBODYS = ("lost+found",)  # what a disk of its own holds


def publish(built: Path, target: Path, last: Sequence[str] = ("index.html",)) -> None:
    """Make the folder `target` show the site in `built`; at every moment there is a whole page to visit.

    It goes file by file, each in one step: first what pages ask for, then the pages, at the end those of `last` in
    their order; then what is no longer part of the site is taken away. What others put in `target` stays.

    Raises:
        PlaceError: when `target`, or something in it that is in the way, is not ours; then nothing is changed.
        OSError: when the disk refuses; the same call again completes the work.
    """
    new = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()} - {LIST}
    old = _ours(target)
    check_target(target, new)
    target.mkdir(parents=True, exist_ok=True)
    _write_list(target, old | new)
    _take_away(target, _blocking(old - new, new))
    for name in sorted(new, key=lambda name: (name in last and 1 + last.index(name), name.endswith(".html"), name)):
        write_if_changed(target / name, (built / name).read_bytes(), durable=False)
    _take_away(target, old - new)
    _write_list(target, new)


def check_target(target: Path, new: Collection[str] = ()) -> None:
    """Refuse a place where a site (with these files) cannot be put; to be asked before the work of building it.

    Raises:
        PlaceError: when `target`, or something in it that is in the way, is not ours.
    """
    old = _ours(target)
    if target.exists() and not target.is_dir():
        raise PlaceError(texts.PUBLISH_NO_FOLDER.format(folder=target))
    found = {path.name for path in target.iterdir()} if target.is_dir() and not old else set()
    in_the_way = [name for name in found if not name.startswith(".") and name not in _NOBODYS]
    folders = _folders(old.union(new))
    in_the_way += [name for name in set(new) - old - folders if _stands(target / name)]
    in_the_way += [name for name in folders - old if _stands(target / name) and not _is_folder(target / name)]
    if in_the_way:
        raise PlaceError(texts.PUBLISH_NOT_OURS.format(folder=target, name=min(in_the_way)))


def _ours(target: Path) -> set[str]:
    """The files that an earlier call put in `target`."""
    try:
        names = json.loads((target / LIST).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return set()
    inside = isinstance(names, list) and all(isinstance(name, str) and _is_inside(name) for name in names)
    return set(names) if inside else set()


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _write_list(target: Path, names: Iterable[str]) -> None:
    replace_file(target / LIST, json.dumps(sorted(names), ensure_ascii=False, indent=0) + "\n")


def _folders(names: Iterable[str]) -> set[str]:
    return {str(folder) for name in names for folder in PurePosixPath(name).parents if folder.parts}


def _stands(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _blocking(gone: set[str], new: set[str]) -> set[str]:
    """Files where now a folder must come, and those in a folder where now a file must come."""
    return {name for name in gone if name in _folders(new) or new & _folders([name])}


def _take_away(target: Path, names: Iterable[str]) -> None:
    for name in names:
        if _stands(target / name) and not _is_folder(target / name):
            (target / name).unlink()
        for folder in sorted(_folders([name]), reverse=True):  # the deepest first
            if (target / folder).is_dir() and not any((target / folder).iterdir()):
                (target / folder).rmdir()
