"""Years whose counts are of one day of each."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter
from tests.parsing.test_workbooks import read_workbook

YEARS = "2022: 38\n2023: 44\n2024: 47"
NUMBERS = [("2022", 38, 38), ("2023", 44, 44), ("2024", 47, 47)]


def certain(text: str) -> list[bool]:
    answer = answer_to(Question.YEARLY_CASES, letter(g=text))
    assert bounds(answer.figures) == NUMBERS, "whatever is doubted is found"
    return [figure.certain for figure in answer.figures]


@pytest.mark.parametrize(
    "title",
    [
        "Children are moved to the archive on 31 March of the year:",
        "There were 22 open cases on 1 May:",
        "Cases are reviewed at 1 March:",
        "On the panel's list at the end of the calendar year:",
        "These were open on the last day of each year:",
        "Numbers at year end:",
    ],
)
def test_years_near_a_day_that_may_be_of_something_else_are_found_and_doubted(title: str) -> None:
    assert certain(f"{title}\n\n{YEARS}") == [False, False, False]


@pytest.mark.parametrize(
    ("title", "day"), [("Open as at 31st December each year:", "12-31"), ("As of 1 Mar in every year:", "03-01")]
)
def test_years_below_a_day_as_at_which_was_counted_are_those_days_and_doubted(title: str, day: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{title}\n\n{YEARS}")).figures
    assert bounds(figures) == [(f"as at {year}-{day}", low, high) for year, low, high in NUMBERS]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "title",
    [
        "Cases monitored in each year:",
        "Cases monitored from 1 January to 31 December of each year:",
        "The table was published on 31 March 2025. Cases each year:",
        "Our new system started on 1 April. Cases each year:",
        "Cases open at any time in the year:",
        "The years run to 31 December:",
    ],
)
def test_years_that_are_of_a_stretch_are_not_doubted(title: str) -> None:
    assert certain(f"{title}\n\n{YEARS}") == [True, True, True]


def test_the_day_that_the_request_itself_names_is_no_doubt() -> None:
    assert "1st March of that year" in letter(g=YEARS)
    assert certain(YEARS) == [True, True, True]


def test_a_title_over_the_table_of_another_sheet_is_seen() -> None:
    made = read_workbook(
        {"Summary": [["Part", "Answer"], ["(c) Current cases", "28"], ["(g) Each year", "See the sheet Years"]],
         "Years": [["Children open on 31 March of the year"], [], ["Year", "2022", "2023"], ["Children", "25", "30"]]}
    )  # fmt: skip
    figures = made.answer(Question.YEARLY_CASES).figures
    assert [figure.low for figure in figures] == [25, 30]
    assert not any(figure.certain for figure in figures)


def test_a_day_in_a_heading_over_a_table_that_begins_with_a_year_is_of_every_year() -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g="cases open on 1 March\n\n2015\t2016\t2017\n21\t34\t55"))
    assert bounds(answer.figures) == [
        ("as at 2015-03-01", 21, 21), ("as at 2016-03-01", 34, 34), ("as at 2017-03-01", 55, 55)
    ]  # fmt: skip
    assert not any(figure.certain for figure in answer.figures)
