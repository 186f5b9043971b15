"""Every Dutch text of intake (lecturers are addressed with u); a refusal has a reason and a next step that works."""

from ...errors import Refusal

RECEIVED = "Bestanden: {total}, waarvan {accepted} aangenomen, {human} voor uw oordeel en {refused} geweigerd."
RECEIVED_ROW = "{outcome}: {result.place}: {result.reason}"
RECEIVED_LIST = "De hele lijst staat in {path}."
RECEIVED_HEAD = [
    "uitkomst",
    "student",
    "naam",
    "bestand",
    "ontvangen",
    "ingeleverd volgens het LMS",
    "ontvangstcode",
    "reden en volgende stap",
    "ter informatie",
]
LIST_IN_USE = Refusal(
    "De lijst {file} is niet te vervangen ({reason}); zij staat misschien open in een ander programma. "
    "Wat is ontvangen, is bewaard.",
    "Sluit de lijst en geef hetzelfde commando nog eens.",
)
OPEN_QUESTIONS = "Dit wacht op uw oordeel: {n}. Bekijk het met: wederkerig judge {named}"
ASIDE = "Bewaard zonder te tellen, omdat een andere versie telt: {n}."
NOT_NEEDED = "Hoort bij de antwoorden van deze student; er is niets uit gelezen."
GIVEN_BY_HAND = "U gaf dit bestand met --student; daar telt het."
SAME = "Bewaard; dezelfde antwoorden tellen al."
NEWER = "Bewaard; een nieuwere versie van deze student telt."
OVERRULED = "Bewaard; u bepaalde dat een andere versie telt. Terugnemen kan met: wederkerig judge {named}"
OLDER_STANDS = "Wat deze student eerder inleverde, telt voorlopig nog."
OTHER_STANDS = "Een andere versie van deze student telt."
CALLED = "{student} ({name})"
VERSION = "{receipt} ({delivery})"
BY_HAND = "door u opgegeven"
NOTHING = "niets"
OF_OTHERS = "wat er in de map submitted al stond (het is bewaard)"
COUNTS_NOW = "{student}: nu telt {new}; eerst telde {old}."
WAITS_NOW = "{student}: {old} telde, en wacht nu op uw oordeel. Kies met: wederkerig judge {named}"
MORE = "{n} anderen"
ERASED = "(gewist)"
SAME_FILE = "Hetzelfde bestand als {students}."
SAME_TEXT = "Een open antwoord dat gelijk is aan dat van {students}."

# Next steps that several refusals share.
ASK_HAND_IN = "Vraag de student om het bestand dat de kaart Inleveren maakt."
ASK_ANEW = "Vraag de student om het inleverbestand opnieuw te maken en in te leveren."
AS_A_NUMBER = "Gebruik letters, cijfers, punt, streepje en onderstreping."
ASK_ALONE = "Vraag de student om het inleverbestand alleen, zonder andere bestanden."

# What a file is that is no hand-in, or none that can be used.
IS_NOTEBOOK = Refusal("Dit is het notebook zelf; daar staan geen antwoorden in.", ASK_HAND_IN)
IS_EMPTY = Refusal("Het bestand is leeg; het maken of versturen is afgebroken.", ASK_ANEW)
IS_ZIP = Refusal(
    "Dit is een zipbestand dat anders heet.",
    "Geef het een naam die eindigt op .zip en haal het opnieuw op, van één student met --student STUDENT; "
    "of vraag de student om het inleverbestand zelf.",
)
IS_ARCHIVE = Refusal(
    "Dit is een archief dat hier niet opengaat (rar, 7z, tar of gzip).",
    "Pak het uit en haal op wat erin zit, of vraag de student om het inleverbestand zelf.",
)
IS_OTHER = Refusal("Dit is {kind}, geen inleverbestand.", ASK_HAND_IN)
IS_UNKNOWN = Refusal("Het bestand is geen leesbaar inleverbestand.", ASK_HAND_IN)
SPOILT = Refusal("{reason}", ASK_ANEW)
BAD_ANSWERS = Refusal("Het antwoordenbestand is niet te lezen of hoort niet bij deze opdracht.", ASK_HAND_IN)
BAD_ANSWER = Refusal("{reason}", ASK_ANEW)
KINDS = {
    "hand-in": "een inleverbestand",
    "text": "een ander bestand",
    "empty": "een leeg bestand",
    "notebook": "een notebook",
    "zip": "een zipbestand",
    "html": "een webpagina",
    "shortcut": "een koppeling naar een webadres",
    "pdf": "een pdf",
    "image": "een afbeelding",
    "film": "geluid of beeld",
    "document": "een document van een tekstverwerker of rekenblad",
    "webarchive": "een webarchief van Safari",
    "archive": "een ander archief (rar, 7z, tar of gzip)",
}

# Files and archives that are not opened, or break while they are read.
NO_FILE = Refusal("Dit is geen gewoon bestand (een koppeling of apparaat).", "Vraag om het bestand zelf.")
TOO_LARGE = Refusal("Het is groter dan {size} MB of pakt verdacht groot uit.", ASK_ALONE)
ARCHIVE_TOO_LARGE = Refusal(
    "Het zipbestand in een zipbestand is groter dan {size} MB.", "Pak het uit en haal de map op die zo ontstaat."
)
TOO_MANY = Refusal("Er zit te veel in om te openen.", "Haal het op in kleinere mappen of zipbestanden.")
TOO_MUCH = Refusal("Hier zit meer in dan van één student opengaat ({files} bestanden, {size} MB).", ASK_ALONE)
TOO_DEEP = Refusal("Er zitten zipbestanden in zipbestanden.", "Pak het uit en haal op wat erin zit.")
BROKEN = Refusal("Het is beschadigd of afgebroken.", "Haal het opnieuw uit het LMS, of vraag de student erom.")
BAD_METHOD = Refusal(
    "Het is ingepakt op een manier die hier niet opengaat.",
    "Pak het uit en haal op wat erin zit, of vraag de student om het inleverbestand zelf.",
)
BAD_ENTRY = Refusal("Het is niet ingepakt zoals een programma dat doet.", ASK_ALONE)
NO_ARCHIVE = Refusal(
    "Het heet een zipbestand, maar het is {kind}.",
    "Meld u aan bij het LMS en haal het opnieuw op, of vraag de student om het inleverbestand.",
)
EMPTY_ARCHIVE = Refusal(
    "In het zipbestand zit geen werk.",
    "Kijk in het LMS of er al is ingeleverd en haal het opnieuw op, of vraag de student om het inleverbestand.",
)
TWO_NAMES = Refusal(
    "De naam van dit zipbestand en de namen erin zeggen twee dingen.",
    "Is het van de hele klas, haal het dan apart op onder de naam klas.zip; "
    "is het van één student, haal het dan op met --student STUDENT.",
)
ENCRYPTED = Refusal("Het is met een wachtwoord beveiligd.", "Vraag om een bestand zonder wachtwoord.")
BAD_NAME = Refusal("De naam in het zipbestand klopt niet.", ASK_ALONE)
FILE_GONE = Refusal("Het bestand is er niet.", "Kijk of de naam en de map kloppen.")
UNREADABLE = Refusal(
    "Het bestand is niet te lezen ({reason}).", "Kijk of u het zelf kunt openen, of haal het opnieuw op."
)
OWN_FOLDER = Refusal(
    "In {folder} staat de cursus of de klas zelf; dat is niet wat studenten inleverden.",
    "Geef de zip van het LMS, inleverbestanden, of een map met per student een map.",
)
NO_FILES = Refusal(
    "Er zijn geen inleverbestanden gevonden in {places}.",
    "Geef de zip van het LMS, inleverbestanden, of een map met per student een map.",
)

# Whose it is, and whether it belongs here.
TWIN = Refusal(
    "Er is nog een student van wie het nummer alleen in hoofdletters verschilt.",
    "Kies welk nummer juist is met: wederkerig judge {named}",
)
NOT_LISTED = Refusal(
    "Deze student staat niet in de klassenlijst.",
    "Vul de lijst aan en haal het opnieuw op, of beslis met: wederkerig judge {named}",
)
LATER_REFUSED = Refusal(
    "Van deze student is ook een inleverbestand geweigerd dat nieuwer kan zijn; deze versie telt daarom nog niet.",
    "Vraag om een nieuw bestand, of kies met: wederkerig judge {named}",
)
NO_OWNER = Refusal(
    "Niet te zien van wie dit is.",
    "Zeg het met: wederkerig judge {named}. "
    "Eén bestand kan ook met --student STUDENT, of onder de naam STUDENT_{file}.",
)
BAD_OWNER = Refusal("'{owner}' kan geen studentnummer zijn.", AS_A_NUMBER)
OTHER_ASSIGNMENT = Refusal(
    "Het hoort bij {other}, niet bij {name}.",
    "Haal het op bij die opdracht, of vraag de student om het bestand van {name}.",
)
EARLIER_RELEASE = "Gemaakt met een eerdere uitgave; die vroeg hetzelfde."
REPLACED_RELEASE = Refusal(
    "Het is gemaakt met een eerdere uitgave van {name} ({other}), die iets anders vroeg.",
    "Laat de student de opdracht opnieuw openen en inleveren. Of zet de opdracht terug zoals zij was en geef: "
    "wederkerig build --replace {name}",
)
UNKNOWN_RELEASE = Refusal(
    "Het is gemaakt met een uitgave van {name} die hier niet bekend is ({other}).",
    "Vraag wie haar uitdeelde om de mappen solutions en assignments, "
    "of laat de student de opdracht opnieuw openen en inleveren.",
)
SEVERAL = Refusal(
    "Van {owner} kwamen verschillende versies, en niet te zien is welke de nieuwste is.",
    "Kies met: wederkerig judge {named}",
)
NONE_COUNTS = Refusal("U bepaalde dat dit niet telt.", "Terugnemen kan met: wederkerig judge {named}")
TAKEN_BACK = Refusal("U nam terug dat dit telt.", "Telt het toch, geef het dan opnieuw met --student.")
NO_HAND_IN = Refusal("U bepaalde dat dit geen inlevering is.", "Terugnemen kan met: wederkerig judge {named}")
BAD_PART = Refusal(
    "Het deel van de naam dat u koos, kan hier geen studentnummer zijn.",
    "Geef het bestand met --student STUDENT, of neem uw besluit terug met: wederkerig judge {named}",
)
NOT_OF_CLASS = Refusal(
    "U bepaalde dat deze student niet in deze klas zit.", "Terugnemen kan met: wederkerig judge {named}"
)

# What only the lecturer can say.
ASK_FORM = (
    "In {delivery} is bij sommige bestanden ({n}) niet te zien van wie ze zijn, zoals {example}. "
    "Welk deel van de naam is de student?"
)
ASK_NAMELESS = (
    "In {delivery} is bij sommige bestanden ({n}) niet te zien van wie ze zijn, zoals {example}. "
    "De naam zegt niets; geef ze één voor één met --student STUDENT, of kies:"
)
ASK_LISTED = "In {delivery} zit werk van wie niet in de klassenlijst staat ({n}): {students}. Hoort dat bij deze klas?"
ASK_CAPITALS = "Deze nummers verschillen alleen in hoofdletters: {students}. Welk is juist?"
ASK_DELIVERY = "Het werk in {deliveries} verschilt bij sommigen ({n}): {students}. Welke levering telt voor hen?"
ASK_VERSION = "Van {student} kwamen verschillende versies. Welke telt?"
ASK_SPOILT = "Van {student} is ook een bestand niet te lezen dat nieuwer kan zijn: {files}. Wat telt?"
CHOOSE_PART = "deel {number}: {examples}"
CHOOSE_NO_HAND_IN = "geen inleveringen"
CHOOSE_LISTED = "ja, neem het aan"
CHOOSE_NOT_LISTED = "nee, het telt hier niet"
CHOOSE_CAPITALS = "{student}; het zijn niet twee studenten"
CHOOSE_DELIVERY = "{delivery}"
CHOOSE_VERSION = "{version}, {answered} antwoorden ingevuld"
CHOOSE_NONE = "geen van deze; er telt niets tot er iets nieuws komt"
SAID_ASKED = "Van wie is {version}?"
SAID_CHOICE = "van {student}, en het telt boven wat in het LMS staat"
QUESTION = "{number}. {text}"
CHOICE = "   {number}  {text}"
NO_QUESTIONS = "Voor {name} wacht er geen vraag op u."
HOW_TO_ANSWER = "Beslis met: wederkerig judge {named} NUMMER KEUZE"
DECISIONS = "Uw besluiten:"
DECISION = "{decision.number}. {decision.asked} {decision.choice}"
HOW_TO_UNDO = "Neem er een terug met: wederkerig judge {named} NUMMER --undo"
NO_QUESTION = Refusal("Vraag {number} is er niet (meer).", "Bekijk de open vragen met: wederkerig judge {named}")
NO_CHOICE = Refusal("Die keuze is er niet.", "Kies bij vraag {number} een getal van 1 tot en met {last}.")
NO_DECISION = Refusal("Besluit {number} is er niet.", "Bekijk uw besluiten met: wederkerig judge {named}")

# The class list and the register.
LIST_HEAD = Refusal("{file} mist de kolom student.", "Zet op de eerste regel de kolommen: student;naam.")
LIST_KIND = Refusal(
    "{file} is {kind}, en geen csv-bestand.",
    "Bewaar de lijst in uw rekenblad als csv, met op de eerste regel de kolommen: student;naam.",
)
LIST_LINE = Refusal("{file}, regel {line}: dit is niet te lezen.", "Verbeter die regel, of maak de lijst opnieuw.")
LIST_TWICE = Refusal(
    "{file}, regel {line}: '{student}' staat er al, met een andere naam.", "Verbeter een van de twee nummers of namen."
)
LIST_STUDENT = Refusal("{file}, regel {line}: '{student}' kan geen studentnummer zijn.", AS_A_NUMBER)
REGISTER_DAMAGED = Refusal(
    "{file} is beschadigd; daarin staat wat voor {name} is ontvangen en wat u besliste.",
    "Zet een kopie terug. Kan dat niet, geef het bestand dan een andere naam en haal alles opnieuw op.",
)
KEPT_GONE = Refusal("Het bewaarde bestand {file} is weg of veranderd.", "Haal opnieuw op wat ingeleverd was.")
