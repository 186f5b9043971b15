"""What tests of the lecturer's side share: a class to which deliveries come, and work to deliver."""

import pytest
from commands import bases, pattern, quick_commands, world_of  # noqa: F401 (fixtures)
from deliveries import Class, Work


@pytest.fixture
def klas(classroom, pristine, tmp_path):
    """A class to which deliveries come."""
    return Class(classroom, pristine, tmp_path / "in")


@pytest.fixture
def work(plan, pristine):
    """Hand-ins that differ."""
    return Work(plan, pristine.release)
