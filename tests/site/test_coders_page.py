"""Codes lie beside those of a second coder in a package too; what is gathered of all lessons does not stand there."""

import pytest
from scorm_packages import VERSIONS, entries, packages
from wederkerig.site.packages import PAGE
from wederkerig.site.render import GATHERED_HERE

GATHERS = {"09": False, "10": True, "11": False}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("name", "gathers"), GATHERS.items())
def test_a_package_gathers_the_answers_of_its_own_lesson(name, gathers, version):
    """The package of the coding lab has the script that reads the own codes; others, of more lessons, have not."""
    package = entries(packages(version)[f"les-{name}.zip"])
    page = package[PAGE].decode("utf-8")
    named = [path for path in package if path.endswith("/own.js") and f'"{path}"' in page]

    assert (GATHERED_HERE in page, len(named) == 1) == (gathers, gathers)
