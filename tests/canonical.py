"""Put notebooks in the form in which they stand in git: stable ids, no outputs, no metadata of an editor.

    python tests/canonical.py NOTEBOOK...

Exit status: 0 when they were that already, 1 when a file was changed.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from wederkerig.lecturer.release.notebooks import canonical


def main(names: Sequence[str]) -> int:
    """Rewrite each notebook that is not in its canonical form; returns the exit status."""
    changed = 0
    for path in map(Path, names):
        text = path.read_text(encoding="utf-8")
        wanted = canonical(json.loads(text))
        if wanted != text:
            path.write_text(wanted, encoding="utf-8", newline="\n")
            print(path)
            changed = 1
    return changed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
