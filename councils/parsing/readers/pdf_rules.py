"""The lines drawn on a page of a PDF, whether stroked, or filled as thin boxes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2_raw as pdfium

from councils.parsing.readers.pdf_tables import Rule

_STRAIGHT = 0.7
_LEAST = 3.0
_MOST_SEGMENTS = 20_000


@dataclass(frozen=True, slots=True)
class Turning:
    """How many quarters a page is turned clockwise for reading, and its size in points before it is turned."""

    quarters: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the unturned page stands on the turned one."""
        match self.quarters:
            case 1:
                return y, self.width - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.height - y, x
            case _:
                return x, y


def rules_of(page: pdfium.FPDF_PAGE, turning: Turning) -> tuple[list[Rule], list[Rule]]:
    """Return the straight lines across and down a page, box sides among them."""
    across: list[Rule] = []
    down: list[Rule] = []
    for number, side in enumerate(_sides(page)):
        if number > _MOST_SEGMENTS:
            return [], []
        x0, y0, x1, y1 = *turning.point(*side[:2]), *turning.point(*side[2:])
        if abs(y1 - y0) <= _STRAIGHT and abs(x1 - x0) >= _LEAST:
            across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _STRAIGHT and abs(y1 - y0) >= _LEAST:
            down.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return across, down


def _sides(page: pdfium.FPDF_PAGE) -> Iterator[tuple[float, float, float, float]]:
    matrix = pdfium.FS_MATRIX()
    for index in range(max(0, pdfium.FPDFPage_CountObjects(page))):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
            yield from _path_sides(drawn, matrix)


def _path_sides(path: pdfium.FPDF_PAGEOBJECT, matrix: pdfium.FS_MATRIX) -> Iterator[tuple[float, float, float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for index in range(min(_MOST_SEGMENTS, pdfium.FPDFPath_CountSegments(path))):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            yield *here, *point
        elif kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        here = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield *here, *start
            here = start
