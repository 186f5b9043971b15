"""Every Dutch text of grading (lecturers are addressed with u)."""

NO_ITEM = "Item '{item}' staat niet bij de beoordeelde items in solutions."
UNANSWERED = "Niet beantwoord: 0 punten."
SCORED = "{} {} van {}"
GRADED = "{graded} nagekeken, {unchanged} onveranderd, {manual} open antwoorden wachten op u."
NOT_GRADED = "{student} is niet nagekeken: {reason} Haal de inlevering van deze student opnieuw op."
NO_BORDER = (
    "De instellingen van nbgrader in solutions/nbgrader_config.py laten code van studenten toe. "
    "Zet het bestand terug zoals het bij deze cursus hoort."
)
OTHER_NOTEBOOK = "Het notebook {notebook} hoort niet bij {name}."
PROGRESS = "{done} van {total} bekeken"
GRADEBOOK_DAMAGED = (
    "Het cijferboek {file} is beschadigd ({reason}). Er is niets veranderd. "
    "Zet de kopie gradebook.vorige.db uit dezelfde map terug en kijk opnieuw na."
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
    "wederkerig grade {name} --class {klas}. Punten en opmerkingen die u zelf gaf, blijven staan."
)
KEPT_DAMAGED = (
    "Het bestand {file}, met de opdracht zoals zij is nagekeken, is niet te lezen. Zet er een kopie van terug. "
    "Is die er niet en is {name} sindsdien niet veranderd, verwijder het dan en geef: wederkerig grade {name}"
)
BANK_CHANGED = "Terwijl {name} werd nagekeken, zijn bestanden in solutions veranderd. Geef hetzelfde commando nog eens."
