"""The pure functions of the cards' JavaScript, in Node."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "tests" / "js").glob("*.test.mjs"))
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None and os.environ.get("CI") != "true", reason="node is not installed")
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
def test_javascript(file):
    """Every test of this JavaScript file passes."""
    assert NODE is not None, "CI must have node"

    done = subprocess.run(
        [NODE, "--test", file], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_javascript_tests():
    """The folder with JavaScript tests is found."""
    assert FILES
