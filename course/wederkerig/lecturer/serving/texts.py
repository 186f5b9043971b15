"""Every Dutch text of serving JupyterLab (lecturers are addressed with u)."""

HUB_DONE = (
    "De instellingen staan in {folder}. Geef die map aan de server van elke student mee als JUPYTER_CONFIG_PATH, "
    "en installeer daar wederkerig; studenten beginnen op {address}."
)
STARTED = "De cursus opent in uw browser. Gebeurt dat niet, ga dan naar: {url}\nStoppen doet u hier met Ctrl+C."
LAB_STOPPED = "JupyterLab is gestopt. Wat was opgeslagen, staat er nog."
LAB_FAILED = (
    "JupyterLab is gestopt door een fout; de bijzonderheden staan in {log}. Geef hetzelfde commando nog eens; "
    "gebeurt het weer, geef dat bestand dan aan wie dit voor u heeft ingesteld."
)
NO_PORT = (
    "Op deze computer zijn alle poorten van {first} tot en met {last} bezet. "
    "Sluit programma's die u niet meer gebruikt, en geef hetzelfde commando nog eens."
)
NO_JUPYTERLAB = "JupyterLab is hier niet geïnstalleerd. Geef eerst het installatiecommando uit de README."

# Building the site.
DRAWN = "Verkenning {done} van {total}: alle beelden staan klaar."
SITE_DONE = (
    "De site staat in {folder} ({size} MB, versie {version}). Zet die map op uw webserver, of bekijk haar: {command}"
)
SCORM_DONE = "{n} pakketten voor uw leeromgeving (SCORM {version}) staan in {folder}."

# What stands around the staffroom.
STAFFROOM_SHELL: dict[str, str] = {
    "course": "Docentenkamer",
    "caseMaker": "Een casus maken",
    "dashboard": "Dashboard",
    "menu": "Menu",
    "progress": "",
    "showCode": "Toon de code",
    "starting": "De pagina wordt klaargezet.",
    "slow": "Het duurt wat langer dan anders. De pagina wordt nog klaargezet.",
    "noKernel": "Deze pagina start niet. Herlaad haar; helpt dat niet, geef het commando opnieuw.",
    "changed": "Dit notebook is veranderd en start daarom niet vanzelf. Zet het terug zoals het in de cursus staat.",
}
