"""Lines of years: joined only where neighbouring years are exact; the unknown in words below the years it covers."""

import itertools
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.charts.lines import Line, Year
from councils.charts.palette import COLOURS, DASHES, NARROW, WIDE
from councils.charts.years import years


def exact(year: int, value: float) -> Year:
    return Year(year, value, value, said=f"{value:g}")


def line(*of: Year, label: str = "Aldermere") -> Line:
    return Line(label, of)


def drawn(
    *front: Line, behind: tuple[Line, ...] = (), after: tuple[str, ...] = (), width: int = WIDE
) -> dict[str, Any]:
    return years(front, width=width, axis="children", behind=behind, after=after)


def named(figure: dict[str, Any], name: str) -> dict[str, Any]:
    return next(trace for trace in figure["data"] if trace["name"] == name)


def said(figure: dict[str, Any]) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


WHOLE = line(exact(2014, 17), exact(2015, 37), exact(2016, 12))
GAPS = line(
    exact(2014, 17), Year(2015, reason="not held"), exact(2016, 12), Year(2017, 0, 4, said="0–4"), exact(2018, 0)
)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize(
    "front",
    [
        (WHOLE,),
        (GAPS,),
        (WHOLE, GAPS),
        (),
        (line(Year(2014, reason="not held")),),
        (line(Year(2014, 11, None, said="11 or more")),),
    ],
)
def test_the_figure_is_one_that_plotly_accepts(front: tuple[Line, ...], width: int) -> None:
    go.Figure(drawn(*front, behind=(WHOLE,), after=("2 others: not held",), width=width))


def test_a_line_breaks_where_a_year_is_not_known_or_only_a_range() -> None:
    trace = named(drawn(GAPS), "Aldermere")
    assert trace["x"] == [2014, None, 2016, None, 2018]
    assert trace["y"] == [17, None, 12, None, 0]
    assert trace["connectgaps"] is False


def test_a_range_stands_hatched_between_its_bounds() -> None:
    bars = named(drawn(GAPS), "Aldermere, ranges")
    assert (bars["x"], bars["base"], bars["y"]) == ([2017], [0], [4])
    assert bars["marker"]["pattern"]["shape"] == "/"


def test_a_range_without_a_limit_reaches_the_top() -> None:
    figure = drawn(line(Year(2014, 11, None, said="11 or more")))
    bars = named(figure, "Aldermere, ranges")
    assert bars["base"][0] + bars["y"][0] == figure["layout"]["yaxis"]["range"][1]


def test_nought_has_a_mark_and_its_figure() -> None:
    figure = drawn(line(exact(2014, 0)), line(exact(2014, 9), label="Fenbridge"))
    assert named(figure, "Aldermere")["y"] == [0]
    assert "0" in said(figure)


def test_neighbouring_years_not_known_for_one_reason_are_said_once() -> None:
    figure = drawn(line(*(Year(year, reason="not held") for year in range(2010, 2014)), exact(2014, 17)))
    assert [text for text in said(figure) if "not held" in text] == ["<i>Aldermere: not held</i>"]
    (band,) = figure["layout"]["shapes"]
    assert (band["x0"], band["x1"]) == (2010 - 0.45, 2013 + 0.45)


def test_years_not_known_for_two_reasons_are_said_twice() -> None:
    figure = drawn(line(Year(2010, reason="not held"), Year(2011, reason="withheld"), exact(2012, 3)))
    assert len(figure["layout"]["shapes"]) == 2


def test_a_year_between_two_silences_parts_them() -> None:
    figure = drawn(line(Year(2010, reason="not held"), exact(2011, 3), Year(2012, reason="not held")))
    assert [band["x0"] for band in figure["layout"]["shapes"]] == [2009.55, 2011.55]
    assert [text for text in said(figure) if "not held" in text] == ["<i>Aldermere: not held</i>"]


def test_a_council_of_which_nothing_is_known_is_words_across_all_the_years() -> None:
    silent = line(*(Year(year, reason="not held") for year in (2014, 2015, 2016)), label="Fenbridge")
    assert "<i>Fenbridge: not held</i>" in said(drawn(WHOLE, silent))


def test_lines_are_told_apart_without_colour() -> None:
    figure = drawn(WHOLE, line(exact(2014, 3), label="Fenbridge"))
    assert named(figure, "Aldermere")["line"]["dash"] != named(figure, "Fenbridge")["line"]["dash"]
    assert named(figure, "Aldermere")["marker"]["symbol"] != named(figure, "Fenbridge")["marker"]["symbol"]
    assert len(set(DASHES)) == len(set(COLOURS)) == 6


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_line_has_its_name_upon_the_drawing(width: int) -> None:
    text = " ".join(said(drawn(WHOLE, line(exact(2014, 3), label="Fenbridge"), width=width)))
    assert "Aldermere" in text
    assert "Fenbridge" in text


def test_names_at_the_ends_do_not_lie_on_each_other() -> None:
    lines = [line(exact(2014, 5 + index / 100), label=f"Council {index}") for index in range(6)]
    figure = drawn(*lines)
    heights = sorted(note["y"] for note in figure["layout"]["annotations"] if "Council" in note["text"])
    top = figure["layout"]["yaxis"]["range"][1]
    assert all(upper - lower > top * 0.05 for lower, upper in itertools.pairwise(heights))


def test_any_number_behind_is_one_trace_with_gaps() -> None:
    behind = tuple(line(exact(2014, number), exact(2015, number)) for number in range(153))
    figure = drawn(WHOLE, behind=behind)
    assert len(figure["data"]) == 2
    assert figure["data"][0]["y"].count(None) == 153
    assert figure["data"][0]["connectgaps"] is False


def test_the_first_colours_go_to_the_lines_that_are_drawn() -> None:
    silent = line(Year(2014, reason="not held"), label="Aldermere")
    figure = drawn(silent, line(exact(2014, 3), label="Fenbridge"))
    assert named(figure, "Fenbridge")["line"]["color"] == COLOURS[0]


@given(st.lists(st.sampled_from(["gap", "range", "exact"]), min_size=1, max_size=15))
def test_only_neighbouring_exact_years_are_ever_joined(kinds: list[str]) -> None:
    given_ = {
        "gap": lambda y: Year(y, reason="not held"),
        "range": lambda y: Year(y, 0, 4, said="0–4"),
        "exact": lambda y: exact(y, 7),
    }
    figure = drawn(line(*(given_[kind](2010 + index) for index, kind in enumerate(kinds))))
    xs = named(figure, "Aldermere")["x"]
    pairs = [(a, b) for a, b in itertools.pairwise(xs) if a is not None and b is not None]
    assert all(b == a + 1 for a, b in pairs)
    assert {x for x in xs if x is not None} == {2010 + index for index, kind in enumerate(kinds) if kind == "exact"}


def test_words_too_long_for_a_phone_are_broken_and_not_cut() -> None:
    reason = "not held; refers to the Wendle and Upper Tarnwater Constabulary"
    silent = line(*(Year(year, reason=reason) for year in range(2010, 2025)))
    (band,) = drawn(silent, width=NARROW)["layout"]["shapes"]
    lanes = [
        text.removeprefix("<i>").removesuffix("</i>")
        for text in said(drawn(silent, width=NARROW))
        if text.startswith("<i>")
    ]
    assert " ".join(lanes) == f"Aldermere: {reason}"
    assert len(lanes) == 2
    (short,) = drawn(silent)["layout"]["shapes"]
    assert abs(band["y1"] - band["y0"]) > abs(short["y1"] - short["y0"])
