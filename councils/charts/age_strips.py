"""Victims by age: each band as wide as its ages, its area standing for its count, as in any histogram of unlike widths.

Bands that overlap lie in lanes of their own. A band without an oldest age, and ages not known, have no width to spread
a count over: they are dashed boxes of one height, with the count in words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    COLOURS,
    INK,
    RULE,
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

OLDEST = 25
"""The last age that has a place of its own."""
_ADULT = 18
_BOX, _LABEL = 18, 16
"""Pixels that a box without a height of its own is high, and a line of words."""
_HIGHEST = {False: 64, True: 54}
"""Pixels of the highest bar of all, on the wide drawing and on a phone's."""
_UNKNOWN = {False: 104, True: 66}
"""Pixels beside the ages for those not known."""


@dataclass(frozen=True, slots=True)
class Band:
    """From `youngest` to `oldest` completed years (None: open; both None: not known) with its `label`, as `12`.

    At least `low` and at most `high` (None: no limit) were counted, `said` in words; `low` None: `said` is the reason.
    """

    youngest: int | None
    oldest: int | None
    label: str
    low: float | None
    high: float | None
    said: str

    @property
    def is_unknown(self) -> bool:
        """True for those whose age is not known."""
        return self.youngest is None and self.oldest is None

    @property
    def is_box(self) -> bool:
        """True where there is nothing to spread a count over: no figure, or no oldest age within the drawing."""
        return self.low is None or self.oldest is None or self.oldest > OLDEST

    @property
    def span(self) -> tuple[int, int]:
        """From which birthday to which it is drawn; what goes past the drawing ends with it."""
        if self.is_unknown:
            return OLDEST + 1, OLDEST + 2
        first = 0 if self.youngest is None else min(self.youngest, OLDEST)
        return first, max(first, OLDEST if self.oldest is None else min(self.oldest, OLDEST)) + 1

    def a_year(self, count: float) -> float:
        """A count spread evenly over the band's ages."""
        first, end = self.span
        return count / (end - first)


@dataclass(frozen=True, slots=True)
class Strip:
    """One council's bands, or the reason why there are none."""

    label: str
    bands: tuple[Band, ...] = ()
    said: str = ""


def lanes(bands: Iterable[Band]) -> list[list[Band]]:
    """The bands in as few lanes as their order allows, none over another in its lane."""
    made: list[list[Band]] = []
    for band in bands:
        free = next((lane for lane in made if not any(_overlap(band, other) for other in lane)), None)
        if free is None:
            made.append(free := [])
        free.append(band)
    return made


def _overlap(one: Band, other: Band) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


@dataclass(frozen=True, slots=True)
class _Scale:
    """How ages and counts become pixels."""

    width: int
    edge: int
    year: float
    unit: float
    has_unknown: bool

    @classmethod
    def of(cls, strips: Sequence[Strip], width: int) -> "_Scale":
        narrow = is_narrow(width)
        bands = [band for strip in strips for band in strip.bands]
        most = max((band.a_year(_most(band)) for band in bands if not band.is_box), default=0)
        has_unknown = any(band.is_unknown for band in bands)
        edge = 12 if narrow else 16
        room = width - 2 * edge - (_UNKNOWN[narrow] if has_unknown else 0)
        return cls(width, edge, room / (OLDEST + 1), _HIGHEST[narrow] / most if most else 0.0, has_unknown)

    def across(self, band: Band) -> tuple[float, float]:
        """Where a band begins, and how wide it is."""
        if band.is_unknown:
            left = self.x(OLDEST + 1) + 8
            return left, self.width - self.edge - left
        first, end = band.span
        return self.x(first), (end - first) * self.year

    def x(self, age: float) -> float:
        """Where a birthday lies."""
        return self.edge + age * self.year

    def height(self, band: Band, count: float) -> float:
        """How high a count stands over its band."""
        return band.a_year(count) * self.unit


def _most(band: Band) -> float:
    return max(end for end in (band.low, band.high, 0.0) if end is not None)


@dataclass(slots=True)
class _Drawn:
    """What has been laid out so far."""

    solid: list[tuple[float, float, float, float, str]]
    open: list[tuple[float, float, float, float, str]]
    noughts: list[tuple[float, float, str]]
    shapes: list[dict[str, Any]]
    notes: list[dict[str, Any]]


def age_strips(strips: Sequence[Strip], *, width: int, after: Sequence[str] = ()) -> Figure:
    """The figure: a strip a council, all on one scale; `after` are words for those that are not drawn."""
    scale = _Scale.of(strips, width)
    drawn = _Drawn([], [], [], [], [])
    top = 6.0
    for strip in strips:
        top = _strip(strip, top, scale, drawn)
    for line in (line for text in after for line in wrapped(text, width - 2 * scale.edge, 12)):
        drawn.notes.append(_note(line, scale.edge, top + 8))
        top += _LABEL
    made = layout(width=width, height=round(top + 6), margin={"l": 0, "r": 0, "t": 0, "b": 0})
    made["xaxis"] = {"range": [0, width], "visible": False, "fixedrange": True}
    made["yaxis"] = {"range": [made["height"], 0], "visible": False, "fixedrange": True}
    made["shapes"], made["annotations"] = drawn.shapes, drawn.notes
    return {"data": _traces(drawn), "layout": made}


def _strip(strip: Strip, top: float, scale: _Scale, drawn: _Drawn) -> float:
    """One council's strip from `top` down; returns where the next may begin."""
    room = scale.width - 2 * scale.edge
    drawn.notes.append(_note(f"<b>{plain(strip.label)}</b>", scale.edge, top + 9, color=INK, size=13.5, as_is=True))
    top += 22
    left_over = [strip.said] if strip.said else []
    if strip.bands:
        begun = top
        for lane in lanes(strip.bands):
            top += _LABEL + max(_lane_height(band, scale) for band in lane)
            for band in lane:
                left_over += _band(band, strip.label, top, scale, drawn)
            drawn.shapes.append(_line(scale.edge, top, scale.x(OLDEST + 1), top, color=RULE))
        drawn.shapes.append(_line(scale.x(_ADULT), begun, scale.x(_ADULT), top, color=INK, dash="dot"))
        _axis(top, scale, drawn)
        top += 20
    for line in wrapped("; ".join(left_over), room, 12):
        drawn.notes.append(_note(line, scale.edge, top + 8))
        top += _LABEL
    return top + 14


def _lane_height(band: Band, scale: _Scale) -> float:
    if band.is_box:
        return _BOX
    unlimited = _LABEL if band.high is None else 0
    return max(scale.height(band, _most(band)) + unlimited, 2.0)


def _band(band: Band, of: str, base: float, scale: _Scale, drawn: _Drawn) -> list[str]:
    """Lays out a band standing on `base`; returns the words that found no room on it. `of` is whose it is."""
    left, wide = scale.across(band)
    told = f"{of}, {band.label}: {band.said}"
    if band.is_box or band.low is None:
        return _box(band, told, (left, wide), base, drawn)
    low = band.low
    sure = scale.height(band, low)
    high = scale.height(band, _most(band)) + (_LABEL if band.high is None else 0)
    if sure:
        drawn.solid.append((left + wide / 2, wide - 1, base, sure, told))
    if band.high != low:
        drawn.open.append((left + wide / 2, wide - 1, base - sure, high - sure, told))
    elif not low:
        drawn.noughts.append((left + wide / 2, base, told))
        drawn.shapes.append(_line(left + 1, base - 0.5, left + wide - 1, base - 0.5, color=COLOURS[0]))
    if text_width(band.said, 12) > wide + 3:
        return [f"{band.label}: {band.said}"]
    above = base - high - (7 if band.high == 0 else 0)
    drawn.notes.append(_note(band.said, left + wide / 2, above - 1, xanchor="center", yanchor="bottom", color=INK))
    return []


def _box(band: Band, hover: str, across: tuple[float, float], base: float, drawn: _Drawn) -> list[str]:
    """A dashed box of no telling height, with the words that fit into it; those not known stand under their name."""
    left, wide = across
    is_range = band.low is not None and band.low != band.high
    told = f"{band.label}: {band.said}"
    if is_range:
        drawn.open.append((left + wide / 2, wide - 1, base, _BOX, hover))
    place = {"type": "rect", "x0": left + 0.5, "x1": left + wide - 0.5, "y0": base, "y1": base - _BOX}
    border = {"color": SOFT, "width": 1, "dash": "dash"}
    ground = "rgba(0,0,0,0)" if is_range else SILENT
    drawn.shapes.append({**place, "line": border, "fillcolor": ground, "layer": "below"})
    fitting = next((text for text in (told, band.said) if text_width(text, 12) <= wide - 4), "")
    if fitting:
        middle = {"x": left + wide / 2, "y": base - _BOX / 2, "xanchor": "center", "size": 12, "bgcolor": SILENT}
        drawn.notes.append(words(_slanted(fitting, band), **middle, color=INK))
    return [] if fitting == told or (fitting and band.is_unknown) else [told]


def _slanted(text: str, band: Band) -> str:
    return f"<i>{plain(text)}</i>" if band.low is None else plain(text)


def _axis(base: float, scale: _Scale, drawn: _Drawn) -> None:
    """The ages below their years; on a phone every fifth."""
    step = 5 if is_narrow(scale.width) else 1
    for age in range(0, OLDEST + 1, step):
        text = "age 0" if age == 0 and step == 1 else str(age)
        drawn.notes.append(_note(text, scale.x(age + 0.5), base + 2, xanchor="center", yanchor="top", size=11))
    if scale.has_unknown:
        middle = (scale.x(OLDEST + 1) + 8 + scale.width - scale.edge) / 2
        drawn.notes.append(_note("not known", middle, base + 2, xanchor="center", yanchor="top", size=11))


def _line(x0: float, y0: float, x1: float, y1: float, *, color: str, dash: str = "solid") -> dict[str, Any]:
    line = {"color": color, "width": 1, "dash": dash}
    return {"type": "line", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line, "layer": "above"}


def _note(text: str, x: float, y: float, *, as_is: bool = False, **how: Any) -> dict[str, Any]:
    place = {"x": x, "y": y, "xanchor": "left", "size": 12, "color": SOFT, **how}
    return words(text if as_is else plain(text), **place)


def _traces(drawn: _Drawn) -> list[dict[str, Any]]:
    noughts = {
        "type": "scatter",
        "mode": "markers",
        "name": "nought",
        "x": [x for x, _, _ in drawn.noughts],
        "y": [y for _, y, _ in drawn.noughts],
        "marker": {"symbol": "diamond", "size": 9, "color": COLOURS[0]},
        "cliponaxis": False,
        **hovering([said for *_, said in drawn.noughts]),
    }
    solid = _bars(drawn.solid, "surely", {"color": COLOURS[0]})
    return [solid, _bars(drawn.open, "what the words allow", hatched(COLOURS[0])), noughts]


def _bars(bars: Sequence[tuple[float, float, float, float, str]], name: str, marker: dict[str, Any]) -> dict[str, Any]:
    """Standing bars, each from its foot up; pixels are counted from the top."""
    return {
        "type": "bar",
        "name": name,
        "x": [x for x, *_ in bars],
        "width": [wide for _, wide, *_ in bars],
        "base": [base for _, _, base, *_ in bars],
        "y": [-high for *_, high, _ in bars],
        "marker": marker,
        **hovering([said for *_, said in bars]),
    }
