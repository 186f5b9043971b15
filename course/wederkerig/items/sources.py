"""What items rest on: the claims of the content inventory, the interview fragments and the codebook."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Code:
    """A sublabel of the codebook, as a coder needs it."""

    id: str
    kernlabel: str
    name: str
    definition: str
    include: str
    example: str
    near_miss: str
    near_miss_code: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """An anonymised fragment of an interview and the sublabel that it bears."""

    id: str
    sublabel: str
    text: str
    claims: tuple[str, ...]


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
    return frozenset(row["id"] for row in read_rows(path))


def read_fragments(datasets: Path) -> dict[str, Fragment]:
    """The interview fragments by id, in the order of the file."""
    rows = read_rows(datasets / "fragments.csv")
    return {
        row["id"]: Fragment(row["id"], row["sublabel"], row["fragment"], tuple(row["claims"].split())) for row in rows
    }


def read_codebook(datasets: Path) -> dict[str, Code]:
    """The sublabels by code, in the order of the file."""
    rows = read_rows(datasets / "codebook.csv")
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
        )
        for row in rows
    }


def read_kernlabels(datasets: Path) -> dict[str, tuple[str, str]]:
    """Name and definition of the four kernlabels by letter."""
    return {row["kernlabel"]: (row["name"], row["definition"]) for row in read_rows(datasets / "kernlabels.csv")}


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns: separated by semicolons, as Dutch spreadsheets do, or commas."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        return list(csv.DictReader(file, delimiter=delimiter))
