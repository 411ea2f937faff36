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
