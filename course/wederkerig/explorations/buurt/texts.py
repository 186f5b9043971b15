"""What the neighbourhood and its two policies say in Dutch."""

TITLE = "Een buurt, twee soorten beleid"
QUESTION = "Wat doet beleid in een jaar met een buurt van tachtig bewoners, en wie merkt er niets van?"
LABEL_EXPECT = "Wat verwacht je: welk beleid heeft na een jaar de meeste wederkerige banden?"
EXPECTATIONS = {
    "nog niet": "Ik heb nog niet voorspeld",
    "A": "Beleid A",
    "B": "Beleid B",
    "geen": "Geen duidelijk verschil",
}
PART = "Beleid {policy}"
LABEL_STEER = "Sturen op"
STEERING = {"vertrouwen": "vertrouwen", "controle": "controle (verplichte tegenprestatie)"}
STEERING_SHORT = {"vertrouwen": "vertrouwen", "controle": "controle"}
LEVERS = {
    "makelaar": ("sociaal makelaar die koppelt", "makelaar"),
    "plekken": ("plekken om elkaar te ontmoeten", "plekken"),
    "licht": ("licht en begrensd contact", "licht contact"),
    "krachten": ("beginnen bij wat mensen kunnen", "krachten"),
    "correctie": ("bijsturen van wie alleen neemt", "bijsturen"),
}
LABEL_SEED = "Een andere buurt"
LABEL_RUN = "Laat een jaar voorbijgaan"
LEGEND_STRONG = "energie over"
LEGEND_FRAIL = "zware last"
LEGEND_ALONE = "kent niemand in de buurt"
LEGEND_KNOWN = "kennen elkaar"
LEGEND_POLICY = "{policy}: {short}"
MORE = "{count} maatregelen"
PLAN = "De tachtig bewoners bij het begin"
ABOVE = "Bewoners (van de 80), laatste kwartaal"
BELOW = "Wederkerige banden door het jaar"
AXIS_MONTH = "maand"
ASKS, GIVES, FORCED, WORN, INSIDE = (
    "Vraagt hulp",
    "Geeft vrijwillig",
    "Geeft verplicht",
    "Overbelast",
    "Achter de voordeur",
)
TIES, CONTACTS, OPEN = "Wederkerige banden", "Paren die elkaar kennen", "Uren hulp die nog nodig zijn"
POLICY = "Beleid"
HEAD = ("Na een jaar: gemiddelde van drie keer (laagste–hoogste)", "Beleid A", "Beleid B")
HEAD_START = ("Bij het begin", "Aantal")
ROW_PEOPLE, ROW_FRAIL, ROW_ALONE = "Bewoners", "Met een zware last", "Kennen niemand in de buurt"
START = (
    "Zo begint de buurt: tachtig bewoners, {frail} met een zware last en {alone} die niemand in de buurt kennen. "
    "Wie alleen neemt, is van buiten niet te zien. "
)
START_EXPECT = "Voorspel eerst welk beleid de meeste wederkerige banden zal geven, en laat dan een jaar voorbijgaan."
START_READY = "Je voorspelling staat klaar: laat nu een jaar voorbijgaan."
FORGOT = "Je drukte al op de knop, maar je voorspelling ontbreekt nog. Kies die eerst, dan zie je straks meer. "
FOUND = (
    "Na een jaar, drie keer gedraaid, zijn er onder A gemiddeld {a} wederkerige banden en onder B {b}; "
    "het jaar begon met {start}."
)
VERDICT = {
    "A": "In deze buurt heeft A er duidelijk meer",
    "B": "In deze buurt heeft B er duidelijk meer",
    "geen": "De uitkomsten van A en B overlappen, dus een duidelijk verschil is er niet",
}
RIGHT = "{verdict}, zoals je al verwachtte."
WRONG = "{verdict}; jij verwachtte iets anders, en juist daar valt wat te leren."
SAME = (
    "A en B zijn nu hetzelfde beleid, dus alles komt gelijk uit: allebei gemiddeld {a} wederkerige banden na een jaar. "
    "Verander bij een van de twee één ding en kijk opnieuw."
)
BESIDE = (
    "Kijk ook naar de verdeling: overbelast raken er onder A {worn_a} en onder B {worn_b}, en achter de voordeur "
    "blijven er {inside_a} en {inside_b}."
)
WHY = "Hoe verklaar jij dat, met de aannames hieronder in je hoofd?"
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
    "We nemen aan dat gevers moedeloos worden van wie alleen neemt. "
    "Bijsturen helpt daartegen, maar treft soms iemand die niets terug kon doen.",
    "We noemen een band wederkerig als twee bewoners elkaar in een kwartaal allebei uit eigen keuze hielpen, en iemand "
    "overbelast na veertien dagen met minder dan 30% energie. Kosten van beleid tellen niet mee.",
)
