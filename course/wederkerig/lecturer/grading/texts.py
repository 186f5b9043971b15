"""Every Dutch text of grading (lecturers are addressed with u)."""

NO_ITEM = "Item '{item}' staat niet bij de beoordeelde items in solutions. Zet het terug."
UNANSWERED = "Niet beantwoord: 0 punten."
SCORED = "{} {} van {}"
GRADED = "{graded} nagekeken, {unchanged} onveranderd. Open antwoorden die op u wachten: {manual}."
PROGRESS = "{done} van {total} bekeken"
NOT_GRADED = (
    "{student} is niet nagekeken: {reason} Vraag de student om het inleverbestand en kijk daarna opnieuw na. "
    "U haalt het op met: wederkerig collect. Het gaat om {folder}."
)
BAD_STUDENT = "de naam van deze map kan geen studentnummer zijn."
NO_FOLDER = "{name} is geen gewone map."
NO_FILE = "{name} is geen gewoon bestand."
REFUSED = "{name}: {reason}"
TOO_MUCH = "er staat te veel in de map."
NO_ANSWERS = "er zijn geen antwoorden bij."
OTHER_ANSWERS = "antwoorden.json is beschadigd of hoort niet bij {name}."
BAD_MOMENT = "timestamp.txt noemt geen tijdstip van inleveren ({stamp})."
UNREADABLE = "er is iets in de map dat niet te lezen is."
NOTHING_COUNTS = (
    "Van {students} telt nu geen inlevering, omdat u daar nog over moet oordelen of dat zo besliste: geen cijfer, en "
    "punten en opmerkingen die u zelf gaf, zijn bewaard. Kijk met: wederkerig judge {named}"
)

NO_BORDER = (
    "De instellingen van nbgrader in solutions/nbgrader_config.py laten code van studenten toe. "
    "Zet het bestand terug zoals het bij deze cursus hoort."
)
GRADEBOOK_DAMAGED = "Het cijferboek {file} is beschadigd. Er is niets veranderd. {way}"
GRADEBOOK_GONE = (
    "Het cijferboek {file} is weg of leeg, terwijl er in deze klas al is nagekeken. Er is niets veranderd. {way}"
)
GRADEBOOK_OTHER = (
    "Het cijferboek {file} is een ander of ouder dan toen de kopie {copy} werd gemaakt: {missing} punten of "
    "opmerkingen van u staan alleen in die kopie. Er is niets veranderd. "
    "Geef een kopie van {copy} de naam {gradebook}. Is dit cijferboek toch het goede, verplaats {copy} dan naar een "
    "andere map. Geef daarna hetzelfde commando."
)
GRADEBOOK_LESS = (
    "In het cijferboek {file} ontbreken {missing} punten of opmerkingen van u, met hun plaats; in de kopie {copy} "
    "staan zij nog. Er is niets veranderd. Geef een kopie van {copy} de naam {gradebook}. "
    "Hebt u ze zelf weggehaald, verplaats dan alle kopieën gradebook.vorige-* naar een andere map. "
    "Geef daarna hetzelfde commando."
)
WAY_COPY = "Geef een kopie van {copy}, uit dezelfde map, de naam {gradebook} en geef daarna hetzelfde commando."
WAY_NONE = (
    "Zet uw eigen reservekopie van {gradebook} terug. Is die er niet, verplaats dan wat er is van {gradebook}, "
    "gradebook.vorige-* en de map {autograded} naar elders en geef hetzelfde commando: alles wordt opnieuw nagekeken, "
    "maar punten en opmerkingen die u zelf gaf, zijn er dan niet meer."
)
TAKEN_AWAY = (
    "{missing} punten of opmerkingen die u eerder gaf, staan niet meer in het cijferboek; "
    "in de kopie {copy} staan zij nog."
)
OTHER_PLAN = (
    "In klas {klas} is {name} nagekeken toen de opdracht iets anders vroeg ({changes}). Er is niets veranderd: "
    "alle punten en opmerkingen staan er nog. Zet solutions terug zoals het was en geef: "
    "wederkerig build --replace {name}. Of geef de gewijzigde opdracht een eigen naam, "
    "of haal haar werk op in een andere klas (--class)."
)
OTHER_CELLS = "andere items of punten"
OTHER_KEY = (
    "De sleutel van {name} is veranderd sinds er in klas {klas} is nagekeken. Kijk eerst iedereen opnieuw na met: "
    "wederkerig grade {named}. Punten en opmerkingen die u zelf gaf, blijven staan."
)
KEPT_DAMAGED = (
    "Het bestand {file}, met de opdracht zoals zij is nagekeken, is niet te lezen. Zet er een kopie van terug. "
    "Is die er niet en is {name} sindsdien niet veranderd, verwijder het dan en kijk opnieuw na met: "
    "wederkerig grade {name}"
)
BANK_CHANGED = "Terwijl {name} werd nagekeken, zijn bestanden in solutions veranderd. Geef hetzelfde commando nog eens."
NO_SUCH_ANSWER = (
    "Van {student} staat geen antwoord op {item} in het cijferboek. Kijk {name} eerst na, en geef daarna punten."
)

# What two readers of open answers gave.
AGREEMENT = "Twee lezers, {n} antwoorden: gewogen kappa {kappa}. {verdict}"
AGREE_WELL = "Dat is genoeg (0,60 of meer)."
AGREE_BADLY = "Dat is te weinig (minder dan 0,60): bespreek waar u verschilt en lees opnieuw."
TOO_FEW = "Twee lezers, {n} antwoorden. Vanaf {least} antwoorden staat hier hoe goed u het eens bent."
BAD_READINGS = "Het bestand {file} is beschadigd. Zet een eerdere kopie terug, of geef het een andere naam."
