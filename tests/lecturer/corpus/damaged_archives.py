"""Zips and entries that are encrypted, damaged, too large, or lie about what they are."""

import struct
import zipfile

import hostile_zips

from .model import ACCEPTED, NAME, REFUSED, Drop, Spoil, World, archive, case
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


WRONG_SUM = _set(14, 16, "<L", 1)
BEYOND = _set(None, 42, "<L", 0x7FFFFFF0)


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
def place_of_2_to_the_power_of_63(_: World) -> dict[str, bytes]:
    """A zip of which an entry stands further than any disk reaches."""
    return {"werk.zip": hostile_zips.at_the_end_of_time()}


@case(REFUSED)
def shared_body(_: World) -> dict[str, bytes]:
    """A zip in which twenty thousand entries are one and the same body."""
    return {"werk.zip": hostile_zips.by_hand(bytes(30_000), 30_000, 20_000, method=0)}


@case(REFUSED)
def bodies_that_give_nothing(_: World) -> dict[str, bytes]:
    """A zip whose entries are much larger packed than unpacked."""
    return {"werk.zip": hostile_zips.by_hand(b"\x00\x00\x00\xff\xff" * 10_000, 10, 900)}
