"""A year in each row and its quarters across: one figure for each quarter of each year."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def quarters(*lines: str) -> list[tuple[str, str, bool]]:
    """Period, words and certainty of each figure that a table under the last question makes."""
    figures = answer_to(Question.YEARLY_CASES, letter(c="20", g="\n".join(lines))).figures
    return [(str(figure.period), figure.words, figure.certain) for figure in figures]


def test_quarters_across_financial_years_are_financial_quarters() -> None:
    assert quarters("Year\tQ1\tQ2\tQ3\tQ4", "2022/23\t34\t31\t36\t33", "2023/24\t30\t28\t27\t32") == [
        ("2022/23 Q1", "34", True),
        ("2022/23 Q2", "31", True),
        ("2022/23 Q3", "36", True),
        ("2022/23 Q4", "33", True),
        ("2023/24 Q1", "30", True),
        ("2023/24 Q2", "28", True),
        ("2023/24 Q3", "27", True),
        ("2023/24 Q4", "32", True),
    ]


@pytest.mark.parametrize("heading", ["Q1\tQ2", "Quarter 1\tQuarter 2", "Qtr 1\tQtr 2", "1st quarter\t2nd quarter"])
def test_quarters_across_calendar_years_are_calendar_quarters(heading: str) -> None:
    assert quarters(f"Year\t{heading}", "2022\t14\t11", "2023\t10\t8") == [
        ("2022 Q1", "14", True),
        ("2022 Q2", "11", True),
        ("2023 Q1", "10", True),
        ("2023 Q2", "8", True),
    ]


def test_a_quarter_left_blank_moves_no_other_quarters_value() -> None:
    assert quarters("Year\tQ1\tQ2\tQ3\tQ4", "2022/23\t\t31\t\t33", "2023/24\t30\t28\t27\t<5") == [
        ("2022/23 Q2", "31", True),
        ("2022/23 Q4", "33", True),
        ("2023/24 Q1", "30", True),
        ("2023/24 Q2", "28", True),
        ("2023/24 Q3", "27", True),
        ("2023/24 Q4", "<5", True),
    ]


def test_a_years_total_is_checked_and_is_no_figure() -> None:
    assert quarters("Year\tQ1\tQ2\tTotal", "2022/23\t6\t7\t13", "2023/24\t8\t9\t17") == [
        ("2022/23 Q1", "6", True),
        ("2022/23 Q2", "7", True),
        ("2023/24 Q1", "8", True),
        ("2023/24 Q2", "9", True),
    ]


def test_quarters_that_miss_their_total_are_for_a_person_to_look_at() -> None:
    assert quarters("Year\tQ1\tQ2\tTotal", "2022/23\t6\t7\t15", "2023/24\t8\t9\t17") == [
        ("2022/23 Q1", "6", False),
        ("2022/23 Q2", "7", False),
        ("2023/24 Q1", "8", True),
        ("2023/24 Q2", "9", True),
    ]


def test_quarters_whose_months_do_not_fit_the_year_are_for_a_person_to_look_at() -> None:
    heading = "Year\tQ1 (Apr-Jun)\tQ2 (Jul-Sep)"
    assert [certain for *_, certain in quarters(heading, "2022\t6\t7", "2023\t8\t9")] == [False] * 4
    assert [certain for *_, certain in quarters(heading, "2022/23\t6\t7", "2023/24\t8\t9")] == [True] * 4


@pytest.mark.parametrize("heading", ["Year\tQ1\tQ1", "Year\tCases\tReferrals", "Year\tQ1 2021\tQ2 2021"])
def test_a_heading_that_tells_no_two_quarters_apart_makes_no_quarters(heading: str) -> None:
    assert not any("Q" in period and certain for period, _, certain in quarters(heading, "2022\t6\t7", "2023\t8\t9"))


def test_a_row_without_a_year_counts_for_no_quarter() -> None:
    assert [period for period, *_ in quarters("Team\tQ1\tQ2", "North\t6\t7", "South\t8\t9")] == []


def test_a_list_below_a_table_of_quarters_is_read_as_it_was() -> None:
    figures = quarters("Year\tQ1\tQ2", "2022/23\t6\t7", "", "2021/22: 15", "2020/21: 18")
    assert ("2021/22", "15", True) in figures
    assert ("2020/21", "18", True) in figures
