"""The one day of each year that the counts of a list are of."""

import pytest

from councils.domain.vocabulary import Basis, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = "2022: 38\n2023: 44\n2024: 47"
TABLE = "Year\tNumber\n2022\t38\n2023\t44\n2024\t47"
FINANCIAL = "2021/22: 38\n2022/23: 44\n2023/24: 47"
COUNTS = (38, 44, 47)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("03-31", f"Children open on 31 March of the year:\n\n{YEARS}"),
        ("03-01", f"Cases monitored at 1 March:\n\n{YEARS}"),
        ("12-31", f"On the panel's list at the end of the calendar year (31 December):\n\n{YEARS}"),
        ("03-01", f"Figures below are the number open to the panel on 1 March of each year.\n\n{TABLE}"),
        ("03-01", "Year\tCases open on 1 March\n2022\t38\n2023\t44\n2024\t47"),
        ("03-01", "Year\tOpen on 1 March\tYear\tOpen on 1 March\n2022\t38\t2024\t47\n2023\t44\t\t"),
        ("12-31", "At the end of each December there were 38 children in it in 2022, 44 in 2023 and 47 in 2024."),
        ("03-31", f"Position at 31 March in each year:\n\n{YEARS}"),
        ("03-31", f"Snapshot taken on 31st March every year\n\n{TABLE}"),
        ("09-30", f"The caseload on 30 September each year was:\n\n{YEARS}"),
        ("03-31", f"Numbers on the tracker at the end of March each year:\n\n{YEARS}"),
        ("03-31", "Year\tEnd of March\n2022\t38\n2023\t44\n2024\t47"),
        ("06-30", f"These are counts on 30 June, one for each year.\n\n{TABLE}"),
        ("03-01", "There were 38 in 2022, 44 in 2023 and 47 in 2024, all counted on 1 March."),
        ("12-31", "Open at 31 December: 38 (2022), 44 (2023), 47 (2024)."),
        ("03-31", "\t2022\t2023\t2024\nOpen on 31 March\t38\t44\t47"),
        ("07-31", f"Young people with a CSE flag on the 31st of July:\n\n{YEARS}"),
        ("10-01", f"As counted on the first day of October each year:\n\n{YEARS}"),
        ("03-01", f"Monitored by the team on March 1st each year:\n\n{YEARS}"),
    ],
)
def test_counts_that_are_of_a_day_of_each_year_are_of_that_day_and_uncertain(day: str, text: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=text))
    expected = [(f"as at {year}-{day}", count, count) for year, count in zip((2022, 2023, 2024), COUNTS, strict=True)]
    assert sorted(bounds(answer.figures)) == expected
    assert answer.basis is Basis.OPEN_ON_DATE
    assert not any(figure.certain for figure in answer.figures)


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Children open on 31 March of each year:", ("2022-03-31", "2023-03-31", "2024-03-31")),
        ("Cases open at the end of March:", ("2022-03-31", "2023-03-31", "2024-03-31")),
        ("Children open on 1 April of each year:", ("2021-04-01", "2022-04-01", "2023-04-01")),
        ("Cases open at 31 December each year:", ("2021-12-31", "2022-12-31", "2023-12-31")),
    ],
)
def test_a_day_is_the_one_that_lies_in_the_financial_year(title: str, days: tuple[str, ...]) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{title}\n\n{FINANCIAL}")).figures
    assert bounds(figures) == [(f"as at {day}", count, count) for day, count in zip(days, COUNTS, strict=True)]


def test_the_end_of_february_is_a_day_later_in_a_leap_year() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g=f"Cases at the end of February in each year:\n\n{YEARS}")
    ).figures
    assert [str(figure.period) for figure in figures] == ["as at 2022-02-28", "as at 2023-02-28", "as at 2024-02-29"]


@pytest.mark.parametrize(
    "text",
    [
        f"Our figures are published on 31 March each year:\n\n{YEARS}",
        f"The system started on 1 April. Cases each year:\n\n{YEARS}",
        f"Numbers are reported to the board on 31 March each year:\n\n{YEARS}",
        f"Data was extracted on 1 May. Cases in each year:\n\n{YEARS}",
        f"The rate uses the population on 30 June each year. Cases:\n\n{YEARS}",
        f"Our years run to 31 March:\n\n{YEARS}",
        f"Cases monitored from 1 January to 31 December of each year:\n\n{YEARS}",
        f"We cannot say how many cases were open on 1 March of each year; these are all of the year:\n\n{YEARS}",
        f"You asked for cases on 1 March of each year. We hold only the totals of each year:\n\n{YEARS}",
        f"The list is reviewed by the panel on 31 March each year. Cases:\n\n{YEARS}",
        f"Cases open at any time in the year (counted on 31 December each year):\n\n{YEARS}",
        f"Staff in the team on 31 March each year look after these cases:\n\n{YEARS}",
        f"Cases each year. Records are deleted on 1 April each year.\n\n{YEARS}",
        f"The strategy was adopted on 14 May. Cases by year:\n\n{YEARS}",
        f"Our return to the Department is due on 30 June each year.\n\n{YEARS}",
        f"Cases closed by 31 March each year:\n\n{YEARS}",
        f"The panel met on 3 March. Cases each year:\n\n{YEARS}",
        f"The number of children aged under 18 on 31 August each year who were monitored:\n\n{YEARS}",
        f"There were 22 open cases on 31 March.\n\n{YEARS}",
        f"Children open at the end of each year:\n\n{YEARS}",
        f"Cases open on the last working day of March:\n\n{YEARS}",
        YEARS,
    ],
)
def test_a_day_of_another_matter_leaves_the_years(text: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=text)).figures
    assert bounds(figures) == [
        (str(year), count, count) for year, count in zip((2022, 2023, 2024), COUNTS, strict=True)
    ]


def test_only_the_row_that_says_the_day_is_of_it() -> None:
    rows = "\t2022\t2023\nNew in the year\t38\t44\nOpen on 31 March\t12\t13"
    figures = answer_to(Question.YEARLY_CASES, letter(g=rows)).figures
    days = [("as at 2022-03-31", 12, 12), ("as at 2023-03-31", 13, 13)]
    assert sorted(bounds(figures)) == [("2022", 38, 38), ("2023", 44, 44), *days]
    assert not any(figure.certain for figure in figures)


def test_years_of_which_nothing_is_held_stay_years() -> None:
    text = f"Nothing is held before 2022. After that, on 1 March:\n{YEARS}"
    periods = [str(figure.period) for figure in answer_to(Question.YEARLY_CASES, letter(g=text)).figures]
    assert periods == [*map(str, range(2010, 2022)), "as at 2022-03-01", "as at 2023-03-01", "as at 2024-03-01"]


def test_a_year_whose_row_says_why_it_has_no_count_is_of_the_day_of_its_list() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g="Position at 31 March in each year:\n\n2022: N/A\n2023: 44\n2024: 47")
    ).figures
    assert bounds(figures) == [
        ("as at 2022-03-31", None, None),
        ("as at 2023-03-31", 44, 44),
        ("as at 2024-03-31", 47, 47),
    ]


@pytest.mark.parametrize("label", ["Q7 ", "g) ", ""])
def test_a_day_right_behind_the_label_of_a_question_is_of_its_counts(label: str) -> None:
    words = f"Q1 Yes.\nQ2 A panel.\nQ3 34.\nQ4 None.\nQ5 All White.\nQ6 Not held.\n{label}At 31 March: 2021: 29, 2022: 30, 2023: 36."
    if not label.startswith("Q"):
        words = letter(g=f"{label}At 31 March: 2021: 29, 2022: 30, 2023: 36.")
    periods = [str(figure.period) for figure in answer_to(Question.YEARLY_CASES, words).figures]
    assert periods == ["as at 2021-03-31", "as at 2022-03-31", "as at 2023-03-31"]


def test_a_year_whose_heading_calls_it_a_financial_year_stays_one_and_in_doubt() -> None:
    table = "Financial year | Children\n2021/22 | 38\n2022/23 | 44\n2023/24 | 47"
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"Children open to the team on 31 March\n\n{table}"))
    assert bounds(answer.figures) == [("2021/22", 38, 38), ("2022/23", 44, 44), ("2023/24", 47, 47)]
    assert not any(figure.certain for figure in answer.figures)


@pytest.mark.parametrize(
    "below",
    [
        "These are cases open on 1st March of the year. For 2010 to 2019 the data is no longer held.",
        "All of these numbers are of children open at 1 March each year. Nothing is held for 2010 to 2019.",
    ],
)
def test_a_day_said_below_the_counts_reaches_them_whatever_is_said_of_other_years(below: str) -> None:
    words = f"2020 - 37, 2021 - 28 (plus 5 with no start date), 2022 - 42. {below}"
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [bound for bound in bounds(figures) if bound[1] is not None] == [
        ("as at 2020-03-01", 37, 37),
        ("as at 2021-03-01", 28, 28),
        ("as at 2022-03-01", 42, 42),
    ]


def test_a_day_between_two_counts_reaches_the_one_below_it() -> None:
    words = "2020 - 37. Children open on 1 March of each year:\n2021 - 28"
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2020", 37, 37), ("as at 2021-03-01", 28, 28)]
