"""Rates against the population they are of, between the limits of chance: small populations scatter widely."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    BEHIND,
    COLOURS,
    GRID,
    INK,
    LABEL_COLOURS,
    RULE,
    SOFT,
    Figure,
    hatched,
    hovering,
    is_narrow,
    layout,
    plain,
    words,
    wrapped,
)

_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Point:
    """One council: its residents aged 0 to 17, its rate between bounds (`high` None: no limit), what is said of it."""

    label: str
    residents: int
    low: float
    high: float | None
    said: str
    in_front: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """The limits of chance for a population; `high` None where there is none."""

    residents: int
    low: float
    high: float | None


def funnel(
    points: Sequence[Point], limits: Sequence[Limit], *, width: int, axis: str, after: Sequence[str] = ()
) -> Figure:
    """The figure; `limits` in the order of their residents, `after` are words for those that are not drawn."""
    narrow = is_narrow(width)
    top = _top(points, limits)
    widest = max((point.residents for point in points), default=10_000) * 1.06
    after = [line for text in after for line in wrapped(text, width - 60, 12)]
    below = 62 + 18 * len(after)
    made = layout(width=width, height=(300 if narrow else 380) + below, margin={"l": 44, "r": 16, "t": 24, "b": below})
    made["xaxis"] = {
        "range": [0, widest],
        "nticks": 4 if narrow else 8,
        "tickformat": ",d",
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": INK,
        "ticks": "outside",
        "tickcolor": RULE,
        "fixedrange": True,
        "title": {"text": "residents aged 0 to 17", "font": {"size": 12, "color": SOFT}, "standoff": 6},
        "tickfont": {"size": 12, "color": SOFT},
    }
    made["yaxis"] = {
        "range": [-top * 0.02, top],
        "nticks": 6,
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"size": 12, "color": SOFT},
    }
    place = {"x": 0, "xref": "paper", "y": 0, "yref": "paper", "xanchor": "left", "yanchor": "top"}
    made["annotations"] = [
        *_names(points),
        words(plain(axis), x=0, xref="paper", y=1, yref="paper", xanchor="left", yanchor="bottom", xshift=4, size=11.5),
        *(words(plain(line), **place, yshift=-52 - 18 * row, size=12) for row, line in enumerate(after)),
    ]
    return {"data": [*_limits(limits, top), *_ranges(points, top), _exact(points)], "layout": made}


def _top(points: Sequence[Point], limits: Sequence[Limit]) -> float:
    ends = [end for point in points for end in (point.low, point.high) if end is not None]
    smallest = min((point.residents for point in points), default=0)
    seen = [limit.high for limit in limits if limit.high is not None and limit.residents >= smallest]
    return max([*ends, *seen, 1.0]) * 1.08


def _limits(limits: Sequence[Limit], top: float) -> list[dict[str, Any]]:
    line = {"type": "scatter", "mode": "lines", "x": [limit.residents for limit in limits], "hoverinfo": "skip"}
    style = {"color": BEHIND, "width": 1.5, "dash": "dash"}
    lower = {**line, "y": [limit.low for limit in limits], "line": style, "name": "limits of chance"}
    upper = {**line, "y": [top if limit.high is None else limit.high for limit in limits], "line": style}
    return [lower, upper]


def _exact(points: Sequence[Point]) -> dict[str, Any]:
    exact = sorted((point for point in points if point.low == point.high), key=lambda point: point.in_front)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "councils",
        "x": [point.residents for point in exact],
        "y": [point.low for point in exact],
        "marker": {
            "size": [11 if point.in_front else 7 for point in exact],
            "color": [COLOURS[0] if point.in_front else "#6C9CC4" for point in exact],
            "symbol": ["diamond" if point.low == 0 else "circle" for point in exact],
            "line": {"color": COLOURS[0], "width": 1},
        },
        "cliponaxis": False,
        **hovering([f"{point.label}: {point.said}" for point in exact]),
    }


def _ranges(points: Sequence[Point], top: float) -> list[dict[str, Any]]:
    """Standing hatched bars from the least to the most; one without a limit reaches the top."""
    open_ = [point for point in points if point.low != point.high]
    if not open_:
        return []
    bar = {
        "type": "bar",
        "name": "ranges",
        "x": [point.residents for point in open_],
        "base": [point.low for point in open_],
        "y": [(top if point.high is None else point.high) - point.low for point in open_],
        "width": max(point.residents for point in points) * 0.012,
        "marker": hatched(COLOURS[0], size=5),
        **hovering([f"{point.label}: {point.said}" for point in open_]),
    }
    return [bar]


def _names(points: Sequence[Point]) -> list[dict[str, Any]]:
    """The names of the chosen; of all, where they are few."""
    named = points if len(points) <= _MOST_NAMED else [point for point in points if point.in_front]
    return [
        words(
            plain(f"{point.label} {point.said}"),
            x=point.residents,
            y=point.low if point.high is None else point.high,
            yanchor="bottom",
            yshift=8,
            bgcolor="rgba(255,255,255,0.85)",
            color=LABEL_COLOURS[0],
            size=12,
        )
        for point in named[:_MOST_NAMED]
    ]
