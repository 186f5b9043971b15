"""Every Dutch text of feedback and overview (lecturers are addressed with u)."""

OVERVIEW_AT = "Overzicht van de klas: {path}"
FEEDBACK_MADE = "Feedback voor {n} studenten staat in {folder}."
FEEDBACK: dict[str, str] = {
    "title": "Feedback bij {title}",
    "total": "Je hebt {points} van de {most} punten.",
    "waiting": "Je docent moet nog {n} van je antwoorden nakijken; die punten zijn nog niet meegeteld.",
    "points": "{points} van {most} punten",
    "pending": "Nog niet nagekeken",
    "unanswered": "Je hebt deze vraag niet beantwoord.",
    "split": "Je punten: {parts}.",
    "part": "voor je {} {} van {}",
    "answer": "Jouw antwoord",
    "comment": "Van je docent",
    "rubric": "Hierop lette je docent",
    "showCase": "Lees de casus nog eens",
    "footer": "Gemaakt met wederkerig. Deze pagina bevat alleen jouw eigen antwoorden.",
}
OVERVIEW: dict[str, str] = {
    "title": "{title}: overzicht van de klas",
    "intro": "Elke rij is een student, elke kolom een item. Klik op een student voor de feedback.",
    "student": "Student",
    "total": "Punten",
    "mean": "Gemiddeld",
    "legend": "Hoe voller de cel, hoe meer punten; een streepje is niet beantwoord, een vraagteken wacht op u.",
}
