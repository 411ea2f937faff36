"""The limits that chance alone sets to rates of small populations."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.evidence import PopulationFact
from councils.domain.funnels import limits, poisson_quantile, together


def summed_up(mean: float, part: float) -> int:
    """The slow, obvious way: add up the chances from nought."""
    count, chance = 0, math.exp(-mean)
    reached = chance
    while reached < part:
        count += 1
        chance *= mean / count
        reached += chance
    return count


@given(st.floats(0.01, 80), st.sampled_from([0.025, 0.2, 0.5, 0.975]))
def test_the_quantile_is_what_adding_up_the_chances_gives(mean: float, part: float) -> None:
    assert abs(poisson_quantile(mean, part) - summed_up(mean, part)) <= (1 if mean > 40 else 0)


def test_a_mean_of_nought_is_nought() -> None:
    assert poisson_quantile(0, 0.975) == 0


def test_a_large_mean_loses_nothing() -> None:
    assert poisson_quantile(5_000, 0.975) == pytest.approx(5_000 + 1.96 * math.sqrt(5_000), abs=2)


def test_the_rate_of_all_is_as_wide_as_their_counts() -> None:
    people = PopulationFact(2024, 10_000, "ONS")
    found = together([(Count(0, 4), people), (Count.exactly(6), people)])
    assert found.low == 3
    assert found.high == 5
    assert together([(Count(3, None), people)]).high is None


def test_nothing_has_no_rate() -> None:
    with pytest.raises(ValueError, match="nothing"):
        together([])


def test_the_limits_close_as_populations_grow() -> None:
    rate = together([(Count.exactly(20), PopulationFact(2024, 10_000, "ONS"))])
    widths = [high - low for residents in (2_000, 20_000, 200_000) for low, high in [limits(rate, residents)] if high]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) == 3


def test_a_rate_without_a_limit_has_no_upper_limit_of_chance() -> None:
    rate = together([(Count(20, None), PopulationFact(2024, 10_000, "ONS"))])
    assert limits(rate, 10_000)[1] is None
