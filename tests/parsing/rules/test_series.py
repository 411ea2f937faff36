"""A run of counts for a run of years is paired by its order, and every pair of it is for a person to look at."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    "words",
    [
        "2017 to 2020: 38, 41, 44 and 29 respectively.",
        "From 2017: 38, 41, 44, 29 (2020).",
        "From 2017 onwards: 38, 41, 44, 29 (in 2020).",
        "The numbers of children for 2017-2020 were 38, 41, 44 and 29.",
    ],
)
def test_as_many_counts_as_years_are_paired_in_their_order(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2017", 38, 38), ("2018", 41, 41), ("2019", 44, 44), ("2020", 29, 29)]
    assert not any(figure.certain for figure in figures if figure.low in (41, 44))


def test_a_run_of_financial_years_is_of_financial_years() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g="The totals for 2021/22 to 2023/24 were 30, 31 and 36.")
    ).figures
    assert bounds(figures) == [("2021/22", 30, 30), ("2022/23", 31, 31), ("2023/24", 36, 36)]


@pytest.mark.parametrize(
    "words",
    [
        "2017 to 2020: 38, 41 and 44.",
        "Between 2017 and 2020 we had 38 panels, 41 meetings, 44 audits and 29 reviews.",
        "The strategy for 2017 to 2020 has 3 aims. There were 38, 41, 44 and 29 in other places.",
        "From 2017: 38, 41, 44, 29.",
    ],
)
def test_counts_that_are_not_as_many_or_not_one_run_are_not_paired(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert not {41, 44} & {figure.low for figure in figures}
