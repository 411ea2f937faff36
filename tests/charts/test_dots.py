"""A strip of dots: each peer one, the chosen marked and named, the spread below, nobody ranked."""

from itertools import combinations

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.charts.dots import Dot, dots
from councils.charts.palette import NARROW, WIDE, Figure
from councils.charts.spreads import Box

KENT = Dot("Kent", 12.0, 12.0, "12")
HULL = Dot("Hull", 10.0, 19.0, "10–19")
YORK = Dot("York", None, None, "withheld under FOIA s.40(2)")
NOUGHT = Dot("Rutland", 0.0, 0.0, "0")
AT_LEAST = Dot("Leeds", 5.0, None, "5 or more")
HIDDEN = Dot("Bath", 0.0, 4.0, "0–4")
BOX = Box("median of 9: 7", "", (2.0, 3.0), (7.0, 7.0), (11.0, 11.0))


def drawn(peers: list[Dot], chosen: list[Dot], box: Box | None = None, width: int = WIDE) -> Figure:
    return dots(peers, chosen, box, width=width, axis="cases", after=["98 others: no letter in this collection"])


def said(figure: Figure) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def named(figure: Figure, name: str) -> dict[str, object]:
    return next(trace for trace in figure["data"] if trace.get("name") == name)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("box", [None, BOX, Box("median", "", (0.0, None), (3.0, None), (9.0, None))])
@pytest.mark.parametrize("peers", [[], [NOUGHT], [NOUGHT, AT_LEAST, HIDDEN, KENT]])
def test_plotly_takes_the_figure(peers: list[Dot], box: Box | None, width: int) -> None:
    go.Figure(drawn(peers, [KENT, HULL, YORK], box, width))
    go.Figure(drawn(peers, [], box, width))


def test_each_exact_peer_is_one_dot_and_each_range_one_hatched_line() -> None:
    figure = drawn([KENT, NOUGHT, HIDDEN, HULL], [])
    assert sorted(named(figure, "peers")["x"]) == [0.0, 12.0]  # type: ignore[call-overload]
    ranges = named(figure, "ranges")
    assert (ranges["base"], ranges["x"]) == ([0.0, 10.0], [4.0, 9.0])
    assert "pattern" in ranges["marker"]  # type: ignore[operator]


def test_nought_has_a_mark_of_its_own() -> None:
    assert named(drawn([NOUGHT, KENT], []), "peers")["marker"]["symbol"] == ["diamond", "circle"]  # type: ignore[index]


def test_a_range_without_a_limit_reaches_the_end_of_the_axis() -> None:
    figure = drawn([AT_LEAST, KENT], [])
    ranges = named(figure, "ranges")
    assert ranges["base"][0] + ranges["x"][0] == pytest.approx(figure["layout"]["xaxis"]["range"][1])  # type: ignore[index]


def test_the_chosen_are_named_with_their_figure_and_their_peers_are_not() -> None:
    text = " ".join(said(drawn([NOUGHT, AT_LEAST], [KENT, HULL])))
    assert "<b>Kent 12</b>" in text
    assert "<b>Hull 10–19</b>" in text
    assert "Rutland" not in text
    assert "Leeds" not in text


def test_the_chosen_differ_in_their_marks_as_well_as_in_colour() -> None:
    figure = drawn([], [KENT, Dot("Bury", 14.0, 14.0, "14")])
    marks = [trace["marker"] for trace in figure["data"] if trace.get("name") in ("Kent", "Bury")]
    assert len({mark["symbol"][0] for mark in marks}) == 2
    assert len({mark["color"][0] for mark in marks}) == 2


def test_a_chosen_council_without_a_figure_has_its_reason_where_its_name_would_be() -> None:
    figure = drawn([NOUGHT], [KENT, YORK])
    assert said(figure)[1] == "<i>York: withheld under FOIA s.40(2)</i>"
    assert len(figure["layout"]["shapes"]) == 1


def test_a_name_without_a_figure_stands_above_the_lines_of_the_others() -> None:
    kent, york = drawn([NOUGHT], [KENT, YORK])["layout"]["annotations"][:2]
    assert york["y"] < kent["y"]


def test_six_are_marked_at_most() -> None:
    many = [Dot(f"C{number}", float(number), float(number), str(number)) for number in range(8)]
    assert [trace["name"] for trace in drawn([], many)["data"] if trace["x"]] == [f"C{number}" for number in range(6)]


def test_the_median_is_written_below_its_stroke() -> None:
    assert "median of 9: 7" in said(drawn([KENT], [], BOX))
    assert "median of 9: 7" not in said(drawn([KENT], []))


def test_words_for_what_is_not_drawn_stand_below() -> None:
    assert said(drawn([KENT], []))[-1] == "98 others: no letter in this collection"


VALUES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9) | st.none()), min_size=1, max_size=60)


@given(VALUES)
def test_no_dot_is_lost_and_none_lies_on_another(values: list[tuple[int, int | None]]) -> None:
    peers = [Dot(str(low), float(low), None if more is None else float(low + more), "…") for low, more in values]
    figure = drawn(peers, [])
    room = (WIDE - 44) / figure["layout"]["xaxis"]["range"][1]
    spots = []
    for trace in figure["data"]:
        ends = trace.get("base", trace["x"])
        lengths = trace["x"] if "base" in trace else [0.0] * len(ends)
        spots += [(y, left, left + long) for y, left, long in zip(trace["y"], ends, lengths, strict=True)]
    assert len(spots) == len(peers)
    for (y, left, right), (other_y, other_left, other_right) in combinations(spots, 2):
        assert y != other_y or right < other_left or other_right < left, room
