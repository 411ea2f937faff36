"""Rows that have another number of cells than the heading over them, in whatever way a document draws a table."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.uneven import uneven_rows
from councils.parsing.text import PlacedText

HEAD = ["Ethnicity", "Victims", "Perpetrators"]


def _uneven(*rows: list[str]) -> tuple[int, ...]:
    width = max(map(len, rows))
    return uneven_rows([[*row, *[""] * (width - len(row))] for row in rows], [len(row) for row in rows])


def test_a_row_that_ends_before_its_heading_is_uneven() -> None:
    assert _uneven(HEAD, ["White", "12", "3"], ["Asian", "4"]) == (2,)


def test_a_row_that_goes_on_with_a_count_behind_its_heading_is_uneven() -> None:
    assert _uneven(["Year", "Cases"], ["2021", "20"], ["2022", "1", "025"]) == (2,)


def test_a_row_with_one_cell_more_than_others_is_uneven() -> None:
    assert _uneven(["Year", "Cases", "Note"], ["2021", "20", ""], ["2022", "1", "025", ""]) == (2,)


def test_rows_that_all_have_a_remark_without_a_heading_are_even() -> None:
    assert _uneven(["Year", "Cases"], ["2021", "20", "as at March"], ["2022", "25", ""]) == ()


def test_an_empty_name_at_the_end_of_a_heading_asks_for_no_cell() -> None:
    assert _uneven(["Year", "Cases", ""], ["2021", "20"], ["2022", "25"]) == ()


def test_a_row_without_a_count_is_even() -> None:
    assert _uneven(HEAD, ["White", "12", "3"], ["Not recorded by us"], ["Asian", "4", "1"]) == ()


def test_years_and_ages_in_a_row_can_head_columns() -> None:
    assert _uneven(["Measure", "2020", "2021", "2022"], ["CSE cases", "12", "13"]) == (1,)
    assert _uneven(["Age", "12", "13", "14"], ["Victims", "3", "4"]) == (1,)


def test_each_heading_is_over_the_rows_below_it_alone() -> None:
    rows = [["Year", "Cases", "Groups"], ["2021", "20", "3"], ["Age", "Victims"], ["12", "4"], ["13", "5"]]
    assert _uneven(*rows) == ()


def test_rows_without_a_heading_over_them_are_even() -> None:
    assert _uneven(["3", "22"], ["5", "White", "12"], ["4", "2"]) == ()


def _words_of_uneven(placed: PlacedText) -> list[list[str]]:
    return [[cell.text for cell in table.rows[number]] for table in placed.tables for number in table.uneven]


@pytest.mark.parametrize(
    "text",
    [
        "Year,Known,Cases\n2020,11,18\n2021,12,20\n2022,25\n2023,14,30\n",
        "| Year | Known | Cases |\n|---|---|---|\n| 2021 | 12 | 20 |\n| 2022 | 25 |\n| 2023 | 14 | 30 |\n",
        "<html><body><table><tr><th>Year</th><th>Known</th><th>Cases</th></tr><tr><td>2021</td><td>12</td><td>20</td></tr>"
        "<tr><td>2022</td><td>25</td></tr><tr><td>2023</td><td>14</td><td>30</td></tr></table></body></html>",
    ],
)
def test_a_short_row_is_told_in_every_format(text: str) -> None:
    assert _words_of_uneven(read(text.encode())) == [["2022", "25", ""]]


def test_a_row_told_as_uneven_comes_back_from_json() -> None:
    placed = read(b"| Year | Known | Cases |\n|---|---|---|\n| 2021 | 12 | 20 |\n| 2022 | 25 |\n")
    assert PlacedText.from_json(placed.to_json()) == placed
    assert _words_of_uneven(placed) == [["2022", "25", ""]]


def test_a_cell_that_spans_two_columns_fills_its_row() -> None:
    text = (
        "<html><body><table><tr><th>Year</th><th>Known</th><th>Cases</th></tr>"
        "<tr><td>2021</td><td>12</td><td>20</td></tr><tr><td>2022</td><td colspan=2>25</td></tr></table></body></html>"
    )
    assert _words_of_uneven(read(text.encode())) == []
