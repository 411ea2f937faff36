"""Counts or rates of each year as lines: exact years joined, ranges hatched, zeros marked, the unknown in words."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from councils.charts.beside import COLOUR, SIGN, bands, silent_areas
from councils.charts.lines import LANE_GAP, Line, Year, lane_shapes, lane_words, lanes_of, placed
from councils.charts.palette import (
    BEHIND,
    COLOURS,
    DASHES,
    GRID,
    INK,
    LABEL_COLOURS,
    MARKS,
    RULE,
    SOFT,
    Figure,
    hatched,
    hovering,
    is_narrow,
    layout,
    plain,
    text_width,
    words,
)

_AXIS = 46
_PLOT = {False: 300, True: 240}
_CORNER = {"x": 0, "xref": "paper", "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom"}


def years(
    front: Sequence[Line],
    *,
    width: int,
    axis: str,
    behind: Sequence[Line] = (),
    beside: Sequence[Line] = (),
    after: Sequence[str] = (),
) -> Figure:
    """The figure: at most six lines in front, any number in grey behind them, words for the rest.

    `beside`: England's line and a region's, as `bands` draws them.
    """
    narrow = is_narrow(width)
    front = sorted(front, key=lambda line: not line.known)  # the first colours are for what is drawn
    span = span_of([*front, *behind, *beside])
    top = top_of([*front, *behind, *beside])
    key = _key(front, beside) if narrow else []
    left, right = (40, 14) if narrow else (56, _label_room([*front, *beside]))
    told = [*lanes_of(front, (), span), *silent_areas(beside, span), *lanes_of((), after, span)]
    lanes = placed(told, span, room=width - left - right, top=_AXIS - 14)
    above, below = 14 + len(key) * 18, _AXIS + sum(lane.height + LANE_GAP for lane in lanes)
    made = layout(
        width=width,
        height=_PLOT[narrow] + above + below,
        margin={"l": left, "r": right, "t": above, "b": below},
    )
    made["xaxis"] = year_axis(span, narrow=narrow)
    made["yaxis"] = _value_axis(top)
    made["shapes"] = lane_shapes(lanes, _PLOT[narrow])
    made["annotations"] = [
        *lane_words(lanes, _PLOT[narrow]),
        *(key or _end_labels(front, beside, span, top, _PLOT[narrow])),
        *_value_labels(front, narrow=narrow),
        words(plain(axis), **_CORNER, xshift=4, size=11.5),
    ]
    return {"data": [*_behind(behind), *bands(beside), *_in_front(front, top)], "layout": made}


def span_of(lines: Iterable[Line]) -> tuple[int, int]:
    """The first and the last year that any of the lines speaks of."""
    found = [year.year for line in lines for year in line.years]
    return (min(found), max(found)) if found else (2010, 2024)


def top_of(lines: Iterable[Line]) -> float:
    """The top of a scale that holds every bound."""
    ends = [end for line in lines for year in line.years for end in (year.low, year.high) if end is not None]
    return max([*ends, 4.0]) * 1.08


def year_axis(span: tuple[int, int], *, narrow: bool) -> dict[str, Any]:
    """The axis from the first to the last year, every one named, or every other on a phone."""
    first, last = span
    step = 1 if not narrow or last - first < 8 else 2  # noqa: PLR2004 - as many labels as a phone has room for
    ticks = list(range(last, first - 1, -step))[::-1]
    labels = [f"’{year % 100:02d}" if narrow else str(year) for year in ticks]
    return {
        "range": [first - 0.6, last + 0.6],
        "tickvals": ticks,
        "ticktext": labels,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": RULE,
        "tickfont": {"size": 12, "color": SOFT},
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": INK,
        "fixedrange": True,
    }


def _value_axis(top: float) -> dict[str, Any]:
    return {
        "range": [0, top],
        "nticks": 6,
        "tickformat": ",d" if top >= 5 else "",  # noqa: PLR2004 - below, whole ticks would be too few
        "tickfont": {"size": 12, "color": SOFT},
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
    }


# Lines


def _in_front(lines: Sequence[Line], top: float) -> list[dict[str, Any]]:
    traces: list[dict[str, Any]] = []
    spread = 0.36 / max(1, len(lines))
    for index, line in enumerate(lines):
        off = spread * (index - (len(lines) - 1) / 2) if len(lines) > 1 else 0.0
        traces += [*open_years(line, index, off=off, thick=max(0.12, spread), top=top), exact_years(line, index)]
    return traces


def exact_years(line: Line, index: int) -> dict[str, Any]:
    """The exact years; the line breaks wherever a year between two of them is not exact or not there."""
    xs, ys = joined(line.years)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(line.label),
        "legendgroup": line.label,
        **hovering(told(line, xs)),
        "x": xs,
        "y": ys,
        "connectgaps": False,
        "line": {"color": COLOURS[index], "width": 2.5, "dash": DASHES[index]},
        "marker": {"symbol": MARKS[index], "size": 8, "color": COLOURS[index]},
        "cliponaxis": False,
    }


def told(line: Line, xs: Sequence[int | None]) -> list[str]:
    """What is said of each year when it is touched: whose it is, and its value in words."""
    said = {year.year: f"{line.label}, {year.year}: {year.said}" for year in line.years if year.low is not None}
    return [said.get(x, "") if x is not None else "" for x in xs]


def joined(line: Sequence[Year]) -> tuple[list[int | None], list[float | None]]:
    """The exact years with their values, a gap (None) wherever two are not neighbours."""
    xs: list[int | None] = []
    ys: list[float | None] = []
    before: int | None = None
    for year in line:
        if not year.is_exact:
            continue
        if before is not None and year.year != before + 1:
            xs.append(None)
            ys.append(None)
        xs.append(year.year)
        ys.append(year.low)
        before = year.year
    return xs, ys


def open_years(line: Line, index: int, *, off: float, thick: float, top: float) -> list[dict[str, Any]]:
    """Standing bars from the least to the most; one without a limit reaches the top."""
    open_ = [(year.year, year.low, year.high) for year in line.years if year.low is not None and not year.is_exact]
    if not open_:
        return []
    bars = {
        "type": "bar",
        "x": [year + off for year, _, _ in open_],
        "base": [low for _, low, _ in open_],
        "y": [(top if high is None else high) - low for _, low, high in open_],
        "width": thick,
        "marker": hatched(COLOURS[index], size=6),
        "name": plain(f"{line.label}, ranges"),
        "legendgroup": line.label,
        **hovering(told(line, [year for year, _, _ in open_])),
    }
    return [bars]


def _behind(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """All the others in two traces: their lines with gaps between them, their ranges as upright strokes."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    said: list[str] = []
    for line in lines:
        own_xs, own_ys = joined(line.years)
        xs += [*own_xs, None]
        ys += [*own_ys, None]
        said += [*told(line, own_xs), ""]
        for year in line.years:
            if year.low is not None and year.high is not None and not year.is_exact:
                xs += [year.year, year.year, None]
                ys += [year.low, year.high, None]
                said += [*told(line, [year.year, year.year]), ""]
    if not xs:
        return []
    line_style = {"color": BEHIND, "width": 1}
    grey = {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "connectgaps": False, "line": line_style}
    return [{**grey, "opacity": 0.55, **hovering(said), "name": "the others"}]


# Words on the lines


def _label_room(front: Sequence[Line]) -> int:
    widest = max((text_width(line.label, 13) for line in front if line.known), default=0)
    return min(240, max(24, 30 + round(widest * 1.1)))


def _end_labels(
    front: Sequence[Line], beside: Sequence[Line], span: tuple[int, int], top: float, height: int
) -> list[dict[str, Any]]:
    """Each line's name at its end, moved apart where two would lie on each other."""
    drawn = [(line, colour) for line, colour in zip(front, LABEL_COLOURS, strict=False) if line.known]
    drawn += [(line, COLOUR[index]) for index, line in enumerate(beside) if line.known]
    heights = {index: _middle(line.known[-1], top) / top * height for index, (line, _) in enumerate(drawn)}
    placed = _apart(heights, least=16)
    return [
        words(
            f"<b>{plain(line.label)}</b>",
            x=span[1] + 0.6,
            y=placed[index] / height * top,
            xanchor="left",
            color=colour,
            size=13,
        )
        for index, (line, colour) in enumerate(drawn)
    ]


def _middle(year: Year, top: float) -> float:
    """Where a label stands beside a year; it says no value."""
    low = year.low if year.low is not None else 0.0
    return low if year.is_exact else (low + (top if year.high is None else year.high)) / 2


def _apart(heights: dict[int, float], *, least: float) -> dict[int, float]:
    placed: dict[int, float] = {}
    before = -least
    for index, height in sorted(heights.items(), key=lambda one: one[1]):
        before = max(height, before + least)
        placed[index] = before
    return placed


def _key(front: Sequence[Line], beside: Sequence[Line]) -> list[dict[str, Any]]:
    """On a phone, the names above the drawing, each in its colour with its mark."""
    signs = {"circle": "●", "square": "■", "diamond": "◆", "triangle-up": "▲", "triangle-down": "▼", "star": "★"}
    marked = zip(front, MARKS, LABEL_COLOURS, strict=False)
    known = [(signs[mark], line, colour) for line, mark, colour in marked if line.known]
    known += [(SIGN[index], line, COLOUR[index]) for index, line in enumerate(beside) if line.known]
    return [
        words(
            f"<b>{sign} {plain(line.label)}</b>",
            x=0,
            xref="paper",
            y=1,
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=18 + 17 * (len(known) - 1 - row),
            color=colour,
            size=12.5,
        )
        for row, (sign, line, colour) in enumerate(known)
    ]


def _value_labels(front: Sequence[Line], *, narrow: bool) -> list[dict[str, Any]]:
    """Values on a single line: each one where there is room, else the first, the last, the least and the most.

    Noughts carry theirs on every line.
    """
    single = len(front) == 1 or sum(1 for line in front if line.known) == 1
    notes = []
    for index, line in enumerate(front):
        exact = [year for year in line.known if year.is_exact]
        chosen = {year.year for year in (exact if single and not narrow else _turning(exact) if single else [])}
        chosen |= {
            year.year for year in line.known if (year.is_exact and year.low == 0) or (single and not year.is_exact)
        }
        dips = _dips(line)
        notes += [_value_label(year, index, below=year.year in dips) for year in line.known if year.year in chosen]
    return notes


def _turning(exact: Sequence[Year]) -> list[Year]:
    if not exact:
        return []
    by_value = sorted(exact, key=attrgetter("low", "year"))
    return [exact[0], exact[-1], by_value[0], by_value[-1]]


def _dips(line: Line) -> set[int]:
    """The years that the line comes down to and rises from again: their values stand below it."""
    exact = {year.year: year.low for year in line.known if year.is_exact and year.low is not None}
    found = set()
    for year, value in exact.items():
        before, after = exact.get(year - 1, value), exact.get(year + 1, value)
        if value <= before and value <= after and value < max(before, after):
            found.add(year)
    return found


def _value_label(year: Year, index: int, *, below: bool) -> dict[str, Any]:
    at = year.high if year.high is not None else year.low
    side = {"yanchor": "top", "yshift": -6} if below and year.low else {"yanchor": "bottom", "yshift": 6}
    return words(plain(year.said), x=year.year, y=at, **side, color=LABEL_COLOURS[index], size=12)
