"""Names, places and dates in a Dutch text, by the lists and rules of `deduce`, without its largest lists.

Whole, it takes a gigabyte and a minute to start; without streets and healthcare institutions it finds nearly as much in
a twentieth of a second, after a start of two or three. It is not there for Python 3.14 and later.
"""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from ...files import scratch_folder
from ..assessing.persons import NO_PERSON

PERSONS, PLACES, DATES = "persons", "places", "dates"
_KINDS = {
    "persoon": PERSONS,
    "patient": PERSONS,
    "locatie": PLACES,
    "ziekenhuis": PLACES,
    "zorginstelling": PLACES,
    "datum": DATES,
    "leeftijd": DATES,
}

_LARGEST = (
    "locations/lst_street/items.txt",
    "locations/lst_street/streets_bag.txt",
    "institutions/lst_healthcare_institution/items.txt",
)
_NO_NAMES = NO_PERSON | {"Geven", "Gaf", "Gever"}  # begins a sentence about giving; on the lists it is a surname


def listed_names(text: str) -> dict[str, list[str]] | None:
    """By kind, what is found in the text, each once and in order; None where the lists are not there."""
    model = _model()
    if model is None:
        return None
    found: dict[str, list[str]] = {PERSONS: [], PLACES: [], DATES: []}
    for one in sorted(model.deidentify(text).annotations, key=lambda one: int(one.start_char)):
        kind, said = _KINDS.get(str(one.tag)), str(one.text)
        if kind and said not in _NO_NAMES and said not in found[kind]:
            found[kind].append(said)
    return found


@cache
def _model() -> Any:
    """The rules with their lists, which are read once; None where the package is not installed."""
    with _quiet(), scratch_folder() as folder:
        try:
            import deduce
        except ModuleNotFoundError:
            return None
        shutil.copytree(Path(deduce.__file__).parent / "data" / "lookup" / "src", folder / "src")
        for name in _LARGEST:
            (folder / "src" / name).write_text("", encoding="utf-8")
        return deduce.Deduce(lookup_data_path=folder, cache_path=folder, build_lookup_structs=True)


@contextmanager
def _quiet() -> Iterator[None]:
    """While the block lasts, nobody makes all loggers of this process write to the screen, as `deduce` does."""
    handler = logging.NullHandler()
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
