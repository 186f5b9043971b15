"""Every Dutch text about assessing (lecturers are addressed with u)."""

BANKS = {"practice": "oefenitems", "graded": "beoordeelde items"}
POSITIONS = "Juiste keuze op plaats {places}: {shares} van de {bank}."
BOTH = "alle items"
ASSIGNMENTS = "opdrachten"
NO_LEVEL = "?"
LEVELS = {"1": "makkelijk", "2": "gemiddeld", "3": "moeilijk", NO_LEVEL: "zonder niveau"}

# What a bot or a model looks at, to stand after "wie alleen let op".
VIEWS = {
    "words": "de woorden van de casus",
    "first-sentence": "de eerste zin",
    "last-sentence": "de laatste zin",
    "names": "de namen",
    "length": "de lengte",
    "numbers": "getallen en citaten",
    "places": "de plaats van de beslissende zinnen",
    "practice": "de woorden van de oefencasussen",
}
BOTS = {
    "random": "gokt alles",
    "always-1": "kiest altijd het eerste",
    "always-2": "kiest altijd het tweede",
    "always-3": "kiest altijd het derde",
    "likeliest-sentences": "gokt het label en neemt de zinnen die er het meest op lijken",
    "keywords": "let op trefwoorden",
    "words": "let op de woorden van de oefencasussen",
    "longest": "kiest de langste tekst",
    "middle": "kiest het midden",
    "last-sentence": "kiest de laatste zin",
    "copied-practice": "neemt het antwoord over van de oefenkaart die er het meest op lijkt",
    "neighbours-differ": "gokt nooit tweemaal achter elkaar hetzelfde",
}
ABILITIES = {"weak": "zwakke", "average": "gemiddelde", "strong": "sterke"}

LEANS = (
    "de juiste keuze staat {count} van de {total} keer op plaats {place}; wie gokt, heeft daar te veel aan.",
    "Zet de keuzes van enkele vragen in een andere volgorde; laat hun id staan.",
)
LONGEST = (
    "de juiste keuze is {count} van de {total} keer de langste; wie gokt, heeft daar te veel aan.",
    "Maak bij enkele vragen de juiste keuze korter, of een andere langer.",
)
PLACE = (
    "de beslissende zin staat in {count} van de {total} casussen {place}; dat is meer dan toeval.",
    "Laat in enkele casussen een andere zin beslissen.",
)
PLACES = {"first": "vooraan", "last": "achteraan"}
TELLS = (
    "wie alleen let op {what}, vindt {share} van de labels; meer dan {most} geeft te veel weg ({items}).",
    "Laat in een casus met een ander label hetzelfde voorkomen, of haal weg wat het label verraadt.",
)
NO_DIFFICULTY = ("het niveau ontbreekt.", "Voeg 'difficulty' toe: 1, 2 of 3.")
CLONE = (
    "dit item vertelt bijna hetzelfde als oefenitem {other} (overeenkomst {alike}).",
    "Vervang een van beide.",
)
SHARED_NAME = (
    "de naam {name} is van verschillende mensen ({items}).",
    "Geef elk een eigen naam.",
)
GOAL_MISSING = ("geen enkele opdracht toetst het leerdoel '{goal}'.", "Neem er een item over op.")
BOT_PASSES = (
    "wie niets weet en {bot}, haalt {n} van de {runs} keer een voldoende.",
    "Verhoog 'share' bij [pass_mark], of neem meer items op.",
)
LABEL_IS_ALL = (
    "wie elk label weet en het bewijs gokt, heeft {share} van de punten.",
    "Laat in de casussen minder zinnen de doorslag geven.",
)
TOO_HARD = (
    "wie 80% weet, slaagt maar in {share} van de gevallen.",
    "Verlaag 'share' bij [pass_mark], of neem meer items op.",
)
PAIR_TWICE = (
    "dit item en {other} in {where} zijn een paar of lijken bijna gelijk; wie het ene kent, weet het andere.",
    "Neem van beide één op.",
)

# What check tells of an assignment.
TITLE = "{name}: {items} items, {points} punten."
ROW = "  {goal}: {levels}; {points} punten"
LEVEL = "{count} {level}"
MARK = "  Voldoende vanaf {pass_mark} punten; wie gokt, heeft er gemiddeld {guess} ({how})."
BOTTOM = "  Daarvan in het deel {part} ten minste {points}."
PARTS = {"closed": "dat vanzelf wordt nagekeken", "open": "dat u nakijkt"}
EXACT, ESTIMATED = "berekend", "deels geschat met gelote antwoorden"
EFFECT = "  In een gesimuleerde klas slaagt: {shares}; van wie 80% weet {knows}."
SHARE = "{share} (een {ability} klas)"
ALPHA = "  Verwachte alfa {alpha} ({weak} als items minder onderscheiden, {closed} van het gesloten deel)."
ALPHA_SHORT = " Voor {aim} zijn ongeveer {needed} zulke items nodig."
NO_ALPHA = "  Een alfa is hiervan niet te verwachten."
BEST_BOT = "  Wie niet begrijpt, haalt hoogstens {share} van de gesloten punten (de bot die {bot})."
WITH_LABEL = "  Wie elk label weet en het bewijs gokt, haalt {share}."
TOGETHER = "Alle opdrachten samen: verwachte alfa {alpha}; leerdoelen die ontbreken: {missing}."
LEAKS = "Van het label is te raden ({chance} is toeval): {shares}."
LEAK = "{share} aan {what}"
ASSUMPTIONS = (
    "Aannames bij alfa en slagen: vaardigheid normaal verdeeld, onderscheid 1,2 (minder: 0,8), moeilijkheid -1, 0 en "
    "1 bij niveau 1, 2 en 3 (logistisch model); wie een item niet weet, gokt; wie het weet, heeft alle punten. "
    "Geen metingen."
)

# Another version of an assignment.
VERSION = "{title} (versie {letter})"
SHORT_ROW = "{part}, leerdoel {goal}, {level}{label}, punten {points}: {wanted} nodig, {left} over, {more} te weinig"
PARTS_OF = {False: "gesloten", True: "open"}
WITH_LABEL_OF = ", label {label}"
SHORT = (
    "De bank heeft te weinig voor nog een versie van {name} ({rows}). Voeg zulke items toe aan solutions/bank-*.toml."
)
NO_LIST_FOUND = ("de lijst van items is in het voorbeeld niet gevonden.", "Schrijf haar daar als items = [...].")
VERSION_EXISTS = "{file} is er al en wordt niet overschreven. Geef het een andere naam, of kies --as."
BAD_VERSION = "'{name}' kan geen naam van een versie zijn. Kies een naam als {example}."
DRAWN = "Geloot met {seed}: {items}."
NOT_WRITTEN = "Er is niets geschreven. Geef hetzelfde commando met --write om {file} te maken."
WRITTEN = "Gemaakt: {file}. Bouw de opdracht met: wederkerig build"
