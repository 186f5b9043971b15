"""The closed lists every item is written in: labels, cues, goals, certainties.

Ids are stable and never shown; texts are what people read.
The cues are this course's working list, drawn from the definition of Dichterbij
(Deur, van, Scholte & Sprinkhuizen, 2013, pp. 98-103), the mandatory counter-performance (Corra, 2013, p. 70)
and the patterns of giving that turn into charity (Bredewold, 2014).
"""

from dataclasses import dataclass

RECIPROCITY = "wederkerigheid"
TIT_FOR_TAT = "voor-wat-hoort-wat"
CHARITY = "liefdadigheid"

LABELS: dict[str, str] = {
    RECIPROCITY: "Wederkerigheid",
    TIT_FOR_TAT: "Voor-wat-hoort-wat",
    CHARITY: "Liefdadigheid",
}

CERTAINTIES: dict[str, str] = {"laag": "Laag", "midden": "Midden", "hoog": "Hoog"}

GOALS: dict[str, str] = {
    "vormen": "Je herkent wederkerigheid, ook als zij uitgesteld is of via anderen loopt.",
    "ruil": "Je onderscheidt wederkerigheid van voor-wat-hoort-wat.",
    "liefdadigheid": "Je onderscheidt wederkerigheid van liefdadigheid.",
    "omslag": "Je wijst het feit aan waardoor een contact van karakter verandert.",
    "kader": "Je legt uit uit welke ontwikkelingen Dichterbij is ontstaan.",
    "definitie": "Je legt uit wat Dichterbij met wederkerigheid bedoelt.",
    "theorie": "Je vergelijkt wat verschillende auteurs over wederkerigheid zeggen.",
    "drempels": "Je herkent wat vragen en aannemen moeilijk maakt.",
    "praktijk": "Je herkent in de praktijk wat wederkerigheid helpt en hindert.",
    "rol": "Je kiest en verantwoordt wat jij als sociaal werker doet.",
    "onderzoek": "Je legt uit hoe uitspraken van sociaal werkers zijn geordend en gewogen.",
}
CASE_GOALS = ("vormen", "ruil", "liefdadigheid", "omslag")

DIFFICULTIES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Cue:
    """A fact in a case that points to one label."""

    text: str
    label: str


CUES: dict[str, Cue] = {
    "vrijwillig": Cue("Mensen doen het uit zichzelf", RECIPROCITY),
    "prijs": Cue("Vooraf staat vast wat ertegenover staat", TIT_FOR_TAT),
    "eenrichting": Cue("Het geven gaat één kant op", CHARITY),
    "niets-terug": Cue("Er wordt niets teruggevraagd", RECIPROCITY),
    "voorwaarde": Cue("Wie niet levert, krijgt niet of verliest iets", TIT_FOR_TAT),
    "medelijden": Cue("De gever helpt uit medelijden of om goed te doen", CHARITY),
    "beide-geven": Cue("Beide kanten geven iets en krijgen iets, nu of later", RECIPROCITY),
    "controle": Cue("Iemand controleert of er geleverd wordt", TIT_FOR_TAT),
    "geen-tegengift": Cue("De ontvanger kan of mag niets teruggeven", CHARITY),
    "gelijke-voet": Cue("Ze staan op gelijke voet", RECIPROCITY),
    "contract": Cue("Een regeling of contract telt meer dan de persoon", TIT_FOR_TAT),
    "relatie": Cue("De band telt meer dan wat er over en weer gaat", RECIPROCITY),
}

PEOPLE: dict[str, str] = {
    "enkelvoudig": "Enkelvoudig: tussen twee mensen",
    "meervoudig": "Meervoudig: in een groep of keten",
}
TIME: dict[str, str] = {
    "onmiddellijk": "Onmiddellijk: binnen korte tijd",
    "uitgesteld": "Uitgesteld: na lange tijd",
}
