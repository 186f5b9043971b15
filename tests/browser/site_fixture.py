"""The site, built once and served for as long as there are tests."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from root import ROOT
from served import PLACE, SiteServer
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.project import Project
from wederkerig.lecturer.site.build import build_site


@pytest.fixture(scope="session")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:  # noqa: ARG001 (skips first)
    """The site of this course on a web server; skips where it cannot be built."""
    folder = tmp_path_factory.mktemp("www")
    try:
        build_site(Project(ROOT), folder / PLACE, print)
    except WederkerigError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))
    server = SiteServer(folder)
    yield server
    server.stop()
