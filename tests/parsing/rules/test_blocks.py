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
