"""A disk and a database that refuse: lets one call of either, of all that a command makes, fail."""

import builtins
import errno
import io
import os
import sqlite3
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

READS = ("read", "list", "query")
WRITES = ("create", "write", "sync", "mkdir", "rename", "remove", "change")


def _os(code, **attributes):
    error = OSError(code, os.strerror(code))
    vars(error).update(attributes)
    return error


def _sqlite(name, text, kind=sqlite3.OperationalError):
    error = kind(text)
    error.sqlite_errorname = name
    return error


# What is refused: the steps that can be, how often (once, always at that place, or all from there on), and the error.
KINDS = {
    "full disk": ({"create", "write", "sync", "mkdir"}, "on", lambda: _os(errno.ENOSPC)),
    "full disk under the database": ({"change"}, "on", lambda: _sqlite("SQLITE_FULL", "database or disk is full")),
    "no permission": ({"read", "list", "create", "mkdir", "rename", "remove"}, "once", lambda: _os(errno.EACCES)),
    "disk error": ({"read", "write", "sync"}, "once", lambda: _os(errno.EIO)),
    "open elsewhere": ({"rename", "remove"}, "there", lambda: _os(errno.EACCES, winerror=32)),
    "locked": ({"query", "change"}, "on", lambda: _sqlite("SQLITE_BUSY", "database is locked")),
    "damaged": ({"query"}, "on", lambda: _sqlite("SQLITE_CORRUPT", "malformed", sqlite3.DatabaseError)),
    "cannot be opened": ({"open"}, "on", lambda: _sqlite("SQLITE_CANTOPEN", "unable to open database file")),
}


@dataclass
class Refusing:
    """Sees every step below `root`, as kind of step and place; refuses step `at` (from 1), when that is given."""

    root: Path
    at: int = 0
    kind: str = ""
    steps: list[tuple[str, str]] = field(default_factory=list)
    refused: str = ""

    def step(self, name, place, folder="."):
        """Note a step, and refuse it when its time has come."""
        text = os.fsdecode(place) if isinstance(place, str | bytes | os.PathLike) else _path_of(place)
        text = str(Path(folder, text)) if text else ""
        text = os.path.abspath(text) if text else ""  # noqa: PTH100 (no link is to be followed)
        if not text.startswith(str(self.root)):
            return
        self.steps.append((name, text.removeprefix(str(self.root))))
        if not self.kind:
            return
        steps, how, error = KINDS[self.kind]
        again = self.refused and name in steps and (how == "on" or (how == "there" and text == self.refused))
        if (len(self.steps) == self.at and name in steps) or again:
            self.refused = text
            raise _located(error(), text if name not in ("write", "sync") else None)

    def tries(self):
        """Every step with every way in which it can be refused."""
        return [
            (number, kind) for number, (name, _) in enumerate(self.steps, 1) for kind in KINDS if name in KINDS[kind][0]
        ]


def _located(error, place):
    if isinstance(error, OSError) and place is not None:
        error.filename = place
    return error


def _path_of(handle):
    try:
        return str(Path(f"/proc/self/fd/{handle}").readlink())
    except OSError:
        return ""


_active: list[Refusing] = []
_EVENTS = {
    "os.mkdir": "mkdir",
    "os.rename": "rename",
    "os.remove": "remove",
    "os.rmdir": "remove",
    "os.listdir": "list",
    "os.scandir": "list",
}


def _audit(event, arguments):
    if not _active:
        return
    if event == "open":
        path, mode, flags = arguments
        writing = set(mode or "") & set("wax+") or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not isinstance(path, int):
            _active[-1].step("create" if writing else "read", path)
    elif event in _EVENTS:
        place = arguments[1] if event == "os.rename" else arguments[0]
        folder = arguments[-1] if event in ("os.remove", "os.rmdir", "os.mkdir") else -1
        inside = _path_of(folder) if isinstance(folder, int) and folder >= 0 else "."
        _active[-1].step(_EVENTS[event], "." if place is None else place, inside)


sys.addaudithook(_audit)


class _Written:
    """A file that asks before every write; all else is the file's own."""

    def __init__(self, file, place):
        self._file, self._place = file, place

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        self._file.__enter__()
        return self

    def __exit__(self, *error):
        return self._file.__exit__(*error)

    def __iter__(self):
        return iter(self._file)

    def write(self, content):
        """Write, unless that is refused."""
        _active[-1].step("write", self._place)
        return self._file.write(content)

    def writelines(self, lines):
        """Write all lines."""
        for line in lines:
            self.write(line)


def _opening(original):
    def opened(file, mode="r", *arguments, **options):
        found = original(file, mode, *arguments, **options)
        place = _path_of(file) if isinstance(file, int) else os.fsdecode(file)
        below = _active and str(Path(place).absolute()).startswith(str(_active[-1].root))
        return _Written(found, place) if below and set(mode) & set("wax+") else found

    return opened


def _statement(sql):
    return "query" if str(sql).lstrip().upper().startswith(("SELECT", "PRAGMA", "BEGIN")) else "change"


def _connecting(original):
    def connect(database, *arguments, **options):
        place = os.fsdecode(database).removeprefix("file:").partition("?")[0]

        class Cursor(sqlite3.Cursor):
            def execute(self, sql, *rest):
                _ask(_statement(sql), place)
                return super().execute(sql, *rest)

            def executemany(self, sql, *rest):
                _ask(_statement(sql), place)
                return super().executemany(sql, *rest)

        class Connection(sqlite3.Connection):
            def cursor(self, factory=Cursor):
                return super().cursor(factory)

            def execute(self, sql, *rest):
                return self.cursor().execute(sql, *rest)

            def commit(self):
                _ask("change", place)
                return super().commit()

            def backup(self, target, **rest):
                _ask("query", place)
                return super().backup(target, **rest)

        _ask("open", place)
        return original(database, *arguments, **options | {"factory": Connection})

    return connect


def _ask(name, place):
    if _active:
        _active[-1].step(name, place)


@contextmanager
def refusing(root, at=0, kind=""):
    """While the block lasts every step below `root` is seen, and step `at` is refused in that way."""
    world = Refusing(root, at, kind)
    opens = [(io, "open"), (builtins, "open")]
    connects = [(sqlite3, "connect"), (sqlite3.dbapi2, "connect")]
    before = [(owner, name, getattr(owner, name)) for owner, name in [*opens, *connects, (os, "fsync")]]
    opened, connect, sync = _opening(io.open), _connecting(sqlite3.connect), os.fsync

    def fsync(handle):
        _ask("sync", handle)
        sync(handle)

    for owner, name, _ in before:
        setattr(owner, name, {"open": opened, "connect": connect, "fsync": fsync}[name])
    _active.append(world)
    try:
        yield world
    finally:
        _active.pop()
        for owner, name, original in before:
            setattr(owner, name, original)
