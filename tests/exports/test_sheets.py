"""Spreadsheets written for people: what is written is what other programs read, as text and never as a formula."""

import csv
import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from odf.opendocument import load
from odf.table import TableCell, TableRow
from odf.teletype import extractText

from councils.domain.sheets import FORMATS, guarded, unguarded
from councils.exports.sheets import WRITERS
from councils.forms.sheets import table_in
from councils.parsing.readers import read
from councils.parsing.readers.characters import folded, seen

HOSTILE = ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "'=1", '=HYPERLINK("http://x")', "-", "10-15", "<5", "007", "1e5"]
ROWS = [["council", "words"], *(["EMS", text] for text in HOSTILE)]
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


def written(rows: Sequence[Sequence[str]], format_: str) -> bytes:
    return WRITERS[format_][1](rows, "A title: with / signs that no sheet may have, and too long")


@given(st.text())
def test_what_is_guarded_comes_back_as_it_was(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_nothing_guarded_begins_as_a_formula_does(text: str) -> None:
    assert guarded(text) == "-" or not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_lone_dash_is_what_councils_write_for_nothing_and_no_formula() -> None:
    assert guarded("-") == "-"


def test_excel_reads_every_cell_as_text_formatted_as_text() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(ROWS, "xlsx"))).active
    assert sheet is not None
    cells = [row[1] for row in sheet.iter_rows(min_row=2)]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert [cell.value for cell in cells] == [guarded(text) for text in HOSTILE]


def test_libreoffices_format_holds_text_cells_and_no_formula() -> None:
    content = written(ROWS, "ods")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert b"table:formula" not in archive.read("content.xml")
    rows = load(io.BytesIO(content)).spreadsheet.getElementsByType(TableRow)
    cells = [row.getElementsByType(TableCell)[1] for row in rows[1:]]
    assert {cell.getAttribute("valuetype") for cell in cells} == {"string"}
    assert [extractText(cell).strip() for cell in cells] == [guarded(text).strip() for text in HOSTILE]


def test_a_csv_is_known_as_utf_8_and_its_formulas_are_words() -> None:
    content = written([["a", "b"], ["ü", "=1+1"]], "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig")))) == [["a", "b"], ["ü", "'=1+1"]]


@pytest.mark.parametrize("format_", WRITERS)
def test_what_goes_out_comes_back(format_: str) -> None:
    back = table_in(read(written(ROWS, format_)))
    assert [[folded(text) for text in row] for row in back] == [[folded(text) for text in row] for row in ROWS]


@pytest.mark.parametrize("format_", ["xlsx", "ods"])
@given(st.lists(st.tuples(words, words), min_size=1, max_size=4))
def test_whatever_is_written_comes_back_as_a_person_sees_it(format_: str, rows: list[tuple[str, str]]) -> None:
    table = [["council", "words"], *(["EMS" + a, b] for a, b in rows)]
    back = table_in(read(written(table, format_)))
    assert [[folded(seen(text)) for text in row] for row in back] == [
        [folded(seen(text)) for text in row] for row in table
    ]


def test_every_format_that_is_offered_can_be_written() -> None:
    assert tuple(WRITERS) == FORMATS
