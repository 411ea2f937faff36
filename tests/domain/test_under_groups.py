"""Ethnic labels under the Census's names: sums as wide as their parts, and nobody counted twice."""

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.evidence import GivenFigure
from councils.domain.measures import Detail
from councils.domain.under_groups import NOT_MAPPED, grouped
from councils.domain.vocabulary import Outcome


def of(label: str, count: Count | None, group: str, detail: str = "", period: str = "") -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.WITHHELD
    words = "*" if count is None else str(count.low) if count.is_exact else "<5"
    return GivenFigure(words, count, outcome, category=label, group=group, detail=detail, period=period)


INDIAN = of("Indian", Count.exactly(2), "Asian", "Indian")
PAKISTANI = of("Pakistani", Count(0, 4), "Asian", "Pakistani")
HIDDEN = of("Chinese", None, "Asian", "Chinese")
WHITE = of("White British", Count.exactly(22), "White", "British")
OTHERS = of("All others", Count.exactly(3), NOT_MAPPED)


def five(*figures: GivenFigure) -> list[tuple[str, Count | None, str]]:
    return [(one.category, one.count, one.words) for one in grouped(figures, Detail.FIVE)]


def test_the_councils_own_labels_are_left_as_they_are() -> None:
    assert grouped([INDIAN, OTHERS], Detail.LABELS) == (INDIAN, OTHERS)


def test_a_group_is_the_sum_of_its_labels_and_keeps_their_words() -> None:
    assert five(INDIAN, PAKISTANI, WHITE) == [
        ("Asian", Count(2, 6), "Indian: 2; Pakistani: <5"),
        ("White", Count.exactly(22), "White British: 22"),
    ]


def test_a_part_without_bounds_leaves_its_group_without_an_upper_limit() -> None:
    assert five(INDIAN, HIDDEN) == [("Asian", Count(2, None), "Indian: 2; Chinese: *")]


def test_a_group_of_which_nothing_is_known_has_no_count() -> None:
    (found,) = grouped([HIDDEN, of("Indian", None, "Asian", "Indian")], Detail.FIVE)
    assert found.count is None
    assert found.outcome is Outcome.WITHHELD


def test_a_heading_beside_its_parts_is_not_added_to_them() -> None:
    heading = of("Asian", Count.exactly(7), "Asian")
    assert grouped([heading, INDIAN, PAKISTANI], Detail.FIVE) == (heading, INDIAN, PAKISTANI)


def test_a_label_of_two_categories_heads_none_and_is_added() -> None:
    assert five(WHITE, of("Gypsy/Roma", Count.exactly(1), "White"))[0][1] == Count.exactly(23)


def test_a_label_that_is_given_twice_is_not_added_up() -> None:
    assert grouped([INDIAN, INDIAN], Detail.FIVE) == (INDIAN, INDIAN)


def test_what_cannot_be_mapped_stays_apart() -> None:
    assert five(OTHERS, WHITE)[0] == ("All others", Count.exactly(3), "3")


def test_the_kinds_of_not_knowing_are_one_group_apart() -> None:
    refused, unsaid = of("Refused", Count.exactly(1), "Not known"), of("Not stated", Count.exactly(4), "Not known")
    assert five(refused, unsaid) == [("Not known", Count.exactly(5), "Refused: 1; Not stated: 4")]


def test_periods_are_never_added_together() -> None:
    years = [of("Indian", Count.exactly(2), "Asian", "Indian", period=period) for period in ("2023", "2024")]
    assert [one.period for one in grouped(years, Detail.FIVE)] == ["2023", "2024"]


def test_the_nineteen_keep_a_label_without_a_category_apart() -> None:
    white = of("White", Count.exactly(9), "White")
    made = grouped(
        [INDIAN, white, of("British Pakistani", Count.exactly(1), "Asian", "Pakistani"), PAKISTANI], Detail.NINETEEN
    )
    assert [(one.category, one.count) for one in made] == [
        ("Indian", Count.exactly(2)),
        ("White", Count.exactly(9)),
        ("Pakistani", Count(1, 5)),
    ]


counts = st.none() | st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda two: Count(min(two), max(two)))
labels = st.sampled_from(["Indian", "Pakistani", "Asian", "White British", "White", "All others", "Refused"])
PLACES = {
    "Indian": ("Asian", "Indian"),
    "Pakistani": ("Asian", "Pakistani"),
    "Asian": ("Asian", ""),
    "White": ("White", ""),
    "White British": ("White", "British"),
    "All others": (NOT_MAPPED, ""),
    "Refused": ("Not known", ""),
}


@given(st.lists(st.tuples(labels, counts), max_size=8), st.sampled_from(Detail))
def test_grouping_neither_loses_nor_adds_anybody(given: list[tuple[str, Count | None]], detail: Detail) -> None:
    figures = [of(label, count, *PLACES[label]) for label, count in given]
    before = Count.total([one.count or Count(0, None) for one in figures])
    assert Count.total([one.count or Count(0, None) for one in grouped(figures, detail)]) == before
