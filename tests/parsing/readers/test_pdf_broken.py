"""Words and numbers that a narrow cell of a PDF has broken, and stacks of numbers that only look broken."""

from collections.abc import Sequence

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.pdf_broken import mended, words_in
from councils.parsing.readers.pdf_lines import Line
from councils.parsing.readers.pdf_tables import CellBox
from tests.letters import press

_SIGN = 5.0


def cell(*texts: str, column: int = 0, row: int = 0, width: float = 20.0) -> tuple[CellBox, list[Line]]:
    """A cell `width` points wide inside its padding, every sign of its lines five points."""
    left = 40.0 * column
    box = CellBox(row, column, 1, 1, left, 0, left + width + 4, 100)
    lines = [Line(text, left + 2, left + 2 + _SIGN * len(text), 90.0 - 12 * at, 10) for at, text in enumerate(texts)]
    return box, lines


def texts(cells: Sequence[tuple[CellBox, Sequence[Line]]]) -> list[list[str]]:
    return [[line.text for line in lines] for _, lines in cells]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["Refe", "rral", "s in year"], ["Referrals in year"]),
        (["Chil", "dren"], ["Children"]),
        (["Case", "s"], ["Cases"]),
        (["Year to", "31 Dece", "mber"], ["Year to", "31 December"]),
        (["Octo", "ber 2024"], ["October 2024"]),
        (["Any other", "Band", "ing"], ["Any other", "Banding"]),
        (["2018", "-19"], ["2018-19"]),
        (["201", "8/1", "9"], ["2018/19"]),
        (["202", "4"], ["2024"]),
    ],
)
def test_what_was_broken_is_whole_again(lines: list[str], whole: list[str]) -> None:
    assert texts(mended([cell(*lines, width=_SIGN * max(map(len, lines)))], {"banding"})) == [whole]


def test_a_number_below_a_broken_year_is_one_number() -> None:
    cells = [cell("20", "24", width=12), cell("10", "0", row=1, width=12)]
    assert texts(mended(cells, ())) == [["2024"], ["100"]]


@pytest.mark.parametrize(
    "lines",
    [
        ["22", "14"],
        ["12", "<5"],
        ["2023", "2024"],
        ["10", "0"],
        ["White", "British"],
        ["chil", "Dren"],
        ["panel", "s met"],
        ["Augu", "St"],
        ["Seen in", "formation"],
        ["Dece", "mbers"],
    ],
)
def test_lines_that_stand_for_themselves_stay(lines: list[str]) -> None:
    assert texts(mended([cell(*lines, width=_SIGN * max(map(len, lines)))], ())) == [lines]


def test_numbers_below_a_year_that_had_room_stay_apart() -> None:
    cells = [cell("20", "24", width=60), cell("10", "0", row=1, width=60)]
    assert texts(mended(cells, ())) == [["20", "24"], ["10", "0"]]


def test_numbers_in_another_column_than_the_broken_year_stay_apart() -> None:
    cells = [cell("20", "24", width=12), cell("10", "0", row=1, column=1, width=12)]
    assert texts(mended(cells, ())) == [["2024"], ["10", "0"]]


def test_the_words_of_a_document_are_its_longer_ones() -> None:
    lines = [Line("Trafficking, and a Risk of it", 0, 100, 0, 10)]
    assert words_in(lines) == {"trafficking"}


def test_years_across_a_page_that_is_too_narrow_are_read_with_their_counts() -> None:
    years = list(range(2010, 2025))
    source = f"| | {' | '.join(map(str, years))} |\n|{'---|' * 16}\n| Cases | {' | '.join(str(9 * y % 250) for y in years)} |"
    [table] = read(press.press_pdf(press.parse_letter("years", source))).tables
    assert [each.text for each in table.rows[0]] == ["", *map(str, years)]
    assert [each.text for each in table.rows[1]][1:] == [str(9 * year % 250) for year in years]
