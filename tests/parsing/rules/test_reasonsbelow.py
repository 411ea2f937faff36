"""Why a year has no count, told on the line below it."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter

YEARS = Question.YEARLY_CASES
LATER = "2011\n12\n\n2012\n25\n\n2013\n61\n"


def read(below: str, later: str = LATER) -> list[tuple[str, str, bool]]:
    """The years without a count, their words, and whether they are certain."""
    figures = answer_to(YEARS, letter(g=f"2010\n{below}\n\n{later}")).figures
    return [(str(figure.period), figure.words, figure.certain) for figure in figures if figure.count is None]


@pytest.mark.parametrize(
    ("below", "words"),
    [
        ("Not available - not recorded in this year", "Not available"),
        ("Data not held for this year", "not held"),
        ("N/A - system not in use", "N/A"),
        ("Information not recorded at that time", "not recorded"),
        ("We did not keep this then", "did not keep this"),
        ("No figures are held", "No figures are held"),
    ],
)
def test_a_year_over_the_reason_for_having_none_has_no_count(below: str, words: str) -> None:
    assert [(year, said) for year, said, _ in read(below)] == [("2010", words)]


def test_two_years_with_a_reason_each_have_a_figure_each() -> None:
    reason = "Not available - no record was kept"
    later = f"2011\n{reason}\n\n2012\n25\n\n2013\n61\n"
    assert [(year, certain) for year, _, certain in read(reason, later)] == [("2010", False), ("2011", False)]


def test_a_year_with_a_reason_moves_no_other_years_count() -> None:
    figures = answer_to(YEARS, letter(g=f"2010\nNot available - not recorded in this year\n\n{LATER}")).figures
    counted = [(str(figure.period), figure.low) for figure in figures if figure.count is not None]
    assert counted == [("2011", 12), ("2012", 25), ("2013", 61)]


def test_an_exemption_below_a_year_withholds_it() -> None:
    figures = answer_to(YEARS, letter(g=f"2010\nThis is exempt under section 40(2) of the Act\n\n{LATER}")).figures
    assert [figure.outcome for figure in figures if figure.count is None] == [Outcome.WITHHELD]


@pytest.mark.parametrize(
    "below",
    [
        "The panel began to meet",
        "Not recorded for 3 of the children who were seen by the panel in that time",
        "We hold nothing for 2009 or for any of the years that came before it",
        "12",
    ],
)
def test_other_words_below_a_year_are_no_reason(below: str) -> None:
    assert read(below) == []


def test_a_reason_below_a_year_that_has_its_count_changes_nothing() -> None:
    assert read("7\nNot recorded by area") == []
