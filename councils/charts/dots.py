"""Each council a dot on one line of values: those chosen marked and named, their peers as they lie, nobody ranked.

Dots that would lie on each other move apart across the line, which means nothing. A range is a hatched line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    COLOURS,
    INK,
    LABEL_COLOURS,
    MARKS,
    MOST_IN_FRONT,
    PAPER,
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
from councils.charts.spreads import Box, quartiles

_PEER = "#6C9CC4"
_PITCH, _NAME = 11.0, 19.0
"""Pixels from row to row of dots, and of a name above them."""
_HALF = 8
"""Pixels to either side of the line that the peers' middle half lies on, below the dots."""
_SIZE, _CHOSEN = 8, 14
"""Pixels across a peer's dot and a chosen council's mark."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One council between its bounds (`high` None: no limit), `said` in words; `low` None: `said` is the reason."""

    label: str
    low: float | None
    high: float | None
    said: str

    @property
    def is_exact(self) -> bool:
        """True where one value, and no other, is meant."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class _Spot:
    """A dot with the pixels from the middle line at which it lies, and whether, and as which, it was chosen."""

    dot: Dot
    low: float
    high: float
    across: float
    place: int | None


def dots(
    peers: Sequence[Dot],
    chosen: Sequence[Dot],
    box: Box | None,
    *,
    width: int,
    axis: str,
    after: Sequence[str] = (),
) -> Figure:
    """The figure: peers' dots, the chosen among them (six at most), below them the peers' middle half and median.

    `after` are words for what is not drawn.
    """
    chosen = chosen[:MOST_IN_FRONT]
    left, right = 16, 16 if is_narrow(width) else 28
    top = _top(peers, chosen, box)
    spots = _spots(peers, chosen, top=top, room=width - left - right)
    reach = max([abs(spot.across) for spot in spots] + [22.0]) + _PITCH
    middle = 6 + _NAME * len(chosen) + reach
    after = [line for text in after for line in wrapped(text, width - left - right, 12)]
    below = 54 + 17 * len(after)
    made = layout(width=width, height=0, margin={"l": left, "r": right, "t": 4, "b": below})
    band = middle + reach + _HALF
    across = round(band + (3.4 * _HALF if box is not None else 0))
    made["height"] = across + 4 + below
    made["xaxis"] = _value_axis(axis, top, narrow=is_narrow(width))
    made["yaxis"] = {"range": [across, 0], "visible": False, "fixedrange": True}
    rows = _rows(chosen)
    made["shapes"] = [_leader(spot, middle, rows[spot.place]) for spot in spots if spot.place is not None]
    made["annotations"] = [
        *(_name(dot, place, rows[place], top) for place, dot in enumerate(chosen)),
        *_median(box, band + 1.3 * _HALF, top),
        *(_below(line, row) for row, line in enumerate(after)),
    ]
    ground = [] if box is None else quartiles([(band, box)], top=top, half=_HALF)
    return {"data": [*ground, *_traces(spots, middle)], "layout": made}


def _rows(chosen: Sequence[Dot]) -> list[int]:
    """The row of each name: those without a figure above the others, whose lines lead down."""
    order = sorted(range(len(chosen)), key=lambda place: chosen[place].low is not None)
    return [order.index(place) for place in range(len(chosen))]


def _top(peers: Sequence[Dot], chosen: Sequence[Dot], box: Box | None) -> float:
    ends = [end for dot in (*peers, *chosen) for end in (dot.low, dot.high)]
    ends += [end for pair in ((box.lower, box.median, box.upper) if box else ()) if pair for end in pair]
    return max([*(end for end in ends if end is not None), 0.5]) * 1.06


def _value_axis(title: str, top: float, *, narrow: bool) -> dict[str, Any]:
    return {
        "range": [0, top],
        "title": {"text": title, "font": {"size": 12, "color": SOFT}, "standoff": 8},
        "nticks": 5 if narrow else 9,
        "tickfont": {"size": 12, "color": SOFT},
        "ticks": "outside",
        "tickcolor": RULE,
        "showline": True,
        "linecolor": INK,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _spots(peers: Iterable[Dot], chosen: Sequence[Dot], *, top: float, room: float) -> list[_Spot]:
    """Everything that has a value, moved apart: the chosen nearest to the middle line, then the peers from the left."""
    rows: list[list[tuple[float, float]]] = []
    spots = []
    marked: list[tuple[Dot, int | None]] = [(dot, place) for place, dot in enumerate(chosen)]
    known = sorted(((dot.low, dot) for dot in peers if dot.low is not None), key=lambda one: one[0])
    unmarked: list[tuple[Dot, int | None]] = [(dot, None) for _, dot in known]
    for dot, place in [*marked, *unmarked]:
        if dot.low is None:
            continue
        high = top if dot.high is None else dot.high
        half = (_SIZE if place is None else _CHOSEN) / 2 + 0.5
        taken = (dot.low / top * room - half, high / top * room + half)
        row = _free_row(rows, taken)
        across = (row + 1) // 2 * (1 if row % 2 else -1) * _PITCH
        spots.append(_Spot(dot, dot.low, high, across, place))
    return spots


def _free_row(rows: list[list[tuple[float, float]]], taken: tuple[float, float]) -> int:
    """The first row in which nothing lies there yet; it lies there now."""
    for row, others in enumerate(rows):
        if all(taken[1] <= left or right <= taken[0] for left, right in others):
            others.append(taken)
            return row
    rows.append([taken])
    return len(rows) - 1


def _leader(spot: _Spot, middle: float, row: int) -> dict[str, Any]:
    """A thin line from a chosen council's name down to its mark; of a range, to its least."""
    ends = {"x0": spot.low, "x1": spot.low, "y0": (row + 1) * _NAME - 2, "y1": middle + spot.across}
    return {
        "type": "line",
        **ends,
        "line": {"color": LABEL_COLOURS[0 if spot.place is None else spot.place], "width": 1},
        "layer": "above",
    }


def _name(dot: Dot, place: int, row: int, top: float) -> dict[str, Any]:
    """The name with its figure above its mark; without a figure, the name with the reason."""
    where: dict[str, Any] = {"y": row * _NAME + _NAME / 2, "color": LABEL_COLOURS[place], "size": 13}
    if dot.low is None:
        return words(f"<i>{plain(f'{dot.label}: {dot.said}')}</i>", x=0, xanchor="left", **where)
    third = dot.low / top * 3
    side = "left" if third < 1 else "right" if third > 2 else "center"  # noqa: PLR2004 - thirds
    text = f"<b>{plain(f'{dot.label} {dot.said}')}</b>"
    return words(text, x=dot.low, xanchor=side, bgcolor="rgba(255,255,255,0.85)", **where)


def _median(box: Box | None, foot: float, top: float) -> list[dict[str, Any]]:
    """The median in words below its stroke."""
    if box is None or box.median is None:
        return []
    third = box.median[0] / top * 3
    side = "left" if third < 1 else "right" if third > 2 else "center"  # noqa: PLR2004 - thirds
    place: dict[str, Any] = {"x": box.median[0], "y": foot, "xanchor": side, "yanchor": "top"}
    return [words(plain(box.label), **place, color=INK, size=11.5)]


def _below(line: str, row: int) -> dict[str, Any]:
    place = {"x": 0, "xref": "paper", "y": 0, "yref": "paper", "xanchor": "left", "yanchor": "top"}
    return words(plain(line), **place, yshift=-48 - 17 * row, size=12)


def _traces(spots: Sequence[_Spot], middle: float) -> list[dict[str, Any]]:
    made = [*_ranges([spot for spot in spots if spot.place is None and not spot.dot.is_exact], middle)]
    exact = [spot for spot in spots if spot.dot.is_exact]
    made.append(_marks("peers", [spot for spot in exact if spot.place is None], middle))
    for spot in (spot for spot in spots if spot.place is not None):
        made += [_marks(spot.dot.label, [spot], middle)] if spot.dot.is_exact else _ranges([spot], middle)
    return made


def _marks(name: str, spots: Sequence[_Spot], middle: float) -> dict[str, Any]:
    """Exact values: peers as dots, nought as a diamond; the chosen each in a mark and a colour of their own."""
    places = [spot.place for spot in spots]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": [spot.low for spot in spots],
        "y": [middle + spot.across for spot in spots],
        "marker": {
            "size": [_SIZE if place is None else _CHOSEN for place in places],
            "color": [_PEER if place is None else COLOURS[place] for place in places],
            "symbol": [_symbol(spot) for spot in spots],
            "line": {"color": COLOURS[0] if None in places else INK, "width": 1},
            "opacity": 1,
        },
        "cliponaxis": False,
        **hovering([f"{spot.dot.label}: {spot.dot.said}" for spot in spots]),
    }


def _symbol(spot: _Spot) -> str:
    if spot.place is not None:
        return MARKS[spot.place]
    return "diamond" if spot.low == 0 else "circle"


def _ranges(spots: Sequence[_Spot], middle: float) -> list[dict[str, Any]]:
    """Hatched lines from the least to the most."""
    if not spots:
        return []
    place = spots[0].place
    bar = {
        "type": "bar",
        "orientation": "h",
        "name": "ranges" if place is None else spots[0].dot.label,
        "base": [spot.low for spot in spots],
        "x": [spot.high - spot.low for spot in spots],
        "y": [middle + spot.across for spot in spots],
        "width": 6 if place is None else 11,
        "marker": {**hatched(COLOURS[0 if place is None else place], size=4 if place is None else 5), "color": PAPER},
        **hovering([f"{spot.dot.label}: {spot.dot.said}" for spot in spots]),
    }
    return [bar]
