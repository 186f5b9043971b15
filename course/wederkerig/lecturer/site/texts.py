"""Every Dutch text of the start pages of the site, each in one place (students are addressed with je)."""

from dataclasses import dataclass

NAME = "Wederkerigheid"

# What stands on the start page beside the titles of lessons and assignments.
START: dict[str, str] = {
    "line": "Leer het verschil zien tussen vrij geven en ontvangen, een deal en liefdadigheid.",
    "loading": "De les wordt geopend",
    "skip": "Naar de inhoud",
    "nav": "Op deze pagina",
    "begin": "Begin met de eerste les",
    "resume": "Verder waar je was",
    "noScript": "Zet JavaScript aan in je browser: zonder JavaScript werken de lessen en opdrachten niet.",
    "about": "Over deze cursus",
    "lessons": "Lessen",
    "assignments": "Opdrachten",
    "lesson": "Les {n}",
    "assignment": "Om in te leveren",
    "minutes": "Ongeveer {n} minuten",
    "cards": "{n} kaarten",
    "progress": "{n} van {total} kaarten",
    "saving": "Zo worden je antwoorden bewaard",
    "savingNav": "Bewaren",
    "privacy": "Privacy",
    "accessibility": "Toegankelijkheid",
    "licence": "Lessen, opdrachten en kaarten: CC BY-SA 4.0. Code: BSD-3-Clause.",
}

# What the course is, in two sentences.
ABOUT = (
    "In deze cursus leer je wat wederkerigheid is, de tweede bouwsteen van de methodiek Dichterbij, "
    "en hoe je haar onderscheidt van voor-wat-hoort-wat en van liefdadigheid.",
    "Je leest casussen uit het sociaal werk, kiest zelf wat voor relatie je ziet en waaraan je dat ziet, "
    "en leest bij het oefenen waarom iets past of net niet.",
)

SAVING = (
    "Je antwoorden staan in deze browser, op dit apparaat.",
    "Elke wijziging wordt meteen bewaard; je hoeft nergens op te klikken.",
    "Ga je verder op een andere computer? Maak dan onderaan de les of opdracht een bestand met je antwoorden "
    "(bij een opdracht is dat je inleverbestand) en laad het daar terug.",
    "Werk niet in een privévenster: sluit je dat, dan is weg wat je daar hebt ingevuld.",
    "Wis je de gegevens van je browser, dan wis je ook je antwoorden.",
)

# Five sentences, each a promise that the site keeps.
PRIVACY = (
    "Je hebt geen account nodig.",
    "Deze site plaatst geen cookies van anderen.",
    "Wat je invult, blijft op dit apparaat totdat je zelf een bestand inlevert.",
    "In het inleverbestand staan je antwoorden, maar niet je naam.",
    "De site vraagt niets op bij andere sites: alles komt van het adres waar je nu bent.",
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the accessibility statement: heading, paragraphs, points, and what follows the points."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


ACCESSIBILITY: dict[str, str] = {
    "title": "Toegankelijkheid",
    "line": "Iedereen moet deze cursus kunnen doen. Hier lees je wat we daarvoor doen en wat nog niet goed is.",
    "nav": "Site",
    "back": "Naar de startpagina",
    "dated": "Opgesteld op",
    "date": "2026-11-22",
    "dateText": "22 november 2026",
}

STATEMENT = (
    Section(
        "Waar we naar streven",
        (
            "We willen dat alles wat van ons is, voldoet aan WCAG 2.2 op niveau AA. "
            "Dat zijn de kaarten, de verkenningen, de teksten van de lessen en opdrachten, de startpagina, "
            "deze pagina en de feedbackpagina’s.",
            "Wat een tekening in een verkenning laat zien, staat eronder in woorden en in een tabel.",
            "Dat is ons doel, geen keurmerk: een onafhankelijk onderzoek is er nog niet geweest.",
        ),
    ),
    Section(
        "Hoe we hebben getest",
        ("De kaarten, de verkenningen, de lessen, de startpagina, deze pagina en de feedbackpagina’s zijn nagekeken:",),
        (
            "met axe, een automatische controle, in licht en in donker;",
            "met alleen het toetsenbord;",
            "bij 200% zoom;",
            "op een scherm van 360 pixels breed.",
        ),
        ("Zulke controles vinden niet alles.",),
    ),
    Section(
        "Wat nog niet goed is",
        (
            "Met echte schermlezers, zoals NVDA, JAWS en VoiceOver, is nog niet getest.",
            "De lessen en opdrachten openen in JupyterLab. "
            "Dat programma maken wij niet. "
            "Het grootste deel ervan verbergen we, maar niet alles. "
            "Van JupyterLab zelf weten we dit:",
        ),
        (
            "De velden waarin code staat, hebben geen naam voor een schermlezer.",
            "Een notebook meldt zich als een lijst met berichten (rol ‘feed’), "
            "maar er staan onderdelen in die daar niet in horen.",
            "Sommige knoppen geven op een verkeerde manier door of ze aan of uit staan.",
            "De link op het logo komt niet door de automatische controle.",
            "Laat je de code zien? Dan kom je met Tab niet uit een codeveld; met Esc en daarna Tab wel.",
        ),
    ),
    Section(
        "Loop je ergens tegenaan?",
        (
            "Vertel het je docent of je school. "
            "Zeg erbij op welke pagina het was, wat je wilde doen, en welke browser of welk hulpmiddel je gebruikt.",
            "Je docent of je school kan het ook melden op de pagina met meldingen (issues) van dit project.",
        ),
    ),
)

# For who builds the site.
SITE_STEPS = {
    "python": "1/3 Python voor de browser ophalen",
    "contents": "2/3 Lessen en opdrachten klaarzetten",
    "build": "3/3 Site bouwen",
}
SITE_NO_NPM = (
    "Voor de site is npm nodig (om Python voor de browser op te halen). Installeer Node.js en probeer het opnieuw."
)
SITE_NPM_FAILED = "npm kon pyodide {version} niet ophalen ({reason}). Kijk of er internet is en probeer het opnieuw."
SITE_NO_WHEELS = "pip kon de pakketten voor de browser niet ophalen ({reason}). Kijk of er internet is."
SITE_LITE_FAILED = "De site kon niet worden gebouwd: {reason}"
SITE_LITE_OTHER = (
    "De pagina van JupyterLite is anders dan die waarvoor deze cursus is gemaakt: {part} staat er niet in. "
    "Installeer de versies die bij deze cursus horen en probeer het opnieuw."
)
SITE_DONE = "De site staat in {folder} ({size} MB). Zet die map op uw webserver, of bekijk haar: {command}"
