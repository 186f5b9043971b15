"""Every Dutch text that a student meets outside the lessons, each in one place (students are addressed with je)."""

from typing import Any

from .errors import Refusal

# What stands on a card.
CARD: dict[str, Any] = {
    "case": "Casus",
    "cues": "Waaraan zie je dat?",
    "cuesHint": "Kies wat in deze casus de doorslag geeft.",
    "certainty": "Hoe zeker ben je?",
    "answer": "Je antwoord",
    "rubric": "Hierop let je docent",
    "points": "punten",
    "words": "{n} woorden",
    "explain": "Bekijk uitleg",
    "explainFirst": "Kies eerst een antwoord, dan kun je de uitleg bekijken.",
    "hide": "Verberg uitleg",
    "saving": "Bezig met opslaan",
    "saved": "Opgeslagen {time}",
    "notSaved": "Niet opgeslagen.",
    "noKernel": "De verbinding is weg. Sluit deze pagina niet; open de les opnieuw en vul dit antwoord nog eens in.",
    "restored": "Je antwoord van eerder staat er weer.",
    "yourChoice": "jouw keuze",
    "fits": "Dit past",
    "fitsNot": "Dit past net niet",
    "otherOptions": "En de andere mogelijkheden",
    "cuesDecisive": "Dit gaf de doorslag",
    "cuesMissed": "Dit gaf ook de doorslag, maar koos je niet",
    "cuesNeutral": "Dit klopt wel, maar gaf niet de doorslag",
    "cuesWrong": "Dit lees je niet in deze casus",
    "doubt": "Waar je over kunt twijfelen",
    "open": "Je docent kijkt dit antwoord na.",
    "choose": "Kies",
    "codebook": "Codeboek erbij",
    "score": "{right} van {total} goed",
    "missed": "Dit past ook, maar koos je niet",
    "guidance": "Zo kun je ernaar kijken",
    "kinds": {
        "choose": "Vraag",
        "form": "Casus",
        "code": "Fragment uit een interview",
        "match": "Wat hoort bij elkaar?",
        "order": "Zet op volgorde",
        "evidence": "Welke zinnen geven de doorslag?",
    },
}

# The card that lays the two measurements beside each other.
GROWTH: dict[str, str] = {
    "title": "Toen en nu",
    "button": "Laat zien wat er veranderde",
    "again": "Kijk opnieuw",
    "more": "Vul eerst alle kaarten van de eindmeting hierboven in. Nog leeg: {n}.",
    "empty": "niet ingevuld",
    "head": "Soort relatie",
    "before": "Nulmeting",
    "after": "Eindmeting",
    "sum": "Samen",
    "of": "{right} van {total}",
    "definition": "Jouw definitie van toen",
    "none": "In les 00 schreef je geen definitie op.",
    "cases": "De casussen een voor een, met uitleg",
}

# The card of an exploration.
EXPLORATION: dict[str, Any] = {
    "model": "Illustratief model, geen meting: het laat zien wat de theorie zegt, niet hoe het ergens is gegaan.",
    "start": "Start de verkenning",
    "coming": "De verkenning komt eraan",
    "numbers": "De getallen in een tabel",
    "assumptions": "Wat het model aanneemt",
    "claims": "Dit steunt op de stellingen {claims} uit de bronnen van deze cursus.",
    "noLibrary": "De tekening kon niet worden geladen. Open de les opnieuw; lukt het dan niet, lees dan verder.",
}

# The fragments of interviews, to browse.
FRAGMENTS: dict[str, str] = {
    "count": "{name} ({n} fragmenten)",
    "example": "Voorbeeld",
    "near": "Lijkt erop, maar hoort bij {code}",
}

# The card about all answers in a notebook; what an assignment says differently stands in HAND_IN.
ANSWERS: dict[str, Any] = {
    "title": "Jouw antwoorden",
    "intro": "Je antwoorden zijn naast deze les bewaard. Hier zie je wat nog leeg is.",
    "button": "Bewaar in een bestand",
    "again": "Bewaar opnieuw",
    "check": "Kijk na of alles is ingevuld",
    "complete": "Je hebt alles ingevuld.",
    "missing": "Nog niet ingevuld:",
    "done": "Je bestand is klaar: {file}",
    "noKernel": "Het lukt nu niet: de verbinding is weg. Herlaad de pagina; wat is opgeslagen, staat er nog.",
    "receipt": "Code van deze versie",
    "next": ["Met dit bestand ga je op een ander apparaat verder: kies daar ‘Laad een bestand terug’."],
    "where": "Werk je op je eigen computer of op een server? Dan staat het bestand ook in de map van deze les.",
    "download": "Download het bestand",
    "more": "Ander apparaat, of opnieuw beginnen",
    "loadHelp": "Heb je eerder een bestand met je antwoorden gemaakt? Dan kun je dat hier weer openen.",
    "load": "Laad een bestand terug",
    "loaded": "{n} antwoorden zijn teruggezet. Wat hier al stond en anders was, is ook bewaard.",
    "loadedEarlier": (
        "{n} antwoorden zijn teruggezet. Wat hier al stond en anders was, is ook bewaard. "
        "Het bestand komt van een eerdere uitgave van deze opdracht; die vroeg hetzelfde."
    ),
    "wipe": "Wis mijn antwoorden",
    "wipeHelp": "Wil je helemaal opnieuw beginnen? Bewaar dan eerst een bestand met je antwoorden.",
    "wipeAsk": [
        "Weet je zeker dat je al je antwoorden in dit notebook wilt wissen?",
        "Gewiste antwoorden komen niet terug. Echt wissen?",
    ],
    "wipeYes": ["Ja, ga verder", "Ja, wis alles"],
    "wipeNo": "Nee, laat staan",
    "wiped": "Je antwoorden in dit notebook zijn gewist.",
}
HAND_IN: dict[str, Any] = {
    "title": "Inleveren",
    "intro": "Hier zie je wat nog leeg is en maak je het bestand dat je inlevert.",
    "button": "Maak inleverbestand",
    "again": "Maak opnieuw",
    "done": "Je inleverbestand is klaar: {file}",
    "receipt": "Ontvangstcode",
    "next": [
        "Schrijf de ontvangstcode op: daarmee kun je laten zien welke versie je hebt ingeleverd.",
        "Upload het bestand in Canvas, Brightspace of Moodle, bij de opdracht van je docent.",
        "Lever je nog eens in? Dan telt het bestand dat je het laatst hebt geüpload.",
    ],
    "where": "Werk je op je eigen computer of op een server? Dan staat het bestand ook in de map van deze opdracht.",
}

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

# The static form of a card, where no kernel runs.
STATIC_RUBRIC = "Rubric: per regel het aantal punten en wat daarbij hoort"
STATIC_NONE = "Nog niet beantwoord."

# Saving and restoring.
READ_FAILED = (
    "Het bestand {file} is niet te lezen ({reason}). Je antwoorden staan er nog; vraag hulp voordat je verdergaat."
)
BUSY = "een ander programma houdt het bestand vast"
SAVE_FAILED = (
    "Je antwoord kon niet worden opgeslagen ({reason}). Maak ruimte vrij of vraag hulp; wat er al stond, staat er nog."
)
SET_ASIDE_FAILED = (
    "Het bestand {file} is beschadigd en kon niet opzij worden gezet ({reason}). Vraag hulp voordat je verdergaat."
)
SET_ASIDE = "Je antwoordenbestand was beschadigd. Het is bewaard als {file}; je begint hier met een leeg bestand."
HAND_IN_FAILED = "Het bestand kon niet worden gemaakt ({reason}). Je antwoorden staan er nog."

ELSEWHERE = (
    "Dit antwoord is ook ergens anders veranderd, in een ander tabblad bijvoorbeeld. Beide zijn bewaard; dit telt."
)
LOAD_OTHER = Refusal("Dit bestand hoort bij {name}, niet bij dit notebook.", "Kies een ander bestand.")
LOAD_OTHER_RELEASE = Refusal(
    "Dit bestand komt van een andere uitgave van {name}; die vroeg iets anders.",
    "Kies een ander bestand, of vul de kaarten hier opnieuw in.",
)

# Finding things.
NO_DATASETS = "De map datasets is niet gevonden. Open deze les in de cursusmap."
NO_LESSON = "Voor les {name} zijn geen oefenkaarten gevonden in de map datasets."
NO_ASSIGNMENT = "Het bestand {file} is niet gevonden. Open de opdracht in haar eigen map."
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
