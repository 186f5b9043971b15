"""Every Dutch text of the file of a test (lecturers are addressed with u)."""

from ..bank import Shows

DOSSIER_AT = "Toetsdossier: {path}. Geheim: de sleutel staat erin."
PAGE: dict[str, str] = {
    "title": "{title}: toetsdossier",
    "kicker": "Toetsdossier voor de examencommissie",
    "class": "Klas {klas}. Gemaakt op {day}.",
    "secret": "Geheim. In dit dossier staan alle vragen met hun sleutel. Geef het niet aan studenten.",
    "contents": "Inhoud",
    "footer": "Gemaakt met wederkerig, uit de bank, het cijferboek, cijfers.toml en het logboek van deze klas.",
    "key": "Sleutel",
    "rests": "Rust op",
    "guidance": "Waar de beoordelaar op let",
    "rubric": "Rubric",
    "level": "{points}: {text}",
}
HEADINGS: dict[str, str] = {
    "about": "De toets in het kort",
    "scoring": "Hoe er punten worden gegeven",
    "blueprint": "Toetsmatrijs",
    "expected": "Vooraf berekend",
    "readers": "Twee lezers van open vragen",
    "cut": "Cesuur en wat zij doet",
    "panel": "Panel",
    "log": "Logboek",
    "keys": "Vragen, sleutel en bronnen",
}

ABOUT_HEAD = ("Wat", "Hoe het is")
ABOUT: dict[str, str] = {
    "name": "Opdracht",
    "release": "Kenmerk van de vragen",
    "items": "Items",
    "points": "Punten",
    "minutes": "Richttijd",
    "feedback": "Feedback aan studenten",
    "graded": "Nagekeken",
}
ITEMS = "{n}, waarvan {hand} door een docent nagekeken"
MINUTES = "{n} minuten"
NO_MINUTES = "niet opgegeven"
SHOWS = {
    Shows.POINTS: "alleen punten",
    Shows.ANSWERS: "eigen antwoorden, zonder te zeggen welke goed zijn",
    Shows.EXPLANATIONS: "punten en uitleg bij wat is gekozen",
    Shows.KEY: "ook de sleutel",
}
STUDENTS = "{n} studenten"
NOBODY_YET = "nog niemand"
NOT_GIVEN = "Deze opdracht is in deze klas nog niet nagekeken; dit volgt na de afname."

SCORING_HEAD = ("Soort vraag", "Punten")
BLUEPRINT = "Aantal items per leerdoel en niveau, met hun punten."
BLUEPRINT_HEAD = ("Leerdoel", "Makkelijk", "Gemiddeld", "Moeilijk", "Punten", "Aandeel")
TOTAL = "Samen"

CUT = "Gekozen is: {how}. Daarmee slagen {passed} van {n} studenten van wie alles is nagekeken."
CUT_GRADE = (
    "Bij de grens hoort een {grade}. Daaronder en daarboven loopt het cijfer in een rechte lijn, van 1 bij 0 punten "
    "naar 10 bij {most} punten, afgerond op {decimals} decimaal. Of iemand slaagt, is bepaald vóór het afronden."
)
CUT_HEAD = ("Manier", "Grens", "Slaagt", "Van", "Aandeel")
CHOSEN = "{how} (gekozen)"
NOBODY_READY = "Van nog geen enkele student is alles nagekeken; het effect is dus nog niet te zeggen."

NO_READERS = "Geen enkel open antwoord is door twee lezers gelezen."
READERS = "Het punt van de eerste lezer telt. Gewogen kappa, met kwadratische gewichten; ten minste 0,60 is gewenst."
READERS_HEAD = ("Vraag", "Uitkomst")
LOG = "Elke keer dat er iets anders gold dan daarvoor, kwam er een regel bij; er gaat nooit een regel uit."
NO_LOG = "Er zijn nog geen cijfers gemaakt, dus er is nog geen logboek."
NO_PANEL_TABLE = "Per item is er dus geen oordeel van een panel."
KEYS = "Per vraag wat de student leest, wat goed is en waarom, en op welke uitspraken uit de bron de vraag rust."
META = "{id} · {kind} · leerdoel {goal} · {level} · {points} punten"
LEVELS = {1: "makkelijk", 2: "gemiddeld", 3: "moeilijk", None: "zonder niveau"}
CLAIM = "{text} ({whose}; {section})"
NO_CLAIMS = "Geen uitspraak uit de bron: deze vraag toetst een vaardigheid of rust op wat hierboven staat."
