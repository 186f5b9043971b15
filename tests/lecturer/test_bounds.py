"""Nothing that one student hands in costs another: work, memory and disk of a collect have bounds."""

import json
import subprocess
import sys
import tracemalloc

import hostile_zips
import pytest
from answers import hand_in, key
from wederkerig.lecturer.intake.opening.reading import arrivals

MEMORY_MB = 150  # more than before anything was read
SECONDS = 30  # of the processor
CHILD = """
import json, resource, sys
from wederkerig.lecturer.cli import main
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
import wederkerig.lecturer.intake.collect
before = resource.getrusage(resource.RUSAGE_SELF)
code = main(["collect", "opdracht-1", sys.argv[1], "--out", sys.argv[2]])
after = resource.getrusage(resource.RUSAGE_SELF)
unit = 1_000_000 if sys.platform == "darwin" else 1_000
cost = (after.ru_maxrss - before.ru_maxrss) / unit, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps([code, *cost]))
"""


def collected(project, place, folder):
    """Collect as the lecturer does, in a process of its own: exit status, memory and time, and who was taken in."""
    command = [sys.executable, "-c", CHILD, str(place), str(folder)]
    child = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False, timeout=300)
    assert child.returncode == 0, child.stderr
    code, memory, seconds = json.loads(child.stdout.splitlines()[-1])
    students = {path.name for path in folder.glob("klas/submitted/*")}
    return code, memory, seconds, students, child.stderr


@pytest.fixture
def good(plan, pristine):
    """A right hand-in."""
    return hand_in(plan, pristine.release, key(plan)).to_text().encode()


@pytest.mark.slow
@pytest.mark.parametrize("name", hostile_zips.OWN)
def test_a_hostile_zip_is_one_refusal(project, tmp_path, good, name):
    """Whatever one student zips, the neighbours are taken in, with little memory and in little time."""
    hostile_zips.class_zip(tmp_path / "klas.zip", hostile_zips.OWN[name](), good)
    code, memory, seconds, students, said = collected(project, tmp_path / "klas.zip", tmp_path / "klassen")
    assert (code, students) == (1, {"7101", "7103"})
    assert "Traceback" not in said
    assert memory < MEMORY_MB
    assert seconds < SECONDS


def test_a_film_in_a_class_zip_of_a_gigabyte_is_one_refusal(project, tmp_path, good):
    """A class zip of any size is read where it lies; what is too large to be a hand-in is refused by itself."""
    hostile_zips.class_zip_with_a_film(tmp_path / "klas.zip", good)
    _, memory, seconds, students, _ = collected(project, tmp_path / "klas.zip", tmp_path / "klassen")
    assert students == {"7101", "7102", "7103"}
    assert memory < MEMORY_MB
    assert seconds < SECONDS


def test_one_file_at_a_time_is_in_memory(tmp_path):
    """A class of 100 who handed in half a megabyte each is read in the memory of a few."""
    files = ((f"a_{7000 + n}_900_{hostile_zips.NAME}", hostile_zips.sealed(n, 500_000)) for n in range(100))
    (tmp_path / "klas.zip").write_bytes(hostile_zips.packed(files))
    tracemalloc.start()
    try:
        count = sum(1 for _ in arrivals([tmp_path / "klas.zip"]))
        assert (count, tracemalloc.get_traced_memory()[1] < 20_000_000) == (100, True)
    finally:
        tracemalloc.stop()
