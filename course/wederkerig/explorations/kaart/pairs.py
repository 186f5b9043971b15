"""Which claims lie beside each other on the map: what each pair is about, who speaks, and how the two relate.

The ids are those of the table of claims; who speaks must be one of those to whom the claim is attributed there.
"""

from collections.abc import Mapping
from dataclasses import dataclass

CONFIRMS, QUALIFIES, CONTRADICTS = "confirms", "qualifies", "contradicts"

# Who speaks, as a pattern in `attributed_to`, in the order in which they stand round the map.
SPEAKERS: Mapping[str, str] = {
    "dichterbij": r"Deur|Penninx",
    "corra": r"Corra",
    "buunk": r"Buunk",
    "bouwkamp": r"Bouwkamp",
    "angyal": r"Angyal",
    "mauss": r"Mauss",
    "simmel": r"Simmel",
    "komter": r"^Komter|antropologen, in Komter",
    "movisie": r"Movisie",
    "linders": r"Linders",
    "makelaar": r"Bredewold & Malda|Willemse",
    "bredewold": r"Bredewold(?! & Malda)",
    "r1": r"\bR1\b",
    "r2": r"\bR2[ab]\b",
    "r3": r"\bR3\b",
    "r5": r"\bR5\b",
    "r6": r"\bR6\b",
    "r7": r"\bR7\b",
    "schrijvers": r"^auteurs",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, each with who makes it; `relation`: what the second does to the first."""

    theme: str
    one: str
    one_speaker: str
    other: str
    other_speaker: str
    relation: str

    @property
    def id(self) -> str:
        """A name for the pair."""
        return f"{self.one}-{self.other}"

    @property
    def speakers(self) -> tuple[str, str]:
        """Who makes the one claim and who the other."""
        return self.one_speaker, self.other_speaker


_TABLE = """
vrij C039 dichterbij C057 corra contradicts
vrij C039 dichterbij C119 mauss contradicts
vrij C039 dichterbij C132 komter qualifies
vrij C039 dichterbij C102 bouwkamp contradicts
vrij C039 dichterbij C149 linders confirms
vrij C061 corra C315 r6 confirms
vrij C209 r1 C210 r6 qualifies
balans C075 buunk C151 linders qualifies
balans C084 buunk C253 r3 qualifies
balans C122 komter C153 linders confirms
balans C085 buunk C250 r5 confirms
vertrouwen C081 buunk C218 r7 qualifies
vertrouwen C219 r7 C080 buunk confirms
vertrouwen C052 dichterbij C208 r7 confirms
vertrouwen C044 dichterbij C269 schrijvers qualifies
buurt C164 makelaar C264 r7 contradicts
buurt C043 dichterbij C117 simmel confirms
buurt C126 komter C207 r7 confirms
buurt C049 dichterbij C156 linders qualifies
kwetsbaar C251 r6 C254 r1 contradicts
kwetsbaar C251 r6 C221 r6 contradicts
kwetsbaar C168 bredewold C171 bredewold qualifies
mens C145 schrijvers C271 schrijvers contradicts
mens C214 r1 C072 dichterbij qualifies
mens C102 bouwkamp C103 angyal contradicts
vragen C139 movisie C153 linders confirms
vragen C068 dichterbij C262 r3 confirms
vragen C136 movisie C242 r1 qualifies
werker C046 dichterbij C229 r1 confirms
werker C229 r1 C235 r7 contradicts
werker C088 buunk C263 r2 qualifies
opbrengst C048 dichterbij C255 r3 confirms
opbrengst C069 dichterbij C084 buunk qualifies
opbrengst C127 komter C128 komter qualifies
"""
PAIRS = tuple(Pair(*line.split()) for line in _TABLE.strip().splitlines())
BY_ID: Mapping[str, Pair] = {pair.id: pair for pair in PAIRS}
VOICES = tuple(name for name in SPEAKERS if any(name in pair.speakers for pair in PAIRS))
