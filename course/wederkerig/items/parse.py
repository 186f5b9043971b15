"""From one table of a bank file to one item, or a refusal that says what to do."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from .choices import CHOICES
from .model import Classify, ClassifyKey, ClassifyQuestion, Criterion, Item, Reflect, ReflectQuestion
from .sources import Sources
from .table import Table, listed
from .vocabulary import CASE_GOALS, CUES, DIFFICULTIES, GOALS, LABELS

CASE_WORDS = (60, 160)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def parse_item(kind: str, raw: Mapping[str, Any], file: str, sources: Sources) -> Item:
    """Make the item that a table describes.

    Args:
        kind: name of the table in the bank file, such as "classify".
        raw: the table as TOML gives it.
        file: name of the bank file, for messages.
        sources: what an item may rest on.

    Raises:
        ItemError: when a field is missing, unknown or out of its list.
    """
    table = Table(raw, file)
    if kind not in _PARSERS:
        raise table.refuse(f"onbekende soort '{kind}'.", f"Kies uit: {listed(_PARSERS)}.")
    item_id = table.text("id")
    if not _ID.fullmatch(item_id):
        raise table.refuse("het id is niet geldig.", "Gebruik kleine letters, cijfers en streepjes.")
    item = _PARSERS[kind](table, item_id, sources)
    table.finish()
    return item


def _classify(table: Table, item_id: str, sources: Sources) -> Classify:
    case = table.text("case")
    words = len(case.split())
    if not CASE_WORDS[0] <= words <= CASE_WORDS[1]:
        raise table.refuse(f"de casus telt {words} woorden.", f"Schrijf er {CASE_WORDS[0]} tot {CASE_WORDS[1]}.")
    label = table.one_of("label", str, list(LABELS))
    return Classify(
        question=ClassifyQuestion(item_id, case),
        key=_key(table, label),
        claims=table.claims(sources),
        goal=table.one_of("goal", str, CASE_GOALS),
        difficulty=table.one_of("difficulty", int, DIFFICULTIES),
        partner=table.text("partner", "") or None,
    )


def _key(table: Table, label: str) -> ClassifyKey:
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
            raise table.refuse(f"uitleg bij onbekende keuze '{option}'.", f"Kies uit: {listed(LABELS)}.")
    return ClassifyKey(
        label,
        frozenset(cues),
        frozenset(neutral),
        {option: explanations[option].strip() for option in LABELS},
        table.text("doubt", ""),
    )


def _reflect(table: Table, item_id: str, sources: Sources) -> Reflect:
    rows = table.take("rubric", list, None)
    if rows == []:
        raise table.refuse("de rubric is leeg.", "Voeg ten minste één criterium toe, of laat 'rubric' weg.")
    return Reflect(
        question=ReflectQuestion(item_id, table.text("question"), tuple(_criterion(table, row) for row in rows or ())),
        guidance=table.text("guidance"),
        claims=table.claims(sources),
        goal=table.one_of("goal", str, list(GOALS)),
    )


def _criterion(table: Table, row: Any) -> Criterion:
    levels = row.get("levels") if isinstance(row, dict) else None
    if not isinstance(levels, list) or len(levels) < 2 or not all(isinstance(level, str) for level in levels):
        raise table.refuse(
            "een criterium heeft geen twee of meer niveaus.", "Vul 'levels' met ten minste twee teksten."
        )
    name = row.get("name")
    if not isinstance(name, str) or not all(text.strip() for text in (name, *levels)) or set(row) != {"name", "levels"}:
        raise table.refuse("een criterium is niet volledig.", "Geef elk criterium een 'name' en 'levels' met tekst.")
    return Criterion(name, tuple(levels))


_PARSERS: dict[str, Callable[[Table, str, Sources], Item]] = {
    "classify": _classify,
    "reflect": _reflect,
    **CHOICES,
}
