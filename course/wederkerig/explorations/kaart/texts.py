"""What the map of the course says in Dutch."""

from .pairs import CONFIRMS, CONTRADICTS, QUALIFIES

TITLE = "De tegenspraakkaart"
QUESTION = "Wie bevestigt, nuanceert of spreekt wie tegen?"
LABEL_PAIR = "Bekijk een paar stellingen"
WHOLE = "whole"
WHOLE_MAP = "Nog geen: de hele kaart"
THEMES = {
    "vrij": "Vrij of verplicht",
    "balans": "Geven en krijgen in balans",
    "vertrouwen": "Tellen, vertrouwen en corrigeren",
    "buurt": "Licht of hecht contact",
    "kwetsbaar": "Kwetsbare mensen",
    "mens": "Zit het in de mens?",
    "vragen": "Hulp vragen en aannemen",
    "werker": "De rol van de sociaal werker",
    "opbrengst": "Wat het oplevert",
}
SPEAKERS = {
    "dichterbij": "Dichterbij",
    "corra": "Corra",
    "buunk": "Buunk en Schaufeli",
    "bouwkamp": "Bouwkamp en Bouwkamp",
    "angyal": "Angyal",
    "mauss": "Mauss",
    "simmel": "Simmel",
    "komter": "Komter",
    "movisie": "Movisie",
    "linders": "Linders",
    "makelaar": "Bredewold en Malda",
    "bredewold": "Bredewold",
    **{f"r{number}": f"Sociaal werker R{number}" for number in range(1, 8)},
    "schrijvers": "De schrijvers",
}
ON_MAP = SPEAKERS | {f"r{number}": f"R{number}" for number in range(1, 8)}
ON_MAP |= {"buunk": "Buunk &<br>Schaufeli", "bouwkamp": "Bouwkamp", "makelaar": "Bredewold<br>& Malda"}
RELATIONS = {CONFIRMS: "bevestigt", QUALIFIES: "nuanceert", CONTRADICTS: "spreekt tegen"}
VERDICTS = {
    CONFIRMS: "De tweede bevestigt de eerste",
    QUALIFIES: "De tweede nuanceert de eerste",
    CONTRADICTS: "De tweede spreekt de eerste tegen",
}
WHY = {
    "C039-C057": (
        "Zij gebruiken één woord voor twee dingen. Bij de een mag er niets moeten, bij de ander hoort een "
        "tegenprestatie erbij."
    ),
    "C039-C119": "Bij Mauss bestaat een gift zonder plicht niet, ook niet als de gever haar spontaan vindt.",
    "C039-C132": "Komter ziet wel een morele plicht, maar ook voor haar is het geen voor-wat-hoort-wat.",
    "C039-C102": "Dichterbij sluit eigenbelang uit; hier knapt ook de zorgende van het zorgen op.",
    "C039-C149": "Wat Dichterbij wil, zagen bewoners zelf het liefst.",
    "C061-C315": "Beleid en praktijk waarschuwen voor hetzelfde: moeten roept weerstand op.",
    "C209-C210": (
        "Voor de een werkt het alleen vrijwillig; de ander ziet dat ook schuldgevoel mensen in beweging brengt."
    ),
    "C075-C151": "Een gelijkwaardige daad terug hoeft niet: een dankwoord of de zekerheid van hulp kan genoeg zijn.",
    "C084-C253": "Te veel geven maakt ongelukkig, zegt de een; volgens de ander mag het soms best energie kosten.",
    "C122-C153": "Wie krijgt, wil terugdoen: de oude antropologen en de buurtbewoners zeggen hetzelfde.",
    "C085-C250": "Krijgen zonder terug te kunnen geven weegt, in de theorie en in de wijk.",
    "C081-C218": "De een denkt dat iedereen altijd telt; de ander ziet pas onrust als iemand lijkt te profiteren.",
    "C219-C080": "Wat de werker in groepen ziet, is in de theorie een voorwaarde: wie profiteert, moet dat merken.",
    "C052-C208": (
        "Waar het antwoord lang wegblijft, houdt vertrouwen de band overeind; een contract vult in waar dat ontbreekt."
    ),
    "C044-C269": "Elkaar aanspreken is iets anders dan straffen: de schrijvers gaan een stap verder.",
    "C164-C264": (
        "Licht contact werkt het best, of juist elkaar goed kennen? Het verschil kan zitten in om wie het gaat."
    ),
    "C043-C117": "Allebei zien zij dat een lichte band ook telt.",
    "C126-C207": "Theorie en gesprekken zien hetzelfde: de eigen kring gaat voor.",
    "C049-C156": "Samen sterk, zegt de een; onder mensen met dezelfde problemen kan het juist te zwaar worden.",
    "C251-C254": "Eerst je problemen op orde, of helpt geven juist om ze de baas te worden?",
    "C251-C221": (
        "R6 wil dat iemand eerst zijn problemen oplost, en vraagt toch ook zeer kwetsbare mensen wat zij "
        "kunnen inzetten."
    ),
    "C168-C171": "De verwachting is hoog; in de praktijk slaat het om zodra mensen meer samen gaan doen.",
    "C145-C271": (
        "In hoofdstuk 2 zit wederkerigheid maar voor een deel in de mens; in de conclusie heet zij natuurlijk."
    ),
    "C214-C072": "Het zit in de mens, en toch gaat het niet iedereen even gemakkelijk af.",
    "C102-C103": "Is zorgen voor een ander een eigen behoefte, of komt zelfstandigheid eerst?",
    "C139-C153": "Allebei zien zij dat mensen geen schuld willen laten openstaan.",
    "C068-C262": "Wie zelf iets geeft, kan daarna gemakkelijker hulp vragen of aannemen.",
    "C136-C242": "Er zijn genoeg mensen die willen helpen, maar niet in elke buurt.",
    "C046-C229": "Naast iemand staan in plaats van het over te nemen.",
    "C229-C235": "Blijven coachen, of de groep het zelf laten doen?",
    "C088-C263": "De verhouding is scheef van opzet, en toch kan zij gelijkwaardiger worden.",
    "C048-C255": "Geven laat je zelfwaardering groeien: de methodiek zegt het, en een werker ziet het.",
    "C069-C084": "Geven doet goed, tot je het gevoel hebt dat het te veel is.",
    "C127-C128": "Wie veel geeft, krijgt veel. Keer het om, en wie weinig kan geven, krijgt weinig.",
}
OPTION = "{one} – {other}"
OPTION_ITSELF = "{one}, twee keer"
START = (
    "De kaart telt {all} paren van stellingen, van {speakers} stemmen. {confirms} keer bevestigt de tweede stelling de "
    "eerste, {qualifies} keer nuanceert zij, en {contradicts} keer spreekt zij tegen. Een R met een cijfer is een "
    "geïnterviewde sociaal werker. Kies een paar."
)
SAYS = "{speaker}: {text} ({source}; scriptie, {section}; {id})"
VERDICT = "{verdict}: zo lezen wij het. {why}"
COUNT = "Op dit onderwerp: {confirms} keer bevestigd, {qualifies} keer genuanceerd, {contradicts} keer tegengesproken."
HEAD = ("Onderwerp", "De een", "De ander", "Wat de ander doet")
CELL = "{speaker} ({id})"
CLAIM = "Eén bron spreekt met één stem."
SIGN = "Gelukt als een lijn begint en eindigt bij dezelfde stem, en de ene stelling de andere tegenspreekt."
BEATEN = (
    "Ook één bron kan twee dingen zeggen die niet samengaan. Noem dus niet alleen wie iets zegt, maar ook waar en "
    "wanneer."
)
ASSUMPTIONS = (
    "Wij kozen welke stellingen naast elkaar staan en hoe zij zich verhouden. Dat is lezen en wegen, geen meten; "
    "met een andere keuze ziet de kaart er anders uit.",
    "De stellingen zijn onze samenvattingen van de scriptie, met de bron die zij noemt. De boeken zelf zeggen soms "
    "meer.",
    "Eén stem is niet altijd één mens: bij Dichterbij en bij R2 spreken er meer. Noemt een stelling meer sociaal "
    "werkers, dan staat er één op de kaart.",
    "We nemen aan dat twee bronnen over hetzelfde praten als hun stellingen over hetzelfde onderwerp gaan. Soms "
    "bedoelen zij andere mensen of een ander moment; dan is de tegenspraak kleiner dan zij lijkt.",
    "Wat ontbreekt: burgers zelf. Wie hulp kreeg, is voor dit onderzoek niet gehoord.",
)
