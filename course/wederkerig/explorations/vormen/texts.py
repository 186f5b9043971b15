"""What the circle of gifts says in Dutch."""

from .model import LATE, SOON

TITLE = "De kring van giften"
QUESTION = "Wanneer is de kring rond, en waar is intussen vertrouwen voor nodig?"
LABEL_PEOPLE = "Tussen wie?"
OPTIONS_PEOPLE = {
    "enkelvoudig": "Enkelvoudig: A en B",
    "meervoudig": "Meervoudig: A helpt B, B helpt C, en zo verder",
}
LABEL_TIME = "Hoe snel?"
OPTIONS_TIME = {
    "onmiddellijk": "Onmiddellijk: het antwoord komt meteen",
    "uitgesteld": "Uitgesteld: het antwoord laat lang op zich wachten",
}
LABEL_TAKES = "Eén persoon neemt alleen maar"
LABEL_MOMENT = "Laat de tijd lopen tot en met moment"
NAMES = "ABCDE"
LEGEND_ANSWERED = "beantwoord of doorgegeven"
LEGEND_OPEN = "nog open (?)"
LEGEND_TAKER = "neemt alleen maar"
LEGEND_TRUST = "wat openstaat"
LEGEND_OVERDUE = "langer dan gewoon"
NOTE_BEARS = "draagt {count}"
NOTE_NOTHING = "nog geen<br>giften"
NOTE_ONE_OPEN = "<b>1 gift</b><br>staat open"
NOTE_OPEN = "<b>{count} giften</b><br>staan open"
NOTE_CLOSED = "<b>de kring<br>is rond</b>"
NOTE_NUMBERS = "Cijfers: de volgorde van de giften"
AXIS_MOMENT = "moment"
AXIS_OPEN = "open giften"
HEAD = ("Persoon", "Gaf", "Kreeg", "Wacht nog op antwoord")
NOT_BEGUN = "Er is nog niets gegeven. A begint op moment 1: schuif de tijd een stap op."
GIVEN = "Tot en met moment {moment} {gifts} gegeven; {open}."
ONE_GIVEN, MANY_GIVEN = "is 1 gift", "zijn {count} giften"
NOTHING_OPEN, ONE_OPEN, MANY_OPEN = "niets staat nog open", "1 staat nog open", "{count} staan nog open"
NOT_ROUND = "Voor het begin van {starters} is nog niets terug: dat moet het vertrouwen dragen."
ROUND_SINGLE = "Op moment {moment} was de kring rond: {starter} begon en kreeg iets terug van {giver}."
ROUND_MULTIPLE = (
    "Op moment {moment} was de kring rond: {starter} begon en kreeg iets terug via {giver}, niet van {helped}."
)
WAITED = "Tel je van elke open gift de wachttijd op, dan kom je tot nu toe op {waited}."
ONE_MOMENT, MANY_MOMENTS = "1 moment", "{count} momenten"
TAKES_SINGLE = "B neemt alleen maar, dus A draagt alles: {gifts}."
ONE_GIFT, MANY_GIFTS = "1 gift", "{count} giften"
TAKES_MULTIPLE = "De keten stokt bij D, die alleen maar neemt, en E krijgt niets; {bearers} dragen elk 1 gift."
TAKES_MULTIPLE_ONE = "De keten stokt bij D, die alleen maar neemt, en E krijgt niets; A, die begon, draagt 1 gift."
TAKES_UNSEEN = "D gaat alleen maar nemen, maar dat is nog niet te zien: de gift is onderweg."
NOT_OVERDUE = "In deze vorm is dat nog niet vreemd: of er iets terugkomt, weet je niet, dus draait het om vertrouwen."
OVERDUE = "{gifts} langer open dan in deze vorm gewoon is: verloren is dat nog niet, maar je gaat twijfelen."
ONE_LATE, MANY_LATE = "1 gift staat", "{count} giften staan"
CLAIM = "Bij een onmiddellijke vorm staat er minder open dan bij een uitgestelde."
SIGN = (
    "Gelukt als er bij ‘onmiddellijk’ meer giften openstaan dan op hetzelfde moment bij ‘uitgesteld’ zonder iemand die "
    "alleen maar neemt."
)
BEATEN = (
    "Een antwoord komt hier meteen of nooit, en toch staat er meer open dan bij uitgestelde giften. "
    "Niet hoelang je wacht telt hier, maar of er iemand antwoordt."
)
ASSUMPTIONS = (
    f"We nemen aan dat een antwoord bij ‘onmiddellijk’ na {SOON} moment komt en bij ‘uitgesteld’ na {LATE}; waar snel "
    "ophoudt en lang begint, zegt de scriptie niet.",
    "We nemen aan dat elke zes momenten iemand uit zichzelf aan een nieuwe ronde begint, om de beurt.",
    "We nemen aan dat alle giften even zwaar wegen; in het echt hoeft een antwoord niet hetzelfde te zijn.",
    "We nemen aan dat ieder in een groep aan één volgende geeft; echte netwerken zijn grilliger.",
    "We nemen aan dat niemand opgeeft als een antwoord uitblijft; echte gevers zouden iemand aanspreken of stoppen.",
    "We nemen aan dat je vertrouwen kunt aflezen aan wat openstaat; dat een groep dat verdeelt, is onze redenering en "
    "geen uitkomst van onderzoek.",
)
