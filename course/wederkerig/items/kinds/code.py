"""The sublabel of an interview fragment, with the codebook at hand."""

from .. import texts
from ..model import Kind
from ..sources import Sources
from ..table import Table
from .choice import Choice, Group, Option, read
from .groups import ONE, GroupKey, choice_item


def _parse(table: Table, id: str, sources: Sources) -> Choice:
    name = table.text("fragment")
    if name not in sources.fragments:
        raise table.refuse(texts.NO_FRAGMENT, fragment=name)
    fragment, book = sources.fragments[name], sources.codebook
    codes = table.several_of("options", book)
    if len(codes) < 2:
        raise table.refuse(texts.NO_TWO_CODES)
    fits = table.one_of("sublabel", str, codes)
    if fragment.sublabel != fits:
        raise table.refuse(texts.OTHER_CODE, fragment=name)
    titles = {code: f"{code} {book[code].name}" for code in codes}
    group = Group(ONE, texts.LEGENDS["code"], tuple(Option(code, title) for code, title in titles.items()))
    part = GroupKey(group, frozenset([fits]), table.explanations(codes))
    reference = tuple(Option(title, book[code].definition) for code, title in titles.items())
    return choice_item(table, (id, KIND.name, fragment.text), [part], sources, reference)


KIND = Kind("code", _parse, read)
