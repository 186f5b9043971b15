"""The notebook instead of the hand-in, with the hand-in, and full of code; and the bare file of answers."""

import json

from .model import ACCEPTED, DEEP, FULL, HUMAN, NAME, ONE, REFUSED, World, ascii_json, case, zipped

BOOK = "opdracht-1.ipynb"
ANSWERS = "antwoorden.json"
LAYOUT = ("folders", "folders zip")  # nbgrader's own: student, assignment, file


def _notebook(world: World, metadata: object = None, cell: object = None) -> bytes:
    """A notebook whose every cell makes the canary and says that it is worth all points."""
    code = f"open({str(world.canary)!r}, 'w').write('x')"
    cells = []
    for number, grade_id in enumerate(["start", world.case, world.open, "inleveren", world.case]):
        settings = {"grade": True, "grade_id": grade_id, "locked": False, "points": 99, "solution": True}
        made = {"nbgrader": {**settings, "schema_version": 3, "task": False}} | (cell or {})
        cells.append({"cell_type": "code", "id": f"c{number}", "metadata": made, "source": code, "outputs": []})
    return ascii_json({"cells": cells, "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5})


@case(REFUSED)
def notebook_alone(world: World) -> dict[str, bytes]:
    """The notebook instead of the hand-in."""
    return {BOOK: _notebook(world)}


@case(REFUSED)
def notebook_called_json(world: World) -> bytes:
    """The notebook under the name of the hand-in."""
    return _notebook(world)


@case(REFUSED)
def broken_notebook(world: World) -> dict[str, bytes]:
    """Half a notebook."""
    return {BOOK: _notebook(world)[:200]}


@case(REFUSED)
def large_notebook(world: World) -> dict[str, bytes]:
    """A notebook of three megabytes."""
    return {BOOK: _notebook(world) + b" " * 3_000_000}


@case(REFUSED)
def colab_notebook(world: World) -> dict[str, bytes]:
    """A notebook as Colab saves it."""
    return {"Kopie van opdracht-1.ipynb": _notebook(world, {"colab": {"provenance": []}, "widgets": {"x": {}}})}


@case(REFUSED)
def code_editor_notebook(world: World) -> dict[str, bytes]:
    """A notebook as VS Code saves it."""
    return {BOOK: _notebook(world, {"language_info": {"name": "python"}}, {"vscode": {"languageId": "python"}})}


@case(ACCEPTED, results=2)
def notebook_beside_the_hand_in(world: World) -> dict[str, bytes]:
    """The notebook full of code, and the hand-in."""
    return {BOOK: _notebook(world), NAME: world.good}


@case(ACCEPTED, results=3)
def colab_notebook_beside_the_hand_in(world: World) -> dict[str, bytes]:
    """Two notebooks of other editors, one too large, and the hand-in."""
    return {"Colab.IPYNB": b" " * 3_000_000, BOOK: b"x", NAME: world.good}


@case(ACCEPTED, layouts=LAYOUT, results=2)
def layout_of_nbgrader(world: World) -> dict[str, bytes]:
    """The notebook full of code with the file of answers, as nbgrader's exchange has them."""
    files = {BOOK: _notebook(world), ANSWERS: world.bare(world.key)}
    files |= {"opdracht.json": b'{"release": "x"}', "timestamp.txt": b"1999-01-01 00:00:00 UTC"}
    return {f"opdracht-1/{name}": content for name, content in files.items()}


@case(ACCEPTED, layouts=LAYOUT, results=4)
def code_beside_the_answers(world: World) -> dict[str, bytes]:
    """Files that Python would run, beside the file of answers."""
    code = f"open({str(world.canary)!r}, 'w')".encode()
    files = {"sitecustomize.py": code, "wederkerig.py": code, "nbgrader_config.py": code}
    files[ANSWERS] = world.bare(world.key)
    return {f"opdracht-1/{name}": content for name, content in files.items()}


@case(ACCEPTED, results=3)
def whole_folder_in_a_zip(world: World) -> dict[str, bytes]:
    """The whole folder of the assignment in a zip, with the hand-in and the same answers as they were saved."""
    files = {BOOK: _notebook(world), ANSWERS: world.bare(world.key), NAME: world.good, "opdracht.json": b"{}"}
    return {"opdracht-1.zip": zipped({f"opdracht-1/{name}": content for name, content in files.items()})}


@case(HUMAN, results=2, layouts=DEEP)
def saved_answers_that_differ(world: World) -> dict[str, bytes]:
    """A hand-in, and beside it the file of answers in which one more was saved."""
    return {NAME: world.less, ANSWERS: world.bare(world.key)}


BARE = ("folders", "folders zip", "moodle folder", "brightspace folder", "single")


@case(ACCEPTED, layouts=BARE)
def saved_answers(world: World) -> dict[str, bytes]:
    """The file of answers instead of the hand-in."""
    return {ANSWERS: world.bare(world.key)}


@case(ACCEPTED, 0.0, layouts=BARE)
def saved_answers_of_nobody(world: World) -> dict[str, bytes]:
    """The file of answers of somebody who answered nothing."""
    return {ANSWERS: world.bare({})}


@case(ACCEPTED, FULL - ONE, layouts=BARE)
def saved_answers_with_earlier_ones(world: World) -> dict[str, bytes]:
    """The file of answers with earlier versions, and without one item."""
    earlier = {"earlier": [{"label": None}], "revision": "00", "saved": "x"}
    return {ANSWERS: world.bare({name: raw | earlier for name, raw in world.key.items() if name != world.case})}


@case(REFUSED, layouts=BARE)
def saved_answers_of_a_lesson(world: World) -> dict[str, bytes]:
    """The file of answers of a lesson: that is no mark of 0."""
    return {ANSWERS: world.bare({"kaart-uit-les-1": {"label": "wederkerigheid", "proof": []}})}


@case(REFUSED, layouts=BARE)
def saved_answers_twice_for_one_item(world: World) -> dict[str, bytes]:
    """A file of answers with two answers to one item."""
    return {ANSWERS: world.bare(world.key).replace(b'"label": ', b'"label": null, "label": ', 1)}


def _bare() -> None:
    for name, answers in {
        "list": [],
        "text": "x",
        "null": None,
        "number": 5,
        "true": True,
        "list_of_ids": ["x"],
    }.items():

        def made(world: World, said: object = answers) -> dict[str, bytes]:
            """A file of answers whose answers are none."""
            return {ANSWERS: world.bare(said)}

        made.__name__ = f"saved_answers_{name}"
        case(REFUSED, layouts=BARE)(made)
    for name, content in {
        "top_list": b"[]",
        "top_text": b'"answers"',
        "empty": b"",
        "half": b'{"answers": {',
        "deep": b'{"answers":' * 5000,
        "not_utf_8": b"\xff\xfe{}",
    }.items():

        def broken(_: World, said: bytes = content) -> dict[str, bytes]:
            """A file of answers that is none."""
            return {ANSWERS: said}

        broken.__name__ = f"saved_answers_{name}"
        case(REFUSED, layouts=BARE)(broken)


_bare()


@case(REFUSED, layouts=BARE)
def saved_answers_with_a_depth(world: World) -> dict[str, bytes]:
    """A file of answers with a right answer that also holds lists three hundred deep."""
    deep = json.dumps(world.key[world.case])[:-1] + ', "x": ' + "[" * 300 + "]" * 300 + "}"
    return {ANSWERS: ('{"format": 1, "answers": {"' + world.case + '": ' + deep + "}}").encode()}
