"""The library that draws: plotly.js, as the Python package plotly brings it.

Only that file is used: making plotly's own Python figures costs a browser kernel seconds, and the package is ten times
as large as the file.
"""

import importlib.util
import sys
from pathlib import Path

_NAME = "plotly"


async def read_plotly_js() -> bytes:
    """The text of plotly.js; in a browser kernel it is fetched from the site when it is asked for the first time."""
    if sys.platform == "emscripten":
        import pyodide_js

        await pyodide_js.loadPackage(_NAME)
    return plotly_js_file().read_bytes()


def plotly_js_file() -> Path:
    """Where plotly.js lies, without importing plotly.

    Raises:
        FileNotFoundError: when plotly is not installed.
    """
    importlib.invalidate_caches()
    spec = importlib.util.find_spec(_NAME)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(_NAME)
    return Path(spec.submodule_search_locations[0]) / "package_data" / "plotly.min.js"
