"""Every Dutch text of the report of a class (lecturers are addressed with u)."""

CASES, FRAGMENTS = "casussen", "fragmenten"
REPORT_AT = "Rapport: {path}. Dia’s om in de les te bespreken: {slides}. Als tabellen: {tables}."
TOGETHER = (
    "{assignments} samen, van {n} studenten die alles maakten: alfa {alpha} (95%-interval {low} tot {high}). {verdict}"
)
TOGETHER_NOT = "{assignments} samen: van {n} studenten die alles maakten, is geen betrouwbaarheid te bepalen."
PAGE: dict[str, str] = {
    "title": "{title}: rapport",
    "kicker": "Rapport voor de docent",
    "class": "Klas {klas}. Gemaakt op {day}.",
    "secret": "In dit rapport staan sleutel en studenten. Geef het niet aan studenten.",
    "contents": "Inhoud",
    "glance": "In één oogopslag",
    "spread": "Verdeling van de punten",
    "goals": "Per leerdoel",
    "confused": "Welke relatie in plaats van welke",
    "sure": "Zeker, en terecht?",
    "misleading": "Zinnen die misleiden",
    "coding": "Coderen per sublabel",
    "shift": "Van nulmeting naar eindmeting",
    "discuss": "Bespreek in de les",
    "test": "De toets als geheel",
    "items": "Item voor item",
    "options": "Wat er gekozen is",
    "alike": "Gelijke antwoorden",
    "decisions": "Besluiten na de afname",
    "account": "Verantwoording",
    "nothing": "Niets.",
    "yes": "ja",
    "footer": "Gemaakt met wederkerig. Alles op deze bladzijde is uitgerekend uit het cijferboek en de antwoorden.",
}
TILES: dict[str, str] = {
    "handed": "nagekeken",
    "handed_of": "van {n} in de klassenlijst",
    "complete": "vulden alles in",
    "mean": "gemiddeld van {most} punten",
    "alpha": "betrouwbaar\u00adheid (alfa)",
    "flags": "items om te bekijken",
    "waiting": "antwoorden wachten op u",
}
SPREAD = (
    "{n} studenten. Gemiddeld {mean} van {most} punten, in het midden {middle}, laagste {low}, hoogste {high}, "
    "standaardafwijking {spread}."
)
SPREAD_WAITING = "Niet meegerekend, want u moet het nog nakijken: {items}."
SPREAD_HEAD = ("Punten", "Studenten")
SPREAD_AXES = ("punten", "studenten")
GOALS = "Welk deel van de punten de klas per leerdoel haalde. Het minst bij ‘{goal}’: {share}."
GOALS_HEAD = ("Leerdoel", "Items", "Punten", "Gehaald")
CONFUSED = (
    "Elke rij is wat het is, elke kolom wat de student koos, in {cases} vragen. "
    "Vet is goed. Het vaakst gaat het mis bij {what}: dat wordt {times} keer {said} genoemd ({share})."
)
CONFUSED_NONE = "Elke rij is wat het is, elke kolom wat de student koos, in {cases} vragen. Alles was goed."
CONFUSED_HEAD = "Is / gekozen"
NO_LABELS = "In deze opdracht wordt niet naar de relatie gevraagd."
SURE = "Wie zeker was (‘hoog’), had {share} goed; wie onzeker was (‘laag’), {low}. {said}"
SURE_SAID = {
    "over": "Er is dus veel ten onrechte zekerheid: neem de casussen hieronder samen door.",
    "good": "De klas weet redelijk wat zij weet.",
    "flat": "Zekerheid zegt hier weinig: wie zeker is, heeft het niet vaker goed.",
}
SURE_FEW = "Te weinig studenten zeiden hoe zeker ze waren om er iets over te zeggen."
SURE_HEAD = ("Hoe zeker", "Antwoorden", "Daarvan goed", "Aandeel goed")
SURE_AXES = ("hoe zeker", "goed (%)")
MISLEADING = (
    "Deze zinnen kozen studenten als bewijs terwijl ze niets bewijzen. "
    "De laatste kolom zegt hoeveel van hen ook een andere relatie kozen: daar trekt de zin het oordeel scheef."
)
MISLEADING_HEAD = ("Casus", "Zin", "Gekozen door", "Van hen een andere relatie")
NO_SENTENCES = "Geen enkele zin die niets bewijst, werd door een op de tien studenten gekozen."
DISCUSS = (
    "Over deze {n} vragen is de klas het meest verdeeld. Laat eerst stemmen, dan in tweetallen overleggen, "
    "dan nog eens stemmen. De sleutel staat onder de casus: lees die pas daarna voor."
)
SLIDES: dict[str, str] = {
    "title": "{title}: bespreek in de les",
    "secret": "Wie deze bladzijde toont, geeft deze vragen en hun sleutel weg. Neem ze daarna niet meer af.",
    "chosen": "Zo koos de klas in de opdracht",
}
SLIDES_STEPS = (
    "Lees de casus en laat stemmen, met handen of met de pagina Stemmen in de les.",
    "Laat in tweetallen overleggen en stem nog eens.",
    "Klap open hoe de klas koos, en dan pas de sleutel.",
)
DISCUSS_KEY = "De sleutel"
DISCUSS_PROOF = "Zinnen die beslissen (met hoeveel studenten ze kozen)"
DISCUSS_HEAD = ("Keuze", "Studenten", "Aandeel")
DISCUSS_CHART = "{name}: hoe de klas koos"
CODING = (
    "In {fragments} fragmenten. {alpha}De alfa van een sublabel zegt hoe eens de klas het is óf een fragment dat label "
    "draagt; zonder alfa koos niemand het, of iedereen."
)
CODING_ALPHA = "Over alle sublabels samen is de klas het met zichzelf eens met alfa {alpha}{interval}. "
CODING_HEAD = ("Sublabel", "Fragmenten", "Gevonden door", "Alfa", "Vaakst in plaats daarvan")
CODING_INSTEAD = "{code} ({n} keer)"
SHIFT = (
    "{n} studenten deden nulmeting en eindmeting. Goed was {before} en daarna {after}; {better} van hen gingen vooruit "
    "en {worse} achteruit. De casussen zijn andere, met even veel van elke relatie."
)
SHIFT_AGREEMENT = "De klas was het met zichzelf eens met alfa {before} en daarna {after}."
SHIFT_HEAD = ("Relatie, of paar casussen", "Nulmeting goed (n)", "Eindmeting goed (n)", "Verschil in procentpunt")
SHIFT_PAIR = "{before} en {after}"
AGREEMENT = (
    "Los van de sleutel: de klas is het met zichzelf eens met alfa {alpha} (Krippendorff, nominaal){interval}. "
    "1 is volledig, 0 is niet meer dan toeval."
)
AGREEMENT_INTERVAL = (
    "; 95%-interval {low} tot {high}, door {draws} keer {resampled} te trekken (bootstrap, {units} stuks)"
)
TEST_HEAD = ("Maat", "Waarde", "Wat het zegt")
TEST: dict[str, tuple[str, str]] = {
    "n": ("Studenten (n)", "Elk getal hieronder rust op dit aantal."),
    "items": ("Items", "Zo veel items tellen mee in de getallen hieronder."),
    "mean": ("Gemiddelde", "Van de {most} punten die te halen zijn."),
    "spread": ("Standaardafwijking", "Hoe ver scores uit elkaar liggen."),
    "alpha": ("{name}", "{verdict}"),
    "interval": ("95%-interval", "Zo goed is de betrouwbaarheid met {n} studenten te schatten (Feldt)."),
    "sem": ("Meetfout (SEM)", "Een score had even goed zo veel punten hoger of lager kunnen zijn; 95%: {band}."),
}
ALPHA = "Cronbachs alfa"
KR20 = "KR-20"
VERDICTS = {
    "GOOD": "Goed (.80 of hoger): genoeg om alleen op te beslissen.",
    "MODERATE": "Matig (.60 tot .80): voldoende als er meer toetsen meetellen.",
    "INSUFFICIENT": "Onvoldoende (onder .60): beslis hier niet alleen op.",
}
NO_ALPHA = "Niet te bepalen: daarvoor zijn twee studenten met verschillende scores en twee items nodig."
FEW = "Onder {fewest} studenten (hier {n}) zijn rit en rir niet getoond: die zeggen dan te weinig."
ITEMS = (
    "p is de gemiddelde score als deel van het hoogste; p' het deel dat de eerste keuze wist, gokkers eraf. "
    "rir zegt of wie de rest goed had, dit ook goed had. rit is geflatteerd, want het item telt zelf mee. "
    "Een vlag is een signaal: er is niets weggelaten en niets veranderd."
)
ITEMS_HEAD = ("Item", "n", "Beantwoord", "p", "p'", "rit", "rir", "Panel", "Vlaggen")
ITEMS_CHART = "Moeilijkheid (p) en onderscheid (rir) per item"
ITEMS_AXES = ("p: aandeel van de punten", "rir")
FLAGS = {
    "KEY": "bekijk de sleutel (rir onder 0)",
    "OTHER": "iets anders vaker gekozen dan wat past",
    "GUESSED": "minder goed dan gokken (p' onder 0)",
    "WEAK": "onderscheidt weinig (rir onder .20)",
    "HARD": "moeilijk (p onder .30)",
    "EASY": "makkelijk (p boven .90)",
    "UNUSED": "een keuze trekt bijna niemand (onder 5%)",
}
WAITING = "wacht op u"
DROPPED = "vervallen"
OPTIONS = "De a-waarde is het deel van alle studenten dat dit koos. ✓ past."
OPTIONS_HEAD = ("Keuze", "Past", "Studenten", "a‑waarde")
ALIKE = (
    "Deze paren gaven vaker precies dezelfde niet (helemaal) goede antwoorden dan met toeval te verklaren is "
    "(kans onder 1 op 100 dat dit in een hele klas gebeurt). Dat is een signaal en geen oordeel: samen geleerd, "
    "dezelfde misvatting of overgeschreven, dat is hier niet te zien. Vraag ernaar."
)
ALIKE_NONE = "Geen paar studenten heeft meer gelijke niet-goede antwoorden dan met toeval te verklaren is."
ALIKE_FEW = "Onder {fewest} studenten (hier {n}) wordt niet naar gelijke antwoorden gekeken."
ALIKE_HEAD = ("Student", "Student", "Beiden niet goed", "Daarvan gelijk", "Kans bij toeval")
DECISIONS = "Wat na de afname over items is besloten, in het bestand {file}. Alle cijfers hierboven volgen dit."
DECISIONS_NONE = "Over geen enkel item is na de afname iets besloten."
DECISIONS_HEAD = ("Datum", "Item", "Besluit", "Door", "Waarom", "Gemiddelde ervoor", "Gemiddelde erna")
DECIDED_ON = "{what}: {option}"
ACCOUNT = (
    "Vlaggen: p onder .30 of boven .90; rir onder .20 twijfelachtig, .30 goed, .40 zeer goed (Veldhuijzen e.a., 1993); "
    "negatief: bekijk de sleutel.",
    "Alfa: .80 goed, .60 matig (Teelen). Interval van alfa: Feldt (1965). SEM: standaardafwijking x wortel (1 - alfa).",
    "p' = (p - 1/k) / (1 - 1/k) bij k keuzes, over de eerste keuze van een item.",
    "Wie een item openliet, heeft er 0 punten voor. Items die u nog moet nakijken, tellen in geen enkel getal mee.",
    "Gelijke antwoorden: Holland (1996) en Frary e.a. (1977), gecorrigeerd voor het aantal paren.",
)
SHEETS = {"test": "toets", "items": "items", "options": "keuzes", "coding": "coderen"}
TEST_SHEET = ("maat", "waarde")
TEST_ROWS = ("studenten", "items", "punten", "gemiddelde", "mediaan", "standaardafwijking", "laagste", "hoogste")
RELIABILITY_ROWS = ("alfa", "alfa_laag", "alfa_hoog", "meetfout")
ITEMS_SHEET = ("item", "naam", "n", "beantwoord", "punten", "gemiddelde", "p", "p_gok", "rit", "rir", "vlaggen")
CODING_SHEET = ("sublabel", "naam", "fragmenten", "gevonden", "alfa", "in_plaats_daarvan", "keren")
OPTIONS_SHEET = ("item", "naam", "veld", "keuze", "tekst", "past", "studenten", "a")
