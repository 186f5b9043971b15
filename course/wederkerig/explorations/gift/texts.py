"""What the village of the three duties says in Dutch."""

from .model import CHANGE

TITLE = "Een dorp dat geeft, aanneemt en teruggeeft"
QUESTION = "Waar stopt de keten van giften als één van de drie plichten wegvalt?"
LABEL_GIVE = "De plicht om te geven"
LABEL_ACCEPT = "De plicht om aan te nemen"
LABEL_BACK = "De plicht om terug te geven"
LABEL_FELT = (
    "Er wordt niets teruggevraagd, maar mensen voelen zich wel verplicht (werkt als de plicht om terug te geven uit is)"
)
LABEL_WEEK = "Tot en met week"
LABEL_SEED = "Een ander dorp"
LEGEND_GIFT = "giften in 8 weken (dikker: meer)"
LEGEND_KEPT = "gehouden, niet teruggegeven"
LEGEND_REFUSED = "geweigerd"
LEGEND_GAVE = "gaf in die weken"
LEGEND_STILL = "gaf niets"
LEGEND_WEEKLY = "giften per week"
LEGEND_FULL = "met alle drie de plichten"
AXIS_WEEK = "week"
AXIS_GIFTS = "giften per week"
NOTE_CHANGE = "plicht weg"
NOTE_CHANGES = "plichten weg"
HOVER_HOUSE = "huishouden {number}: {gave} gegeven, {got} gekregen"
HEAD = ("Weken", "Giften", "Geweigerd", "Wacht nog op antwoord", "Giften met alle drie de plichten")
NOTHING_YET = "Het jaar begint nog: er is nog niets gegeven. Schuif de weken op om de giften te volgen."
WARM_UP = "In de eerste {change} weken gelden altijd alle drie de plichten; wat je uitzet, vervalt daarna."
ALL_ON = (
    "Het aantal giften was {period} gemiddeld {now} per week, langs {used} van de {ties} banden. "
    "Alle drie de plichten gelden. Wie krijgt, geeft terug, en daarna kan er weer iets nieuws beginnen: "
    "de keten blijft lopen."
)
FELT_UNUSED = "Het vinkje over voelen doet pas iets als de plicht om terug te geven uit staat."
COMPARE = (
    "Het aantal giften was {period} gemiddeld {now} per week; met alle drie de plichten zou het {full} per week zijn."
)
DEAD = "Na week {last} kwam er geen gift meer aan; met alle drie de plichten zou het {full} per week zijn."
PERIOD = "in de weken {first} tot en met {last}"
PERIOD_ONE = "in week {last}"
PLACE_GIVE = "Het stopt bij het begin: wie iets schuldig is, lost dat nog in, maar niemand begint aan iets nieuws."
PLACE_ACCEPT = (
    "Het stopt bij de deur: {refused} keer werd een gift geweigerd, en wie een nee kreeg, klopt daar niet meer aan."
)
PLACE_BACK = (
    "Het stopt bij de ontvanger: {kept} keer wacht een gift nog op een antwoord. "
    "Zolang dat zo is, gaat er langs die band niets meer."
)
PLACE_FELT = (
    "Niemand eist iets, maar wie zich verplicht voelt, geeft toch terug: de keten wordt dunner en blijft lopen. "
    "Bij wie niets voelt, blijft het stil: {kept} keer wacht een gift nog op een antwoord."
)
PLACE_BOTH = "Niemand begint aan iets nieuws en niemand geeft terug: {kept} keer wacht een gift nog op een antwoord."
PLACE_GIVE_FELT = (
    "Niemand begint aan iets nieuws. Wie zich verplicht voelt, lost zijn schuld nog in: {kept} keer wacht een gift "
    "nog op een antwoord."
)
PLACE_ACCEPT_AND_GIVE = "Niemand begint aan iets nieuws, en wie nog iets terug wil geven, staat voor een dichte deur."
PLACE_NOTHING = "Niemand geeft nog, en wat er gegeven was, blijft liggen."
ASSUMPTIONS = (
    f"We nemen aan dat in de eerste {CHANGE} weken alle drie de plichten gelden en dat een plicht daarna in één keer "
    "voor iedereen wegvalt.",
    "We nemen aan dat niemand doet wat niet moet: zonder een plicht begint, accepteert of beantwoordt niemand iets. "
    "Echte mensen geven ook zomaar.",
    "We nemen aan dat een gift openstaat tot er een tegengift komt, en dat de gever langs die band zolang wacht.",
    "We nemen aan dat een beantwoorde gift de band sterker maakt, zodat mensen die band vaker gebruiken.",
    "We nemen aan dat een geweigerde gift een band voorgoed sluit; in het echt kan een gesprek haar weer openen.",
    "We nemen aan dat één op de drie huishoudens zich van binnen nergens toe verplicht voelt en de rest een beetje "
    "of veel; dat aandeel hebben we zelf gekozen.",
)
