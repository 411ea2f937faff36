"""Drawings of years one under another, on one axis of years, each on a scale of its own: never one line.

What is counted differently, or is a hundred times larger, has its place beside a council's years and not among them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.beside import COLOUR, SIGN, bands
from councils.charts.lines import Line, Year, silences
from councils.charts.palette import (
    GRID,
    INK,
    LABEL_COLOURS,
    SOFT,
    Figure,
    is_narrow,
    layout,
    plain,
    text_width,
    words,
    wrapped,
)
from councils.charts.years import exact_years, open_years, span_of, top_of, year_axis

_PLOT, _TICKS, _LINE, _GAP = 104, 24, 17, 20
_LEFT, _RIGHT = {False: 56, True: 48}, {False: 28, True: 14}
_SIZE = 12.5


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing: what it shows, the council's lines if there are any, and the areas' lines beside them."""

    title: str
    lines: tuple[Line, ...] = ()
    beside: tuple[Line, ...] = ()

    @property
    def drawn(self) -> tuple[Line, ...]:
        """Every line in it."""
        return (*self.lines, *self.beside)


def panels(shown: Sequence[Panel], *, width: int) -> Figure:
    """The panels as one figure, the years of all of them on one axis."""
    blank = layout(width=width, height=0, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    return with_panels({"data": [], "layout": blank}, shown)


def with_panels(figure: Figure, shown: Sequence[Panel]) -> Figure:
    """A figure with panels under all that it has, which stays where it is."""
    if not shown:
        return figure
    frame = _Frame(figure["layout"], span_of([line for panel in shown for line in panel.drawn]))
    places = list(_places(shown, frame))
    frame.height = round(places[-1].end + 4)
    made = _higher(frame)
    data = list(figure["data"])
    for place in places:
        made[f"xaxis{place.axis}"] = {
            **year_axis(frame.span, narrow=is_narrow(frame.width)),
            "domain": [frame.x(frame.left), frame.x(frame.width - frame.right)],
            "anchor": f"y{place.axis}",
        }
        made[f"yaxis{place.axis}"] = _value_axis(place, [frame.y(place.base), frame.y(place.base - _PLOT)])
        made["annotations"] += _words(place, frame)
        data += _traces(place)
    return {"data": data, "layout": made}


class _Frame:
    """The image that panels are put into: where its pixels lie in the coordinates of the plot."""

    def __init__(self, old: dict[str, Any], span: tuple[int, int]) -> None:
        self.old, self.span, self.margin = old, span, old["margin"]
        self.width, self.height = old["width"], old["height"]
        narrow = is_narrow(self.width)
        self.left, self.right = max(self.margin["l"], _LEFT[narrow]), max(self.margin["r"], _RIGHT[narrow])

    @property
    def room(self) -> float:
        """How wide words can be."""
        return float(self.width - self.left - 12)

    def x(self, pixel: float) -> float:
        return (pixel - self.margin["l"]) / (self.width - self.margin["l"] - self.margin["r"])

    def y(self, pixel: float) -> float:
        return 1 - (pixel - self.margin["t"]) / (self.height - self.margin["t"])


def _higher(frame: _Frame) -> dict[str, Any]:
    """The layout made higher: what was placed by the height of its plot is placed anew, by the higher one."""
    old = frame.old
    plot = old["height"] - old["margin"]["t"] - old["margin"]["b"]
    part = plot / (frame.height - old["margin"]["t"])
    made = {**old, "height": frame.height, "margin": {**old["margin"], "b": 0}}
    made["annotations"] = [_moved(note, part) for note in old["annotations"]]
    made["shapes"] = [_moved(shape, part) for shape in old["shapes"]]
    if "yaxis" in old:
        made["yaxis"] = {**old["yaxis"], "domain": [1 - part, 1]}
    return made


def _moved(one: dict[str, Any], part: float) -> dict[str, Any]:
    if one.get("yref") != "paper":
        return one
    return {**one, **{key: 1 - (1 - one[key]) * part for key in ("y", "y0", "y1") if key in one}}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a panel's base and end stand, in pixels from the top, with its words: text, left edge, height, colour."""

    panel: Panel
    axis: str
    base: float
    end: float
    told: tuple[tuple[str, float, float, str], ...]


def _places(shown: Sequence[Panel], frame: _Frame) -> Iterator[_Place]:
    top = float(frame.height + (_GAP if frame.height else 4))
    first = 2 if "yaxis" in frame.old else 1
    for number, panel in enumerate(shown, start=first):
        told = []
        for line in wrapped(panel.title, frame.room, _SIZE * 1.1):
            told.append((f"<b>{plain(line)}</b>", float(frame.left), top + _LINE / 2, INK))
            top += _LINE
        key, top = _key(panel, frame, top)
        base = top + 10 + _PLOT
        top = base + _TICKS
        for text in (f"{line.label}: {why}" for line in panel.drawn for why in silences(line)):
            for line in wrapped(text, frame.room, _SIZE):
                told.append((f"<i>{plain(line)}</i>", float(frame.left), top + _LINE / 2, SOFT))
                top += _LINE
        yield _Place(panel, "" if number == 1 else str(number), base, top, (*told, *key))
        top += _GAP


def _key(panel: Panel, frame: _Frame, top: float) -> tuple[list[tuple[str, float, float, str]], float]:
    """Each line's sign, name and latest value, beside one another where there is room; and where the key ends."""
    named = [("●", line, LABEL_COLOURS[0]) for line in panel.lines if line.known]
    named += [(SIGN[index], line, COLOUR[index]) for index, line in enumerate(panel.beside) if line.known]
    told, x = [], float(frame.left)
    for sign, line, colour in named:
        latest = line.known[-1]
        text = f"{sign} {line.label}: {latest.said} in {latest.year}"
        reach = text_width(text, _SIZE) + 18
        if x > frame.left and x + reach > frame.width - 12:
            x, top = float(frame.left), top + _LINE
        told.append((plain(text), x, top + _LINE / 2, colour))
        x += reach
    return told, top + (_LINE if told else 0)


def _value_axis(place: _Place, domain: list[float]) -> dict[str, Any]:
    top = top_of(place.panel.drawn)
    return {
        "range": [0, top],
        "domain": domain,
        "anchor": f"x{place.axis}",
        "nticks": 4,
        "tickformat": ",d" if top >= 5 else "",  # noqa: PLR2004 - below, whole ticks would be too few
        "tickfont": {"size": 11.5, "color": SOFT},
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
    }


def _words(place: _Place, frame: _Frame) -> list[dict[str, Any]]:
    """What stands above and under the panel; in it, the noughts and the ranges in words."""
    at = {"xref": "paper", "xanchor": "left", "yref": "paper", "yanchor": "middle", "size": _SIZE}
    around = [words(text, **at, x=frame.x(x), y=frame.y(y), color=colour) for text, x, y, colour in place.told]
    return around + [_said(year, place.axis) for line in place.panel.lines for year in line.known if _is_said(year)]


def _is_said(year: Year) -> bool:
    return not year.is_exact or year.low == 0


def _said(year: Year, axis: str) -> dict[str, Any]:
    high = year.high if year.high is not None else year.low
    where = {"x": year.year, "y": high, "xref": f"x{axis}", "yref": f"y{axis}", "yanchor": "bottom", "yshift": 5}
    return words(plain(year.said), **where, color=LABEL_COLOURS[0], size=11.5)


def _traces(place: _Place) -> list[dict[str, Any]]:
    axes = {"xaxis": f"x{place.axis}", "yaxis": f"y{place.axis}"}
    top = top_of(place.panel.drawn)
    own = [
        trace
        for index, line in enumerate(place.panel.lines)
        for trace in (*open_years(line, index, off=0.0, thick=0.36, top=top), exact_years(line, index))
    ]
    return [*({**trace, **axes} for trace in own), *bands(place.panel.beside, **axes)]
