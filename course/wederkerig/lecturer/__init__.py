"""The lecturer's side: build, collect, grade, feedback. The student side never imports it."""

import sys

# jsonschema uses it, if it is there, to check internationalised addresses, which nbgrader does not have;
# building its grammars takes longer than grading a class. Here, so that it is before all else.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
