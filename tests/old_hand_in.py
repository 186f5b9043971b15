"""The hand-in file as version 0.1.0 made it, which is still read."""

import hashlib
import json


def old_text(made):
    """The file that version 0.1.0 made of a hand-in: the checksum is over canonical JSON of the other fields."""
    fields = {name: getattr(made, name) for name in ("assignment", "release", "answers", "made")} | {"format": 1}
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    checksum = hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
    return json.dumps(fields | {"checksum": checksum, "receipt": "ABCD-EFGH"}, ensure_ascii=False, indent=1) + "\n"
