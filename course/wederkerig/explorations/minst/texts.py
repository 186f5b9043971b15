"""What the street that gives says in Dutch."""

from .model import BOUNDED, NONE, UNBOUNDED
from .street import MOST

TITLE = "Een straat die geeft: wie komt tekort?"
QUESTION = "Wie krijgt het minst van wat hij nodig heeft, en wat helpt daartegen?"
LABEL_BACK = "Geven aan wie eerder aan jou gaf"
LABEL_NEAR = "Geven aan wie op je lijkt, in je eigen kring"
LABEL_CARE = "Geven aan wie het nodig heeft, als je diegene kent"
LABEL_HELP = "Sociaal makelaar"
LABEL_SEED = "Een andere straat"
HELP = {
    NONE: "geen",
    UNBOUNDED: "koppelt, zonder grenzen aan het contact",
    BOUNDED: "koppelt, met grenzen aan het contact",
}
GROUPS = ("weinig banden, weinig te geven, veel nodig", "het midden", f"de {MOST} met de meeste banden")
GROUPS_BARS = ("weinig banden,<br>veel nodig", "midden", "meeste<br>banden")
LEGEND_TIES = "band"
LEGEND_ADDED = "nieuwe band"
LEGEND_ENDED = "nieuwe band die brak"
LEGEND_LEAST = "weinig banden, veel nodig"
LEGEND_LITTLE = "weinig te geven"
LEGEND_MORE = "meer te geven"
LEGEND_NEEDED = "nodig"
LEGEND_GOT = "kreeg"
LEGEND_BEFORE = "kreeg zonder makelaar"
NOTE_SIZE = "Groter: kreeg meer. Dichter bij het midden: meer banden."
AXIS_GIFTS = "giften per bewoner, per jaar"
HOVER = "{ties} banden; had {needed} nodig, gaf {given}, kreeg {received}"
HEAD = ("Groep", "Bewoners", "Nodig", "Gaf", "Kreeg", "Deel van wat nodig was", "Dat deel zonder makelaar")
ALL_GROUPS = "de hele straat"
NUMBERS = (
    "Wie weinig banden en weinig te geven heeft, had dit jaar {needed} giften nodig. "
    "Die bewoners gaven er gemiddeld {given} en kregen er {received}: {share} van wat zij nodig hadden. "
    "Het midden kreeg {middle} van wat het nodig had en de bewoners met de meeste banden {most}."
)
LOWEST = "Wie het meest nodig heeft, komt hier dus het meest tekort."
MORE_THAN_GIVEN = "Dat is zo, al kregen zij meer dan zij gaven."
NOT_LOWEST = "Wie het meest nodig heeft, komt hier niet het meest tekort."
NO_RULES = (
    "Alle regels staan uit: iedereen heeft evenveel kans op een gift. Evenveel is nog niet genoeg voor wie meer nodig "
    "heeft."
)
BROKER = "Zonder makelaar was het {before}. De makelaar maakte {added} nieuwe banden; {ended}."
NONE_ENDED = "die hielden allemaal stand, want niemand gaf er te veel"
ENDED = "{count} daarvan braken, omdat de helper te lang te veel gaf en moest uitrusten"
CLAIM = "Wie het meest nodig heeft, krijgt het minst van wat nodig is."
SIGN = "Gelukt als de zes met weinig banden minstens zo’n groot deel krijgen van wat zij nodig hebben als het midden."
BEATEN = (
    "Wie het meest nodig heeft, komt nu niet het meest tekort. Kijk wat daar allemaal voor nodig was, "
    "en of dat in jouw straat gebeurt."
)
ASSUMPTIONS = (
    "We nemen aan dat zes bewoners veel nodig hebben, weinig te geven hebben en maar twee banden hebben. "
    "Dat kozen we vooraf; wat zij krijgen, volgt uit de regels.",
    "We nemen aan dat mensen vooral banden hebben met wie op hen lijkt. Wie weinig heeft, kent dus eerder anderen die "
    "weinig hebben: soort helpt soort. In de figuur staat wie op elkaar lijkt dicht bij elkaar langs de cirkel.",
    "We nemen aan dat iedereen alles geeft wat hij kan, één tot vier giften per week; alle giften tellen even zwaar. "
    "Mensen onthouden van wie ze kregen, en die herinnering slijt.",
    "We nemen aan dat je alleen ziet wat iemand nodig heeft als je diegene kent.",
    "We nemen aan dat een makelaar elk van die zes na elkaar aan drie bewoners koppelt en elk paar elke maand "
    "uitnodigt. Zeven van de tien keer zeggen mensen ja, en beiden worden gevraagd om te geven.",
    "We nemen aan dat een helper zonder grens alles geeft wat nodig is. In elke maand waarin hij meer dan de helft van "
    "zijn giften aan één persoon geeft, is de kans één op drie dat hij stopt en drie maanden niets geeft. Met een "
    "grens zijn het hooguit drie giften per maand.",
    "Wat ontbreekt: geld, familie buiten de straat en beroepskrachten. Niemand schaamt zich of weigert, en niemand "
    "verhuist. Ook wie zorgt en waarom juist die, doet hier niet mee.",
)
