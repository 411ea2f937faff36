"""The empty corner of a cross table is known by what stands below it and beside it."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.corners import with_corner
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import rows_within
from tests.parsing.reading_letters import answer_to, bounds, letter, placed

CROSSED = (
    "{corner}\t12 to 13\t14 to 15\t16 to 17\t{all}\nWhite\t4\t8\t8\t20\nAsian\t6\t3\t4\t13\n{all}\t10\t11\t12\t33\n"
)
TURNED = (
    "{corner}\tWhite\tAsian\t{all}\n12 to 13\t4\t6\t10\n14 to 15\t8\t3\t11\n16 to 17\t8\t4\t12\n{all}\t20\t13\t33\n"
)


def corner(table: str) -> str:
    read = Letter.of(placed(table))
    return with_corner(rows_within(read, 0, len(table)))[0].boxes[0].text


@pytest.mark.parametrize("over", ["", "Number of children", "Group", "x"])
@pytest.mark.parametrize("total", ["Total", "All", "Grand total"])
def test_both_ways_round_the_sums_of_the_rows_and_of_the_columns_are_read(over: str, total: str) -> None:
    for table in (CROSSED, TURNED):
        text = letter(c="33", e=table.format(corner=over, all=total))
        assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("White", 20, 20), ("Asian", 13, 13)]
        ages = bounds(answer_to(Question.VICTIM_AGE, text).figures)
        assert ages == [("12-13", 10, 10), ("14-15", 11, 11), ("16-17", 12, 12)]


def test_without_sums_no_group_and_no_age_is_certain() -> None:
    table = "\t12 to 13\t14 to 15\nWhite\t4\t8\nAsian\t6\t3\n"
    text = letter(c="21", e=table)
    for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE):
        assert not any(figure.certain for figure in answer_to(question, text).figures)


@pytest.mark.parametrize(
    "table",
    [
        "\t2022\t2023\nWhite\t4\t8\nAsian\t6\t3\n",
        "\tNumber\tShare\nWhite\t4\t40\nAsian\t6\t60\n",
        "\tNorth\tSouth\n12 to 13\t4\t8\n14 to 15\t6\t3\n",
        "2023\t12 to 13\t14 to 15\nWhite\t4\t8\nAsian\t6\t3\n",
    ],
)
def test_the_corner_of_another_table_stays_empty(table: str) -> None:
    assert corner(table) == table.split("\t", maxsplit=1)[0]


def test_the_line_that_a_program_puts_over_a_cross_table_is_left_out() -> None:
    table = "Count of child\tColumn Labels\t\t\t\n" + CROSSED.format(corner="Row Labels", all="Grand Total")
    text = letter(c="33", e=table)
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("White", 20, 20), ("Asian", 13, 13)]


@pytest.mark.parametrize(
    "table",
    [
        "Risk level\t12-13\t14-15\t16-17\nHigh\t1\t2\t3\nLow\t7\t8\t9\n",
        "Sex\t12-13\t14-15\t16-17\nFemale\t4\t9\t8\nMale\t1\t3\t2\n",
    ],
)
def test_bands_of_ages_are_no_financial_years(table: str) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(c="33", g=table)).figures == ()


def test_financial_years_in_four_figures_stay_years() -> None:
    table = "\t12-13\t13-14\t14-15\nCSE cases\t4\t9\t8\n"
    assert bounds(answer_to(Question.YEARLY_CASES, letter(c="33", g=table)).figures) == [
        ("2012/13", 4, 4),
        ("2013/14", 9, 9),
        ("2014/15", 8, 8),
    ]
