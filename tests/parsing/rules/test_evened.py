"""Rows of tables whose cells were run together, or left away at their ends."""

from collections.abc import Sequence

import pytest

from councils.parsing.rules.evened import evened
from councils.parsing.rules.rows import Row, row_of


def rows(*lines: str) -> list[Row]:
    return [row_of(line, 0, len(line)) for line in lines]


def cells(made: Sequence[Row]) -> list[list[str]]:
    return [[box.text for box in row.boxes] for row in made]


def two_by_two(head: Row) -> Sequence[tuple[int, int]]:
    return [(0, 2), (2, 4)] if len(head.boxes) == 4 else []


def one_table(_: Row) -> Sequence[tuple[int, int]]:
    return []


HEAD = "Age\tNumber\tEthnicity\tNumber"


def test_a_label_and_a_count_in_one_cell_are_parted_where_a_cell_is_missing() -> None:
    made = evened(rows(HEAD, "12\t1\tWhite British 16"), two_by_two)
    assert cells(list(made))[1] == ["12", "1", "White British", "16"]


def test_the_parted_cells_keep_their_places() -> None:
    line = "12\t1\tWhite British 16"
    row = list(evened(rows(HEAD, line), two_by_two))[1]
    assert [line[box.start : box.end] for box in row.boxes] == ["12", "1", "White British", "16"]


@pytest.mark.parametrize("line", ["12\t1\tWhite British", "12\tAsian 4\tWhite 16", "12\t1\tAged 10 to 12 16"])
def test_a_row_that_could_be_parted_otherwise_is_left_alone(line: str) -> None:
    assert cells(list(evened(rows(HEAD, line), one_table)))[1] == line.split("\t")


def test_a_row_of_the_longer_of_two_lists_gets_empty_cells() -> None:
    assert cells(list(evened(rows(HEAD, "16\t5"), two_by_two)))[1] == ["16", "5", "", ""]


@pytest.mark.parametrize("line", ["Unknown\t5", "16\t5\t4"])
def test_a_short_row_that_may_belong_to_the_other_list_is_left_alone(line: str) -> None:
    assert cells(list(evened(rows(HEAD, line), two_by_two)))[1] == line.split("\t")


def test_a_short_row_of_one_table_is_left_alone_since_any_cell_may_be_missing() -> None:
    assert cells(list(evened(rows("Year\tCSE\tMissing", "2015\t5"), one_table)))[1] == ["2015", "5"]


def test_a_heading_that_a_new_page_prints_again_is_left_out() -> None:
    made = evened(rows("Year\tCases\tPanels", "2015\t5\t2", "Year\tCases\tPanels", "2016\t6\t2"), one_table)
    assert [row.boxes[0].text for row in made] == ["Year", "2015", "2016"]


def test_rows_as_wide_as_their_heading_stay_as_they_are() -> None:
    given = rows(HEAD, "12\t1\tWhite 3\t16")
    assert list(evened(given, two_by_two)) == given
