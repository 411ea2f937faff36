"""Rates, shares, ranks and medians of what is known between bounds, against slow and obvious second ways."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.intervals import (
    FEWEST_RESIDENTS,
    Interval,
    RankRange,
    byar,
    ordinal,
    quantile,
    rank_ranges,
    rate,
    share,
    share_among,
)


@st.composite
def counts(draw: st.DrawFn, most: int = 12, *, limited: bool = True) -> Count:
    low = draw(st.integers(0, most))
    high = draw(st.integers(low, most) if limited else st.none() | st.integers(low, most))
    return Count(low, high)


def allowed(count: Count, most: int = 12) -> range:
    """Every number that a count allows, up to a limit where it names none."""
    return range(count.low, (most if count.high is None else count.high) + 1)


def small(count: Count) -> bool:
    return len(allowed(count)) <= 6


# Rates


@given(counts(most=10_000, limited=False), st.integers(FEWEST_RESIDENTS, 500_000))
def test_a_rate_is_exactly_as_wide_as_its_count(count: Count, residents: int) -> None:
    found = rate(count, residents)
    assert found.low * residents / 10_000 == count.low
    assert (found.high is None) is (count.high is None)
    if found.high is not None and count.high is not None:
        assert found.high * residents / 10_000 == count.high


def test_below_a_thousand_children_there_is_no_rate() -> None:
    with pytest.raises(ValueError, match="999"):
        rate(Count.exactly(5), 999)
    assert rate(Count.exactly(5), 1_000) == Interval(Fraction(50), Fraction(50))


@given(counts(most=10_000), st.integers(FEWEST_RESIDENTS, 500_000))
def test_rounding_never_makes_a_range_tighter(count: Count, residents: int) -> None:
    found = rate(count, residents)
    low, high = found.rounded()
    if not found.is_exact:
        assert high is not None
        assert low <= float(found.low) + 1e-9
        assert found.high is not None
        assert high >= float(found.high) - 1e-9


def test_an_exact_value_is_rounded_to_one_value() -> None:
    assert Interval(Fraction(1, 3), Fraction(1, 3)).rounded() == (0.3, 0.3)
    assert Interval(Fraction(1, 3), Fraction(2, 3)).rounded() == (0.3, 0.7)
    assert Interval(Fraction(1, 3), None).rounded() == (0.3, None)


# Shares


@given(counts(), counts(most=20))
def test_a_share_allows_every_part_of_every_whole(part: Count, whole: Count) -> None:
    possible = [
        Fraction(some, all_) for some in allowed(part, 20) for all_ in allowed(whole, 20) if all_ > 0 and some <= all_
    ]
    found = share(part, whole)
    if possible:
        assert found is not None
        assert found.high is not None
        assert found.low <= min(possible)
        assert max(possible) <= found.high


def test_of_nothing_there_is_no_share() -> None:
    assert share(Count.exactly(0), Count.exactly(0)) is None
    assert share_among(Count.exactly(0), Count.exactly(0)) is None


def test_a_part_without_a_limit_can_be_the_whole() -> None:
    assert share(Count(3, None), Count.exactly(10)) == Interval(Fraction(3, 10), Fraction(1))


@given(counts(), counts(limited=False))
def test_a_share_among_parts_is_the_least_and_the_most_it_can_be(part: Count, others: Count) -> None:
    possible = [
        Fraction(some, some + rest) for some in allowed(part) for rest in allowed(others, 400) if some + rest > 0
    ]
    found = share_among(part, others)
    if possible:
        assert found is not None
        assert found.high is not None
        assert found.low <= min(possible)
        assert found.high == max(possible)
        if others.high is not None and part.low > 0:
            assert found.low == min(possible)


# Ranks


@given(st.lists(counts(most=6).filter(small), min_size=1, max_size=4))
def test_a_rank_range_is_what_trying_every_possible_value_gives(given_: list[Count]) -> None:
    places: list[set[int]] = [set() for _ in given_]
    for values in itertools.product(*(allowed(count) for count in given_)):
        for index, value in enumerate(values):
            places[index].add(1 + sum(1 for other in values if other > value))
    found = rank_ranges([Interval.of(count) for count in given_])
    assert [(rank.best, rank.worst) for rank in found] == [(min(place), max(place)) for place in places]


def test_without_a_limit_first_place_stays_possible() -> None:
    found = rank_ranges([Interval.of(Count(1, None)), Interval.of(Count.exactly(100))])
    assert found == (RankRange(1, 2, 2), RankRange(1, 2, 2))


def test_equals_share_their_place() -> None:
    fives = [Interval.of(Count.exactly(5))] * 3
    assert {(rank.best, rank.worst) for rank in rank_ranges(fives)} == {(1, 1)}


def test_a_rank_is_said_as_a_range() -> None:
    assert RankRange(3, 11, 64).words() == "3rd to 11th of 64"
    assert RankRange(2, 2, 9).words() == "2nd of 9"


@pytest.mark.parametrize(
    ("place", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st"), (113, "113th")],
)
def test_places_are_ordinals(place: int, words: str) -> None:
    assert ordinal(place) == words


# Medians


@given(
    st.lists(counts(most=6).filter(small), min_size=1, max_size=4),
    st.sampled_from([Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)]),
)
def test_a_quantile_allows_that_of_every_possible_choice(given_: list[Count], fraction: Fraction) -> None:
    found = quantile([Interval.of(count) for count in given_], fraction)
    assert found.high is not None
    for values in itertools.product(*(allowed(count) for count in given_)):
        ordered = sorted(values)
        position = fraction * (len(ordered) - 1)
        below = int(position)
        above = min(below + 1, len(ordered) - 1)
        value = ordered[below] + (ordered[above] - ordered[below]) * (position - below)
        assert found.low <= value <= found.high


def test_a_median_has_no_limit_where_half_have_none() -> None:
    open_, closed = Interval.of(Count(5, None)), Interval.of(Count.exactly(1))
    assert quantile([closed, open_, open_], Fraction(1, 2)) == Interval(Fraction(5), None)
    assert quantile([closed, closed, open_], Fraction(1, 2)) == Interval(Fraction(1), Fraction(1))


def test_of_no_values_there_is_no_median() -> None:
    with pytest.raises(ValueError, match="nothing"):
        quantile([], Fraction(1, 2))


# Sampling


@pytest.mark.parametrize(
    ("observed", "low", "high"), [(0, 0.0, 3.6), (1, 0.01, 5.6), (10, 4.8, 18.4), (100, 81.4, 121.6)]
)
def test_byars_limits_are_those_of_the_public_health_tables(observed: int, low: float, high: float) -> None:
    assert list(byar(Count.exactly(observed))) == pytest.approx([low, high], abs=0.1)


@given(counts(most=500))
def test_byars_limits_hold_the_count_itself(count: Count) -> None:
    low, high = byar(count)
    assert high is not None
    assert count.high is not None
    assert low <= count.low
    assert count.high <= high


def test_a_count_without_a_limit_has_none_for_sampling() -> None:
    assert byar(Count(5, None))[1] is None


def test_crossed_bounds_are_no_interval() -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Interval(Fraction(2), Fraction(1))
