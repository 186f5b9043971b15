"""The codebook and the coded fragments as REFI-QDA: by the rules of the published schema, with every place right.

What the schemas (Project.xsd of 18 March 2019, Codebook.xsd 1.0) say of the elements that are used here is written out
below; by Project.xsd itself the project is held in tests/install/test_refi_qda_schema.py.
"""

import re
import zipfile
from io import BytesIO
from xml.etree.ElementTree import canonicalize, fromstring, tostring

import pytest
from root import ROOT
from wederkerig.items.sources import Fragment, read_codebook, read_fragments, read_kernlabels
from wederkerig.lecturer.exchange.refi_qda import CODEBOOK, PROJECT, codebook, coded_fragments

DATA = ROOT / "datasets"
KERNLABELS, BOOK, FRAGMENTS = read_kernlabels(DATA), read_codebook(DATA), read_fragments(DATA)
GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
NUMBER, TEXT = re.compile(r"-?\d+"), re.compile(r".+")
# Per element: the attributes it must have, those it may have, and its children in order, each with how many at least.
CODE = (
    {"guid": GUID, "name": TEXT, "isCodable": re.compile("true|false")},
    {"color": re.compile("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})")},
    {"Description": 0, "Code": 0},
)
RULES = {
    "Project": ({"name": TEXT}, {"origin": TEXT}, {"Users": 0, "CodeBook": 0, "Sources": 0, "Description": 0}),
    "Users": ({}, {}, {"User": 1}),
    "User": ({"guid": GUID}, {"name": TEXT, "id": TEXT}, {}),
    "CodeBook": ({}, {"origin": TEXT}, {"Codes": 1}),
    "Codes": ({}, {}, {"Code": 1}),
    "Code": CODE,
    "Description": ({}, {}, {}),
    "Sources": ({}, {}, {"TextSource": 1}),
    "TextSource": (
        {"guid": GUID},
        {"name": TEXT, "plainTextPath": re.compile(r"internal://.+\.txt"), "creatingUser": GUID},
        {"PlainTextSelection": 0},
    ),
    "PlainTextSelection": (
        {"guid": GUID, "startPosition": NUMBER, "endPosition": NUMBER},
        {"name": TEXT, "creatingUser": GUID},
        {"Coding": 0},
    ),
    "Coding": ({"guid": GUID}, {"creatingUser": GUID}, {"CodeRef": 1}),
    "CodeRef": ({"targetGUID": GUID}, {}, {}),
}
ONCE = {"Users", "CodeBook", "Sources", "Description", "Codes", "CodeRef"}


@pytest.fixture(scope="module")
def archive():
    """The project, unpacked: its files by name."""
    with zipfile.ZipFile(BytesIO(coded_fragments(KERNLABELS, BOOK, FRAGMENTS.values()))) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def name_of(element, namespace):
    """The name of an element, which must be in the namespace."""
    assert element.tag.startswith(f"{{{namespace}}}")
    return element.tag.removeprefix(f"{{{namespace}}}")


def check(element, namespace):
    """Hold an element, and all in it, to the rules."""
    name = name_of(element, namespace)
    must, may, children = RULES[name]
    assert set(must) <= set(element.attrib) <= set(must) | set(may), name
    for attribute, value in element.attrib.items():
        assert (must | may)[attribute].fullmatch(value), f"{name} {attribute}={value}"
    found = [name_of(child, namespace) for child in element]
    order = list(children)
    assert found == sorted(found, key=order.index), name
    assert [child for child, least in children.items() if found.count(child) < least] == [], name
    assert [child for child in ONCE if found.count(child) > 1] == [], name
    for child in element:
        check(child, namespace)


def test_a_broken_rule_is_seen():
    """What is claimed below would fail on an element out of order, without an id, or with another colour."""
    for wrong in (
        '<Codes xmlns="n"><Code name="x" isCodable="true"/></Codes>',
        '<Codes xmlns="n"/>',
        f'<Codes xmlns="n"><Code guid="{"0" * 8}-0000-0000-0000-{"0" * 12}" name="x" isCodable="ja"/></Codes>',
    ):
        with pytest.raises(AssertionError):
            check(fromstring(wrong), "n")


def test_the_codebook_keeps_to_the_schema():
    """The codebook has the root, the namespace, the elements and the ids of the published form."""
    root = fromstring(codebook(KERNLABELS, BOOK))
    assert name_of(root, CODEBOOK) == "CodeBook"
    check(root, CODEBOOK)


def test_the_project_keeps_to_the_schema(archive):
    """So does the project, and it holds one file with text, at the place that it names."""
    root = fromstring(archive["project.qde"])
    assert name_of(root, PROJECT) == "Project"
    check(root, PROJECT)
    [source] = root.iter(f"{{{PROJECT}}}TextSource")
    assert sorted(archive) == sorted(["project.qde", source.get("plainTextPath").replace("internal://", "Sources/")])


def test_the_codebook_is_that_of_the_project(archive):
    """Both files hold the same codes to the letter, but for the namespace: what is valid in one is so in the other."""
    texts = (archive["project.qde"].decode().replace(PROJECT, CODEBOOK), codebook(KERNLABELS, BOOK).decode())
    inside, alone = (next(fromstring(text).iter(f"{{{CODEBOOK}}}Codes")) for text in texts)
    assert canonicalize(tostring(alone), strip_text=True) == canonicalize(tostring(inside), strip_text=True)


def test_every_code_is_there_under_its_kernlabel():
    """All sublabels stand under their kernlabel, in order, with their definition and example."""
    root = fromstring(codebook(KERNLABELS, BOOK))
    top = root.findall(f"{{{CODEBOOK}}}Codes/{{{CODEBOOK}}}Code")
    found = {code.get("name"): [sub.get("name") for sub in code.findall(f"{{{CODEBOOK}}}Code")] for code in top}
    assert found == {
        f"{letter} {name}": [f"{code.id} {code.name}" for code in BOOK.values() if code.kernlabel == letter]
        for letter, (name, _) in KERNLABELS.items()
    }
    told = {code.get("name")[:2]: code.findtext(f"{{{CODEBOOK}}}Description") for main in top for code in main[1:]}
    assert [id for id, code in BOOK.items() if code.definition not in told[id] or code.example not in told[id]] == []


def test_every_fragment_is_coded_where_it_stands(archive):
    """From start to end, in characters, stands the fragment and nothing else; its code is its sublabel."""
    root = fromstring(archive["project.qde"])
    [text] = [content.decode() for name, content in archive.items() if name != "project.qde"]
    codes = {code.get("guid"): code.get("name") for code in root.iter(f"{{{PROJECT}}}Code")}
    found = {}
    for selection in root.iter(f"{{{PROJECT}}}PlainTextSelection"):
        [ref] = selection.iter(f"{{{PROJECT}}}CodeRef")
        cut = text[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
        found[selection.get("name")] = (cut, codes[ref.get("targetGUID")][:2])
    assert found == {id: (fragment.text, fragment.sublabel) for id, fragment in FRAGMENTS.items()}
    assert "\r" not in text


def test_ids_are_unique_and_stay(archive):
    """No two things share an id, and a code has the same id in both files and every time."""
    root = fromstring(archive["project.qde"])
    ids = [element.get("guid") for element in root.iter() if element.get("guid")]
    assert len(set(ids)) == len(ids)
    alone = fromstring(codebook(KERNLABELS, BOOK)).iter(f"{{{CODEBOOK}}}Code")
    assert [code.get("guid") for code in alone] == [code.get("guid") for code in root.iter(f"{{{PROJECT}}}Code")]
    again = coded_fragments(KERNLABELS, BOOK, FRAGMENTS.values())
    assert again == coded_fragments(KERNLABELS, BOOK, FRAGMENTS.values())


def test_places_count_characters():
    """After a sign that takes two places in some programs, places still count characters."""
    fragments = [Fragment("f1", "A1", "🙂 é", (), "K"), Fragment("f2", "A1", "daarna", (), "K")]
    with zipfile.ZipFile(BytesIO(coded_fragments(KERNLABELS, BOOK, fragments))) as packed:
        root = fromstring(packed.read("project.qde"))
    places = [
        (one.get("startPosition"), one.get("endPosition")) for one in root.iter(f"{{{PROJECT}}}PlainTextSelection")
    ]
    assert places == [("3", "6"), ("11", "17")]
