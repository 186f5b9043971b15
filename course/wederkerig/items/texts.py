"""Every Dutch text about items: names of kinds, what the key says of an answer, and what is wrong with either.

Students are addressed with je. A refusal of a bank file is a pair: what is wrong, and what to do.
"""

Refusal = tuple[str, str]

# The name of an item by kind, as headings number it, and the letter before its number where a heading must be short.
NAMES: dict[str, tuple[str, str]] = {
    "classify": ("Casus", ""),
    "reflect": ("Open vraag", "O"),
    "choose": ("Vraag", "V"),
    "form": ("Casus met vormen", "M"),
    "code": ("Fragment", "F"),
    "match": ("Koppelvraag", "K"),
    "order": ("Volgorde", "R"),
    "evidence": ("Zinnen aanwijzen", "Z"),
    "tip": ("Kantelzin", "T"),
    "mix": ("Mengvorm", "X"),
    "pair": ("Twee versies", "P"),
    "talk": ("Gesprek", "G"),
}

# How points are given, by kind: an assignment shows those of the kinds that it has, between the other two texts.
POINTS_HEADING = "Hoe je punten krijgt"
POINTS: dict[str, str] = {
    "classify": (
        "2 punten: 1 voor wat overheerst en, alleen als dat goed is, 1 voor je zinnen. Elke gekozen zin die de "
        "doorslag geeft telt mee, en een zin die niets beslist gaat er weer af. "
        "Een zin die er alleen bij past, maakt niets uit. "
        "Hoe zeker je bent, telt niet mee."
    ),
    "tip": "2 punten: 1 voor de verandering die kantelt en, alleen dan, 1 voor wat er daarna overheerst.",
    "mix": (
        "2 punten: 1 voor wat overheerst en, als dat iets opleverde, 1 voor wat op de tweede plaats komt. "
        "Wat ook te verdedigen is, levert een deel op."
    ),
    "pair": "2 punten als je beide versies goed hebt; een half punt als er één goed is.",
    "choose": (
        "1 punt. Passen er meer antwoorden, dan deel je dat punt: elk goed antwoord telt mee en elk fout antwoord "
        "gaat er weer af."
    ),
    "evidence": "1 punt: elke goede zin telt mee en elke andere zin gaat er weer af.",
    "form": "2 punten: 1 voor ‘tussen wie’ en 1 voor ‘wanneer’.",
    "code": (
        "2 punten: 1 voor het goede kernlabel (de letter) en 1 voor het goede sublabel. "
        "Een ander sublabel dat te verdedigen is, levert een deel op."
    ),
    "match": "1 punt voor elke regel.",
    "order": "1 punt voor elke stap op de goede plaats.",
    "reflect": "Je docent kijkt je antwoord na met de rubric die erbij staat.",
}
POINTS_ALWAYS = "Minder dan 0 punten kan nooit, bij geen enkele vraag."

# What stands above the options of a kind of question.
LEGENDS: dict[str, str] = {
    "one": "Kies wat het beste past",
    "several": "Kies alles wat past",
    "people": "Tussen wie?",
    "time": "Wanneer komt er iets terug?",
    "code": "Welke code geef je dit fragment?",
    "order": "Op welke plaats komt dit?",
    "sentences": "Kies de zinnen",
    "change": "Nu overheerst {label}. Welke verandering kantelt dat?",
    "to": "En wat overheerst er dan?",
    "first": "Wat overheerst?",
    "second": "Wat komt op de tweede plaats?",
    "ends": "Hoe het gesprek afliep",
    "half": "Versie {half}: wat overheerst?",
}

# What stands above the choices of a case.
NO_STEM = "Wat voor relatie is dit?"  # what a release asked before cases had a stem
LABEL_LEGEND = "Wat overheerst?"
PROOF_LEGEND = "Lees, en tik hoogstens {most} zinnen aan die beslissen"
CERTAINTY_LEGEND = "Hoe zeker ben je?"

# What was chosen, and what the key says of it.
CHOICE = "Gekozen antwoord"
PROOF = "Gekozen zinnen"
CERTAINTY = "Zekerheid"
WHY_CHOICE = "Bij dit antwoord"
RIGHT_CHOICE = "Juiste keuze"
DECIDES = "Deze zin geeft de doorslag: {cue}."
SUPPORTS = "Deze zin past erbij en geeft niet de doorslag: {cue}."
SAYS_NOTHING = "Deze zin beslist hier niets."
WHY_RIGHT = "Waarom"
LABEL_PART = "keuze"
PROOF_PART = "zinnen"
CHOICES_PART = "keuzes"
CHANGE_PART = "verandering"
TO_PART = "wat er dan overheerst"
FIRST_PART = "eerste plaats"
SECOND_PART = "tweede plaats"
PAIR_PART = "beide versies"
HALF = "Versie {half}: {text}"
HALF_LACKS = "(dit staat er niet)"
PROVES = "Doorslag: {sentence} ({cue})"
KERNLABEL_PART = "kernlabel"
SUBLABEL_PART = "sublabel"
ALSO_FITS = "Ook te verdedigen, voor {weight} van de punten"
CODE_IS_FOR = "Deze code is voor iets anders bedoeld. {definition}"

# An answer that does not fit its question.
NO_ANSWER = "Het antwoord op {id} heeft niet de juiste vorm."
NO_SUCH_OPTION = "Het antwoord op {id} noemt een keuze die niet bestaat."
NO_SUCH_CERTAINTY = "Het antwoord op {id} noemt een zekerheid die niet bestaat."
NO_SUCH_SENTENCE = "Het antwoord op {id} noemt een zin die niet bestaat."
TOO_MANY_SENTENCES = "Het antwoord op {id} noemt meer dan {most} zinnen."
ONE_OPTION = "Het antwoord op {id} noemt twee keuzes waar er één kan."
NO_TEXT = "Het antwoord op {id} is geen tekst."
TOO_LONG = "Het antwoord op {id} is langer dan {most} tekens. Kort het in."

# A bank file that is not right.
NO_FILE = "Het bestand {file} is er niet. Zet het terug."
BAD_TABLE: Refusal = ("de tabel is niet te lezen ({reason}).", "Zet het bestand terug zoals het was.")
NO_COLUMN = "de kolom '{column}' ontbreekt"
NO_ROW = "de rij die begint met '{start}' is niet heel"
UNREADABLE: Refusal = ("het bestand is niet te lezen ({reason}).", "Verbeter die regel.")
NO_LIST: Refusal = ("dit is geen lijst van items.", "Begin elk item met [[{kind}]].")
ID_TWICE: Refusal = ("dit id staat ook in {file}.", "Geef een ander id.")
NO_PARTNER: Refusal = ("'{partner}' noemt dit item niet als partner.", "Laat beide naar elkaar wijzen.")
SAME_LABEL: Refusal = (
    "beide helften van het paar hebben hetzelfde label.",
    "Laat één feit het label kantelen.",
)

# A field of an item that is not right.
NO_ID = "zonder id"
NO_KIND: Refusal = ("onbekende soort '{kind}'.", "Kies uit: {allowed}.")
BAD_ID: Refusal = ("het id is niet geldig.", "Gebruik kleine letters, cijfers en streepjes.")
MISSING: Refusal = ("het veld '{field}' ontbreekt.", "Voeg '{field}' toe.")
WRONG_FORM: Refusal = ("het veld '{field}' heeft de verkeerde vorm.", "Maak er een {kind} van.")
EMPTY: Refusal = ("het veld '{field}' is leeg.", "Schrijf een tekst.")
NOT_ALLOWED: Refusal = ("'{value}' is geen geldige waarde voor '{field}'.", "Kies uit: {allowed}.")
UNKNOWN: Refusal = ("'{value}' in '{field}' is onbekend.", "Kies uit: {allowed}.")
TWICE: Refusal = ("in '{field}' staat iets dubbel.", "Haal de dubbele waarde weg.")
NO_CLAIM: Refusal = ("er staat geen stelling bij.", "Noem bij 'claims' waarop het item steunt.")
NO_TABLES: Refusal = ("het veld '{field}' is geen lijst van tabellen.", "Schrijf elke als [[...{field}]].")
ROW_TWICE: Refusal = ("in '{field}' staat een id dubbel.", "Geef elk een eigen id.")
UNKNOWN_FIELD: Refusal = ("onbekend veld '{field}'.", "Haal het weg of verbeter de naam.")
NO_EXPLANATION: Refusal = (
    "de uitleg bij '{option}' ontbreekt.",
    "Schrijf bij elke keuze waarom zij past of niet.",
)
EXPLANATION_OF_NOTHING: Refusal = ("uitleg bij onbekende keuze '{option}'.", "Kies uit: {allowed}.")
MORE = "… ({n} in totaal)"

# An item of one kind that is not right.
CASE_LENGTH: Refusal = ("de casus telt {words} woorden.", "Schrijf er {low} tot {high}.")
BAD_STEM: Refusal = (
    "de vraag bij 'stem' is niet goed ({words} woorden).",
    "Schrijf één vraag van hoogstens {most} woorden: tussen wie, op welk moment en volgens wie.",
)
NO_DOUBT: Refusal = (
    "er staat niet één van 'doubt' en 'undisputed'.",
    "Schrijf bij 'doubt' waarover een collega kan twijfelen, of bij 'undisputed' waarom niemand dat doet.",
)
CASE_LINES: Refusal = ("de casus telt {n} zinnen.", "Schrijf er {low} tot {high}, elk op een eigen regel.")
BAD_MARK: Refusal = (
    "in de regel '{line}' klopt het merk niet.",
    "Schrijf [aanwijzing] of (aanwijzing) en daarna de zin.",
)
NO_MARK: Refusal = ("de regel '{line}' begint met een merk.", "Haal het weg: hier kiest niemand zinnen.")
NO_CUE_OF_LABEL: Refusal = ("'{cue}' is geen aanwijzing voor {label}.", "Kies uit: {allowed}.")
DECIDING_LINES: Refusal = (
    "{n} zinnen geven de doorslag.",
    "Zet [aanwijzing] voor één tot {most} zinnen.",
)
BOTH_HALVES = "de andere helft"
SHARED_PROOF: Refusal = (
    "de zin '{sentence}' geeft de doorslag en staat ook in {partner}.",
    "Kies een zin die in de andere helft anders is.",
)
EMPTY_RUBRIC: Refusal = ("de rubric is leeg.", "Voeg ten minste één criterium toe, of laat 'rubric' weg.")
NO_LEVELS: Refusal = (
    "een criterium heeft geen twee of meer niveaus.",
    "Vul 'levels' met ten minste twee teksten.",
)
NO_CRITERION: Refusal = ("een criterium is niet volledig.", "Geef elk criterium een 'name' en 'levels' met tekst.")
OPTIONS_FIT: Refusal = (
    "{n} keuzes passen.",
    "Laat er één van enkele passen, of bij 'several' ten minste twee maar niet alle.",
)
SENTENCES_DECIDE: Refusal = (
    "{n} zinnen geven de doorslag.",
    "Laat er ten minste één en niet alle de doorslag geven.",
)
NO_FRAGMENT: Refusal = ("fragment '{fragment}' bestaat niet.", "Neem een id uit fragments.csv.")
ONE_FRAGMENT: Refusal = (
    "er staat niet één van 'fragment' en 'text'.",
    "Noem bij 'fragment' een id uit fragments.csv, of schrijf een nieuw fragment bij 'text'.",
)
BAD_WEIGHT: Refusal = (
    "het gewicht bij '{code}' klopt niet.",
    "Geef een ander sublabel dan het beste een getal tussen 0 en 1, zoals 0.5.",
)
NO_TWO_CODES: Refusal = ("er zijn geen twee codes om uit te kiezen.", "Noem er ten minste twee bij 'options'.")
WORKED_OUT: Refusal = (
    "fragment {fragment} staat uitgewerkt in de les.",
    "Neem een fragment dat in codebook.csv niet bij 'worked' staat.",
)
OTHER_CODE: Refusal = ("fragment {fragment} draagt een andere code.", "Neem de code van het fragment over.")
NO_TWO_TEXTS: Refusal = ("'options' heeft geen twee teksten.", 'Schrijf elke keuze als id = "tekst".')
CHANGES: Refusal = ("er zijn {n} veranderingen.", "Schrijf er {low} tot {high}.")
CHANGE_FITS: Refusal = ("{n} veranderingen kantelen het.", "Laat precies één 'fits = true' hebben.")
TIPS_TO_ITSELF: Refusal = ("'to' noemt het label dat nu al overheerst.", "Kies uit: {allowed}.")
WEIGHTS: Refusal = (
    "de gewichten bij '{field}' kloppen niet.",
    "Geef labels een getal van 0.0 tot 1.0, en één label het hoogste.",
)
SAME_PLACE: Refusal = (
    "'first' en 'second' hebben hetzelfde label als beste.",
    "Zet op de tweede plaats een ander label.",
)
NO_TWO_HALVES: Refusal = ("er zijn {n} helften.", "Schrijf er twee, elk als [[pair.halves]].")
SAME_HALVES: Refusal = ("beide helften hebben dezelfde tekst.", "Verander ten minste één zin.")
TALK_REPLIES: Refusal = ("beurt '{turn}' heeft {n} antwoorden.", "Schrijf er {low} tot {high}.")
TALK_OUTCOMES: Refusal = (
    "het gesprek kan op {n} manieren aflopen.",
    "Schrijf er {low} tot {high}, elk als [[talk.outcomes]].",
)
TALK_LENGTH: Refusal = (
    "een weg door het gesprek telt {n} beurten.",
    "Maak elke weg {low} tot {high} beurten lang.",
)
TALK_TO: Refusal = ("antwoord '{reply}' leidt naar '{to}'.", "Kies een latere beurt of een afloop: {allowed}.")
TALK_UNREACHED: Refusal = ("geen antwoord leidt naar '{place}'.", "Laat een antwoord ernaar wijzen, of haal het weg.")
TALK_TWICE: Refusal = ("'{place}' is een beurt en ook een afloop.", "Geef elk een eigen id.")
NO_TWO_STEPS: Refusal = ("er zijn geen twee stappen om te ordenen.", "Schrijf er ten minste twee.")
