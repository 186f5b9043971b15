"""Writing files so that nothing is lost: whole files only, and only when something changed; and finding them all."""

import os
import re
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from io import BytesIO
from pathlib import Path

# Windows refuses to replace a file as long as a virus scanner or a cloud drive looks into it: mostly for an instant.
_HELD = (5, 32)  # Windows' own numbers: access denied, in use
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
ENTRY_MOMENT = (2026, 1, 1, 0, 0, 0)  # of all that is zipped, so that the same files are the same bytes
PAUSES = (0.01, 0.03, 0.1, 0.2, 0.4)  # seconds between two tries


def replace_file(path: Path, content: str | bytes, durable: bool = True) -> None:
    """Write `content` to `path` in one step: a reader sees the old content or the new, also after a power cut.

    With `durable` false the disk may take its time, for what can be made again; a crash of the program loses nothing.

    Raises:
        OSError: when the disk refuses, with `path` as its `filename`; then `path` is as it was and no other file is
            left behind.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        _replace(path, data, durable)
    except OSError as error:
        error.filename, error.filename2 = str(path), None  # the draft's name says nothing to anybody
        raise


def _replace(path: Path, data: bytes, durable: bool) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        with suppress(OSError):  # not every disk knows permissions
            draft.chmod(_mode(path))
        move_over(draft, path)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def move_over(draft: Path, path: Path) -> None:
    """Let `draft` take the place of the file `path`, in one step; where another program holds it, after some tries.

    Raises:
        OSError: when the disk refuses; then both are as they were.
    """
    for pause in PAUSES:
        try:
            draft.replace(path)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        time.sleep(pause)
    draft.replace(path)


def _mode(path: Path) -> int:
    """The permissions that writing to `path` in the ordinary way would leave."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def write_if_changed(path: Path, content: str | bytes, durable: bool = True) -> bool:
    """Write `content` in one step unless it stands there already, making the folder; says whether it wrote.

    `durable`, and the errors raised, as in `replace_file`.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, data, durable)
    return True


def replace_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Make `folder` hold exactly these text files (name -> text), each written in one step.

    For what is derived: it can be made again, so the disk may take its time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        write_if_changed(folder / name, text, durable=False)
    for path in folder.iterdir():
        if path.name not in files:
            remove(path)


def remove(path: Path) -> None:
    """Take away a file, a link, or a folder with all that is in it; what a link leads to stays.

    Raises:
        OSError: when the disk refuses.
    """
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def matching(folder: Path, pattern: str) -> list[Path]:
    """What stands in `folder` under names like `pattern`, sorted; nothing when there is no such folder.

    A pattern "*/x.json" looks in folders of it. Hidden files are nobody's work.
    `Path.glob` passes over what may not be read; this does not.

    Raises:
        OSError: when a folder cannot be read.
    """
    first, _, rest = pattern.partition("/")
    try:
        paths = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
    except (FileNotFoundError, NotADirectoryError):
        return []
    found = [path for path in paths if fnmatchcase(path.name, first)]
    return [deeper for path in found for deeper in matching(path, rest)] if rest else found


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for drafts that is gone afterwards; where the disk holds on to it, that is no reason to fail."""
    folder = Path(tempfile.mkdtemp(prefix="wederkerig-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def reserved(name: str) -> bool:
    """Whether Windows keeps this name for a device, so that no folder can have it there."""
    return _RESERVED.fullmatch(name) is not None


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip with these files by their paths, in this order; the same files give the same bytes."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path, ENTRY_MOMENT), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
