"""What the exploration of a conclusion says in Dutch."""

TITLE = "Terug uit de prullenbak"
QUESTION = "Wat blijft er van een conclusie over als je terugzet wat afweek?"
FRAGMENTS = {
    "paper": "Leidinggevende 1: ‘Zonder dat papier stond ik daar alleen met het onkruid.’",
    "grant": "Leidinggevende 2: ‘Ik kreeg het geld voor dit huis omdat ik een tegenprestatie beloofde.’",
    "word": "Werker 6: ‘Met een rooster weet een nieuwkomer wat wij van hem vragen. Dan komt hij ook.’",
    "came": "Werker 5: ‘Hij moest komen voor zijn uitkering. Het hoeft niet meer, en hij komt nog.’",
}
LABEL_BACK = "Zet terug: {fragment}"
VOICES = {
    **{f"w{number}": f"Werker {number}" for number in range(1, 7)},
    "l1": "Leidinggevende 1",
    "l2": "Leidinggevende 2",
}
LEGEND_AGREES = "past bij de conclusie"
LEGEND_BACK = "wijkt af, teruggezet"
LEGEND_LEFT_OUT = "wijkt af, weggelaten"
CONCLUSION = {
    "all": "De conclusie luidt nu: ‘Alle sociaal werkers wijzen voor-wat-hoort-wat af.’",
    "most": "De conclusie luidt nu: ‘De meeste sociaal werkers wijzen voor-wat-hoort-wat af.’",
    "divided": "De conclusie luidt nu: ‘Over voor-wat-hoort-wat zijn sociaal werkers verdeeld.’",
}
FRAGMENTS_COUNTED = "Tel je fragmenten, dan passen er {agreeing} van de {all} bij ‘afwijzen’ ({share} procent)."
PEOPLE_COUNTED = "Tel je mensen, dan wijzen {only} van de {heard} het zonder meer af{rest}."
BOTH = "{n} zegt allebei"
OTHERWISE = "{n} {verb} er anders over"
SILENT = "Van {n} van de acht mensen telt nu geen enkel fragment mee."
HEAD = ("Wie", "Past bij de conclusie", "Wijkt af en telt mee", "Wijkt af en is weggelaten")
CLAIM = "De meeste sociaal werkers wijzen voor-wat-hoort-wat af."
SIGN = "Gelukt als niet meer dan de helft van de mensen die je hoort, het zonder meer afwijst."
BEATEN = (
    "Van de fragmenten past nog steeds het grootste deel bij de conclusie, maar van de mensen niet. Wie veel praat, "
    "telt in fragmenten vaker mee. Eén mens blijft één stem."
)
ASSUMPTIONS = (
    "Deze acht mensen en hun fragmenten zijn verzonnen. De auteurs schrijven dat zij lieten vallen wat afweek; welke "
    "fragmenten dat waren, weten wij niet.",
    "De conclusie waar het om gaat, staat wel in de scriptie: methodiek, sociaal werkers en praktijkvoorbeelden wijzen "
    "voor-wat-hoort-wat allemaal af.",
    "Ook in de scriptie noemt één geïnterviewde de formele vorm nuttig, en zijn er twee meningen over "
    "vrijwilligerswerk naast een uitkering.",
    "Een fragment past of wijkt af; iets ertussenin kent dit model niet.",
    "‘De meeste’ betekent hier: meer dan de helft van de mensen van wie ten minste één fragment meetelt.",
)
