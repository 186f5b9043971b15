"""What is no ordinary file: pipes, links, sockets, devices, and files that nobody may read."""

import os
import socket
import stat
from pathlib import Path

from .model import NAME, REFUSED, Drop, World, case


@case(REFUSED)
def fifo(_: World) -> list[Drop]:
    """A pipe that nobody writes to."""
    return [Drop(NAME, disk=os.mkfifo)]


@case(REFUSED)
def link_to_a_secret(_: World) -> list[Drop]:
    """A link to a file of the machine."""
    return [Drop(NAME, disk=lambda path: path.symlink_to("/etc/passwd"))]


@case(REFUSED)
def link_to_a_neighbour(_: World) -> list[Drop]:
    """A link to the work of another student."""
    return [Drop(NAME, disk=lambda path: path.symlink_to(f"../aaa/{NAME}"))]


@case(REFUSED)
def dangling_link(_: World) -> list[Drop]:
    """A link to nothing."""
    return [Drop(NAME, disk=lambda path: path.symlink_to("weg"))]


@case(REFUSED)
def link_to_a_folder(_: World) -> list[Drop]:
    """A link to the root of the machine."""
    return [Drop("werk", disk=lambda path: path.symlink_to("/"))]


@case(REFUSED)
def link_to_itself(_: World) -> list[Drop]:
    """A link that leads to itself."""
    return [Drop(NAME, disk=lambda path: path.symlink_to(path.name))]


def _socket(path: Path) -> None:
    here = Path.cwd()
    path.parent.mkdir(parents=True, exist_ok=True)
    os.chdir(path.parent)  # a socket's path has little room
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


@case(REFUSED)
def unix_socket(_: World) -> list[Drop]:
    """A socket."""
    return [Drop(NAME, disk=_socket)]


@case(REFUSED)
def device(_: World) -> list[Drop]:
    """A device that gives bytes for ever; where it may not be made, a pipe."""

    def make(path: Path) -> None:
        try:
            os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))
        except OSError:
            os.mkfifo(path)

    return [Drop(NAME, disk=make)]


@case(REFUSED)
def unreadable(world: World) -> list[Drop]:
    """A file that nobody may read; root may, and finds it broken."""

    def make(path: Path) -> None:
        path.write_bytes(world.good[:10])
        path.chmod(0)

    return [Drop(NAME, disk=make)]
