"""What is installed in the environments of these tests: the course as a package, made once."""

import pytest
from environment import Environment
from root import ROOT


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """The wheel that pip makes of the course."""
    folder = tmp_path_factory.mktemp("wheel")
    Environment(folder / "venv").pip("wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    [made] = folder.glob("wederkerig-*.whl")
    return made
