"""The sublabel of an interview fragment, with the codebook at hand.

Points: half for the right kernlabel, half for the sublabel.
Where the codebook allows a second sublabel, that one earns its weight instead of all.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ...dutch import number
from .. import texts
from ..model import Answer, Item, Kind, Rows
from ..paragraphs import one_line
from ..score import Part, Score
from ..sources import Code, Sources
from ..table import Table
from .choice import Choice, ChoiceAnswer, Group, Option, read
from .groups import ONE, GroupKey, choice_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Choice):
    """A fragment to code: what each sublabel that can be defended weighs, and the kernlabel of every option.

    `second_coder`: the sublabel that another coder gave, to lay the own one beside; empty where there is none.
    """

    weights: Mapping[str, float]
    kernlabels: Mapping[str, str]
    second_coder: str = ""

    @property
    def points(self) -> float:
        """One for the kernlabel, one for the sublabel."""
        return 2.0

    def score(self, answer: Answer | None) -> Score:
        """The weight of the sublabel chosen, and that of the heaviest sublabel under the same kernlabel."""
        if not isinstance(answer, ChoiceAnswer) or answer.empty:
            return Score()
        chosen = answer.chosen[ONE]
        family, own = min(map(self._family, chosen)), min(self.weights.get(code, 0.0) for code in chosen)
        return Score((Part(texts.KERNLABEL_PART, family, 1.0), Part(texts.SUBLABEL_PART, own, 1.0)))

    def _family(self, chosen: str) -> float:
        """The weight of the heaviest sublabel under the same kernlabel as the one chosen."""
        same = (code for code in self.weights if self.kernlabels[code] == self.kernlabels[chosen])
        return max((self.weights[code] for code in same), default=0.0)

    def deciding(self) -> list[object]:
        """What every sublabel weighs, and under which kernlabel it stands."""
        return [self.id, dict(sorted(self.weights.items())), dict(sorted(self.kernlabels.items()))]

    def solution(self) -> Rows:
        """The sublabels that can be defended, the best one first, with the share of the points of all others."""
        [group] = self.question.groups
        titles = {option.id: one_line(option.text) for option in group.options}
        best, *others = sorted(self.weights, key=lambda code: -self.weights[code])
        also = [(texts.ALSO_FITS.format(weight=number(self.weights[code])), titles[code]) for code in others]
        return ((one_line(group.legend), titles[best]), *also)


def codings(items: Iterable[Item]) -> list[Coding]:
    """Those of the items that are fragments to code."""
    return [item for item in items if isinstance(item, Coding)]


def _parse(table: Table, id: str, sources: Sources) -> Coding:
    name, text, best = _fragment(table, sources)
    book, whole = sources.codebook, "options" not in table.left
    codes = table.several_of("options", book, list(book))
    if len(codes) < 2:
        raise table.refuse(texts.NO_TWO_CODES)
    fits = table.one_of("sublabel", str, codes)
    if best not in (None, fits):
        raise table.refuse(texts.OTHER_CODE, fragment=name)
    if name in book[fits].worked:
        raise table.refuse(texts.WORKED_OUT, fragment=name)
    weights = {fits: 1.0, **_alternatives(table, fits, codes)}
    second = table.one_of("second_coder", str, codes) if "second_coder" in table.left else ""
    titles = {code: f"{code} {book[code].name}" for code in codes}
    options = tuple(Option(code, title) for code, title in titles.items())
    part = GroupKey(
        Group(ONE, texts.LEGENDS["code"], options, menu=whole),
        frozenset([fits]),
        _why(table, codes, {*weights, second}, book if whole else {}),
    )
    reference = tuple(Option(title, _described(book[code], whole)) for code, title in titles.items())
    given = choice_fields(table, (id, KIND.name, text), [part], sources, reference)
    kernlabels = {code: book[code].kernlabel for code in codes}
    return Coding(*given, weights=weights, kernlabels=kernlabels, second_coder=second)


def _fragment(table: Table, sources: Sources) -> tuple[str, str, str | None]:
    """The fragment's name in the data, its text and the sublabel it bears there; or a text that stands in the item."""
    name, text = table.text("fragment", ""), table.text("text", "")
    if bool(name) == bool(text):
        raise table.refuse(texts.ONE_FRAGMENT)
    if text:
        return name, text, None
    if name not in sources.fragments:
        raise table.refuse(texts.NO_FRAGMENT, fragment=name)
    return name, sources.fragments[name].text, sources.fragments[name].sublabel


def _alternatives(table: Table, fits: str, codes: tuple[str, ...]) -> dict[str, float]:
    """What other sublabels than the best one weigh: more than nothing and less than that one."""
    also: dict[str, float] = table.take("also", dict, {})
    for code, weight in also.items():
        if code not in codes or code == fits or not isinstance(weight, float) or not 0 < weight < 1:
            raise table.refuse(texts.BAD_WEIGHT, code=code)
    return also


def _why(table: Table, codes: tuple[str, ...], given: Collection[str], book: Mapping[str, Code]) -> dict[str, str]:
    """Per sublabel what there is to say of it.

    Where the whole `book` is offered, what is `given` as a code must be explained; all but near misses read as there.
    """
    if not book:
        return table.explanations(codes)
    told = table.explanations([code for code in codes if code in given], codes)
    return {code: told.get(code) or texts.CODE_IS_FOR.format(definition=book[code].definition) for code in codes}


def _described(code: Code, whole: bool) -> str:
    return f"{code.definition} {code.include}" if whole else code.definition


KIND = Kind("code", _parse, read)
