"""Variables for a Jupyter that has nothing of the settings of this machine."""

import os
from pathlib import Path

MACHINE = ("JUPYTER", "IPYTHON", "NBGRADER", "WEDERKERIG", "XDG_")  # beginnings of variables that bring in settings
FOLDERS = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")


def isolated(home: Path) -> dict[str, str]:
    """The variables of this process, with all that belongs to Jupyter in `home`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(MACHINE)}
    folders = {name: home / name.lower() for name in FOLDERS}
    for folder in folders.values():
        folder.mkdir(exist_ok=True)
    own = {"HOME": home, "USERPROFILE": home, **folders}
    return kept | {name: str(value) for name, value in own.items()}
