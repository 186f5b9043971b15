"""What in a text may be about somebody who exists: numbers and addresses by their own rules, names by lists.

It finds what a human has to look at. What it does not find may be there all the same: no text is anonymous by this.
"""

import re
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher
from stdnum import iban
from stdnum.nl import bsn

from ..assessing.persons import names
from . import texts
from .name_lists import DATES, PERSONS, PLACES, listed_names

_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NINE = re.compile(r"(?<![\d.])\d(?:[ .]?\d){7,8}(?![\d.]?\d)")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}\b")


def personal_data(text: str) -> Iterator[str]:
    """A sentence for each kind of thing that may be about somebody, with what was found."""
    if not text.strip():
        return
    for kind, found in _contacts(text).items():
        if found:
            yield texts.CONTACT[kind].format(text=", ".join(found))
    listed = listed_names(text)
    if listed is None:
        if people := sorted(names(text)):
            yield texts.NAMES.format(names=", ".join(people))
        yield texts.NO_NAME_LISTS
        return
    for kind, form in ((PERSONS, texts.NAMES), (PLACES, texts.PLACES_FOUND), (DATES, texts.DATES)):
        if listed[kind]:
            yield form.format(names=", ".join(listed[kind]))


def _contacts(text: str) -> dict[str, list[str]]:
    """By kind, what reads as a way to reach or identify somebody."""
    accounts = [one.group() for one in _ACCOUNT.finditer(text) if iban.is_valid(one.group())]
    numbers = [one.group() for one in _NINE.finditer(text) if bsn.is_valid(one.group())]
    phones = [one.raw_string for one in PhoneNumberMatcher(text, "NL")]
    return {
        "phone": [phone for phone in phones if phone not in numbers and not any(phone in one for one in accounts)],
        "mail": _MAIL.findall(text),
        "bsn": numbers,
        "iban": accounts,
    }
