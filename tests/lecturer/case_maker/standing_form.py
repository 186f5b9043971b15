"""A case of one's own in the bank, opened in the form."""

from dataclasses import replace

from made_cases import LINES, WHOLE
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.standing_cases import standing_cases

OTHER = "Dit jaar heeft Rinus een zere knie, en kijkt zij elke morgen of zijn bak water heeft."
MENDED = replace(WHOLE, lines=tuple(replace(line, text=OTHER) if "zere knie" in line.text else line for line in LINES))
BESIDE = replace(WHOLE, title="Nog een casus")


def opened(course, id=WHOLE.id):
    """The case of this id, as the form opens it."""
    return next(case for case in standing_cases(course) if case.draft.id == id)


def open_in(made, case):
    """Choose a case in the list of a form, and open it."""
    made.maker.standing.list.value = case
    made.press(texts.OPEN)
