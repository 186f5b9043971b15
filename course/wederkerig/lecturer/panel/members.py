"""What members of a panel handed in: a folder each with the files that a student would hand in; names are forgotten."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ...answers.handin import HandIn, read_hand_in
from ...errors import AnswerError, WederkerigError
from ..bank import Plan, plan_names, read_graded, read_plan
from ..project import MADE_BY_DEMO, Project
from ..release.submission import Answers, Pristine, read_pristine, valid_answers
from . import texts
from .verdicts import PanelResult, judge


def judge_folder(project: Project, folder: Path, say: Callable[[str], None]) -> PanelResult:
    """What the members say whose files stand in `folder`; `say` hears of every file that is left out, and why.

    Members in a class that the demo made are made up, and the result says so.

    Raises:
        WederkerigError: when there is no such folder, or nothing in it that fits.
    """
    if not folder.is_dir():
        raise WederkerigError(texts.NO_FOLDER.format(folder=folder))
    pristine: dict[str, Pristine] = {}
    votes: dict[str, dict[str, Answers]] = {}
    for member, path in _files(folder):
        try:
            handin = read_hand_in(path.read_bytes())
            if handin.assignment not in pristine:
                pristine[handin.assignment] = _pristine(project, handin.assignment)
            answers = _answers(pristine[handin.assignment], handin)
            if member in votes.setdefault(handin.assignment, {}):
                raise WederkerigError(texts.TWICE)
            votes[handin.assignment][member] = answers
        except WederkerigError as error:
            say(texts.SKIPPED.format(file=path.relative_to(folder), reason=error))
    judging: list[tuple[Plan, Sequence[Answers]]] = [
        (pristine[name].plan, list(of.values())) for name, of in votes.items() if of
    ]
    if not judging:
        raise WederkerigError(texts.NO_FILES.format(folder=folder))
    made_up = (folder.resolve().parent / MADE_BY_DEMO).exists()
    return judge(judging, len({member for of in votes.values() for member in of}), made_up)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file with what tells its member apart: the folder in which it stands or, beside others, its own name."""
    for path in sorted(folder.rglob("*.json")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if not hidden:
            yield parts[0] if len(parts) > 1 else path.name.partition("_")[0], path


def _pristine(project: Project, assignment: str) -> Pristine:
    if assignment not in plan_names(project):
        raise WederkerigError(texts.OTHER_ASSIGNMENT.format(name=assignment))
    return read_pristine(project, read_plan(project, assignment, read_graded(project)))


def _answers(of: Pristine, handin: HandIn) -> Answers:
    if not of.released.fit(handin.release, handin.asked).counts:
        raise AnswerError(texts.OTHER_RELEASE)
    return valid_answers(of.plan, handin.answers)
