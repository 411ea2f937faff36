"""PDF: its characters by their places, put together into lines, paragraphs and ruled tables."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Iterator

import pypdfium2_raw as pdfium

from councils.parsing.readers.characters import SYMBOLS
from councils.parsing.readers.layout import HIDDEN, Item, Notice
from councils.parsing.readers.pdf_lines import Glyph
from councils.parsing.readers.pdf_paragraphs import Page, page_of, paragraphs_of
from councils.parsing.readers.pdf_rules import Turning, rules_of
from councils.parsing.readers.pdf_tables import ruled_tables
from councils.parsing.text import UnreadableDocument

MOST_PAGES = 400
"""A council's answer runs to some tens of pages; beyond this it is no letter."""

_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: "it is encrypted: save it without a password",
    pdfium.FPDF_ERR_SECURITY: "it is encrypted in a way not read here: save it without a password",
}
_DAMAGED = "it is damaged: it cannot be opened as PDF"
_MOST_GLYPHS = 2_000_000


def read_pdf(document: bytes) -> list[Item]:
    """Read a PDF; raises UnreadableDocument if it is encrypted, damaged, a scan without text, or too long."""
    pdfium.FPDF_InitLibrary()
    opened = pdfium.FPDF_LoadMemDocument64(document, len(document), None)
    if not opened:
        raise UnreadableDocument(_REASONS.get(pdfium.FPDF_GetLastError(), _DAMAGED))
    try:
        return _read_opened(opened)
    finally:
        pdfium.FPDF_CloseDocument(opened)


def _read_opened(opened: pdfium.FPDF_DOCUMENT) -> list[Item]:
    count = pdfium.FPDF_GetPageCount(opened)
    if count > MOST_PAGES:
        raise UnreadableDocument(f"it has {count:,} pages: more than {MOST_PAGES} are not read")
    pages: list[Page] = []
    pictures: set[int] = set()
    for number in range(1, count + 1):
        page, has_pictures = _read_page(opened, number)
        pictures.update([number] if has_pictures else [])
        pages.append(page)
    if not any(page.parts for page in pages):
        raise UnreadableDocument(
            "it is a scan: pictures of pages without text; ask for the letter itself, or have its text recognised"
            if pictures
            else "it holds no text"
        )
    unread = [page.number for page in pages if page.number in pictures and not page.parts]
    notices = [Notice(HIDDEN, f"page {number} is a picture without text, and was not read") for number in unread]
    return [*paragraphs_of(pages), *notices]


def _read_page(opened: pdfium.FPDF_DOCUMENT, number: int) -> tuple[Page, bool]:
    page = pdfium.FPDF_LoadPage(opened, number - 1)
    if not page:
        raise UnreadableDocument(_DAMAGED)
    try:
        shapes = [pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) for index in range(_objects(page))]
        turning = _turning(page)
        glyphs = _glyphs(page, turning)
        tables = ruled_tables(*rules_of(page, turning)) if pdfium.FPDF_PAGEOBJ_PATH in shapes else []
        size = (pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
        read = page_of(number, size, glyphs, tables)
        return read, pdfium.FPDF_PAGEOBJ_IMAGE in shapes
    finally:
        pdfium.FPDF_ClosePage(page)


def _turning(page: pdfium.FPDF_PAGE) -> Turning:
    """Return how a page is turned for reading; what stands on it is given as it lies unturned."""
    quarters = pdfium.FPDFPage_GetRotation(page)
    shown = (pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
    return Turning(quarters, *(reversed(shown) if quarters in (1, 3) else shown))


def _objects(page: pdfium.FPDF_PAGE) -> int:
    return max(0, int(pdfium.FPDFPage_CountObjects(page)))


def _glyphs(page: pdfium.FPDF_PAGE, turning: Turning) -> list[Glyph]:
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        return list(_seen_glyphs(text, turning))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _seen_glyphs(text: pdfium.FPDF_TEXTPAGE, turning: Turning) -> Iterator[Glyph]:
    """Yield the characters that stand on the page; the spaces and line ends that the library adds are left out."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    count = pdfium.FPDFText_CountChars(text)
    if count > _MOST_GLYPHS:
        raise UnreadableDocument("one of its pages holds more characters than a letter does")
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code == 0 or pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        left, base = turning.point(x.value, y.value)
        right = max(turning.point(box.left, box.bottom)[0], turning.point(box.right, box.top)[0])
        yield Glyph(_sign(code), left, base, max(right, left), _size(text, index))


def _size(text: pdfium.FPDF_TEXTPAGE, index: int) -> float:
    """Return the height of the type in points; some files set a type of size 1, or of 50, and scale it."""
    size = float(pdfium.FPDFText_GetFontSize(text, index))
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, index, matrix):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
    return max(size, 1.0)


def _sign(code: int) -> str:
    """Return the character; the library gives a hyphen at a line's end as U+0002 or U+FFFE."""
    if code in (0x02, 0xFFFE):
        return "-"
    if code in SYMBOLS:
        return SYMBOLS[code]
    return chr(code) if code <= sys.maxunicode else "\ufffd"
