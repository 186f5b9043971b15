"""Every Dutch text of the site outside the lessons, each in one place (students are addressed with je)."""

from dataclasses import dataclass

NAME = "Wederkerigheid"

SITE = {
    "line": "vrij geven en ontvangen, een deal of liefdadigheid?",
    "skip": "Naar de inhoud",
    "lesson": "Les {n}",
    "assignment": "Opdracht {n}",
    "contentsLesson": "In deze les",
    "contentsAssignment": "In deze opdracht",
    "done": "Wat je al hebt ingevuld",
    "progress": "{n} van {total} kaarten",
    "minutes": "Ongeveer {n} minuten",
    "cards": "{n} kaarten",
    "aloud": "Lees voor",
    "stop": "Stop met voorlezen",
    "pager": "Verder in de cursus",
    "before": "Vorige",
    "after": "Volgende",
    "noScript": "Lezen en afdrukken kan zo. "
    "Wil je antwoorden invullen en bewaren? Zet dan JavaScript aan in je browser.",
    "newer": "Er is een nieuwe versie. Wat je hebt ingevuld, blijft staan.",
    "reload": "Laad haar nu",
    "glossary": "Begrippen",
    "saving": "Bewaren en privacy",
    "accessibility": "Toegankelijkheid",
    "vote": "Stemmen in de les",
    "licence": "Lessen, opdrachten en kaarten: CC BY-SA 4.0. Code: BSD-3-Clause.",
}

START = {
    "title": "Iets krijgen is ook een kunst",
    "lead": "Een buurman repareert je fiets en wil er niets voor hebben. "
    "Is dat een gift, een deal of een aalmoes? In deze cursus leer je het verschil zien, en wat jij ermee kunt doen.",
    "begin": "Begin met de eerste les",
    "resume": "Verder met {name}",
    "lessons": "De lessen",
    "assignments": "Om in te leveren",
    "know": "Goed om te weten",
    "more": "Meer over bewaren en privacy",
    "offline": "De lessen staan nu ook op dit apparaat: je kunt zonder internet verder.",
}

KNOW = (
    "Je hoeft niets te installeren en hebt geen account nodig.",
    "Wat je invult, wordt meteen bewaard, in deze browser en op dit apparaat.",
    "Bij opdrachten lever je een bestand in. Daarin staan je antwoorden, niet je naam.",
)

# In a package for a learning environment.
SCORM = {
    "none": "Deze pagina heeft geen verbinding met je leeromgeving. Wat je invult, blijft alleen op dit apparaat. "
    "Sluit de pagina en open haar opnieuw vanuit je leeromgeving.",
    "full": "Je leeromgeving heeft geen plaats voor al je antwoorden. Op dit apparaat staan ze allemaal. "
    "Ga je op een ander apparaat verder? Maak dan onderaan een bestand met je antwoorden.",
    "refused": "Je leeromgeving neemt je antwoorden nu niet aan. Op dit apparaat staan ze wel. "
    "Sluit de pagina en open haar opnieuw vanuit je leeromgeving: dan gaan ze alsnog mee.",
}

# The page that lays together what a student answered.
CASEBOOK = {
    "title": "Mijn casusboek",
    "lead": "Jouw antwoorden uit alle lessen bij elkaar, om terug te lezen of af te drukken. "
    "Ze staan alleen op dit apparaat; deze pagina stuurt niets weg.",
    "link": "Bekijk je casusboek: al je antwoorden bij elkaar",
    "waiting": "Deze pagina leest je antwoorden uit je browser. Gebeurt er niets? Zet dan JavaScript aan.",
    "empty": "Je hebt op dit apparaat nog geen kaarten ingevuld. Begin met een les; dan vult dit boek zich vanzelf.",
    "unread": "Je browser geeft je antwoorden nu niet. Sta cookies en sitegegevens toe voor deze site en herlaad.",
    "missing": "Niet alle lessen zijn te laden. Kijk of je internet hebt en herlaad deze pagina.",
    "print": "Druk af of bewaar als pdf",
    "definition": "Wat wederkerigheid voor mij is",
    "before": "Aan het begin",
    "after": "Aan het eind",
    "none": "Nog niet opgeschreven.",
    "story": "Waar het over ging",
}

GLOSSARY = "Alle begrippen uit de lessen, in gewone woorden, met de les waarin je ze leert kennen."


NO_NOTEBOOK = "{file} zegt niet welke les of opdracht het is. Zet het bestand terug zoals het bij de cursus hoort."
NO_CARD = "{file} toont een kaart ‘{item}’ die er niet is. Verbeter het id in het notebook."


# The page on which a class votes: for lecturers, who are addressed with u.
VOTE_LINE = "Eén vraag, twee keer stemmen, en daartussen praten. De eerste uitslag blijft verborgen tot de tweede."
VOTE_STEPS = (
    "Kies een kaart of typ een eigen stelling, en laat de klas lezen.",
    "Iedereen kiest. Tel de handen per keuze en typ de aantallen.",
    "Verberg de uitslag. Laat in tweetallen praten: welke zin beslist?",
    "Tel opnieuw. Pas dan laat deze pagina beide uitslagen zien.",
)
VOTE_SCRIPT = (
    "Deze pagina telt en tekent met JavaScript, en dat staat hier uit. Zet het aan, "
    "of schrijf de aantallen op het bord en bedek de eerste rij tot na de tweede stem."
)
VOTE_KEPT = "Deze pagina bewaart niets en stuurt niets: herlaadt u haar, dan is alles leeg."
VOTE: dict[str, str] = {
    "choose": "Waarover stemt de klas?",
    "own": "Een eigen stelling",
    "statement": "Uw stelling of vraag",
    "choices": "Keuzes, met een komma ertussen",
    "agree": "eens, oneens",
    "first": "Eerste stem: aantal handen",
    "second": "Tweede stem: aantal handen",
    "hide": "Verberg de eerste stem",
    "hidden": "De eerste stem is geteld en verborgen. Praat nu in tweetallen: welke zin beslist voor jou?",
    "show": "Laat beide uitslagen zien",
    "none": "Vul eerst bij minstens één keuze een aantal in.",
    "both": "Beide stemmen",
    "again": "Begin opnieuw",
    "choice": "Keuze",
    "before": "Eerste stem",
    "after": "Tweede stem",
    "votes": "{n} ({share}%)",
    "total": "Samen",
    "key": "Wat de cursus kiest",
    "gives": "telt voor {share}%",
    "doubt": "Waar u over kunt twijfelen",
    "twin": "Toon de tweelingcasus",
    "lesson": "Naar deze kaart in {lesson}",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a statement: heading, paragraphs, points, and what follows the points."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()


SAVING_LINE = "Je antwoorden zijn van jou. Hier lees je waar ze staan, hoe je ze meeneemt en wat je school ziet."

SAVING = (
    Section(
        "Waar je antwoorden staan",
        (
            "Je antwoorden staan in deze browser, op dit apparaat. Elke wijziging wordt meteen bewaard.",
            "Let op:",
        ),
        (
            "In een privévenster is alles weg zodra je het sluit.",
            "Wis je de gegevens van je browser, dan wis je ook je antwoorden.",
            "Safari op iPhone, iPad en Mac wist wat een site bewaart als je er zeven dagen niet bent geweest. "
            "Zet de site op je beginscherm of maak een bestand met je antwoorden; dan ben je niets kwijt.",
        ),
    ),
    Section(
        "Verder op een ander apparaat",
        (
            "Onderaan elke les en opdracht kun je een bestand met je antwoorden maken. "
            "Op je andere apparaat laad je dat daar terug.",
        ),
    ),
    Section(
        "Zonder internet",
        ("Na je eerste bezoek staan alle lessen op dit apparaat. Je kunt dan zonder internet lezen en antwoorden.",),
    ),
    Section(
        "Privacy",
        (),
        (
            "Je hebt geen account nodig en er zijn geen cookies.",
            "Wat je invult, blijft op dit apparaat totdat je zelf een bestand inlevert.",
            "In dat bestand staan je antwoorden, maar niet je naam.",
            "De site vraagt niets op bij andere sites: alles komt van het adres waar je nu bent.",
        ),
    ),
)

ACCESSIBILITY_LINE = "Iedereen moet deze cursus kunnen doen. Hier lees je wat we daarvoor doen en wat nog niet goed is."

ACCESSIBILITY = (
    Section(
        "Waar we naar streven",
        (
            "We willen dat de lessen, de opdrachten en alle kaarten voldoen aan WCAG 2.2 op niveau AA.",
            "Wat een tekening of grafiek laat zien, staat er ook in woorden bij, en bij grafieken in een tabel.",
            "Dat is ons doel, geen keurmerk: een onafhankelijk onderzoek is er nog niet geweest.",
        ),
    ),
    Section(
        "Hoe we hebben getest",
        ("Alle pagina’s zijn nagekeken:",),
        (
            "met axe, een automatische controle, in licht en in donker;",
            "met alleen het toetsenbord;",
            "met tekst op 200%;",
            "op een scherm van 360 pixels breed.",
        ),
        ("Zulke controles vinden niet alles.",),
    ),
    Section(
        "Wat nog niet goed is",
        ("Met echte schermlezers, zoals NVDA, JAWS en VoiceOver, is nog niet getest.",),
    ),
    Section(
        "Loop je ergens tegenaan?",
        (
            "Vertel het je docent of je school. Zeg erbij op welke pagina het was, wat je wilde doen, "
            "en welke browser of welk hulpmiddel je gebruikt.",
        ),
    ),
)
