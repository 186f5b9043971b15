"""Every Dutch text of serving JupyterLab (lecturers are addressed with u)."""

HUB_DONE = (
    "De instellingen staan in {folder}. Geef die map aan de server van elke student mee als JUPYTER_CONFIG_PATH; "
    "studenten beginnen op {address}."
)
