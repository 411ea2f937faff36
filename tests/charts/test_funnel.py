"""Rates against population: exact, ranged, nought, and who is named."""

import plotly.graph_objects as go
import pytest

from councils.charts.funnel import Limit, Point, funnel
from councils.charts.palette import NARROW, WIDE

POINTS = [
    Point("Kent", 330_000, 12.0, 12.0, "12.0", in_front=True),
    Point("Rutland", 8_000, 0.0, 0.0, "0.0"),
    Point("Hull", 60_000, 0.0, 3.1, "0.0–3.1"),
    Point("York", 36_000, 2.0, None, "2.0 or more"),
]
LIMITS = [Limit(5_000, 0.0, 20.0), Limit(300_000, 4.0, None)]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("points", [POINTS, POINTS[:1], []])
def test_plotly_takes_the_figure(points: list[Point], width: int) -> None:
    go.Figure(funnel(points, LIMITS, width=width, axis="rate", after=["98 others: no letter"]))


def traces(points: list[Point]) -> dict[str, dict[str, object]]:
    return {trace.get("name", ""): trace for trace in funnel(points, LIMITS, width=WIDE, axis="rate")["data"]}


def test_an_exact_rate_is_a_mark_and_a_range_is_hatched_between_its_bounds() -> None:
    made = traces(POINTS)
    assert made["councils"]["x"] == [8_000, 330_000]
    assert made["ranges"]["base"] == [0.0, 2.0]
    assert "pattern" in made["ranges"]["marker"]  # type: ignore[operator]


def test_nought_has_a_mark_of_its_own() -> None:
    assert traces(POINTS)["councils"]["marker"]["symbol"] == ["diamond", "circle"]  # type: ignore[index]


def test_of_many_only_the_chosen_are_named() -> None:
    many = [*POINTS, *(Point(f"C{number}", 50_000 + number, 1.0, 1.0, "1.0") for number in range(20))]
    notes = [note["text"] for note in funnel(many, [], width=WIDE, axis="rate")["layout"]["annotations"]]
    assert notes == ["Kent 12.0", "rate"]


def test_without_ranges_there_is_nothing_hatched() -> None:
    assert "ranges" not in traces(POINTS[:2])
