"""A raised number behind a count in a workbook is the mark of a note."""

import io
import zipfile

import pytest
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from councils.domain.vocabulary import Question
from councils.parsing import parse
from councils.parsing.readers import read
from councils.parsing.readers.package import Package
from councils.parsing.readers.raised import raised_strings
from tests.parsing.reading_letters import REGISTER

type Cell = str | int | tuple[str, str]


def _xlsx(rows: list[list[Cell]]) -> bytes:
    """A workbook; a cell of two strings has the second raised."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as workbook:
        raised = workbook.add_format({"font_script": 1})
        sheet = workbook.add_worksheet("Q7")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, tuple):
                    sheet.write_rich_string(number, column, cell[0], raised, cell[1])
                else:
                    sheet.write(number, column, cell)
    return written.getvalue()


def _inline(rows: list[list[Cell]]) -> bytes:
    workbook = Workbook()
    [sheet] = workbook.worksheets
    for row in rows:
        sheet.append([_rich(cell) for cell in row])
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _rich(cell: Cell) -> object:
    if not isinstance(cell, tuple):
        return cell
    return CellRichText([cell[0], TextBlock(InlineFont(vertAlign="superscript"), cell[1])])


def _ods(rows: list[list[Cell]], position: str = "super 58%") -> bytes:
    document = OpenDocumentSpreadsheet()
    style = Style(name="T1", family="text")
    style.addElement(TextProperties(textposition=position))
    document.automaticstyles.addElement(style)
    table = Table(name="Q7")
    for row in rows:
        line = TableRow()
        for cell in row:
            words, mark = cell if isinstance(cell, tuple) else (str(cell), "")
            paragraph = P(text=words)
            if mark:
                paragraph.addElement(Span(stylename=style, text=mark))
            holder = TableCell(valuetype="string")
            holder.addElement(paragraph)
            line.addElement(holder)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    written = io.BytesIO()
    document.write(written)
    return written.getvalue()


YEARS: list[list[Cell]] = [["Year", "CSE cases"], ["2021", 20], ["2022", ("12", "1")], ["2023", 30]]


@pytest.mark.parametrize("made", [_xlsx(YEARS), _inline(YEARS), _ods(YEARS)], ids=["shared", "inline", "ods"])
def test_a_raised_mark_stands_in_brackets_behind_its_count(made: bytes) -> None:
    assert "2022\t12[1]\n" in read(made).text


@pytest.mark.parametrize("made", [_xlsx(YEARS), _inline(YEARS), _ods(YEARS)], ids=["shared", "inline", "ods"])
def test_a_count_with_a_raised_mark_is_never_read_joined(made: bytes) -> None:
    figures = parse(read(made), REGISTER).answer(Question.YEARLY_CASES).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(20, True), (12, False), (30, True)]


@pytest.mark.parametrize("mark", ["a", "2, 3", "*"])
def test_marks_of_letters_and_several_are_in_brackets_too(mark: str) -> None:
    assert f"2022\t12[{mark}]" in read(_xlsx([["Year", "Cases"], ["2022", ("12", mark)]])).text


def test_a_mark_behind_a_label_leaves_the_label_whole() -> None:
    assert "2021[1]\t20" in read(_xlsx([["Year", "Cases"], [("2021", "1"), 20]])).text


def test_raised_words_are_no_mark() -> None:
    assert "31st March\t20" in read(_xlsx([["Day", "Cases"], [("31", "st"), 7], ["31st March", 20]])).text


def test_a_number_and_a_plain_string_bear_no_mark() -> None:
    assert raised_strings(Package.of(_xlsx([["Year", "Cases"], ["2022", 121], ["2023", "122"]]))) == {}


def test_lowered_characters_bear_no_mark() -> None:
    assert "2022\t121" in read(_ods(YEARS, position="sub 58%")).text


def test_a_package_without_strings_has_none() -> None:
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert raised_strings(Package.of(empty.getvalue())) == {}
