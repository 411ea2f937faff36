"""Lying bars: solid what is sure, hatched what may be, a mark for nought, words for what is not known."""

from typing import Any

import plotly.graph_objects as go
import pytest

from councils.charts.palette import NARROW, WIDE
from councils.charts.ranges import Bar, ranges

EXACT, RANGE, NOUGHT, OPEN = (
    Bar("Aldermere", 22, 22, "22"),
    Bar("Fenbridge", 1, 4, "1–4"),
    Bar("Ostlake", 0, 0, "0"),
    Bar("Wexmoor", 11, None, "11 or more"),
)
SILENT = Bar("Tarnwater", said="withheld under FOIA s.12")
ALL = [EXACT, RANGE, NOUGHT, OPEN, SILENT]


def drawn(bars: list[Bar], *, width: int = WIDE, after: tuple[str, ...] = ()) -> dict[str, Any]:
    return ranges(bars, width=width, axis="children", after=after)


def traces(bars: list[Bar]) -> tuple[dict[str, Any], ...]:
    sure, maybe, noughts, _, limits = drawn(bars)["data"]
    return sure, maybe, noughts, limits


def said(figure: dict[str, Any]) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("bars", [ALL, [SILENT], [NOUGHT], [], [Bar("Aldermere", heading=True), RANGE]])
def test_the_figure_is_one_that_plotly_accepts(bars: list[Bar], width: int) -> None:
    go.Figure(drawn(bars, width=width))


def test_an_exact_count_is_solid_and_nothing_else() -> None:
    sure, maybe, noughts, _ = traces([EXACT])
    assert sure["x"] == [22]
    assert maybe["x"] == []
    assert noughts["x"] == []
    assert "pattern" not in sure["marker"]


def test_a_range_is_solid_as_far_as_it_is_sure_and_hatched_to_its_most() -> None:
    sure, maybe, _, _ = traces([RANGE])
    assert (sure["x"], maybe["base"], maybe["x"]) == ([1], [1], [3])
    assert maybe["marker"]["pattern"]["shape"] == "/"


def test_a_range_from_nought_has_no_solid_part_and_no_mark_of_nought() -> None:
    sure, maybe, noughts, _ = traces([Bar("Aldermere", 0, 4, "0–4")])
    assert (sure["x"], maybe["base"], maybe["x"], noughts["x"]) == ([], [0], [4], [])


def test_nought_is_drawn_with_a_mark_and_its_figure() -> None:
    figure = drawn([NOUGHT])
    assert figure["data"][2]["x"] == [0]
    assert "0" in said(figure)


def test_a_count_without_a_limit_reaches_the_edge_of_the_drawing() -> None:
    figure = drawn([EXACT, OPEN])
    assert figure["data"][1]["base"][0] + figure["data"][1]["x"][0] == figure["layout"]["xaxis"]["range"][1]
    assert "11 or more" in said(figure)


def test_what_is_not_known_is_words_at_its_place_and_no_bar() -> None:
    figure = drawn([SILENT])
    assert [trace["x"] for trace in figure["data"]] == [[], [], [], [], []]
    assert said(figure) == ["Tarnwater", "<i>withheld under FOIA s.12</i>"]


def test_those_not_drawn_one_by_one_are_said_below_the_rest() -> None:
    figure = drawn([EXACT], after=("98 others: no letter in this collection",))
    assert figure["layout"]["annotations"][-1]["text"] == "<i>98 others: no letter in this collection</i>"
    assert figure["layout"]["annotations"][-1]["y"] == 1


def test_sampling_is_a_thin_line_apart_from_the_hatching() -> None:
    limits = traces([Bar("Aldermere", 5, 9, "5–9", limits=(1.5, 14.0))])[3]
    assert limits["x"] == [1.5, 14.0, None]
    assert limits["line"]["width"] < 2


def test_the_axis_begins_at_nought_and_holds_everything() -> None:
    axis = drawn([*ALL, Bar("Marlgate", 5, 9, "5–9", limits=(1.0, 40.0))])["layout"]["xaxis"]
    assert axis["range"][0] == 0
    assert axis["range"][1] >= 40


def test_every_council_has_its_name_at_both_widths() -> None:
    for width in (WIDE, NARROW):
        assert {bar.label for bar in ALL} <= set(said(drawn(ALL, width=width)))


def test_a_label_with_signs_of_markup_is_escaped() -> None:
    assert "Gypsy &lt;Roma&gt;" in said(drawn([Bar("Gypsy <Roma>", 1, 1, "1")]))


def test_a_heading_carries_its_label_alone() -> None:
    assert said(drawn([Bar("Aldermere", heading=True)])) == ["<b>Aldermere</b>"]
