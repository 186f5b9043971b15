"""Every Dutch text of the settings of a class (lecturers are addressed with u)."""

UNREADABLE = (
    "{file} is niet te lezen: {reason}. Verbeter het, of geef het een andere naam: dan maakt "
    "'wederkerig grades' een nieuw bestand met uitleg."
)
UNKNOWN = "{file}: '{name}' is geen instelling. Kies uit: {known}."
BAD_VALUE = "{file}: bij '{name}' staat {value}. Zet daar {wanted}."
BAD_DECISION = (
    "{file}: besluit {number} is niet af of kan niet: {reason}. Geef elk [[besluit]] een opdracht, een item, wat er "
    "gebeurt ({known}), datum, door wie en waarom."
)
NO_SUCH_ASSIGNMENT = (
    "{file}: bij '{name}' staat '{assignment}', en die opdracht is er niet. Kies uit: {known}. "
    "Of zet een # voor die regel tot zij er is."
)
BAD_RESIT = (
    "{file}: bij 'herkansing' kan '{value}' niet de herkansing van '{name}' zijn. "
    "Noem een andere opdracht, die zelf geen herkansing heeft."
)
MISSING = "'{field}' ontbreekt"
NO_SUCH_FIELD = "'{field}' hoort daar niet"
NO_SUCH_ITEM = "{assignment} heeft geen item '{item}'"
NO_SUCH_OPTION = "'{option}' is geen keuze van dit item (wel: {known})"
NO_CHOICE = "bij dit item kan niet één antwoord alsnog goed zijn"
NO_SUCH_KIND = "'{kind}' bestaat niet"
TAKE_OUT_YOURSELF = (
    "In {file} staat besluit {number} zo dat het er niet vanzelf uit kan. Haal het er zelf uit en bewaar het bestand."
)
CHOOSE_YOURSELF = (
    "Wat u koos, kan niet vanzelf in {file}. Zet het er zelf in, zoals de uitleg daar zegt, en bewaar het bestand."
)
SETTINGS_CHANGED = "{file} is intussen veranderd en blijft zoals het nu is. Kies hierboven opnieuw wat moet gelden."
ITEM_TWICE = "over dit item is al besloten"

METHODS = {
    "opdracht": "zoals in de opdracht staat: {share} van wat boven gokken te halen is{bottoms}",
    "absoluut": "absoluut: {share} van alle punten",
    "gokgecorrigeerd": "gokgecorrigeerd: {share} van wat boven gokken te halen is",
    "cohen-schotanus": "Cohen-Schotanus: {share} van wat de beste studenten boven gokken halen",
}
WANTED = {
    "methode": "een van opdracht, absoluut, gokgecorrigeerd of cohen-schotanus",
    "procent": "een getal boven 0 en onder 100",
    "cijfer": "een cijfer boven 1 en onder 10, met een punt: 5.5",
    "decimalen": "0, 1 of 2",
    "gewichten": "een getal boven 0",
    "regel": '"beste" of "laatste"',
    "herkansing": 'de naam van een opdracht, zoals "opdracht-1b"',
    "vrijstelling": 'een lijst van opdrachten, zoals ["opdracht-2"]',
    "extra-tijd": 'een tekst, zoals "30 minuten"',
    "lms": "het nummer in het bestand van uw leeromgeving, als tekst",
    "waarde": '"cijfer" of "punten"',
    "kolom": "de naam van de kolom in het bestand van uw leeromgeving",
    "tot": "een datum zonder aanhalingstekens, zoals 2027-08-31",
}

DEFAULT = """# Cijfers van klas {klas}.
# Regels die met # beginnen zijn uitleg. Verander wat u wilt, bewaar het bestand en geef het commando nog eens:
# wat u hier zet, werkt door in overzicht, rapport, feedback en cijfers. Punten van studenten verandert het nooit.

[cesuur]
# Hoe de grens tussen onvoldoende en voldoende wordt bepaald:
#   "opdracht"         zoals in de opdracht staat (gokgecorrigeerd, en waar dat is gezegd ook per deel); alleen
#                      hiervoor is vooraf nagegaan dat wie niets begrijpt, zakt ('wederkerig check')
#   "absoluut"         een percentage van alle punten
#   "gokgecorrigeerd"  een percentage van wat boven gokken te halen is
#   "cohen-schotanus"  een percentage van wat de beste 5 van de 100 studenten boven gokken halen (bij 60: gebruikelijk)
# 'wederkerig grades opdracht-1' laat van elke manier zien hoeveel studenten er slagen, vóór u kiest.
methode = "opdracht"
procent = 55        # telt niet bij "opdracht"
cijfer = 5.5        # het cijfer dat precies bij de grens hoort
decimalen = 1       # zo veel cijfers achter de komma; een half wordt naar boven afgerond

# Geldt voor één opdracht iets anders? Haal dan de # weg:
# [cesuur.opdracht-1]
# methode = "absoluut"
# procent = 60

[gewichten]
# Hoe zwaar een opdracht telt in het eindcijfer ('wederkerig grades' zonder opdracht). Niet genoemd is: telt 1 keer.
# opdracht-4 = 2

[herkansing]
# Welke opdracht de herkansing is van welke; "beste" of "laatste" telt.
regel = "beste"
# opdracht-1 = "opdracht-1b"

[vrijstelling]
# Wie een opdracht niet hoeft te maken: die telt dan niet mee in het eindcijfer.
# "s001" = ["opdracht-2"]

[extra-tijd]
# Wie meer tijd kreeg. Dat verandert geen cijfer; het staat bij het cijfer in de lijst.
# "s001" = "30 minuten"

[lms]
# Wat er in het bestand van uw leeromgeving komt: "cijfer" of "punten".
waarde = "cijfer"
# Is een student daar niet te vinden, zet dan hier zijn nummer van deze cursus en dat van de leeromgeving:
# "35244-46138" = "500123"

[bewaren]
# Tot wanneer u de gegevens van deze klas bewaart; uw school bepaalt dat. 'wederkerig class list' herinnert u eraan.
# tot = 2027-08-31

# Besluiten over een item na de afname. Elk besluit komt in het rapport en in het logboek, met het effect.
# wat = "vervalt"          het item telt voor niemand mee
# wat = "iedereen goed"    iedereen die inleverde, krijgt alle punten van dit item
# wat = "ook goed"         wie dit koos (keuze), krijgt ook alle punten
#
# [[besluit]]
# opdracht = "opdracht-1"
# item = "naam-van-het-item"   # zoals in het rapport
# wat = "ook goed"
# keuze = "liefdadigheid"
# datum = 2026-11-30
# door = "toetscommissie"
# waarom = "De stam zei niet op welk moment."
"""
