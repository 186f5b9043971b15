"""What the neighbourhood and its two policies say in Dutch."""

TITLE = "Een buurt, twee soorten beleid"
QUESTION = "Wat doet één maatregel in een jaar met een buurt van tachtig bewoners, en wie merkt er niets van?"
LABEL_FACTOR = "Wat doet beleid B, en beleid A niet?"
LEVERS = {
    "control": "controle: een tegenprestatie",
    "broker": "een makelaar die koppelt",
    "places": "plekken om elkaar te zien",
    "light": "licht en begrensd contact",
    "strengths": "beginnen bij wat iemand kan",
    "correction": "bijsturen van wie alleen neemt",
}
SHORT = {
    "control": "controle",
    "broker": "makelaar",
    "places": "plekken",
    "light": "licht contact",
    "strengths": "krachten",
    "correction": "bijsturen",
}
NOTHING = "vertrouwen"
MORE = "Meer instellingen"
LABEL_BOTH = "Wat doen A en B allebei al?"
NONE = "none"
BOTH = {NONE: "niets", **LEVERS}
LABEL_YARDSTICK = "Waaraan meet jij een goed jaar af?"
NOT_YET = "not yet"
TIES, OPEN, WORN, INSIDE = "ties", "open_hours", "overburdened", "behind_door"
YARDSTICKS = {
    NOT_YET: "Ik heb nog niet gekozen",
    TIES: "Meer wederkerige banden",
    OPEN: "Minder uren hulp open",
    WORN: "Minder overbelaste bewoners",
    INSIDE: "Minder achter de voordeur",
}
MEASURES = {
    TIES: "wederkerige banden",
    OPEN: "uren hulp die openblijven",
    WORN: "overbelaste bewoners",
    INSIDE: "bewoners achter de voordeur",
}
PANELS = {TIES: "Wederkerige banden", OPEN: "Uren hulp open", WORN: "Overbelast", INSIDE: "Achter de voordeur"}
CHOSEN = "<b>▶ {name}</b>"
LABEL_EXPECT = "Voorspel: welk beleid doet het op die maat het best?"
EXPECTATIONS = {
    NOT_YET: "Ik heb nog niet voorspeld",
    "A": "Beleid A",
    "B": "Beleid B",
    "equal": "Geen duidelijk verschil",
}
LEGEND_STRONG = "energie over"
LEGEND_FRAIL = "zware last"
LEGEND_ALONE = "kent niemand in de buurt"
LEGEND_KNOWN = "kennen elkaar"
LEGEND_POLICY = "{policy}: {short}"
NOTE_BAND = "Lijn: de middelste buurt.<br>Band: 24 van de 30 buurten. ▶: jouw maat."
PLAN = "Eén van de dertig buurten bij het begin"
AXIS_MONTH = "maand"
POLICY = "Beleid"
HEAD = ("Na een jaar: middelste van 30 buurten (24 liggen tussen)", "Beleid A", "Beleid B", "B beter in")
OF_ALL = "{n} van de {all}"
HEAD_START = ("Bij het begin", "Aantal")
ROW_PEOPLE, ROW_FRAIL, ROW_ALONE = "Bewoners", "Met een zware last", "Kennen niemand in de buurt"
ROW_CONTACTS = "Paren die elkaar kennen"
START = (
    "Zo begint een buurt: tachtig bewoners, {frail} met een zware last en {alone} die niemand in de buurt kennen. "
    "Wie alleen neemt, is van buiten niet te zien. "
)
START_CHOOSE = "Kies eerst waaraan jij een goed jaar afmeet. Dat bepaalt straks wie er wint."
START_EXPECT = "Je maat staat. Voorspel nu welk beleid wint; dan gaat er een jaar voorbij in dertig buurten."
SAME = "A en B zijn nu hetzelfde beleid, dus alles komt gelijk uit. Kies iets anders dat alleen B doet."
FOUND = {
    "A": "Op jouw maat, {measure}, doet A het duidelijk beter: in {n} van de {all} buurten.",
    "B": "Op jouw maat, {measure}, doet B het duidelijk beter: in {n} van de {all} buurten.",
    "equal": "Op jouw maat, {measure}, is er geen duidelijk verschil: B wint in {b} van de {all} buurten, A in {a}.",
}
RIGHT = "Dat had je voorspeld."
WRONG = "Jij verwachtte iets anders, en juist daar valt wat te leren."
ALL_FOUR = "Alle vier de maten, in de middelste buurt na een jaar: {four}."
ONE = "{measure} {a} onder A en {b} onder B"
BY_CHOICE = "Een band telt alleen als beiden uit eigen keuze hielpen; verplichte hulp telt dus niet mee."
WHY = "Hoe verklaar jij dat, met de aannames hieronder in je hoofd?"
CLAIM = "Vertrouwen werkt beter dan controle."
SIGN = "Gelukt als B controle is, A niet, en B op jouw maat in minstens 24 van de 30 buurten beter is."
BEATEN = (
    "Op deze maat wint controle. Kijk nu naar de andere maten, en naar wie de prijs betaalt. "
    "Welk beleid beter is, hangt dus af van wat je een goed jaar noemt."
)
ASSUMPTIONS = (
    "We nemen aan dat ruim één op de vijf bewoners niemand in de buurt kent, dat één op de tien alleen neemt, en dat "
    "mensen vooral kennen wie dichtbij woont en op hen lijkt. Hoe sterk alles werkt, hebben we zelf gekozen, zo dat "
    "elke maatregel doet wat de bron erover zegt; een bewijs is dit dus niet.",
    "We nemen aan dat geven het vragen makkelijker maakt en dat bijna iedereen iets terug wil doen. "
    "Wie een zware last heeft, denkt vaak niets te kunnen geven, tenzij je begint bij wat iemand kan.",
    "We nemen aan dat elk verplicht uur iets van de innerlijke motivatie wegneemt en dat bewoners met weinig energie "
    "onder controle minder snel vragen. Alleen wie om hulp vroeg, krijgt verplichte hulp.",
    "We nemen aan dat de makelaar elke week iemand bezoekt die lang uit beeld was, en dat op een ontmoetingsplek "
    "vooral mensen komen die al iemand kennen.",
    "We nemen aan dat licht contact hooguit een uur per keer duurt en de gever energie laat houden. "
    "Eén op de vijf vergeet die grenzen, en grote problemen blijven langer liggen.",
    "We nemen aan dat gevers moedeloos worden van wie alleen neemt. Bijsturen helpt daartegen en heeft een prijs: het "
    "kost kracht, en het treft ook wie niets terug kón doen. Die durft minder te vragen en mijdt de ander voortaan.",
    "We noemen een band wederkerig als twee bewoners elkaar in een kwartaal allebei uit eigen keuze hielpen, en iemand "
    "overbelast na veertien dagen met minder dan 30% energie. Een verschil heet duidelijk als een beleid in minstens "
    "24 van de 30 buurten beter is.",
    "Wat ontbreekt: geld, wat beleid kost, familie buiten de buurt, en wat beroepskrachten zelf doen. Niemand verhuist "
    "of wordt rijker, en schaamte en straf bestaan alleen als een getal. Ook wie in huis de zorg doet, zie je niet.",
)
