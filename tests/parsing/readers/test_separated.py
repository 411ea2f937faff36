"""Comma-separated values and their like."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.separated import separator_of
from councils.parsing.text import Kind


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_values_are_cells_whatever_separates_them(separator: str) -> None:
    rows = [["Year", "Cases"], ["2010", "<5"], ["2011", "1,234"]]
    written = "\n".join(separator.join(f'"{value}"' if "," in value else value for value in row) for row in rows)
    placed = read(written.encode())
    assert placed.text == "Year\tCases\n2010\t<5\n2011\t1,234"
    assert [[cell.text for cell in row] for row in placed.tables[0].rows] == rows


def test_an_empty_value_keeps_its_place() -> None:
    placed = read(b"Year,Girls,Boys\n2010,,5\n2011,6,\n")
    assert placed.text == "Year\tGirls\tBoys\n2010\t\t5\n2011\t6\t"
    assert [cell.text for cell in placed.tables[0].rows[1]] == ["2010", "", "5"]


def test_an_empty_row_ends_a_table() -> None:
    placed = read(b"Age,Cases\n12,5\n,\nYear,Cases\n2010,6\n")
    assert [len(table.rows) for table in placed.tables] == [2, 2]


def test_rows_with_one_value_are_lines() -> None:
    placed = read(b"Reference FOI 1\nReply\n\nAge,Cases\n12,5\n13,6\n")
    assert placed.text == "Reference FOI 1\nReply\n\nAge\tCases\n12\t5\n13\t6"
    assert placed.segments[0].kind is Kind.LINE


def test_tables_of_several_widths_are_one_file() -> None:
    placed = read(
        b"A Council,FOI 1,6 May\n\nNo,Request,Reply\n3,Current cases,\n7,Each year,See below\n\nYear,Cases\n2010,\n2011,6\n"
    )
    assert [len(table.rows[0]) for table in placed.tables] == [3, 3, 2]
    assert placed.text.endswith("Year\tCases\n2010\t\n2011\t6")


def test_paragraphs_with_a_comma_each_are_no_table() -> None:
    assert separator_of("We hold this,and more.\n\nWe hold that,and more.\n\nNothing else,at all.") is None


def test_a_value_of_several_lines_stays_in_its_cell() -> None:
    assert read(b'Question,Answer\n"How\nmany",22\n').tables[0].rows[1][0].text == "How many"


@pytest.mark.parametrize(
    "prose",
    [
        "Dear Sir, we write\nto you, again\n",
        "12 - 5",
        "One line, alone",
        "that it has a strategy,\n\nYes\n\nthe number of cases,\n\n22\n",
        "There were 1,234 cases\nand 2,345 more\n",
        "a | b\nand no more bars\nin this letter\n",
    ],
)
def test_prose_has_no_separator(prose: str) -> None:
    assert separator_of(prose) is None
