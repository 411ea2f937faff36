"""A count of a stretch that has not ended is one, and a person is to look at it."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = Question.YEARLY_CASES


@pytest.mark.parametrize(
    "words",
    [
        "Since 23 March 2020, which is when the team was formed, 118 children have been opened to it.",
        "It cannot be divided into years. Since 23 March 2020, 118 children have been opened to the team.",
        "There have been 118 cases since 23 March 2020.",
        "118 young people have been monitored since 23 March 2020.",
    ],
)
def test_a_count_since_a_day_is_read_and_uncertain(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2020-03-23..", 118, 118)]
    assert not figures[0].certain


@pytest.mark.parametrize(
    "words",
    [
        "Since 23 March 2020 the team has met 118 times.",
        "Since 23 March 2020 we do not record this.",
        "Since 23 March 2020, 118 children were seen and 20 children were new.",
        "118 children are open. The team has existed since 23 March 2020.",
    ],
)
def test_what_is_no_one_count_of_cases_since_a_day_is_not_read(words: str) -> None:
    assert answer_to(YEARS, letter(g=words)).figures == ()


def test_counts_of_years_stand_alone() -> None:
    words = "2021: 12\n2022: 14\n\nSince 23 March 2020, 118 children have been opened to the team."
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == [("2021", 12, 12), ("2022", 14, 14)]


def test_a_count_since_a_day_stands_beside_other_stretches_of_days() -> None:
    words = "1 September 2018 to 31 August 2019: 12 children\n1 September 2019 to 22 March 2020: 9 children\nSince 23 March 2020: 61 children"
    figures = answer_to(YEARS, letter(g=words)).figures
    told = [("2018-09-01..2019-08-31", 12, 12), ("2019-09-01..2020-03-22", 9, 9), ("2020-03-23..", 61, 61)]
    assert bounds(figures) == told
    assert not figures[-1].certain
