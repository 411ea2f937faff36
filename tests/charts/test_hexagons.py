"""A hexagon for every area, a kind for every hexagon, and every council counted once."""

from itertools import pairwise

import plotly.graph_objects as go
import pytest

from councils.charts.hexagons import STEPS, Hexagon, Kind, hexagons
from councils.charts.palette import NARROW, WIDE

YES, PART, NO = Kind("answered", "#12436D"), Kind("in part", "#12436D", hatch=True), Kind("no letter")
KINDS = (YES, PART, NO)


def drawn(*cells: Hexagon, width: int = WIDE) -> dict[str, list[dict[str, object]]]:
    figure = hexagons(cells, KINDS, width=width)
    return {"data": figure["data"], "notes": figure["layout"]["annotations"]}


def hexes(trace: dict[str, object]) -> int:
    xs = trace["x"]
    assert isinstance(xs, list)
    return xs.count(None)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_plotly_takes_the_figure(width: int) -> None:
    go.Figure(hexagons([Hexagon(0, 0, "a", YES), Hexagon(3, 5, "b", PART)], KINDS, width=width))


def test_a_kind_is_one_line_of_all_its_hexagons_and_of_its_sign_in_the_key() -> None:
    (trace,) = drawn(Hexagon(0, 0, "a", YES), Hexagon(1, 0, "b", YES))["data"]
    assert hexes(trace) == 3


def test_a_kind_that_no_council_is_of_is_not_in_the_key() -> None:
    assert [trace["name"] for trace in drawn(Hexagon(0, 0, "a", NO))["data"]] == ["no letter"]


def test_the_key_keeps_its_order_whatever_the_order_of_the_map() -> None:
    data = drawn(Hexagon(0, 0, "a", NO), Hexagon(1, 0, "b", YES))["data"]
    assert [trace["name"] for trace in data] == ["answered", "no letter"]


def test_a_trust_over_several_hexagons_counts_once() -> None:
    (note,) = drawn(Hexagon(0, 0, "trust", YES), Hexagon(1, 0, "trust", YES))["notes"]
    assert note["text"] == "1 answered"


def test_what_may_be_is_hatched_and_what_is_not_known_is_an_empty_outline() -> None:
    part, no = drawn(Hexagon(0, 0, "a", PART), Hexagon(1, 0, "b", NO))["data"]
    assert "fillpattern" in part
    assert "fillpattern" not in no
    assert no["fillcolor"] == "#FFFFFF"


def test_an_odd_row_lies_half_a_hexagon_to_the_right() -> None:
    assert Hexagon(2, 1, "a", YES).centre[0] - Hexagon(2, 0, "b", YES).centre[0] == 0.5


def test_rows_count_from_the_south() -> None:
    assert Hexagon(0, 3, "north", YES).centre[1] > Hexagon(0, 2, "south", YES).centre[1]


def test_neighbours_do_not_touch() -> None:
    west, east = drawn(Hexagon(0, 0, "a", YES), Hexagon(1, 0, "b", NO))["data"]
    assert max(x for x in west["x"][8:15] if x is not None) < min(x for x in east["x"][8:15] if x is not None)  # type: ignore[index]


def test_the_steps_grow_darker_without_colour_too() -> None:
    def grey(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    greys = [grey(step) for step in STEPS]
    assert all(lighter - darker > 25 for lighter, darker in pairwise(greys))


def test_the_phone_s_drawing_puts_the_key_below_the_map() -> None:
    cells = [Hexagon(0, 0, "a", YES), Hexagon(9, 9, "b", NO)]
    wide, narrow = (hexagons(cells, KINDS, width=width)["layout"]["annotations"] for width in (WIDE, NARROW))
    assert all(note["x"] > 9.5 for note in wide)
    assert all(note["y"] < 0 for note in narrow)
