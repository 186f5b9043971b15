"""What a disk, a database or a program of others refuses, in one Dutch sentence: the only place that translates.

Inside, such errors go up as they are, so that a caller can undo what it began; `about` says which file it was where
the error itself does not. The edge of the command asks `sentence`.
"""

import errno
import sqlite3
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..dutch import printable, refusal
from ..errors import WederkerigError
from . import texts

_ACCESS = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_OTHER_KIND = (errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY)
# By the beginning of SQLite's own name for what it refuses.
_DATABASE = {
    "SQLITE_BUSY": texts.DATABASE_BUSY,
    "SQLITE_LOCKED": texts.DATABASE_BUSY,
    "SQLITE_FULL": texts.DATABASE_FULL,
    "SQLITE_CORRUPT": texts.DATABASE_DAMAGED,
    "SQLITE_NOTADB": texts.DATABASE_DAMAGED,
    "SQLITE_ERROR": texts.DATABASE_OTHER_FORM,  # what is asked for is not there
    "SQLITE_READONLY": texts.DATABASE_NO_ACCESS,
    "SQLITE_CANTOPEN": texts.DATABASE_NO_ACCESS,
    "SQLITE_PERM": texts.DATABASE_NO_ACCESS,
}


@contextmanager
def about(file: Path) -> Iterator[None]:
    """While the block lasts, an error of the disk or the database that names no file is about this one."""
    try:
        yield
    except Exception as error:
        if (isinstance(error, OSError) or _of_database(error)) and _file(error) is None:
            error.filename = str(file)  # type: ignore[attr-defined]
        raise


def sentence(error: Exception) -> str:
    """What is wrong, where, and what to do, on one line; the details of a fault of ours go to a file."""
    return printable(_told(error))


def _told(error: Exception) -> str:
    if isinstance(error, WederkerigError):
        return str(error)
    database = _of_database(error)
    if database is not None:
        code = str(getattr(database, "sqlite_errorname", type(database).__name__))
        form = next((form for start, form in _DATABASE.items() if code.startswith(start)), texts.DATABASE_OTHER)
        return form.format(file=_file(error) or _file(database) or texts.THE_GRADEBOOK, code=code)
    if isinstance(error, OSError):
        return texts.DISK.format(file=_file(error) or texts.A_FILE, reason=refusal(error), step=_step(error))
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith(__name__.partition(".")[0]):
        return texts.NOT_INSTALLED.format(module=error.name)
    return texts.UNFORESEEN.format(kind=type(error).__name__, where=_written_down(error))


def is_refusal(error: BaseException | None) -> bool:
    """Whether this is a refusal of the disk or the database, or has its sentence already: no fault of the program."""
    return isinstance(error, OSError | WederkerigError) or _of_database(error) is not None


def _of_database(error: BaseException | None) -> BaseException | None:
    """The error that the database gave; SQLAlchemy and nbgrader wrap it, and are not read to see that."""
    inner = getattr(error, "orig", None)
    if isinstance(inner, BaseException):
        return inner
    if error is not None and type(error).__module__.startswith("nbgrader."):
        return _of_database(error.__cause__ or error.__context__)
    return error if isinstance(error, sqlite3.Error) else None


def _file(error: BaseException) -> str | None:
    name = getattr(error, "filename", None)
    return str(name) if isinstance(name, str | Path) else None


def _step(error: OSError) -> str:
    if error.errno in _FULL:
        return texts.STEP_FULL
    if error.errno in _ACCESS:
        return texts.STEP_ACCESS
    if error.errno in _OTHER_KIND:
        return texts.STEP_OTHER_KIND
    return texts.STEP_MISSING if error.errno == errno.ENOENT else texts.STEP_OTHER


def _written_down(error: Exception) -> str:
    """Where the details of an error were written, as part of a sentence; empty when the disk refuses that too."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="wederkerig-fout-", suffix=".txt", encoding="utf-8", errors="replace", delete=False
        ) as file:
            file.writelines(traceback.format_exception(error))
    except OSError:
        return ""
    return texts.WRITTEN_DOWN.format(file=file.name)
