"""Numbers, lists and the refusals of a disk as Dutch writes them; and text of others as it can be shown."""

import errno
import re
from collections.abc import Sequence
from decimal import Decimal

_LINE = re.compile(r"\bline (\d+)")  # as the readers of TOML and JSON say it
_IN_USE = "het is open in een ander programma"
_NO_ACCESS = "geen toegang"
_SHARING_VIOLATION = 32  # Windows' own number for a file that another program holds

# By the system's code; not every system has all of them.
_REASONS = {
    "ENOSPC": "de schijf is vol",
    "EDQUOT": "de schijf is vol",
    "EFBIG": "het bestand wordt te groot voor deze schijf",
    "EACCES": _NO_ACCESS,
    "EPERM": _NO_ACCESS,
    "EROFS": "op deze schijf kan niet worden geschreven",
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EISDIR": "het is een map en geen bestand",
    "ENOTDIR": "het is een bestand en geen map",
    "EEXIST": "er staat al iets met die naam",
    "ENOTEMPTY": "de map is niet leeg",
    "ENOENT": "het is er niet",
    "ENAMETOOLONG": "de naam is te lang",
    "ELOOP": "het is een koppeling die nergens uitkomt",
    "EMFILE": "er zijn te veel bestanden tegelijk open",
    "ENFILE": "er zijn te veel bestanden tegelijk open",
    "EIO": "de schijf geeft een fout",
    "ESTALE": "de netwerkschijf is weg",
    "ETIMEDOUT": "de netwerkschijf antwoordt niet",
}


def number(value: float, digits: int = 2) -> str:
    """The value with a comma and at most so many digits after it, without zeros at the end."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace(".", ",")


def decimal(value: float | None, digits: int = 2) -> str:
    """The value with a comma and always so many digits after it; a dash where there is none."""
    return "–" if value is None else f"{value:.{digits}f}".replace(".", ",")


def percent(share: float | Decimal, digits: int = 0) -> str:
    """A share in percents, with at most so many digits after the comma."""
    return f"{number(float(100 * share), digits)}%"


def listed(names: Sequence[str]) -> str:
    """ "a", "a en b", "a, b en c"; nothing for none."""
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def printable(text: str) -> str:
    """Text that can be shown and written everywhere, on one line: no control characters or lone surrogates."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def refusal(error: Exception) -> str:
    """Why a file could not be read or written, to stand inside a sentence; never in the words of the library.

    Of a text that is not right it says in which line; where Dutch has no word for it, it gives the system's code.
    """
    if isinstance(error, OSError):
        return _refusal_of_disk(error)
    if isinstance(error, UnicodeDecodeError):
        return "het is geen tekst in UTF-8"
    if isinstance(error, KeyError):
        return f"{error} ontbreekt"
    if "(at end of document)" in str(error):
        return "het einde klopt niet"
    line = getattr(error, "lineno", None) or next(iter(_LINE.findall(str(error))), None)
    return f"regel {line} klopt niet" if line else "het heeft een andere vorm dan verwacht"


def _refusal_of_disk(error: OSError) -> str:
    if getattr(error, "winerror", None) == _SHARING_VIOLATION:
        return _IN_USE
    code = errno.errorcode.get(error.errno or 0, str(error.errno or "onbekend"))
    return _REASONS.get(code) or f"foutcode {code}"
