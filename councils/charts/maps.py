"""One value of each council on the map of hexagons, in five steps; hatched where a range spans several of them."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor, log10

from councils.charts.hexagons import STEPS, Hexagon, Kind, hexagons
from councils.charts.palette import Figure
from councils.domain.comparison import Comparison, Row
from councils.domain.intervals import Interval
from councils.domain.sentences import interval_words, unit_of

SPANNING = Kind("known only as a range over several steps", STEPS[3], hatch=True)
SILENT = Kind("without a figure: why is in the table")
OUTSIDE = Kind("not in this comparison", "#EFECE5")


def map_of(comparison: Comparison, *, width: int) -> Figure:
    """The figure. A council's answer covers all its hexagons and counts once; at least one area must be given."""
    values = {council.slug: _value(comparison.of(council.slug)) for council in comparison.councils}
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    known = [value for value in values.values() if value is not None]
    steps = steps_of(known)
    kinds = [Kind(_words(step, unit), colour) for step, colour in zip(steps, _colours(len(steps)), strict=True)]
    names = {council.slug: council.short_name for council in comparison.councils}
    cells = [
        Hexagon(area.q, area.r, area.council, _kind(values[area.council], steps, kinds), said)
        if area.council in values
        else Hexagon(area.q, area.r, area.council, OUTSIDE)
        for area in comparison.areas
        for said in [_said(names.get(area.council, ""), values.get(area.council), unit)]
    ]
    return hexagons(cells, (*kinds, SPANNING, SILENT, OUTSIDE), width=width)


def _said(name: str, value: Interval | None, unit: str) -> str:
    return f"{name}: {'no figure' if value is None else interval_words(value, unit=unit)}"


def _value(rows: Iterable[Row]) -> Interval | None:
    """What a council's one value can be; of several (two periods, two systems) whatever any of them allows."""
    values = [row.value for row in rows if row.value is not None]
    if not values:
        return None
    highs = [value.high for value in values if value.high is not None]
    return Interval(min(value.low for value in values), max(highs) if len(highs) == len(values) else None)


type Step = tuple[Fraction, Fraction | None]
"""From a value (included) to another (not included; None: no end). The first may be nought alone."""


def steps_of(values: Sequence[Interval]) -> list[Step]:
    """At most five steps that as many of the values fall into, at round numbers; nought, where it is met, is one."""
    lows = sorted(value.low for value in values)
    positive = [low for low in lows if low > 0]
    nought = [(Fraction(0), Fraction(0))] if len(positive) < len(lows) else []
    if not positive:
        return list(nought)
    many = 4 if nought else 5
    first = positive[0] if nought else Fraction(0)
    cuts = {_rounded(positive[len(positive) * part // many]) for part in range(1, many)}
    starts = [first, *sorted(cut for cut in cuts if cut > first)]
    return [*nought, *zip(starts, [*starts[1:], None], strict=True)]


def _rounded(value: Fraction) -> Fraction:
    """A cut of two digits, so that the key can be read."""
    power = Fraction(10) ** (floor(log10(value)) - 1)
    return max(power, Fraction(floor(value / power)) * power)


def _within(value: Interval, step: Step) -> bool:
    start, end = step
    if end == start:
        return value.high == start
    below = end is None or (value.high is not None and value.high < end)
    return value.low >= start and below


def _kind(value: Interval | None, steps: Sequence[Step], kinds: Sequence[Kind]) -> Kind:
    if value is None:
        return SILENT
    return next((kind for step, kind in zip(steps, kinds, strict=True) if _within(value, step)), SPANNING)


def _colours(many: int) -> list[str]:
    """The steps' colours, as far apart as there are few of them."""
    return [STEPS[round(place * (len(STEPS) - 1) / max(1, many - 1))] for place in range(many)]


def _words(step: Step, unit: str) -> str:
    start, end = step
    low = interval_words(Interval(start, start), unit=unit)
    if end is None:
        return f"with {low} or more" if start > 0 else "with any number"
    return f"with {low}" if end == start else f"with {low} to less than {interval_words(Interval(end, end), unit=unit)}"
