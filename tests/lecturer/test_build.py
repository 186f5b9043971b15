"""From the bank to the release."""

import json
import subprocess

import nbformat
import pytest
from root import ROOT
from wederkerig.lecturer.release.build import build
from wederkerig.lecturer.release.notebooks import canonical

TRACKED = sorted(
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.ipynb"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
)


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_building_twice_gives_the_same_bytes_as_stand_in_git(project, plan):
    """A build is a function of the bank: once, twice, and the release in git are the same bytes."""
    build(project, plan)
    first = contents(project.assignments / plan.name)
    build(project, plan)
    assert contents(project.assignments / plan.name) == first
    assert contents(ROOT / "assignments" / plan.name) == first
    assert contents(ROOT / "solutions" / plan.name) == contents(project.solutions / plan.name)


def test_building_leaves_what_stands_beside_a_release(project, plan):
    """Answers of somebody who tried the assignment are still there after it was built again."""
    answers = project.assignments / plan.name / "antwoorden.json"
    answers.write_text("{}", encoding="utf-8")
    build(project, plan)
    assert answers.read_text(encoding="utf-8") == "{}"
    answers.unlink()


def test_there_are_notebooks_to_check():
    """The list of notebooks is not empty: a lesson, a source and a release."""
    assert len(TRACKED) >= 3


@pytest.mark.parametrize("path", TRACKED, ids=lambda path: path.name)
def test_a_notebook_in_git_is_canonical(path):
    """Every notebook stands in git in its canonical form, which is valid and stable under a second pass."""
    text = path.read_text(encoding="utf-8")
    notebook = json.loads(text)
    nbformat.validate(notebook)
    assert canonical(notebook) == text
    assert canonical(json.loads(canonical(notebook))) == text


@pytest.mark.parametrize("path", TRACKED, ids=lambda path: path.name)
def test_a_notebook_is_short_and_readable(path):
    """At most 32 cells with text, code of at most 15 lines that is folded away, one sentence per line, one title."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert len(texts) <= 32
    assert max(len(cell["source"]) for cell in code) <= 15
    assert [cell["id"] for cell in code if not cell["metadata"]["jupyter"]["source_hidden"]] == []
    assert sum(line.startswith("# ") for text in texts for line in text.splitlines()) == 1


def test_the_release_has_no_hidden_test(project, plan):
    """What students get names items but calls nothing of the lecturer's side."""
    text = (project.assignments / plan.name / f"{plan.name}.ipynb").read_text(encoding="utf-8")
    assert [word for word in ("HIDDEN", "lecturer", "points(", "SOLUTION") if word in text] == []
