"""The form for a case, filled in, in a copy of the course; and what a lecturer sees and does there."""

import ipywidgets as widgets
from root import ROOT
from wederkerig.items.load import parse_item
from wederkerig.lecturer.assessing.compose import slot_of
from wederkerig.lecturer.bank import read_graded
from wederkerig.lecturer.bank_files import standing_items
from wederkerig.lecturer.bank_text import with_items
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.maker import CaseMaker
from wederkerig.lecturer.project import Project

BASE = """title = "Kort"
intro = "Dag."
closing = "Dag."
items = ["{id}"]
"""


def ask_like(project, draft):
    """Let the one assignment be of one item of the course's bank, for which what is made in the form can stand in."""
    slot = slot_of(parse_item(draft.kind, draft.table(), "bank.toml"))
    items = (item for item in read_graded(Project(ROOT)).values() if item.question.kind == draft.kind)
    same = next(item for item in items if slot_of(item) == slot)
    bank = project.solutions / "bank-1.toml"
    if same.id not in read_graded(project):
        table = standing_items(Project(ROOT))[same.id].table
        bank.write_text(with_items(bank.read_text("utf-8"), bank.name, {}, [(draft.kind, table)]), encoding="utf-8")
    (project.solutions / "opdracht-1.toml").write_text(BASE.format(id=same.id), encoding="utf-8")


class Form:
    """The form, and what a lecturer sees and does there."""

    def __init__(self, project) -> None:
        self.maker = CaseMaker(project, pause_s=0)
        self.form = self.maker.form

    def all(self, kind):
        """Everything of this kind."""
        return [one for one in _under(self.maker.box) if isinstance(one, kind)]

    def press(self, text):
        """Press the button that says this."""
        [button] = [one for one in self.all(widgets.Button) if one.description == text]
        button.click()

    def save(self):
        """Decide on what there is to decide, and save."""
        self.maker.decided.value = True
        self.press(texts.SAVE)

    @property
    def told(self):
        """All text in sight but the card and the styles."""
        return " ".join(one.value for one in self.all(widgets.HTML) if "<style>" not in one.value)


def _under(box):
    for child in getattr(box, "children", ()):
        yield child
        yield from _under(child)


def contents(project):
    """What stands in every file of the bank and every lesson."""
    files = [*project.solutions.glob("*.toml"), *project.datasets.rglob("*.toml"), *project.course.glob("*.ipynb")]
    return {path: path.read_bytes() for path in files}
