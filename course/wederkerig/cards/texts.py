"""Every Dutch text on the cards, each in one place (students are addressed with je).

FORM stands in the markup that Python writes; the others go along with the questions to JavaScript.
"""

from typing import Any

FORM: dict[str, Any] = {
    "rubric": "Hierop let je docent",
    "points": "punten",
    "explain": "Bekijk uitleg",
    "choose": "Kies",
    "codebook": "Codeboek erbij",
    "kinds": {
        "classify": "Casus",
        "choose": "Vraag",
        "form": "Casus",
        "code": "Fragment",
        "match": "Wat hoort bij elkaar?",
        "order": "Zet op volgorde",
        "evidence": "Welke zinnen geven de doorslag?",
        "tip": "Kantelzin",
        "mix": "Mengvorm",
        "pair": "Twee versies",
        "talk": "Gesprek",
    },
    "more": "Ander apparaat, of opnieuw beginnen",
    "loadHelp": "Heb je eerder een bestand met je antwoorden gemaakt? Dan kun je dat hier weer openen.",
    "load": "Laad een bestand terug",
    "wipeHelp": "Wil je helemaal opnieuw beginnen? Bewaar dan eerst een bestand met je antwoorden.",
}

CARD: dict[str, str] = {
    "words": "{n} woorden",
    "chosen": "Gekozen: {n} van hoogstens {most}",
    "tooMany": "Je koos al {most} zinnen, en meer kan niet. Tik eerst een gekozen zin weer weg.",
    "traces": (
        "Kan iemand hieraan zien over wie je schrijft? {found}. Verzin een andere naam en laat nummers en adressen weg."
        " Is er niemand aan te herkennen? Dan laat je het staan: jij beslist."
    ),
    "explain": FORM["explain"],
    "explainFirst": "Kies eerst een antwoord, dan kun je de uitleg bekijken.",
    "hide": "Verberg uitleg",
    "saving": "Bezig met opslaan",
    "saved": "Opgeslagen {time}",
    "notSaved": "Niet opgeslagen.",
    "again": "Probeer het nog eens",
    "restored": "Je antwoord van eerder staat er weer.",
    "followed": "Bijgewerkt: dit antwoord gaf je in een ander tabblad.",
    "elsewhere": "Dit antwoord is ook ergens anders veranderd. Dit hier telt; het andere vind je hieronder terug.",
    "noLongerFits": (
        "Deze vraag is veranderd sinds je haar beantwoordde. Kies opnieuw; je antwoord van toen zie je hieronder."
    ),
    "earlier": "Wat je eerder antwoordde ({n})",
    "savedThen": "Opgeslagen op {date} om {time}",
    "takeBack": "Zet dit antwoord terug",
    "yourChoice": "jouw keuze",
    "fits": "Dit past",
    "fitsNot": "Dit past net niet",
    "otherOptions": "En de andere mogelijkheden",
    "decisive": "Deze zin beslist",
    "decisiveMissed": "Deze zin beslist, maar koos je niet",
    "supports": "Deze zin steunt, maar beslist niet",
    "saysNothing": "Deze zin hoort bij het verhaal, maar beslist hier niets",
    "doubt": "Waar je over kunt twijfelen",
    "score": "{right} van {total} goed",
    "missed": "Dit past ook, maar koos je niet",
    "guidance": "Zo kun je ernaar kijken",
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

# The card that brings back cards of earlier lessons.
REVIEW: dict[str, str] = {
    "title": "Drie van eerder",
    "none": "Heb je in eerdere lessen kaarten ingevuld? Dan komen er hier drie terug.",
    "intro": (
        "Uit je eigen antwoorden koos dit apparaat kaarten om nog eens te proberen (nu {n}). Voorop staat waar je zeker"
        " was en het net anders lag. Je antwoord van toen blijft staan."
    ),
    "begin": "Begin",
    "later": "Er is nu niets om te herhalen. Wat goed ging, komt steeds later terug.",
    "turn": "Kaart {place} van {n}",
    "next": "Volgende kaart",
    "close": "Klaar, naar de les",
    "done": "{right} van {n} helemaal goed. Wat misging, komt morgen terug; de rest steeds later.",
    "anki": "Als Anki-kaarten",
    "ankiHelp": (
        "Herhaal je liever met de app Anki? Maak dan een bestand van de kaarten die je in eerdere lessen invulde, en"
        " kies in Anki ‘Bestand’ en ‘Importeren’."
    ),
    "make": "Maak het bestand",
    "download": "Download {n} kaarten",
}

# The card about all answers of a page; what an assignment says differently stands in HAND_IN.
ANSWERS: dict[str, Any] = {
    "title": "Jouw antwoorden",
    "intro": "Wat je invult, is meteen bewaard. Hier zie je wat nog leeg is.",
    "button": "Bewaar in een bestand",
    "again": "Bewaar opnieuw",
    "complete": "Je hebt alles ingevuld.",
    "missing": "Nog niet ingevuld:",
    "traces": "Kijk hier nog even of niemand te herkennen is; jij beslist:",
    "sure": {
        "some": "Je was {n} keer zeker, {right} keer terecht.",
        "all": "Je was {n} keer zeker, en dat was terecht.",
        "none": "Je was {n} keer zeker, nog niet terecht.",
    },
    "doubted": {
        "some": "Je twijfelde {n} keer, en had {right} keer toch gelijk.",
        "all": "Je twijfelde {n} keer, en had toch gelijk.",
        "none": "Je twijfelde {n} keer, en met reden.",
    },
    "neverSure": "Je was nog geen keer zeker.",
    "lookBack": "Terugblik op {n} casussen.",
    "lookAgain": "Zeker, maar net niet goed. Kijk nog eens naar:",
    "sureHint": "Dit telt nergens mee. Zo merk je wanneer je te snel zeker bent, of te lang twijfelt.",
    "done": "Je bestand is klaar: {file}",
    "stale": "Je antwoorden zijn daarna veranderd. Maak het bestand opnieuw.",
    "receipt": "Code van deze versie",
    "next": ["Met dit bestand ga je op een ander apparaat verder: kies daar ‘Laad een bestand terug’."],
    "download": "Download het bestand",
    "copy": "Kopieer de tekst van het bestand",
    "copied": "Gekopieerd",
    "copyHelp": "Komt er geen bestand? Kopieer dan de tekst en plak die in een e-mail aan jezelf.",
    "copyYourself": "Kopieer deze tekst zelf:",
    "notKept": (
        "Je browser belooft niet dat je antwoorden hier blijven: Safari wist ze als je zeven dagen niet komt. "
        "Bewaar daarom dit bestand."
    ),
    "loaded": "{n} antwoorden zijn teruggezet. Wat hier al stond en anders was, vind je bij de kaart terug.",
    "loadedEarlier": (
        "{n} antwoorden zijn teruggezet. Het bestand komt van een andere uitgave; "
        "past een antwoord niet meer, dan zie je dat bij de kaart."
    ),
    "other": "Dit bestand hoort bij {name}, niet bij deze pagina. Kies een ander bestand.",
    "wipe": "Wis mijn antwoorden",
    "wipeAsk": [
        "Weet je zeker dat je al je antwoorden op deze pagina wilt wissen?",
        "Gewiste antwoorden komen niet terug. Echt wissen?",
    ],
    "wipeYes": ["Ja, ga verder", "Ja, wis alles"],
    "wipeNo": "Nee, laat staan",
    "wiped": "Je antwoorden op deze pagina zijn gewist.",
    "refusedFile": {
        "tooLarge": "Dit bestand is te groot. Kies het bestand dat je hier eerder maakte.",
        "unreadable": "Dit bestand is afgebroken of beschadigd. Kies een ander, of vul de kaarten opnieuw in.",
        "otherFile": "Dit is geen bestand met antwoorden van deze cursus. Kies een ander bestand.",
        "otherFormat": "Dit bestand is met een nieuwere versie gemaakt. Herlaad deze pagina en probeer het nog eens.",
        "changed": "Dit bestand is veranderd nadat het gemaakt was. Kies een ander, of vul de kaarten opnieuw in.",
    },
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
    "copyHelp": "Komt er geen bestand? Kopieer de tekst en plak die in het tekstvak van de opdracht of in een e-mail.",
}

# What the card that hands in a measurement says differently from HAND_IN.
MEASUREMENT: dict[str, Any] = {
    "intro": (
        "Vraagt je docent om deze meting? Maak dan hier het bestand, met alleen je antwoorden op de negen casussen. "
        "Er komt geen cijfer: je docent ziet hoe de klas nu kijkt, en na de cursus wat er veranderde."
    ),
    "wipe": "Wis mijn antwoorden op deze meting",
    "wipeAsk": [
        "Weet je zeker dat je al je antwoorden op deze meting wilt wissen?",
        "Gewiste antwoorden komen niet terug. Echt wissen?",
    ],
    "wiped": "Je antwoorden op deze meting zijn gewist.",
}

# Where the extension of JupyterLab is not installed.
NO_MODULE = "De kaarten starten hier niet. Open de les met ‘wederkerig start’, of installeer de cursus op deze server."

# Why answers cannot be read or saved here, and what to do.
REFUSALS: dict[str, str] = {
    "full": "De opslag van je browser is vol. Maak ruimte vrij op dit apparaat.",
    "blocked": (
        "Je browser bewaart hier niets. Sta cookies en sitegegevens toe voor deze site, of open een gewoon venster."
    ),
    "frame": "Binnen deze omgeving mag je browser niets bewaren. Open de les in een eigen tabblad.",
    "storage": "Je browser kon het niet bewaren ({detail}). Sluit andere tabbladen van deze site.",
    "gone": "De verbinding is weg. Laat deze pagina open staan; herstelt ze niet, herlaad dan de pagina.",
    "busy": "Een ander programma houdt je antwoordenbestand vast. Sluit dat programma.",
    "disk": "Het lukt niet op de schijf: {detail}. Verhelp dat of vraag hulp; laat deze pagina open staan.",
    "show": "De kaarten komen niet. Herlaad deze pagina; helpt dat niet, vraag dan hulp aan je docent.",
    "draw": "Dit beeld lukte niet. Verander iets en probeer het nog eens.",
    "damaged": (
        "Je antwoordenbestand was beschadigd. Het is bewaard als {detail}; je begint hier met een leeg bestand."
    ),
    "insecure": (
        "Deze pagina is niet met https geopend. Je antwoorden blijven staan, maar een bestand maken lukt hier niet: "
        "open het adres met https."
    ),
}

# The fragments of interviews, to browse.
FRAGMENTS: dict[str, str] = {
    "count": "{name} ({n} uitgewerkte fragmenten)",
    "example": "Voorbeeld",
    "near": "Lijkt erop, maar hoort bij {code}",
    "voice": "Stem {voice}",
}

# The static form of a card, where no kernel runs.
STATIC_RUBRIC = "Rubric: per regel het aantal punten en wat daarbij hoort"
STATIC_NONE = "Nog niet beantwoord."
