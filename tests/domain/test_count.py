"""Counts as bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count

small = st.integers(0, 500)
counts = st.builds(lambda low, width: Count(low, None if width is None else low + width), small, st.none() | small)


def allows(count: Count, number: int) -> bool:
    return count.contains(Count.exactly(number))


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (3, 2), (-1, None)])
def test_bounds_that_cannot_be_a_count_are_refused(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="not a count"):
        Count(low, high)


@given(counts, counts)
def test_adding_does_not_mind_the_order(one: Count, other: Count) -> None:
    assert one + other == other + one


@given(counts, counts, counts)
def test_adding_does_not_mind_the_grouping(one: Count, other: Count, third: Count) -> None:
    assert (one + other) + third == one + (other + third) == Count.total([one, other, third])


@given(counts)
def test_nothing_added_changes_nothing(count: Count) -> None:
    assert count + Count.exactly(0) == count
    assert Count.total([]) == Count.exactly(0)


@given(counts, small, counts, small)
def test_a_sum_allows_every_sum_of_what_its_parts_allow(one: Count, number: int, other: Count, another: int) -> None:
    if allows(one, number) and allows(other, another):
        assert allows(one + other, number + another)


@given(counts, counts)
def test_of_two_counts_one_is_surely_below_or_both_can_be_equal(one: Count, other: Count) -> None:
    assert [one.surely_below(other), other.surely_below(one), one.can_equal(other)].count(True) == 1


@given(counts, counts)
def test_the_hull_holds_both_and_is_no_wider_than_their_ends(one: Count, other: Count) -> None:
    hull = one.hull(other)
    assert hull.contains(one)
    assert hull.contains(other)
    assert hull.low in (one.low, other.low)
    assert hull.high in (one.high, other.high)


@given(counts, counts, small)
def test_the_overlap_allows_what_both_allow_and_nothing_else(one: Count, other: Count, number: int) -> None:
    if one.can_equal(other):
        assert allows(one.overlap(other), number) is (allows(one, number) and allows(other, number))


def test_counts_that_cannot_be_equal_have_no_overlap() -> None:
    with pytest.raises(ValueError, match="not a count"):
        Count(5, None).overlap(Count(0, 4))


@given(counts, counts)
def test_two_counts_that_contain_each_other_are_the_same(one: Count, other: Count) -> None:
    assert (one.contains(other) and other.contains(one)) == (one == other)


@pytest.mark.parametrize(
    ("count", "words"), [(Count(0, 4), "0 to 4"), (Count(22, 22), "22"), (Count(11, None), "11 or more")]
)
def test_a_count_is_written_with_its_bounds(count: Count, words: str) -> None:
    assert str(count) == words


def test_a_count_has_no_order_and_is_no_number() -> None:
    with pytest.raises(TypeError):
        sorted([Count(0, 4), Count(1, 2)])  # type: ignore[type-var]
    with pytest.raises(TypeError):
        int(Count.exactly(3))  # type: ignore[call-overload]
