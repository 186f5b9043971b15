"""Every Dutch text that a lecturer meets, each in one place (lecturers are addressed with u)."""

NONE = "geen"

# Finding things.
NO_PROJECT = "In {folder} of daarboven staat geen cursusmap. Geef dit commando in de map van de cursus."
NO_ASSIGNMENT = "Opdracht '{name}' bestaat niet. Kies uit: {known}."
NO_ITEM = "Item '{item}' staat niet bij de beoordeelde items in solutions."
NOT_BUILT = "De uitgave van {name} in assignments hoort niet bij de bank. Geef eerst het commando: wederkerig build"

# Scoring.
UNANSWERED = "Niet beantwoord: 0 punten."
SCORED = "Label {label} van 2, aanwijzingen {cues} van 1."

# Build.
BUILT = "{name}: {items} items, {points} punten, uitgave {release}."
NBGRADER_FAILED = "nbgrader kon {name} niet verwerken: {reason}"

# Collect.
RECEIVED = "{total} bestanden: {accepted} aangenomen, {human} voor uw oordeel, {refused} geweigerd."
RECEIVED_ROW = "{outcome}: {place}: {reason}"
RECEIVED_LIST = "De hele lijst staat in {path}."
RECEIVED_HEAD = ["uitkomst", "student", "bestand", "reden en volgende stap"]
NOT_NEEDED = "Hoort bij de antwoorden van deze student; er is niets uit gelezen."
NEWER = "Bewaard; een nieuwere versie van deze student telt."
IS_NOTEBOOK = "Dit is het notebook zelf; daar staan geen antwoorden in. Vraag de student om {file}."
BAD_ANSWERS = "Het antwoordenbestand is niet te lezen. Vraag de student om het inleverbestand."
NO_FILE = "Dit is geen gewoon bestand (een koppeling of apparaat). Vraag om het bestand zelf."
TOO_LARGE = "Het is groter dan {size} MB of pakt verdacht groot uit. Vraag om het inleverbestand alleen."
TOO_MANY = "Er zit te veel in om te openen. Geef kleinere mappen of zipbestanden."
TOO_DEEP = "Er zitten zipbestanden in zipbestanden. Vraag om het inleverbestand zelf."
BAD_ARCHIVE = "Het zipbestand is beschadigd ({reason}). Haal het opnieuw op."
ENCRYPTED = "Het is met een wachtwoord beveiligd. Vraag om een bestand zonder wachtwoord."
BAD_NAME = "De naam in het zipbestand klopt niet. Vraag om het inleverbestand zelf."
TWIN = (
    "Er is nog een student van wie het nummer alleen in hoofdletters verschilt. "
    "Kijk van wie dit is en geef het opnieuw met --student."
)
LATER_REFUSED = (
    "Van deze student is ook een inleverbestand geweigerd dat nieuwer kan zijn; deze versie telt daarom nog niet. "
    "Vraag om een nieuw bestand, of geef alleen dit bestand op met --student."
)
OLDER_STANDS = "Wat deze student eerder inleverde, telt voorlopig nog."
NO_FILES = "Er zijn geen inleverbestanden gevonden in {places}. Geef bestanden of een map met per student een map."
FILE_GONE = "Het bestand is er niet."
UNREADABLE = "Het bestand is niet te lezen ({reason})."
NO_OWNER = (
    "Niet te zien van wie dit is. Zet het in een map met het studentnummer, "
    "noem het STUDENT_{file}, of geef --student STUDENT."
)
BAD_OWNER = "'{owner}' kan geen studentnummer zijn. Gebruik letters, cijfers, punt, streepje en onderstreping."
OTHER_ASSIGNMENT = "Het hoort bij {other}, niet bij {name}."
OTHER_RELEASE = "Het hoort bij een andere uitgave van {name} ({other}); laat de student de opdracht opnieuw openen."
SEVERAL = "Van {owner} kwamen verschillende versies mee. Geef met --student {owner} alleen het bestand dat telt."

# Grade.
GRADED = "{graded} nagekeken, {unchanged} onveranderd, {manual} open antwoorden wachten op u."
OVERVIEW_AT = "Overzicht van de klas: {path}"
NOT_GRADED = "{student} is niet nagekeken: {reason} Haal de inlevering van deze student opnieuw op."
NO_BORDER = (
    "De instellingen van nbgrader in solutions/nbgrader_config.py laten code van studenten toe. "
    "Zet het bestand terug zoals het bij deze cursus hoort."
)
OTHER_NOTEBOOK = "Het notebook {notebook} hoort niet bij {name}."
PROGRESS = "{done} van {total} bekeken"
GRADER_BUSY = "Er is al iemand aan het nakijken in klas {klas}. Wacht tot dat klaar is en probeer het opnieuw."
GRADEBOOK_DAMAGED = (
    "Het cijferboek {file} is beschadigd ({reason}). Er is niets veranderd. "
    "Zet de kopie gradebook.vorige.db uit dezelfde map terug en kijk opnieuw na."
)
GRADEBOOK_LOCKED = "Het cijferboek {file} is in gebruik of niet te beschrijven ({reason}). Probeer het straks opnieuw."
DISK = (
    "Schrijven of lezen lukt niet: {file} ({reason}). Wat al was nagekeken, is bewaard; geef daarna hetzelfde commando."
)
NOBODY = "Er is voor {name} nog niets ingeleverd. Haal eerst in met: wederkerig collect {name} BESTAND..."

# Feedback.
FEEDBACK_MADE = "Feedback voor {n} studenten staat in {folder}."
FEEDBACK: dict[str, str] = {
    "title": "Feedback bij {title}",
    "total": "Je hebt {points} van de {most} punten.",
    "waiting": "Je docent moet nog {n} van je antwoorden nakijken; die punten zijn nog niet meegeteld.",
    "case": "Casus {n}",
    "reflect": "Open vraag {n}",
    "points": "{points} van {most} punten",
    "pending": "Nog niet nagekeken",
    "unanswered": "Je hebt deze vraag niet beantwoord.",
    "choice": "Jouw keuze",
    "why": "Bij jouw keuze",
    "cues": "Jouw aanwijzingen",
    "noCues": "geen",
    "split": "Voor je keuze {label} van {labelMost}, voor je aanwijzingen {cues} van {cuesMost}.",
    "certainty": "Hoe zeker je was",
    "key": "Juiste keuze",
    "keyCues": "Aanwijzingen die de doorslag geven",
    "answer": "Jouw antwoord",
    "comment": "Van je docent",
    "rubric": "Hierop lette je docent",
    "showCase": "Lees de casus nog eens",
    "footer": "Gemaakt met wederkerig. Deze pagina bevat alleen jouw eigen antwoorden.",
}

# Demo.
DEMO_EXISTS = "De map {folder} bestaat al en is niet door demo gemaakt. Kies een andere met --out."
DEMO_STEPS = {
    "build": "1/5 Opdracht bouwen",
    "students": "2/5 Klas van {n} verzonnen studenten laten inleveren",
    "collect": "3/5 Inlevering ophalen",
    "grade": "4/5 Nakijken",
    "feedback": "5/5 Feedback maken",
}
DEMO_MEAN = "Gemiddeld {mean} van de {most} automatisch nagekeken punten; laagste {low}, hoogste {high}."
DEMO_WHERE = """Waar alles staat:
  overzicht van de klas   {overview}
  feedback per student    {feedback}
  cijferboek van nbgrader {gradebook}
Zo gaat u verder:
  de les bekijken                wederkerig start
  open antwoorden nakijken       wederkerig start --docent --class {klas}"""

# Overview of a class.
OVERVIEW: dict[str, str] = {
    "title": "{title}: overzicht van de klas",
    "intro": "Elke rij is een student, elke kolom een item. Klik op een student voor de feedback.",
    "student": "Student",
    "total": "Punten",
    "mean": "Gemiddeld",
    "legend": "Hoe voller de cel, hoe meer punten; een streepje is niet beantwoord, een vraagteken wacht op u.",
}


# Command line.
CLI: dict[str, str] = {
    "description": "Cursus wederkerigheid: bouwen, ophalen, nakijken en feedback.",
    "class": "naam van de klas (standaard: klas)",
    "assignment": "naam van de opdracht, bijvoorbeeld opdracht-1",
    "build": "maak de opdrachten voor studenten uit de bank",
    "check": "controleer bank en opdrachten en tel wat er is",
    "json": "als JSON",
    "claim": "zoek één stelling op: waar staat zij in de cursus en in de scriptie, en van wie is zij?",
    "collect": "haal inleverbestanden op",
    "files": "inleverbestanden, of mappen met per student een map",
    "student": "van wie het bestand is (bij één bestand)",
    "grade": "kijk na wat is opgehaald",
    "feedback": "maak voor elke student een feedbackpagina",
    "with_key": "laat ook de juiste antwoorden zien",
    "demo": "laat alles zien met een verzonnen klas",
    "out": "map voor de klassen (standaard: klassen)",
    "start": "open de cursus in JupyterLab",
    "docent": "laat ook alles voor docenten zien",
    "site": "bouw de website voor studenten",
    "site_out": "map voor de site (standaard: site)",
    "hub": "schrijf de instellingen waarmee JupyterHub de cursus voor studenten opent",
    "hub_out": "map voor de instellingen",
    "no_browser": "open geen browser",
}
ERROR = "Fout: {message}"
STOPPED = "Onderbroken. Geef hetzelfde commando nog eens om verder te gaan."

# Check.
CHECKED = "{practice} oefenitems en {graded} beoordeelde items, {pairs} paren, {covered} van {total} stellingen gedekt."
COVERAGE = {"sections": "Gedekt per paragraaf", "kinds": "Gedekt per soort"}
MISSING = "Nog nergens in de lessen: {claims}."
IN_LESSON = "les {lesson}, tekst ‘{cell}’"
ON_CARD = "oefenkaart ‘{item}’"
NOWHERE = "nog nergens"
NO_CLAIM = "Er is geen stelling {id}. Stellingen heten C001 tot en met C320."
CLAIM = "{id}: {text}\nScriptie: {section} ({kind})\nVan wie: {source}\nIn de cursus:\n{places}"
NO_PROBLEMS = "Geen problemen gevonden."
PROBLEM = "{file}, item {item}: {problem} {mend}"

# Site.
SITE_STEPS = {
    "python": "1/3 Python voor de browser ophalen",
    "contents": "2/3 Lessen en opdrachten klaarzetten",
    "build": "3/3 Site bouwen",
}
SITE_EXISTS = "De map {folder} bestaat al en is geen site van deze cursus. Kies een andere met --out."
SITE_NO_NPM = (
    "Voor de site is npm nodig (om Python voor de browser op te halen). Installeer Node.js en probeer het opnieuw."
)
SITE_NPM_FAILED = "npm kon pyodide {version} niet ophalen ({reason}). Kijk of er internet is en probeer het opnieuw."
SITE_NO_WHEELS = "pip kon de pakketten voor de browser niet ophalen ({reason}). Kijk of er internet is."
SITE_LITE_FAILED = "De site kon niet worden gebouwd: {reason}"
SITE_DONE = "De site staat in {folder} ({size} MB). Zet die map op uw webserver, of bekijk haar: {command}"

HUB_DONE = (
    "De instellingen staan in {folder}. Geef die map aan de server van elke student mee als JUPYTER_CONFIG_PATH; "
    "studenten beginnen op {address}."
)
