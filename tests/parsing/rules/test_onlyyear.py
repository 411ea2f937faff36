"""The count of the only year that an answer names may stand in the next sentence; a person is to look at it."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    "words",
    [
        "Only the total for 2024 can be reported. It is 61.",
        "We can only report on the last calendar year (2024). The figure is 61.",
        "We began recording this in 2024. In that year the number was 61.",
        "Our records begin with 2024. There were 61 children.",
    ],
)
def test_the_next_sentence_counts_the_year_that_was_named(words: str) -> None:
    figures = [each for each in answer_to(Question.YEARLY_CASES, letter(g=words)).figures if each.low is not None]
    assert bounds(tuple(figures)) == [("2024", 61, 61)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "We changed system in 2021. It took 14 months.",
        "The team was set up in 2021. It is made up of 9 officers.",
        "Records begin in 2021 or 2022. The number is 61.",
        "The figure is 61.",
    ],
)
def test_a_sentence_that_counts_something_else_gives_no_year(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert not any(figure.low is not None and str(figure.period) in ("2021", "2022", "2024") for figure in figures)
