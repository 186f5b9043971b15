"""Dutch texts of the command line and of what all rooms share (lecturers are addressed with u)."""

NONE = "geen"
NO_PROJECT = "In {folder} of daarboven staat geen cursusmap. Geef dit commando in de map van de cursus."
BAD_CLASS = (
    "'{name}' kan geen naam van een klas zijn. Kies een naam van letters, cijfers, spaties en - _ . , ' & @ # % = ~ ! "
    "die met een letter of cijfer begint."
)
OTHER_CAPITALS = (
    "Er is geen klas '{name}', wel een klas '{other}': niet elke schijf houdt die twee uit elkaar. "
    "Geef --class '{other}', of kies een naam die niet alleen in hoofdletters verschilt."
)
BAD_FOLDER = (
    "In de naam van de map {folder} staat {sign}, en daar kan nbgrader niet mee werken. "
    "Geef de map een andere naam en geef daarna hetzelfde commando."
)
FOLDER_OF_COURSE = "{folder} is een map van de cursus zelf; daar kan geen klas staan. Kies een andere map of klas."
NO_FOLDER = "{folder} is een bestand en geen map. Kies een andere map of klas, of geef het bestand een andere naam."
NO_ASSIGNMENT = (
    "Opdracht '{name}' bestaat niet: er is geen bestand solutions/{name}.toml. Kies uit: {known}, of zet het terug."
)
MEASUREMENTS: dict[str, str] = {"nulmeting": "Nulmeting", "eindmeting": "Eindmeting"}
NOT_GRADED = (
    "De {name} is een meting: er zijn geen punten en er komt geen cijfer. Inleveringen haalt u op met: "
    "wederkerig collect {name} BESTAND. Geef voor het andere de naam van een opdracht, zoals opdracht-1."
)
NOT_PARALLEL = (
    "De casussen van nulmeting en eindmeting staan niet naast elkaar: van elk label en elke moeilijkheid hoort er in "
    "beide evenveel te zijn. Verbeter datasets/practice, en geef het commando opnieuw."
)
ID_IN_PRACTICE = ("dit id staat ook bij de oefenitems.", "Geef een ander id.")
PRACTICE_ONLY = (
    "een item van de soort '{kind}' wordt niet nagekeken.",
    "Zet het in datasets/practice: daar oefenen studenten ermee.",
)
PLAN_UNREADABLE = ("het bestand is niet te lezen ({reason}).", "Verbeter het.")
NOT_IN_BANK = ("dit item staat niet in de bank.", "Verbeter het id.")
NO_SUCH_FEEDBACK = (
    "'{value}' is geen geldige waarde voor 'feedback'.",
    "Kies uit: points, answers, explanations, key.",
)
NO_SUCH_FIELD = ("'{field}' is geen gegeven van een opdracht.", "Kies uit: {allowed}.")
NO_TEXT = ("'{field}' is geen tekst, of leeg.", 'Zet daar een tekst tussen ".')
BAD_MINUTES = ("'minutes' is geen aantal minuten.", "Zet daar een heel getal boven 0, of haal de regel weg.")
NO_IDS = ("'items' is geen lijst van ids.", 'Schrijf elk id tussen ".')
ITEM_TWICE = ("een item staat er dubbel in.", "Haal de dubbele weg.")
NO_POINTS = ("dit item geeft geen punten.", "Geef de open vraag een rubric, of neem een ander item.")
BAD_PASS_MARK = (
    "'pass_mark' is niet goed.",
    "Zet onder [pass_mark] alleen {allowed}, elk een getal boven 0 en hoogstens 1.",
)
PANEL_UNREADABLE = (
    "De uitkomst van het panel, {file}, is niet te lezen: {reason}. Zet het bestand terug zoals het was, "
    "of verwijder het: dan geldt de sleutel van de makers."
)
BAD_SETTINGS = (
    "De instellingen van nbgrader, {folder}/nbgrader_config.py, zijn niet te lezen. "
    "Zet het bestand terug zoals het bij deze cursus hoort."
)
CELLS_FIXED = (
    "Het cijferboek heeft werk voor {name} met andere cellen dan nu; daar kan niets bij of af. "
    "Geef de gewijzigde opdracht een eigen naam, of kijk haar na in een andere klas (--class)."
)
NOBODY = "Er is voor {name} nog niets ingeleverd. Haal eerst in met: wederkerig collect {named} BESTAND..."
CLASS_BUSY = (
    "Er is al iemand aan het nakijken of ophalen in klas {klas}. Wacht tot dat klaar is en probeer het opnieuw."
)

NOT_WRITABLE = (
    "dit kan niet in het bestand worden geschreven zonder iets anders te veranderen.",
    "Zet het er met de hand in.",
)

# What a disk or a database refuses; {step} is one of the steps below.
DISK = "{file} is niet te lezen of te schrijven: {reason}. {step}"
A_FILE = "Een bestand of de uitvoer"
STEP_FULL = "Maak ruimte vrij en geef hetzelfde commando nog eens; wat al klaar was, blijft staan."
STEP_ACCESS = "Sluit het waar het open is, of zorg dat u daar mag schrijven, en geef hetzelfde commando nog eens."
STEP_OTHER_KIND = "Geef wat daar staat een andere naam, en geef hetzelfde commando nog eens."
STEP_MISSING = "Kijk of de naam klopt en of de map er is, en geef hetzelfde commando nog eens."
STEP_OTHER = "Kijk of de schijf het doet, en geef hetzelfde commando nog eens; wat al klaar was, blijft staan."
THE_GRADEBOOK = "van de klas"
DATABASE_BUSY = (
    "Het cijferboek {file} is in gebruik bij een ander programma. "
    "Wacht tot dat klaar is of sluit het, en geef hetzelfde commando nog eens."
)
DATABASE_FULL = (
    "Het cijferboek {file} kan niet worden beschreven: de schijf is vol. "
    "Maak ruimte vrij en geef hetzelfde commando nog eens; wat al klaar was, blijft staan."
)
DATABASE_DAMAGED = (
    "Het cijferboek {file} is beschadigd. "
    "Geef een kopie van de nieuwste gradebook.vorige-*.db, uit dezelfde map, de naam gradebook.db "
    "en geef hetzelfde commando nog eens."
)
DATABASE_OTHER_FORM = (
    "Het cijferboek {file} mist iets dat erin hoort: het is van een andere versie van nbgrader, of veranderd. "
    "Geef in de map solutions het commando 'nbgrader db upgrade'; helpt dat niet, geef dan een kopie van een "
    "gradebook.vorige-*.db, uit dezelfde map, de naam gradebook.db. Geef daarna hetzelfde commando nog eens."
)
DATABASE_NO_ACCESS = (
    "Het cijferboek {file} is niet te openen of te beschrijven. "
    "Zorg dat u in die map mag schrijven, en geef hetzelfde commando nog eens."
)
DATABASE_OTHER = (
    "Het cijferboek {file} werkt niet mee ({code}). "
    "Kijk of er ruimte is op de schijf en geef hetzelfde commando nog eens; wat al klaar was, blijft staan."
)
NOT_INSTALLED = (
    "Hiervoor is {module} nodig, en dat is hier niet geïnstalleerd. "
    "Installeer het zoals de README zegt, en geef daarna hetzelfde commando nog eens."
)
UNFORESEEN = (
    "Er ging iets mis dat niemand had voorzien ({kind}). {where}"
    "Geef hetzelfde commando nog eens; gebeurt het weer, meld het dan bij wie deze cursus onderhoudt."
)
WRITTEN_DOWN = "De bijzonderheden staan in {file}. "
ERROR = "Fout: {message}"
STOPPED = "Onderbroken. Geef hetzelfde commando nog eens om verder te gaan."

# How commands are given.
CLI: dict[str, str] = {
    "description": "Cursus wederkerigheid: bouwen, ophalen, nakijken en feedback.",
    "class_name": "naam van de klas (standaard: klas)",
    "assignment": "naam van de opdracht, bijvoorbeeld opdracht-1",
    "collected": "naam van de opdracht, bijvoorbeeld opdracht-1; of nulmeting of eindmeting",
    "build": "maak de opdrachten voor studenten uit de bank",
    "replace": "ook als deze opdracht nu iets anders vraagt dan wat is uitgegeven (herhaalbaar)",
    "check": "controleer bank en opdrachten en tel wat er is",
    "json": "als JSON",
    "claim": "zoek één stelling op: waar staat zij in de cursus en in de scriptie, en van wie is zij?",
    "compose": "loot een gelijkwaardige versie van een opdracht uit de bank",
    "seed": "een ander getal loot een andere versie (standaard: 1)",
    "earlier": "sla alleen de items van deze opdracht over, en van OPDRACHT zelf (herhaalbaar; standaard: van alle)",
    "version_name": "naam van de versie (standaard: de volgende letter, zoals opdracht-1-b)",
    "write": "schrijf de versie ook op",
    "export": "maak van de bank een werkmap of Moodle-XML, of van het codeboek een REFI-QDA-bestand",
    "export_file": "het bestand dat u wilt: .xlsx (werkmap), .xml (Moodle), .qdc (codeboek) of .qdpx (met fragmenten)",
    "export_bank": "welke kaarten: practice (oefenen, standaard), graded (toets, alleen in solutions) of all",
    "export_template": "alleen het sjabloon, zonder kaarten (.xlsx)",
    "export_replace": "ook als er al een ander bestand met die naam staat",
    "import": "haal kaarten uit een werkmap terug in de bank",
    "import_file": "werkmap van wederkerig export (.xlsx)",
    "import_replace": "vervang ook kaarten die in de bank anders zijn",
    "collect": "haal inleverbestanden op",
    "files": "inleverbestanden, of mappen met per student een map",
    "student": "van wie deze bestanden zijn; zij tellen dan boven wat in het LMS staat",
    "judge": "bekijk en beantwoord wat alleen u kunt zeggen over wat is ingeleverd",
    "question": "nummer van de vraag, of van het besluit dat u terugneemt",
    "choice": "nummer van uw keuze",
    "undo": "neem dit besluit terug",
    "grade": "kijk na wat is opgehaald",
    "feedback": "maak voor elke student een feedbackpagina",
    "lms_zip": "maak ook de zip waarmee uw leeromgeving elke student zijn eigen pagina geeft",
    "panel": "bekijk wat een panel van docenten van de items vindt",
    "panel_folder": "map met per panellid een map met inleverbestanden",
    "grades": "maak cijfers van de punten, en laat zien hoeveel studenten er slagen",
    "grades_assignment": "naam van de opdracht; zonder naam het eindcijfer over alle opdrachten",
    "lms_file": "vul de cijfers in dit bestand in, dat u in uw leeromgeving ophaalde",
    "class": "klassen bekijken, gegevens van een student geven of wissen, en een klas zonder namen bewaren",
    "class_action": "list (alle klassen), export (alles van een student), erase (wissen) of archive (zonder namen)",
    "class_student": "nummer van de student, bij export en erase",
    "class_all": "wis de hele klas",
    "class_yes": "wis zonder dat u het nummer of de naam hoeft te typen",
    "report": "maak een rapport: wat begrijpt de klas niet, en hoe goed is de toets?",
    "dossier": "maak een toetsdossier voor de examencommissie: alles over een opdracht in deze klas op één bladzijde",
    "demo": "laat alles zien met een verzonnen klas",
    "out": "map voor de klassen (standaard: klassen)",
    "start": "open de cursus in JupyterLab",
    "docent": "laat ook alles voor docenten zien",
    "site": "bouw de website voor studenten",
    "site_out": "map voor de site (standaard: site)",
    "scorm": "maak ook per les en opdracht een pakket voor uw leeromgeving (SCORM 1.2, of 2004 als u dat erbij zet)",
    "hub": "schrijf de instellingen waarmee JupyterHub de cursus voor studenten opent",
    "hub_out": "map voor de instellingen",
    "no_browser": "open geen browser",
}
MISUSED = "Fout: dit commando is niet af, of er staat iets in wat niet kan. {usage} (uitleg geeft {program} --help)"
USAGE = "Zo geeft u het: "
ARGUMENTS = "wat u opgeeft"
OPTIONS = "keuzes"
VERBS = "commando's"
HELP = "laat deze uitleg zien"
