"""Every Dutch text about a panel of lecturers (they are addressed with u)."""

ITEMS = "items"
NO_FILES = (
    "In {folder} staat geen enkel inleverbestand dat hier past. Laat panelleden de opdrachten maken zoals studenten, "
    "en zet van elk lid de bestanden in een eigen map. Geef daarna hetzelfde commando nog eens."
)
NO_FOLDER = "{folder} is er niet of is geen map. Zet daar per panellid een map met inleverbestanden."
OWN_FOLDER = (
    "In {folder} staat de cursus zelf, en werk van studenten is geen panel. Geef een map met per panellid een map."
)
SKIPPED = "overgeslagen: {file}: {reason}"
OTHER_ASSIGNMENT = "opdracht '{name}' is er niet (meer). Vraag het lid om een opdracht die er nu is."
OTHER_RELEASE = "dit is gemaakt met een uitgave die iets anders vroeg. Vraag het lid om de opdracht van nu te maken."
TWICE = "van dit lid telt al een bestand voor deze opdracht. Haal een van de twee weg."
UNREADABLE = (
    "{file} is niet te lezen: {reason}. Zet het terug zoals het was, of verwijder het en geef: wederkerig panel MAP"
)
REASONS = {
    "agreed": "Van {n} leden: {votes}. De sleutel ({key}) staat.",
    "panel": (
        "Van {n} leden: {votes}. De sleutel ({key}) wint, maar een collega kan het anders zien: geef het tweede "
        "antwoord deelpunten (maak er een mengvorm van) of maak de vraag scherper."
    ),
    "discuss": "Van {n} leden: {votes}. Het panel volgt de sleutel ({key}) niet: bespreek het en reken het niet mee.",
}
WEAK_PROOF = "Over de zinnen die beslissen zijn de leden het minder eens (onder .70)."
VERDICTS = {
    "agreed": "eens met de sleutel",
    "panel": "score naar het panel",
    "discuss": "bespreken, niet meerekenen",
}
HEAD = "Panel van {members} leden over {items} items: alfa {alpha}{interval}."
INTERVAL = " (95%-interval {low} tot {high}, door {draws} keer {resampled} te trekken)"
COUNTS = "  {n:>3} {what}"
FEW = "Let op: met minder dan {fewest} leden zegt dit weinig. Vraag er {low} tot {high}."
MORE = "Een panel van {low} tot {high} leden geeft een steviger uitkomst."
WEIGHTS = "Van {n} mengvormen telt voortaan de verdeling van het panel: {items}."
FILES_AT = "Uitkomst: {path}; als tabel: {table}. Namen van leden staan er niet in."
NEXT = "Geef nu: wederkerig build en wederkerig check."
NO_PANEL = "De sleutel is die van de makers: er is geen panel van docenten dat deze items beoordeelde."
PANEL = "Een panel van {members} docenten beoordeelde {items} items, met alfa {alpha}{interval}."
MADE_UP = "Dit panel is verzonnen, voor de demo: het zegt niets over de items."
SHEET_HEAD = ("item", "leden", "eens met de sleutel", "paren eens", "bewijs", "oordeel", "waarom")
