"""A class of forty to report on, about which nothing was decided."""

import pytest
from reports import N, graded_class


@pytest.fixture(scope="session")
def forty(project, plan, pristine, tmp_path_factory):
    return graded_class(project, plan, pristine, tmp_path_factory.mktemp("rapport"), N)


@pytest.fixture(autouse=True)
def without_settings(forty):
    yield
    (forty.folder / "cijfers.toml").unlink(missing_ok=True)
