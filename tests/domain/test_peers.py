"""A council's figure before its peers' spread: never tighter than what the peers said, and never about one of them."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.evidence import CouncilFacts
from councils.domain.intervals import Interval
from councils.domain.peers import (
    FEWEST_FOR_A_SPREAD,
    PeerGroup,
    Side,
    groups_of,
    hull_of,
    peers_of,
    side_of,
    spread_of,
)


def exactly(number: int) -> Interval:
    return Interval(Fraction(number), Fraction(number))


def between(low: int, high: int | None) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high))


def slow_quartile(numbers: list[int], quarters: int) -> Fraction:
    """The quartile by walking along the sorted numbers in quarter steps, one at a time."""
    ascending = sorted(numbers)
    steps = quarters * (len(ascending) - 1)
    place, rest = 0, steps
    while rest >= 4:
        place, rest = place + 1, rest - 4
    here = Fraction(ascending[place])
    return here if rest == 0 else here + (ascending[place + 1] - here) * Fraction(rest, 4)


INTERVALS = st.tuples(st.integers(0, 6), st.integers(0, 3)).map(lambda pair: between(pair[0], pair[0] + pair[1]))
OPEN = st.one_of(INTERVALS, st.integers(0, 6).map(lambda low: between(low, None)))


def test_the_median_of_exact_figures_is_exact() -> None:
    spread = spread_of([exactly(number) for number in (1, 2, 3, 4, 10)])
    assert spread is not None
    assert (spread.lower, spread.median, spread.upper) == (exactly(2), exactly(3), exactly(4))
    assert spread.given == 5


def test_a_median_of_ranges_is_a_range() -> None:
    spread = spread_of([between(0, 4), between(0, 4), exactly(9), exactly(9), exactly(2)])
    assert spread is not None
    assert spread.median == between(2, 4)


@pytest.mark.parametrize("number", range(FEWEST_FOR_A_SPREAD))
def test_of_too_few_there_is_no_spread(number: int) -> None:
    assert spread_of([exactly(1)] * number) is None


@given(st.lists(INTERVALS, min_size=4, max_size=5))
def test_the_quartiles_are_those_of_every_reading_taken_one_by_one(values: list[Interval]) -> None:
    spread = spread_of(values)
    assert spread is not None
    readings = list(product(*(range(int(value.low), int(value.high or 0) + 1) for value in values)))
    for quarters, found in ((1, spread.lower), (2, spread.median), (3, spread.upper)):
        slow = [slow_quartile(list(reading), quarters) for reading in readings]
        assert found == Interval(min(slow), max(slow))


@given(st.lists(OPEN, min_size=4, max_size=8), st.randoms())
def test_the_order_of_the_peers_tells_nothing(values: list[Interval], random: object) -> None:
    shuffled = list(values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert spread_of(shuffled) == spread_of(values)


@given(st.lists(OPEN, min_size=4, max_size=8))
def test_the_quartiles_are_in_order(values: list[Interval]) -> None:
    spread = spread_of(values)
    assert spread is not None
    assert spread.lower.low <= spread.median.low <= spread.upper.low
    highs = [spread.lower.high, spread.median.high, spread.upper.high]
    limited = [high for high in highs if high is not None]
    assert limited == sorted(limited)
    assert highs == limited + [None] * (3 - len(limited))


@given(st.lists(INTERVALS, min_size=4, max_size=6), INTERVALS)
def test_a_side_is_said_only_where_every_reading_agrees(values: list[Interval], own: Interval) -> None:
    spread = spread_of(values)
    assert spread is not None
    said = side_of(own, spread)
    for mine in range(int(own.low), int(own.high or 0) + 1):
        if said is Side.BELOW:
            assert mine < spread.lower.low
        if said is Side.ABOVE:
            assert spread.upper.high is not None
            assert mine > spread.upper.high
        if said is Side.WITHIN:
            assert spread.lower.high is not None
            assert spread.lower.high <= mine <= spread.upper.low


def test_a_figure_without_a_limit_is_never_below() -> None:
    spread = spread_of([exactly(9)] * 4)
    assert spread is not None
    assert side_of(between(0, None), spread) is Side.NOT_TOLD
    assert side_of(between(10, None), spread) is Side.ABOVE


def test_several_figures_of_one_council_are_taken_as_wide_as_all_of_them() -> None:
    assert hull_of([exactly(3), between(5, 7)]) == between(3, 7)
    assert hull_of([exactly(3), between(5, None)]) == between(3, None)
    assert hull_of([]) is None


def council(slug: str, **facts: object) -> CouncilFacts:
    given = {"kind": "unitary", "nation": "england", "region": "The Fens", "region_slug": "the-fens", **facts}
    return CouncilFacts(slug, slug, slug, **given)  # type: ignore[arg-type]


def test_a_council_is_set_before_neighbours_region_kind_and_nation() -> None:
    own = council("a")
    others = [
        council("b"),
        council("c", kind="county"),
        council("d", region_slug="x"),
        council("e", region_slug="x", kind="county"),
    ]
    found = {group.where: group.members for group in groups_of(own, [own, *others], ["e"])}
    assert found == {
        "neighbours:a": {"e"},
        "region:the-fens": {"b", "c"},
        "kind:unitary": {"b", "d"},
        "all": {"b", "c", "d", "e"},
    }


def test_no_council_is_its_own_peer() -> None:
    own = council("a")
    assert groups_of(own, [own], ["a"]) == ()


def test_a_district_has_no_peers_as_its_duty_is_anothers() -> None:
    assert groups_of(council("a", owes_answer=False), [council("b")], []) == ()


def test_a_council_that_owes_no_answer_is_nobodys_peer() -> None:
    assert groups_of(council("a"), [council("b", owes_answer=False)], ["b"]) == ()


def test_groups_of_the_same_councils_stand_once() -> None:
    wales = {"kind": "welsh", "nation": "wales", "region": "Wales", "region_slug": "wales"}
    found = groups_of(council("a", **wales), [council("b", **wales), council("c")], [])
    assert [group.where for group in found] == ["region:wales"]


def test_those_that_gave_nothing_are_counted_and_not_taken_for_nought() -> None:
    group = PeerGroup("The Fens", "region:the-fens", frozenset("abcdef"))
    found = peers_of(group, {slug: exactly(5) for slug in "abcd"})
    assert (found.asked, found.given) == (6, 4)
    assert found.spread is not None
    assert found.spread.lower == exactly(5)


def test_of_too_few_that_gave_a_figure_only_their_number_is_said() -> None:
    group = PeerGroup("The Fens", "region:the-fens", frozenset("abcdef"))
    found = peers_of(group, {"a": exactly(5)})
    assert (found.asked, found.given, found.spread) == (6, 1, None)
