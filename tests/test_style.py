"""The code passes its linter, its formatter and its type checker."""

import subprocess
import sys

import pytest
from root import ROOT


@pytest.mark.parametrize("command", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]], ids=" ".join)
def test_the_code_passes(command):
    """ruff and mypy (strict) find nothing."""
    result = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout + result.stderr if result.returncode else "") == (0, "")
