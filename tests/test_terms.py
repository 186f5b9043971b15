"""In what students and lecturers read, one thing has one name."""

import re
from itertools import chain

import pytest
from root import ROOT

READ = ("course/*.ipynb", "course/docent/*.md", "datasets/practice/*.toml", "solutions/bank-*.toml")
TEXTS = ("course/wederkerig/**/texts.py", "course/wederkerig/**/*_texts.py")
FILES = sorted(chain.from_iterable(ROOT.glob(pattern) for pattern in (*READ, *TEXTS)))
CASES = ("Krippendorffs alpha trekt", "Alpha is 0,71", "‘Alpha telt", 'text = "Alpha is"')
IDS = ('"alpha": 0.7', "alfa {alpha}", 'id = "eens-alpha-in"', "format(alpha=x)", "ALPHA = ")


def otherwise(text):
    """The places where a text says alpha, the English name; ids and fields to fill keep it."""
    return re.findall(r"(?<![{\w-])[Aa]lpha(?![}\w\"'=-])", text)


@pytest.mark.parametrize(("texts", "found"), [(CASES, True), (IDS, False)])
def test_a_name_is_told_from_an_id(texts, found):
    """The English name in a sentence is seen, and an id is not."""
    assert [bool(otherwise(text)) for text in texts] == [found] * len(texts)


def test_agreement_has_its_dutch_name():
    """Whoever reads of Krippendorff or Cronbach reads alfa."""
    assert len(FILES) > 50
    assert [path.name for path in FILES if otherwise(path.read_text(encoding="utf-8"))] == []
