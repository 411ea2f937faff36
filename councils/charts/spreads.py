"""A council's own line before the spread of its peers: the middle half and the median of each group behind it.

Nobody else is drawn: a spread is no league table. What a range leaves open is hatched, as everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    BEHIND,
    COLOURS,
    GRID,
    INK,
    LABEL_COLOURS,
    PAPER,
    SOFT,
    Figure,
    hatched,
    is_narrow,
    layout,
    plain,
    text_width,
    words,
    wrapped,
)

type Ends = tuple[float, float | None]
"""The least and the most; None: no limit."""


@dataclass(frozen=True, slots=True)
class Box:
    """One group: its quartiles and its median, each as wide as it is known; without them the reason, `said`."""

    label: str
    said: str
    lower: Ends | None = None
    median: Ends | None = None
    upper: Ends | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """The council's own line: from `low` to `high` (None: no limit)."""

    name: str
    low: float
    high: float | None
    said: str


_ROW = {False: 54, True: 64}
_HALF = 0.2


def spreads(boxes: Sequence[Box], own: Own | None, *, width: int, axis: str) -> Figure:
    """The figure: one row a group, and the council's own line down through all of them."""
    narrow = is_narrow(width)
    left = 14 if narrow else min(300, 24 + round(max(text_width(box.label, 13) for box in boxes)))
    made = layout(
        width=width,
        height=_ROW[narrow] * len(boxes) + 92,
        margin={"l": left, "r": 14 if narrow else 30, "t": 30, "b": 62},
    )
    top = _top(boxes, own)
    made["xaxis"] = {
        "range": [0, top],
        "title": {"text": axis, "font": {"size": 12, "color": SOFT}, "standoff": 8},
        "nticks": 4 if narrow else 7,
        "tickfont": {"size": 12, "color": SOFT},
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
    }
    made["yaxis"] = {"range": [len(boxes) - 0.5, -0.5], "visible": False, "fixedrange": True}
    drop = 0.16 if narrow else 0.0
    made["shapes"] = _own_shapes(own, len(boxes), top)
    made["annotations"] = [
        *(note for row, box in enumerate(boxes) for note in _written(box, row, drop=drop, room=width - left - 20)),
        *_own_words(own, top),
    ]
    rows = [(row + drop, box) for row, box in enumerate(boxes)]
    return {"data": quartiles(rows, top=top, half=_HALF), "layout": made}


def _top(boxes: Sequence[Box], own: Own | None) -> float:
    ends = [end for box in boxes for pair in (box.lower, box.median, box.upper) if pair for end in pair]
    ends += [own.low, own.high] if own is not None else []
    return max([*(end for end in ends if end is not None), 0.5]) * 1.15


def quartiles(boxes: Sequence[tuple[float, Box]], *, top: float, half: float) -> list[dict[str, Any]]:
    """The middle halves and medians, each box at its place across the axis, `half` to either side of it."""
    sure: list[tuple[float, float, float]] = []
    maybe: list[tuple[float, float, float]] = []
    medians: list[tuple[float, float, float]] = []
    for y, box in boxes:
        if box.lower is None or box.median is None or box.upper is None:
            continue
        surely_from, surely_to = _end(box.lower[1], top), box.upper[0]
        if surely_from < surely_to:
            sure.append((y, surely_from, surely_to))
            maybe += [(y, box.lower[0], surely_from), (y, surely_to, _end(box.upper[1], top))]
        else:
            maybe.append((y, box.lower[0], _end(box.upper[1], top)))
        medians.append((y, box.median[0], _end(box.median[1], top)))
    return [
        _bars(sure, half, {"color": BEHIND}),
        _bars([bar for bar in maybe if bar[1] < bar[2]], half, hatched(INK)),
        *_median_marks(medians, half),
    ]


def _end(high: float | None, top: float) -> float:
    return top if high is None else high


def _bars(spans: Sequence[tuple[float, float, float]], half: float, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "width": 2 * half,
        "hoverinfo": "skip",
        "y": [y for y, _, _ in spans],
        "base": [low for _, low, _ in spans],
        "x": [high - low for _, low, high in spans],
        "marker": marker,
    }


def _median_marks(medians: Sequence[tuple[float, float, float]], half: float) -> list[dict[str, Any]]:
    """A line across the band at each end of the median, joined where they differ."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for y, low, high in medians:
        for x in dict.fromkeys((low, high)):
            xs += [x, x, None]
            ys += [y - 1.3 * half, y + 1.3 * half, None]
        xs += [low, high, None]
        ys += [y, y, None]
    line = {"color": INK, "width": 2.4}
    return [{"type": "scatter", "mode": "lines", "x": xs, "y": ys, "hoverinfo": "skip", "line": line}]


def _own_shapes(own: Own | None, rows: int, top: float) -> list[dict[str, Any]]:
    if own is None:
        return []
    line = {"color": COLOURS[0], "width": 2, "dash": "solid"}
    ends = [own.low] if own.high == own.low else [own.low, *([own.high] if own.high is not None else [])]
    shapes: list[dict[str, Any]] = [
        {"type": "line", "x0": x, "x1": x, "y0": -0.5, "y1": rows - 0.5, "line": line, "layer": "above"} for x in ends
    ]
    if own.high != own.low:
        ground = {"type": "rect", "x0": own.low, "x1": _end(own.high, top), "y0": -0.5, "y1": rows - 0.5}
        shapes.append({**ground, "fillcolor": COLOURS[0], "opacity": 0.12, "line": {"width": 0}, "layer": "below"})
    return shapes


def _own_words(own: Own | None, top: float) -> list[dict[str, Any]]:
    if own is None:
        return []
    middle = (own.low + _end(own.high, top)) / 2
    side = "left" if middle < top / 3 else "right" if middle > top * 2 / 3 else "center"
    said = f"<b>{plain(own.name)}</b> {plain(own.said)}"
    place = {"x": middle, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": side, "yshift": 6}
    return [words(said, **place, color=LABEL_COLOURS[0], size=13)]


def _written(box: Box, row: int, *, drop: float, room: float) -> list[dict[str, Any]]:
    """The group's name; where it has no spread, the reason at its place."""
    label: dict[str, Any] = {"x": 0, "xref": "paper", "yref": "y"}
    if drop:
        lines = wrapped(box.label, room, 12.5)
        ground = {"xanchor": "left", "bgcolor": PAPER, "borderpad": 1}
        name = words(plain(lines[0]), **label, y=row - 0.3, **ground, color=INK, size=12.5)
    else:
        name = words(plain(box.label), **label, y=row, xanchor="right", xshift=-10, color=INK, size=13)
    if box.median is not None:
        return [name]
    reason = words(f"<i>{plain(box.said)}</i>", x=0, y=row + drop, xanchor="left", xshift=7, color=SOFT, size=12.5)
    return [name, reason]
