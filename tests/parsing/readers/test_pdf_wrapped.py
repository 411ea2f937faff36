"""Tables without rules whose cells run over several lines, level by their tops, their ends or their middles."""

from collections.abc import Sequence
from time import perf_counter

import pytest

from councils.parsing.readers.pdf_columns import open_tables
from councils.parsing.readers.pdf_lines import Line

SIZE, PITCH, PADDING = 10.0, 15.0, 12.0
QUESTIONS = (
    "What you asked",
    "The current number of cases\nof CSE being monitored by us",
    "Their number based on groups",
    "Their ages",
)
ANSWERS = (
    "What we hold",
    "There were 22 open cases\non the last day of March in\nthe year 2025",
    "None of these were thought\nto be based on groups",
    "Not held by this council",
)


def word_line(text: str, left: float, y: float) -> Line:
    """A line whose every character is five points wide."""
    breaks = tuple((at, left + 5 * at, left + 5 * at + 5) for at, sign in enumerate(text) if sign == " ")
    return Line(text, left, left + 5 * len(text), y, SIZE, breaks=breaks)


def beside(*pieces: Line) -> Line:
    text = "\t".join(piece.text for piece in pieces)
    return Line(text, pieces[0].left, pieces[-1].right, pieces[0].y, SIZE, pieces if len(pieces) > 1 else ())


def laid_out(*columns: tuple[float, Sequence[str]], place: float, padding: float = PADDING) -> list[Line]:
    """Rows of cells as lines of a page, from its top; `place` is 0 for cells set to the top, 1 to the foot."""
    pieces: list[Line] = []
    y = 700.0
    for row in zip(*(cells for _, cells in columns), strict=True):
        height = max(len(cell.split("\n")) for cell in row)
        for (left, _), cell in zip(columns, row, strict=True):
            lines = cell.split("\n")
            first = y - place * (height - len(lines)) * PITCH
            pieces += [word_line(words, left, first - PITCH * number) for number, words in enumerate(lines)]
        y -= height * PITCH + padding
    heights = sorted({piece.y for piece in pieces}, reverse=True)
    return [beside(*(piece for piece in pieces if piece.y == height)) for height in heights]


def tables_in(lines: Sequence[Line]) -> list[list[list[str]]]:
    found = []
    for table in open_tables(lines):
        rows: list[list[str]] = [[] for _ in range(1 + max(box.row for box, _ in table.cells))]
        for box, inside in table.cells:
            rows[box.row].append(" ".join(one.text for one in inside))
        found.append(rows)
    return found


WANTED = [[one.replace("\n", " "), two.replace("\n", " ")] for one, two in zip(QUESTIONS, ANSWERS, strict=True)]


@pytest.mark.parametrize("place", [0, 0.5, 1], ids=["top", "middle", "foot"])
def test_cells_are_put_together_wherever_they_stand_in_their_row(place: float) -> None:
    lines = laid_out((60, QUESTIONS), (300, ANSWERS), place=place)
    assert tables_in(lines) == [WANTED]


def test_a_narrow_column_of_numbers_is_one_where_no_line_crosses_it() -> None:
    lines = laid_out((45, ("No", "3", "4", "5")), (60, QUESTIONS), (300, ANSWERS), place=0.5)
    assert tables_in(lines) == [[[number, *row] for number, row in zip(("No", "3", "4", "5"), WANTED, strict=True)]]


def test_a_cell_that_begins_above_the_rest_of_its_row_is_whole() -> None:
    lines = laid_out((60, QUESTIONS[1:]), (300, ANSWERS[1:]), place=1)
    assert tables_in(lines) == [WANTED[1:]]


def test_prose_after_a_table_is_none_of_it() -> None:
    lines = laid_out((60, QUESTIONS), (300, ANSWERS), place=0.5)
    prose = "If you are unhappy with this answer then you may ask us to look at it again within forty days of it"
    assert tables_in([*lines, word_line(prose, 60, lines[-1].y - 30)]) == [WANTED]


def test_cells_that_are_level_in_no_way_are_left_as_lines() -> None:
    lines = [
        *(word_line(words, 60, 700 - 15 * n) for n, words in enumerate(("The current number", "of all such cases"))),
        *(word_line(words, 300, 693 - 22 * n) for n, words in enumerate(("There were some", "of them", "in a year"))),
        beside(word_line("Groups", 60, 560), word_line("None", 300, 560)),
    ]
    assert tables_in(sorted(lines, key=lambda line: -line.y)) == []


def test_a_count_beside_another_in_one_cell_is_never_put_together() -> None:
    lines = laid_out((60, ("Boys\nGirls", "All")), (300, ("22\n12", "34")), place=0, padding=20)
    assert not any("22 12" in cell for table in tables_in(lines) for row in table for cell in row)


def test_parts_of_a_line_that_wide_gaps_set_apart_are_never_one_cell() -> None:
    head = beside(word_line("Age", 60, 700), word_line("Number", 390, 700), word_line("Note", 450, 700))
    rows = [
        beside(word_line("13", 375, y), word_line("6", 435, y), word_line("1", 500, y)) for y in (685.0, 670.0, 655.0)
    ]
    note = word_line("Note 1 says that they include those who were referred at the age of twelve", 60, 630)
    tables = tables_in([head, *rows, note])
    assert all(row != ["13", "6", "1"] or table[0] == ["Age", "Number", "Note"] for table in tables for row in table)


def test_rows_as_near_as_a_spreadsheet_prints_them_are_rows_below_a_head() -> None:
    head = beside(word_line("Year", 60, 700), word_line("Number", 160, 700))
    rows = [
        beside(word_line(f"202{n}", 60, 686.5 - 13.5 * n), word_line(str(30 + n), 170, 686.5 - 13.5 * n))
        for n in range(3)
    ]
    assert tables_in([head, *rows]) == [[["Year", "Number"], ["2020", "30"], ["2021", "31"], ["2022", "32"]]]


def test_a_page_of_lines_in_columns_that_are_no_table_is_read_in_no_time() -> None:
    words = [
        beside(
            word_line("some words here", 60 + n % 3 * 7, 8000.0 - 11 * n),
            word_line("and more", 250 + n % 5 * 9, 8000.0 - 11 * n),
        )
        for n in range(3000)
    ]
    begun = perf_counter()
    tables_in(words)
    assert perf_counter() - begun < 10
