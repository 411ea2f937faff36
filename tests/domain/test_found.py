"""Things found in text, kept apart and blanked out."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.found import BLANK, Found, apart, blanked

places = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Found(pair[0], pair[0] + pair[1], pair))


@given(st.lists(places, max_size=12))
def test_what_is_kept_apart_never_overlaps_and_stands_in_order(candidates: list[Found[tuple[int, int]]]) -> None:
    kept = apart(candidates)
    assert all(one.end <= other.start for one, other in itertools.pairwise(kept))


@given(st.lists(places, max_size=12))
def test_what_is_left_out_overlaps_something_kept(candidates: list[Found[tuple[int, int]]]) -> None:
    kept = apart(candidates)
    assert all(
        any(each.start < other.end and other.start < each.end for other in kept)
        for each in candidates
        if each not in kept
    )


def test_of_overlapping_ones_the_first_given_is_kept() -> None:
    first, second = Found(5, 10, "first"), Found(0, 6, "second")
    assert apart([first, second]) == (first,)


def test_blanking_keeps_every_offset_and_every_line() -> None:
    assert blanked("one\ntwo three", [Found(2, 7, None)]) == f"on{BLANK}\n{BLANK * 3} three"


def test_nothing_blanked_leaves_the_text_as_it_was() -> None:
    assert blanked("one two", []) == "one two"
