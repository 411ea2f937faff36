"""From characters on a page to its lines, top to bottom, with wide gaps as tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NEW_LINE = 0.45
_WORD_GAP = 0.18
_WIDE_GAP = 1.6
_RAISED = 0.8
_LABEL = re.compile(r"\(?(?:[a-z]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.):]{0,2}|[•●○▪■‣–\-*]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: where it stands on its baseline, where its ink ends, the size of its type; all in points."""

    sign: str
    x: float
    y: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its extent; `y` is its baseline, from the bottom of the page."""

    text: str
    left: float
    right: float
    y: float
    size: float

    @property
    def columns(self) -> list[str]:
        return self.text.split("\t")


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Put characters together into lines, from the top of the page to its bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.y):
        if rows and rows[-1][0].y - glyph.y <= _NEW_LINE * max(rows[-1][0].size, glyph.size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    lines = [_line(row) for row in rows]
    return [line for line in lines if line.text.strip()]


def _line(row: list[Glyph]) -> Line:
    glyphs = sorted(row, key=lambda glyph: glyph.x)
    inked = [glyph for glyph in glyphs if not glyph.sign.isspace()] or glyphs
    size = _usual([glyph.size for glyph in inked])
    base = _usual([glyph.y for glyph in inked if glyph.size >= _RAISED * size])
    text = _joined(glyphs, size, base)
    return Line(text, inked[0].x, max(glyph.right for glyph in inked), base, size)


def _joined(glyphs: Sequence[Glyph], size: float, base: float) -> str:
    written: list[str] = []
    before: Glyph | None = None
    spaced = False
    for glyph in glyphs:
        if glyph.sign.isspace():
            spaced = True
            continue
        if before is not None and glyph.sign == before.sign and glyph.x - before.x < 0.1 * size:
            continue
        if before is not None:
            written.append(_gap("".join(written[-8:]), glyph.x - before.right, size, spaced=spaced))
        written.append(glyph.sign)
        before, spaced = glyph, False
    return "".join(written)


def _gap(written: str, width: float, size: float, *, spaced: bool) -> str:
    if width > _WIDE_GAP * size and not _LABEL.fullmatch(written):
        return "\t"
    return " " if spaced or width > _WORD_GAP * size else ""


def _usual(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]
