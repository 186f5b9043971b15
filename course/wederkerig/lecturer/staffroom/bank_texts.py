"""The Dutch texts of exchanging cards in the staffroom (lecturers are addressed with u)."""

EXPORT_ABOUT = """
<h2>Ophalen</h2>
<p>De kaarten en het codeboek voor een ander programma. Ophalen verandert niets in de cursus.</p>
"""
FILE = "Bestand"
EXPORTS = (
    ("Oefenkaarten in een werkmap, voor Excel of LibreOffice", ("kaarten.xlsx", "practice", False)),
    ("Een lege werkmap, voor nieuwe kaarten", ("kaarten-leeg.xlsx", "practice", True)),
    ("Toetskaarten met hun sleutel in een werkmap (geheim)", ("toetskaarten.xlsx", "graded", False)),
    ("Oefenkaarten voor Moodle", ("kaarten.xml", "practice", False)),
    ("Toetskaarten met hun sleutel voor Moodle (geheim)", ("toetskaarten.xml", "graded", False)),
    ("Het codeboek, voor ATLAS.ti, MAXQDA, NVivo of QualCoder (REFI-QDA)", ("codeboek.qdc", "practice", False)),
    ("Het codeboek met gecodeerde fragmenten (REFI-QDA)", ("fragmenten.qdpx", "practice", False)),
)
MAKE_FILE = "Maak dit bestand"
IMPORT_ABOUT = """
<h2>Terughalen</h2>
<p>Laat een werkmap vallen die u hier ophaalde en bewerkte. Klopt er iets niet, dan leest u blad, rij en kolom,
en verandert er niets. Wat nieuw is, komt in de bank; wat anders is, vervangt u pas na een vraag.</p>
"""
DROP_BOOK = "Laat de werkmap (.xlsx) hier vallen, of kies haar"
BOOK_ELSEWHERE = "Deze klas staat buiten de cursusmap. Zet de werkmap in {folder} en druk op de knop."
READ_BOOK = "Lees de nieuwste werkmap"
REPLACE = "Vervang ze"
NEXT_AFTER_IMPORT = (
    "Controleer nu de bank. Staat een gewijzigde kaart in een opdracht, maak dan ook de opdrachten opnieuw."
)
CHECK_BANK = "Controleer de bank"
TAKE_OUT = "Neem de laatste werkmap terug"
TAKE_OUT_ABOUT = "De laatste werkmap kunt u terugnemen, ook op een andere dag, zolang de bank daarna niet is veranderd."
TAKEN_OUT = "Teruggenomen; de bank is weer zoals zij was."
