"""Names of students and files that are formulas, patterns, paths, markup, forgeries or just unusual; and versions."""

from .model import ACCEPTED, FLAT, FULL, HUMAN, LMS, NAME, ONE, OWN, REFUSED, World, case

TREES = ("folders", "folders zip")


def _students() -> None:
    """Register names that a lecturer, or whoever made the folders, gave a student."""
    for name, student in {
        "formula": "=1+1",
        "minus": "-rf",
        "at_sign": "@SUM(1)",
        "pattern": "mmm[1]",
        "star": "m*",
        "markup": "<img src=x onerror=alert(1)>",
        "space": "Jan Jansen",
        "quote": "m'; DROP TABLE student; --",
        "dollar": "$(touch canary)",
        "hidden": ".mmm",
        "too_long": "m" * 65,
        "semicolon": "mmm;zzz",
        "tab": "mmm\tzzz",
        "line_end": "mmm\nzzz",
        "escape": "mmm\x1b[2J",
        "turned_round": "mmm\u202ezzz",
        "no_width": "mmm\u200b",
        "dot_at_the_end": "mmm.",
        "windows_device": "CON",
        "windows_device_with_extension": "nul.txt",
        "emoji": "🙂",
    }.items():
        _register(f"student_{name}", student, HUMAN, TREES)
        _register(f"said_{name}", student, REFUSED, ("single",))
    for name, folder in {
        "attempt_of_blackboard": "Opdracht1_s1234567_attempt_2026-01-05-12-00-00",
        "group_of_moodle": "Standaardgroep_assignsubmission_file",
        "old_group_of_moodle": "Default group_assignsubmission_file_",
        "underscore_at_the_end": "mmm_",
        "ilias": "Berg_Anna_aberg_4711",
        "name_and_number": "Berg_1234567",
        "upload_of_canvas": "mmm_7102_900_werk",
        "anonymous_of_canvas": "anon_Q7k2m",
        "late_of_canvas": "LATE_mmm",
        "exchange": "mmm+opdracht-1+vandaag",
    }.items():
        _register(f"unknown_{name}", folder, HUMAN, TREES)
    for name, student in {
        "digits": "0012345",
        "capitals": "MMM",
        "mail": "m.jansen+test@school.example",
        "accents": "josé",
        "greek": "μαθητής",
        "longest": "m" * 64,
        "keyword": "constant",
        "sql_word": "select",
        "our_folder": "submitted",
        "number_of_canvas": "m_1",
    }.items():
        _register(f"right_{name}", student, ACCEPTED, OWN)
    _register("right_decomposed", "jose\u0301", ACCEPTED, OWN, "josé")
    for name, student in {
        "up": "../mmm",
        "upmost": "../../../../mmm",
        "absolute": "/mmm",
        "backslash": "..\\mmm",
    }.items():
        _register(f"path_said_{name}", student, REFUSED, ("single",))
    _register("path_up_in_zip", "../mmm", REFUSED, ("folders zip",))
    _register("path_backslash_in_zip", "..\\mmm", REFUSED, ("folders zip",))
    _register("path_absolute_in_zip", "/mmm", ACCEPTED, ("folders zip",), "mmm")
    _register("long_in_zip", "m" * 2000, REFUSED, ("folders zip",))
    for name, shown in {
        "formula": "=1+1",
        "markup": "<img src=x onerror=alert(1)>",
        "accents": "José Müller-Öztürk",
        "dash": "Mmm - de Boer",
        "quote": 'M\'mm "x" `y` $(z)',
        "turned_round": "\u202emmm",
        "date": "Mmm - Aug 99999999999999999999, 2026 919 PM",
        "brackets": "mmm[1]{2}*?",
        "nothing": "",
    }.items():
        layouts = tuple(layout for layout in LMS if shown or not layout.startswith("brightspace"))
        _register(f"shown_{name}", None, ACCEPTED, layouts, None, shown)


def _register(name, student, outcome, layouts, becomes=None, shown="Mmm") -> None:
    def made(world: World) -> bytes:
        """A right hand-in of somebody with an unusual name."""
        return world.good

    made.__name__ = name
    case(outcome, layouts=layouts, student=student, becomes=becomes, shown=shown)(made)


_students()


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def forged_canvas_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Canvas gave a neighbour, with a later version."""
    return {f"zzz_7103_99999_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def forged_moodle_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Moodle gave a neighbour."""
    return {f"Zzz_5103_assignsubmission_file_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def forged_moodle_name_in_canvas(world: World) -> dict[str, bytes]:
    """A file of one's own that bears Moodle's form with the number that Canvas gave a neighbour."""
    return {f"Zzz_7103_assignsubmission_file_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def forged_brightspace_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Brightspace gave a neighbour, with a later date."""
    return {f"35244-3103 - Zzz - Dec 31, 2099 1159 PM - {NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def forged_prefix(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the id of a neighbour before its name."""
    return {f"zzz-folders_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=("brightspace folder", "moodle folder"))
def forged_name_in_a_folder_of_the_lms(world: World) -> dict[str, bytes]:
    """A file in one's own folder that bears the name of a neighbour."""
    return {f"Zzz_6103_assignsubmission_file_{NAME}": world.less}


@case(HUMAN, layouts=TREES)
def forged_name_in_own_folder(world: World) -> dict[str, bytes]:
    """A file in a student's folder that bears the name of another: names that say two things are not guessed."""
    return {f"zzz-folders_{NAME}": world.less}


@case(REFUSED, layouts=("canvas", "folders zip"))
def number_of_five_thousand_digits(world: World) -> dict[str, bytes]:
    """A file name with a number that no computer counts to."""
    return {f"x_1_{'9' * 5000}_{NAME}": world.good}


@case(ACCEPTED, layouts=("folders zip",))
def attachment_of_five_hundred_digits(world: World) -> dict[str, bytes]:
    """A file name with a number of five hundred digits."""
    return {f"x_1_{'9' * 500}_{NAME}": world.good}


@case(ACCEPTED, results=2, layouts=("canvas", "canvas unpacked"))
def latest_of_two(world: World) -> dict[str, bytes]:
    """Two versions, of which Canvas says which is the later."""
    return {NAME: world.less, "opdracht-1-inlevering-1.json": world.good}


@case(ACCEPTED, FULL - ONE, results=2, layouts=("canvas", "canvas unpacked"))
def latest_is_worse(world: World) -> dict[str, bytes]:
    """Two versions, of which the later has fewer points: it counts."""
    return {NAME: world.good, "opdracht-1-inlevering-1.json": world.less}


@case(HUMAN, results=2, layouts=("single", "moodle folder", "moodle flat", "brightspace flat", "brightspace folder"))
def two_without_order(world: World) -> dict[str, bytes]:
    """Two versions, of which nothing says which is the later."""
    return {NAME: world.less, "opdracht-1-inlevering (1).json": world.good}


@case(ACCEPTED, results=2)
def same_answers_twice(world: World) -> dict[str, bytes]:
    """One set of answers, sealed at two moments: there is nothing to choose."""
    return {NAME: world.good, "opdracht-1-inlevering (1).json": world.fields(made="2026-01-06T12:00:00+00:00")}


@case(ACCEPTED, results=3, layouts=("single", "moodle folder"))
def same_file_three_times(world: World) -> dict[str, bytes]:
    """One file three times, under the names that a browser gives."""
    return {
        NAME: world.good,
        "opdracht-1-inlevering (1).json": world.good,
        "opdracht-1-inlevering (2).json": world.good,
    }


@case(HUMAN, results=2, layouts=("canvas", "canvas unpacked"))
def later_version_is_broken(world: World) -> dict[str, bytes]:
    """A right version, and a later one that cannot be read."""
    return {NAME: world.less, "opdracht-1-inlevering-1.json": world.good[:100]}


@case(HUMAN, results=2, layouts=("canvas", "canvas unpacked"))
def later_version_is_broken_under_another_name(world: World) -> dict[str, bytes]:
    """A right version, and a later one that cannot be read and is called like no hand-in."""
    return {NAME: world.less, "document": world.good[:100]}


@case(ACCEPTED, layouts=("canvas", "canvas unpacked"))
def late(world: World) -> dict[str, bytes]:
    """A right hand-in with the number that a second upload gets."""
    return {"opdracht-1-inlevering-17.json": world.good}


@case(ACCEPTED, layouts=("canvas", "canvas unpacked"), shown="mmm_LATE")
def marked_late(world: World) -> bytes:
    """A right hand-in that Canvas marked as late."""
    return world.good


@case(ACCEPTED, layouts=OWN)
def moment_of_its_own(world: World) -> bytes:
    """A hand-in that says it was made in the year one."""
    return world.fields(made="0001-01-01T00:00:00+00:00")


@case(ACCEPTED, layouts=OWN)
def moment_that_is_none(world: World) -> bytes:
    """A hand-in whose moment is no moment."""
    return world.fields(made="gisteren <script>")


@case(REFUSED, layouts=LMS)
def file_name_of_markup(_: World) -> dict[str, bytes]:
    """A file whose name is markup and a formula."""
    return {"=1+1<img src=x onerror=alert(1)>.json": b"{}"}


@case(REFUSED, layouts=("folders", "folders zip", "moodle folder", "canvas unpacked"))
def file_name_that_cannot_be_printed(_: World) -> dict[str, bytes]:
    """A file whose name clears the screen of a terminal."""
    return {"a\x1b[2J\r\nb.json": b"{}"}


@case(REFUSED, layouts=("folders", "canvas unpacked"))
def file_name_that_is_no_text(_: World) -> dict[str, bytes]:
    """A file whose name is no text in any encoding."""
    return {"a\udcff\udcfe.json": b"{}"}
