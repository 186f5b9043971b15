"""One lock per class: what changes a class (collecting, judging, grading) goes one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from ..errors import WederkerigError
from . import texts
from .project import Classroom

LOCK_FILE = ".klas.lock"
LOCK_SECONDS = 30.0


@contextmanager
def class_lock(classroom: Classroom) -> Iterator[None]:
    """Hold the class, whose folder is made when it is not there; another command is waited for.

    Raises:
        WederkerigError: when another command still holds it after `LOCK_SECONDS`.
    """
    classroom.folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(classroom.folder / LOCK_FILE, timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        raise WederkerigError(texts.CLASS_BUSY.format(klas=classroom.name)) from error
    try:
        yield
    finally:
        lock.release()
