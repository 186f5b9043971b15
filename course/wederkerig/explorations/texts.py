"""Every Dutch text that stands on the card of any exploration (students are addressed with je)."""

MODEL = "Een model, geen meting: wat je ziet, volgt uit wat wij kozen. Wat dat is, lees je onder het beeld."
CHALLENGE = "Versla het model"
REFUTE = "Zoek een stand waarin deze zin niet klopt: ‘{claim}’"
BEATEN = "Gelukt, je hebt het model verslagen."
NUMBERS = "De getallen in een tabel"
ASSUMPTIONS = "Wat het model aanneemt"
CLAIMS = "Dit steunt op de stellingen {claims} uit de bronnen van deze cursus."
CODE = "De code van dit model (Python)"

# What happens while it is used, for `js/explore.js`.
STATES: dict[str, str] = {
    "drawing": "Het model rekent.",
    "failed": "Dit beeld lukte niet. Verander iets en probeer het nog eens.",
    "offline": "Dit beeld staat nog niet op je apparaat. Ga even online en verander dan iets.",
}
