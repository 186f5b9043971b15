"""What the map of the course says in Dutch."""

from .model import NONE

TITLE = "De kaart van deze cursus"
QUESTION = "Waar spreken theorie, praktijk en sociaal werkers over hetzelfde?"
LABEL_THEME = "Thema"
LABEL_FOLLOW = "Volg één theorie"
ALL_THEMES = "Alle thema’s samen"
ALL_THEORIES = "Geen: toon ze allemaal"
THEMES = {
    "vrij": "Vrij of verplicht",
    "balans": "Geven en krijgen in balans",
    "vertrouwen": "Vertrouwen en correctie",
    "vragen": "Hulp vragen en aannemen",
    "mens": "Zit het in de mens?",
    "buurt": "Buurt en netwerk",
    "kwetsbaar": "Kwetsbare mensen",
    "werker": "De rol van de sociaal werker",
    "opbrengst": "Wat het oplevert",
}
THEORIES = {
    "dichterbij": "Dichterbij",
    "corra": "Corra",
    "buunk": "Buunk en Schaufeli",
    "autonomie": "Autonomie en verbondenheid",
    "komter": "Komter",
    "mauss": "Mauss",
    "movisie": "Movisie",
    NONE: "geen theorie",
}
PRACTICES = {
    "linders": "Linders",
    "tijdvoorelkaar": "TijdvoorElkaar",
    "bredewold": "Bredewold",
    "stage": "Stages",
    NONE: "geen praktijkvoorbeeld",
}
LABELS = {
    "A": "A Invulling",
    "B": "B Rol",
    "C": "C Moeiten",
    "D": "D Opbrengsten",
    NONE: "niet in de gesprekken",
}
BROKEN = {  # in the picture a long name takes two lines
    "Buunk en Schaufeli": "Buunk en<br>Schaufeli",
    "Autonomie en verbondenheid": "Autonomie en<br>verbondenheid",
    "TijdvoorElkaar": "Tijdvoor-<br>Elkaar",
    "geen praktijkvoorbeeld": "geen<br>voorbeeld",
    "D Opbrengsten": "D Op-<br>brengsten",
    "niet in de gesprekken": "niet in de<br>gesprekken",
}
HEADINGS = ("Theorie", "Praktijk", "Gesprekken")
FOLLOWED = "▶ {name}"
HOVER_STREAM = "%{source.label} naar %{target.label}: %{value} stellingen<extra></extra>"
HOVER_NODE = "%{label}<extra></extra>"
HEAD = ("Stroom", "Stellingen")
ROW = "{start} → {end}"
ROW_ON = "{theory}: {start} → {end}"
ROW_TOTAL = "Samen uit de theorie"
ROW_FOLLOWED = "Samen uit {theory}"
TINY = "minder dan 0,1"
NOBODY = "niemand"
MEET = "Over ‘{theme}’ spreken theorie, praktijk en sociaal werkers alle drie. "
MEET_NOT = "Over ‘{theme}’ vonden we geen praktijkvoorbeeld: alle stromen gaan door het grijze blok. "
MEET_PARTLY = "Over ‘{theme}’ spreken theorie, praktijk en sociaal werkers niet alle drie. "
WHO = "Aantal stellingen: theorie {theories}; praktijk {practices}; gesprekken {labels}. "
MEET_ALL = "Op {n} van de {all} thema’s spreken theorie, praktijk en sociaal werkers alle drie. "
GAPS = "Een gat zit bij {themes}: {n} van de {total} stellingen uit de theorie vinden daar geen praktijkvoorbeeld. "
MOST = "De breedste stroom loopt van {pairs}: {n} van de {total} stellingen uit de theorie. "
MOST_EQUAL = "De breedste stromen lopen van {pairs}: elk {n} van de {total} stellingen uit de theorie. "
PAIR = "{start} naar {end}"
FOLLOW = (
    "Je volgt {theory}, met {n} van de {total} stellingen uit de theorie: "
    "haar breedste stroom gaat naar {practices} ({first}), en het breedst komt zij uit bij {labels} ({second}). "
)
EACH = "elk {n}"
FOLLOW_NOT = "Je volgt {theory}, maar die theorie heeft hier geen stelling; daarom is geen stroom gekleurd. "
SILENT = "Stil op dit thema: {names}; dat zegt iets over deze cursus, niet per se over het werk."
SILENT_NOT = "Alle praktijkbronnen en alle kernlabels doen hier mee."
CAUTION = "Breed betekent dat de cursus er veel over vertelt, niet dat het sterker bewezen is."
ASSUMPTIONS = (
    "We nemen aan dat iedere stelling over één thema gaat, het best passende. Wij kozen dat thema; "
    "in de tabel themes.csv kun je het nakijken en anders kiezen.",
    "We nemen aan dat bronnen over hetzelfde spreken als hun stellingen hetzelfde thema hebben. "
    "Dat betekent niet dat ze het eens zijn, en ook niet dat ze elkaar noemen.",
    "We nemen aan dat de stellingen van een theorie zich per thema over de praktijkbronnen verdelen naar het aantal "
    "stellingen dat elke bron daarover heeft, en daarna net zo over de kernlabels. Zo ontstaan breuken.",
    "We nemen aan dat iedere stelling even zwaar telt. Een stelling die twee theorieën tegenover elkaar zet, "
    "telt bij allebei.",
    "We nemen aan dat je kleine theorieën mag samenvoegen: Penninx hoort hier bij Dichterbij, Stierlin bij Autonomie "
    "en verbondenheid, en Durkheim en Simmel bij Komter.",
    "We nemen aan dat samenvattingen van de auteurs geen eigen bron zijn: zij doen niet mee, net als stellingen over "
    "de aanpak van het onderzoek.",
)
NAMES = (THEORIES, PRACTICES, LABELS)  # per column
