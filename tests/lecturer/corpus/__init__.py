"""Bad, tampered, hostile and awkward submissions, as code: every case is what one student delivered.

Each case says what should become of it; `test_corpus.py` delivers it between two right neighbours.
"""

from . import archives, contents, damaged_archives, exports, files, names, notebooks, special_files, values
from .model import CASES

__all__ = [
    "CASES",
    "archives",
    "contents",
    "damaged_archives",
    "exports",
    "files",
    "names",
    "notebooks",
    "special_files",
    "values",
]
