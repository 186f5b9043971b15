"""The kinds that the form makes, a file each: what is filled in, and the fields for it. A new kind is a line here."""

from collections.abc import Mapping

from . import make_case, make_pair, make_tip
from .own_fields import Form

FORMS: Mapping[str, Form] = {module.FORM.draft.kind: module.FORM for module in (make_case, make_tip, make_pair)}
