"""Labels are gathered under the census's groups; what is hidden stays open, and nothing is taken for nought."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.grouping import GroupTold, Labelled, by_group, can_be_added
from councils.domain.intervals import Interval
from councils.domain.vocabulary import EthnicGroup

RESIDENTS = {
    EthnicGroup.ASIAN: 20,
    EthnicGroup.BLACK: 10,
    EthnicGroup.MIXED: 5,
    EthnicGroup.WHITE: 60,
    EthnicGroup.OTHER: 5,
}


def of(found: tuple[GroupTold, ...], group: EthnicGroup | None) -> GroupTold:
    return next(told for told in found if told.group is group)


def label(name: str, group: EthnicGroup | None, count: Count | None) -> Labelled:
    return Labelled(name, group, count)


def test_labels_of_one_group_are_added() -> None:
    cells = [
        label("White British", EthnicGroup.WHITE, Count.exactly(12)),
        label("White Irish", EthnicGroup.WHITE, Count(0, 4)),
        label("Not stated", EthnicGroup.UNKNOWN, Count.exactly(4)),
    ]
    found = by_group(cells, {})
    white = of(found, EthnicGroup.WHITE)
    assert white.count == Count(12, 16)
    assert white.share == Interval(Fraction(12, 16), Fraction(16, 20))
    assert [cell.label for cell in white.labels] == ["White British", "White Irish"]


def test_what_is_not_known_is_a_part_of_the_whole() -> None:
    cells = [
        label("Asian", EthnicGroup.ASIAN, Count.exactly(1)),
        label("Unknown", EthnicGroup.UNKNOWN, Count.exactly(3)),
    ]
    assert of(by_group(cells, {}), EthnicGroup.UNKNOWN).share == Interval(Fraction(3, 4), Fraction(3, 4))


def test_a_hidden_cell_leaves_every_share_open() -> None:
    cells = [label("Asian", EthnicGroup.ASIAN, None), label("White", EthnicGroup.WHITE, Count.exactly(10))]
    found = by_group(cells, {})
    assert of(found, EthnicGroup.ASIAN).count == Count(0, None)
    assert of(found, EthnicGroup.WHITE).share == Interval(Fraction(0), Fraction(1))


def test_a_group_without_a_label_is_not_nought() -> None:
    found = by_group([label("White", EthnicGroup.WHITE, Count.exactly(10))], RESIDENTS)
    assert of(found, EthnicGroup.ASIAN) == GroupTold(EthnicGroup.ASIAN, (), None, None, Fraction(1, 5))


def test_a_label_of_no_group_stands_by_itself_at_the_end() -> None:
    found = by_group([label("All other groups", None, Count.exactly(2))], RESIDENTS)
    assert found[-1].group is None
    assert found[-1].of_residents is None
    assert [told.group for told in found[:-1]] == list(RESIDENTS)


def test_noughts_have_no_share() -> None:
    assert by_group([label("White", EthnicGroup.WHITE, Count.exactly(0))], {})[0].share is None


def test_a_label_that_stands_twice_is_not_added_up() -> None:
    twice = [label("White", EthnicGroup.WHITE, Count.exactly(1)), label("white ", EthnicGroup.WHITE, Count.exactly(2))]
    assert not can_be_added(twice)
    assert can_be_added(twice[:1])


GROUPS = st.sampled_from([*EthnicGroup, None])
COUNTS = st.none() | st.tuples(st.integers(0, 9), st.integers(0, 5)).map(lambda pair: Count(pair[0], sum(pair)))
CELLS = st.lists(st.tuples(GROUPS, COUNTS), max_size=8).map(
    lambda pairs: [label(str(index), group, count) for index, (group, count) in enumerate(pairs)]
)


@given(CELLS)
def test_every_label_stands_in_one_group_and_the_groups_add_up_to_all(cells: list[Labelled]) -> None:
    found = by_group(cells, RESIDENTS)
    assert sorted(cell.label for told in found for cell in told.labels) == sorted(cell.label for cell in cells)
    counts = [told.count for told in found if told.count is not None]
    assert Count.total(counts) == Count.total(Count(0, None) if cell.count is None else cell.count for cell in cells)


@given(CELLS)
def test_the_residents_shares_come_to_one(cells: list[Labelled]) -> None:
    assert sum(told.of_residents for told in by_group(cells, RESIDENTS) if told.of_residents is not None) == 1
