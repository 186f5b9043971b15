"""The verbs for after grading: what a class misunderstood, and what grades come of it."""

import argparse

from .arguments import classroom_of


def report(options: argparse.Namespace) -> int:
    """Make the report of an assignment and say where it stands."""
    from ..dutch import listed
    from .analysis import texts
    from .analysis.class_report import make_report
    from .grading.graded_plan import Since, graded_plan
    from .intake.register.class_list import names
    from .reports import texts as reports_texts

    classroom = classroom_of(options)
    graded = graded_plan(classroom, options.assignment)
    made = make_report(classroom, graded.plan, names(classroom))
    if graded.since is not Since.SAME:
        print(reports_texts.SINCE[graded.since.name].format(name=graded.plan.name))
    print(texts.REPORT_AT.format(path=made.page, tables=listed([path.name for path in made.tables])))
    return 0
