"""Zips that one student could hand in to make a lecturer's computer work, wait or fall over."""

import json
import random
import struct
import zipfile
from io import BytesIO
from pathlib import Path

from answers import MOMENT
from wederkerig.answers.handin import make_hand_in

NAME = "opdracht-1-inlevering.json"


def sealed(number, length):
    """A sealed hand-in with a text of that many letters."""
    return make_hand_in("opdracht-1", "r1", {f"i{number}": {"text": "x" * length}}, MOMENT).to_text().encode()


def packed(files, method=zipfile.ZIP_DEFLATED):
    """A zip of these files (pairs of name and content)."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return stream.getvalue()


def by_hand(body, size, count, method=8, place=None, crc=0, copies=False):
    """A zip of `count` entries of this packed body, which say that they unpack to `size` bytes.

    The entries share one body unless there are to be `copies`; `place` is where they say that it stands.
    """
    name = NAME.encode()
    sizes = (crc, len(body), size, len(name))
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, method, 0, 0, *sizes, 0) + name + body
    bodies = local * count if copies else local
    lines = []
    for number in range(count):
        at = place if place is not None else number * len(local) * copies
        lines.append(struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, method, 0, 0, *sizes, 0, 0, 0, 0, 0, at) + name)
    listed, total = b"".join(lines), count % 65_536
    return bodies + listed + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, total, total, len(listed), len(bodies), 0)


def often(content, count, method=zipfile.ZIP_DEFLATED):
    """A zip with so many copies of one file, that was packed once."""
    with zipfile.ZipFile(BytesIO(packed([(NAME, content)], method))) as archive:
        [info] = archive.infolist()
        archive.fp.seek(info.header_offset + len(info.FileHeader()))
        body = archive.fp.read(info.compress_size)
    return by_hand(body, len(content), count, method, crc=info.CRC, copies=True)


def at_the_end_of_time():
    """An entry of a large archive whose place is 2 to the power of 63."""
    content = bytearray(by_hand(b"x", 1, 1, method=0, place=0xFFFFFFFF))
    line = content.index(b"PK\1\2")
    extra = struct.pack("<HHQ", 1, 8, 2**63)
    struct.pack_into("<H", content, line + 30, len(extra))
    end = content.index(b"PK\5\6")
    content[end:end] = extra
    struct.pack_into("<L", content, end + len(extra) + 12, end + len(extra) - line)
    return bytes(content)


def nested(depth):
    """A zip in a zip in a zip, so many times."""
    content = packed([(NAME, sealed(0, 10))])
    for number in range(depth):
        content = packed([(f"{number}.zip", content)])
    return content


def dense():
    """A file as large as may be, of many small lists that do not pack well."""
    numbers = random.Random(1)
    return json.dumps({"answers": [[numbers.randrange(1000)] for _ in range(260_000)]}).encode()


# What one student zips; each is made when it is asked for.
OWN = {
    "a thousand large hand-ins": lambda: often(sealed(1, 1_400_000), 1000),
    "entries that share a body": lambda: by_hand(bytes(range(256)) * 1500, 384_000, 20_000, method=0),
    "bodies that give nothing": lambda: by_hand(b"\x00\x00\x00\xff\xff" * 70_000, 10, 900),
    "one body that gives nothing": lambda: by_hand(b"\x00\x00\x00\xff\xff" * 1_000_000, 10, 1),
    "a list of 300,000 files": lambda: by_hand(b"x", 1, 300_000, method=0),
    "long names": lambda: packed((f"{n:03}" + "a" * 60_000, b"x") for n in range(300)),
    "zips in zips": lambda: nested(50),
    "a place of 2 to the power of 63": at_the_end_of_time,
    "as much as may be, slow to unpack": lambda: often(dense(), 24, zipfile.ZIP_BZIP2),
    "more than may be": lambda: often(dense(), 100),
    "half a zip": lambda: packed([(NAME, sealed(0, 10))])[:-30],
    "an impossible lzma": lambda: by_hand(b"\x09\x04\x05\x00" + b"\xff" * 30, 100_000, 1, method=14),
}


def class_zip(path: Path, own: bytes, good: bytes):
    """The zip of Canvas with this zip of one student between the work of two others."""
    files = [(f"aaa_7101_900_{NAME}", good), ("mmm_7102_900_werk.zip", own), (f"zzz_7103_900_{NAME}", good)]
    path.write_bytes(packed(files, zipfile.ZIP_STORED))


def class_zip_with_a_film(path: Path, good: bytes):
    """The zip of Canvas of more than a gigabyte, for one student handed in a film; it takes no room on most disks."""
    beginning, size = b"\x00\x00\x00\x18ftypmp42", 1_100_000_000
    film = zipfile.ZipInfo("mmm_7102_901_film.mp4", (2026, 1, 5, 12, 0, 0))
    film.file_size = film.compress_size = size
    film.CRC = film.header_offset = 0
    with path.open("wb") as file:
        file.write(film.FileHeader(False) + beginning)
        file.truncate(len(film.FileHeader(False)) + size)
    with zipfile.ZipFile(path, "a") as archive:
        archive.filelist.append(film)
        for who in ("aaa_7101_900_", "mmm_7102_902_", "zzz_7103_900_"):
            archive.writestr(who + NAME, good)
