"""Counts or rates of each year as lines: exact years joined, ranges hatched, zeros marked, the unknown in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from councils.charts.palette import (
    BEHIND,
    COLOURS,
    DASHES,
    GRID,
    INK,
    LABEL_COLOURS,
    MARKS,
    RULE,
    SILENT,
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


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a line: at least `low` and at most `high` (None: no limit), or `low` None and the reason."""

    year: int
    low: float | None = None
    high: float | None = None
    reason: str = ""
    said: str = ""

    @property
    def is_exact(self) -> bool:
        """True where one value, and no other, is meant."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Line:
    """A council's years, in order; a kind of period of its own (financial years) is a line of its own."""

    label: str
    years: tuple[Year, ...]

    @property
    def known(self) -> tuple[Year, ...]:
        """The years with something to draw."""
        return tuple(year for year in self.years if year.low is not None)


@dataclass(frozen=True, slots=True)
class _Lane:
    """Words under the axis, below the runs of years (first and last) that they speak of; `top` in pixels below it."""

    runs: tuple[tuple[int, int], ...]
    text: str
    colour: str
    x: float = 0.0
    top: float = 0.0
    lines: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        return _LANE_LINE * len(self.lines) + 3


_LANE_LINE, _LANE_GAP, _AXIS = 15, 4, 46
_PLOT = {False: 300, True: 240}
_CORNER = {"x": 0, "xref": "paper", "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom"}


def years(
    front: Sequence[Line], *, width: int, axis: str, behind: Sequence[Line] = (), after: Sequence[str] = ()
) -> Figure:
    """The figure: at most six lines in front, any number in grey behind them, words for the rest."""
    narrow = is_narrow(width)
    front = sorted(front, key=lambda line: not line.known)  # the first colours are for what is drawn
    span = _span([*front, *behind])
    top = _top([*front, *behind])
    key = _key(front) if narrow else []
    left, right = (40, 14) if narrow else (56, _label_room(front))
    lanes = _placed(_lanes(front, after, span), span, width - left - right)
    above, below = 14 + len(key) * 18, _AXIS + sum(lane.height + _LANE_GAP for lane in lanes)
    made = layout(
        width=width,
        height=_PLOT[narrow] + above + below,
        margin={"l": left, "r": right, "t": above, "b": below},
    )
    made["xaxis"] = _year_axis(span, narrow=narrow)
    made["yaxis"] = _value_axis(top)
    made["shapes"] = _lane_shapes(lanes, _PLOT[narrow])
    made["annotations"] = [
        *_lane_words(lanes, _PLOT[narrow]),
        *(key or _end_labels(front, top, _PLOT[narrow])),
        *_value_labels(front, narrow=narrow),
        words(plain(axis), **_CORNER, xshift=4, size=11.5),
    ]
    return {"data": [*_behind(behind), *_in_front(front, top)], "layout": made}


def _span(lines: Iterable[Line]) -> tuple[int, int]:
    found = [year.year for line in lines for year in line.years]
    return (min(found), max(found)) if found else (2010, 2024)


def _top(lines: Iterable[Line]) -> float:
    ends = [end for line in lines for year in line.years for end in (year.low, year.high) if end is not None]
    return max([*ends, 4.0]) * 1.08


def _year_axis(span: tuple[int, int], *, narrow: bool) -> dict[str, Any]:
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
        traces += [*_ranges(line, index, off, max(0.12, spread), top), _exact(line, index)]
    return traces


def _exact(line: Line, index: int) -> dict[str, Any]:
    """The exact years; the line breaks wherever a year between two of them is not exact or not there."""
    xs, ys = _broken(line.years)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": line.label,
        "x": xs,
        "y": ys,
        "connectgaps": False,
        "line": {"color": COLOURS[index], "width": 2.5, "dash": DASHES[index]},
        "marker": {"symbol": MARKS[index], "size": 8, "color": COLOURS[index]},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _broken(line: Sequence[Year]) -> tuple[list[int | None], list[float | None]]:
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


def _ranges(line: Line, index: int, off: float, thick: float, top: float) -> list[dict[str, Any]]:
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
        "hoverinfo": "skip",
        "name": f"{line.label}, ranges",
    }
    return [bars]


def _behind(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """All the others in two traces: their lines with gaps between them, their ranges as upright strokes."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for line in lines:
        own_xs, own_ys = _broken(line.years)
        xs += [*own_xs, None]
        ys += [*own_ys, None]
        for year in line.years:
            if year.low is not None and year.high is not None and not year.is_exact:
                xs += [year.year, year.year, None]
                ys += [year.low, year.high, None]
    if not xs:
        return []
    line_style = {"color": BEHIND, "width": 1}
    grey = {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "connectgaps": False, "line": line_style}
    return [{**grey, "opacity": 0.55, "hoverinfo": "skip", "name": "the others"}]


# Words on the lines


def _label_room(front: Sequence[Line]) -> int:
    widest = max((text_width(line.label, 13) for line in front if line.known), default=0)
    return min(240, max(24, 30 + round(widest * 1.1)))


def _end_labels(front: Sequence[Line], top: float, height: int) -> list[dict[str, Any]]:
    """Each line's name at its end, moved apart where two would lie on each other."""
    ends = [(index, line.known[-1]) for index, line in enumerate(front) if line.known]
    heights = {index: _middle(year, top) / top * height for index, year in ends}
    placed = _apart(heights, least=16)
    return [
        words(
            f"<b>{plain(front[index].label)}</b>",
            x=_span(front)[1] + 0.6,
            y=placed[index] / height * top,
            xanchor="left",
            color=LABEL_COLOURS[index],
            size=13,
        )
        for index, year in ends
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


def _key(front: Sequence[Line]) -> list[dict[str, Any]]:
    """On a phone, the names above the drawing, each in its colour with its mark."""
    signs = {"circle": "●", "square": "■", "diamond": "◆", "triangle-up": "▲", "triangle-down": "▼", "star": "★"}
    known = [(index, line) for index, line in enumerate(front) if line.known]
    if len(known) < 2 and len(front) == len(known):  # noqa: PLR2004 - one line needs no key
        known = known[:1]
    return [
        words(
            f"<b>{signs[MARKS[index]]} {plain(line.label)}</b>",
            x=0,
            xref="paper",
            y=1,
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=18 + 17 * (len(known) - 1 - row),
            color=LABEL_COLOURS[index],
            size=12.5,
        )
        for row, (index, line) in enumerate(known)
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
    by_value = sorted(exact, key=lambda year: (year.low or 0.0, year.year))
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


# Words under the axis


def _lanes(front: Sequence[Line], after: Sequence[str], span: tuple[int, int]) -> list[_Lane]:
    lanes = []
    for index, line in enumerate(front):
        silent = [(year.year, year.reason) for year in line.years if year.low is None]
        colour = LABEL_COLOURS[index] if line.known else SOFT
        by_reason: dict[str, list[tuple[int, int]]] = {}
        for first, last, reason in _runs(silent):
            by_reason.setdefault(reason, []).append((first, last))
        lanes += [_Lane(tuple(runs), f"{line.label}: {reason}", colour) for reason, runs in by_reason.items()]
    return [*lanes, *(_Lane((span,), text, SOFT) for text in after)]


def _runs(silent: Sequence[tuple[int, str]]) -> list[tuple[int, int, str]]:
    """Neighbouring years with one reason, as first, last and reason."""
    runs = []
    for (reason, _), group in groupby(enumerate(silent), key=lambda one: (one[1][1], one[1][0] - one[0])):
        run = [year for _, (year, _) in group]
        runs.append((run[0], run[-1], reason))
    return runs


def _placed(lanes: Sequence[_Lane], span: tuple[int, int], room: int) -> list[_Lane]:
    """The lanes one under another, their words from the left edge of their years if they fit there, in lines."""
    a_year = room / (span[1] - span[0] + 1.2)
    placed: list[_Lane] = []
    top = _AXIS - 14.0
    for lane in lanes:
        first = lane.runs[0][0]
        fits = text_width(lane.text, 12) <= (span[1] + 1 - first) * a_year
        x = first - 0.4 if fits else span[0] - 0.55
        placed.append(replace(lane, x=x, top=top, lines=tuple(wrapped(lane.text, room - 8, 12))))
        top += placed[-1].height + _LANE_GAP
    return placed


def _lane_shapes(lanes: Sequence[_Lane], plot: int) -> list[dict[str, Any]]:
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": "paper",
            "x0": first - 0.45,
            "x1": last + 0.45,
            "y0": -lane.top / plot,
            "y1": -(lane.top + lane.height) / plot,
            "fillcolor": SILENT,
            "line": {"width": 0},
            "layer": "below",
        }
        for lane in lanes
        for first, last in lane.runs
    ]


def _lane_words(lanes: Sequence[_Lane], plot: int) -> list[dict[str, Any]]:
    return [
        words(
            f"<i>{plain(line)}</i>",
            x=lane.x,
            xanchor="left",
            y=-(lane.top + 1.5 + _LANE_LINE * (row + 0.5)) / plot,
            yref="paper",
            yanchor="middle",
            color=lane.colour,
            size=12,
        )
        for lane in lanes
        for row, line in enumerate(lane.lines)
    ]
