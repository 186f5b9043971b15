"""Every Dutch text of the demo (lecturers are addressed with u)."""

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

# What made-up students write.
OPEN_ANSWERS = (
    "In ons buurthuis repareert een buurman fietsen. Niemand vraagt er iets voor terug. "
    "Later bakte een van de fietsers voor zijn verjaardag. Met een prijslijst erbij was het een ruil geworden.",
    "Ik zou het aannemen en er samen van eten. Geld zou ik niet aannemen, omdat hulp dan te koop lijkt.",
    "Een oudere vrouw krijgt elke week hulp van haar buren en mag nooit iets terugdoen. Dat drukt op haar.",
)
