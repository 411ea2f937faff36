"""What the cells of a breakdown can come to."""

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.ethnicity import map_label
from councils.domain.returns import Answer, Figure
from councils.domain.sums import adds_up_to_one_total, counts_of, possible_sums
from councils.domain.vocabulary import Outcome, Question

LABELS = ("White", "White British", "Irish", "Gypsy/Roma", "Asian", "Indian", "Any other Asian background", "Unknown")


def cell(label: str, low: int, high: int | None) -> Figure:
    return Figure(low, high, "", None, Outcome.ANSWERED, True, ethnicity=map_label(label))


def breakdown(*cells: Figure) -> Answer:
    return Answer(Question.VICTIM_ETHNICITY, Outcome.ANSWERED, figures=cells)


cells = st.builds(
    lambda label, low, width: cell(label, low, None if width is None else low + width),
    st.sampled_from(LABELS),
    st.integers(0, 30),
    st.none() | st.integers(0, 4),
)


@given(st.lists(cells, min_size=1, max_size=6))
def test_all_cells_beside_each_other_are_always_possible(figures: list[Figure]) -> None:
    whole, _ = possible_sums(breakdown(*figures))
    total = Count.total(counts_of(figures))
    assert whole.can_equal(total)
    assert whole.low <= total.low
    assert whole.high == total.high


@given(st.lists(cells, min_size=1, max_size=6))
def test_without_a_group_among_its_categories_the_sum_is_that_of_the_cells(figures: list[Figure]) -> None:
    apart = [figure for figure in figures if figure.ethnicity and figure.ethnicity.detail is None]
    assert possible_sums(breakdown(*apart))[0] == Count.total(counts_of(apart))


def test_categories_may_stand_in_their_group_or_beside_it() -> None:
    answer = breakdown(cell("White", 20, 20), cell("White British", 12, 12), cell("Irish", 3, 3), cell("Asian", 5, 5))
    assert possible_sums(answer)[0] == Count(25, 40)


def test_what_is_unknown_may_be_left_out() -> None:
    answer = breakdown(cell("White British", 12, 12), cell("Unknown", 4, 4))
    assert possible_sums(answer) == [Count.exactly(16), Count.exactly(12)]


def test_noughts_alone_and_nothing_at_all_come_to_no_total() -> None:
    assert not adds_up_to_one_total(breakdown(cell("Asian", 0, 0)))
    assert not adds_up_to_one_total(breakdown())
    assert adds_up_to_one_total(breakdown(cell("Asian", 0, 0), cell("White", 1, 4)))
