"""Every Dutch text that checking shows (lecturers are addressed with u)."""

CHECKED = "{practice} oefenitems en {graded} beoordeelde items, {pairs} paren, {covered} van {total} stellingen gedekt."
CLAIM_KINDS = {
    "benefit": "opbrengst",
    "case": "voorbeeld",
    "condition": "voorwaarde",
    "consequence": "gevolg",
    "context": "context",
    "definition": "definitie",
    "difficulty": "moeilijkheid",
    "finding": "bevinding",
    "form": "vorm",
    "glossary": "begrip",
    "method": "werkwijze",
    "recommendation": "aanbeveling",
    "role": "rol",
    "tension": "spanning",
    "theory": "theorie",
}
COVERAGE = {"sections": "Gedekt per paragraaf", "kinds": "Gedekt per soort"}
IN_LESSON = "les {lesson}, tekst ‘{cell}’: “{span}”"
ON_CARD = "oefenkaart ‘{item}’"
NOWHERE = "nog nergens"
NO_CLAIM = "Er is geen stelling {id}. Kies er een van C001 tot en met C320."
CLAIM = "{id}: {text}\nScriptie: {section} ({kind})\nVan wie: {source}\nIn de cursus:\n{places}"
NO_SUCH_CLAIM = ("stelling {claim} bestaat niet.", "Verbeter het nummer.")
NO_SPAN = (
    "bij stelling {claim} staat niet welke woorden van deze tekst haar dragen.",
    "Zet in de metadata bij het nummer een stuk van de tekst, letterlijk.",
)
SPAN_LENGTH = (
    "het stuk tekst “{span}” bij stelling {claim} is te kort of te lang.",
    "Kies {least} tot {most} woorden waarin de stelling echt staat.",
)
SPAN_NOT_THERE = (
    "de woorden “{span}” bij stelling {claim} staan niet in deze tekst.",
    "Zet de woorden in de metadata zoals ze nu in de tekst staan, of vertel de stelling in de tekst.",
)
NOT_TOLD = (
    "geen les vertelt deze stelling.",
    "Noem haar in de metadata van de tekst die haar vertelt, met de woorden die haar dragen.",
)
OTHER_CODE = (
    "de code van deze cel is niet die van wat de cel volgens haar metadata laat zien.",
    "Schrijf beide zoals in de andere lessen.",
)
SHOWN_TIMES = ("dit oefenitem staat {n} keer in de lessen.", "Toon het één keer.")
LENGTHS = "Les {name}: zegt ongeveer {says} minuten, gemeten {minutes}; zinnen van gemiddeld {words} woorden."
WORKED_OUT = (
    "hier staat het fragment van kaart ‘{item}’ al uitgewerkt.",
    "Werk een ander fragment uit, of laat de kaart een ander fragment vragen.",
)
IN_NO_TALK = (
    "dit fragment staat in geen van de gesprekken.",
    "Neem het woordelijk over uit een cel met de tag ‘gesprek’.",
)
PRACTISED = (
    "‘Drie van eerder’ staat voor de meting; dan meet die ook wat net is herhaald.",
    "Zet die cel na de kaart waarmee de meting wordt ingeleverd.",
)
TOO_LONG = (
    "de les duurt volgens de maat {measured} minuten, en dat mag hoogstens {most} zijn.",
    "Kort de les in, of maak er twee lessen van.",
)
OTHER_MINUTES = (
    "de metadata zeggen {said} minuten, en de maat zegt er {measured}.",
    "Zet ‘minutes’ in de metadata en het getal in de eerste tekst op het dichtstbijzijnde vijftal.",
)
SAID_OTHERWISE = (
    "de eerste tekst zegt niet één keer ‘ongeveer {said} minuten’, zoals de metadata.",
    "Zet daar hetzelfde getal.",
)
LONG_SENTENCES = (
    "een zin heeft gemiddeld {words} woorden, en dat mogen er hoogstens {most} zijn.",
    "Splits de langste zinnen.",
)
NO_PROBLEMS = "Geen problemen gevonden."
PROBLEM = "{file}, item {item}: {problem} {mend}"
