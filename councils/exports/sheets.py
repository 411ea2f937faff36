"""Rows of text as a spreadsheet to be filled in and sent back: XLSX, ODS or CSV.

Every cell is text, formatted as text: a spreadsheet program must not take `10-15` for a day in October, nor `=…` for a
formula. Words that begin as a formula does are written after an apostrophe, in every format alike; `unguarded` takes it
away again.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

import xlsxwriter

from councils.domain.sheets import guarded

type Rows = Sequence[Sequence[str]]

_SHUN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_TITLE = 31
_WIDEST = 28
"""Characters that a column shows."""


def csv_sheet(rows: Rows, title: str) -> bytes:  # noqa: ARG001 - a CSV has no title
    """The rows as CSV, in UTF-8 with the mark that spreadsheet programs know it by."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([guarded(text) for text in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def xlsx_sheet(rows: Rows, title: str) -> bytes:
    """The rows as a workbook of one sheet, its first row and first two columns staying in sight."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet(_SHUN.sub(" ", title)[:_LONGEST_TITLE])
        text = workbook.add_format({"num_format": "@", "text_wrap": False})
        head = workbook.add_format({"num_format": "@", "bold": True, "text_wrap": True, "valign": "top"})
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                sheet.write_string(number, column, guarded(words), text if number else head)
        for column, width in enumerate(_widths(rows)):
            sheet.set_column(column, column, width, text)
        sheet.freeze_panes(1, 2)
    return file.getvalue()


def _widths(rows: Rows) -> list[int]:
    return [min(_WIDEST, max(8, *(len(row[column]) for row in rows)) + 2) for column in range(len(rows[0]))]


def ods_sheet(rows: Rows, title: str) -> bytes:
    """The rows as an OpenDocument spreadsheet: three files in an archive, the kind of it first and not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODS, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        body = "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
        name = escape(title, {'"': "&quot;"})
        table = f'<table:table table:name="{name}">{_COLUMNS.format(len(rows[0]))}{body}</table:table>'
        archive.writestr("content.xml", _CONTENT.format(table))
    return file.getvalue()


def _cell(words: str) -> str:
    if not words:
        return '<table:table-cell table:style-name="text"/>'
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in _printable(guarded(words)).split("\n"))
    return f'<table:table-cell table:style-name="text" office:value-type="string">{lines}</table:table-cell>'


def _spaced(line: str) -> str:
    return escape(line).replace("\t", "<text:tab/>").replace("  ", '<text:s text:c="2"/>')


def _printable(words: str) -> str:
    """The words without what XML cannot hold."""
    return "".join(one for one in words if one in "\t\n" or (ord(one) >= 0x20 and not 0xD800 <= ord(one) <= 0xDFFF))  # noqa: PLR2004


_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_ODS}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_CONTENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="{_NAMES}:office:1.0" xmlns:table="{_NAMES}:table:1.0"
 xmlns:text="{_NAMES}:text:1.0" xmlns:style="{_NAMES}:style:1.0" xmlns:number="{_NAMES}:datastyle:1.0">
<office:automatic-styles><number:text-style style:name="as-text"><number:text-content/></number:text-style>
<style:style style:name="text" style:family="table-cell" style:data-style-name="as-text"/></office:automatic-styles>
<office:body><office:spreadsheet>{{}}</office:spreadsheet></office:body></office:document-content>"""
_COLUMNS = '<table:table-column table:number-columns-repeated="{}" table:default-cell-style-name="text"/>'

WRITERS: dict[str, tuple[str, Callable[[Rows, str], bytes]]] = {
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_sheet),
    "ods": (_ODS, ods_sheet),
    "csv": ("text/csv; charset=utf-8", csv_sheet),
}
"""Each format by its extension: its media type, and what writes it."""
