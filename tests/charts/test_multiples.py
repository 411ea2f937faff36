"""Small drawings side by side, all on one scale."""

from typing import Any

import plotly.graph_objects as go
import pytest

from councils.charts.lines import Line, Year
from councils.charts.multiples import multiples
from councils.charts.palette import NARROW, WIDE


def exact(year: int, value: float) -> Year:
    return Year(year, value, value, said=f"{value:g}")


def line(label: str, *of: Year) -> Line:
    return Line(label, of)


WHOLE = line("Aldermere", exact(2014, 17), exact(2015, 37), exact(2016, 12))
GAPS = line("Fenbridge", exact(2014, 0), Year(2015, reason="not held"), Year(2016, 0, 4, said="0–4"))
OPEN = line("Wexmoor", exact(2014, 3), exact(2015, 4), Year(2016, 11, None, said="11 or more"))


def drawn(*lines: Line, width: int = WIDE, after: tuple[str, ...] = ()) -> dict[str, Any]:
    return multiples(lines, width=width, axis="children", after=after)


def said(figure: dict[str, Any]) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("lines", [(WHOLE,), (WHOLE, GAPS, OPEN), (GAPS,) * 24])
def test_the_figure_is_one_that_plotly_accepts(lines: tuple[Line, ...], width: int) -> None:
    go.Figure(drawn(*lines, width=width))


def test_all_stand_on_one_scale_and_it_is_said() -> None:
    figure = drawn(WHOLE, line("Marlgate", exact(2014, 17), exact(2015, 37), exact(2016, 12)))
    ys = figure["data"][1]["y"]
    assert ys[:3] == ys[4:7]
    assert "children; all on one scale, its top line at 40" in said(figure)


def test_lines_are_joined_only_between_neighbouring_exact_years() -> None:
    ys = drawn(GAPS, WHOLE)["data"][1]["y"]
    assert [y is None for y in ys] == [False, True, False, False, False, True]


def test_a_range_is_hatched_between_its_bounds_and_to_the_top_without_a_limit() -> None:
    figure = drawn(WHOLE, GAPS, OPEN)
    bars = figure["data"][0]
    assert bars["marker"]["pattern"]["shape"] == "/"
    base_of_row = max(y for y in figure["data"][1]["y"] if y is not None)
    assert next(upper + length for upper, length in zip(bars["base"], bars["y"], strict=True)) == base_of_row
    assert bars["base"][1] == base_of_row - 70


def test_years_not_known_are_shaded_and_the_reason_stands_below() -> None:
    figure = drawn(GAPS)
    assert sum(shape["type"] == "rect" for shape in figure["layout"]["shapes"]) == 1
    assert "<i>2015: not held</i>" in said(figure)


def test_runs_with_one_reason_are_said_together() -> None:
    gaps = [Year(year, reason="not held") for year in (2010, 2011, 2013)]
    assert "<i>2010 to 2011, 2013: not held</i>" in said(drawn(line("Ostlake", *gaps, exact(2014, 3))))


def test_every_line_has_its_name_and_its_last_value() -> None:
    text = said(drawn(WHOLE, GAPS, OPEN))
    assert {"<b>Aldermere</b>", "<b>Fenbridge</b>", "<b>Wexmoor</b>", "12", "0–4", "11 or more"} <= set(text)


def test_the_last_value_stands_above_the_line_near_it() -> None:
    steep = line("Aldermere", *(exact(year, 40) for year in range(2010, 2024)), exact(2024, 1))
    figure = drawn(steep)
    (value,) = [note for note in figure["layout"]["annotations"] if note["text"] == "1"]
    assert value["y"] < min(y for y in figure["data"][1]["y"] if y is not None)


def test_a_phone_has_two_in_a_row_and_a_desk_four() -> None:
    for width, columns in ((WIDE, 4), (NARROW, 2)):
        names = [
            note for note in drawn(*(WHOLE,) * 8, width=width)["layout"]["annotations"] if "Aldermere" in note["text"]
        ]
        assert len({note["x"] for note in names}) == columns


def test_nothing_stands_outside_the_drawing() -> None:
    for width in (WIDE, NARROW):
        figure = drawn(*(GAPS,) * 9, width=width, after=("2 others: withheld",))
        height = figure["layout"]["height"]
        assert all(0 <= note["x"] <= width and 0 <= note["y"] <= height for note in figure["layout"]["annotations"])


def test_those_not_drawn_are_said_below() -> None:
    assert said(drawn(WHOLE, after=("2 others: withheld",)))[-1] == "2 others: withheld"
