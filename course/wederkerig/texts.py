"""Every Dutch text that a student meets outside the lessons, each in one place (students are addressed with je)."""

# What stands on a card.
CARD: dict[str, str] = {
    "case": "Casus",
    "label": "Wat voor relatie is dit?",
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
}

# The hand-in card.
HAND_IN: dict[str, str] = {
    "title": "Inleveren",
    "intro": "Hier maak je het bestand dat je inlevert.",
    "button": "Maak inleverbestand",
    "again": "Maak opnieuw",
    "check": "Kijk na of alles is ingevuld",
    "complete": "Je hebt alles ingevuld.",
    "missing": "Nog niet ingevuld:",
    "done": "Je inleverbestand is klaar: {file}",
    "noKernel": "Het lukt nu niet: de verbinding is weg. Open de opdracht opnieuw; wat is opgeslagen, staat er nog.",
    "receipt": "Ontvangstcode",
    "receiptHelp": "Schrijf deze code op. Ermee kun je laten zien welke versie je hebt ingeleverd.",
    "next": "Upload dit bestand in Canvas, Brightspace of Moodle, bij de opdracht van je docent.",
    "where": "Het bestand staat in dezelfde map als deze opdracht.",
    "download": "Download het bestand",
    "counts": "Lever je nog eens in? Dan telt het bestand dat je het laatst hebt geüpload.",
    "case": "Casus {n}",
    "reflect": "Open vraag {n}",
}

# What stands around a notebook.
SHELL: dict[str, str] = {
    "course": "Wederkerigheid",
    "menu": "Menu",
    "showCode": "Toon de code",
    "starting": "Je kunt vast lezen; de kaarten komen eraan.",
    "slow": "Het duurt wat langer dan anders. Je kunt vast lezen; de kaarten komen eraan.",
    "noKernel": "De kaarten starten niet. Herlaad deze pagina; helpt dat niet, vraag dan hulp aan je docent.",
    "changed": "Dit bestand is veranderd en start daarom niet vanzelf. Haal het opnieuw op bij je docent.",
}

# The static form of a card, where no kernel runs.
STATIC_CHOSEN = "Gekozen antwoord"
STATIC_CUES = "Gekozen aanwijzingen"
STATIC_CERTAINTY = "Zekerheid"
STATIC_RUBRIC = "Rubric: per regel het aantal punten en wat daarbij hoort"
STATIC_NONE = "Nog niet beantwoord."

# Saving and restoring.
READ_FAILED = (
    "Het bestand {file} is niet te lezen ({reason}). Je antwoorden staan er nog; vraag hulp voordat je verdergaat."
)
SAVE_FAILED = (
    "Je antwoord kon niet worden opgeslagen ({reason}). Maak ruimte vrij of vraag hulp; wat er al stond, staat er nog."
)
SET_ASIDE_FAILED = (
    "Het bestand {file} is beschadigd en kon niet opzij worden gezet ({reason}). Vraag hulp voordat je verdergaat."
)
SET_ASIDE = "Je antwoordenbestand was beschadigd. Het is bewaard als {file}; je begint hier met een leeg bestand."
HAND_IN_FAILED = "Het inleverbestand kon niet worden gemaakt ({reason}). Je antwoorden staan er nog."

# Finding things.
NO_DATASETS = "De map datasets is niet gevonden. Open deze les in de cursusmap."
NO_LESSON = "Voor les {name} zijn geen oefenkaarten gevonden in de map datasets."
NO_ASSIGNMENT = "Het bestand {file} is niet gevonden. Open de opdracht in haar eigen map."
BAD_ASSIGNMENT = "Het bestand {file} is beschadigd. Haal de opdracht opnieuw op bij je docent."
NO_ITEM = "De kaart '{item}' bestaat niet in {name}."

# The hand-in file.
HANDIN_TOO_LARGE = "Het bestand is te groot voor een inleverbestand."
HANDIN_UNREADABLE = "Het bestand is geen leesbaar inleverbestand; het is afgebroken of beschadigd."
HANDIN_OTHER_FILE = "Het bestand is geen inleverbestand van deze cursus."
HANDIN_OTHER_FORMAT = "Het inleverbestand is met een andere versie van de cursus gemaakt."
HANDIN_CHANGED = "Het inleverbestand is na het maken veranderd: de controlesom klopt niet."
