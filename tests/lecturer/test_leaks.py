"""Nothing that may be graded leaves `solutions/`: not in what students get, not in the wheel."""

import subprocess
import sys
import zipfile

import pytest
from root import ROOT
from wederkerig.items.load import read_tables
from wederkerig.items.vocabulary import CUES
from wederkerig.lecturer.bank import graded_files, read_graded
from wederkerig.lecturer.project import Project

RUN = 8


SECRET = ("doubt", "undisputed", "guidance", "explanations", "why")


def told(raw, secret=False):
    """Every text of a table that tells the key, however deep it stands."""
    if isinstance(raw, str):
        return [raw] if secret else []
    if isinstance(raw, list):
        return [text for row in raw for text in told(row, secret)]
    if isinstance(raw, dict):
        return [text for field, value in raw.items() for text in told(value, secret or field in SECRET)]
    return []


def secrets():
    """Every run of 8 words of an explanation, doubt, reason for none or guidance of a graded item."""
    tables = [raw for file in graded_files(Project(ROOT)) for _, raw in read_tables(file)]
    lines = [text.split() for raw in tables for text in told(raw)]
    return {" ".join(words[i : i + RUN]) for words in lines for i in range(len(words) - RUN + 1)}


def keys():
    """The ids of all graded items: where one stands, somebody was told which it is."""
    return set(read_graded(Project(ROOT)))


def files(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def leaks(contents):
    found = []
    wanted = secrets()
    assert len(wanted) > 1000
    for name, content in contents.items():
        words = content.decode("utf-8", "ignore").replace("\\n", " ").replace('",', " ").replace('"', " ").split()
        runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
        found += [(str(name), run) for run in runs & wanted]
    return found


@pytest.mark.parametrize("folder", ["assignments", "course", "datasets"])
def test_no_secret_in_what_students_get(folder):
    """No explanation, doubt or guidance of a graded item stands in a folder that students get."""
    assert leaks(files(ROOT / folder)) == []


@pytest.mark.parametrize("folder", ["course", "datasets"])
def test_no_graded_item_in_lessons_and_data(folder):
    """No graded item is named in a lesson or in the open data."""
    text = b"".join(files(ROOT / folder).values()).decode("utf-8", "ignore")
    assert [item for item in keys() if f'"{item}"' in text] == []


@pytest.mark.parametrize("folder", ["assignments", "solutions/opdracht-1"])
def test_no_mark_of_a_sentence_in_an_assignment(folder):
    """What marks a sentence in the bank as deciding or supporting stands in no notebook and no release."""
    text = b"".join(files(ROOT / folder).values()).decode("utf-8")
    assert [cue for cue in CUES if f"[{cue}]" in text or f"({cue})" in text] == []
    bank = b"".join(files(ROOT / "solutions").values()).decode("utf-8")
    assert [cue for cue in CUES if f"[{cue}]" in bank] != []


def test_no_secret_in_the_wheel(tmp_path):
    """The wheel, unpacked, holds no secret and nothing of `solutions/`."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    assert "wederkerig/cards/js/views/card.js" in contents
    assert leaks(contents) == []
    assert [name for name in contents if "bank-" in name or "opdracht" in name] == []


def test_the_leak_test_finds_a_leak():
    """The test itself can fail: the bank of graded items is full of what it looks for."""
    assert leaks(files(ROOT / "solutions")) != []
