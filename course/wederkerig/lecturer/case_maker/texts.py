"""Every Dutch text of making a case (lecturers are addressed with u)."""

from ...items.vocabulary import CHARITY, RECIPROCITY, TIT_FOR_TAT

INTRO = (
    "Vul in wat u al weet; de volgorde maakt niet uit. De kaart en de opmerkingen volgen wat u typt. "
    "Er wordt pas iets bewaard als u onderaan op de knop drukt."
)
STANDING = "Waarmee wilt u verder?"
NEW_CASE = "Een nieuwe casus"
STANDING_CASE = "{kind}: {title} – {place}"
OPEN = "Open in het formulier"
UNSAVED = "U vulde iets in dat nog niet is bewaard. Bewaar het eerst, of druk nog een keer: dan is het weg."
KIND = "Wat maakt u?"
KIND_CASE = "Casus"
KIND_TIP = "Kantelzin"
KIND_PAIR = "Twee versies"
HEADINGS = {
    "case": "De casus",
    "key": "De sleutel",
    "why": "Uitleg bij elke keuze",
    "changes": "De veranderingen",
    "first": "Versie A",
    "second": "Versie B",
    "bank": "In de bank",
    "save": "Bewaren",
    "remarks": "Opmerkingen",
    "card": "Zo ziet een student de kaart",
}
HELP = {
    "case": "Schrijf 6 tot 12 zinnen, samen 60 tot 160 woorden. Een zin per vak; u mag ook een hele lijst plakken.",
    "key": "Kies wat er overheerst. Zeg daarna bij elke zin hierboven of zij beslist: één tot drie zinnen beslissen.",
    "story": "Schrijf 6 tot 12 zinnen, samen 60 tot 160 woorden. Een zin per vak; u mag ook een hele lijst plakken.",
    "changes": (
        "Schrijf 3 tot 5 veranderingen in de casus. Precies één laat iets anders overheersen; de andere lijken dat te "
        "doen. Schrijf bij elke waarom zij kantelt of net niet."
    ),
    "versions": (
        "Schrijf dezelfde casus twee keer. Laat zinnen hetzelfde waar u kunt: wat gelijk is, leest een student één "
        "keer. Per versie 6 tot 12 zinnen, samen 60 tot 160 woorden, en één tot drie zinnen die beslissen."
    ),
    "second": "Neem de zinnen van versie A over, verander daarna wat anders is, en kies opnieuw wat beslist.",
    "why": "Schrijf per keuze wat ervoor pleit, en bij een verkeerde keuze waarom zij net niet past.",
    "card": "U kunt hier zelf tikken en kiezen. Uw keuzes tellen nergens mee.",
}

# The fields.
TITLE = "Naam van de casus"
TITLE_HINT = "bijvoorbeeld: Soep op donderdag"
STEM = "De vraag: tussen wie, op welk moment en volgens wie?"
STEM_HINT = "Tussen … en …, zoals het nu is, volgens Dichterbij: wat overheerst?"
STEM_HINT_TIP = "Tussen … en …, volgens Dichterbij: welke verandering laat het kantelen, en waarheen?"
SENTENCE = "Zin {n}"
ROLE = "Deze zin"
ROLES = (("zegt niets", ""), ("steunt", "supports"), ("beslist", "decides"))
CUE = "en laat zien"
CUE_OPTION = "{label}: {cue}"
MORE_SENTENCES = "Nog een zin"
LABEL = "Wat overheerst?"
OPINION = "Kan een collega het anders zien?"
OPINIONS = (("Ja, een collega kan twijfelen", "doubt"), ("Nee, niemand twijfelt", "undisputed"))
WHY = "Waarover twijfelt een collega, of waarom twijfelt niemand?"
EXPLANATION = "Bij ‘{label}’"
LABEL_NOW = "Wat overheerst er nu?"
CHANGE = "Verandering {n}"
CHANGE_HINT = "In plaats van ‘stuurde hij terug’: ‘stak hij in zijn zak’."
CHANGE_WHY = "Waarom kantelt het bij verandering {n}, of waarom net niet?"
MORE_CHANGES = "Nog een verandering"
TIPPING = "Welke verandering laat het kantelen?"
TO = "En wat overheerst er dan?"
VERSION = "Versie {name}"
SENTENCE_OF = "{version}, zin {n}"
LABEL_OF = "{version}: wat overheerst?"
EXPLANATION_OF = "{version}, bij ‘{label}’"
TAKE_OVER = "Neem de zinnen van versie A over"
PLACE = "Waar komt de casus?"
GOAL = "Leerdoel"
LEVEL = "Niveau"
LEVELS = (("makkelijk", 1), ("gemiddeld", 2), ("moeilijk", 3))
CLAIM = "Waarop steunt de casus?"
CLAIM_MORE = "En ook op (mag leeg blijven)"
CLAIM_OPTION = "{id}: {text}"
CHOOSE = "Kies …"
ID_TOLD = "In de bank heet deze casus {id}."
CHANGES_TOLD = "U verandert {id}. Met een andere naam bewaart u een nieuwe casus, en blijft deze zoals zij was."
BESIDE_TOLD = "U bewaart een nieuwe casus, {id}; {other} blijft zoals zij was."

# The card, where nothing was filled in yet.
NO_SENTENCES = "Hier komen uw zinnen."
NO_STEM = "Hier komt uw vraag."
NO_EXPLANATION = "Hier komt uw uitleg."
NO_CHANGE = "Hier komt een verandering."

# Places in the bank.
OWN_PLACE = "Toets: eigen casussen (geheim)"
GRADED_PLACE = "Toets: bestand {name} (geheim)"
PRACTICE_PLACE = "Oefenen: les {lesson}, {title} (openbaar)"
OWN_BANK = "# Casussen die met het formulier ‘Een casus maken’ zijn gemaakt.\n"
CHANGED_MEANWHILE = (
    "deze casus is in de bank veranderd nadat u haar opende.",
    "Kies haar in de lijst en open haar opnieuw, of geef uw versie een andere naam.",
)
GONE = ("deze casus staat niet meer in de bank.", "Kies een andere in de lijst.")
GIVEN_OUT = (
    "{id} is al uitgegeven, in {names}. Een antwoord wijst zinnen of veranderingen aan, dus daarvan mag er geen bij, "
    "weg of van plaats. Er is niets veranderd. Zet ze terug zoals ze stonden, of geef de casus een andere naam: dan "
    "komt zij ernaast te staan."
)
ID_TAKEN = ("deze naam is al van een ander item.", "Geef de casus een andere naam.")

# What must be mended before a case can be saved: what is wrong, and what to do.
NO_TITLE = "De casus heeft nog geen naam. Geef een korte naam, zoals ‘Soep op donderdag’."
TITLE_TAKEN = "De naam {id} is al van een ander item. Geef de casus een andere naam."
STEM_MISSING = "De vraag ontbreekt. Schrijf één vraag: tussen wie, op welk moment en volgens wie."
STEM_LONG = "De vraag telt {words} woorden. Schrijf er hoogstens {most}."
STEM_FORM = "De vraag moet één vraag zijn. Zet één vraagteken, aan het einde."
FEW_SENTENCES = "De casus telt {n} zinnen. Schrijf er {low} tot {high}."
CASE_SHORT = "De casus telt {words} woorden. Schrijf er {low} tot {high}: voeg iets toe dat niets beslist."
CASE_LONG = "De casus telt {words} woorden. Schrijf er {low} tot {high}: haal weg wat niet nodig is."
BRACKET = "Zin {n} begint met een haakje. Begin met een woord: haakjes betekenen iets in de bank."
NO_DECIDING = "Geen enkele zin beslist. Kies bij één tot {most} zinnen ‘beslist’, en wat zij laten zien."
MANY_DECIDING = "{n} zinnen beslissen. Laat er hoogstens {most} beslissen; zet de andere op ‘steunt’."
NO_CUE = "Bij zin {n} staat niet wat zij laat zien. Kies dat naast ‘{role}’."
NO_LABEL = "Er staat nog niet wat er overheerst. Kies dat bij de sleutel."
OTHER_LABEL = (
    "Zin {n} {role} en laat zien ‘{cue}’. Dat hoort bij {other}, en u koos {label}. "
    "Kies iets anders dat de zin laat zien, of een andere sleutel."
)
NO_WHY_OF = "De uitleg bij ‘{label}’ ontbreekt. Schrijf waarom deze keuze past of net niet."
NO_OPINION = {
    "doubt": "Er staat niet waarover een collega kan twijfelen. Schrijf dat op, of kies ‘niemand twijfelt’.",
    "undisputed": "Er staat niet waarom niemand twijfelt. Schrijf dat op, of kies ‘een collega kan twijfelen’.",
}
FEW_CHANGES = "U schreef {n} veranderingen. Schrijf er {low} tot {high}."
NO_CHANGE_TEXT = "Verandering {n} is nog leeg. Schrijf wat er anders is, of haal de uitleg weg."
NO_CHANGE_WHY = "Bij verandering {n} ontbreekt de uitleg. Schrijf waarom zij kantelt of net niet."
NO_TIPPING = "Er staat nog niet welke verandering het laat kantelen. Kies er een die u schreef."
NO_TO = "Er staat nog niet wat er na het kantelen overheerst. Kies dat onder de veranderingen."
TO_ITSELF = "Voor en na het kantelen overheerst {label}. Kies na het kantelen iets anders."
OF_VERSION = "{name}: {text}"
SAME_VERSIONS = "De versies zijn hetzelfde. Verander in een van beide de zinnen die beslissen."
SHARED = "De zin ‘{text}’ beslist en staat in beide versies. Laat een zin beslissen die maar in één versie staat."
NO_GOAL = "Het leerdoel ontbreekt. Kies er een."
NO_CLAIM = "Er staat niet waarop de casus steunt. Kies een stelling."

# What a human looks at and decides.
GOAL_APART = "Het leerdoel ‘{goal}’ past zelden bij {label}. Kijk of u dat leerdoel bedoelt."
LONGEST = (
    "De zin die beslist, is veel langer dan alle andere. Wie alleen op lengte let, vindt haar. "
    "Kort haar in, of maak een andere langer."
)
AT_EDGE = "De {place} zin beslist. Wie daarop gokt, vindt haar. Zet er een zin {side} die niets beslist."
LONGEST_CHANGE = (
    "De verandering die kantelt, is veel langer dan alle andere. Wie alleen op lengte let, vindt haar. "
    "Kort haar in, of maak een andere langer."
)
NOT_IN_STORY = (
    "Verandering {n} vervangt ‘{words}’, en dat staat niet in de casus. Neem de woorden over zoals ze er staan."
)
EDGES = {"first": ("eerste", "vóór"), "last": ("laatste", "achter")}
KEYWORDS = (
    "Deze woorden doen meteen aan {label} denken: {words}. Zeg er enkele anders, of laat ook woorden van een ander "
    "label voorkomen."
)
GUESSED = (
    "{n} van de {total} manieren van gokken vinden de sleutel: wie alleen let op {views}. De woorden {words} wijzen er "
    "het meest naar. Zeg het anders, zodat alleen de beslissende zinnen de sleutel verraden."
)
ALIKE = "De casus lijkt erg op {other} in de bank. Vertel iets anders, of neem die ander."
NAME_USED = "De naam {name} is in de bank al van iemand anders ({items}). Kies een andere naam."
LONG_SENTENCE = "Zin {n} telt {words} woorden. Maak er twee van."
HARD = (
    "De casus leest moeilijk: de leesindex Flesch-Douma is {index}, en vanaf {least} leest een student vlot. "
    "Neem kortere zinnen en kortere woorden."
)
NAMES = "Er staan namen in: {names}. Kijk na of zij verzonnen zijn, en of niemand zich herkent."
PLACES_FOUND = "Er staan plaatsen of instellingen in: {names}. Kijk na of niemand daardoor te herkennen is."
DATES = "Er staan data of leeftijden in: {names}. Kijk na of niemand daardoor te herkennen is."
CONTACT = {
    "phone": "Hier lijkt een telefoonnummer te staan: {text}. Haal het weg, of verzin iets zonder nummer.",
    "mail": "Hier lijkt een e-mailadres te staan: {text}. Haal het weg.",
    "bsn": "Hier staat een getal dat een burgerservicenummer kan zijn: {text}. Haal het weg.",
    "iban": "Hier staat een getal dat een bankrekening kan zijn: {text}. Haal het weg.",
}
NO_NAME_LISTS = (
    "Namen worden hier alleen aan hun hoofdletter herkend; plaatsen en data niet. "
    "Lees de casus na op alles waardoor iemand te herkennen is."
)

# What is said of the remarks.
ALL_GOOD = "Niets op te merken. Lees de kaart nog één keer zoals een student dat doet."
MORE = "… en daarna nog {n}."
MUST = "Eerst nog doen ({n})"
ADVICE = "Kijk hiernaar en beslis zelf ({n})"
DECIDED = "Ik heb de adviezen bekeken en beslist"
SAVE = "Bewaar in de bank"
NOT_READY = "De casus is nog niet af. Doe eerst wat bij de opmerkingen staat onder ‘Eerst nog doen’."
NOT_DECIDED = "Er staan nog adviezen. Bekijk ze, beslis, en vink aan dat u dat deed."
SAVED = "Bewaard: {id} staat in {file}."
SAME = "Er is niets veranderd sinds u {id} bewaarde of opende."
SAVED_GRADED = "Zet de casus hieronder in een toets, of maak eerst nog een casus."
SAVED_PRACTICE = "De kaart staat ook in les {lesson}, vlak boven de kaart over alle antwoorden."
NEW = "Maak nog een casus"

# After saving.
CHANGED_GIVEN = "Deze casus is al uitgegeven, in {names}. Bouw opnieuw, dan staat ook daar wat u veranderde."
BUILD = "Bouw opnieuw"
BUILT = "Gebouwd: {names}. Wat al is ingeleverd, blijft tellen; deel uit wat u veranderde vanuit de docentenkamer."
CHECK = "Kijk de hele bank na"
ASSIGNMENT = "Opdracht"
INTO_TEST = "Loot een versie van deze opdracht met de casus erin"
NO_BASE = "Er is nog geen opdracht om een versie van te maken. Maak er een (README, ‘Add an assignment’)."
NOT_DRAWN = (
    "In {name} is geen plaats voor een casus met leerdoel {goal}, niveau {level} en label {label}. "
    "Kies een andere opdracht, of zet het id zelf in de lijst van een opdracht."
)
IN_TEST = "{name} is gemaakt en gebouwd, met uw casus erin. U deelt haar uit vanuit de docentenkamer."

# What labels are called inside a sentence.
LABEL_NAMES = {
    RECIPROCITY: "wederkerigheid",
    TIT_FOR_TAT: "voor-wat-hoort-wat",
    CHARITY: "liefdadigheid",
}
