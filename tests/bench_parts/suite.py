"""How long the tests take."""

import subprocess
import sys
import time

from root import ROOT

from .result import BenchError, Result, at_most, compare
from .workshop import Workshop, say

MOST_S = 6 * 60


def tests(workshop: Workshop) -> Result:  # noqa: ARG001 (all measurements are called alike)
    """Seconds of the whole suite."""
    say("the whole suite of tests")
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=ROOT, capture_output=True, text=True, check=False)
    value = time.perf_counter() - began
    if done.returncode:
        raise BenchError(f"the tests fail: {done.stdout.strip().splitlines()[-1:]}")
    return compare("tests", value, "s", ("the goal", MOST_S), at_most(MOST_S, "s"))
