"""Spreadsheets: what their sheets show, and what they hide."""

import datetime as dt
import io
from collections.abc import Callable, Sequence

import openpyxl
import pytest
from odf.element import Element
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from councils.parsing.readers import read
from councils.parsing.readers.workbook import Value, shown
from councils.parsing.text import Kind, Merged, PlacedText

ROWS: Sequence[Sequence[object]] = [["Year", "Cases"], [2010, "<5"], [2011, 6], [2012, 0]]


def sheet_of(rows: Sequence[Sequence[object]] = ROWS) -> tuple[openpyxl.Workbook, Worksheet]:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Answers"
    for row in rows:
        sheet.append(list(row))
    return workbook, sheet


def saved(workbook: openpyxl.Workbook) -> PlacedText:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return read(buffer.getvalue())


def ods(*rows: TableRow, columns: Sequence[TableColumn] = ()) -> PlacedText:
    document = OpenDocumentSpreadsheet()
    table = Table(name="Answers")
    for part in (*columns, *rows):
        table.addElement(part)
    document.spreadsheet.addElement(table)
    buffer = io.BytesIO()
    document.write(buffer)
    return read(buffer.getvalue())


def ods_row(*values: str | int, **attributes: str) -> TableRow:
    row = TableRow(**attributes)
    for value in values:
        cell = TableCell(valuetype="float", value=value) if isinstance(value, int) else TableCell(valuetype="string")
        cell.addElement(P(text=str(value)))
        row.addElement(cell)
    return row


def test_a_sheet_is_its_name_and_its_rows() -> None:
    placed = saved(sheet_of()[0])
    assert placed.text == "Answers\n\nYear\tCases\n2010\t<5\n2011\t6\n2012\t0"
    assert placed.segments[0].kind is Kind.SHEET_NAME
    assert placed.tables[0].rows[3][1].text == "0"


def test_an_open_document_sheet_reads_the_same() -> None:
    rows = [ods_row("Year", "Cases"), ods_row(2010, "<5"), ods_row(2011, 6), ods_row(2012, 0)]
    assert ods(*rows).text == saved(sheet_of()[0]).text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (22.0, "22"),
        (0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (12.5, "12.5"),
        (1e20, "1e+20"),
        (float("inf"), "inf"),
        (22, "22"),
        ("<5", "<5"),
        (True, "TRUE"),
        (dt.date(2025, 5, 8), "08/05/2025"),
        (
            dt.datetime(2025, 5, 8),  # noqa: DTZ001 - a sheet knows no zones
            "08/05/2025",
        ),
        (
            dt.datetime(2025, 5, 8, 14, 30),  # noqa: DTZ001 - a sheet knows no zones
            "08/05/2025 14:30",
        ),
        (dt.time(14, 30), "14:30"),
        (dt.timedelta(hours=25), "1 day, 1:00:00"),
    ],
)
def test_a_value_is_written_as_a_sheet_shows_it(value: Value, written: str) -> None:
    assert shown(value) == written


def test_the_value_of_a_formula_that_was_never_worked_out_is_not_made_up() -> None:
    assert saved(sheet_of([["Cases", "=20+2"], ["Groups", 3]])[0]).text == "Answers\n\nCases\t\nGroups\t3"


def test_hidden_rows_are_left_out_and_named() -> None:
    workbook, sheet = sheet_of()
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = True
    placed = saved(workbook)
    assert placed.text == "Answers\n\nYear\tCases\n2012\t0"
    [remark] = placed.remarks
    assert remark.code == "hidden-content"
    assert remark.message.endswith("2 to 3")
    assert placed.text[remark.start : remark.end] == "Answers"


def test_hidden_columns_are_left_out_and_named() -> None:
    workbook, sheet = sheet_of([["Year", "Name", "Cases"], [2010, "a child", 5]])
    sheet.column_dimensions["B"].hidden = True
    placed = saved(workbook)
    assert placed.text == "Answers\n\nYear\tCases\n2010\t5"
    assert placed.remarks[0].message.endswith("left out: B")


def test_rows_of_no_height_are_hidden() -> None:
    workbook, sheet = sheet_of()
    sheet.row_dimensions[2].height = 0.25
    assert "<5" not in saved(workbook).text


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_left_out_and_named(state: str) -> None:
    workbook, _ = sheet_of()
    raw = workbook.create_sheet("Raw data")
    raw.append(["a child", 13])
    raw.sheet_state = state
    placed = saved(workbook)
    assert "child" not in placed.text
    assert [(remark.code, "Raw data" in remark.message) for remark in placed.remarks] == [("hidden-content", True)]


@pytest.mark.parametrize("mask", ['[<5]"<5";0', ";;;", '[=3]"few";General'])
def test_a_number_that_its_format_masks_is_left_out_and_named(mask: str) -> None:
    workbook, sheet = sheet_of()
    sheet["B3"].number_format = mask
    placed = saved(workbook)
    assert "2011\t6" not in placed.text
    assert placed.remarks[0].message.endswith("B3")


@pytest.mark.parametrize("mask", ["0", "#,##0", "0.0%", "0;[Red]-0", "General"])
def test_a_number_that_its_format_shows_is_kept(mask: str) -> None:
    workbook, sheet = sheet_of()
    sheet["B3"].number_format = mask
    placed = saved(workbook)
    assert "2011\t6" in placed.text
    assert placed.remarks == ()


def test_a_sheet_that_hides_nothing_has_no_remarks() -> None:
    assert saved(sheet_of()[0]).remarks == ()


def test_an_open_document_sheets_hidden_rows_and_columns_are_left_out_and_named() -> None:
    columns = [TableColumn(), TableColumn(visibility="collapse"), TableColumn()]
    rows = [ods_row("Year", "Name", "Cases"), ods_row(2010, "a child", 5, visibility="collapse"), ods_row(2011, "b", 6)]
    placed = ods(*rows, columns=columns)
    assert placed.text == "Answers\n\nYear\tCases\n2011\t6"
    assert len(placed.remarks) == 2


def test_a_sheet_that_begins_low_and_to_the_right_hides_what_it_hides() -> None:
    workbook, sheet = sheet_of([])
    for row, (year, cases) in enumerate([(2010, 5), (2011, 6), (2012, 7)], 10):
        sheet.cell(row, 4, year)
        sheet.cell(row, 5, cases)
    sheet.row_dimensions[11].hidden = True
    assert saved(workbook).text == "Answers\n\n2010\t5\n2012\t7"


# Merged cells


def test_merged_cells_that_hold_words_are_told_as_the_sheet_counts_them() -> None:
    workbook, sheet = sheet_of([["Year", "Cases", "Of them"], [2010, "<5", None], [2011, None, None]])
    sheet.merge_cells("B2:C3")
    assert saved(workbook).merged == (Merged(1, 1, 2, 2),)


def test_they_are_counted_from_the_sheets_corner_wherever_its_words_begin() -> None:
    workbook, sheet = sheet_of([[], [None, "Year", "Cases"], [None, 2010, "<5"]])
    sheet.merge_cells("C3:D3")
    assert saved(workbook).merged == (Merged(2, 2, 2, 3),)


@pytest.mark.parametrize("cells", ["A9:B9", "D2:E2", "XFD1:XFD2"])
def test_merged_cells_without_words_are_not_told(cells: str) -> None:
    workbook, sheet = sheet_of()
    sheet.merge_cells(cells)
    assert saved(workbook).merged == ()


def test_a_sheet_without_merged_cells_tells_none() -> None:
    assert saved(sheet_of()[0]).merged == ()


def ods_cell(words: str, kind: Callable[..., Element] = TableCell, **attributes: int) -> Element:
    cell = kind(valuetype="string", **attributes)
    cell.addElement(P(text=words))
    return cell


def ods_row_of(*cells: Element, **attributes: int) -> TableRow:
    row = TableRow(**attributes)
    for cell in cells:
        row.addElement(cell)
    return row


def test_merged_cells_of_an_open_document_are_told_alike() -> None:
    merged = ods_cell("<5", numbercolumnsspanned=2, numberrowsspanned=2)
    first = ods_row("Year", "Cases", "Of them")
    second = ods_row_of(ods_cell("2010"), merged, CoveredTableCell())
    third = ods_row_of(ods_cell("2011"), CoveredTableCell(numbercolumnsrepeated=2))
    placed = ods(first, second, third)
    assert placed.merged == (Merged(1, 1, 2, 2),)
    assert placed.text == "Answers\n\nYear\tCases\tOf them\n2010\t<5\t\n2011\t\t"
    assert placed.remarks == ()


def test_rows_and_cells_that_stand_for_many_are_counted_before_merged_ones() -> None:
    first = ods_row_of(ods_cell("a", numbercolumnsrepeated=3), numberrowsrepeated=2)
    second = ods_row_of(
        ods_cell("b", numbercolumnsrepeated=2), ods_cell("c", numbercolumnsspanned=2), CoveredTableCell()
    )
    assert ods(first, second).merged == (Merged(2, 2, 2, 3),)


@pytest.mark.parametrize("spanned", [0, 1, 10**7, -3])
def test_a_span_is_never_taken_for_less_than_its_cell_or_more_than_a_sheet(spanned: int) -> None:
    found = ods(ods_row_of(ods_cell("a", numbercolumnsspanned=spanned, numberrowsspanned=spanned))).merged
    assert found == ((Merged(0, 0, 1_048_575, 16_383),) if spanned == 10**7 else ())


def test_empty_cells_that_an_open_document_merges_are_not_told() -> None:
    assert ods(ods_row_of(ods_cell("a"), TableCell(numbercolumnsspanned=2), CoveredTableCell())).merged == ()


def test_words_that_merged_cells_of_an_open_document_cover_are_left_out_and_told() -> None:
    first = ods_row_of(ods_cell("2010"), ods_cell("<5", numbercolumnsspanned=2), ods_cell("3", CoveredTableCell))
    placed = ods(ods_row("Year", "Cases", "Of them"), first)
    assert placed.text == "Answers\n\nYear\tCases\tOf them\n2010\t<5\t"
    [remark] = placed.remarks
    assert remark.message == "cells on the sheet “Answers” do not show the value they hold: C2"


def test_words_that_merged_cells_of_a_workbook_cover_are_left_out_and_told() -> None:
    workbook, sheet = sheet_of([["Year", "Cases", "Of them"], [2010, "<5", None]])
    sheet.merge_cells("B2:C2")
    sheet._cells[2, 3] = Cell(sheet, row=2, column=3, value=3)  # openpyxl itself would leave it empty
    placed = saved(workbook)
    assert placed.text == "Answers\n\nYear\tCases\tOf them\n2010\t<5\t"
    [remark] = placed.remarks
    assert remark.message == "cells on the sheet “Answers” do not show the value they hold: C2"
