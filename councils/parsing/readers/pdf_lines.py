"""From characters on a page to its lines, top to bottom, with wide gaps as tabs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_NEW_LINE = 0.45
_RAISED_LINE = 0.6
_WORD_GAP = 0.18
_WIDE_GAP = 1.6
_MIDDLING_GAP = 0.8
_FEW_GAPS = 3
_RAISED = 0.8
_LIFT = 0.15
_SMALLER = 0.92
_LEVEL = 0.05
_DOUBLED = 0.1
_LABEL = re.compile(r"\(?(?:[a-z]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.):]{1,2}|[•●○▪■‣o–*-]", re.IGNORECASE)


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
    """
    One line of text and its extent; `y` is its baseline, from the bottom of the page.

    Where gaps part it into columns, `pieces` are what stands in each; otherwise there are none. `breaks` are the spaces
    of its text: the place of each, where the word before it ends, and where the next one begins.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    pieces: tuple[Line, ...] = ()
    breaks: tuple[tuple[int, float, float], ...] = ()

    @property
    def first_word(self) -> float:
        """How wide its first word is, in points; as wide as its letters are on the whole, where no place tells it."""
        if self.breaks:
            return self.breaks[0][1] - self.left
        return (self.right - self.left) * len(self.text.split(" ", 1)[0]) / max(1, len(self.text))

    @property
    def columns(self) -> list[str]:
        return self.text.split("\t")


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Put characters together into lines, from the top of the page to its bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.y):
        if rows and _is_beside(rows[-1][0], glyph):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    lines = [_line(row) for row in rows]
    return [line for line in lines if line.text.strip()]


def _is_beside(upper: Glyph, lower: Glyph) -> bool:
    """Say whether two characters stand on one line; the smaller of two sizes may be raised."""
    small, large = sorted((upper.size, lower.size))
    return upper.y - lower.y <= (_RAISED_LINE if small < _RAISED * large else _NEW_LINE) * large


def _line(row: list[Glyph]) -> Line:
    glyphs = sorted(row, key=lambda glyph: glyph.x)
    inked = [glyph for glyph in glyphs if not glyph.sign.isspace()] or glyphs
    size = _usual([glyph.size for glyph in inked])
    base = _usual([glyph.y for glyph in inked if glyph.size >= _RAISED * size])
    text, lefts, breaks = _joined(glyphs, size, base)
    pieces = []
    if len(lefts) > 1:
        places, spaces, begins = [glyph.x for glyph in inked], [at for at, _, _ in breaks], 0
        for words, left, end in zip(text.split("\t"), lefts, [*lefts[1:], float("inf")], strict=True):
            within = inked[bisect_left(places, left) : bisect_left(places, end)]
            right = max((glyph.right for glyph in within), default=left)
            first, last = bisect_left(spaces, begins), bisect_left(spaces, begins + len(words))
            own = tuple((at - begins, before, after) for at, before, after in breaks[first:last])
            pieces.append(Line(words, left, right, base, size, breaks=own))
            begins += len(words) + 1
    right = max(glyph.right for glyph in inked)
    return Line(text, inked[0].x, right, base, size, tuple(pieces), tuple(breaks))


def _joined(
    glyphs: Sequence[Glyph], size: float, base: float
) -> tuple[str, list[float], list[tuple[int, float, float]]]:
    """
    Write a line's characters from left to right: gaps as spaces or tabs, raised numbers as notes ("[1]").

    Returns where each part that a tab ends or begins stands, and its `breaks`, too.
    """
    inked = _without_doubles([glyph for glyph in glyphs if not glyph.sign.isspace()], size)
    spaces = [glyph.x for glyph in glyphs if glyph.sign.isspace()]
    widths = [after.x - before.right for before, after in pairwise(inked)]
    word_gap = _word_gap([width for width in widths if width > _WORD_GAP * size], size)
    written = ""
    lefts, breaks = [glyph.x for glyph in inked[:1]], []
    raised = was_raised = False
    for before, glyph, width in zip([None, *inked], inked, [0.0, *widths], strict=False):
        was_raised, raised = raised, _is_raised(glyph, size, base)
        if before is not None and not raised and width <= _WORD_GAP * size:
            raised = _is_set_off(before, glyph, was_raised=was_raised)
        written += "]" if was_raised and not raised else ""
        if before is not None:
            spaced = width > _WORD_GAP * size or bisect_right(spaces, before.x) < bisect_right(spaces, glyph.x)
            gap = _gap(written, width / size, word_gap / size, spaced=spaced)
            lefts += [glyph.x] if gap == "\t" else []
            breaks += [(len(written), before.right, glyph.x)] if gap == " " else []
            written += gap
        written += "[" if raised and not was_raised else ""
        written += glyph.sign
    return f"{written}]" if raised else written, lefts, breaks


def _word_gap(gaps: Sequence[float], size: float) -> float:
    """Return the usual gap between the words of a line; nought where its few gaps may all part columns."""
    if len(gaps) > _FEW_GAPS:
        return _usual(gaps)
    narrowest = min(gaps, default=0.0)
    return narrowest if narrowest <= _MIDDLING_GAP * size else 0.0


def _without_doubles(glyphs: Sequence[Glyph], size: float) -> list[Glyph]:
    """Leave out a character printed again on itself, as some programs do to make it bold."""
    kept: list[Glyph] = []
    for glyph in glyphs:
        if not kept or glyph.sign != kept[-1].sign or glyph.x - kept[-1].x >= _DOUBLED * size:
            kept.append(glyph)
    return kept


def _is_raised(glyph: Glyph, size: float, base: float) -> bool:
    return glyph.sign.isdigit() and glyph.size < _RAISED * size and glyph.y - base > _LIFT * size


def _is_set_off(before: Glyph, glyph: Glyph, *, was_raised: bool) -> bool:
    """Say whether a digit right behind another is none of its number: lifted, or smaller and off its baseline."""
    if not (before.sign.isdigit() and glyph.sign.isdigit()):
        return False
    is_smaller, lift = glyph.size < _SMALLER * before.size, (glyph.y - before.y) / glyph.size
    if was_raised:
        return not (glyph.size > before.size / _SMALLER or lift < -_LIFT)
    return lift > _LIFT or (is_smaller and abs(lift) > _LEVEL)


def _gap(written: str, width: float, word_gap: float, *, spaced: bool) -> str:
    """Write a gap, its width and the line's usual gap given in sizes of the type.

    A gap that is wide of itself, or far wider than the others of its line, parts columns; lines that are spread to both
    margins have gaps that are all alike.
    """
    wide = width > _WIDE_GAP or (width > _MIDDLING_GAP and width > 2 * word_gap)
    if wide and not _LABEL.fullmatch(written):
        return "\t"
    return " " if spaced else ""


def _usual(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]
