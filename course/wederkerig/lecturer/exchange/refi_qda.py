"""The codebook, and the fragments that were coded by it, as REFI-QDA: what programs for qualitative analysis exchange.

A codebook (.qdc) is one XML file. A project (.qdpx) is a zip with the project as XML and its sources as text; places in
a text count its characters, from 0, and the end is the first character after (specification 1.5, 10.2).
"""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ...files import zipped
from ...items.sources import Code, Fragment
from . import texts

CODEBOOK, PROJECT = "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:project:1.0"
ORIGIN = "wederkerig"
_NAMESPACE = UUID("6f0e6a0c-6a0e-5b35-9d0c-3f0b8f0d2c11")  # of what this course names; the same thing has the same id
_COLOURS = ("#0b5f66", "#8a4b08", "#6b3fa0", "#2f6b2f")  # of the kernlabels, in order

Kernlabels = Mapping[str, tuple[str, str]]


def codebook(kernlabels: Kernlabels, book: Mapping[str, Code]) -> bytes:
    """The codebook as a file of its own (.qdc)."""
    root = Element("CodeBook", xmlns=CODEBOOK, origin=ORIGIN)
    root.append(_codes(kernlabels, book))
    return _xml(root)


def coded_fragments(kernlabels: Kernlabels, book: Mapping[str, Code], fragments: Iterable[Fragment]) -> bytes:
    """The codebook and the fragments, each coded with its sublabel, as a project (.qdpx)."""
    root = Element("Project", xmlns=PROJECT, name=texts.PROJECT_NAME, origin=ORIGIN)
    user = _guid("user", ORIGIN)
    SubElement(SubElement(root, "Users"), "User", guid=user, name=texts.PROJECT_USER)
    SubElement(root, "CodeBook").append(_codes(kernlabels, book))
    name = f"{_guid('source', 'fragments')}.txt"
    about = {"guid": _guid("source", "fragments"), "name": texts.SOURCE_NAME, "plainTextPath": f"internal://{name}"}
    source = SubElement(SubElement(root, "Sources"), "TextSource", {**about, "creatingUser": user})
    text = ""
    for fragment in fragments:
        text += f"{fragment.id}\n"
        _selection(source, fragment, len(text), user)
        text += f"{fragment.text}\n\n"
    SubElement(root, "Description").text = texts.PROJECT_TOLD
    return zipped({"project.qde": _xml(root), f"Sources/{name}": text})


def _selection(source: Element, fragment: Fragment, start: int, user: str) -> None:
    places = {"startPosition": str(start), "endPosition": str(start + len(fragment.text))}
    named = {"guid": _guid("selection", fragment.id), "name": fragment.id, "creatingUser": user}
    selection = SubElement(source, "PlainTextSelection", {**named, **places})
    coding = SubElement(selection, "Coding", guid=_guid("coding", fragment.id), creatingUser=user)
    SubElement(coding, "CodeRef", targetGUID=_guid("code", fragment.sublabel))


def _codes(kernlabels: Kernlabels, book: Mapping[str, Code]) -> Element:
    codes = Element("Codes")
    for (letter, (name, definition)), colour in zip(kernlabels.items(), _COLOURS, strict=True):
        main = _code(codes, letter, name, definition, colour)
        for code in book.values():
            if code.kernlabel == letter:
                text = "\n".join(f"{heading}: {getattr(code, field)}" for field, heading in texts.CODE_TOLD.items())
                _code(main, code.id, code.name, text, colour)
    return codes


def _code(parent: Element, id: str, name: str, told: str, colour: str) -> Element:
    code = SubElement(parent, "Code", guid=_guid("code", id), name=f"{id} {name}", isCodable="true", color=colour)
    SubElement(code, "Description").text = told
    return code


def _guid(kind: str, name: str) -> str:
    return str(uuid5(_NAMESPACE, f"{kind} {name}"))


def _xml(root: Element) -> bytes:
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
