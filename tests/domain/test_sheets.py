"""The columns of a spreadsheet of many returns: named so that people and the program mean the same cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.cells import Cell, Field, cells
from councils.domain.keyed import Refused
from councils.domain.returns import Return
from councils.domain.sheets import OF_EVERY, WHOLE, cell_of, columns, header, words_in
from councils.domain.vocabulary import Question
from tests.domain.desk_readings import returns
from tests.returns import a_return, current_cases, figure, in_year, number, yearly_cases

YEARS = range(2010, 2025)


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("reference", Cell(Field.REFERENCE)),
        ("answered on", Cell(Field.RESPONDED_ON)),
        ("Cases now [unit]", Cell(Field.UNIT, Question.CURRENT_CASES)),
        ("Strategy [yes or no]", Cell(Field.VALUE, Question.STRATEGY)),
        ("Cases now: count", Cell(Field.FIGURE, Question.CURRENT_CASES)),
        ("Victims by age: 12", Cell(Field.FIGURE, Question.VICTIM_AGE, age="12..12")),
        ("victims by age: 12 (value 2)", Cell(Field.FIGURE, Question.VICTIM_AGE, age="12..12", ordinal=2)),
        ("Cases by year: 2014/15", Cell(Field.FIGURE, Question.YEARLY_CASES, period="2014/15")),
        ("Victims by ethnicity: Gypsy/Roma", Cell(Field.FIGURE, Question.VICTIM_ETHNICITY, label="Gypsy/Roma")),
    ],
)
def test_a_columns_name_means_its_cell(name: str, cell: Cell) -> None:
    assert cell_of(name) == cell


@pytest.mark.parametrize(
    "name",
    [
        "",
        "total",
        "Victims by age",
        "Victims by age: green",
        "Strategy: 12",
        "Cases by year: soon",
        "Cases now [colour]",
        "Mechanisms [unit]",
        "unit",
        "Cases now [yes or no]",
        "passage",
        "Cases now [passage]",
    ],
)
def test_a_name_that_means_no_cell_is_refused_with_what_would(name: str) -> None:
    with pytest.raises(Refused):
        cell_of(name)


def test_every_column_of_the_empty_sheet_is_read_back() -> None:
    wanted = columns([], YEARS)
    assert [cell_of(header(cell)) for cell in wanted] == list(wanted)
    assert len(wanted) > 80


def test_no_two_columns_of_the_empty_sheet_share_a_name() -> None:
    names = [header(cell) for cell in columns([], YEARS)]
    assert len(set(names)) == len(names)


def test_a_category_that_one_council_has_gets_its_column_once() -> None:
    one = a_return(yearly_cases(in_year(2014, "5"), in_year(2009, "1")))
    names = [header(cell) for cell in columns([one, one], YEARS)]
    assert names.count("Cases by year: 2014") == 1
    assert names.count("Cases by year: 2009") == 1


def test_a_council_that_said_nothing_adds_no_column() -> None:
    assert columns([Return(), Return()], YEARS) == columns([], YEARS)


def test_what_stands_in_a_cell_is_written_as_it_would_be_typed() -> None:
    said = cells(a_return(current_cases(figure("<5", None), unit=None)))
    assert words_in(said, Cell(Field.OUTCOME, Question.CURRENT_CASES), None) == "answered"
    assert words_in(said, Cell(Field.UNIT, Question.CURRENT_CASES), None) == ""


def test_a_nought_is_written_and_an_empty_cell_is_not() -> None:
    said = cells(a_return(current_cases(number("0"))))
    assert words_in(said, Cell(Field.FIGURE, Question.CURRENT_CASES), None) == "0"
    assert words_in(said, Cell(Field.FIGURE, Question.GROUP_BASED_CASES), None) == ""


@given(returns())
def test_every_count_and_every_field_that_is_keyed_has_a_column(value: Return) -> None:
    wanted = set(columns([value], YEARS))
    keyed = {cell for cell in cells(value) if cell.is_figure or cell.field in (*WHOLE, *OF_EVERY)}
    assert keyed <= wanted


@given(st.sampled_from(Question), st.integers(10, 17))
def test_a_name_with_spaces_round_it_means_the_same(question: Question, age: int) -> None:
    assert cell_of(f"  Victims by age:  {age} ") == cell_of(f"Victims by age: {age}")
