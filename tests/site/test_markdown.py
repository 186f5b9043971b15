"""Prose of a notebook as HTML."""

import pytest
from wederkerig.site.markdown import prose, slug

SLUGS = [
    ("Voor-wat-hoort-wat: de deal", "voor-wat-hoort-wat-de-deal"),
    ("Eén woord, twee betekenissen", "een-woord-twee-betekenissen"),
    ("?!", "deel"),
]


@pytest.mark.parametrize(("text", "name"), SLUGS)
def test_a_heading_has_a_name_of_plain_letters(text, name):
    """The name of a place holds small letters, digits and hyphens only."""
    assert slug(text) == name


def test_two_headings_of_one_text_have_two_names():
    """Every heading of a page can be linked to."""
    render = prose()
    assert render("### Wat zagen we?") == '<h3 id="wat-zagen-we">Wat zagen we?</h3>\n'
    assert render("### Wat zagen we?") == '<h3 id="wat-zagen-we-2">Wat zagen we?</h3>\n'


def test_html_in_a_text_is_text():
    """A text cannot bring markup of its own."""
    html = prose()("Een <script>alert(1)</script> & <b>vet</b>")
    assert html == "<p>Een &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;vet&lt;/b&gt;</p>\n"


def test_a_table_tells_each_cell_its_column():
    """Below one another on a phone, cells still say what they are of; rows and columns have their heads."""
    html = prose()("| Vraag | Deal |\n|---|---|\n| Wie *begint*? | Beiden |\n")
    assert html == (
        '<table role="table"><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader">Vraag</th><th scope="col" role="columnheader">Deal</th></tr></thead>'
        '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Wie <em>begint</em>?</th>'
        '<td role="cell" data-column="Deal">Beiden</td></tr></tbody></table>\n'
    )
