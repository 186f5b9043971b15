"""Every Dutch text of intake, each ending in a next step (lecturers are addressed with u)."""

RECEIVED = "{total} bestanden: {accepted} aangenomen, {human} voor uw oordeel, {refused} geweigerd."
RECEIVED_ROW = "{outcome}: {result.place}: {result.reason}"
RECEIVED_LIST = "De hele lijst staat in {path}."
RECEIVED_HEAD = ["uitkomst", "student", "bestand", "reden en volgende stap"]
NOT_NEEDED = "Hoort bij de antwoorden van deze student; er is niets uit gelezen."
NEWER = "Bewaard; een nieuwere versie van deze student telt."
IS_NOTEBOOK = "Dit is het notebook zelf; daar staan geen antwoorden in. Vraag de student om {file}."
BAD_ANSWERS = "Het antwoordenbestand is niet te lezen. Vraag de student om het inleverbestand."
NO_FILE = "Dit is geen gewoon bestand (een koppeling of apparaat). Vraag om het bestand zelf."
TOO_LARGE = "Het is groter dan {size} MB of pakt verdacht groot uit. Vraag om het inleverbestand alleen."
TOO_MANY = "Er zit te veel in om te openen. Geef kleinere mappen of zipbestanden."
TOO_DEEP = "Er zitten zipbestanden in zipbestanden. Vraag om het inleverbestand zelf."
BAD_ARCHIVE = "Het zipbestand is beschadigd ({reason}). Haal het opnieuw op."
ENCRYPTED = "Het is met een wachtwoord beveiligd. Vraag om een bestand zonder wachtwoord."
BAD_NAME = "De naam in het zipbestand klopt niet. Vraag om het inleverbestand zelf."
TWIN = (
    "Er is nog een student van wie het nummer alleen in hoofdletters verschilt. "
    "Kijk van wie dit is en geef het opnieuw met --student."
)
LATER_REFUSED = (
    "Van deze student is ook een inleverbestand geweigerd dat nieuwer kan zijn; deze versie telt daarom nog niet. "
    "Vraag om een nieuw bestand, of geef alleen dit bestand op met --student."
)
OLDER_STANDS = "Wat deze student eerder inleverde, telt voorlopig nog."
NO_FILES = "Er zijn geen inleverbestanden gevonden in {places}. Geef bestanden of een map met per student een map."
FILE_GONE = "Het bestand is er niet."
UNREADABLE = "Het bestand is niet te lezen ({reason})."
NO_OWNER = (
    "Niet te zien van wie dit is. Zet het in een map met het studentnummer, "
    "noem het STUDENT_{file}, of geef --student STUDENT."
)
BAD_OWNER = "'{owner}' kan geen studentnummer zijn. Gebruik letters, cijfers, punt, streepje en onderstreping."
OTHER_ASSIGNMENT = "Het hoort bij {other}, niet bij {name}."
OTHER_RELEASE = "Het hoort bij een andere uitgave van {name} ({other}); laat de student de opdracht opnieuw openen."
SEVERAL = "Van {owner} kwamen verschillende versies mee. Geef met --student {owner} alleen het bestand dat telt."
