"""Arithmetic on what is only known between bounds: rates, shares, ranks, medians. Exact, in fractions.

Every result allows whatever the bounds allow, and is never tighter than they are.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from councils.domain.count import Count

PER_RESIDENTS = 10_000
FEWEST_RESIDENTS = 1_000
"""Below so many residents aged 0 to 17 one case more or less would move a rate by ten: none is given."""


@dataclass(frozen=True, slots=True)
class Interval:
    """At least `low` and at most `high`; `high` is None where no limit was given. Raises ValueError if crossed."""

    low: Fraction
    high: Fraction | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"not an interval: {self.low} to {self.high}")

    @classmethod
    def of(cls, count: Count) -> Interval:
        """A count as an interval."""
        return cls(Fraction(count.low), None if count.high is None else Fraction(count.high))

    @property
    def is_exact(self) -> bool:
        """True where one value, and no other, is meant."""
        return self.low == self.high

    @property
    def width(self) -> Fraction | None:
        """How much is left open; None where there is no limit."""
        return None if self.high is None else self.high - self.low

    def times(self, factor: Fraction) -> Interval:
        """Both bounds multiplied."""
        return Interval(self.low * factor, None if self.high is None else self.high * factor)

    def rounded(self, places: int = 1) -> tuple[float, float | None]:
        """The bounds for reading: an exact value to the nearest, a range outward, so that it is never tighter."""
        if self.is_exact:
            value = float(round(self.low, places))
            return value, value
        step = Fraction(1, 10**places)
        low = float(math.floor(self.low / step) * step)
        return low, None if self.high is None else float(math.ceil(self.high / step) * step)


def rate(count: Count, residents: int) -> Interval:
    """Per 10,000 residents, exactly as wide as the count. Raises ValueError below `FEWEST_RESIDENTS`."""
    if residents < FEWEST_RESIDENTS:
        raise ValueError(f"no rate for {residents} residents")
    return Interval.of(count).times(Fraction(PER_RESIDENTS, residents))


def share(part: Count, whole: Count) -> Interval | None:
    """What fraction of the whole the part can be, 0 to 1; None where the whole is, or may only be, nought."""
    if whole.high == 0:
        return None
    low = Fraction(0) if whole.high is None else Fraction(min(part.low, whole.high), whole.high)
    may_be_all = part.high is None or whole.low == 0 or part.high >= whole.low
    high = Fraction(1) if may_be_all or part.high is None else Fraction(part.high, whole.low)
    return Interval(low, high)


def share_among(part: Count, others: Count) -> Interval | None:
    """What fraction a part can be of itself and the others together; None where all of them are nought."""
    if part.high == 0 and others.high == 0:
        return None
    low = Fraction(0) if others.high is None else _fraction(part.low, part.low + others.high)
    if part.high is None:
        return Interval(low, Fraction(1))
    return Interval(low, _fraction(part.high, part.high + others.low))


def _fraction(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)


_Z_95 = 1.959963984540054


def byar(count: Count) -> tuple[float, float | None]:
    """The 95 % limits of a Poisson count by Byar's approximation, as public-health statistics use them.

    From Breslow and Day, Statistical Methods in Cancer Research, volume II (1987), page 69. Of a range, the lower
    limit of its least and the upper limit of its most: sampling and hiding together.
    """
    return _byar_lower(count.low), None if count.high is None else _byar_upper(count.high)


def _byar_lower(observed: int) -> float:
    if observed == 0:
        return 0.0
    limit = observed * (1 - 1 / (9 * observed) - _Z_95 / (3 * math.sqrt(observed))) ** 3
    return max(0.0, limit)


def _byar_upper(observed: int) -> float:
    above = observed + 1
    return float(above * (1 - 1 / (9 * above) + _Z_95 / (3 * math.sqrt(above))) ** 3)


@dataclass(frozen=True, slots=True)
class RankRange:
    """The highest and lowest place that one of `of` can hold, 1 being the largest value; equals share a place."""

    best: int
    worst: int
    of: int

    def words(self) -> str:
        """`3rd to 11th of 64`."""
        place = ordinal(self.best) if self.best == self.worst else f"{ordinal(self.best)} to {ordinal(self.worst)}"
        return f"{place} of {self.of}"


def ordinal(place: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th` …, `11th`."""
    last_two, last = place % 100, place % 10
    suffix = "th" if last_two in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{place}{suffix}"


def rank_ranges(values: Sequence[Interval]) -> tuple[RankRange, ...]:
    """The places that each value can hold among all of them, in their order."""
    ends = [(_quick(value.low), math.inf if value.high is None else _quick(value.high)) for value in values]
    lows, highs = sorted(low for low, _ in ends), sorted(high for _, high in ends)
    return tuple(_rank_range(low, high, lows, highs) for low, high in ends)


type Place = int | Fraction | float


def _quick(value: Fraction) -> int | Fraction:
    """The same number; whole ones as integers, which are compared forty times as fast."""
    return value.numerator if value.denominator == 1 else value


def _rank_range(low: Place, high: Place, lows: Sequence[Place], highs: Sequence[Place]) -> RankRange:
    surely_above = _how_many_above(lows, high)
    maybe_above = _how_many_above(highs, low) - (high > low)
    return RankRange(1 + surely_above, 1 + maybe_above, len(lows))


def _how_many_above(ascending: Sequence[Place], limit: Place) -> int:
    return len(ascending) - bisect_right(ascending, limit)


def quantile(values: Sequence[Interval], fraction: Fraction) -> Interval:
    """Where a quantile of the values can lie: between that of all the least and that of all the most.

    Between two values it lies on the line that joins them. Raises ValueError without values.
    """
    if not values:
        raise ValueError("no quantile of nothing")
    low = _quantile(sorted((value.low for value in values), key=_quick), fraction)
    highs = [value.high for value in values if value.high is not None]
    position = fraction * (len(values) - 1)
    if math.ceil(position) >= len(highs):
        return Interval(low, None)
    return Interval(low, _quantile(sorted(highs, key=_quick), position / max(len(highs) - 1, 1)))


def _quantile(ascending: Sequence[Fraction], fraction: Fraction) -> Fraction:
    position = fraction * (len(ascending) - 1)
    below = math.floor(position)
    above = min(below + 1, len(ascending) - 1)
    return ascending[below] + (ascending[above] - ascending[below]) * (position - below)
