"""A workbook taken back into the bank, and items that are changed in it."""

from wederkerig.items.load import read_tables
from wederkerig.lecturer.exchange.import_items import import_items

CASE, LIST = "schutting-en-feest", "dichterbij-envelop-van-margriet"
FILE = "03-onderscheid.toml"


def take(project, book, replace=False):
    return import_items(project, book.save(), replace)


def table(project, file, id):
    """The table of an item in a practice file."""
    return next(raw for _, raw in read_tables(project.datasets / "practice" / file) if raw["id"] == id)
