"""A column is the sum of the others only where it says so and its counts bear it out."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import rows_within
from councils.parsing.rules.summed import summed_column
from tests.parsing.reading_letters import answer_to, bounds, letter, placed


def column(table: str) -> int | None:
    rows = rows_within(Letter.of(placed(table)), 0, len(table))
    return summed_column(rows, range(1, len(rows[0].boxes)))


@pytest.mark.parametrize(
    "head",
    [
        "All cases in year",
        "Total",
        "Total open",
        "Overall",
        "Cases in total",
        "Combined",
        "New and carried in combined",
    ],
)
def test_a_column_that_says_so_and_adds_up(head: str) -> None:
    assert column(f"Year\tNew\tCarried in\t{head}\n2022\t5\t2\t7\n2023\t6\t3\t9\n2024\t7\t4\t11\n") == 3


@pytest.mark.parametrize(
    "table",
    [
        "Year\tNew\tCarried in\tClosed\n2022\t5\t2\t7\n2023\t6\t3\t9\n2024\t7\t4\t11\n",
        "Year\tNew\tCarried in\tTotal\n2022\t5\t2\t7\n2023\t6\t3\t9\n2024\t7\t4\t12\n",
        "Year\tNew\tCarried in\tTotal\n2022\t5\t2\t7\n",
        "Year\tNew\tCarried in\tTotal\n2022\t<5\t2\t7\n2023\t<5\t3\t9\n2024\t7\t4\t11\n",
        "Year\tTotal\tAll\n2022\t5\t5\n2023\t6\t6\n2024\t7\t7\n",
    ],
)
def test_no_column_adds_the_others_up_by_its_name_or_its_numbers_alone(table: str) -> None:
    assert column(table) is None


def test_of_new_and_carried_in_cases_the_sum_is_of_the_year() -> None:
    table = "Year\tNew in year\tCarried in\tAll cases in year\n2022\t25\t10\t35\n2023\t28\t16\t44\n2024\t30\t17\t47\n"
    assert bounds(answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures) == [
        ("2022", 35, 35),
        ("2023", 44, 44),
        ("2024", 47, 47),
    ]
