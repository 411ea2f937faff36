"""Word documents and spreadsheets that are packed to harm, or hide what they hold."""

import io
import zipfile

import openpyxl
import pytest

from councils.parsing.confinement import read_confined
from councils.parsing.text import UnreadableDocument

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = (
    '<!DOCTYPE b [<!ENTITY a "22 cases ">'
    + "".join(f'<!ENTITY {here} "{f"&{there};" * 10}">' for there, here in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


def docx(body: str, *, before: str = "", **parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml", f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def saved(workbook: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def xlsx(sheet: str) -> bytes:
    """A workbook whose one sheet is written by hand."""
    whole = io.BytesIO(saved(openpyxl.Workbook()))
    buffer = io.BytesIO()
    with zipfile.ZipFile(whole) as given, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name in given.namelist():
            package.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else given.read(name))
    return buffer.getvalue()


def sheet_xml(rows: str) -> str:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'


def test_a_docx_that_unpacks_to_gigabytes_is_refused_unopened() -> None:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(1100):
            part.write(bytes(1 << 20))
    with pytest.raises(UnreadableDocument, match="unpacks"):
        read_confined(buffer.getvalue())


def test_a_docx_that_lies_about_its_size_is_said_to_be_damaged() -> None:
    honest = docx(paragraph("There were 22 cases.") * 100_000)
    size = zipfile.ZipFile(io.BytesIO(honest)).getinfo("word/document.xml").file_size
    lying = honest.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_confined(lying)


def test_entities_in_a_docx_are_not_expanded() -> None:
    with pytest.raises(UnreadableDocument):
        read_confined(docx(paragraph("&i;"), before=BOMB))


def test_a_docx_may_not_fetch_a_file_of_this_machine() -> None:
    before = '<!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(UnreadableDocument):
        read_confined(docx(paragraph("&f;"), before=before))


def test_a_docx_of_tables_nested_past_all_sense_is_survived() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 3000 + paragraph("22") + "</w:tc></w:tr></w:tbl>" * 3000
    with pytest.raises(UnreadableDocument):
        read_confined(docx(body))


def test_a_damaged_package_is_said_to_be_damaged() -> None:
    whole = docx(paragraph("There were 22 cases."))
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_confined(whole[: len(whole) // 2])


def test_an_archive_of_anything_else_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("letter.txt", "There were 22 cases.")
    with pytest.raises(UnreadableDocument, match="archive"):
        read_confined(buffer.getvalue())


def test_a_million_empty_rows_are_passed_over() -> None:
    rows = "".join(f'<row r="{number}"/>' for number in range(1, 1_000_001))
    rows += (
        '<row r="1000001"><c r="A1000001" t="inlineStr"><is><t>Cases</t></is></c><c r="B1000001"><v>22</v></c></row>'
    )
    assert "Cases\t22" in read_confined(xlsx(sheet_xml(rows))).text


def test_a_sheet_stretched_to_its_last_corner_is_refused() -> None:
    rows = '<row r="1"><c r="A1"><v>22</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(UnreadableDocument, match="cells"):
        read_confined(xlsx(sheet_xml(rows)))


def test_a_sheet_of_a_million_cells_is_refused() -> None:
    cells = "".join(f"<c><v>{number}</v></c>" for number in range(50))
    rows = f"<row>{cells}</row>" * 20_000
    with pytest.raises(UnreadableDocument, match="cells"):
        read_confined(xlsx(sheet_xml(rows)))
