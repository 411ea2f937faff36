"""What a workbook's own parts say that it hides."""

import io
import zipfile

import pytest

from councils.parsing.readers.hidden_cells import Hidden, hidden_parts
from councils.parsing.readers.package import Package
from councils.parsing.text import UnreadableDocument

WORKBOOK = '<workbook><sheets><sheet name="Answers" r:id="r1" xmlns:r="x"/></sheets></workbook>'
RELATIONS = (
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/one.xml"/>'
    '<Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>'
)
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[&lt;5]&quot;few&quot;;0"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>'
)


def hidden(sheet: str) -> Hidden:
    parts = {
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/styles.xml": STYLES,
        "xl/worksheets/one.xml": f"<worksheet>{sheet}</worksheet>",
    }
    return hidden_parts(package(parts))["Answers"]


def package(parts: dict[str, str]) -> Package:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return Package.of(buffer.getvalue())


def open_document(table: str) -> Hidden:
    spreadsheet = f'<table name="Answers">{table}</table>'
    content = f"<document-content><body><spreadsheet>{spreadsheet}</spreadsheet></body></document-content>"
    return hidden_parts(package({"content.xml": content}))["Answers"]


@pytest.mark.parametrize("mark", ['hidden="1"', 'hidden="true"', 'ht="0"', 'ht="0.1"'])
def test_a_row_that_cannot_be_seen_is_hidden(mark: str) -> None:
    assert hidden(f'<row r="3" {mark}/>').rows == {2}


@pytest.mark.parametrize("mark", ["", 'hidden="0"', 'ht="15"', 'ht="wide"'])
def test_a_row_that_can_be_seen_is_not(mark: str) -> None:
    assert hidden(f'<row r="3" {mark}/>').rows == set()


def test_a_row_without_a_number_follows_the_one_before() -> None:
    assert hidden('<row r="3"/><row hidden="1"/>').rows == {3}


def test_columns_are_hidden_from_the_first_to_the_last() -> None:
    assert hidden('<cols><col min="2" max="4" hidden="1"/><col min="6" max="6"/></cols>').columns == {1, 2, 3}


def test_a_cell_whose_format_masks_its_number_is_hidden() -> None:
    found = hidden('<row r="1"><c r="A1" s="1"><v>3</v></c><c r="B1" s="0"><v>3</v></c><c r="C1" s="1"/></row>')
    assert found.cells == {(0, 0)}
    assert found.hides(0, 0)
    assert not found.hides(0, 1)


def test_what_is_hidden_where_nothing_stands_is_forgotten() -> None:
    found = Hidden({1, 500}, {2, 900})
    found.keep_within(range(10), range(5))
    assert found == Hidden({1}, {2})


def test_an_open_documents_rows_count_as_often_as_they_are_repeated() -> None:
    rows = '<table-row number-rows-repeated="4"/><table-row visibility="collapse"><p>5</p></table-row>'
    assert open_document(rows).rows == {4}


def test_an_open_documents_empty_hidden_rows_hide_nothing() -> None:
    assert open_document('<table-row visibility="filter" number-rows-repeated="1000000"/>').rows == set()


def test_rows_that_a_filter_leaves_out_are_hidden() -> None:
    assert open_document('<table-row visibility="filter"><p>5</p></table-row>').rows == {0}


def test_a_sheet_of_too_many_places_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="spreads"):
        hidden('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
