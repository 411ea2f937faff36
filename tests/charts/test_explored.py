"""The figure that a visitor touches: the same one, with its axes freed and nowhere to send it."""

import plotly.graph_objects as go
import pytest

from councils.charts.explored import CONFIG, explored
from councils.charts.lines import Line, Year
from councils.charts.multiples import multiples
from councils.charts.palette import NARROW, WIDE, Figure
from councils.charts.ranges import Bar, ranges
from councils.charts.years import years

KENT = Line("Kent", (Year(2014, 3, 3, said="3"), Year(2015, 0, 4, said="0–4"), Year(2016, reason="not held")))
DERBY = Line("Derby", (Year(2014, 7, 7, said="7"), Year(2015, 8, 8, said="8"), Year(2016, 0, 0, said="0")))
FIGURES = [
    years([KENT, DERBY], width=WIDE, axis="children"),
    years([KENT], width=NARROW, axis="children", behind=[DERBY]),
    multiples([KENT, DERBY], width=WIDE, axis="children"),
    ranges([Bar("Kent", 0, 4, "0–4"), Bar("Derby", 0, 0, "0"), Bar("Hull", said="not held")], width=WIDE, axis="a"),
]


@pytest.mark.parametrize("figure", FIGURES)
def test_plotly_takes_what_is_explored(figure: Figure) -> None:
    made = explored(figure)
    go.Figure({"data": made["data"], "layout": made["layout"]})


@pytest.mark.parametrize("figure", FIGURES)
def test_nothing_is_said_on_touch_that_the_drawing_does_not_say(figure: Figure) -> None:
    said = [text for trace in explored(figure)["data"] for text in trace.get("hovertext", [])]
    assert set(said) <= {
        "",
        *("Kent, 2014: 3", "Kent, 2015: 0–4", "Derby, 2014: 7", "Derby, 2015: 8", "Derby, 2016: 0"),
        *("Kent: 0–4", "Derby: 0"),
    }
    assert any(said)


@pytest.mark.parametrize("figure", FIGURES)
def test_every_point_that_is_touched_has_words_of_its_own(figure: Figure) -> None:
    for trace in explored(figure)["data"]:
        if trace.get("hoverinfo") == "text":
            assert len(trace["hovertext"]) == len(trace["x"])


@pytest.mark.parametrize("figure", FIGURES)
def test_words_are_marked_by_their_font_and_never_by_markup(figure: Figure) -> None:
    assert not any("<" in note["text"] for note in explored(figure)["layout"]["annotations"])


def test_the_axes_can_be_zoomed_and_the_drawing_s_own_cannot() -> None:
    assert explored(FIGURES[0])["layout"]["xaxis"]["fixedrange"] is False
    assert FIGURES[0]["layout"]["xaxis"]["fixedrange"] is True


def test_a_line_and_its_ranges_are_put_away_under_one_name() -> None:
    shown = [trace["name"] for trace in explored(FIGURES[0])["data"] if trace["showlegend"]]
    assert shown == ["Kent", "Derby"]


def test_one_line_needs_no_names_below_it() -> None:
    assert explored(years([KENT], width=WIDE, axis="children"))["layout"]["showlegend"] is False


def test_nothing_can_be_sent_anywhere() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["plotlyServerURL"] == ""
    assert CONFIG["displaylogo"] is False
    assert sum(len(group) for group in CONFIG["modeBarButtons"]) <= 3
