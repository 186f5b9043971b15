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
GRADEBOOK_LOCKED = "Het cijferboek {file} is in gebruik of niet te beschrijven ({reason}). Probeer het straks opnieuw."
DISK = (
    "Schrijven of lezen lukt niet: {file} ({reason}). Wat al was nagekeken, is bewaard; geef daarna hetzelfde commando."
)
