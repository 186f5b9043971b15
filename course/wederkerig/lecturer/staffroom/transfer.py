"""What goes between the lecturer's browser and this computer: files that come in, and files to keep."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from ..project import Classroom
from . import texts

_JS = Path(__file__).parent / "js"


class DropZone(anywidget.AnyWidget):  # type: ignore[misc]
    """A place to drop files on; each goes in parts through Jupyter's own contents service, whatever its size.

    Args:
        folder: where they come, relative to the folder that Jupyter serves.
        arrived: is called with the name of each file that is there whole.
    """

    _esm = _JS / "drop.js"
    texts = traitlets.Dict(texts.DROP).tag(sync=True)
    folder = traitlets.Unicode().tag(sync=True)

    def __init__(self, folder: str, arrived: Callable[[str], None]) -> None:
        super().__init__(folder=folder)
        self._arrived = arrived
        self.on_msg(self._receive)

    def _receive(self, _: object, content: Mapping[str, Any], __: object) -> None:
        self._arrived(str(content["arrived"]))


def drop_zone(classroom: Classroom, label: str, arrived: Callable[[Path], None]) -> DropZone | None:
    """A place to drop files for a class; None where its folder is not one that Jupyter serves.

    Args:
        classroom: the class; the files come in its `delivered`, which is made.
        label: what the place says.
        arrived: is called with each file that is there whole.
    """
    folder, root = classroom.delivered, classroom.project.root
    folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_relative_to(root):
        return None
    zone = DropZone(folder.relative_to(root).as_posix(), lambda name: arrived(folder / name))
    zone.texts = texts.DROP | {"label": label}
    return zone


class Download(anywidget.AnyWidget):  # type: ignore[misc]
    """A button that saves a file on the lecturer's own device.

    Args:
        label: what the button says.
        made: gives the name and the bytes of the file, when it is wanted.
    """

    _esm = _JS / "download.js"
    label = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str, made: Callable[[], tuple[str, bytes]]) -> None:
        super().__init__(label=label)
        self._made = made
        self.on_msg(self._receive)

    def _receive(self, _: object, __: object, ___: object) -> None:
        name, content = self._made()
        self.send({"name": name}, [content])


def file_of(path: Path) -> Callable[[], tuple[str, bytes]]:
    """What gives the file at `path`, as it is when it is wanted."""
    return lambda: (path.name, path.read_bytes())
