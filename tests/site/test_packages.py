"""Packages for a learning environment (LMS): one lesson or assignment each, complete, and without any secret."""

import re
import struct
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import xmlschema
from root import ROOT
from scorm_packages import VERSIONS, entries, made, packages, unpack
from wederkerig.explorations.catalogue import EXPLORATIONS
from wederkerig.lecturer.bank import read_graded
from wederkerig.lecturer.project import Project
from wederkerig.site import packages as module

SCORM = Path(module.__file__).with_name("scorm")
LESSONS = (ROOT / "course").glob("[0-9][0-9]-*.ipynb")
ASSIGNMENTS = (path.parent for path in (ROOT / "assignments").glob("*/*.ipynb"))
NAMES = sorted([*(f"les-{path.name[:2]}.zip" for path in LESSONS), *(f"{path.name}.zip" for path in ASSIGNMENTS)])


class Links(HTMLParser):
    """Every address that a page names in an element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, _, attrs):
        """Take the addresses that it names."""
        self.found += [value for name, value in attrs if name in ("href", "src", "action", "srcset") and value]


def problems(manifest: Path) -> list[str]:
    """What the schemas beside a manifest find wrong with it.

    The published ims_xml.xsd binds a reserved namespace, which parsers of today refuse; the file of the W3C for the
    same namespace stands in for it.
    """
    stand_in = (SCORM / "2004" / "xml.xsd").as_uri()
    options = {
        "use_location_hints": True,
        "allow": "local",
        "defuse": "never",
        "uri_mapper": lambda uri: stand_in if uri.endswith("ims_xml.xsd") else uri,
    }
    return [str(error.reason) for error in xmlschema.iter_errors(str(manifest), **options)]


def local_sizes(package: bytes) -> list[tuple[int, int]]:
    """The flags and the size in every local header: what a reader sees that does not look at the end first."""
    found, at = [], 0
    while package[at : at + 4] == b"PK\x03\x04":
        flags, size, name, extra = struct.unpack_from("<6xH10xI4xHH", package, at)
        found.append((flags & 8, size))
        at += 30 + name + extra + size
    assert package[at : at + 4] == b"PK\x01\x02"
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_there_is_a_package_of_every_lesson_and_assignment(version):
    """Every lesson and every assignment gives one package."""
    assert sorted(packages(version)) == NAMES


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_is_valid(name, version, tmp_path):
    """The published schemas, which are in the package, find nothing wrong with the manifest."""
    folder = unpack(packages(version)[name], tmp_path)
    assert problems(folder / "imsmanifest.xml") == []
    published = {path.name: path.read_bytes() for path in (SCORM / version).iterdir()}
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name in published} == published


@pytest.mark.parametrize("version", VERSIONS)
def test_the_schemas_are_really_asked(version, tmp_path):
    """A manifest with an item that has no title and one without resources are refused."""
    folder = unpack(packages(version)["les-03.zip"], tmp_path)
    manifest = folder / "imsmanifest.xml"
    text = manifest.read_text(encoding="utf-8")
    for damage in (r"<resources>.*</resources>", r"<organizations.*</organizations>"):
        manifest.write_text(re.sub(damage, "", text, flags=re.DOTALL), encoding="utf-8")
        assert problems(manifest) != []


@pytest.mark.parametrize(("version", "kind"), [("1.2", "adlcp:scormtype"), ("2004", "adlcp:scormType")])
@pytest.mark.parametrize("name", NAMES)
def test_a_package_is_one_unit(name, version, kind):
    """Its one item opens index.html; the manifest names every file but itself and the schemas, and no other."""
    inside = entries(packages(version)[name])
    manifest = inside["imsmanifest.xml"].decode("utf-8")
    assert re.findall(r"<item [^>]*>", manifest) == [
        f'<item identifier="wederkerig-{_name(name)}-item" identifierref="wederkerig-{_name(name)}-page">'
    ]
    assert re.findall(rf'<resource [^>]*{kind}="sco" href="([^"]+)">', manifest) == ["index.html"]
    beside = {"imsmanifest.xml", *(path.name for path in (SCORM / version).iterdir())}
    assert sorted(re.findall(r'<file href="([^"]+)"/>', manifest)) == sorted(inside.keys() - beside)


def _name(package: str) -> str:
    return package.removesuffix(".zip").removeprefix("les-")


@pytest.mark.parametrize("name", NAMES)
def test_every_link_is_relative_and_leads_somewhere(name):
    """A page of a package names only files that are in it, by relative paths."""
    inside = entries(packages("1.2")[name])
    pages = {path: content.decode("utf-8") for path, content in inside.items() if path.endswith(".html")}
    links = [(page, urlsplit(link)) for page, html in pages.items() for link in Links(html).found]
    assert [link for link in links if link[1].scheme or link[1].netloc or link[1].path.startswith(("/", ".."))] == []
    assert [(page, link.geturl()) for page, link in links if link.path and link.path not in inside] == []
    places = {path: set(re.findall(r' id="([^"]+)"', html)) for path, html in pages.items()}
    missing = [
        (page, link.geturl())
        for page, link in links
        if link.fragment and link.fragment not in places[link.path or page]
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_a_package_holds_what_its_page_needs_and_no_more(name):
    """The pictures and the code of its own explorations are in it; no Python, no service worker, no other lesson."""
    inside = entries(packages("1.2")[name])
    html = inside["index.html"].decode("utf-8")
    own = [exploration for exploration in EXPLORATIONS if f'data-exploration="{exploration}"' in html]
    models = sorted({re.split(r"[-.]", path.removeprefix("models/"))[0] for path in inside if path[:7] == "models/"})
    assert models == sorted(own)
    assert [path for path in inside if path.endswith((".zip", ".mjs", ".wasm", "offline.js"))] == []
    assert sorted(path for path in inside if path.endswith(".html")) == [
        "begrippen.html",
        "bewaren.html",
        "index.html",
        "toegankelijkheid.html",
    ]


def test_no_key_of_a_graded_item_is_in_a_package():
    """Nothing that explains the answer to a graded item is in any package."""
    secret = {
        (id, " ".join(text.split()))
        for id, item in read_graded(Project(ROOT)).items()
        for text in [*getattr(item.key, "explanations", {}).values(), getattr(item.key, "text", "")]
        if text
    }
    assert len(secret) > 30
    for package in packages("1.2").values():
        text = " ".join(content.decode("utf-8", "ignore") for content in entries(package).values())
        plain = " ".join(text.replace("\\n", " ").split())
        assert [id for id, why in secret if why in plain] == []
    html = entries(packages("1.2")["opdracht-1.zip"])["index.html"].decode("utf-8")
    assert '"key"' not in html


@pytest.mark.parametrize("version", VERSIONS)
def test_the_same_course_gives_the_same_bytes(version):
    """Made again, every package is the same to the byte, so that an LMS is not given it anew for nothing."""
    assert made(version) == packages(version)


@pytest.mark.parametrize("name", NAMES)
def test_sizes_stand_in_front(name):
    """Every local header holds the size: some LMSs read a zip from the front."""
    package = packages("1.2")[name]
    sizes = local_sizes(package)
    assert len(sizes) == len(entries(package))
    assert [size for flag, size in sizes if flag or not size] == []
