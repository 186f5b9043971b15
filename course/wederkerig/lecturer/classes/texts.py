"""Every Dutch text about a class as a whole (lecturers are addressed with u)."""

NOBODY = (
    "Van student '{student}' staat in klas {klas} niets; er staan gegevens van {n} studenten. "
    "Kijk of nummer en klas kloppen, en geef het nummer zoals het in ontvangst-….csv staat."
)

# The list of classes.
NO_CLASSES = "In {folder} staat nog geen klas."
ROW = "{name}: {students}; {assignments}; {changed}; {until}"
STUDENTS = "{n} studenten"
ONE_STUDENT = "1 student"
NO_ASSIGNMENTS = "niets ingeleverd"
CHANGED = "laatst veranderd op {day}"
EMPTY = "leeg"
UNTIL = "bewaren tot en met {day}"
OVERDUE = "BEWAARTERMIJN VOORBIJ sinds {day}"
NO_DATE = "geen bewaartermijn"
CANNOT_TELL = "{name}: {reason}"
UNFINISHED = "  Er is begonnen met wissen en dat is niet af. Maak het af met: wederkerig class erase {named}"
CLEAN_UP = "  Ruim haar op met: wederkerig class erase {named}"
SET_DATE = "Een bewaartermijn zet u in {file} van de klas, onder [bewaren]: tot = 2027-08-31"

# What one student may see.
EXPORTED = "Alles wat van {student} in klas {klas} staat: {path}. Geef het aan niemand anders, en wis het daarna."
READ_ME = """Dit zijn de gegevens van één student in klas {klas}, op {moment}.

gegevens.json   nummer, naam, wat wanneer is ingeleverd, besluiten daarover, vrijstelling en extra tijd,
                en wat lezers per criterium van open antwoorden gaven
punten.csv      punten en opmerkingen per vraag
antwoorden/     de antwoorden die tellen
ontvangen/      alle bestanden die binnenkwamen, ongewijzigd
feedback/       de feedbackpagina's die zijn gemaakt

De sleutels van de vragen staan er niet bij. Wat in de leeromgeving of in een reservekopie staat, ook niet.
"""
POINTS_HEAD = ("opdracht", "vraag", "punten", "van", "opmerking")

# Erasing.
ERASE_ONE = (
    "U gaat alles wissen wat van student {student}{name} in klas {klas} staat: {what}.\n"
    "Ook gaan weg: zips van de leeromgeving in de map aangeleverd, en overzichten, rapporten en lijsten waarin deze "
    "student staat; die maakt u daarna opnieuw. Dit is niet terug te draaien."
)
ERASE_ALL = "U gaat alles wissen wat in klas {klas} staat, van {n} studenten. Dit is niet terug te draaien."
WHAT = (
    "ontvangen bestanden ({files}, voor {assignments}), antwoorden, punten, opmerkingen en feedback, "
    "ook in de kopieën van het cijferboek ({copies})"
)
NO_WORK = "nog geen opdracht"
TYPE = "Typ {name} om te wissen: "
NOTHING_TO_ERASE = "Er staat in klas {klas} niets; er is dus niets te wissen. Kies een andere klas."
NOT_ERASED = "Er is niets gewist. Geef het commando opnieuw en typ {name}, of geef er --yes bij."
ERASED = "Gewist. Bewijs, zonder gegevens van studenten: {path}"
ELSEWHERE = (
    "Denk ook aan de leeromgeving, reservekopieën en wat u al teruggaf. Staat deze student nog in de leeromgeving, "
    "dan komt het werk met de volgende zip weer mee."
)
STILL = "In {file} staat dit nummer of deze naam nog. Kijk het na en haal het daar zelf weg."
RECEIPT = """Bewijs van wissen

Klas:     {klas}
Moment:   {moment}
Gewist:   {what}
Waaruit:  ontvangen bestanden, inleveringen, nagekeken werk, feedback, register, cijferboek en kopieën daarvan,
          lezingen, klassenlijst en cijfers.toml; en wat daaruit was gemaakt
{more}
Niet hierdoor gewist: de leeromgeving, reservekopieën van de school, en wat al was teruggegeven.
"""
RECEIPT_ONE = "alle gegevens van één student ({what})"
RECEIPT_ALL = "alle gegevens van de klas ({n} studenten)"
RECEIPT_ARCHIVES = "Ook in:   {archives}, onder de code van deze student, met de regel in het sleutelbestand\n"
COPY_DAMAGED = (
    "{file} is beschadigd, en kan dus niet worden opgeschoond. Verwijder dat bestand zelf of zet het ergens anders, "
    "en geef hetzelfde commando nog eens."
)
PENDING_DAMAGED = "{file} is beschadigd; daarin staat wat er werd gewist. Verwijder het en geef het commando opnieuw."
SETTINGS_BROKEN = (
    "In {file} staat student {student} zo dat de regel er niet vanzelf uit kan. "
    "Haal dat nummer er zelf uit, en geef hetzelfde commando nog eens."
)

# A copy without names.
ARCHIVED = (
    "Klas {klas} staat nu zonder namen en nummers in {folder}, met {n} codes; u gebruikt haar met --class {archive}.\n"
    "Welke code van wie is, staat alleen in {key}. Bewaar dat bestand ergens anders, of verwijder het.\n"
    "Dit is pseudoniem en niet anoniem: in open antwoorden en opmerkingen kan nog iemand te herkennen zijn."
)
ARCHIVE_EXISTS = (
    "{folder} bestaat al. Geef die map een andere naam of verwijder haar, en geef hetzelfde commando nog eens."
)
NOTHING_TO_ARCHIVE = (
    "In klas {klas} is nog niets nagekeken en geen meting ontvangen, dus er valt niets te bewaren. "
    "Kijk eerst een opdracht na met: wederkerig grade opdracht-1"
)
KEY_DAMAGED = (
    "Het sleutelbestand {file} is niet te lezen. Zet het terug zoals het was, als csv in UTF-8, of zet het ergens "
    "anders; en geef hetzelfde commando nog eens."
)
KEY_HEAD = ("student", "code")
