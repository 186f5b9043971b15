"""Who occurs in which case: no name may stand for two people.

A name is a word with a capital that does not begin a sentence, other than what `NO_PERSON` lists.
"""

import re
from collections.abc import Iterable, Mapping

_NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?(?!\w)")
NO_PERSON = frozenset(
    re.findall(
        r"\S+",
        """Afrika Aknin Angyal Antillen Arabisch Avonds België Beroepscode Bouwkamp Bredewold Buber Buunk
        Canada Cohen Corra Curaçao Dat De Deur Dichterbij Die Duits Duitse Een Engels Engelse Eritrea Europa
        Frans Geen Gouldner Heils Het Hochschild Ik Indonesië Italië Ja Je Kerst Komter Koningsdag
        Krippendorff Krippendorffs Kruis Leger Linders Malda Marokkaans Marokko Maslow Mauss Middags Morgens
        Movisie Nachts Nederland Nederlands Nederlandse Nee Nieuwe Ochtends Oekraïense Oekraïne Offerfeest
        Onderwaater Participatiewet Pasen Penninx Pinksteren Polen Pools Poolse Portugal Ramadan Rode
        Schaufeli Scholte Sinterklaas Somalië Spanje Sprinkhuizen Stierlin Stijl Suikerfeest Surinaams
        Surinaamse Suriname Syrische Syrië Turkije Turks Turkse Vos Wat Welzijn Wet Wie Wmo
        Zorgverzekeringswet""",
    )
)


def names(text: str) -> frozenset[str]:
    """The names of people in a text; a possessive counts as the name where that stands there too."""
    found = set(_NAME.findall(text)) - NO_PERSON
    return frozenset(name for name in found if not (name.endswith("s") and name[:-1] in found))


def shared(texts: Mapping[str, str], groups: Mapping[str, str]) -> dict[str, list[str]]:
    """The names that stand in texts of more than one group, with those texts; halves of a pair are one group."""
    seen: dict[str, list[str]] = {}
    for id, text in texts.items():
        for name in names(text):
            seen.setdefault(name, []).append(id)
    return {name: ids for name, ids in sorted(seen.items()) if len(_groups(ids, groups)) > 1}


def _groups(ids: Iterable[str], groups: Mapping[str, str]) -> set[str]:
    return {groups.get(id, id) for id in ids}
