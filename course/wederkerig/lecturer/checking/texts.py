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
MISSING = "Nog nergens in de lessen: {claims}."
IN_LESSON = "les {lesson}, tekst ‘{cell}’"
ON_CARD = "oefenkaart ‘{item}’"
NOWHERE = "nog nergens"
NO_CLAIM = "Er is geen stelling {id}. Kies er een van C001 tot en met C320."
CLAIM = "{id}: {text}\nScriptie: {section} ({kind})\nVan wie: {source}\nIn de cursus:\n{places}"
NO_SUCH_CLAIM = ("stelling {claim} bestaat niet.", "Verbeter het nummer.")
OTHER_CODE = (
    "de code van deze cel is niet die van wat de cel volgens haar metadata laat zien.",
    "Schrijf beide zoals in de andere lessen.",
)
SHOWN_TIMES = ("dit oefenitem staat {n} keer in de lessen.", "Toon het één keer.")
NO_PROBLEMS = "Geen problemen gevonden."
PROBLEM = "{file}, item {item}: {problem} {mend}"
