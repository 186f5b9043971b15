"""What a delivery holds and whose each file is: wrappers, zips of a class and zips of a student."""

from pathlib import Path

import pytest
from corpus.model import Drop, archive, zipped
from wederkerig.lecturer.intake import texts
from wederkerig.lecturer.intake.opening.reading import arrivals
from wederkerig.lecturer.intake.owners.owners import Owner, Unclear, owner_of

NAME = "opdracht-1-inlevering.json"
WORK = b'{"format": 2, "payload": "'
CANVAS = {f"{who}_{number}_900_{NAME}": WORK for who, number in (("aaa", 7101), ("mmm", 7102), ("zzz", 7103))}
MOODLE = {f"{who}_{number}_assignsubmission_file_/{NAME}": WORK for who, number in (("Aaa", 6101), ("Mmm", 6102))}
BRIGHTSPACE = {f"35-{number} - Mmm - 5 mei 2026 900/{NAME}": WORK for number in (1, 2)}
OWN = {f"s1/{NAME}": WORK, f"s2/{NAME}": WORK}
FORGED = {f"zzz_7103_99999_{NAME}": WORK}
PLAIN = {NAME: WORK}
FOLDER = {f"map/{NAME}": WORK}


def within(folder, files):
    """The same files in a folder."""
    return {f"{folder}/{name}": content for name, content in files.items()}


def windows(files):
    """A zip of these files as a program of Windows makes it, with backslashes."""
    entries = [Drop(name.replace("/", "\\"), content) for name, content in files.items()]
    return archive([Drop(entries[0].name.rsplit("\\", 1)[0] + "\\"), *entries])


def put(folder, files):
    """The files on disk."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def seen(places, said=False):
    """For each file its student, the form of its name, None for nobody, or the reason why it was refused."""
    found = []
    for arrival in arrivals(places, said):
        owner = owner_of(arrival.container, NAME)
        shown = owner.student if isinstance(owner, Owner) else owner.form if isinstance(owner, Unclear) else None
        found.append(arrival.refusal or shown)
    return sorted(found, key=str)


MAC = {"__MACOSX/map/._x": b"\0\x05\x16\x07", "map/.DS_Store": b"\0\0\0\1Bud1"}
# What a zip holds that the lecturer gave, under which name, and whose its files are.
GIVEN = {
    "canvas": ("submissions.zip", CANVAS, ["7101", "7102", "7103"]),
    "moodle": ("opdracht.zip", MOODLE, ["6101", "6102"]),
    "own folders": ("klas.zip", OWN, ["s1", "s2"]),
    "canvas in a folder": ("x.zip", within("submissions", CANVAS) | MAC, ["7101", "7102", "7103"]),
    "moodle in two folders": ("x.zip", within("a/b", MOODLE), ["6101", "6102"]),
    "brightspace in a folder": ("x.zip", within("Opdracht 1", BRIGHTSPACE | {"index.html": b"x"}), ["35-1", "35-2"]),
    "a folder per class": ("x.zip", within("2A", CANVAS) | within("2B", MOODLE),
                           ["6101", "6102", "7101", "7102", "7103"]),
    "in a folder with the name of a zip": ("x.zip", within("SWV_2627_1_DT-a", MOODLE), ["6101", "6102"]),
    "default group in a folder": ("x.zip", within("ZWE", MOODLE | {f"Groep_assignsubmission_file/{NAME}": WORK}),
                                  ["6101", "6102", "<1>/<2>_<3>_<4>/"]),
    "own folders in a folder": ("x.zip", within("klas", OWN), ["<1>/<2>/", "<1>/<2>/"]),
    "teams, one forged": ("x.zip", {f"Anna Berg/Version 1/{NAME}": WORK} | within("Bo Smit/Version 1", FORGED),
                          ["<1>/<2>/", "<1>/<2>/<3>_<4>_<5>"]),
    "own folders, one forged": ("x.zip", OWN | within("s3", FORGED), ["<1>/<2>_<3>_<4>", "s1", "s2"]),
    "date in the name": ("herkansing_2026_11_20.zip", MOODLE, ["6101", "6102"]),
    "one student, date in the name": ("herkansing_2026_11_20.zip", dict([*MOODLE.items()][:1]), ["6101"]),
    "moodle's own name": ("SWV_2627_1_DT-Opdracht-4711.zip", within("map", MOODLE), ["6101", "6102"]),
    "canvas, numbers in the name": ("klas2b_12_34_submissions.zip", CANVAS, ["7101", "7102", "7103"]),
    "own folders, date in the name": ("herkansing_2026_11_20.zip", OWN, [texts.TWO_NAMES]),
    "own folders, mark in the name": ("klas_2B.zip", OWN, ["s1", "s2"]),
    "teams, mark in the name": ("klas_2B.zip", {f"Anna Berg/Version 1/{NAME}": WORK}, ["<1>/<2>/"]),
    "a student's upload": ("mmm_7102_900_werk.zip", PLAIN, ["7102"]),
    "a student's upload of own files of canvas": ("mmm_7102_900_werk.zip", {f"mmm_7102_800_{NAME}": WORK}, ["7102"]),
    "a student's upload in our own form": (f"s1_{NAME}.zip", within("map", PLAIN), ["s1"]),
    "forged upload in our own form": (f"s1_{NAME}.zip", FORGED, [texts.TWO_NAMES]),
    "an upload of an unknown form": ("Opdracht1_s1_attempt_2026_werk.zip", PLAIN, ["<1>_<2>_<3>_<4>_<5>"]),
    "one student's upload, forged": ("x.zip", {"Aaa_6101_assignsubmission_file/werk.zip": zipped(FORGED)}, ["6101"]),
    "one student's upload to canvas, forged": ("x.zip", {"mmm_7102_900_werk.zip": zipped(FORGED)}, [texts.TWO_NAMES]),
    "one student's upload to canvas": ("x.zip", {"mmm_7102_900_werk.zip": zipped(FOLDER)}, ["7102"]),
    "nobody": ("werk.zip", PLAIN, [None]),
}  # fmt: skip


@pytest.mark.parametrize("name", GIVEN)
def test_a_zip_that_was_given_is_judged_by_what_is_in_it(tmp_path, name):
    """The owner is looked for in the whole path: names of an LMS count in wrappers, and over the name of the zip."""
    called, files, students = GIVEN[name]
    put(tmp_path, {called: zipped(files)})
    assert seen([tmp_path / called]) == sorted(students, key=str)


BESIDE = {
    "zip of a class in a folder": ({"herkansing/submissions.zip": zipped(CANVAS)}, ["7101", "7102", "7103"]),
    "one student in it": ({"herkansing/submissions.zip": zipped(dict([*CANVAS.items()][1:2]))}, ["7102"]),
    "two zips of classes": ({"2A/x.zip": zipped(CANVAS), "2 B/x.zip": zipped(MOODLE)},
                            ["6101", "6102", "7101", "7102", "7103"]),
    "zip of a class at the top": ({"submissions.zip": zipped(CANVAS), f"s9/{NAME}": WORK},
                                  ["7101", "7102", "7103", "s9"]),
    "zip in a folder beside folders of students": ({"herkansing/submissions.zip": zipped(CANVAS), f"s9/{NAME}": WORK},
                                                   ["s9", texts.TWO_NAMES]),
    "zip of a student": ({"s1/werk.zip": zipped(FOLDER), f"s2/{NAME}": WORK}, ["s1", "s2"]),
    "forged zip of a student": ({"s1/werk.zip": zipped(FORGED), f"s2/{NAME}": WORK}, ["s2", texts.TWO_NAMES]),
    "unpacked canvas, zip": (CANVAS | {"nnn_7109_900_werk.zip": zipped(FOLDER)}, ["7101", "7102", "7103", "7109"]),
    "unpacked canvas, forged zip": (CANVAS | {"nnn_7109_900_werk.zip": zipped(FORGED)},
                                    ["7101", "7102", "7103", "7109"]),
    "unpacked canvas, zip of a class": (CANVAS | {"herkansing_2026_11_20.zip": zipped(MOODLE)},
                                        ["7101", "7102", "7103", texts.TWO_NAMES]),
    "only zips of classes": ({"herkansing_2026_11_20.zip": zipped(MOODLE)}, [texts.TWO_NAMES]),
    "unknown lms, zip": ({f"Opdracht1_s{n}_attempt_2026_{NAME}": WORK for n in (1, 2)}
                         | {"Opdracht1_s3_attempt_2026_werk.zip": zipped(OWN)},
                         ["<1>_<2>_<3>_<4>", "<1>_<2>_<3>_<4>", *["<1>_<2>_<3>_<4>_<5>"] * 2]),
    "zip of own folders, date in the name": ({"herkansing_2026_11_20.zip": zipped(OWN)}, [texts.TWO_NAMES]),
    "zip of own folders in a folder": ({"herkansing/klas.zip": zipped(OWN)}, [texts.TWO_NAMES]),
    "unpacked canvas, zip of own folders": (CANVAS | {"herkansing_2026_11_20.zip": zipped(OWN)},
                                            ["7101", "7102", "7103", texts.TWO_NAMES]),
    "unpacked wrapper": (within("Opdracht 1", BRIGHTSPACE), ["35-1", "35-2"]),
    "wrapper beside a student": (within("submissions", CANVAS) | {f"s1/{NAME}": WORK},
                                 [*["<1>/<2>_<3>_<4>"] * 3, "s1"]),
    "wrapper beside a zip of a class": (within("week1", CANVAS) | {"herkansing/x.zip": zipped(MOODLE)},
                                        ["6101", "6102", "7101", "7102", "7103"]),
    "wrapper beside a zip of a student": (within("week1", CANVAS) | {"s1/x.zip": zipped(PLAIN)},
                                          [*["<1>/<2>_<3>_<4>"] * 3, "s1"]),
    "unpacked with backslashes": ({f"Anna_6101_assignsubmission_file\\{NAME}": WORK}, ["6101"]),
    "up with backslashes": ({f"..\\Anna_6101_assignsubmission_file\\{NAME}": WORK}, [texts.BAD_NAME]),
}  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def test_what_lies_together_in_a_folder_is_judged_together(tmp_path, name):
    """A zip is a class's or a student's by what lies beside it; where the names allow both it is named, not guessed."""
    files, students = BESIDE[name]
    put(tmp_path / "in", files)
    assert seen([tmp_path / "in"]) == sorted(students, key=str)


@pytest.mark.parametrize(
    ("others", "students"),
    [
        ({}, ["6101", "6102"]),
        ({f"s9_{NAME}": WORK}, ["6101", "6102", "s9"]),
        ({"klas2b_12_34_x.zip": zipped(MOODLE)}, ["6101", "6101", "6102", "6102"]),
        ({f"mmm_7102_900_{NAME}": WORK}, ["7102", texts.TWO_NAMES]),
        ({"mmm_7102_900_werk.zip": zipped(PLAIN)}, ["7102", texts.TWO_NAMES]),
    ],
)
def test_files_given_together_are_judged_together(tmp_path, others, students):
    """A zip with the name of a student's upload is a class's, unless uploads of students are given along with it."""
    put(tmp_path, others | {"herkansing_2026_11_20.zip": zipped(MOODLE)})
    assert seen(sorted(tmp_path.iterdir())) == sorted(students, key=str)


@pytest.mark.parametrize(("called", "files"), [("herkansing_2026_11_20.zip", OWN), ("mmm_7102_900_x.zip", MOODLE)])
def test_the_step_for_two_names_works(tmp_path, called, files):
    """A zip whose names say two things opens as a class's when it is called klas.zip, and as one student's if said."""
    put(tmp_path, {called: zipped(files), "klas.zip": zipped(files), f"nnn_7109_900_{NAME}": WORK})
    assert texts.TWO_NAMES in seen([tmp_path / called, tmp_path / f"nnn_7109_900_{NAME}"])
    assert len(seen([tmp_path / "klas.zip"])) == len(files)
    assert texts.TWO_NAMES not in seen([tmp_path / called], said=True)


@pytest.mark.parametrize(
    ("files", "students"),
    [
        (MOODLE, ["6101", "6102"]),
        (within("ZWE", BRIGHTSPACE), ["35-1", "35-2"]),
        (OWN, ["s1", "s2"]),
        ({f"../{name}": content for name, content in MOODLE.items()}, [texts.BAD_NAME] * 2),
    ],
)
def test_backslashes_of_windows_are_slashes(tmp_path, files, students):
    """A zip with backslashes is read alike on every system, and one that leads out of its folder is refused."""
    put(tmp_path, {"klas.zip": windows(files)})
    assert seen([tmp_path / "klas.zip"]) == sorted(students, key=str)


@pytest.mark.parametrize("name", ["Zoë Müller", "Zoe\u0308 Mu\u0308ller", "Łukasz", "Ян", "王小明"])
def test_names_in_utf_8_that_were_not_marked_so(tmp_path, name):
    """macOS does not say that names are UTF-8: they are read as what they are, and are the names of before."""
    marked = zipped({f"{name}_6101_assignsubmission_file/{NAME}": WORK})
    unmarked = bytearray(marked)
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.index(start) + place + 1
        assert unmarked[at] == 0x08
        unmarked[at] = 0
    put(tmp_path, {"a.zip": marked, "b.zip": bytes(unmarked)})
    [[one], [other]] = ([*arrivals([tmp_path / called])] for called in ("a.zip", "b.zip"))
    assert owner_of(one.container, NAME) == owner_of(other.container, NAME)
    assert other.place == f"{tmp_path / 'b.zip'}: {name}_6101_assignsubmission_file/{NAME}"


@pytest.mark.parametrize("method", [9, 93, 95, 98])
def test_a_way_of_packing_that_is_not_known_here(tmp_path, method):
    """A zip packed as Windows does with large files, or as newer programs do, is whole: the step is to unpack it."""
    content = bytearray(zipped({f"s1/{NAME}": WORK}))
    content[content.index(b"PK\x01\x02") + 10] = method
    put(tmp_path, {"klas.zip": bytes(content)})
    assert seen([tmp_path / "klas.zip"]) == [texts.BAD_METHOD]


def test_the_folder_of_an_lms_counts_when_only_what_is_in_it_is_given(tmp_path):
    """A file, zip or folder that is given out of an unpacked folder of an LMS is that student's."""
    folder = put(tmp_path, MOODLE | {"Aaa_6101_assignsubmission_file_/map/werk.zip": zipped(PLAIN)})
    own = folder / "Aaa_6101_assignsubmission_file_"
    for place in (own / NAME, own / "map", own / "map" / "werk.zip"):
        assert seen([place]) == ["6101"]
    assert seen([own]) == ["6101", "6101"]


def test_an_arrival_knows_what_was_given(tmp_path):
    """Every file, also one deep in a zip, says of which delivery it is."""
    put(tmp_path, {"a.zip": zipped({"mmm_7102_900_w.zip": zipped(PLAIN)}), f"b/s1/{NAME}": WORK, f"s2_{NAME}": WORK})
    places = [tmp_path / "a.zip", tmp_path / "b", tmp_path / f"s2_{NAME}"]
    assert [Path(arrival.delivery) for arrival in arrivals(places)] == places
