"""What a student's kernel does: run every cell of the notebooks that are named, and draw every picture."""

import json
import os
import sys
from pathlib import Path

from wederkerig.explorations.catalogue import EXPLORATIONS, exploration


def run(notebook: Path) -> None:
    """Run the cells of a notebook in its own folder."""
    os.chdir(notebook.parent)
    names: dict[str, object] = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)


for path in sys.argv[1:]:
    run(Path(path).resolve())
for name in EXPLORATIONS:
    drawn = exploration(name)
    assert drawn.draw(drawn.start()).traces, name
print("done")
