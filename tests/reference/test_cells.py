"""CSV files: what is wrong with a cell is said with its file, line, column and reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from councils.reference.cells import Cells, read_rows
from councils.reference.faults import FaultyFile

Written = Callable[[str, str], Path]


def numbers(path: Path, **how: bool) -> tuple[int, ...]:
    return read_rows(path, ("name", "number"), lambda cells: cells.number("number"), **how)


def faults(path: Path, **how: bool) -> list[str]:
    with pytest.raises(FaultyFile) as refused:
        numbers(path, **how)
    return [str(fault) for fault in refused.value.faults]


def test_rows_are_read_in_their_order_whatever_the_order_of_the_columns(written: Written) -> None:
    assert numbers(written("a.csv", "number,name\n3,x\n 1 ,y\n")) == (3, 1)


def test_a_faulty_cell_is_named_by_file_line_column_and_reason(written: Written) -> None:
    path = written("a.csv", "name,number\nx,3\ny,many\n")
    assert faults(path) == ["a.csv, line 3, number: 'many' is not a whole number"]


def test_every_faulty_row_is_named_not_the_first_alone(written: Written) -> None:
    assert len(faults(written("a.csv", "name,number\nx,-1\ny,2\nz,\n"))) == 2


@pytest.mark.parametrize("number", ["2147483648", "9" * 30, "9" * 5000])
def test_a_number_no_database_can_hold_is_named_not_stumbled_over(written: Written, number: str) -> None:
    (fault,) = faults(written("a.csv", f"name,number\nx,{number}\n"))
    assert fault.startswith("a.csv, line 2, number: ")
    assert fault.endswith(" is above 2147483647")
    assert len(fault) < 80


def test_the_largest_number_and_noughts_before_one_are_read(written: Written) -> None:
    assert numbers(written("a.csv", f"name,number\nx,2147483647\ny,{'0' * 5000}7\nz,000\n")) == (2147483647, 7, 0)


@pytest.mark.parametrize(("year", "reason"), [("99999", "above 2100"), ("1", "below 1900")])
def test_a_year_of_another_age_is_a_slip(written: Written, year: str, reason: str) -> None:
    with pytest.raises(FaultyFile, match=f"line 2, number: {year} is {reason}"):
        read_rows(written("a.csv", f"name,number\nx,{year}\n"), ("name", "number"), lambda cells: cells.year("number"))


def test_a_place_outside_every_map_is_named(written: Written) -> None:
    path = written("a.csv", f"name,number\nx,-{'9' * 5000}\n")
    with pytest.raises(FaultyFile, match=r"line 2, number: -9+… lies outside every map"):
        read_rows(path, ("name", "number"), lambda cells: cells.maybe_coordinate("number"))


def test_a_cell_over_several_lines_does_not_move_the_next_rows_line(written: Written) -> None:
    path = written("a.csv", 'name,number\n"one\ntwo",1\ny,bad\n')
    assert faults(path) == ["a.csv, line 4, number: 'bad' is not a whole number"]


def test_an_empty_line_is_no_row(written: Written) -> None:
    assert numbers(written("a.csv", "name,number\nx,1\n\ny,2\n")) == (1, 2)


def test_a_row_of_the_wrong_length_is_refused(written: Written) -> None:
    assert faults(written("a.csv", "name,number\nx,1,2\n")) == ["a.csv, line 2: has 3 cells where the header has 2"]


def test_a_missing_column_is_named(written: Written) -> None:
    assert faults(written("a.csv", "name\nx\n")) == ["a.csv, line 1, number: this column is missing"]


def test_a_column_nobody_reads_is_refused_unless_it_is_allowed(written: Written) -> None:
    path = written("a.csv", "name,number,colour\nx,1,red\n")
    assert faults(path) == ["a.csv, line 1, colour: is not a column of this file"]
    assert numbers(path, others_allowed=True) == (1,)


def test_a_column_that_stands_twice_is_refused(written: Written) -> None:
    assert faults(written("a.csv", "name,number,number\nx,1,2\n")) == ["a.csv, line 1, number: stands there twice"]


def test_an_empty_file_has_no_columns(written: Written) -> None:
    assert len(faults(written("a.csv", ""))) == 2


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    assert faults(tmp_path / "gone.csv") == ["gone.csv: cannot be opened: No such file or directory"]


def test_text_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name,number\nx\xff,1\n")
    assert faults(path) == ["a.csv, line 2: is not UTF-8 text"]


def test_an_open_quotation_is_refused(written: Written) -> None:
    assert "a.csv" in faults(written("a.csv", 'name,number\n"x,1\n'))[0]


@pytest.mark.parametrize(
    ("cell", "values"), [("", ()), ("a", ("a",)), ("a | b", ("a", "b"))], ids=["empty", "one", "two"]
)
def test_several_values_stand_between_bars(cell: str, values: tuple[str, ...]) -> None:
    assert Cells(2, {"names": cell}).several("names") == values


@pytest.mark.parametrize("cell", ["a||b", "a|a", "|"])
def test_a_value_that_is_empty_or_there_twice_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"nothing|twice"):
        Cells(2, {"names": cell}).several("names")


def test_a_day_is_written_with_the_year_first() -> None:
    with pytest.raises(ValueError, match="is not a day as"):
        Cells(2, {"day": "14/04/2025"}).maybe_day("day")


def test_yes_and_no_are_words_and_nothing_else_is() -> None:
    assert Cells(2, {"closed": "yes"}).yes_or_no("closed") is True
    assert Cells(2, {"closed": "no"}).yes_or_no("closed") is False
    with pytest.raises(ValueError, match="none of no, yes"):
        Cells(2, {"closed": "true"}).yes_or_no("closed")


def test_a_coordinate_may_be_below_nought() -> None:
    assert Cells(2, {"q": "-3"}).maybe_coordinate("q") == -3
    assert Cells(2, {"q": ""}).maybe_coordinate("q") is None
    with pytest.raises(ValueError, match="whole number"):
        Cells(2, {"q": "three"}).maybe_coordinate("q")
