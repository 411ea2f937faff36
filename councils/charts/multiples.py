"""Years of many councils, each in a small drawing of its own, all on one scale.

One pair of axes in pixels carries them all: as many plotly subplots would take seconds to draw.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Any

from councils.charts.beside import SIGN, bands
from councils.charts.lines import Line, Year, silences
from councils.charts.palette import (
    COLOURS,
    GRID,
    INK,
    LABEL_COLOURS,
    SILENT,
    SOFT,
    Figure,
    hatched,
    hovering,
    is_narrow,
    layout,
    plain,
    text_width,
    words,
    wrapped,
)
from councils.charts.years import joined, span_of, told, top_of

_PLOT, _TITLE, _TICKS, _WORDS, _GAP = 70, 20, 17, 15, 12


@dataclass(frozen=True, slots=True)
class _Panel:
    """One line's place: `left` to `right`, its base at `base`, in pixels from the top left corner."""

    line: Line
    left: float
    right: float
    base: float
    span: tuple[int, int]
    top: float
    silences: tuple[str, ...]

    def x(self, year: float) -> float:
        first, last = self.span
        return self.left + 6 + (year - first) / max(1, last - first) * (self.right - self.left - 12)

    def y(self, value: float) -> float:
        return self.base - value / self.top * _PLOT

    @property
    def a_year(self) -> float:
        return (self.right - self.left - 12) / max(1, self.span[1] - self.span[0])


def multiples(
    lines: Sequence[Line], *, width: int, axis: str, beside: Sequence[Line] = (), after: Sequence[str] = ()
) -> Figure:
    """The figure: a small drawing each, four in a row (two on a phone); `after` are words for those not drawn.

    `beside`: England's line and a region's, thin in every drawing.
    """
    panels, bottom = _panels(lines, beside, width)
    named = "".join(f"; {SIGN[index]} {line.label}" for index, line in enumerate(beside))
    scale = f"{axis}; all on one scale, its top line at {_round_top(top_of([*lines, *beside])):,g}{named}"
    told = wrapped(scale, width - 2 * _edge(width), 12)
    height = round(bottom + 15 * (len(told) + len(after)) + 12)
    made = layout(width=width, height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    made["xaxis"] = {"range": [0, width], "visible": False, "fixedrange": True}
    made["yaxis"] = {"range": [height, 0], "visible": False, "fixedrange": True}
    made["shapes"] = [shape for panel in panels for shape in _ground(panel)]
    made["annotations"] = [
        *(note for panel in panels for note in _said(panel)),
        *(_note(line, _edge(width), bottom + 8 + 15 * row) for row, line in enumerate(told)),
        *(_note(text, _edge(width), bottom + 8 + 15 * (len(told) + row)) for row, text in enumerate(after)),
    ]
    return {"data": [*_beside(panels, beside), _ranges(panels), _lines(panels)], "layout": made}


def _round_top(value: float) -> float:
    """The next round number: a small step times a power of ten."""
    power = 10.0 ** floor(log10(value))
    return next((step * power for step in (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8) if step * power >= value), 10 * power)


def _edge(width: int) -> int:
    return 12 if is_narrow(width) else 16


def _panels(lines: Sequence[Line], beside: Sequence[Line], width: int) -> tuple[list[_Panel], float]:
    """The panels row by row, and where the last row ends; a row is as high as its longest words."""
    columns, edge = (2 if is_narrow(width) else 4), _edge(width)
    across = (width - 2 * edge - (columns - 1) * _GAP) / columns
    span, top = span_of(lines), _round_top(top_of([*lines, *beside]))
    panels: list[_Panel] = []
    row_top = 6.0
    for start in range(0, len(lines), columns):
        row = lines[start : start + columns]
        told = [tuple(wrapped("; ".join(silences(line)), across - 8, 11)) for line in row]
        base = row_top + _TITLE + _PLOT
        for column, (line, said) in enumerate(zip(row, told, strict=True)):
            left = edge + column * (across + _GAP)
            panels.append(_Panel(line, left, left + across, base, span, top, said))
        row_top = base + _TICKS + max(len(said) for said in told) * _WORDS + _GAP
    return panels, row_top


def _ground(panel: _Panel) -> Iterator[dict[str, Any]]:
    """The years that are not known shaded, a line for half the scale, and the base."""
    for year in panel.line.years:
        if year.low is None:
            half = panel.a_year / 2
            ends = {"x0": panel.x(year.year) - half, "x1": panel.x(year.year) + half}
            box = {"y0": panel.base - _PLOT, "y1": panel.base}
            yield {"type": "rect", **ends, **box, "fillcolor": SILENT, "line": {"width": 0}, "layer": "below"}
    for height, colour in ((panel.base - _PLOT, GRID), (panel.base - _PLOT / 2, GRID), (panel.base, INK)):
        ends = {"x0": panel.left, "x1": panel.right, "y0": height, "y1": height}
        yield {"type": "line", **ends, "line": {"color": colour, "width": 1}, "layer": "below"}


def _said(panel: _Panel) -> Iterator[dict[str, Any]]:
    """The name, the first and last year, the last value, and why years are not known."""
    title = panel.line.label
    size = 12.5 if text_width(title, 12.5) * 1.1 <= panel.right - panel.left else 11
    yield _note(f"<b>{plain(title)}</b>", panel.left, panel.base - _PLOT - 11, color=INK, size=size)
    first, last = panel.span
    yield _note(str(first), panel.left, panel.base + 9, size=11)
    yield _note(str(last), panel.right, panel.base + 9, size=11, xanchor="right")
    known = panel.line.known
    if known:
        yield _value(panel, known[-1])
    for row, text in enumerate(panel.silences):
        yield _note(f"<i>{plain(text)}</i>", panel.left, panel.base + _TICKS + 7 + _WORDS * row, size=11)


def _value(panel: _Panel, year: Year) -> dict[str, Any]:
    """The last value, above whatever is drawn where its figures stand."""
    reach = text_width(year.said, 12) / panel.a_year + 0.5
    near = [one for one in panel.line.known if one.year >= year.year - reach]
    high = max(panel.top if one.high is None else one.high for one in near)
    place = {"x": min(panel.x(year.year) + 4, panel.right), "y": panel.y(high) - 10, "xanchor": "right"}
    return words(plain(year.said), **place, color=LABEL_COLOURS[0], size=12)


def _note(text: str, x: float, y: float, **how: Any) -> dict[str, Any]:
    return words(text, **{"x": x, "y": y, "xanchor": "left", "size": 12, "color": SOFT, **how})


def _lines(panels: Sequence[_Panel]) -> dict[str, Any]:
    """All the lines in one trace, with gaps where a year is not exact and between the panels."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    said: list[str] = []
    for panel in panels:
        for year, value in zip(*joined(panel.line.years), strict=True):
            xs.append(None if year is None else panel.x(year))
            ys.append(None if value is None else panel.y(value))
        xs.append(None)
        ys.append(None)
        said += [*told(panel.line, joined(panel.line.years)[0]), ""]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": xs,
        "y": ys,
        "connectgaps": False,
        "line": {"color": COLOURS[0], "width": 2},
        "marker": {"color": COLOURS[0], "size": 5},
        "name": "exact",
        **hovering(said),
    }


def _beside(panels: Sequence[_Panel], beside: Sequence[Line]) -> list[dict[str, Any]]:
    """Each area's band in every panel, in one trace; a band is turned into the panel's pixels point by point."""
    traces = bands(beside)
    for trace in traces:
        points = list(zip(trace["x"], trace["y"], strict=True))
        trace["x"] = [None if x is None else panel.x(x) for panel in panels for x, _ in points]
        trace["y"] = [None if y is None else panel.y(y) for panel in panels for _, y in points]
        trace["hovertext"] = [said for _ in panels for said in trace["hovertext"]]
        trace["mode"] = "lines"
    return traces


def _ranges(panels: Sequence[_Panel]) -> dict[str, Any]:
    """All the ranges in one trace, hatched between their bounds; one without a limit reaches the top."""
    bars = [
        (panel.x(year.year), panel.y(year.low), panel.y(panel.top if year.high is None else year.high), panel, year)
        for panel in panels
        for year in panel.line.known
        if year.low is not None and not year.is_exact
    ]
    return {
        "type": "bar",
        "x": [x for x, *_ in bars],
        "base": [upper for _, _, upper, *_ in bars],
        "y": [lower - upper for _, lower, upper, *_ in bars],
        "width": min((panel.a_year for panel in panels), default=8.0) * 0.6,
        "marker": hatched(COLOURS[0], size=5),
        "name": "ranges",
        **hovering([f"{panel.line.label}, {year.year}: {year.said}" for *_, panel, year in bars]),
    }
