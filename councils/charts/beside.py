"""What stands beside the councils, in thin ink: England's and a region's years, as wide as rounding leaves them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from councils.charts.lines import Lane, Line, Year, lanes_of
from councils.charts.palette import INK, SOFT, hovering, plain

COLOUR = {0: INK, 1: SOFT}
SIGN = {0: "—", 1: "···"}
_DASH = {0: "solid", 1: "dot"}
MOST_BESIDE = len(COLOUR)


def bands(lines: Sequence[Line], *, yaxis: str = "y", xaxis: str = "x") -> list[dict[str, Any]]:
    """A band from the least to the most of each year; two years that are not neighbours are not joined."""
    return [_band(line, index, xaxis, yaxis) for index, line in enumerate(lines) if line.known]


def _band(line: Line, index: int, xaxis: str, yaxis: str) -> dict[str, Any]:
    xs: list[float | None] = []
    ys: list[float | None] = []
    said: list[str] = []
    for run in runs(line.known):
        there, back = [(year, year.low) for year in run], [(year, year.high) for year in reversed(run)]
        for year, value in (*there, *back):
            xs.append(year.year)
            ys.append(value)
            said.append(f"{line.label}, {year.year}: {year.said}")
        xs.append(None)
        ys.append(None)
        said.append("")
    colour = COLOUR[index % len(COLOUR)]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(line.label),
        "x": xs,
        "y": ys,
        "xaxis": xaxis,
        "yaxis": yaxis,
        "fill": "toself",
        "fillcolor": colour,
        "line": {"color": colour, "width": 1.2, "dash": _DASH[index % len(_DASH)]},
        "marker": {"symbol": "line-ew", "size": 5, "color": colour, "line": {"color": colour, "width": 1.2}},
        "cliponaxis": False,
        **hovering(said),
    }


def runs(known: Iterable[Year]) -> list[list[Year]]:
    """The years with both bounds, in runs of neighbours."""
    found: list[list[Year]] = []
    for year in known:
        if year.high is None:
            continue
        if found and year.year == found[-1][-1].year + 1:
            found[-1].append(year)
        else:
            found.append([year])
    return found


def silent_areas(lines: Sequence[Line], span: tuple[int, int]) -> list[Lane]:
    """Why years of an area are not known, as lanes under the axis, in grey as they are no council's."""
    return [replace(lane, colour=SOFT) for lane in lanes_of(lines, (), span)]
