"""The kinds of practice items that are answered by choosing: each reads its own table and makes a `Choice` of it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping

from .model import Choice, ChoiceKey, ChoiceQuestion, Group, Option
from .sources import Sources
from .table import Table, listed
from .vocabulary import GOALS, LEGENDS, PEOPLE, TIME

_ONE = "keuze"  # the id of the group, where there is but one

_Part = tuple[Group, frozenset[str], Mapping[str, str]]  # a group, what fits in it, and why per option


def _choose(table: Table, item: str, sources: Sources) -> Choice:
    """One or more options of a list."""
    several = table.take("several", bool)
    options = [_option(row) for row in table.rows("options")]
    fit = sum(fits for _, fits, _ in options)
    if not (2 <= fit < len(options) if several else fit == 1 < len(options)):
        raise table.refuse(
            f"{fit} keuzes passen.", "Laat er één van enkele passen, of bij 'several' ten minste twee maar niet alle."
        )
    legend = LEGENDS["several" if several else "one"]
    return _made(table, item, "choose", table.text("question"), [_part(_ONE, legend, options, several)], sources)


def _evidence(table: Table, item: str, sources: Sources) -> Choice:
    """The sentences of a case that decide."""
    sentences = [_option(row) for row in table.rows("sentences")]
    fit = sum(fits for _, fits, _ in sentences)
    if not 1 <= fit < len(sentences):
        raise table.refuse(f"{fit} zinnen geven de doorslag.", "Laat er ten minste één en niet alle de doorslag geven.")
    part = _part(_ONE, LEGENDS["sentences"], sentences, several=True)
    return _made(table, item, "evidence", table.text("question"), [part], sources)


def _option(row: Table) -> tuple[Option, bool, str]:
    option = Option(row.text("id"), row.text("text"))
    fits, why = row.take("fits", bool), row.text("why")
    row.finish()
    return option, fits, why


def _part(id: str, legend: str, options: Iterable[tuple[Option, bool, str]], several: bool) -> _Part:
    options = tuple(options)
    return (
        Group(id, legend, tuple(option for option, _, _ in options), several),
        frozenset(option.id for option, fits, _ in options if fits),
        {option.id: why for option, _, why in options},
    )


def _form(table: Table, item: str, sources: Sources) -> Choice:
    """A case in the two by two of forms (Deur, van, Scholte & Sprinkhuizen, 2013, pp. 100-103)."""
    why = _explanations(table, [*PEOPLE, *TIME])
    parts: list[_Part] = []
    for field, texts in (("people", PEOPLE), ("time", TIME)):
        fits = table.one_of(field, str, list(texts))
        options = tuple(Option(id, text) for id, text in texts.items())
        parts.append((Group(field, LEGENDS[field], options), frozenset([fits]), {id: why[id] for id in texts}))
    return _made(table, item, "form", table.text("case"), parts, sources)


def _code(table: Table, item: str, sources: Sources) -> Choice:
    """The sublabel of an interview fragment, with the codebook at hand."""
    fragment = table.text("fragment")
    if fragment not in sources.fragments:
        raise table.refuse(f"fragment '{fragment}' bestaat niet.", "Neem een id uit fragments.csv.")
    codes = table.several_of("options", sources.codebook)
    if len(codes) < 2:
        raise table.refuse("er zijn geen twee codes om uit te kiezen.", "Noem er ten minste twee bij 'options'.")
    fits = table.one_of("sublabel", str, codes)
    if sources.fragments[fragment].sublabel != fits:
        raise table.refuse(f"fragment {fragment} draagt een andere code.", "Neem de code van het fragment over.")
    book = sources.codebook
    options = tuple(Option(code, f"{code} {book[code].name}") for code in codes)
    reference = tuple(Option(f"{code} {book[code].name}", book[code].definition) for code in codes)
    part = Group(_ONE, LEGENDS["code"], options), frozenset([fits]), _explanations(table, codes)
    return _made(table, item, "code", sources.fragments[fragment].text, [part], sources, reference)


def _match(table: Table, item: str, sources: Sources) -> Choice:
    """Rows, each coupled to one of the same options."""
    texts = table.take("options", dict)
    if len(texts) < 2 or not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise table.refuse("'options' heeft geen twee teksten.", 'Schrijf elke keuze als id = "tekst".')
    options = tuple(Option(id, text.strip()) for id, text in texts.items())
    parts: list[_Part] = []
    for row in table.rows("rows"):
        group = Group(row.text("id"), row.text("text"), options, menu=True)
        fits = row.one_of("fits", str, list(texts))
        parts.append((group, frozenset([fits]), {fits: row.text("why")}))
        row.finish()
    return _made(table, item, "match", table.text("question"), parts, sources)


def _order(table: Table, item: str, sources: Sources) -> Choice:
    """Steps to be put in order; the bank has them in the right order, the card shows them in another."""
    steps = table.rows("steps")
    if len(steps) < 2:
        raise table.refuse("er zijn geen twee stappen om te ordenen.", "Schrijf er ten minste twee.")
    options = tuple(Option(str(number), str(number)) for number in range(1, len(steps) + 1))
    parts: list[_Part] = []
    for place, row in zip(options, steps, strict=True):
        group = Group(row.text("id"), row.text("text"), options, menu=True)
        parts.append((group, frozenset([place.id]), {place.id: row.text("why")}))
        row.finish()
    shown = sorted(parts, key=lambda part: hashlib.sha256(f"{item} {part[0].id}".encode()).digest())
    if shown == parts:
        shown.reverse()
    return _made(table, item, "order", table.text("question"), shown, sources)


def _explanations(table: Table, options: Iterable[str]) -> dict[str, str]:
    texts = table.take("explanations", dict)
    missing = next((id for id in options if not isinstance(texts.get(id), str) or not texts[id].strip()), None)
    if missing is not None:
        raise table.refuse(f"de uitleg bij '{missing}' ontbreekt.", "Schrijf bij elke keuze waarom zij past of niet.")
    unknown = next((id for id in texts if id not in options), None)
    if unknown is not None:
        raise table.refuse(f"uitleg bij onbekende keuze '{unknown}'.", f"Kies uit: {listed(list(options))}.")
    return {id: text.strip() for id, text in texts.items()}


def _made(
    table: Table,
    item: str,
    kind: str,
    text: str,
    parts: Iterable[_Part],
    sources: Sources,
    reference: tuple[Option, ...] = (),
) -> Choice:
    parts = tuple(parts)
    return Choice(
        ChoiceQuestion(item, kind, text, tuple(group for group, _, _ in parts), reference),
        ChoiceKey({group.id: fits for group, fits, _ in parts}, {group.id: dict(why) for group, _, why in parts}),
        table.claims(sources),
        table.one_of("goal", str, list(GOALS)),
    )


CHOICES: dict[str, Callable[[Table, str, Sources], Choice]] = {
    "choose": _choose,
    "form": _form,
    "code": _code,
    "match": _match,
    "order": _order,
    "evidence": _evidence,
}
