"""Hand-ins whose JSON is broken or tampered with, or holds less, more or deeper things than it should."""

import json

from old_hand_in import old_text

from .model import ACCEPTED, FULL, ONE, REFUSED, World, ascii_json, case


@case(ACCEPTED, 0.0)
def nothing_answered(world: World) -> bytes:
    """A sealed hand-in without any answer."""
    return world.sealed({})


@case(ACCEPTED, FULL - ONE)
def item_missing(world: World) -> bytes:
    """A hand-in without the answer to one case."""
    return world.without(world.case)


@case(ACCEPTED)
def unknown_items(world: World) -> bytes:
    """Right answers, and answers to items that do not exist."""
    return world.sealed(world.key | {"bestaat-niet": {"label": "x"}, "": None, "../x": [1], "__class__": {}})


@case(ACCEPTED)
def unknown_fields(world: World) -> bytes:
    """A right hand-in with fields beside those that belong there."""
    return ascii_json(json.loads(world.good) | {"points": 99, "student": "zzz", "grade": {"auto_score": 99}})


@case(ACCEPTED)
def unknown_parts_of_answers(world: World) -> bytes:
    """Right answers that also say how many points they are worth."""
    return world.sealed({item: raw | {"points": 99, "manual_score": 99} for item, raw in world.key.items()})


@case(REFUSED)
def other_assignment(world: World) -> bytes:
    """The hand-in of another assignment."""
    return world.fields(assignment="opdracht-2")


@case(REFUSED)
def other_release(world: World) -> bytes:
    """The hand-in of another release."""
    return world.fields(release="000000000000")


@case(REFUSED)
def hostile_release(world: World) -> bytes:
    """A release that is markup, a formula and a command for a terminal."""
    return world.fields(release="=1+1\x1b[2J\r\n<script>\u202e{0}{name}%s")


@case(REFUSED)
def surrogate_in_release(world: World) -> bytes:
    """A release with half a letter, which cannot be printed."""
    return world.fields(release="\ud800")


@case(REFUSED)
def surrogate_in_assignment(world: World) -> bytes:
    """An assignment with half a letter, which cannot be printed."""
    return world.fields(assignment="\udfff")


@case(REFUSED)
def path_for_an_assignment(world: World) -> bytes:
    """An assignment that is a path."""
    return world.fields(assignment="../../opdracht-1")


@case(REFUSED)
def changed_after_sealing(world: World) -> bytes:
    """A hand-in in which an answer was changed by hand."""
    return world.tampered(answers=world.key | {world.case: {"label": None}})


@case(REFUSED)
def old_format_changed_after_sealing(world: World) -> bytes:
    """A hand-in of version 0.1.0 in which the moment was changed by hand."""
    return ascii_json(json.loads(old_text(world.hand_in(world.key))) | {"made": "2026-01-06T12:00:00+00:00"})


@case(REFUSED)
def without_checksum(world: World) -> bytes:
    """A hand-in without its checksum."""
    data = json.loads(world.good)
    del data["checksum"]
    return ascii_json(data)


@case(REFUSED)
def checksum_in_capitals(world: World) -> bytes:
    """A checksum in capitals."""
    return world.tampered(checksum=json.loads(world.good)["checksum"].upper())


@case(ACCEPTED)
def wrong_receipt(world: World) -> bytes:
    """A receipt code that is not that of the hand-in; ours is computed."""
    return world.tampered(receipt="../../x")


@case(REFUSED)
def other_format(world: World) -> bytes:
    """A hand-in of a format that is yet to come."""
    return world.tampered(format=3)


@case(REFUSED)
def duplicate_answers(world: World) -> bytes:
    """Two sets of answers in one hand-in, of which the last one was meant."""
    return world.sealing('{"answers": {}, ' + world.hand_in(world.key).payload[1:])


@case(REFUSED)
def duplicate_payload(world: World) -> bytes:
    """Two sealed texts in one file, of which the last belongs to the checksum."""
    return b'{"payload": "{}", ' + world.good.lstrip()[1:]


@case(ACCEPTED)
def old_format(world: World) -> bytes:
    """A hand-in that version 0.1.0 made."""
    return old_text(world.hand_in(world.key)).encode()


@case(REFUSED)
def duplicate_item(world: World) -> bytes:
    """Two answers to one item, of which the last is sealed."""
    return world.rewritten('"answers": {', f'"answers": {{"{world.case}": {{"label": null}}, ')


@case(REFUSED)
def duplicate_label(world: World) -> bytes:
    """Two labels in one answer, of which the last is sealed."""
    return world.rewritten('"label": ', '"label": null, "label": ')


@case(REFUSED)
def not_a_number(world: World) -> bytes:
    """A value that JSON does not have."""
    return world.having("extra", {"x": float("nan")})


@case(REFUSED)
def infinity(world: World) -> bytes:
    """Another value that JSON does not have."""
    return world.having("extra", {"x": float("-inf")})


@case(REFUSED)
def five_thousand_digits(world: World) -> bytes:
    """A number of five thousand digits."""
    return world.good.replace(b'"format": 2', b'"format": 2, "n": ' + b"9" * 5000)


@case(REFUSED)
def format_of_five_thousand_digits(world: World) -> bytes:
    """A format number of five thousand digits."""
    return world.good.replace(b'"format": 2', b'"format": ' + b"1" * 5000)


@case(ACCEPTED)
def four_thousand_digits(world: World) -> bytes:
    """A number of four thousand digits where nobody looks."""
    return world.having("extra", int("9" * 4000))


@case(ACCEPTED)
def number_beyond_numbers(world: World) -> bytes:
    """A number larger than any that a computer has, where nobody looks."""
    return world.good.replace(b'"format": 2', b'"format": 2, "n": 1e99999')


@case(REFUSED)
def depth_of_a_hundred_thousand(_: World) -> bytes:
    """Lists in lists, a hundred thousand deep."""
    return b'{"format": 1, "answers": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"


@case(REFUSED)
def objects_a_hundred_thousand_deep(_: World) -> bytes:
    """Objects in objects, a hundred thousand deep."""
    return b'{"a":' * 100_000 + b"1" + b"}" * 100_000


@case(REFUSED)
def opened_and_never_closed(_: World) -> bytes:
    """A million brackets that are never closed."""
    return b"[" * 1_000_000


def _deep(depth: int) -> list:
    inner: list = []
    for _ in range(depth - 1):
        inner = [inner]
    return inner


@case(REFUSED)
def sealed_and_too_deep(world: World) -> bytes:
    """A sealed hand-in with lists two hundred deep."""
    return world.having("extra", _deep(200))


@case(ACCEPTED)
def sealed_and_deep(world: World) -> bytes:
    """A sealed hand-in with lists fifty deep where nobody looks."""
    return world.having("extra", _deep(50))
