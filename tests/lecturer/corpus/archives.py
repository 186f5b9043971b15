"""Zips: the student's own, and odd entries in the zip of the LMS."""

import stat
import struct
import zipfile

from .model import ACCEPTED, DEEP, FLAT, FULL, HUMAN, LMS, NAME, ONE, REFUSED, ZIPS, Drop, Spoil, World, archive, case
from .model import zipped as pack

LOCAL = zipfile.sizeFileHeader


def _central(content: bytearray, info: zipfile.ZipInfo) -> int:
    """Where the directory of the archive speaks of this entry."""
    name = info.filename.encode()
    place = content.index(b"PK\x01\x02")
    while content[place + 46 : place + 46 + len(name)] != name:
        place = content.index(b"PK\x01\x02", place + 4)
    return place


def _set(local: int | None, central: int | None, form: str, value: int) -> Spoil:
    """Write a number at these places of the entry's local header and its line in the directory."""

    def spoil(content: bytearray, info: zipfile.ZipInfo) -> None:
        if local is not None:
            struct.pack_into(form, content, info.header_offset + local, value)
        if central is not None:
            struct.pack_into(form, content, _central(content, info) + central, value)

    return spoil


def _own(world: World, spoil: Spoil) -> dict[str, bytes]:
    return {"werk.zip": archive([Drop(NAME, world.good, spoil=spoil)])}


def _kind(mode: int) -> list[Drop]:
    def entry(info: zipfile.ZipInfo) -> None:
        info.create_system, info.external_attr = 3, (mode | 0o777) << 16

    return [Drop(NAME, b"/etc/passwd", entry=entry)]


WRONG_SUM = _set(14, 16, "<L", 1)
BEYOND = _set(None, 42, "<L", 0x7FFFFFF0)


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
def encrypted_zip(world: World) -> dict[str, bytes]:
    """A zip with a password."""
    return _own(world, _set(6, 8, "<H", 1))


@case(REFUSED)
def encrypted_entry(world: World) -> list[Drop]:
    """An entry with a password in the zip of the class."""
    return [Drop(NAME, world.good, spoil=_set(6, 8, "<H", 1))]


@case(REFUSED)
def encrypted_in_secret(world: World) -> list[Drop]:
    """An entry with a password of which the directory does not speak."""
    return [Drop(NAME, bytes(12) + world.good, spoil=_set(6, None, "<H", 1))]


@case(REFUSED)
def wrong_sum(world: World) -> list[Drop]:
    """An entry whose checksum is wrong."""
    return [Drop(NAME, world.good, spoil=WRONG_SUM)]


@case(REFUSED)
def wrong_sum_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip whose entry has a wrong checksum."""
    return _own(world, WRONG_SUM)


@case(REFUSED)
def spoilt_data(world: World) -> list[Drop]:
    """An entry whose packed data is noise."""

    def spoil(content: bytearray, info: zipfile.ZipInfo) -> None:
        start = info.header_offset + LOCAL + len(info.filename)
        content[start : start + 20] = b"\xff" * 20

    return [Drop(NAME, world.good, spoil=spoil)]


@case(REFUSED)
def header_gone(world: World) -> list[Drop]:
    """An entry whose local header is not there."""
    return [Drop(NAME, world.good, spoil=_set(0, None, "<L", 0))]


@case(REFUSED)
def other_name_in_the_header(world: World) -> list[Drop]:
    """An entry whose local header gives another name than the directory."""
    return [Drop(NAME, world.good, spoil=_set(LOCAL, None, "<B", ord("Q")))]


@case(REFUSED)
def name_that_is_no_utf_8(world: World) -> list[Drop]:
    """An entry whose local header says that its name is UTF-8, which it is not."""

    def spoil(content: bytearray, info: zipfile.ZipInfo) -> None:
        _set(6, None, "<H", 0x800)(content, info)
        _set(LOCAL, None, "<B", 0xFF)(content, info)

    return [Drop(NAME, world.good, spoil=spoil)]


@case(REFUSED)
def place_beyond_the_end(world: World) -> list[Drop]:
    """An entry that stands beyond the end of the archive."""
    return [Drop(NAME, world.good, spoil=BEYOND)]


@case(REFUSED)
def unknown_method(world: World) -> list[Drop]:
    """An entry packed in a way that nobody knows."""
    return [Drop(NAME, world.good, spoil=_set(8, 10, "<H", 77))]


@case(REFUSED)
def noise_as_lzma(world: World) -> list[Drop]:
    """An entry that says it was packed with LZMA, and was not."""
    return [Drop(NAME, world.good, spoil=_set(8, 10, "<H", zipfile.ZIP_LZMA))]


@case(REFUSED)
def broken_lzma(world: World) -> list[Drop]:
    """An entry packed with LZMA whose settings are impossible."""

    def entry(info: zipfile.ZipInfo) -> None:
        info.compress_type = zipfile.ZIP_LZMA

    def spoil(content: bytearray, info: zipfile.ZipInfo) -> None:
        struct.pack_into("<BBHB", content, info.header_offset + LOCAL + len(info.filename), 9, 4, 1, 255)

    return [Drop(NAME, world.good, entry=entry, spoil=spoil)]


@case(REFUSED)
def noise_as_bzip2(world: World) -> list[Drop]:
    """An entry that says it was packed with bzip2, and was not."""
    return [Drop(NAME, world.good, spoil=_set(8, 10, "<H", zipfile.ZIP_BZIP2))]


@case(ACCEPTED)
def lzma_and_bzip2(world: World) -> list[Drop]:
    """Entries packed with LZMA and with bzip2, as they should be."""

    def method(number: int):
        return lambda info: setattr(info, "compress_type", number)

    return [
        Drop(NAME, world.good, entry=method(zipfile.ZIP_LZMA)),
        Drop(NAME + ".txt", world.good, entry=method(zipfile.ZIP_BZIP2)),
    ]


@case(REFUSED)
def says_to_be_huge(world: World) -> list[Drop]:
    """An entry that says it is nine hundred megabytes large."""
    return [Drop(NAME, world.good, spoil=_set(22, 24, "<L", 900_000_000))]


@case(REFUSED)
def says_to_be_small(world: World) -> list[Drop]:
    """An entry that holds more than it says."""
    return [Drop(NAME, world.good, spoil=_set(22, 24, "<L", 10))]


@case(REFUSED)
def bomb(_: World) -> dict[str, bytes]:
    """A small file that unpacks to fifty megabytes."""
    return {"werk.zip": pack({NAME: b" " * 50_000_000})}


@case(REFUSED)
def bomb_of_many(_: World) -> dict[str, bytes]:
    """A zip that says to hold more than a gigabyte."""
    large = _set(22, 24, "<L", 400_000_000)
    return {"werk.zip": archive([Drop(f"{number}.json", b"x", spoil=large) for number in range(3)])}


@case(REFUSED)
def too_many_entries(_: World) -> dict[str, bytes]:
    """A zip with more than twenty thousand files."""
    return {"werk.zip": _many()}


_MANY: list[bytes] = []


def _many() -> bytes:
    if not _MANY:
        _MANY.append(archive(Drop(f"{number}") for number in range(20_001)))
    return _MANY[0]


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


@case(ACCEPTED)
def zip64(world: World) -> list[Drop]:
    """An entry with the extra field of large archives."""

    def entry(info: zipfile.ZipInfo) -> None:
        info.extract_version = info.create_version = 45

    return [Drop(NAME, world.good, entry=entry)]


@case(REFUSED)
def lying_zip64(world: World) -> dict[str, bytes]:
    """A zip with an extra field of large archives that is too short."""

    def entry(info: zipfile.ZipInfo) -> None:
        info.extra = struct.pack("<HHH", 1, 2, 0)

    return {"werk.zip": archive([Drop(NAME, world.good, entry=entry, spoil=_set(None, 24, "<L", 0xFFFFFFFF))])}


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


@case(REFUSED)
def backslashes_in_own_zip(world: World) -> dict[str, bytes]:
    """A zip made with the slashes of Windows."""
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
