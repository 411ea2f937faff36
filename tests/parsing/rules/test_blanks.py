"""Empty cells beside a year: no count was given, nothing is nought, and nothing moves."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = Question.YEARLY_CASES


@pytest.mark.parametrize(
    "words",
    [
        "Year\tCases\n2014\t17\n2015\t\n2016\t74",
        "| Year | Cases |\n| 2014 | 17 |\n| 2015 | |\n| 2016 | 74 |",
        "Year\tCases\tNotes\n2014\t17\told system\n2015\t\t\n2016\t74\tnew system",
    ],
)
def test_an_empty_cell_is_a_year_without_a_count(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", None, None), ("2016", 74, 74)]
    empty = figures[1]
    assert (empty.words, empty.certain, empty.outcome) == ("", False, Outcome.NOT_HELD)
    assert empty.span is not None
    assert empty.span.start == empty.span.end


def test_the_last_year_of_a_table_may_be_the_empty_one() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\t20\n2016\t")).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", 20, 20), ("2016", None, None)]


def test_a_year_in_the_text_below_a_table_is_no_empty_row() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\t20\n\nThe list began in 2014.")).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", 20, 20)]


def test_a_remark_in_place_of_a_count_is_the_reason_and_no_empty_cell() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\tnot recorded\n2016\t74")).figures
    assert [figure.words for figure in figures] == ["17", "not recorded", "74"]


@pytest.mark.parametrize(
    "words",
    [
        "Year\tCases\n2014\t\n2015\t\n2016\t",
        "Year\tCases\n2014\t17\n2015\t\n2016\t",
    ],
)
def test_a_column_with_fewer_than_two_counts_says_nothing_of_its_empty_cells(words: str) -> None:
    assert all(figure.count is not None for figure in answer_to(YEARS, letter(g=words)).figures)


def test_a_row_that_says_something_in_another_column_is_no_empty_row() -> None:
    words = "Year\tSystem\tCases\n2014\tOld\t17\n2015\tNone in use\t\n2016\tNew\t74\n2017\tNew\t70"
    figures = answer_to(YEARS, letter(g=words)).figures
    assert all(figure.words for figure in figures)
