"""Every Dutch text of the demo (lecturers are addressed with u)."""

DEMO_EXISTS = "De map {folder} bestaat al en is niet door demo gemaakt. Kies een andere met --out."
DEMO_STEPS = {
    "build": "1/9 Opdracht bouwen",
    "students": "2/9 Klas van {n} verzonnen studenten laten inleveren",
    "collect": "3/9 Inlevering ophalen",
    "grade": "4/9 Nakijken wat vanzelf kan",
    "mark": "5/9 Open antwoorden laten nakijken door een verzonnen docent (van {n} studenten niet: die zijn voor u)",
    "panel": "6/9 Een verzonnen panel van {n} docenten dezelfde casussen laten beoordelen",
    "report": "7/9 Rapport maken",
    "grades": "8/9 Cijfers en toetsdossier maken",
    "feedback": "9/9 Feedback maken",
}
DEMO_MEAN = "Gemiddeld {mean} van de {most} automatisch nagekeken punten; laagste {low}, hoogste {high}."
DEMO_WHERE = """
Alles van deze verzonnen klas staat in {folder}:
  rapport-{name}.html     wat de klas niet begrijpt, en hoe goed de toets is
  cijfers-{name}.csv      de cijfers; in cijfers.toml kiest u de grens
  dossier-{name}.html     wat een examencommissie van de toets wil weten (geheim)
  feedback-{name}.html    wie welke feedback krijgt
  overzicht-{name}.html   wie wat waarvoor kreeg
Zo gaat u verder:
  de les bekijken                wederkerig start
  open antwoorden nakijken       wederkerig start --docent --class {klas}"""
DEMO_FIRST = "Open eerst dit in uw browser: {report}"

# What a made-up lecturer says, from few points to many.
COMMENTS = (
    "Ik lees hier nog geen eigen voorbeeld. Wie geeft wat, en wat als dat niet gebeurt?",
    "Je voorbeeld past. Leg ook uit waardoor het van karakter zou veranderen.",
    "Goed gezien, en goed onderbouwd. Neem dit mee naar je eigen casus.",
)
# What made-up students write.
OPEN_ANSWERS = (
    "In ons buurthuis repareert een buurman fietsen. Niemand vraagt er iets voor terug. "
    "Later bakte een van de fietsers voor zijn verjaardag. Met een prijslijst erbij was het een ruil geworden.",
    "Ik zou het aannemen en er samen van eten. Geld zou ik niet aannemen, omdat hulp dan te koop lijkt.",
    "Een oudere vrouw krijgt elke week hulp van haar buren en mag nooit iets terugdoen. Dat drukt op haar.",
)
