"""Spreadsheets at the desk: they go out, come back, are looked at, and are kept if all is right."""

import io
from typing import Any

import odf.opendocument
import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from odf.table import TableCell, TableRow
from odf.text import P

from councils.domain.sheets import FORMATS
from councils.exports.sheets import WRITERS
from councils.models import Reading, Request
from councils.recording.requests import request_for
from tests.published import a_council
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_round
from tests.staff import signed_in, somebody

pytestmark = pytest.mark.django_db
OUT, LOOK, KEEP = (reverse(f"desk:sheet_{name}") for name in ("template", "look", "keep"))


@pytest.fixture
def reading(db: None) -> Reading:
    return a_reading(a_return(current_cases(number("22")), council=eastmarsh()))


@pytest.fixture
def keyer(db: None) -> Client:
    return signed_in(somebody("kim", "add_reading", "change_request"))


def template(
    client: Client, sheet: str = "readings", format_: str = "xlsx", councils: str = "all", status: int = 200
) -> Any:
    answer = client.get(OUT, {"sheet": sheet, "round": "cse-2025", "councils": councils, "format": format_})
    assert answer.status_code == status
    return answer


def brought(client: Client, content: bytes, sheet: str = "readings", name: str = "sheet.xlsx") -> Any:
    return client.post(LOOK, {"sheet": sheet, "round": "cse-2025", "file": SimpleUploadedFile(name, content)})


def filled_in(content: bytes, **words: Any) -> bytes:
    """The sheet as a spreadsheet program saves it, with words in the columns whose names begin so."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.active
    assert sheet is not None
    names = [str(cell.value) for cell in sheet[1]]
    for name, value in words.items():
        [place] = [at for at, column in enumerate(names, 1) if column == name]
        sheet.cell(2, place).value = value
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("sheet", ["readings", "states"])
def test_a_sheet_goes_out_as_a_file_and_changes_nothing_when_it_comes_back(
    keyer: Client, reading: Reading, sheet: str, format_: str
) -> None:
    answer = template(keyer, sheet, format_)
    assert f'.{format_}"' in answer["Content-Disposition"]
    assert answer["Content-Type"] == WRITERS[format_][0]
    looked = brought(keyer, answer.content, sheet)
    assert looked.status_code == 200
    assert "The sheet changes nothing" in looked.text


def test_a_number_that_a_spreadsheet_made_of_the_words_is_read_as_the_words(keyer: Client, reading: Reading) -> None:
    looked = brought(keyer, filled_in(template(keyer).content, **{"Cases now: count": 23}))
    [row] = looked.context["taken"].councils
    assert [(change.before, change.after) for change in row.changes] == [("22", "23")]


def test_what_was_looked_at_is_kept_as_it_was_looked_at(keyer: Client, reading: Reading) -> None:
    looked = brought(keyer, filled_in(template(keyer).content, **{"Cases now: count": "<5"}))
    assert "0–4" in looked.text
    assert Reading.objects.count() == 1
    kept = keyer.post(KEEP, {"sheet": "readings", "round": "cse-2025", "table": looked.context["table"]})
    assert "Kept: 1 council changed" in kept.text
    assert Reading.objects.count() == 2


def test_faults_are_told_by_row_and_column_and_no_way_to_keep_is_offered(keyer: Client, reading: Reading) -> None:
    looked = brought(keyer, filled_in(template(keyer).content, **{"Cases now: count": "plenty of them"}))
    assert looked.status_code == 400
    assert "1 thing to put right" in looked.text
    assert '<th scope="row">2</th>' in looked.text
    assert KEEP not in looked.text


def test_words_of_a_sheet_are_words_on_the_page(keyer: Client, reading: Reading) -> None:
    looked = brought(keyer, filled_in(template(keyer).content, reference="<script>alert(1)</script>"))
    assert "<script>alert" not in looked.text
    assert "&lt;script&gt;alert(1)" in looked.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 broken", "cannot be read"),
        (b"PK\x03\x04 no archive", "cannot be read"),
        (b"Dear Sir, we hold nothing.\n", "holds no table"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_with_the_reason(
    keyer: Client, reading: Reading, content: bytes, reason: str
) -> None:
    answer = brought(keyer, content)
    assert answer.status_code == 400
    assert reason in answer.text


def test_hidden_rows_are_not_taken_in_silence(keyer: Client, reading: Reading) -> None:
    a_council("Northwold")
    book = openpyxl.load_workbook(io.BytesIO(template(keyer).content))
    assert book.active is not None
    book.active.row_dimensions[2].hidden = True
    file = io.BytesIO()
    book.save(file)
    answer = brought(keyer, file.getvalue())
    assert answer.status_code == 400
    assert "hidden" in answer.text


@pytest.mark.parametrize("table", ["", "[1]", "{}", "not json", '[["council"], ["EMS"], 5]'])
def test_a_table_that_was_changed_on_the_way_is_refused(keyer: Client, reading: Reading, table: str) -> None:
    assert keyer.post(KEEP, {"sheet": "readings", "round": "cse-2025", "table": table}).status_code == 400
    assert Reading.objects.count() == 1


@pytest.mark.parametrize("councils", ["atlantis", "eastmarsh,atlantis", "region:nowhere", ""])
def test_a_council_that_does_not_exist_is_named_and_no_sheet_goes_out(
    keyer: Client, reading: Reading, councils: str
) -> None:
    template(keyer, councils=councils, status=400)


@pytest.mark.parametrize(
    ("councils", "rows"), [("all", 2), ("eastmarsh", 1), ("region:west-midlands", 2), ("kind:county", 0)]
)
def test_a_sheet_goes_out_for_any_set_of_councils(keyer: Client, reading: Reading, councils: str, rows: int) -> None:
    a_council("Northwold")
    if not rows:
        template(keyer, councils=councils, status=400)
        return
    sheet = openpyxl.load_workbook(io.BytesIO(template(keyer, councils=councils).content)).active
    assert sheet is not None
    assert sheet.max_row == rows + 1


def test_a_sheet_of_many_councils_asks_the_database_no_more_than_one_of_one(keyer: Client, reading: Reading) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            template(keyer)
        return len(captured)

    queries()
    one = queries()
    for number_ in range(5):
        request_for(council=a_council(f"Place {number_}"), round=the_round())
    assert queries() <= one


# Rights: each sheet has its own


@pytest.mark.parametrize(
    ("right", "sheet", "other"), [("add_reading", "readings", "states"), ("change_request", "states", "readings")]
)
def test_each_sheet_needs_its_own_right(reading: Reading, right: str, sheet: str, other: str) -> None:
    client = signed_in(somebody("kim", right))
    content = template(client, sheet).content
    template(client, other, status=403)
    assert brought(client, content, sheet).status_code == 200
    assert brought(client, content, other).status_code == 403
    assert client.post(KEEP, {"sheet": other, "round": "cse-2025", "table": '[["council"]]'}).status_code == 403
    assert Request.objects.count() == 1


def merging(content: bytes, cells: str, **words: Any) -> bytes:
    """The sheet, filled in, with cells merged that are named as a spreadsheet names them."""
    book = openpyxl.load_workbook(io.BytesIO(filled_in(content, **words)))
    assert book.active is not None
    book.active.merge_cells(cells)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def letter_of(content: bytes, name: str) -> str:
    """The letter of the column that a name stands over."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    return next(cell.column_letter for cell in sheet[1] if cell.value == name)


def test_cells_merged_across_are_told_by_row_and_column(keyer: Client, reading: Reading) -> None:
    content = template(keyer).content
    first, last = letter_of(content, "reference"), letter_of(content, "received on")
    looked = brought(keyer, merging(content, f"{first}2:{last}2", reference="EMS 7"))
    [merged] = looked.context["form"].cleaned_data["merged"]
    assert (merged.row, merged.column) == (2, "reference")
    assert merged.reason == "merged across to “received on”: only the first holds words"
    assert looked.status_code == 200
    assert merged.reason in looked.text


def test_cells_merged_down_are_told_and_the_rest_are_read_as_empty(keyer: Client, reading: Reading) -> None:
    a_council("Northwold")
    content = template(keyer).content
    column = letter_of(content, "Cases now: count")
    looked = brought(keyer, merging(content, f"{column}2:{column}3", **{"Cases now: count": 23}))
    [merged] = looked.context["form"].cleaned_data["merged"]
    assert (merged.row, merged.column) == (2, "Cases now: count")
    assert merged.reason == "merged down to row 3: only the first holds words"
    [row] = looked.context["taken"].councils
    assert [(change.before, change.after) for change in row.changes] == [("22", "23")]


def test_cells_merged_in_an_open_document_are_told_alike(keyer: Client, reading: Reading) -> None:
    names = [str(column.value) for column in openpyxl.load_workbook(io.BytesIO(template(keyer).content)).active[1]]
    document = odf.opendocument.load(io.BytesIO(template(keyer, format_="ods").content))
    row = document.getElementsByType(TableRow)[1]
    cell = row.getElementsByType(TableCell)[names.index("reference")]
    cell.setAttribute("valuetype", "string")
    cell.setAttribute("numbercolumnsspanned", 2)
    cell.addElement(P(text="EMS 7"))
    file = io.BytesIO()
    document.write(file)
    looked = brought(keyer, file.getvalue(), name="sheet.ods")
    [merged] = looked.context["form"].cleaned_data["merged"]
    assert (merged.row, merged.column) == (2, "reference")
    assert merged.reason == "merged across to “received on”: only the first holds words"


def test_empty_cells_that_are_merged_are_told_of_nothing(keyer: Client, reading: Reading) -> None:
    content = template(keyer).content
    column = letter_of(content, "reference")
    looked = brought(keyer, merging(content, f"{column}2:{column}3"))
    assert looked.context["form"].cleaned_data["merged"] == []
    assert "Merged cells" not in looked.text
