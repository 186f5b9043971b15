"""Every Dutch text about grades (lecturers are addressed with u)."""

from decimal import Decimal

from ...dutch import percent
from ..settings.texts import METHODS

NO_LMS_FILE = (
    "{file} is geen bestand met cijfers dat hier bekend is. Haal het op in uw leeromgeving en geef het ongewijzigd: "
    "in Canvas 'Cijferlijst exporteren', in Brightspace 'Export Grades' met OrgDefinedId en punten, "
    "in Moodle 'Beoordelingsformulier downloaden' bij de opdracht."
)
NO_COLUMN = "geen enkele kolom met punten"
WHICH_COLUMN = (
    "In {file} is niet te zien in welke kolom de cijfers moeten; er staan {known}. "
    'Zet de naam ervan onder [lms] in cijfers.toml: kolom = "…". Geef daarna hetzelfde commando nog eens.'
)
NOT_ALL = "Er is nog geen enkele student van wie alles is nagekeken, dus ook geen cijfer. Kijk de open antwoorden na."
NO_ASSIGNMENTS = (
    "In klas {klas} is nog geen opdracht nagekeken, dus een eindcijfer is er niet. "
    "Kijk er eerst een na met: wederkerig grade opdracht-1"
)
LMS_NEEDS_ASSIGNMENT = "Kies bij --lms ook een opdracht, zoals: wederkerig grades opdracht-1 --lms {file}"
MADE_SETTINGS = "Uw keuzes voor deze klas staan nu in {file}; daar leest u ook wat u kunt veranderen."
HEAD = "{name}, klas {klas}: {n} studenten helemaal nagekeken, {most} punten te halen, gokken levert {guess} op."
EFFECT = "  {mark} {passed:>4} van {n} slagen, grens {passes:>6}   {how}"
CHOSEN, NOT_CHOSEN = "→", " "
EFFECT_HEAD = "Zo veel studenten slagen, per manier om de grens te bepalen (→ is nu gekozen in {file}):"
WAITING = "Nog geen cijfer, want er wachten antwoorden op u: {n} studenten."
ABSENT = "Geen cijfer, want niets ingeleverd: {n} studenten."
UNKNOWN = (
    "Vrijstelling of extra tijd staat in {file} ook bij wie niet in deze klas voorkomt: {students}. "
    "Verbeter die nummers, of vul de klassenlijst aan."
)
LIST_AT = "Cijferlijst: {path}"
FINAL_AT = "Eindcijfers over {assignments}: {path}. {passed} van {n} studenten met een eindcijfer slagen."
NO_FINAL = "Zonder eindcijfer, want er ontbreekt iets of alles is vrijgesteld: {n} studenten; de lijst zegt wat."
LOG_AT = "Wat u koos en wat het deed, staat in {path}."
LMS_AT = "Voor {lms}: {path} ({n} cijfers, in kolom '{column}'). Zet dit bestand in uw leeromgeving terug."
BY_NAME = "Op naam gevonden, kijk deze na: {students}."
MISSING = (
    "Niet in het bestand van de leeromgeving, dus niet ingevuld: {students}. Zet hun nummer daar onder [lms] in {file}."
)
OTHER_SCALE = "Let op: die kolom telt daar tot {most}, en dit zijn getallen tot {ours}. Zet haar op {ours} punten."
MORE = "nog {n}"
LMS = {"canvas": "Canvas", "brightspace": "Brightspace", "moodle": "Moodle"}

LIST_HEAD = ("student", "naam", "punten", "cijfer", "geslaagd", "opmerking")
FINAL_HEAD = ("student", "naam", "eindcijfer", "geslaagd", "opmerking")
YES, NO = "ja", "nee"
NOTES = {
    "absent": "niets ingeleverd",
    "waiting": "wacht op u: {n} antwoorden",
    "short": "te weinig punten voor {parts}",
    "time": "extra tijd: {time}",
    "exempt": "vrijgesteld van {assignment}",
    "missing": "ontbreekt: {assignments}",
    "source": "{assignment}: de herkansing telt ({source})",
}
THIS = "deze opdracht"
PARTS = {"closed": "de gesloten vragen", "open": "de open vragen"}
LOG_HEAD = ("wanneer", "opdracht", "manier", "grens", "punten", "geslaagd", "van", "besluiten over items")
DECISION = "{item}: {what}{option} ({day}, {by}: {why})"


BOTTOMS = ", en genoeg in elk deel"


def how(method: str, share: Decimal, bottoms: bool) -> str:
    """A way to set the pass mark, in words; `bottoms`: the assignment asks something of each part too."""
    return METHODS[method].format(share=percent(share, 2), bottoms=BOTTOMS if bottoms else "")
