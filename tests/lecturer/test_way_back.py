"""A change of files is taken back on another day, whole, and only while nothing else changed them."""

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.way_back import WayBack


@pytest.fixture
def back(tmp_path):
    """A way back in a folder with two files, of which one is to come."""
    (tmp_path / "a").write_bytes(b"een\r\n")
    return WayBack(tmp_path / "terug.json", tmp_path, "{file} is veranderd. Kijk.")


def change(back):
    """Change one file and make another."""
    a, b = back.root / "a", back.root / "b"
    back.make({a: "een\r\n", b: None}, {a: "twee", b: "é"})


def contents(back):
    """What stands in the folder, but for what keeps the way back."""
    return {path.name: path.read_bytes() for path in back.root.iterdir() if path != back.file}


def test_a_change_goes_back_on_another_day(back):
    """Every byte comes back, a file that was not there goes, and then there is nothing to take back."""
    before = contents(back)
    change(back)
    assert contents(back) == {"a": b"twee", "b": "é".encode()}
    again = WayBack(back.file, back.root, back.changed_since)
    assert again.stands()
    again.take()
    assert (contents(back), again.stands(), back.file.exists()) == (before, False, False)


def test_what_was_changed_since_stays(back):
    """A file that somebody changed is named, and nothing is written."""
    change(back)
    (back.root / "b").write_text("later", encoding="utf-8")
    before = contents(back)
    assert not back.stands()
    with pytest.raises(WederkerigError, match="b is veranderd"):
        back.take()
    assert contents(back) == before


def test_a_change_of_something_else_is_not_made(back):
    """What is no longer as it was looked at is left alone."""
    (back.root / "a").write_bytes(b"anders")
    with pytest.raises(WederkerigError, match="a is veranderd"):
        change(back)
    assert (contents(back), back.stands()) == ({"a": b"anders"}, False)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"a": 1}', b"\xff"])
def test_what_is_spoilt_is_no_way_back(back, content):
    """A file that cannot be read is as if there were none."""
    back.file.write_bytes(content)
    assert not back.stands()
