"""Settings of nbgrader for this course; nbgrader finds them when it is started in this folder.

Everything with student data goes to one folder per class, `klassen/<class>/`, which git ignores.
The class is named by the environment variable WEDERKERIG_CLASS.
"""

import os
from pathlib import Path

c = get_config()  # noqa: F821 (given by traitlets)

root = Path(__file__).resolve().parent.parent
klas = Path(os.environ.get("WEDERKERIG_CLASSES", root / "klassen")) / os.environ.get("WEDERKERIG_CLASS", "klas")

c.CourseDirectory.root = str(root)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
c.CourseDirectory.submitted_directory = str(klas / "submitted")
c.CourseDirectory.autograded_directory = str(klas / "autograded")
c.CourseDirectory.feedback_directory = str(klas / "feedback")
c.CourseDirectory.db_url = f"sqlite:///{klas / 'gradebook.db'}"

# An open answer is typed in the card; its cell only says so.
c.ClearSolutions.code_stub = {"python": "# Het antwoord staat in de kaart."}
# The border: grading, by whichever door, takes the pristine release with the validated answers and runs no code.
# (The tests that compare with stock nbgrader switch it off.)
if os.environ.get("WEDERKERIG_STOCK") != "1":
    c.Autograde.sanitize_preprocessors = [
        "wederkerig.lecturer.grading.preprocessors.PristineNotebook",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
    c.Autograde.autograde_preprocessors = [
        "wederkerig.lecturer.grading.preprocessors.ScoredAnswers",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ]
# A cell that went missing counts as unanswered instead of waiting for a manual grade for ever.
c.OverwriteCells.add_missing_cells = True
# Without widget state the pages of nbgrader show the static form of a card.
c.Execute.store_widget_state = False
# The kernel in which stock nbgrader grades finds the keys here.
os.environ["WEDERKERIG_PROJECT"] = str(root)
