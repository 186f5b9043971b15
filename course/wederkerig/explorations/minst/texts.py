"""What the street that gives says in Dutch."""

from .model import BROKER, LIGHT, MOST, NONE

TITLE = "Een straat die geeft: wie krijgt het minst?"
QUESTION = "Wie krijgt het minst als mensen geven aan wie hun gaf en aan wie op hen lijkt, en wat helpt daartegen?"
LABEL_BACK = "Geven aan wie eerder aan jou gaf"
LABEL_NEAR = "Geven aan wie op je lijkt, in je eigen kring"
LABEL_HELP = "Ingreep"
LABEL_SEED = "Een andere buurt"
HELP = {NONE: "geen", LIGHT: "licht begrensd contact", BROKER: "sociaal makelaar"}
GROUPS = ("weinig banden en weinig te geven", "het midden", f"de {MOST} met de meeste banden")
GROUPS_BARS = ("weinig banden,<br>weinig te geven", "midden", "meeste<br>banden")
LEGEND_TIES = "band"
LEGEND_ADDED = "nieuwe band"
LEGEND_LEAST = "weinig banden, weinig te geven"
LEGEND_LITTLE = "weinig te geven"
LEGEND_MORE = "meer te geven"
LEGEND_GAVE = "gaf"
LEGEND_GOT = "kreeg"
LEGEND_BEFORE = "kreeg zonder ingreep"
NOTE_SIZE = "Groter: kreeg meer. Dichter bij het midden: meer banden."
AXIS_GIFTS = "giften per bewoner, per jaar"
HOVER = "{ties} banden; gaf {given}, kreeg {received}"
HEAD = ("Groep", "Bewoners", "Gaf per bewoner", "Kreeg per bewoner", "Kreeg zonder ingreep")
ALL_GROUPS = "de hele straat"
NUMBERS = (
    "Bewoners met weinig banden en weinig te geven gaven dit jaar gemiddeld {given} keer en kregen {received} keer; "
    "het midden kreeg {middle} keer en de bewoners met de meeste banden {most} keer."
)
LOWEST = "Wie het minst te geven heeft en weinig mensen kent, krijgt hier ook het minst."
EQUAL = "De groepen kregen ongeveer evenveel."
NOT_LOWEST = "Wie weinig banden en weinig te geven heeft, krijgt hier niet het minst."
NO_RULES = "Beide regels staan uit: iedereen in de straat heeft evenveel kans op een gift."
GROWN = "Zonder ingreep kregen bewoners met weinig banden en weinig te geven {before} keer. {effect}"
SMALLER = "Hun achterstand op het midden is kleiner geworden en niet verdwenen."
GONE = "Hun achterstand op het midden is verdwenen."
NO_GAP = "Ook toen lagen zij niet achter op het midden."
SAME = "Hun achterstand op het midden is niet kleiner geworden."
ASSUMPTIONS = (
    "We nemen aan dat iedereen alles geeft wat hij kan, één tot vier giften per week; alle giften tellen even zwaar. "
    "Een ingreep verdeelt giften anders en maakt er niet meer.",
    "We nemen aan dat mensen onthouden van wie ze kregen, en dat die herinnering langzaam slijt.",
    "We nemen aan dat mensen vooral banden hebben met wie op hen lijkt; in de figuur staan zij dicht bij elkaar langs "
    "de cirkel.",
    "We nemen aan dat zes bewoners weinig te geven en maar twee banden hebben. Dat kozen we vooraf; wat zij krijgen, "
    "volgt uit de regels.",
    "We nemen aan dat licht contact voor elk van die zes één vast paar maakt: twee keer per maand iets kleins over en "
    "weer, en niet meer dan dat.",
    "We nemen aan dat een makelaar elk van die zes na elkaar aan drie bewoners koppelt en elk paar elke maand "
    "uitnodigt om te geven. Zeven van de tien keer zeggen mensen ja; zo’n band telt daarna gewoon mee.",
    "We nemen aan dat niemand uitgeput of overvraagd raakt. Daarom zie je hier niet waarom een grens aan contact "
    "kan helpen.",
)
