"""What the village of the three duties says in Dutch."""

from .model import CHANGE

TITLE = "Een dorp dat geeft, aanneemt en teruggeeft"
QUESTION = "Waar stopt de keten van giften als één van de drie plichten wegvalt, en wanneer loopt zij toch door?"
LABEL_GIVE = "De plicht om te geven"
LABEL_ACCEPT = "De plicht om aan te nemen"
LABEL_BACK = "De plicht om terug te geven"
LABEL_PASS = "Doorgeven: wie iets krijgt, geeft aan een ander, en alleen terug als dat niet kan"
LABEL_FREE = "Huishoudens die ook zonder plicht geven, aannemen en teruggeven"
LABEL_WEEK = "Tot en met week"
LABEL_SEED = "Een ander dorp"
LEGEND_GIFT = "giften in 8 weken (dikker: meer)"
LEGEND_PASSED = "doorgegeven aan een derde"
LEGEND_KEPT = "gehouden, niet teruggegeven"
LEGEND_REFUSED = "geweigerd"
LEGEND_GAVE = "gaf in die weken"
LEGEND_STILL = "gaf niets"
LEGEND_FREE = "doet dat zonder plicht"
LEGEND_WEEKLY = "giften per week"
LEGEND_FULL = "met alle drie de plichten"
AXIS_WEEK = "week"
AXIS_GIFTS = "giften per week"
NOTE_CHANGE = "plicht weg"
NOTE_CHANGES = "plichten weg"
HOVER_HOUSE = "huishouden {number}: {gave} gegeven, {got} gekregen"
HEAD = ("Weken", "Giften", "Doorgegeven", "Geweigerd", "Wacht nog op antwoord", "Giften met alle drie de plichten")
WARM_UP = "In de eerste {change} weken gelden altijd alle drie de plichten; wat je uitzet, vervalt daarna."
ALL_ON = (
    "Het aantal giften was {period} gemiddeld {now} per week, langs {used} van de {ties} banden. "
    "Alle drie de plichten gelden. {answer}, en daarna kan er weer iets nieuws beginnen: de keten blijft lopen."
)
ANSWER_BACK, ANSWER_ON = "Wie krijgt, geeft terug", "Wie krijgt, geeft iets aan een ander door"
COMPARE = (
    "Het aantal giften was {period} gemiddeld {now} per week; met alle drie de plichten zou het {full} per week zijn."
)
DEAD = "Na week {last} kwam er geen gift meer aan; met alle drie de plichten zou het {full} per week zijn."
PERIOD = "in de weken {first} tot en met {last}"
NO_GIVE = "Het stopt bij het begin: uit zichzelf begint niemand aan iets nieuws."
FEW_GIVE = "Alleen wie daar geen plicht voor nodig heeft, begint nog aan iets nieuws."
NO_ACCEPT = (
    "Het stopt bij de deur: {refused} keer werd een gift geweigerd, en wie een nee kreeg, klopt daar niet meer aan."
)
NO_BACK = (
    "Het stopt bij de ontvanger: {kept} keer wacht een gift nog op een antwoord. "
    "Zolang dat zo is, gaat er langs die band niets meer."
)
PASSED = "Na week {change} gingen {passed} giften naar een derde: elk een antwoord dat zelf weer een gift is."
FREE = "Ook zonder plicht doen {free} van de {all} huishoudens mee."
CLAIM = "Valt één van de drie plichten weg, dan houdt het geven op."
SIGN = (
    "Gelukt als er een plicht uit staat en er in week 49 tot en met 52 minstens half zoveel giften zijn als met alle "
    "drie. Zoek daarna de kleinste groep waarmee het lukt."
)
BEATEN = (
    "Er is een plicht weg en het geven gaat door. Wie de keten draagt, hoeft dus niet iedereen te zijn; "
    "of zulke mensen er genoeg zijn, zegt dit model niet."
)
ASSUMPTIONS = (
    f"We nemen aan dat in de eerste {CHANGE} weken alle drie de plichten gelden en dat een plicht daarna in één keer "
    "voor iedereen wegvalt.",
    "We nemen aan dat een huishouden een plicht nodig heeft of niet. Wie er geen nodig heeft, geeft, neemt aan en "
    "antwoordt zoals voorheen. Hoeveel dat er zijn, kies jij; gemeten is het niet. Of iemand vrij geeft of een plicht "
    "voelt, is aan giften niet te zien.",
    "We nemen aan dat een gift openstaat tot er een antwoord komt, en dat de gever langs die band zolang wacht. "
    "Bij doorgeven is iets geven aan een derde ook een antwoord, en die derde staat dan open.",
    "We nemen aan dat een beantwoorde gift de band sterker maakt, zodat mensen die band vaker gebruiken.",
    "We nemen aan dat een geweigerde gift een band voorgoed sluit; in het echt kan een gesprek haar weer openen.",
    "Wat ontbreekt: roddel, eer en straf. Bij Mauss kijkt het hele dorp mee; hier merkt alleen de gever het als er "
    "niets terugkomt. Alle giften zijn even groot, en niemand is arm, ziek of nieuw in het dorp.",
)
