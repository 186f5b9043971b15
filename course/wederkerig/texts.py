"""Every Dutch text that a student meets outside the lessons, each in one place (students are addressed with je)."""

from .errors import Refusal

# What stands around a notebook.
SHELL: dict[str, str] = {
    "course": "Wederkerigheid",
    "menu": "Menu",
    "progress": "{done} van {total} kaarten",
    "showCode": "Toon de code",
    "starting": "Je kunt vast lezen; de kaarten komen eraan.",
    "slow": "Het duurt wat langer dan anders. Je kunt vast lezen; de kaarten komen eraan.",
    "noKernel": "De kaarten starten niet. Herlaad deze pagina; helpt dat niet, vraag dan hulp aan je docent.",
    "changed": "Dit bestand is veranderd en start daarom niet vanzelf. Haal het opnieuw op bij je docent.",
}

# Finding things.
NO_DATASETS = "De map datasets is niet gevonden. Open deze les in de cursusmap."
NO_LESSON = "Voor les {name} zijn geen oefenkaarten gevonden in de map datasets."
NO_ASSIGNMENT = "Het bestand {file} is niet gevonden. Open de opdracht in haar eigen map."
BAD_NOTEBOOK = "Het notebook {file} is beschadigd ({reason}). Zet het terug zoals het was."
UNREADABLE = "Het bestand {file} is niet te lezen ({reason}). Open de opdracht nog eens."
BAD_ASSIGNMENT = "Het bestand {file} is beschadigd. Haal de opdracht opnieuw op bij je docent."
NO_ITEM = "De kaart '{item}' bestaat niet in {name}."

# The hand-in file.
_MAKE_ANEW = "Maak het opnieuw met de kaart Inleveren, op de computer waar je antwoorden staan."
_OTHER_FILE = "Kies het bestand dat de kaart Inleveren maakte."
HANDIN_TOO_LARGE = Refusal("Het bestand is te groot voor een inleverbestand.", _OTHER_FILE)
HANDIN_UNREADABLE = Refusal("Het bestand is geen leesbaar inleverbestand; het is afgebroken of beschadigd.", _MAKE_ANEW)
HANDIN_OTHER_FILE = Refusal("Het bestand is geen inleverbestand van deze cursus.", _OTHER_FILE)
HANDIN_OTHER_FORMAT = Refusal(
    "Het inleverbestand is met een andere versie van de cursus gemaakt.",
    "Herlaad de pagina, of vraag je docent om de nieuwste versie van de cursus.",
)
HANDIN_CHANGED = Refusal("Het inleverbestand is na het maken veranderd: de controlesom klopt niet.", _MAKE_ANEW)

# For who puts the site in place (addressed with u).
PUBLISH_NO_FOLDER = "{folder} is een bestand en geen map. Kies een andere map."
PUBLISH_NOT_OURS = (
    "In de map {folder} staat {name}, en dat is niet van deze site. Er is niets veranderd. "
    "Kies een lege map, of haal {name} daar weg."
)
