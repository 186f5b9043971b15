"""The staffroom as a test uses it: what a lecturer sees and does there."""

import ipywidgets as widgets
from wederkerig.lecturer.staffroom import texts
from wederkerig.lecturer.staffroom.room import Staffroom
from wederkerig.lecturer.staffroom.transfer import Download, DropZone

HAND_OUT, RECEIVE, GRADE, MARK, RESULTS, DECIDE, FINAL, CLASS, CARDS = range(len(texts.STEPS))


class Room:
    """A staffroom, and what a lecturer sees and does there."""

    def __init__(self, project) -> None:
        self.project, self.room = project, Staffroom(project)

    def goto(self, step):
        """Open a step."""
        self.room.tabs.selected_index = step

    def all(self, kind):
        """Everything of this kind that is in sight."""
        return [one for one in _under(self.room.box, self.room.tabs) if isinstance(one, kind)]

    def press(self, text):
        """Press the button that says this."""
        [button] = [one for one in self.all(widgets.Button) if one.description == text]
        button.click()

    def field(self, kind, label):
        """What can be filled in under this label."""
        [field] = [one for one in self.all(kind) if one.description == label]
        return field

    def drop(self, path, place=0):
        """Drop a file on a place for it, as the browser does: it comes in that folder, and its name is told."""
        zone = self.all(DropZone)[place]
        folder = self.project.root / zone.folder
        (folder / path.name).write_bytes(path.read_bytes())
        zone._receive(None, {"arrived": path.name}, None)

    @property
    def downloads(self):
        """The files that can be downloaded, by name."""
        return dict(one._made() for one in self.all(Download))

    @property
    def told(self):
        """All text in sight."""
        return " ".join(one.value for one in self.all(widgets.HTML))


def _under(box, tabs):
    children = [box.children[tabs.selected_index]] if box is tabs else getattr(box, "children", ())
    for child in children:
        yield child
        yield from _under(child, tabs)
