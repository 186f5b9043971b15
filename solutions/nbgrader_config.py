"""Settings of nbgrader for this course; nbgrader finds them when it is started in this folder.

Everything with student data goes to one folder per class, `klassen/<class>/`, which git ignores.
The class is named by the environment variable WEDERKERIG_CLASS (and WEDERKERIG_CLASSES, the folder of all classes).
"""

import os
from pathlib import Path

from wederkerig.errors import PlaceError
from wederkerig.lecturer.project import Project, own_classroom

c = get_config()  # noqa: F821 (given by traitlets)

root = Path(__file__).resolve().parent.parent
try:
    klas = own_classroom(Project(root))
except PlaceError as error:  # nbgrader takes a fault in its settings for no settings, and goes on
    raise SystemExit(str(error)) from None

c.CourseDirectory.root = str(root)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
c.CourseDirectory.submitted_directory = klas.directory("submitted")
c.CourseDirectory.autograded_directory = klas.directory("autograded")
c.CourseDirectory.feedback_directory = klas.directory("feedback")
c.CourseDirectory.db_url = klas.db_url

# An open answer is typed in the card; its cell only says so.
c.ClearSolutions.code_stub = {"python": "# Het antwoord staat in de kaart."}
# The border: grading, by whichever door, takes the pristine release with the validated answers and runs no code.
if os.environ.get("WEDERKERIG_STOCK") != "1":
    c.Autograde.exporter_class = "wederkerig.lecturer.grading.autograde.ScoredNotebookExporter"
    c.Autograde.sanitize_preprocessors = ["nbgrader.preprocessors.CheckCellMetadata"]
    c.Autograde.autograde_preprocessors = [
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
else:  # stock nbgrader, to compare with: its kernel finds the keys here
    os.environ["WEDERKERIG_PROJECT"] = str(root)
# A cell that went missing counts as unanswered instead of waiting for a manual grade for ever.
c.OverwriteCells.add_missing_cells = True
# Without widget state the pages of nbgrader show the static form of a card.
c.Execute.store_widget_state = False
