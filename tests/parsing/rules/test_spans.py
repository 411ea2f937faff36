"""Places in a text: joined where they touch, met by any shared character, and what is left between them."""

import pytest

from councils.parsing.rules.spans import Places


def test_places_join_where_they_touch() -> None:
    assert Places.of([(5, 8), (0, 3), (2, 6), (9, 9)]).stretches == ((0, 8),)


@pytest.mark.parametrize(
    ("start", "end", "touched"), [(0, 2, False), (2, 4, True), (4, 5, True), (6, 9, False), (3, 3, False)]
)
def test_places_are_touched_by_any_shared_character(start: int, end: int, touched: bool) -> None:
    assert Places.of([(3, 6)]).touch(start, end) is touched


def test_what_is_left_between_places() -> None:
    assert Places.of([(2, 4), (6, 7)]).gaps(0, 10) == ((0, 2), (4, 6), (7, 10))
