"""Every Dutch text of serving JupyterLab (lecturers are addressed with u)."""

HUB_DONE = (
    "De instellingen staan in {folder}. Geef die map aan de server van elke student mee als JUPYTER_CONFIG_PATH; "
    "studenten beginnen op {address}."
)

# Building the site.
DRAWN = "Verkenning {done} van {total}: alle beelden staan klaar."
NO_PYTHON = (
    "Python voor de browser is niet gevonden. De site werkt; alleen de buurt in les 8 toont dan één beeld. "
    "Installeer Node.js (met npm), zorg voor internet en geef hetzelfde commando nog eens."
)
SITE_DONE = (
    "De site staat in {folder} ({size} MB, versie {version}). Zet die map op uw webserver, of bekijk haar: {command}"
)
SCORM_DONE = "{n} pakketten voor uw leeromgeving (SCORM {version}) staan in {folder}."
