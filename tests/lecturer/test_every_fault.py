"""Every command, with any call of the disk or the database refused: one sentence, and a rerun mends all."""

import os
import re

import pytest
from commands import VERBS, is_told
from refusing import refusing

LONG = os.environ.get("WEDERKERIG_LONG") == "1"
# How many of the calls of one command are tried, unless all are asked for.
TRIES = {"build": 6, "grade": 6, "demo": 4, "demo again": 4, "export": 5}
DONE = re.compile(r"(Vraag|Besluit) 1 is er niet\b.* Bekijk |staat in klas klas niets;|-archief-\d+ bestaat al\.")
pytestmark = pytest.mark.slow


def chosen(tries, steps, most):
    """Of all tries those to do now: ways of refusing kinds of steps in turn, then evenly from the rest."""
    if LONG:
        return tries
    first = {(steps[at - 1][0], kind): (at, kind) for at, kind in reversed(tries)}
    few = sorted(first.values())[:: len(first) // most + 1]
    rest = [one for one in tries if one not in few]
    return few + rest[:: len(rest) // max(1, most - len(few)) + 1]


@pytest.mark.parametrize("verb", VERBS)
def test_every_call_may_be_refused(verb, world_of):
    """Full, forbidden, held or broken disk; locked, full or damaged database; at whichever call."""
    done, arguments = VERBS[verb]
    world = world_of(done)
    before = world.stands()
    with refusing(world.root) as seen:
        status, _ = world.give(arguments)
    wanted = status, world.stands()
    wrong = []
    for at, kind in chosen(seen.tries(), seen.steps, TRIES.get(verb, 10)):
        world = world_of(done)
        step = seen.steps[at - 1]
        with refusing(world.root, at, kind) as tried:
            found, said = world.give(arguments)
        now = world.stands(step[1])
        if not tried.refused:
            wrong.append(f"not refused: {at}, {kind}, {step}")
        elif (found, now) != wanted and (found != 1 or not is_told(said, world.root)):  # no other way was found
            wrong.append(f"not told: {at}, {kind}, {step}: {found}, {said!r}")
        elif now != before:
            again, said_again = world.give(arguments)
            again = status if DONE.search(said_again) else again  # what was decided, erased or archived, is so
            other = _other(world.stands(step[1]), wanted[1])
            if step[0] == "read" and said.startswith("geweigerd: ../"):  # the list keeps that a delivery was refused
                other = [path for path in other if not path.startswith("cursus/klassen/klas/ontvangst-")]
            if again != status or other:
                wrong.append(f"not mended: {at}, {kind}, {step}: {said!r}, {again}, {said_again!r}, {other}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("verb", ["build", "collect", "grade", "feedback", "report", "site", "hub"])
def test_a_folder_where_a_file_must_come(verb, world_of):
    """Somebody's folder that has the name of a file that is to be written is named, and left with what is in it."""
    done, arguments = VERBS[verb]
    world = world_of(done)
    with refusing(world.root) as seen:
        world.give(arguments)
    renamed = sorted({path.lstrip("/") for step, path in seen.steps if step == "rename" and "/." not in path})
    written = [path for path in renamed if path.startswith("cursus/") and (world.root / path).is_file()]
    wrong = []
    for path in written if LONG else written[:: len(written) // 5 + 1]:
        world = world_of(done)
        file = world.root / path
        file.unlink(missing_ok=True)
        (file / "van-de-docent").mkdir(parents=True)
        status, said = world.give(arguments)
        if status != 1 or not is_told(said, "") or not (file / "van-de-docent").is_dir():
            wrong.append(f"{path}: {status}, {said!r}")
    assert not wrong, "\n".join(wrong)


def _other(now, must):
    return sorted(path for path in now.keys() | must.keys() if now.get(path) != must.get(path))
