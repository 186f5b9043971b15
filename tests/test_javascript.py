"""The JavaScript of the course: its types, its style, and the rules that it holds, in Node."""

import os
import shutil
import subprocess

import pytest
from root import ROOT

TOOLS = ROOT / "tests" / "js"
NEEDED = "Install Node 20.19 or newer with npm (nodejs.org, or your package manager): it checks the JavaScript."


def npm(*arguments):
    """What `npm` says in the folder of the tools, and whether it succeeds."""
    program = shutil.which("npm")
    assert program is not None, NEEDED
    environment = os.environ | {"NO_COLOR": "1"}
    done = subprocess.run(
        [program, "--silent", *arguments],
        cwd=TOOLS,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def tools():
    """The tools that package.json names, installed beside it when they are not there yet."""
    wanted, installed = TOOLS / "package.json", TOOLS / "node_modules" / ".package.json"
    if not installed.exists() or installed.read_bytes() != wanted.read_bytes():
        assert npm("install") == (0, "")
        installed.write_bytes(wanted.read_bytes())


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize("script", ["types", "style", "rules"])
def test_javascript(script):
    """tsc (strict) and biome find nothing, and every test in Node passes."""
    code, said = npm("run", script)

    assert code == 0, said


SITE = ROOT / "course" / "wederkerig" / "site" / "static"
LAB = ROOT / "course" / "wederkerig" / "labextensions" / "wederkerig" / "static"


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize(
    ("script", "static", "files"),
    [
        (
            "bundle",
            SITE,
            [
                "casebook.js",
                "exploration.js",
                "growth.js",
                "own.js",
                "review.js",
                "scorm.js",
                "sets.js",
                "site.js",
                "talk.js",
                "traces.js",
                "vote.js",
            ],
        ),
        (
            "bundle-lab",
            LAB,
            ["cards.css", "cards.js", "sections.js", "student.css", "student.js", "talk.css", "talk.js", "traces.js"],
        ),
    ],
    ids=["pages", "JupyterLab"],
)
def test_the_bundles_are_made_of_the_modules(script, static, files, tmp_path):
    """What a browser loads is what the modules say now: bundled anew, it is the same to the letter."""
    code, said = npm("run", script, "--", f"--outdir={tmp_path}")

    assert (code, said) == (0, "")
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert made == {name: (static / name).read_text(encoding="utf-8") for name in made}
    assert sorted(made) == files
