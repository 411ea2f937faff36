"""Tables that plain text shows by spaces alone, and lines in which spaces stand by chance."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.aligned import aligned_tables

ALIGNED = """\
Ethnicity         Girls   Boys
White British        12      5
Pakistani            <5
Total                14      5
"""


def tables_in(text: str) -> list[list[list[str]]]:
    return [[list(row) for row in table.rows] for table in aligned_tables(text.splitlines())]


def test_columns_that_stand_under_one_another_are_a_table() -> None:
    assert tables_in(ALIGNED) == [
        [["Ethnicity", "Girls", "Boys"], ["White British", "12", "5"], ["Pakistani", "<5", ""], ["Total", "14", "5"]]
    ]


def test_a_head_may_begin_with_an_empty_cell() -> None:
    text = "           Q1   Q2\n2023/24     9   11\n2024/25     7   10\n"
    assert tables_in(text) == [[["", "Q1", "Q2"], ["2023/24", "9", "11"], ["2024/25", "7", "10"]]]


def test_labels_set_to_the_right_are_a_column() -> None:
    text = "     White    12\n     Asian     5\nNot stated     3\n"
    assert tables_in(text) == [[["White", "12"], ["Asian", "5"], ["Not stated", "3"]]]


def test_columns_set_apart_by_spaces_that_do_not_break_are_columns() -> None:
    [table] = read(ALIGNED.replace("  ", "\xa0 ").encode()).tables
    assert [cell.text for cell in table.rows[1]] == ["White British", "12", "5"]


def test_a_rule_below_the_head_is_no_row() -> None:
    letter = ALIGNED.replace("Boys\n", "Boys\n------------------------------\n")
    [table] = read(letter.encode()).tables
    assert [cell.text for cell in table.rows[1]] == ["White British", "12", "5"]


WRAPPED = """\
Group            Children
White British          12
Any other Asian         3
background
Indian                  2
"""


def test_a_label_that_goes_on_in_the_line_below_is_one() -> None:
    assert tables_in(WRAPPED)[0][2:] == [["Any other Asian background", "3"], ["Indian", "2"]]


@pytest.mark.parametrize("line", ["Chinese", "we do not record any other", ""])
def test_a_line_that_is_no_rest_of_a_label_ends_the_table(line: str) -> None:
    assert tables_in(WRAPPED.replace("background", line))[0][2:] == [["Any other Asian", "3"]]


@pytest.mark.parametrize(
    "lines",
    [
        "We looked.  We found\nnothing there.  It is\nnot recorded.  Sorry.",
        "Year     Cases\n2023     9",
        "     Q1     Q2     Q3\n2023/24     9     11     12\n2024/25     7     10     3",
        "Year  Cases      Note\n2023     9   11  x\n2024   7  10     y",
        "a\tb\nc\td\ne\tf",
        "White British: 12\nPakistani: 5\nIndian: 3",
    ],
)
def test_lines_without_columns_of_their_own_are_no_table(lines: str) -> None:
    assert tables_in(lines) == []


def test_words_in_two_columns_without_any_count_stay_lines() -> None:
    letter = "Access to Information        Civic Centre\nAldern Borough Council        Mill Street\nfoi@aldern                    Aldern\n"
    placed = read(letter.encode())
    assert placed.tables == ()
    assert placed.text == letter
