"""Pictures as SVG."""

import xml.etree.ElementTree as ET

import pytest
from wederkerig.drawing.frame import frame
from wederkerig.drawing.svg import NARROW, WIDE, svg
from wederkerig.drawing.text import width_of, words
from wederkerig.drawing.ticks import round_step, ticks
from wederkerig.drawing.traces import line
from wederkerig.explorations.catalogue import EXPLORATIONS, exploration

STEPS = [(0.7, 1.0), (1.0, 1.0), (1.2, 2.0), (3.0, 5.0), (6.1, 10.0), (10.6, 20.0), (0.03, 0.05)]


@pytest.mark.parametrize(("rough", "step"), STEPS)
def test_a_step_is_round(rough, step):
    """The step between ticks is the next of 1, 2, 5 and their tens."""
    assert round_step(rough) == pytest.approx(step)


TICKS = [
    ({"tickvals": [0, 50, 100]}, (0, 60), [(0.0, "0"), (50.0, "50")]),
    ({"tickvals": [0, 1], "ticktext": ["weinig", "veel"]}, (-1, 2), [(0.0, "weinig"), (1.0, "veel")]),
    ({"dtick": 6}, (0, 13), [(0.0, "0"), (6.0, "6"), (12.0, "12")]),
    ({"nticks": 2}, (0, 1), [(0.0, "0"), (0.5, "0,5"), (1.0, "1")]),
    ({"dtick": 2}, (5, 0), [(0.0, "0"), (2.0, "2"), (4.0, "4")]),
]


@pytest.mark.parametrize(("axis", "ends", "expected"), TICKS)
def test_ticks_stand_where_the_axis_says(axis, ends, expected):
    """Named ticks, ticks of a step, or about so many round ones; numbers as Dutch writes them."""
    assert ticks(axis, *ends) == expected


def test_a_step_is_as_long_on_both_axes_that_are_tied():
    """A circle stays round whatever the shape of the picture."""
    layout = {"xaxis": {"range": [0, 10]}, "yaxis": {"range": [0, 10], "scaleanchor": "x"}}
    axes = frame(layout, [], 400, 220).axes
    across, up = (abs(axes[name].place(1) - axes[name].place(0)) for name in ("x", "y"))
    assert (across, up) == (pytest.approx(20), pytest.approx(20))


def test_words_cannot_bring_markup():
    """Only bold and the end of a line are markup."""
    drawn = words("<b>A</b><br><script>&", 0, 0, 10, "red")
    assert "<script>" not in drawn
    assert [element.tag for element in ET.fromstring(drawn).iter()] == ["text", "tspan", "tspan", "tspan"]


RUNS = [([(1.04, 2)], "M1 2"), ([(0, 0), (10.06, 5), (20.04, 5)], "M0 0l10.1 5 9.9 0")]


@pytest.mark.parametrize(("run", "path"), RUNS)
def test_a_line_is_drawn_in_steps(run, path):
    """Each place after the first is a step in tenths from the last, in which no rounding adds up."""
    assert f' d="{path}" ' in line([run], {})


PLAIN, STRIPED = {"color": "#0072b2"}, {"color": "#ffffff", "pattern": {"shape": "/", "bgcolor": "#ffffff"}}


@pytest.mark.parametrize(("marker", "boxes"), [(PLAIN, 1), (STRIPED, 2)], ids=["plain", "striped"])
def test_a_number_in_a_bar_can_be_read(marker, boxes):
    """Stripes stay away from behind it: it stands on a ground of its own, which is as wide as its letters."""
    bar = {"type": "bar", "x": [1], "y": [5], "text": ["<b>208</b>"], "textposition": "inside", "marker": marker}
    root = ET.fromstring("".join(svg([bar], {"xaxis": {}, "yaxis": {}}, "", 300, 200)))
    found = [element for element in root.iter("rect") if element.get("width") not in ("300", "200")]

    assert len(found) == boxes
    if boxes == 2:
        assert float(found[1].get("width")) == pytest.approx(width_of("208", 12) + 4, abs=0.1)


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("name", EXPLORATIONS)
def test_a_picture_is_whole_and_stays_within_its_edges(name, width):
    """Every first picture is well-formed, has a name, and no words of it end outside."""
    about = exploration(name)
    picture = about.draw(about.start())
    root = ET.fromstring("".join(svg(picture.traces, picture.layout, about.title, width, about.height)))
    assert root.get("aria-label") == about.title
    for text in root.iter("text"):
        size, anchor = float(text.get("font-size")), text.get("text-anchor")
        for row in (span for span in text if span.get("x")):
            if "rotate" in str([parent.get("transform") for parent in root.iter("g") if text in list(parent)]):
                continue
            wide = width_of("".join(row.itertext()), size) / 1.25
            left = float(row.get("x")) - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
            assert left >= -3, "".join(row.itertext())
            assert left + wide <= width + 3, "".join(row.itertext())
            assert 0 <= float(row.get("y")) <= about.height, "".join(row.itertext())
