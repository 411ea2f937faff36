"""A passage as rows of cells, whatever parts them; running text as sentences."""

import pytest

from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import (
    Row,
    end_of_merged,
    is_shut_out,
    note_columns,
    rows_within,
    sentences,
    unlabelled,
)
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import placed


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("2014\t17", ["2014", "17"]),
        ("2014\t\t17", ["2014", "", "17"]),
        ("| 2014 | 17 |", ["2014", "17"]),
        ("| 2014 | |", ["2014", ""]),
        ("2014     17", ["2014", "17"]),
        ("There were 17.", ["There were 17."]),
    ],
)
def test_a_row_is_cut_into_its_cells(line: str, cells: list[str]) -> None:
    (row,) = rows_within(Letter.of(placed(line)), 0, len(line))
    assert [box.text for box in row.boxes] == cells


def test_sentences_end_at_full_stops_that_end_sentences() -> None:
    text = "See s. 40 of the Act. There were approx. 20. White British 5. Ages unknown."
    found = [box.text for box in sentences(text, 0, len(text))]
    assert found == ["See s. 40 of the Act.", "There were approx. 20.", "White British 5.", "Ages unknown."]


def rows_of(text: str, *labels: str) -> tuple[Row, ...]:
    """The rows of a text without its `labels`, the places of which hold nothing to be read."""
    read = Letter.of(placed(text))
    rows = rows_within(read, 0, len(read.text))
    return unlabelled(rows, Places.of((text.index(each), text.index(each) + len(each)) for each in labels))


def cells_of(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[box.text for box in row.boxes] for row in rows]


def test_numbers_two_spaces_apart_are_cells_and_words_are_none() -> None:
    assert cells_of(rows_of("Year   2017  2018  2019")) == [["Year", "2017", "2018", "2019"]]
    assert cells_of(rows_of("There were  17  cases.")) == [["There were  17  cases."]]


def test_a_row_keeps_the_empty_cell_at_its_end_where_the_passage_ends_before_it() -> None:
    read = Letter.of(placed("Age\tNumber\n13\t5\n14\t\n15\t4"))
    passage = read.text.index("13"), read.text.index("14") + 2
    assert cells_of(rows_within(read, *passage)) == [["13", "5"], ["14", ""]]


@pytest.mark.parametrize("row", ["Q5\tWhite\t12", "Q5 - White\t12"])
def test_the_label_of_a_question_is_no_part_of_its_row(row: str) -> None:
    assert cells_of(rows_of(row, "Q5")) == [["White", "12"]]


def test_a_row_without_a_label_is_whole() -> None:
    assert cells_of(rows_of("White\t12")) == [["White", "12"]]


def test_another_councils_number_leaves_its_cell_empty() -> None:
    assert cells_of(rows_of("White\t12\t400", "400")) == [["White", "12", ""]]


def test_a_row_is_shut_out_only_where_all_its_numbers_are() -> None:
    assert [is_shut_out(row) for row in rows_of("White\t12\t400", "12", "400")] == [True]
    assert [is_shut_out(row) for row in rows_of("White\t12\t400", "400")] == [False]
    assert [is_shut_out(row) for row in rows_of("White")] == [False]
    assert [is_shut_out(row) for row in rows_of("White\t\t")] == [False]


@pytest.mark.parametrize(
    ("table", "marks"),
    [
        ("Note\tYear\tCases\n1\t2014\t17\n2\t2015\t37", ["1", "2"]),
        ("S/N\tYear\tCases\n1\t2014\t17", ["1"]),
        ("Year\tCases\tFootnote\n2014\t17\t3", ["3"]),
        ("Note\tYear\tCases\n1\t2014\t17\n\n1 New system from 2014", ["1", "1"]),
        ("Cases\tYear\n17\t2014", []),
        ("Note\tYear\nNew system\t2014", []),
        ("Note the 17 cases of 2014.", []),
    ],
)
def test_numbers_below_note_lead_to_a_note_and_count_nothing(table: str, marks: list[str]) -> None:
    read = Letter.of(placed(table))
    assert [read.text[start:end] for start, end in note_columns(read).stretches] == marks


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("Q5\tWhite\t12\n\tAsian\t3\n\tBlack\t1\nQ6\tNot held", 3),
        ("Q5\tWhite\t12\nQ6\tNot held\tPolice", 1),
        ("Q5\tWhite\t12\nOther words", 1),
    ],
)
def test_rows_that_leave_the_first_cell_empty_go_on_with_the_one_above(table: str, rows: int) -> None:
    read = Letter.of(placed(table))
    assert len(read.text[: end_of_merged(read, table.index("\n"))].splitlines()) == rows


@pytest.mark.parametrize("words", ["There were approx. 20 cases", "See s. 40 of the Act", "White, i.e. British"])
def test_an_abbreviation_ends_no_sentence(words: str) -> None:
    assert [box.text for box in sentences(words, 0, len(words))] == [words]
