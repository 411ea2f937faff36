"""Years in one block and counts in another are paired only as far as the words allow."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    "words",
    [
        "In 2021, 2022 and 2023 there were 10, 12 and 15 respectively.",
        "For 2021, 2022, 2023 the numbers were 10, 12, 15 cases respectively.",
    ],
)
def test_respectively_gives_each_year_its_count(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2021", 10, 10), ("2022", 12, 12), ("2023", 15, 15)]
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "Over the last three years (2021, 2022, 2023) we monitored 10, 12 and 15 children.",
        "In 2021, 2022 and 2023 there were 10, 12 and 15.",
        "There were 10, 12 and 15 cases in 2021, 2022 and 2023.",
    ],
)
def test_blocks_that_no_word_pairs_are_never_certain(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [("2021", 10), ("2022", 12), ("2023", 15)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "In 2021, 2022 and 2023 there were 10 and 12 children.",
        "Over the last three years (2021, 2022, 2023) we monitored 10, 12, 15 and 19 children.",
    ],
)
def test_blocks_of_unequal_length_pair_nothing(words: str) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).figures == ()


CUT_OFF = [
    "White British: 11, White and Asian: 2, Any other mixed background: 1, Black Caribbean",
    "White British 11, White and Asian 2, Any other mixed background 1, Black Caribbean",
    "Ethnicity is White British: 11, White and Asian: 2, Any other mixed background: 1, Black Caribbean",
    "White British 11; White and Asian 2; Any other mixed background 1; Black Caribbean",
]


@pytest.mark.parametrize("words", CUT_OFF)
def test_a_last_label_without_a_count_moves_no_count_to_the_next_label(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="17", e=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [
        ("White British", 11),
        ("White and Asian", 2),
        ("Any other mixed background", 1),
    ]


@pytest.mark.parametrize(
    "words", ["2022: 12, 2023: 14, 2024", "2022: 12; 2023: 14; 2024", "2022 - 12, 2023 - 14, 2024 -"]
)
def test_a_last_year_without_a_count_moves_no_count_to_the_next_year(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)][:2] == [("2022", 12), ("2023", 14)]
    assert all(figure.low is None for figure in figures[2:])


def test_a_first_count_without_a_label_moves_no_count() -> None:
    words = "Heritage unclear: 11, White British: 4, Pakistani: 2, Black Caribbean"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="17", e=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [("White British", 4), ("Pakistani", 2)]


@pytest.mark.parametrize(
    "words",
    [
        "11 White British, 2 White and Asian, 1 Black Caribbean",
        "11, White British; 2, White and Asian; 1, Black Caribbean",
    ],
)
def test_counts_before_their_labels_are_not_shifted(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="14", e=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [
        ("White British", 11),
        ("White and Asian", 2),
        ("Black Caribbean", 1),
    ]


def _by_year(words: str) -> list[tuple[str, int | None, bool]]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [(str(each.period), each.low, each.certain) for each in figures if each.low is not None]


@pytest.mark.parametrize(
    "words",
    [
        "2019: 12, 2020: 16 (2022: see part c)",
        "2019: 12, 2020: 16 (2018: different definition)",
        "2019: 12, 2020: 16 [2018: a different system]",
        "2019: 12, 2020: 16 (2020 was unusual)",
        "2019: 12, 2020: 16 (the panel began in 2018)",
        "2019 - 12, 2020 - 16 (2022 - see part c)",
        "2018: see below, 2019: 12, 2020: 16",
    ],
)
def test_a_year_more_than_there_are_counts_moves_none_of_them(words: str) -> None:
    assert _by_year(words) == [("2019", 12, True), ("2020", 16, True)]


@pytest.mark.parametrize(
    "words",
    ["2019: 12, 2020: 16, and 2022: being checked", "2019: 12, 2020: 16; the definition changed in 2018"],
)
def test_a_remark_that_names_a_further_year_moves_no_count(words: str) -> None:
    assert [(period, low) for period, low, _ in _by_year(words)] == [("2019", 12), ("2020", 16)]


def test_an_ethnic_group_without_a_count_moves_none_of_the_others() -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e="White British: 12, Asian: 4 (Mixed: counted under Asian)"))
    assert bounds(answer.figures) == [("White British", 12, 12), ("Asian", 4, 4)]


def test_a_count_behind_two_years_joined_is_not_certainly_of_the_last() -> None:
    assert _by_year("2019: 12, 2020 and 2021: 16, 2022: 4") == [
        ("2019", 12, True),
        ("2021", 16, False),
        ("2022", 4, True),
    ]


def test_a_colon_behind_a_year_still_announces_counts_that_stand_before_their_years() -> None:
    assert _by_year("Cases since 2010: 22 in 2020, 31 in 2021") == [("2020", 22, True), ("2021", 31, True)]


_DOWN = (
    "23\n2024\n21\n2023\n24\n2022",
    "9\n13 years\n14\n14 years\n6\n15 years",
    "12\nWhite British\n6\nPakistani\n5\nBlack African",
)
_PARTS = (Question.YEARLY_CASES, "g"), (Question.VICTIM_AGE, "e"), (Question.VICTIM_ETHNICITY, "e")


def _down(heads: tuple[str, str, str], *, upper: str = "", then: str = "") -> list[list[tuple[int | None, bool]]]:
    """The counts of the three lists, and whether each is certain, every list below its head."""
    made = []
    for head, cells, (question, part) in zip(heads, _DOWN, _PARTS, strict=True):
        text = letter(**{part: f"{upper}{head}\n{cells}{then}"})
        made.append([(figure.low, figure.certain) for figure in answer_to(question, text).figures])
    return made


_BY = ("Year", "Age", "Ethnicity")
_COUNTED = [[23, 21, 24], [9, 14, 6], [12, 6, 5]]


@pytest.mark.parametrize("upper", ["Children", "Cases", "Number of children", "No. of cases", "Total", "Young people"])
def test_heads_one_below_the_other_tell_that_counts_stand_over_their_labels(upper: str) -> None:
    assert _down(_BY, upper=f"{upper}\n") == [[(low, True) for low in lows] for lows in _COUNTED]


def test_an_address_below_such_a_list_is_no_second_count_of_its_last_year() -> None:
    figures = _down(_BY, upper="Cases\n", then="\n\nAvonbrook Council, 1 Quay Street")[0]
    assert figures == [(23, True), (21, True), (24, True)]


@pytest.mark.parametrize("upper", ["", "Referrals\n", "Missing episodes\n", "Age of worker\n", "Rank\n", "%\n"])
def test_counts_over_their_labels_without_a_head_that_says_so_are_not_certain(upper: str) -> None:
    assert not any(certain for figures in _down(_BY, upper=upper) for _, certain in figures)


def test_heads_the_other_way_round_leave_counts_over_their_labels_uncertain() -> None:
    heads = tuple(f"{head}\nChildren" for head in _BY)
    assert not any(certain for figures in _down((heads[0], heads[1], heads[2])) for _, certain in figures)


def test_a_count_too_many_leaves_such_a_list_uncertain() -> None:
    assert not any(certain for figures in _down(_BY, upper="Children\n", then="\n31") for _, certain in figures)
