"""Any file that a command reads may be damaged: that is told in Dutch, and the command changes nothing."""

import os

import pytest
from commands import IN, NAME, VERBS, is_told
from refusing import refusing

LONG = os.environ.get("WEDERKERIG_LONG") == "1"
# What a file may have become, from what it was; None: there is a folder of that name.
DAMAGES = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[: len(content) // 2],
    "no text": lambda content: b"\xff\xfe\x00\x9d" + content[:100],
    "other text": lambda _: b"Beste student,\n\nzie de bijlage.\n",
    "other shape": lambda _: b"[]\n",
    "folder": None,
}
CLASS = "klassen/klas"
FILES = [
    "solutions/bank-1.toml",
    f"solutions/{NAME}.toml",
    "solutions/nbgrader_config.py",
    f"solutions/{NAME}/{NAME}.ipynb",
    f"assignments/{NAME}/{NAME}.ipynb",
    f"assignments/{NAME}/opdracht.json",
    "datasets/claims.csv",
    "datasets/fragments.csv",
    "datasets/codebook.csv",
    "datasets/practice/01-participatie.toml",
    "course/01-participatie.ipynb",
    f"{CLASS}/ontvangst-{NAME}.json",
    f"{CLASS}/gradebook.db",
    f"{CLASS}/submitted/key/{NAME}/antwoorden.json",
    f"{CLASS}/submitted/key/{NAME}/opdracht.json",
    f"{CLASS}/submitted/key/{NAME}/timestamp.txt",
    f"{CLASS}/nagekeken-{NAME}.json",
    f"{CLASS}/autograded/key/{NAME}/antwoorden.json",
]
READERS = (
    "build",
    "check",
    "collect again",
    "grade again",
    "feedback",
    "report",
    "dossier",
    "grades",
    "site",
    "hub",
    "start",
    "start --docent",
)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def readers():
    """Which commands read a file, by its path; found when first asked."""
    return {}


def find_readers(readers, world_of):
    for verb in READERS:
        world = world_of(["collect", "grade"])
        with refusing(world.root) as seen:
            world.give(VERBS[verb][1])
        for step, path in seen.steps:
            if step in ("read", "open", "query"):
                readers.setdefault(path.removeprefix("/cursus/"), {})[verb] = None


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_told(name, world_of, readers):
    """Whatever became of the file, who needs it says in one sentence what is wrong and what to do."""
    if not readers:
        find_readers(readers, world_of)
    verbs = list(readers[name])
    wrong = []
    for number, damage in enumerate(DAMAGES):
        for verb in verbs if LONG else [verbs[(number + FILES.index(name)) % len(verbs)]]:
            world = world_of(["collect", "grade"])
            path = world.course / name
            content = path.read_bytes()
            path.unlink()
            if DAMAGES[damage]:
                path.write_bytes(DAMAGES[damage](content))
            else:
                (path / "van-de-docent").mkdir(parents=True)
            before = world.stands()
            status, said = world.give(VERBS[verb][1])
            told = status == 1 and (is_told(said, "") or (verb, said) == ("check", ""))  # it lists what is wrong
            if status != 0 and not told:
                wrong.append(f"{verb}, {damage}: {status}, {said!r}")
            if status == 1 and world.stands() != before:
                wrong.append(f"{verb}, {damage}: {status}, {said!r}, changed")
    assert not wrong, "\n".join(wrong)


def test_every_command_that_reads_is_tried():
    """The commands named here are commands."""
    assert set(READERS) <= set(VERBS)
    assert IN in VERBS["collect"][1]
