"""Every Dutch text of exchanging the bank: the workbook, its refusals, and what the commands say (lecturers: u)."""

Refusal = tuple[str, str]

# The headings of columns, by the field of a table in a bank file; and of the parts of what stands there by name.
FIELDS: dict[str, str] = {
    "id": "id",
    "file": "bestand",
    "mark": "kenmerk",
    "goal": "doel",
    "difficulty": "moeilijkheid",
    "claims": "stellingen",
    "partner": "partner",
    "label": "label",
    "stem": "vraag",
    "case": "casus",
    "explanations": "uitleg",
    "doubt": "twijfel",
    "undisputed": "geen twijfel",
    "question": "vraag",
    "several": "meer antwoorden",
    "options": "keuze",
    "text": "tekst",
    "fits": "past",
    "belongs": "hoort bij",
    "why": "uitleg",
    "people": "tussen wie",
    "time": "wanneer",
    "fragment": "fragment",
    "sublabel": "sublabel",
    "codes": "codes",
    "code": "code",
    "also": "ook goed",
    "second_coder": "tweede codeur",
    "weight": "gewicht",
    "rows": "regel",
    "steps": "stap",
    "sentences": "zin",
    "changes": "verandering",
    "to": "wordt dan",
    "first": "eerste plaats",
    "second": "tweede plaats",
    "halves": "versie",
    "who": "gesprekspartner",
    "turns": "beurt",
    "title": "titel",
    "says": "zegt",
    "replies": "antwoord",
    "said": "jij zegt",
    "next": "gaat naar",
    "does": "wat dat doet",
    "outcomes": "afloop",
    "tells": "wat dat vertelt",
    "own": "eigen materiaal",
    "guidance": "handreiking",
    "rubric": "criterium",
    "name": "naam",
    "levels": "niveau",
}
# What refusals of the bank say of a bank file, as it is in the workbook.
IN_WORKBOOK: dict[str, str] = {
    "'fits = true'": "‘past’ op ja",
    "[[pair.halves]]": "versie 1 en versie 2",
    'als id = "tekst"': "met een tekst",
}

# The sheets beside those of items.
GUIDE, LISTS = "Uitleg", "Lijsten"
GUIDE_LINES: tuple[str, ...] = (
    "# Kaarten maken in een werkmap",
    "Elke soort kaart heeft een blad, en elke kaart is één rij. Wat u hier verandert, haalt u terug in de "
    "cursus op het tabblad Kaarten van de docentenkamer, of met het commando:",
    "wederkerig import {file}",
    "Er verandert niets voordat alles klopt. Klopt er iets niet, dan leest u blad, rij, kolom en wat u kunt doen.",
    "# Zo vult u een rij in",
    "id: een eigen naam van kleine letters, cijfers en streepjes, zoals soep-op-donderdag. Verander het nooit.",
    "bestand: waar de kaart in de bank staat. Kies uit de lijst; bij een kaart die er al is, laat u het staan.",
    "doel en moeilijkheid: kies uit de lijst. Bij een oefenkaart mag moeilijkheid vaak leeg blijven.",
    "stellingen: nummers van stellingen waarop de kaart steunt, met een spatie ertussen, zoals C050 C149.",
    "Een kolom die bij uw kaart niet nodig is, laat u leeg. Een nieuwe regel in een cel maakt u met Alt+Enter.",
    "Genummerde kolommen, zoals keuze 1, vult u van links naar rechts. Zijn er te weinig, zet dan kolommen erbij "
    "met dezelfde naam en het volgende nummer.",
    "Het id van een keuze, regel, stap of zin mag leeg blijven: het wordt dan k1, k2 enzovoort.",
    "De verborgen kolom ‘kenmerk’ is van het programma: laat die staan.",
    "Een rij die u weghaalt, verdwijnt niet uit de bank. Een kaart verwijderen doet u in het bestand zelf.",
    "# Casus, versie, kantelzin en mengvorm",
    "casus: zes tot twaalf zinnen, elk op een eigen regel in de cel.",
    "Bij Casus en Twee versies zet u voor één tot drie zinnen die beslissen een aanwijzing tussen [ ], zoals "
    "[voorwaarde]. Een zin die erbij past en niet beslist, krijgt haar tussen ( ).",
    "vraag: één vraag van hoogstens 25 woorden, tussen wie, op welk moment en volgens wie.",
    "twijfel of geen twijfel: vul één van de twee. Waarover kan een collega twijfelen, of waarom doet niemand dat?",
    "eerste en tweede plaats: een getal van 0 tot 1 per label; het hoogste getal is het beste antwoord.",
    "partner: het id van de casus waarmee deze een paar vormt. Vul het bij allebei in.",
    "# De andere soorten",
    "Koppelvraag: ‘hoort bij’ is het id van de keuze die bij de regel hoort.",
    "Volgorde: zet de stappen in de goede volgorde; de kaart laat ze door elkaar zien.",
    "Fragment: noem bij ‘fragment’ een nummer uit fragments.csv, of schrijf zelf een fragment bij ‘tekst’. "
    "‘codes’ zijn de sublabels waaruit een student kiest; leeg is het hele codeboek.",
    "Gesprek: ‘gaat naar’ is het id van een latere beurt of van een afloop. Een gesprek is alleen om te oefenen.",
    "Open vraag: niveau 1 van een criterium geeft 0 punten, elk volgend niveau een punt meer.",
)
GUIDE_GOALS = "# Leerdoelen"
GUIDE_CUES = "# Aanwijzingen"
GUIDE_CUE = "{id} ({label}): {text}"
CHOOSE_TITLE = "Kies uit de lijst"
CHOOSE = "Hier kan alleen iets uit de lijst staan."

# A workbook that is not right: what is wrong, and what to do.
AT_CELL = "{file}, blad {sheet}, rij {row}, kolom {column}: {problem} {mend}"
AT_ROW = "{file}, blad {sheet}, rij {row}: {problem} {mend}"
COLUMN = "{letter} ({title})"
NOT_READ = "{file} is geen leesbare werkmap. Kies een werkmap die de cursus maakte, opgeslagen als .xlsx."
NO_SHEETS = "In {file} is geen blad met kaarten. Kies een werkmap die de cursus maakte."
NO_SUCH_COLUMN: Refusal = (
    "kolom {letter} heet ‘{title}’, en die kop is onbekend.",
    "Geef haar de naam die zij in een nieuwe werkmap heeft, of haal haar weg.",
)
COLUMN_TWICE: Refusal = ("kolom {letter} heet ‘{title}’, en die is er al.", "Haal er een weg.")
FORMULA: Refusal = ("hier staat een formule.", "Zet er een ' voor, of schrijf de uitkomst op.")
NO_TEXT: Refusal = ("hier staat een datum of iets anders dan tekst.", "Maak de cel op als tekst en typ opnieuw.")
NO_NUMBER: Refusal = ("‘{value}’ is geen getal.", "Schrijf een getal, zoals {example}.")
NO_YES_NO: Refusal = ("‘{value}’ is geen ja of nee.", "Kies ja of nee.")
NO_FILE: Refusal = ("‘{value}’ is geen bestand van de bank.", "Kies uit: {allowed}.")
ID_TWICE: Refusal = ("het id ‘{id}’ staat ook op rij {other} van blad {sheet}.", "Geef een ander id.")
OTHER_KIND: Refusal = ("‘{id}’ staat in de bank als {kind}.", "Geef deze kaart een ander id.")
OTHER_FILE: Refusal = ("‘{id}’ staat in de bank in {file}.", "Zet dat bestand hier terug, of geef een ander id.")
TOO_LONG = (
    "De kaart {id} past niet in een werkmap: ‘{title}’ telt {n} tekens, en een cel houdt er {most}. Maak die korter."
)
NOT_IN_CELL = (
    "De kaart {id} past niet in een werkmap: in ‘{title}’ staat een onzichtbaar teken. Haal dat weg in {file}."
)
WOULD_CHANGE = "{n} kaarten staan al in de bank en zijn in deze werkmap anders: {items}. {both}Er is niets veranderd."
ONE_WOULD_CHANGE = "Een kaart staat al in de bank en is in deze werkmap anders: {items}. {both}Er is niets veranderd."
SAY_REPLACE = "Kijk of dit klopt, en geef dan hetzelfde commando met --replace erbij."
CHANGED_SINCE = "{file} is intussen veranderd, dus de bank blijft zoals zij nu is. Kijk of dat klopt, en begin opnieuw."
BOTH_CHANGED = "Sinds deze werkmap is gemaakt, veranderde ook de bank bij {items}; dat gaat dan verloren. "
CHANGED_ITEM = "{id} ({columns})"
AND_MORE = "en nog {n}"
MOST_NAMED = 8

# Which file to make.
NO_SUCH_FORMAT = "{file} heeft geen soort die de cursus kan maken. Kies een naam op {allowed}."
ONLY_XLSX = "{file} is geen werkmap. Kies een werkmap die de cursus maakte; haar naam eindigt op .xlsx."
ONLY_IN_SOLUTIONS = (
    "Toetskaarten met hun sleutel blijven in {folder}. Kies een bestand in die map, of laat --bank {bank} weg."
)
EXISTS = "{file} bestaat al en is anders. Kies een andere naam, of geef hetzelfde commando met --replace erbij."
NO_FOLDER = "De map {folder} is er niet. Maak die eerst, of kies een andere map."

# What was done.
ITEMS_AT = "{n} kaarten staan in {path}."
TEMPLATE_AT = "Het sjabloon staat in {path}."
SECRET = "Er staan sleutels van toetskaarten in: deel dit bestand niet met studenten."
NEXT_IMPORT = "Klaar met bewerken? Geef: wederkerig import {path}"
IMPORTED = "Uit {file}: {new} nieuw, {changed} gewijzigd, {same} gelijk gebleven."
BANK_CHANGED = (
    "In de bank zijn sinds de export ook kaarten veranderd die u niet aanraakte; die blijven zoals ze zijn: {items}."
)
SKIPPED_SHEETS = "Overgeslagen, want geen blad met kaarten: {sheets}."
NEXT_CHECK = "Geef nu wederkerig check: dat zegt wat er nog mist."
NEXT_BUILD = "Staat een gewijzigde kaart in een opdracht, geef dan ook wederkerig build."
NEXT_MOODLE = "In Moodle: Vragenbank, Importeren, Moodle-XML-bestand."
LEFT_OUT = "Weggelaten: {kinds}."
LEFT_OUT_KIND = "{n} × {kind} ({reason})"
CODES_AT = "Het codeboek met {n} sublabels staat in {path}."
FRAGMENTS_AT = "Het codeboek met {n} sublabels en {fragments} gecodeerde fragmenten staan in {path}."

# Moodle.
MOODLE_CATEGORY = "$course$/top/Wederkerigheid/{name}"
MOODLE_LEFT_OUT: dict[str, str] = {
    "tip": "de tweede keuze telt alleen na een goede eerste",
    "mix": "de tweede keuze telt alleen na een goede eerste",
    "talk": "een gesprek heeft geen goed antwoord",
}
NO_MOODLE_FORM = "daar heeft Moodle geen vorm voor"

# REFI-QDA.
PROJECT_NAME = "Wederkerigheid: interviewfragmenten"
PROJECT_USER = "de makers van wederkerig"
PROJECT_TOLD = (
    "Korte uitspraken om te coderen, nagemaakt bij samenvattingen van een regel uit interviews met sociaal werkers. "
    "Niemand heeft ze zo gezegd. CC BY-SA 4.0."
)
SOURCE_NAME = "Interviewfragmenten"
CODE_TOLD: dict[str, str] = {
    "definition": "Definitie",
    "include": "Hoort erbij",
    "example": "Voorbeeld",
    "near_miss": "Net niet",
    "near_miss_code": "Code daarvoor",
}
