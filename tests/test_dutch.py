"""Numbers, lists and refusals as Dutch writes them."""

import errno
import json
import tomllib
from decimal import Decimal

import pytest
from root import ROOT
from wederkerig.dutch import listed, number, percent, refusal

NUMBERS = [
    ((10, 0), "10"),
    ((100, 0), "100"),
    ((0, 0), "0"),
    ((-0.001,), "0"),
    ((-0.4, 0), "0"),
    ((-10, 0), "-10"),
    ((10,), "10"),
    ((20.5,), "20,5"),
    ((1.005, 2), "1"),
    ((1 / 3,), "0,33"),
    ((1e15, 0), "1000000000000000"),
]


@pytest.mark.parametrize(("arguments", "text"), NUMBERS)
def test_numbers(arguments, text):
    """A comma, no zeros after it at the end, and never a zero of the number itself less."""
    assert number(*arguments) == text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [((0.125,), "12%"), ((0.135,), "14%"), ((1,), "100%"), ((-0.001,), "0%"), ((Decimal("0.5525"), 2), "55,25%")],
)
def test_percents(arguments, text):
    """A share out of a hundred, with the sign of it; a half goes to the even side, as Python rounds."""
    assert percent(*arguments) == text


def test_a_share_is_written_by_one_function():
    """No module makes percents of a share by itself."""
    modules = (ROOT / "course" / "wederkerig").rglob("*.py")
    assert [path.name for path in modules if "%}" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_lists(names, text):
    """Commas, and `en` before the last."""
    assert listed(names) == text


def sharing_violation():
    error = PermissionError(errno.EACCES, "Permission denied")
    error.winerror = 32  # as Windows gives it
    return error


def caught(call, *arguments):
    """The error that a call gives."""
    try:
        call(*arguments)
    except Exception as error:
        return error
    raise AssertionError(call)


REFUSALS = [
    (OSError(errno.ENOSPC, "No space left on device"), "de schijf is vol"),
    (PermissionError(errno.EACCES, "Permission denied"), "geen toegang"),
    (IsADirectoryError(errno.EISDIR, "Is a directory"), "het is een map en geen bestand"),
    (NotADirectoryError(errno.ENOTDIR, "Not a directory"), "het is een bestand en geen map"),
    (sharing_violation(), "het is open in een ander programma"),
    (OSError(errno.ENOTSOCK, "Socket operation on non-socket"), "foutcode ENOTSOCK"),
    (OSError("own words"), "foutcode onbekend"),
    (caught(tomllib.loads, "a = 1\nb = ?\n"), "regel 2 klopt niet"),
    (caught(tomllib.loads, "a = 1\na = 2\n"), "regel 2 klopt niet"),
    (caught(tomllib.loads, "a = 1\nb ="), "het einde klopt niet"),
    (caught(json.loads, "{\n}\n}"), "regel 3 klopt niet"),
    (caught(b"\xff".decode, "utf-8"), "het is geen tekst in UTF-8"),
    (caught({}.__getitem__, "items"), "'items' ontbreekt"),
    (caught(int, "x"), "het heeft een andere vorm dan verwacht"),
]


@pytest.mark.parametrize(("error", "text"), REFUSALS)
def test_refusals(error, text):
    """The reason in Dutch, and the system's code where there is no word for it; never the English of another."""
    assert refusal(error) == text
