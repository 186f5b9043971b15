"""From one table of a bank file to one item, or a refusal that says what to do."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from ..errors import ItemError
from .model import Classify, ClassifyKey, ClassifyQuestion, Criterion, Item, Reflect, ReflectQuestion
from .vocabulary import CUES, DIFFICULTIES, GOALS, LABELS

CASE_WORDS = (60, 160)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REQUIRED = object()


class _Table:
    """Reads the fields of one table and refuses, naming file and item."""

    def __init__(self, raw: Mapping[str, Any], file: str) -> None:
        self.left = dict(raw)
        self.file = file
        self.name = str(raw.get("id", "zonder id"))

    def refuse(self, problem: str, mend: str) -> ItemError:
        return ItemError(self.file, self.name, problem, mend)

    def take(self, field: str, kind: type, default: Any = _REQUIRED) -> Any:
        value = self.left.pop(field, default)
        if value is _REQUIRED:
            raise self.refuse(f"het veld '{field}' ontbreekt.", f"Voeg '{field}' toe.")
        if value is not default and (not isinstance(value, kind) or isinstance(value, bool)):
            raise self.refuse(f"het veld '{field}' heeft de verkeerde vorm.", f"Maak er een {kind.__name__} van.")
        return value

    def text(self, field: str, default: Any = _REQUIRED) -> str:
        value = str(self.take(field, str, default)).strip()
        if not value and default is _REQUIRED:
            raise self.refuse(f"het veld '{field}' is leeg.", "Schrijf een tekst.")
        return value

    def one_of(self, field: str, kind: type, allowed: Collection[Any]) -> Any:
        value = self.take(field, kind)
        if value not in allowed:
            raise self.refuse(f"'{value}' is geen geldige waarde voor '{field}'.", f"Kies uit: {_listed(allowed)}.")
        return value

    def several_of(self, field: str, allowed: Collection[str] | None, default: Any = _REQUIRED) -> tuple[str, ...]:
        values = self.take(field, list, default)
        for value in values:
            if not isinstance(value, str) or (allowed is not None and value not in allowed):
                raise self.refuse(f"'{value}' in '{field}' is onbekend.", f"Kies uit: {_listed(allowed or ())}.")
        if len(set(values)) != len(values):
            raise self.refuse(f"in '{field}' staat iets dubbel.", "Haal de dubbele waarde weg.")
        return tuple(values)

    def finish(self) -> None:
        if self.left:
            raise self.refuse(f"onbekend veld '{sorted(self.left)[0]}'.", "Haal het weg of verbeter de naam.")


def _listed(allowed: Collection[Any]) -> str:
    names = [str(name) for name in (sorted(allowed) if isinstance(allowed, frozenset) else allowed)]
    return ", ".join(names) if len(names) <= 20 else "de lijst met stellingen (C001, C002, ...)"


def parse_item(kind: str, raw: Mapping[str, Any], file: str, claims: Collection[str] | None) -> Item:
    """Make the item that a table describes.

    Args:
        kind: name of the table in the bank file, such as "classify".
        raw: the table as TOML gives it.
        file: name of the bank file, for messages.
        claims: the ids of the content inventory that an item may rest on; None leaves them unchecked.

    Raises:
        ItemError: when a field is missing, unknown or out of its list.
    """
    table = _Table(raw, file)
    if kind not in _PARSERS:
        raise table.refuse(f"onbekende soort '{kind}'.", f"Kies uit: {_listed(_PARSERS)}.")
    item_id = table.text("id")
    if not _ID.fullmatch(item_id):
        raise table.refuse("het id is niet geldig.", "Gebruik kleine letters, cijfers en streepjes.")
    item = _PARSERS[kind](table, item_id, claims)
    table.finish()
    return item


def _classify(table: _Table, item_id: str, claims: Collection[str] | None) -> Classify:
    case = table.text("case")
    words = len(case.split())
    if not CASE_WORDS[0] <= words <= CASE_WORDS[1]:
        raise table.refuse(f"de casus telt {words} woorden.", f"Schrijf er {CASE_WORDS[0]} tot {CASE_WORDS[1]}.")
    label = table.one_of("label", str, LABELS)
    return Classify(
        question=ClassifyQuestion(item_id, case),
        key=_key(table, label),
        claims=_claims(table, claims),
        goal=table.one_of("goal", str, GOALS),
        difficulty=table.one_of("difficulty", int, DIFFICULTIES),
        partner=table.text("partner", "") or None,
    )


def _key(table: _Table, label: str) -> ClassifyKey:
    cues = table.several_of("cues", CUES)
    if not cues:
        raise table.refuse("er is geen aanwijzing die beslist.", "Noem er ten minste één bij 'cues'.")
    for cue in cues:
        if CUES[cue].label != label:
            raise table.refuse(
                f"aanwijzing '{cue}' hoort niet bij {label}.", "Zet haar onder 'neutral' of haal haar weg."
            )
    neutral = table.several_of("neutral", CUES, [])
    if set(cues) & set(neutral):
        raise table.refuse("een aanwijzing is én beslissend én neutraal.", "Kies één van beide.")
    if len(CUES) - len(cues) - len(neutral) < len(cues):
        raise table.refuse("wie alles aanvinkt, krijgt punten.", "Noem minder beslissende of neutrale aanwijzingen.")
    explanations = table.take("explanations", dict)
    for option in LABELS:
        why = explanations.get(option)
        if not isinstance(why, str) or not why.strip():
            raise table.refuse(
                f"de uitleg bij '{option}' ontbreekt.", "Schrijf bij elke keuze waarom zij past of niet."
            )
    for option in explanations:
        if option not in LABELS:
            raise table.refuse(f"uitleg bij onbekende keuze '{option}'.", f"Kies uit: {_listed(LABELS)}.")
    return ClassifyKey(
        label,
        frozenset(cues),
        frozenset(neutral),
        {option: explanations[option].strip() for option in LABELS},
        table.text("doubt", ""),
    )


def _reflect(table: _Table, item_id: str, claims: Collection[str] | None) -> Reflect:
    rows = table.take("rubric", list)
    if not rows:
        raise table.refuse("de rubric is leeg.", "Voeg ten minste één criterium toe.")
    return Reflect(
        question=ReflectQuestion(item_id, table.text("question"), tuple(_criterion(table, row) for row in rows)),
        guidance=table.text("guidance"),
        claims=_claims(table, claims),
        goal=table.one_of("goal", str, GOALS),
    )


def _criterion(table: _Table, row: Any) -> Criterion:
    levels = row.get("levels") if isinstance(row, dict) else None
    if not isinstance(levels, list) or len(levels) < 2 or not all(isinstance(level, str) for level in levels):
        raise table.refuse(
            "een criterium heeft geen twee of meer niveaus.", "Vul 'levels' met ten minste twee teksten."
        )
    name = row.get("name")
    if not isinstance(name, str) or not all(text.strip() for text in (name, *levels)) or set(row) != {"name", "levels"}:
        raise table.refuse("een criterium is niet volledig.", "Geef elk criterium een 'name' en 'levels' met tekst.")
    return Criterion(name, tuple(levels))


def _claims(table: _Table, known: Collection[str] | None) -> tuple[str, ...]:
    claims = table.several_of("claims", known)
    if not claims:
        raise table.refuse("er staat geen stelling bij.", "Noem bij 'claims' waarop het item steunt.")
    return claims


_PARSERS: dict[str, Callable[[_Table, str, Collection[str] | None], Item]] = {
    "classify": _classify,
    "reflect": _reflect,
}
