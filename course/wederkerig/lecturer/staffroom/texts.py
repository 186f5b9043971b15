"""Every Dutch text of the staffroom (lecturers are addressed with u)."""

INTRO = "Kies een klas en een opdracht. Ga daarna van links naar rechts; u kunt altijd terug."
CLASS = "Klas"
NEW_CLASS = "Naam van een nieuwe klas"
MAKE_CLASS = "Voeg toe"
ASSIGNMENT = "Opdracht"
STEPS = (
    "Uitdelen",
    "Ontvangen",
    "Nakijken",
    "Open vragen",
    "Resultaten",
    "Besluiten",
    "Eindcijfer",
    "Klas",
    "Kaarten",
)
NO_ASSIGNMENTS = "Er zijn nog geen opdrachten. Vraag wie de cursus beheert om ze in de map solutions te zetten."
BUILD = "Maak de opdrachten opnieuw"
BUILT = "Klaar: de opdrachten zijn opnieuw gemaakt."
MAKE_CASE = "Een casus maken: een formulier met de kaart ernaast"
SEE_DASHBOARD = "Dashboard: de getallen van een klas, om in te kiezen"
NOTEBOOKS = {"dashboard.ipynb": SEE_DASHBOARD, "casus-maken.ipynb": MAKE_CASE}  # beside that of the staffroom
WORKING = "Bezig …"

HAND_OUT = """
<p>Zo geeft u <b>{title}</b> aan uw klas:</p>
<ol>
<li>Volgen uw studenten de cursus als site? Zet dan in het LMS een link naar de pagina <code>{page}</code> van die site.
Bestanden hoeft u dan niet uit te delen.</li>
<li>Volgen zij de cursus in JupyterLab? Haal dan hieronder beide bestanden op en zet ze samen in het LMS.</li>
<li>Maak in het LMS een inleverpunt voor één bestand. Studenten leveren <code>{file}</code> in.</li>
</ol>
<p>{items} vragen, {points} punten, ongeveer {minutes} minuten.</p>
"""
HAND_OUT_MEASUREMENT = """
<p>De nulmeting staat in les 00, de eindmeting in les 11: u hoeft niets uit te delen.</p>
<p>Maak in het LMS een inleverpunt voor één bestand, zonder cijfer.
Onder de laatste casus maken studenten <code>{file}</code> en leveren dat daar in.</p>
"""
NOT_GRADED = "De {name} heeft geen punten en geen cijfer; hier is voor deze meting niets te doen."
DOWNLOAD = "Haal {name} op"
DOWNLOAD_WHAT = "Haal {what} op: {name}"
REPORT_FILES = (
    "het rapport",
    "de bladen voor in de les",
    "de getallen van de toets",
    "de getallen per item",
    "de getallen per keuze",
)
GRADE_LIST = "de cijferlijst"
DOSSIER = "het toetsdossier"
FEEDBACK_INDEX = "de lijst met wiens pagina welke is"
FEEDBACK_FOR = "de zip voor {lms}"
FILLED = "het ingevulde cijferbestand"

RECEIVE = """
<p>Haal in het LMS alle inleveringen op als één zip en laat die hier vallen.
Pak niets uit en hernoem niets. Dezelfde zip nog eens aanbieden kan geen kwaad.</p>
"""
DROP = {
    "label": "Laat de zip van het LMS hier vallen, of kies hem",
    "busy": "{name}: {part}% aangekomen",
    "arrived": "{name} is aangekomen en wordt gelezen.",
    "failed": "{name} kwam niet aan ({reason}). Probeer het nog eens, of zet het bestand zelf in de map {folder}.",
}
ELSEWHERE = "Deze klas staat buiten de cursusmap. Zet de zip in {folder} en druk op de knop."
READ_FOLDER = "Lees wat er in de map staat"
NO_ARRIVALS = "In {folder} staat nog niets."
MAILED = "Nummer"
MAILED_ABOUT = """
<p>Kreeg u een bestand per mail, of vraagt een melding om het nummer?
Typ hier het nummer van de student en laat dat ene bestand daarna vallen. Anders laat u dit vak leeg.</p>
"""
OUTCOMES = ("Uitkomst", "Bestand", "Waarom, en wat u kunt doen")
QUESTIONS = "Dit wacht op uw oordeel"
NO_QUESTIONS = "Er wacht niets op uw oordeel."
DECISIONS = "Wat u besloot"
TAKE_BACK = "Neem terug"
RECEIVED_LIST = "Haal de hele lijst op"

GRADE = """
<p>De gesloten vragen worden vanzelf nagekeken. Punten die u zelf gaf, blijven staan.
Nog eens nakijken kan altijd: alleen wat veranderde, wordt opnieuw bekeken.</p>
"""
GRADE_BUTTON = "Kijk {name} na"

READER = "Wie leest"
READERS = {"first": "eerste lezer", "second": "tweede lezer"}
QUESTION = "Vraag"
QUESTION_ROW = "{n}. {id} ({left} van {total} nog te doen)"
NO_OPEN = "Deze opdracht heeft geen open vragen."
NOTHING_GRADED = "Kijk eerst na: er is nog geen antwoord om te lezen."
PLACE = "Antwoord {n} van {total}"
HIDDEN = "De naam is verborgen; de volgorde is geloot."
LEVEL = "{points} punten: {text}"
ONE_POINT = "1 punt: {text}"
GUIDANCE = "Waar u op let"
COMMENT = "Opmerking voor de student"
EARLIER_COMMENTS = "Eerder gebruikt …"
SAVE = "Bewaar en volgende"
PREVIOUS = "Vorige"
NEXT = "Volgende"
WITHDRAW = "Neem deze punten terug"
CHOOSE_LEVELS = "Kies eerst bij elk criterium een niveau."
SAVED = "Bewaard: {points} van {most} punten."
WITHDRAWN = "Teruggenomen; dit antwoord wacht weer op punten."
SECOND_SAVED = "Bewaard als tweede lezing; het cijfer blijft dat van de eerste lezer."
ALL_DONE = "Alle antwoorden op deze vraag hebben punten. {next}"
NEXT_QUESTION = "Kies hierboven bij ‘Vraag’ de volgende."
NEXT_STEP = "Alle open vragen zijn klaar: ga naar het tabblad Resultaten."
ALL_READ = "De tweede lezer heeft alle antwoorden op deze vraag gelezen."

RESULTS = "<p>Nagekeken: {graded}; antwoorden die op uw punten wachten: {open}.</p>"
MAKE_FEEDBACK = "Maak de feedbackpagina’s"
FEEDBACK_MADE = "{n} feedbackpagina’s gemaakt."
DOWNLOAD_FEEDBACK = "Haal alle feedbackpagina’s op (zip)"
MAKE_REPORT = "Maak het rapport"
MAKE_GRADES = "Maak cijfers"
MAKE_DOSSIER = "Maak het toetsdossier"
SETTINGS_AT = "Hoe punten cijfers worden, kiest u op het tabblad Eindcijfer."
DROP_GRADES = "Laat hier het cijferbestand van het LMS vallen; u krijgt het ingevuld terug"
MAKE_OVERVIEW = "Maak het overzicht"
DOWNLOAD_OVERVIEW = "Haal het overzicht op"
FORMGRADER = (
    "Werkt u liever met de formgrader van nbgrader? Die blijft werken: <code>/formgrader</code> achter het adres."
)

DECIDE_ABOUT = """
<p>Klopt een item bij nader inzien niet? Kijk eerst in het rapport. Beslis dan hier, met door wie en waarom.
Punten, rapport, feedback en cijfers volgen; het cijferboek blijft zoals het was, dus elk besluit kan terug.
Elk besluit komt in het logboek, met hoeveel studenten er daarvoor en daarna slaagden.</p>
"""
ITEM = "Item"
WHAT = "Besluit"
OPTION = "Ook goed is"
DECIDED_BY = "Door wie"
WHY = "Waarom"
DECIDE = "Leg dit besluit vast"
DECISION_KINDS = {
    "DROPPED": "het item vervalt: het telt voor niemand",
    "ALL_RIGHT": "iedereen die inleverde, krijgt alle punten",
    "ALSO_RIGHT": "een andere keuze is ook goed",
}
DECIDED = "Vastgelegd. Maak rapport en feedback opnieuw; de cijfers zijn al opnieuw gemaakt."
DECISION_TAKEN_BACK = "Teruggenomen. Maak rapport en feedback opnieuw; de cijfers zijn al opnieuw gemaakt."
DECISION_ROW = "{item}: {what} {option} ({by}: {why})"
STANDS = "Wat u besloot:"

NOTHING_GRADED_YET = "In deze klas is nog niets nagekeken, dus een eindcijfer is er niet. Kijk eerst een opdracht na."
FINAL_ABOUT = """
<p>Hier kiest u hoe punten een cijfer worden, hoe zwaar elke opdracht telt, welke opdracht een herkansing is
en wie ergens van is vrijgesteld. Een opdracht die nog niet is nagekeken, telt nog niet mee.
Bekijk eerst wat uw keuzes doen; er verandert niets voordat u ze gebruikt.</p>
"""
PASS_MARK = "Grens"
METHODS = {
    "opdracht": "zoals in de opdracht staat",
    "absoluut": "absoluut: een deel van alle punten",
    "gokgecorrigeerd": "gokgecorrigeerd: een deel van wat boven gokken te halen is",
    "cohen-schotanus": "Cohen-Schotanus: een deel van wat de beste studenten halen",
}
PERCENT = "Procent"
WEIGHT = "Telt keer"
RESIT = "Herkansing"
NO_RESIT = "geen"
RULE = "Bij een herkansing telt"
RULES = (("het beste cijfer", True), ("het laatste cijfer", False))
RESIT_OF_RESIT = "{name} is een herkansing en kan er zelf geen hebben. Kies bij {name} ‘geen’."
EXEMPTIONS = "Vrijstellingen"
EXEMPT_OF = "Vrij van"
EXEMPT = "Stel vrij"
EXEMPTED = "{student} is vrijgesteld van {name}."
CALLED = "{name} ({student})"
NO_LONGER = "Haal weg"
SHOW_EFFECT = "Laat zien wat dit doet"
MAKE_FINAL = "Maak de eindcijfers"
EFFECT_HEAD = ("Opdracht", "Manier", "Grens", "Slagen", "Gekozen")
EFFECT_NAME = "Hoeveel studenten slagen, per opdracht en per manier om de grens te bepalen"
PASSED_OF = "{passed} van {n}"
YOUR_CHOICE = "uw keuze"
EFFECT_FINAL = (
    "Met deze keuzes slagen {then} van {of_then} studenten met een eindcijfer; nu {now} van {of_now}. "
    "Van {changed} studenten verandert het eindcijfer."
)
CHANGED_HEAD = ("Student", "Naam", "Nu", "Dan")
CHANGED_NAME = "Eindcijfers die veranderen"
GRADES_OF = "Bezig met de cijfers van {name} …"
USE_CHOICES = "Gebruik deze keuzes"
CHOICES_USED = "Uw keuzes gelden nu, en alle cijfers zijn opnieuw gemaakt. Maak feedback die cijfers noemt opnieuw."
TAKE_CHOICES_BACK = "Neem de laatste keuzes terug"
CHOICES_TAKEN_BACK = "Teruggenomen; alle cijfers zijn weer zoals zij waren."
BY_SETTINGS = "Dit zijn de cijfers bij de keuzes die nu gelden."

CLASS_ABOUT = """
<p>Hier ziet u welke klassen worden bewaard, en tot wanneer. U kunt een student alles geven wat van hem of haar bewaard
is, een student of de hele klas wissen, of een kopie zonder namen maken om mee verder te werken.</p>
"""
STUDENT = "Student"
EXPORT = "Geef alles van deze student"
ERASE_STUDENT = "Wis deze student …"
ARCHIVE = "Maak een kopie zonder namen …"
ERASE_CLASS = "Wis deze klas …"
ARCHIVE_ASK = (
    "Er komt een nieuwe klas naast {klas}, met codes in plaats van namen en nummers. Welke code van wie is, komt in "
    "een apart bestand. Klas {klas} blijft zoals zij is."
)
ARCHIVE_YES = "Maak de kopie"
KEEP_UNTIL = "Bewaren tot en met"
KEEP_ABOUT = "Tot wanneer bewaart u klas {klas}? Uw school bepaalt dat. Is die dag voorbij, dan staat dat hierboven."
SAVE_DAY = "Leg deze datum vast"
DAY_SAVED = "Vastgelegd: klas {klas} wordt bewaard tot en met {day}. Een andere datum kiezen kan altijd."
NO_DAY = "Klas {klas} heeft nu geen bewaartermijn. Een datum kiezen kan altijd."
LIST_ABOUT = """
<p>Hebt u een klassenlijst? Dan ziet u wie niets inleverde. Het is een csv-bestand met een kolom ‘student’ met het
nummer, en als u wilt een kolom ‘naam’.</p>
"""
DROP_LIST = "Laat hier de klassenlijst (csv) vallen, of kies haar"
LIST_ASK = "Deze klas heeft al een klassenlijst, en die is anders. De nieuwe komt ervoor in de plaats."
REPLACE_LIST = "Neem de nieuwe lijst"
LISTED = "De klassenlijst telt nu {n} studenten."
TYPE_TO_ERASE = "Typ {name}"
ERASE_YES = "Wis nu"
NOT_TYPED = "Er is niets gewist. Typ {name} in het vak als u wilt wissen."
LEAVE_IT = "Laat het zo"

DASHBOARD = (
    "Dezelfde getallen als in het rapport, voor de klas en de opdracht die u kiest. "
    "Wijs in een beeld aan wat u wilt weten."
)
FIGURES = "Toon"
READ_AGAIN = "Lees opnieuw"
NOTHING_TO_SHOW = "In deze klas is nog niets nagekeken. Doe dat in de docentenkamer, en druk daarna op ‘Lees opnieuw’."

ERROR = "Dat lukte niet. {message}"
