"""Collecting beside others, on a disk that refuses, and with much at once: nothing is lost and nobody else pays."""

import os
import tempfile
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath

import pytest
from corpus.model import zipped
from deliveries import NAME, Class, canvas, put
from wederkerig.lecturer.intake.collect import MAX_BESIDE, collect
from wederkerig.lecturer.intake.opening.reading import Arrival

STEPS = [(os, "fsync"), (os, "replace"), (os, "mkdir"), (os, "rmdir"), (os, "unlink"), (tempfile, "mkstemp")]


def test_two_collects_at_once_go_one_after_the_other(klas, work):
    """Both deliveries are taken in whole, whichever comes first."""
    deliveries = [{canvas(str(100 * half + n), half): work.file(n) for n in range(1, 13)} for half in (1, 2)]
    with ThreadPoolExecutor() as pool:
        ends = [pool.submit(klas.zip, f"{half}.zip", files) for half, files in enumerate(deliveries)]
        assert [len(end.result(timeout=60)) for end in ends] == [12, 12]
    assert klas.counts() == {str(100 * half + n): n for half in (1, 2) for n in range(1, 13)}


@contextmanager
def refusing(monkeypatch, at):
    """A disk that refuses its step `at`, counted from 1."""
    steps = []

    def patched(original):
        def step(*arguments, **options):
            steps.append(original.__name__)
            if len(steps) == at:
                raise OSError(28, "No space left on device")
            return original(*arguments, **options)

        return step

    with monkeypatch.context() as patch:
        for place, name in STEPS:
            patch.setattr(place, name, patched(getattr(place, name)))
        yield steps


@pytest.mark.slow
def test_a_disk_that_refuses_anywhere_loses_nothing(project, pristine, work, tmp_path, monkeypatch):
    """Whichever write is refused, an old or a new version of everybody counts, and the same command completes it."""
    week1 = put(tmp_path / "week1.zip", zipped({canvas(str(n), 1): work.file(n) for n in (1, 2, 3)}))
    later = {canvas("1", 2): work.file(11), canvas("2", 2): work.broken(5), canvas("4", 2): work.file(4)}
    week2 = put(tmp_path / "week2.zip", zipped(later))

    def first(name):
        klas = Class(project.classroom(name, tmp_path / "klassen"), pristine, tmp_path)
        klas.collect(week1)
        return klas

    whole = first("whole")
    with refusing(monkeypatch, 0) as steps:
        whole.collect(week2)
    assert {"fsync", "replace", "mkdir", "mkstemp"} <= set(steps)
    assert whole.counts() == {"1": 11, "3": 3, "4": 4}
    for at in range(1, len(steps) + 1):
        klas = first(f"refused-{at}")
        with refusing(monkeypatch, at), suppress(OSError):
            klas.collect(week2)
        found = klas.counts()
        assert (at, found["1"] in (1, 11), found.get("2", 2), found["3"], found.get("4", 4)) == (at, True, 2, 3, 4)
        klas.collect(week2)
        assert (at, klas.counts(), klas.asked()) == (at, whole.counts(), whole.asked())


def test_what_lies_beside_hand_ins_costs_little(klas, pristine):
    """Many large files of one student are in memory one by one, and are kept within bounds."""

    def coming():
        for number in range(60):
            content = bytes([number + 1]) * 1_000_000
            yield Arrival(f"{number}", PurePosixPath("s1", NAME), f"{number}.bin", content, None, "map")

    tracemalloc.start()
    results = collect(klas.classroom, pristine, coming())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    kept = sum(path.stat().st_size for path in klas.classroom.received.rglob("*") if path.is_file())
    assert len(results) == 60
    assert peak < 12_000_000
    assert kept <= MAX_BESIDE
