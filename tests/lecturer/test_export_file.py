"""Where a file for another program may come, and that no key of a graded item leaves its folder."""

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.exchange.export_file import ALL, GRADED, PRACTICE, export_file
from workbooks import course


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A course with all of its bank."""
    return course(tmp_path_factory.mktemp("cursus"))


@pytest.mark.parametrize("bank", [GRADED, ALL])
@pytest.mark.parametrize("name", ["kaarten.xlsx", "kaarten.xml"])
@pytest.mark.parametrize("place", ["", "datasets", "solutions/..", "solutions-kopie"])
def test_graded_items_stay_in_solutions(project, bank, name, place):
    """A file with graded items is made in `solutions/` and nowhere else, however the place is written."""
    (project.root / "solutions-kopie").mkdir(exist_ok=True)
    path = project.root / place / name
    with pytest.raises(WederkerigError, match=r"^Toetskaarten met hun sleutel blijven in .*solutions\. Kies"):
        export_file(project, path, bank, False, False)
    assert not path.exists()


def test_a_link_out_of_solutions_is_no_way_out(project, tmp_path):
    """Nor through a link that stands in `solutions/`."""
    (project.solutions / "uit").symlink_to(tmp_path)
    with pytest.raises(WederkerigError, match=r"^Toetskaarten met hun sleutel"):
        export_file(project, project.solutions / "uit" / "kaarten.xlsx", GRADED, False, False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["kaarten.xlsx", "kaarten.xml"])
def test_who_makes_a_secret_file_is_told(project, name):
    """Of a file with keys it is said not to share it; of one without, it is not."""
    secret = "Er staan sleutels van toetskaarten in: deel dit bestand niet met studenten."
    assert export_file(project, project.solutions / name, GRADED, False, True)[-1] == secret
    assert secret not in export_file(project, project.root / name, PRACTICE, False, True)


def test_a_template_can_go_anywhere(project):
    """A template for graded items holds none, and stands where it was asked for."""
    path = project.root / "sjabloon.xlsx"
    assert export_file(project, path, GRADED, True, False)[0] == f"Het sjabloon staat in {path}."


@pytest.mark.parametrize("name", ["k.xlsx", "k.xml", "k.qdc", "k.qdpx"])
def test_another_file_is_not_replaced_unasked(project, name):
    """A file that stands there and is another one stays; the same one is no matter; with --replace it goes."""
    path = project.root / name
    path.write_text("van iemand", encoding="utf-8")
    with pytest.raises(WederkerigError, match=r"k\.\w+ bestaat al en is anders\. Kies een andere naam, of"):
        export_file(project, path, PRACTICE, False, False)
    assert path.read_text(encoding="utf-8") == "van iemand"
    told = export_file(project, path, PRACTICE, False, True)
    content = path.read_bytes()
    assert export_file(project, path, PRACTICE, False, False) == told
    assert path.read_bytes() == content


REFUSED = {
    "kaarten.ods": "kaarten.ods heeft geen soort die de cursus kan maken. Kies een naam op .xlsx, .xml, .qdc, .qdpx.",
    "kaarten": "kaarten heeft geen soort die de cursus kan maken. Kies een naam op .xlsx, .xml, .qdc, .qdpx.",
    "er-niet/k.xlsx": "De map {root}/er-niet is er niet. Maak die eerst, of kies een andere map.",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_made_is_refused(project, name):
    """An ending that stands for nothing, or a folder that is not there, is named with what to do."""
    with pytest.raises(WederkerigError) as told:
        export_file(project, project.root / name, PRACTICE, False, False)
    assert str(told.value) == REFUSED[name].format(root=project.root)
