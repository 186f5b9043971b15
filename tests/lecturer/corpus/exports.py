"""Other exports of the LMSs: older and anonymous ones, ones that were packed again, and zips with telling names."""

from .model import ACCEPTED, FULL, HUMAN, NAME, ONE, OTHER_DEEP, OTHER_FLAT, REFUSED, World, case, zipped

OTHER = (*OTHER_FLAT, *OTHER_DEEP)


@case(ACCEPTED, layouts=OTHER)
def right(world: World) -> bytes:
    """A right hand-in."""
    return world.good


@case(ACCEPTED, layouts=OTHER)
def right_zip(world: World) -> dict[str, bytes]:
    """A right hand-in in a folder in a zip of one's own."""
    return {"werk.zip": zipped({f"map/{NAME}": world.good})}


@case(REFUSED, layouts=OTHER)
def half_a_file(world: World) -> bytes:
    """The first half of a right hand-in."""
    return world.good[: len(world.good) // 2]


@case(ACCEPTED, FULL - ONE, layouts=OTHER)
def forged_canvas_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Canvas gave a neighbour, with a later version."""
    return {f"zzz_71103_99999_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=OTHER)
def forged_moodle_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Moodle gave a neighbour."""
    return {f"Zzz_51103_assignsubmission_file_{NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=OTHER)
def forged_brightspace_name(world: World) -> dict[str, bytes]:
    """A file of one's own that bears the name that Brightspace gave a neighbour, with a later date."""
    return {f"35244-31103 - Zzz - Dec 31, 2099 1159 PM - {NAME}": world.less}


@case(ACCEPTED, FULL - ONE, layouts=OTHER)
def forged_zip(world: World) -> dict[str, bytes]:
    """A zip of one's own with a file that bears the name of a neighbour."""
    return {"werk.zip": zipped({f"zzz_71103_99999_{NAME}": world.less})}


@case(ACCEPTED, FULL - ONE, layouts=OTHER_DEEP[:-1])
def forged_folder(world: World) -> dict[str, bytes]:
    """A folder of one's own that bears the name that Moodle gave a neighbour."""
    return {f"Zzz_51103_assignsubmission_file_/{NAME}": world.less}


@case(HUMAN, results=2, layouts=OTHER)
def two_without_order(world: World) -> dict[str, bytes]:
    """Two versions in one zip of one's own, of which nothing says which is the later."""
    return {"werk.zip": zipped({NAME: world.less, "opdracht-1-inlevering (1).json": world.good})}
