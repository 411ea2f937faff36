"""How far rates of small populations scatter by chance alone: the limits of a funnel.

After Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005): limits
stand around the rate of all together, at the quantiles of a Poisson count with the mean that a population of that size
would have at that rate.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from councils.domain.count import Count
from councils.domain.evidence import PopulationFact
from councils.domain.intervals import Interval, rate

LOWER, UPPER = 0.025, 0.975
"""Nineteen of twenty fall between them by chance."""


def together(counted: Sequence[tuple[Count, PopulationFact]]) -> Interval:
    """The rate of all of them together, as wide as their counts leave it. Raises ValueError for none."""
    if not counted:
        raise ValueError("no rate of nothing")
    return rate(Count.total([count for count, _ in counted]), sum(population.residents for _, population in counted))


def limits(rate_of_all: Interval, residents: int) -> tuple[float, float | None]:
    """Between which rates so many residents would fall by chance, whatever the rate of all is within its bounds."""
    low = poisson_quantile(float(rate_of_all.low) * residents / 10_000, LOWER)
    if rate_of_all.high is None:
        return low * 10_000 / residents, None
    high = poisson_quantile(float(rate_of_all.high) * residents / 10_000, UPPER)
    return low * 10_000 / residents, high * 10_000 / residents


def poisson_quantile(mean: float, part: float) -> int:
    """The smallest count that a Poisson count of this mean stays within with at least this probability."""
    if mean <= 0:
        return 0
    start = max(0, math.floor(mean - 12 * math.sqrt(mean) - 12))
    reached, count = 0.0, start - 1
    while reached < part:
        count += 1
        reached += math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
        if count > mean + 40 * math.sqrt(mean) + 60:  # what is left is less than any float can hold
            break
    return count
