"""Files that hold no text, or too much of it, and files beside, under and around the hand-in."""

import os
import unicodedata
from pathlib import Path

from .model import ACCEPTED, DEEP, DISK, FULL, HUMAN, NAME, ONE, OWN, REFUSED, Drop, World, case


@case(REFUSED)
def empty(_: World) -> bytes:
    """A file of nothing."""
    return b""


@case(REFUSED)
def white_space(_: World) -> bytes:
    """A file of spaces and line ends."""
    return b" \r\n\t" * 50


@case(REFUSED)
def three_megabytes(world: World) -> bytes:
    """A right hand-in with three megabytes of spaces after it."""
    return world.good + b" " * 3_000_000


@case(REFUSED)
def three_megabytes_of_noise(_: World) -> bytes:
    """Three megabytes that do not pack."""
    return os.urandom(3_000_000)


@case(ACCEPTED, layouts=DISK)
def just_fits(world: World) -> bytes:
    """A right hand-in with as many spaces after it as may be."""
    return world.good + b" " * (2_000_000 - len(world.good))


@case(REFUSED)
def zeros(_: World) -> bytes:
    """A file of NUL bytes."""
    return bytes(1000)


@case(REFUSED)
def zeros_behind(world: World) -> bytes:
    """A right hand-in padded with NUL bytes, as a crash leaves it."""
    return world.good + bytes(512)


@case(REFUSED)
def half_a_file(world: World) -> bytes:
    """The first half of a right hand-in."""
    return world.good[: len(world.good) // 2]


@case(REFUSED)
def last_byte_lost(world: World) -> bytes:
    """A right hand-in without its last bracket."""
    return world.good.rstrip()[:-1]


@case(REFUSED)
def twice_behind_each_other(world: World) -> bytes:
    """The same right hand-in twice in one file."""
    return world.good * 2


@case(ACCEPTED)
def byte_order_mark(world: World) -> bytes:
    """A right hand-in with a byte order mark."""
    return b"\xef\xbb\xbf" + world.good


@case(REFUSED)
def two_byte_order_marks(world: World) -> bytes:
    """A right hand-in with two byte order marks."""
    return b"\xef\xbb\xbf" * 2 + world.good


@case(ACCEPTED)
def utf_16(world: World) -> bytes:
    """A right hand-in saved again as UTF-16."""
    return world.good.decode().encode("utf-16")


@case(REFUSED)
def latin_1(world: World) -> bytes:
    """A right hand-in saved again as Latin-1."""
    return world.hand_in(world.key | {world.open: {"text": "Eén café"}}).to_text().encode("latin-1", "replace")


@case(ACCEPTED)
def dos_lines(world: World) -> bytes:
    """A right hand-in with the line ends of DOS."""
    return world.hand_in(world.key).to_text().replace("\n", "\r\n").encode()


@case(REFUSED)
def web_page(_: World) -> bytes:
    """The log-in page of the LMS, saved under the right name."""
    return b"<!doctype html><script>document.title='x'</script>"


@case(REFUSED)
def pdf(_: World) -> dict[str, bytes]:
    """A PDF instead of the hand-in."""
    return {"verslag.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"}


@case(REFUSED)
def pickle(world: World) -> dict[str, bytes]:
    """A pickle that would make the canary when it was loaded."""
    code = f"cposix\nsystem\n(S'touch {world.canary}'\ntR."
    return {NAME: code.encode()}


@case(ACCEPTED)
def other_extension(world: World) -> dict[str, bytes]:
    """A right hand-in that a browser saved as text."""
    return {NAME + ".txt": world.good}


@case(ACCEPTED, layouts=OWN)
def renamed(world: World) -> dict[str, bytes]:
    """A right hand-in under a name of the student's own."""
    return {"mijn antwoorden (1).JSON": world.good}


@case(ACCEPTED, results=4)
def with_other_work(world: World) -> dict[str, bytes]:
    """A right hand-in with a photo, a text and a spreadsheet beside it."""
    return {NAME: world.good, "foto.jpg": b"\xff\xd8\xff", "toelichting.docx": b"PK\x03\x04", "cijfers.csv": b"=1+1"}


@case(ACCEPTED, results=1)
def with_resource_fork(world: World) -> dict[str, bytes]:
    """A right hand-in with what macOS puts beside a file on a disk of another system."""
    return {NAME: world.good, f"._{NAME}": b"\0\x05\x16\7\0\2\0\0Mac OS X        "}


@case(ACCEPTED)
def named_like_a_system_file(world: World) -> dict[str, bytes]:
    """A right hand-in under a name of which the LMS or a system makes noise."""
    return {"index.html": world.good}


@case(ACCEPTED)
def accents_apart(world: World) -> bytes:
    """A right hand-in in which a program wrote the accents as letters of their own."""
    text = world.hand_in(world.key | {world.open: {"text": "Eén café"}}).to_text()
    return unicodedata.normalize("NFD", text).encode()


@case(REFUSED)
def utf_16_without_a_mark(world: World) -> bytes:
    """A right hand-in saved again as UTF-16 that does not say so."""
    return world.good.decode().encode("utf-16-le")


@case(REFUSED)
def with_text_before(world: World) -> bytes:
    """A right hand-in that was pasted into a mail."""
    return b"Hier is mijn inlevering:\n" + world.good


@case(ACCEPTED, results=2)
def with_a_film(world: World) -> dict[str, bytes]:
    """A right hand-in with a film beside it that is too large to be opened."""
    return {NAME: world.good, "film.mp4": b"\0\0\0\x18ftypmp42" + os.urandom(2_500_000)}


@case(ACCEPTED, layouts=DEEP, results=1)
def with_system_files(world: World) -> dict[str, bytes]:
    """A right hand-in with what systems and our own release leave beside it."""
    names = ("Thumbs.db", "desktop.ini", "opdracht.json", "timestamp.txt", ".DS_Store", "index.html")
    return dict.fromkeys(names, b"x") | {NAME: world.good}


@case(REFUSED, layouts=DEEP)
def named_almost_like_a_system_file(_: World) -> dict[str, bytes]:
    """A file whose name begins like what systems leave; it is the student's, and not passed over."""
    return {"opdracht.json.txt": b"x"}


@case(HUMAN, layouts=("folders", "folders zip"))
def one_folder_too_deep(world: World) -> dict[str, bytes]:
    """A right hand-in in a folder within the student's folder."""
    return {f"map/{NAME}": world.good}


@case(ACCEPTED, layouts=("brightspace folder", "moodle folder"))
def deep_in_the_folder_of_the_lms(world: World) -> dict[str, bytes]:
    """A right hand-in three folders deep within what the LMS says is the student's."""
    return {f"a/b/c/{NAME}": world.good}


@case(ACCEPTED, layouts=("folders", "folders zip"))
def as_nbgrader_has_it(world: World) -> dict[str, bytes]:
    """A right hand-in in student, assignment, file."""
    return {f"opdracht-1/{NAME}": world.good}


@case(ACCEPTED, layouts=("folders",), results=1)
def folder_with_the_name_of_the_file(world: World) -> list[Drop]:
    """An empty folder that is called like the hand-in, beside the right file."""
    return [Drop("leeg/" + NAME, disk=Path.mkdir), Drop(NAME, world.good)]


@case(REFUSED, layouts=("folders",), results=1)
def folders_without_end(world: World) -> dict[str, bytes]:
    """A right hand-in a hundred folders deep."""
    return {"a/" * 100 + NAME: world.good}


@case(ACCEPTED, FULL - ONE, layouts=DEEP, results=301)
def many_files(world: World) -> dict[str, bytes]:
    """A right hand-in among three hundred others."""
    return {f"rommel-{number}.txt": b"x" for number in range(300)} | {NAME: world.less}
