"""Lines of cells in plain text, before any rule has looked at it."""

import pytest

from councils.parsing.rules.plainrows import tables_in

TABBED = "Line\tItem\tReply\n1\tStrategy\tYes\n2\tPanel\tMonthly"


def cells(text: str, *, least: int = 2) -> list[list[tuple[str, ...]]]:
    return [[row.cells for row in run] for run in tables_in(text, least=least)]


@pytest.mark.parametrize(
    "text",
    [
        TABBED,
        "Line | Item | Reply\n1 | Strategy | Yes\n2 | Panel | Monthly",
        "| Line | Item | Reply\n| 1 | Strategy | Yes\n| 2 | Panel | Monthly",
        "Dear Sir\n\n" + TABBED + "\n\nYours sincerely",
        "A\tB\n" + TABBED + "\nA\tB\tC\tD",
    ],
)
def test_rows_of_one_width_are_a_table(text: str) -> None:
    assert cells(text) == [[("Line", "Item", "Reply"), ("1", "Strategy", "Yes"), ("2", "Panel", "Monthly")]]


def test_an_empty_cell_keeps_its_place() -> None:
    assert cells("2019\t\t14\n2020\t12\t") == [[("2019", "", "14"), ("2020", "12", "")]]


def test_each_cell_reaches_to_behind_the_sign_that_ends_it() -> None:
    [[first, second]] = tables_in("ab\tc\tdef\ng\th\ti", least=2)
    assert first.places == ((0, 3), (3, 5), (5, 8))
    assert second.places == ((9, 11), (11, 13), (13, 14))


def test_tables_that_another_line_parts_are_two() -> None:
    assert len(cells("1\t2\t3\n4\t5\t6\nBelow by age\n7\t8\t9\n1\t2\t3")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "There were 22 children.",
        "2019\t14\n2020\t12",
        "1\t2\t3",
        "1\t2\t3\n\n4\t5\t6",
        "1\t2\t3\n4\t5\t6\t7",
        "a strategy | a panel\nand | so on",
    ],
)
def test_single_rows_and_rows_of_two_cells_are_no_table(text: str) -> None:
    assert cells(text) == []


def test_fewer_rows_than_are_asked_for_are_no_table() -> None:
    assert cells(TABBED, least=4) == []
    assert len(cells(TABBED, least=3)) == 1
