"""Places in a text: joined where they touch, met by any shared character, and what is left between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.returns import Span
from councils.parsing.rules.spans import Places, overlap

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8)


def test_places_join_where_they_touch() -> None:
    assert Places.of([(5, 8), (0, 3), (2, 6), (9, 9)]).stretches == ((0, 8),)


@pytest.mark.parametrize(
    ("start", "end", "touched"), [(0, 2, False), (2, 4, True), (4, 5, True), (6, 9, False), (3, 3, False)]
)
def test_places_are_touched_by_any_shared_character(start: int, end: int, touched: bool) -> None:
    assert Places.of([(3, 6)]).touch(start, end) is touched


def test_what_is_left_between_places() -> None:
    assert Places.of([(2, 4), (6, 7)]).gaps(0, 10) == ((0, 2), (4, 6), (7, 10))


def covered(places: Places) -> set[int]:
    return {at for start, end in places.stretches for at in range(start, end)}


@given(STRETCHES, STRETCHES)
def test_places_together_cover_what_each_of_them_covers(
    here: list[tuple[int, int]], there: list[tuple[int, int]]
) -> None:
    first, second = Places.of(here), Places.of(there)
    assert covered(first | second) == covered(first) | covered(second)
    assert first | second == second | first


@given(STRETCHES, st.integers(0, 30), st.integers(0, 30))
def test_a_stretch_is_touched_where_something_of_it_is_not_left(
    stretches: list[tuple[int, int]], start: int, end: int
) -> None:
    places = Places.of(stretches)
    left = sum(last - first for first, last in places.gaps(start, end))
    assert places.touch(start, end) is (left < end - start)


@pytest.mark.parametrize(
    ("start", "end", "shared"), [(0, 3, False), (0, 4, True), (4, 5, True), (5, 9, True), (6, 9, False)]
)
def test_what_is_placed_overlaps_a_stretch_by_any_shared_character(start: int, end: int, *, shared: bool) -> None:
    assert overlap(Span(3, 6), start, end) is shared
