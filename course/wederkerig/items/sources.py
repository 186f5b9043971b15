"""What items rest on: the claims of the content inventory, the interview fragments and the codebook."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..dutch import refusal
from ..errors import ItemError
from . import texts


@dataclass(frozen=True, slots=True)
class Code:
    """A sublabel of the codebook, as a coder needs it, with the fragments that a lesson shows as its examples."""

    id: str
    kernlabel: str
    name: str
    definition: str
    include: str
    example: str
    near_miss: str
    near_miss_code: str
    worked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A fragment composed after the summary of an interview: the sublabel that it bears, and the made-up voice."""

    id: str
    sublabel: str
    text: str
    claims: tuple[str, ...]
    voice: str


class Sources:
    """What items may rest on: `claims` (None: not looked up) and, read when first asked for, what `datasets` holds."""

    def __init__(self, datasets: Path | None = None, claims: frozenset[str] | None = None) -> None:
        self._datasets = datasets
        self.claims = claims

    @cached_property
    def fragments(self) -> Mapping[str, Fragment]:
        """The interview fragments by id."""
        return read_fragments(self._datasets) if self._datasets else {}

    @cached_property
    def codebook(self) -> Mapping[str, Code]:
        """The sublabels by code."""
        return read_codebook(self._datasets) if self._datasets else {}


def read_claims(path: Path) -> frozenset[str]:
    """The ids in the claims table at `path` (CSV with a column `id`)."""
    return frozenset(row["id"] for row in read_rows(path, "id"))


def read_fragments(datasets: Path) -> dict[str, Fragment]:
    """The interview fragments by id, in the order of the file."""
    rows = read_rows(datasets / "fragments.csv", "id", "sublabel", "voice", "fragment", "claims")
    return {
        row["id"]: Fragment(row["id"], row["sublabel"], row["fragment"], tuple(row["claims"].split()), row["voice"])
        for row in rows
    }


def read_codebook(datasets: Path) -> dict[str, Code]:
    """The sublabels by code, in the order of the file."""
    columns = ("sublabel", "kernlabel", "name", "definition", "include", "example", "near_miss", "near_miss_sublabel")
    rows = read_rows(datasets / "codebook.csv", *columns, "worked")
    return {
        row["sublabel"]: Code(
            row["sublabel"],
            row["kernlabel"],
            row["name"],
            row["definition"],
            row["include"],
            row["example"],
            row["near_miss"],
            row["near_miss_sublabel"],
            tuple(row["worked"].split()),
        )
        for row in rows
    }


def read_kernlabels(datasets: Path) -> dict[str, tuple[str, str]]:
    """Name and definition of the four kernlabels by letter."""
    rows = read_rows(datasets / "kernlabels.csv", "kernlabel", "name", "definition")
    return {row["kernlabel"]: (row["name"], row["definition"]) for row in rows}


def read_rows(path: Path, *columns: str) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns: separated by semicolons, as Dutch spreadsheets do, or commas.

    Raises:
        ItemError: when one of `columns` is not there, or a row has not as many fields as there are columns.
        OSError: when the file is not there or cannot be read.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            delimiter = ";" if ";" in file.readline() else ","
            file.seek(0)
            reader = csv.DictReader(file, delimiter=delimiter)
            rows, fault = list(reader), ""
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
        except (UnicodeDecodeError, csv.Error) as error:
            rows, missing, fault = [], [], refusal(error)
    torn = [next(iter(row.values())) for row in rows if None in row or None in row.values()]
    if missing:
        fault = texts.NO_COLUMN.format(column=missing[0])
    elif torn:
        fault = texts.NO_ROW.format(start=torn[0])
    if fault:
        raise ItemError.of(path.name, "-", texts.BAD_TABLE, reason=fault)
    return rows
