"""What the relation in balance, or out of it, says in Dutch."""

from ...dutch import percent
from .model import BURNT_OUT, TIRED, Group

TITLE = "In balans, bevoorrecht of benadeeld?"
QUESTION = "Bij welke groep hoor ik, wat voel ik, en waar loopt het na twee jaar op uit?"
LABEL_GIVE = "Wat ik in het begin geef (1 is weinig, 10 is veel)"
LABEL_GET = "Wat ik in het begin krijg"
LABEL_WEIGHT = "Hoe ik tel: mijn eigen bijdrage weegt lichter (−3), even zwaar (0) of zwaarder (3)"
LABEL_RELATION = "De relatie"
OPTIONS_RELATION = {"vriendschap": "Vriendschap", "hulprelatie": "Hulprelatie: ik ben de hulpverlener"}
LABEL_NEVER = "Nooit tellen: niemand houdt iets bij"
GROUPS = {Group.EVEN: "wederkerig", Group.ADVANTAGED: "bevoorrecht", Group.DISADVANTAGED: "benadeeld"}
NO_GROUP = "geen: er wordt niet geteld"
NO_CONTACT = "geen contact meer"
NOT_KNOWN = "–"
LEGEND_START = "in het begin"
LEGEND_END = "na 24 maanden"
NOTE_OUTSIDE = "gelijk geteld"
LEGEND_GIVE = "ik geef"
LEGEND_GET = "ik krijg"
LEGEND_CLOSENESS = "nabijheid"
LEGEND_EXHAUSTION = "mijn uitputting"
NOTE_HERE = "<b>je bent hier</b>"
NOTE_NOTHING_FELT = "<b>Je telt niet:</b><br>je voelt geen scheefheid"
NOTE_BURNT_OUT = "opgebrand"
PANEL_FELT = "<b>Hoe prettig het voor je voelt</b>"
PANEL_EXCHANGE = "<b>Geven en krijgen per maand</b>"
PANEL_STATE = "<b>Nabijheid en uitputting (%)</b>"
AXIS_TOO_MUCH = "← ik geef te veel · ik krijg te veel →"
AXIS_MONTH = "maand"
HEAD = ("Maand", "Ik geef", "Ik krijg", "Groep", "Prettig (0–100)", "Nabijheid", "Uitputting")
WEIGHED = "Voor je gevoel geef je {own} en krijg je {got}: "
FEELINGS = {
    Group.EVEN: "je ervaart wederkerigheid, en in die groep zijn mensen het gelukkigst.",
    Group.ADVANTAGED: "je voelt je bevoorrecht, en misschien ook verplicht, onzeker of somber.",
    Group.DISADVANTAGED: "je voelt je benadeeld, en dat kan frustratie, boosheid en een gevoel van onrecht geven.",
}
STILL_EVEN = "Er valt niets bij te sturen: na 24 maanden is de relatie nog zoals in het begin."
OTHER_STEERED = (
    "De ander telt anders en stuurt wel bij: na 24 maanden geef jij {given} en krijg je {got}, "
    "en dat klopt voor jullie allebei ongeveer."
)
RESTORED_FRIENDS = (
    "Jullie sturen bij: na {months} klopt het voor jullie allebei ongeveer. "
    "De nabijheid zakt eerst tot {lowest} en is na 24 maanden {closeness}."
)
RESTORED_HELPING = "Je gaat zelf meer geven, want de cliënt stuurt niet bij: na {months} klopt het ongeveer."
ENDED = "Bijsturen lukt niet op tijd en de afstand groeit: na {months} zien jullie elkaar niet meer."
STILL_SKEWED_FRIENDS = (
    "Jullie sturen bij, maar tellen verschillend: wat voor de een klopt, wringt bij de ander. "
    "De nabijheid is na 24 maanden gezakt tot {closeness}."
)
STILL_DISADVANTAGED = (
    "In dit model stuurt de cliënt niet bij, dus het blijft scheef: na 24 maanden is je uitputting {exhaustion}, "
    "en die loopt op."
)
STILL_ADVANTAGED = (
    "Je gaat meer geven, na 24 maanden {given}, en toch blijft het scheef. "
    "Dat botst met hoe een hulpverlener zichzelf graag ziet: als gever."
)
WORN = (
    "In dit model stuurt de cliënt niet bij: na {tired} ben je zo moe dat je afstand neemt. "
    "Na 24 maanden krijgt de cliënt nog {given} van je, in het begin was dat {first}."
)
BURNT = (
    "In dit model stuurt de cliënt niet bij: na {tired} neem je afstand, en na {burnt} ben je opgebrand. "
    "Die afstand beschermt jou tegen teleurstelling, maar de cliënt krijgt na 24 maanden nog {given} van je, "
    "in het begin was dat {first}."
)
UNCOUNTED = "Er wordt niet geteld, dus je voelt geen scheefheid, en dat geeft rust. "
SUMS = "In 24 maanden geef je samen {given} en krijg je {got}. "
UNNOTICED = {
    Group.EVEN: "Dat klopt ongeveer, maar werd het scheef, dan merkte je het niet.",
    Group.ADVANTAGED: "De ander krijgt dus veel minder dan jij, en niemand merkt het.",
    Group.DISADVANTAGED: "Maakt de ander misbruik van je, dan merk je ook dat niet.",
}
ONE_MONTH, MANY_MONTHS = "1 maand", "{count} maanden"
CLAIM = "Voel je je in het begin in balans, dan blijft de relatie goed."
SIGN = "Gelukt als je begint bij ‘wederkerig’ en de relatie na 24 maanden scheef of voorbij is."
BEATEN = (
    "Voor jou klopte het, en toch ging het mis: de ander telt anders dan jij. "
    "Balans is iets van twee mensen, en je kent maar één van de twee rekeningen."
)
ASSUMPTIONS = (
    "We nemen aan dat je geven en krijgen op één schaal kunt zetten; in het echt laat een luisterend oor zich niet "
    "meten.",
    "We nemen aan dat het ‘ongeveer klopt’ zolang de ene kant niet meer dan ongeveer een derde groter is; die grens "
    "en alle snelheden hebben we zelf gekozen.",
    "We nemen aan dat vrienden allebei tellen, de ander met gelijk gewicht, en hun geven bijsturen zolang het wringt; "
    "intussen groeit de afstand.",
    "We nemen aan dat een cliënt niet meer gaat geven; veel cliënten doen dat wel.",
    f"We nemen aan dat een hulpverlener vanaf {percent(TIRED)} uitputting afstand neemt en vanaf {percent(BURNT_OUT)} "
    "opgebrand is; de volgorde komt van Buunk en Schaufeli, de getallen van ons.",
    "We nemen aan dat alleen scheefheid uitput; steun van collega’s, rust en hoe zwaar het werk zelf is, tellen niet "
    "mee.",
    "We nemen aan dat bij ‘nooit tellen’ niemand iets voelt of verandert; dat is een gedachte-experiment, want volgens "
    "Buunk en Schaufeli telt iedereen.",
)
