"""One count or rate for each council or group, as lying bars: solid what is sure, hatched what may be."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    COLOURS,
    GRID,
    INK,
    PAPER,
    PHONE,
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


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the drawing: at least `low` and at most `high` (None: no limit), or `low` None and the reason.

    `limits` are drawn as a thin line: sampling uncertainty, apart from what the words leave open. A `heading` has a
    label and nothing else.
    """

    label: str
    low: float | None = None
    high: float | None = None
    said: str = ""
    limits: tuple[float, float | None] | None = None
    heading: bool = False

    @property
    def is_exact(self) -> bool:
        """True where one value, and no other, is meant."""
        return self.low is not None and self.low == self.high


_ROW = {False: 26, True: 40}
_BOLDER = 1.14  # bold letters against plain ones
_THICK = {False: 0.62, True: 0.36}


def ranges(bars: Sequence[Bar], *, width: int, axis: str, after: Sequence[str] = ()) -> Figure:
    """The figure. `axis` names what is measured; `after` are words for those that are not drawn one by one."""
    narrow = is_narrow(width)
    lines = [*bars, *(Bar(label="", said=line) for line in after)]
    left = 14 if narrow else _label_room(bars)
    made = layout(
        width=width,
        height=_ROW[narrow] * len(lines) + 66,
        margin={"l": left, "r": 14 if narrow else 24, "t": 10, "b": 56},
    )
    top = _top(bars)
    room = width - left - made["margin"]["r"]
    made["xaxis"] = _value_axis(axis, top, said=_widest(bars), room=room)
    made["yaxis"] = {"range": [len(lines) - 0.5, -0.5], "visible": False, "fixedrange": True}
    made["shapes"] = [_axis_line(len(lines))]
    made["annotations"] = [
        note
        for row, bar in enumerate(lines)
        for note in _written(bar, row, narrow=narrow, top=made["xaxis"]["range"][1])
    ]
    return {"data": _traces(lines, top=made["xaxis"]["range"][1], narrow=narrow), "layout": made}


def _top(bars: Sequence[Bar]) -> float:
    ends = [end for bar in bars for end in (bar.low, bar.high, *(bar.limits or ())) if end is not None]
    return max([*ends, 1.0])


def _widest(bars: Sequence[Bar]) -> float:
    return max((text_width(bar.said, 13) for bar in bars if bar.low is not None), default=0.0)


def _label_room(bars: Sequence[Bar]) -> int:
    widths = (text_width(bar.label, 13 * (_BOLDER if bar.heading else 1)) for bar in bars)
    return min(300, max(96, 24 + round(max(widths, default=0))))


def _value_axis(title: str, top: float, *, said: float, room: float) -> dict[str, Any]:
    """From nought to beyond the largest, with room for the words after its bar."""
    share = max(0.3, 1 - (said + 16) / room)
    return {
        "range": [0, top / share],
        "title": {"text": title, "font": {"size": 12, "color": SOFT}, "standoff": 8},
        "tickmode": "auto",
        "nticks": 4 if room < PHONE else 7,
        "tickfont": {"size": 12, "color": SOFT},
        "tickformat": ",d" if top >= 5 else "",  # noqa: PLR2004 - below, whole ticks would be too few
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
    }


def _axis_line(rows: int) -> dict[str, Any]:
    ends = {"x0": 0, "x1": 0, "y0": -0.5, "y1": rows - 0.5}
    return {"type": "line", **ends, "line": {"color": INK, "width": 1}, "layer": "above"}


def _traces(lines: Sequence[Bar], *, top: float, narrow: bool) -> list[dict[str, Any]]:
    drop = 0.2 if narrow else 0.0
    sure = [(row + drop, bar.low, _told(bar)) for row, bar in enumerate(lines) if bar.low]
    maybe = [
        (row + drop, bar.low, (top if bar.high is None else bar.high) - bar.low, _told(bar))
        for row, bar in enumerate(lines)
        if bar.low is not None and not bar.is_exact
    ]
    noughts = [(row + drop, _told(bar)) for row, bar in enumerate(lines) if bar.is_exact and bar.low == 0]
    thick = _THICK[narrow]
    flat: dict[str, Any] = {"type": "bar", "orientation": "h", "width": thick}
    solid = {
        **flat,
        "name": "surely",
        "y": [y for y, *_ in sure],
        "x": [low for _, low, _ in sure],
        "marker": {"color": COLOURS[0]},
        **hovering([said for *_, said in sure]),
    }
    open_ = {
        **flat,
        "name": "what the words allow",
        "y": [y for y, *_ in maybe],
        "base": [low for _, low, *_ in maybe],
        "x": [length for _, _, length, _ in maybe],
        "marker": hatched(COLOURS[0]),
        **hovering([said for *_, said in maybe]),
    }
    nought = {
        "type": "scatter",
        "mode": "markers",
        "x": [0] * len(noughts),
        "y": [y for y, _ in noughts],
        "marker": {"symbol": "diamond", "size": 10, "color": COLOURS[0]},
        "cliponaxis": False,
        "name": "nought",
        **hovering([said for _, said in noughts]),
    }
    return [solid, open_, nought, *_limits(lines, drop, top)]


def _told(bar: Bar) -> str:
    return f"{bar.label}: {bar.said}"


def _limits(lines: Sequence[Bar], drop: float, top: float) -> list[dict[str, Any]]:
    """Thin lines for sampling uncertainty, with gaps between them, each on a pale edge that sets it off its bar."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row, bar in enumerate(lines):
        if bar.limits is not None:
            low, high = bar.limits
            xs += [low, top if high is None else high, None]
            ys += [row + drop, row + drop, None]
    drawn: dict[str, Any] = {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "hoverinfo": "skip"}
    edge, line = {"color": PAPER, "width": 5}, {"color": INK, "width": 1.4}
    return [{**drawn, "line": edge}, {**drawn, "line": line}]


def _written(bar: Bar, row: int, *, narrow: bool, top: float) -> list[dict[str, Any]]:
    """The label of a line and the words after its bar, or the reason in the place of one."""
    label = {"x": 0, "xref": "paper", "yref": "y", "y": row - (0.28 if narrow else 0)}
    side = {"xanchor": "left"} if narrow else {"xanchor": "right", "xshift": -10}
    colour, text = INK, plain(bar.label)
    notes = [words(f"<b>{text}</b>" if bar.heading else text, **label, **side, color=colour, size=13)] if text else []
    if bar.heading or not bar.said:
        return notes
    place = _after(bar, top)
    said = f"<i>{plain(bar.said)}</i>" if bar.low is None else plain(bar.said)
    at = row + (0.2 if narrow else 0)
    return [*notes, words(said, **place, y=at, color=SOFT if bar.low is None else INK, size=12.5)]


def _after(bar: Bar, top: float) -> dict[str, Any]:
    """Where the words of a bar stand: after its end; of one without a limit, upon its open end."""
    if bar.low is None:
        return {"x": 0, "xanchor": "left", "xshift": 7}
    limit = (bar.limits or (None, 0.0))[1]
    if bar.high is None or limit is None:
        return {"x": top, "xanchor": "right", "xshift": -3, "bgcolor": PAPER, "borderpad": 1}
    return {"x": max(bar.high, limit), "xanchor": "left", "xshift": 12 if bar.high == 0 else 7}
