"""Panels one under another: one axis of years, a scale each; England's thin lines as wide as rounding leaves them."""

from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest

from councils.charts.beside import bands, runs
from councils.charts.drawing import bare
from councils.charts.lines import Line, Year
from councils.charts.multiples import multiples
from councils.charts.palette import NARROW, WIDE
from councils.charts.panels import Panel, panels, with_panels
from councils.charts.years import years


def exact(year: int, value: float) -> Year:
    return Year(year, value, value, said=f"{value:g}")


def rounded(year: int, value: int) -> Year:
    return Year(year, value - 5, value + 5, said=f"{value - 5}–{value + 5}")


OWN = Line("Aldermere", (exact(2018, 17), Year(2019, reason="not held"), Year(2020, 0, 4, said="0–4"), exact(2021, 0)))
LATER = Line("Aldermere", (exact(2020, 40), exact(2021, 60)))
ENGLAND = Line(
    "England", (rounded(2018, 20_000), rounded(2019, 18_720), Year(2020, reason="confidential"), rounded(2021, 16_830))
)
REGION = Line("West Midlands", (rounded(2018, 2_110), rounded(2019, 2_140)))
SHOWN = (Panel("Its own", (OWN,)), Panel("The series", (LATER,)), Panel("The areas", (), (ENGLAND, REGION)))


def said(figure: dict[str, Any]) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def axes(figure: dict[str, Any], which: str) -> list[dict[str, Any]]:
    return [value for name, value in figure["layout"].items() if name.startswith(f"{which}axis")]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_figure_is_one_that_plotly_accepts_and_draws(width: int) -> None:
    go.Figure(panels(SHOWN, width=width))
    assert bare(panels(SHOWN, width=width)) == bare(panels(SHOWN, width=width))


def test_all_panels_have_one_axis_of_years() -> None:
    ranges = [axis["range"] for axis in axes(panels(SHOWN, width=WIDE), "x")]
    assert ranges == [[2017.4, 2021.6]] * 3


def test_each_panel_has_a_scale_of_its_own_and_none_lies_on_another() -> None:
    found = axes(panels(SHOWN, width=WIDE), "y")
    assert len({axis["range"][1] for axis in found}) == 3
    domains = sorted(tuple(axis["domain"]) for axis in found)
    assert all(below[1] < above[0] for below, above in pairwise(domains))
    assert 0 <= domains[0][0] < domains[-1][1] <= 1


def test_no_line_runs_from_one_panel_into_another() -> None:
    figure = panels(SHOWN, width=WIDE)
    by_name = {(trace["name"], trace["yaxis"]) for trace in figure["data"]}
    assert by_name == {
        ("Aldermere, ranges", "y"), ("Aldermere", "y"), ("Aldermere", "y2"), ("England", "y3"), ("West Midlands", "y3"),
    }  # fmt: skip


def test_a_nought_a_range_and_a_reason_are_said_at_their_place() -> None:
    texts = said(panels(SHOWN, width=WIDE))
    assert {"0", "0–4", "<i>Aldermere: 2019: not held</i>", "<i>England: 2020: confidential</i>"} <= set(texts)


def test_the_key_says_each_line_s_latest_value() -> None:
    assert "— England: 16825–16835 in 2021" in said(panels(SHOWN, width=NARROW))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_panels_put_under_a_figure_leave_it_where_it_was(width: int) -> None:
    figure = years([OWN], width=width, axis="cases")
    whole = with_panels(figure, [Panel("England", beside=(ENGLAND,))])
    go.Figure(whole)
    assert whole["data"][: len(figure["data"])] == figure["data"]
    assert height_of_axis(whole) == pytest.approx(height_of_axis(figure))
    for before, after in zip(figure["layout"]["annotations"], whole["layout"]["annotations"], strict=False):
        assert from_top(whole, after) == pytest.approx(from_top(figure, before))


def test_panels_can_be_put_under_small_multiples() -> None:
    figure = multiples([OWN] * 8, width=WIDE, axis="cases")
    whole = with_panels(figure, [Panel("England", beside=(ENGLAND,))])
    go.Figure(whole)
    assert height_of_axis(whole) == pytest.approx(height_of_axis(figure))
    assert whole["layout"]["xaxis2"]["domain"][0] > 0


def test_without_panels_a_figure_stays_as_it_is() -> None:
    figure = years([OWN], width=WIDE, axis="cases")
    assert with_panels(figure, []) is figure


def plot_height(figure: dict[str, Any]) -> float:
    margin = figure["layout"]["margin"]
    return float(figure["layout"]["height"] - margin["t"] - margin["b"])


def height_of_axis(figure: dict[str, Any]) -> float:
    low, high = figure["layout"]["yaxis"].get("domain", (0, 1))
    return float(high - low) * plot_height(figure)


def from_top(figure: dict[str, Any], note: dict[str, Any]) -> float:
    return (1 - note["y"]) * plot_height(figure) if note.get("yref") == "paper" else float(note["y"])


# The thin lines


def test_a_band_is_as_wide_as_its_bounds_and_breaks_at_a_gap() -> None:
    (band,) = bands([ENGLAND])
    assert band["fill"] == "toself"
    points = list(zip(band["x"], band["y"], strict=True))
    assert points[:5] == [(2018, 19_995), (2019, 18_715), (2019, 18_725), (2018, 20_005), (None, None)]
    assert (2020, None) not in points
    assert len(points) == 8


def test_years_that_are_not_neighbours_are_two_runs() -> None:
    assert [[year.year for year in run] for run in runs(ENGLAND.known)] == [[2018, 2019], [2021]]


def test_a_line_without_a_value_has_no_band() -> None:
    assert bands([Line("England", (Year(2018, reason="confidential"),))]) == []


def test_the_two_areas_are_told_apart_without_colour() -> None:
    assert len({band["line"]["dash"] for band in bands([ENGLAND, REGION])}) == 2


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_areas_beside_councils_are_named_and_explain_their_gaps(width: int) -> None:
    figure = years([OWN], beside=[ENGLAND], width=width, axis="cases")
    go.Figure(figure)
    texts = " ".join(said(figure))
    assert "England</b>" in texts
    assert "England: confidential" in texts
    assert figure["layout"]["yaxis"]["range"][1] > 20_000


def test_areas_stand_in_every_small_drawing() -> None:
    figure = multiples([OWN, LATER], beside=[REGION], width=WIDE, axis="cases")
    assert len([x for x in figure["data"][0]["x"] if x is not None]) == 2 * 4
    assert any("— West Midlands" in text for text in said(figure))
    assert len(multiples([OWN, LATER], width=WIDE, axis="cases")["data"]) == 2
