"""Every Dutch text of feedback and overview (lecturers are addressed with u)."""

DROPPED = "vervalt"  # of an item that counts for nobody
OVERVIEW_AT = "Overzicht van de klas: {path}"
FEEDBACK_MADE = "Feedback voor {n} studenten staat in {folder}."
# What became of the assignment since it was graded.
SINCE: dict[str, str] = {
    "OTHER_KEY": (
        "De sleutel van {name} is veranderd sinds er is nagekeken: dit gaat over de punten en de sleutel van toen. "
        "U kijkt opnieuw na met: wederkerig grade {name}"
    ),
    "OTHER_ASSIGNMENT": (
        "{name} is veranderd of verdwenen sinds er is nagekeken: dit gaat over de opdracht zoals zij is nagekeken."
    ),
}
OTHER_ITEMS = (
    "Het cijferboek van klas {klas} heeft punten voor andere items dan nu in {name} staan (bij {student}). "
    "Zet solutions terug zoals het was bij het nakijken en geef dit commando opnieuw."
)
GONE = "de map {folder} is er niet."
NO_ANSWERS = (
    "De nagekeken antwoorden van {student} zijn niet te lezen: {reason} "
    "Kijk eerst opnieuw na met: wederkerig grade {name}"
)
STALE = (
    "De feedback van {students} is niet gemaakt: hun punten zijn met een andere sleutel gegeven. Kijk eerst opnieuw na "
    "met: wederkerig grade {name}. Die van {n} andere studenten staat in {folder}."
)
FEEDBACK: dict[str, str] = {
    "title": "Feedback bij {title}",
    "total": "Je hebt {points} van de {most} punten.",
    "waiting": "Je docent moet nog {n} van je antwoorden nakijken; die punten zijn nog niet meegeteld.",
    "closed": "Op de gesloten vragen heb je {points} van de {most} punten.",
    "sure": "Je was bij de casussen {n} keer zeker, {right} keer terecht.",
    "again": "Zeker, maar net niet goed: kijk nog eens naar {cases}.",
    "sureHint": "Dit telt nergens mee.",
    "points": "{points} van {most} punten",
    "pending": "Nog niet nagekeken",
    "dropped": "Deze vraag telt bij nader inzien voor niemand mee.",
    "unanswered": "Je hebt deze vraag niet beantwoord.",
    "split": "Je punten: {parts}.",
    "part": "voor je {} {} van {}",
    "answer": "Jouw antwoord",
    "comment": "Van je docent",
    "rubric": "Hierop lette je docent",
    "showCase": "Lees de casus nog eens",
    "footer": "Gemaakt met wederkerig. Deze pagina bevat alleen jouw eigen antwoorden.",
}
# What a page says of what it shows and what it does not.
SHOWS: dict[str, str] = {
    "POINTS": "Deze pagina noemt alleen je punten. Wil je je werk inzien, vraag dat dan aan je docent.",
    "ANSWERS": (
        "Hier staan je eigen antwoorden, zonder punten per gesloten vraag: de vragen worden vaker gebruikt. "
        "Wil je weten wat er goed was en waarom, vraag dan je docent om inzage."
    ),
    "EXPLANATIONS": "Bij elke vraag staat uitleg over wat je koos.",
    "KEY": "Bij elke vraag staat ook wat er goed was.",
}
ZIP_AT = "Voor {lms}: {path} ({n} pagina's). Upload deze zip daar als feedbackbestanden bij de opdracht."
ELSEWHERE = "Niet in een zip, want hun werk kwam niet uit een leeromgeving: {students}."
LMS = {"canvas": "Canvas", "brightspace": "Brightspace", "moodle": "Moodle"}
INDEX_AT = "Wie welke feedback krijgt: {path}"
INDEX: dict[str, str] = {
    "title": "{title}: feedback per student",
    "intro": "Deze lijst is voor u. Klik op een student voor de pagina die deze student krijgt.",
    "student": "Student",
    "name": "Naam",
    "points": "Punten",
    "waiting": "Wacht op u",
}
OVERVIEW: dict[str, str] = {
    "title": "{title}: overzicht van de klas",
    "intro": "Elke rij is een student, elke kolom een item. Klik op een student voor de feedback.",
    "student": "Student",
    "name": "Naam",
    "total": "Punten",
    "mean": "Gemiddeld",
    "legend": "Hoe voller de cel, hoe meer punten; een streepje is niet beantwoord, een vraagteken wacht op u.",
}
