"""Zips of the student's own, and odd names and kinds of entries in them and in the zip of the LMS."""

import stat
import struct
import zipfile

from .model import ACCEPTED, DEEP, FLAT, FULL, HUMAN, LMS, NAME, ONE, REFUSED, ZIPS, Drop, World, archive, case
from .model import zipped as pack


def _kind(mode: int) -> list[Drop]:
    def entry(info: zipfile.ZipInfo) -> None:
        info.create_system, info.external_attr = 3, (mode | 0o777) << 16

    return [Drop(NAME, b"/etc/passwd", entry=entry)]


@case(ACCEPTED)
def right_zip(world: World) -> dict[str, bytes]:
    """A right hand-in in a zip."""
    return {"werk.zip": pack({NAME: world.good})}


@case(ACCEPTED)
def capital_extension(world: World) -> dict[str, bytes]:
    """A right hand-in in a zip whose extension is in capitals."""
    return {"WERK.ZIP": pack({NAME: world.good})}


@case(ACCEPTED)
def right_zip_of_a_folder(world: World) -> dict[str, bytes]:
    """A right hand-in deep in a zip, with what macOS adds."""
    files = {"Map van mij/les/" + NAME: world.good, "__MACOSX/Map van mij/._x": b"\0", ".DS_Store": b"\0"}
    return {"werk.zip": pack(files)}


@case(ACCEPTED)
def zip_with_text_before(world: World) -> dict[str, bytes]:
    """A zip that begins with a program, as one that unpacks itself."""
    return {"werk.zip": b"#!/bin/sh\necho hallo\n" + pack({NAME: world.good})}


@case(ACCEPTED, results=1)
def zip_with_resource_forks(world: World) -> dict[str, bytes]:
    """A right hand-in in a zip, with what macOS puts beside a file on a disk of another system."""
    return {"werk.zip": pack({f"map/{NAME}": world.good, f"map/._{NAME}": b"\0\x05\x16\7\0\2"})}


@case(REFUSED)
def empty_zip(_: World) -> dict[str, bytes]:
    """A zip with nothing in it."""
    return {"werk.zip": pack({})}


@case(REFUSED)
def zip_of_nothing_of_the_student(_: World) -> dict[str, bytes]:
    """A zip with only what a system adds."""
    return {"werk.zip": pack({"__MACOSX/._x": b"\0", ".DS_Store": b"\0"})}


@case(REFUSED)
def truncated_zip(world: World) -> dict[str, bytes]:
    """The first half of a zip."""
    whole = pack({NAME: world.good})
    return {"werk.zip": whole[: len(whole) // 2]}


@case(REFUSED)
def zip_in_name_only(world: World) -> dict[str, bytes]:
    """A right hand-in that was called a zip."""
    return {"werk.zip": world.good}


@case(REFUSED)
def zip_called_json(world: World) -> dict[str, bytes]:
    """A zip that was called a hand-in."""
    return {NAME: pack({NAME: world.good})}


@case(REFUSED)
def empty_file_called_zip(_: World) -> dict[str, bytes]:
    """An empty file that was called a zip."""
    return {"werk.zip": b""}


@case(REFUSED)
def zip_in_zip_in_zip(world: World) -> dict[str, bytes]:
    """Three zips in each other, in what the lecturer got."""
    return {"a.zip": pack({"b.zip": pack({"c.zip": pack({NAME: world.good})})})}


@case(ACCEPTED, layouts=("single", "folders", "canvas unpacked"))
def zip_in_zip(world: World) -> dict[str, bytes]:
    """Two zips in each other."""
    return {"a.zip": pack({"b.zip": pack({NAME: world.good})})}


@case(REFUSED, layouts=ZIPS)
def zip_in_zip_in_the_zip_of_the_class(world: World) -> dict[str, bytes]:
    """Two zips in each other, in the zip of the class."""
    return {"a.zip": pack({"b.zip": pack({NAME: world.good})})}


@case(REFUSED)
def link_entry(_: World) -> list[Drop]:
    """An entry that is a link."""
    return _kind(stat.S_IFLNK)


@case(REFUSED)
def pipe_entry(_: World) -> list[Drop]:
    """An entry that is a pipe."""
    return _kind(stat.S_IFIFO)


@case(REFUSED)
def device_entry(_: World) -> list[Drop]:
    """An entry that is a device."""
    return _kind(stat.S_IFBLK)


@case(REFUSED)
def folder_entry_without_a_slash(_: World) -> list[Drop]:
    """An entry that is a folder, but is named like the hand-in."""
    return _kind(stat.S_IFDIR)


@case(ACCEPTED, layouts=DEEP[1:], results=1)
def folder_entry_named_like_the_file(world: World) -> list[Drop]:
    """A folder in the zip that is named like the hand-in, beside the right file."""
    return [Drop(f"leeg/{NAME}/", entry=lambda _: None), Drop(NAME, world.good)]


@case(REFUSED)
def link_in_own_zip(_: World) -> dict[str, bytes]:
    """A zip with a link in it."""
    return {"werk.zip": archive(_kind(stat.S_IFLNK))}


@case(REFUSED)
def dots_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip that would unpack to a place outside."""
    return {"werk.zip": pack({f"../../{NAME}": world.good})}


@case(REFUSED, layouts=DEEP[1:])
def dots_in_the_zip_of_the_class(world: World) -> list[Drop]:
    """An entry whose name leads out of the student's folder to a neighbour."""
    return [Drop(f"../aaa/{NAME}", world.good, entry=lambda _: None)]


@case(ACCEPTED)
def absolute_name_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip whose entry has an absolute name; nothing is unpacked, so it does not matter."""
    return {"werk.zip": pack({f"/etc/{NAME}": world.good})}


@case(ACCEPTED)
def zip_of_windows(world: World) -> dict[str, bytes]:
    """A right hand-in in a folder in a zip whose program wrote backslashes."""
    return {"werk.zip": pack({f"inleveren\\{NAME}": world.good})}


@case(REFUSED)
def backslashes_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip made with the slashes of Windows that leads out of its folder."""
    return {"werk.zip": pack({f"..\\..\\{NAME}": world.good})}


@case(ACCEPTED, results=3)
def odd_names_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip with entries that are called dot and dot in a folder."""
    return {"werk.zip": pack({NAME: world.good, ".": b"x", "a/.": b"x"})}


@case(REFUSED)
def name_of_nothing_in_own_zip(_: World) -> dict[str, bytes]:
    """A zip with an entry that has no name."""
    return {"werk.zip": _nameless()}


def _nameless() -> bytes:
    content = pack({"x": b"y"})
    start = content.index(b"PK\x01\x02")
    data = struct.pack("<H", 0)
    local = content[:26] + data + content[28:30] + content[31:start]
    line = content[start : start + 28] + data + content[start + 30 : start + 46]
    end = bytearray(content[-22:])
    struct.pack_into("<LL", end, 12, len(line), len(local))
    return local + line + bytes(end)


@case(REFUSED)
def very_long_name_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip with a name of sixty thousand letters."""
    return {"werk.zip": pack({"a" * 60_000 + ".json": world.good})}


@case(ACCEPTED, results=2)
def twice_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip with the same hand-in twice under one name."""
    return {"werk.zip": archive([Drop(NAME, world.good), Drop(NAME, world.good)])}


@case(HUMAN, results=2)
def two_versions_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip with two different hand-ins under one name."""
    return {"werk.zip": archive([Drop(NAME, world.less), Drop(NAME, world.good)])}


@case(HUMAN, layouts=("brightspace folder", "moodle folder", "moodle flat", "brightspace flat", "folders zip"))
def two_versions_under_one_name(world: World) -> list[Drop]:
    """Two entries with one name in the zip of the class."""
    return [Drop(NAME, world.less, entry=lambda _: None), Drop(NAME, world.good)]


@case(ACCEPTED, FULL - ONE, layouts=FLAT)
def own_zip_with_the_name_of_a_neighbour(world: World) -> dict[str, bytes]:
    """A zip in which a file bears the name that the LMS gave a neighbour, and a later version."""
    return {"werk.zip": pack({f"zzz_7103_99999_{NAME}": world.less})}


@case(ACCEPTED, FULL - ONE, layouts=LMS)
def own_zip_with_the_folder_of_a_neighbour(world: World) -> dict[str, bytes]:
    """A zip with a folder that bears the name that the LMS gave a neighbour."""
    return {"werk.zip": pack({f"Zzz_6103_assignsubmission_file/{NAME}": world.less})}


@case(REFUSED)
def tar(_: World) -> dict[str, bytes]:
    """Another kind of archive."""
    return {"werk.tar.gz": b"\x1f\x8b\x08\0\0\0\0\0"}
