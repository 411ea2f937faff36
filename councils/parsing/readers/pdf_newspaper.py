"""
Pages set in columns as a newspaper's are: the columns are put under one another, in the order in which they are read.

A table without rules stands in columns, too. Its rows begin and end at the same heights in all of them, and its
columns are seldom as wide as each other; the paragraphs of a newspaper's columns break where they will.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from councils.domain.expressions import expression
from councils.parsing.readers.pdf_lines import Glyph, Line
from councils.parsing.readers.pdf_tables import Ruled

_MARGIN = 62.0
_APART = 2.0
_SAME_SIZE = 0.6
_LEAST_GUTTER, _WIDEST_GUTTER = 7.0, 48.0
_STEP = 2.0
_ABOUT = 0.05
_FEWEST_LINES = 5
_WIDE = 0.7
_SHARE_OF_WIDE = 0.2
_FEWEST_ROWS = 3
_LEVEL, _LEVEL_MIDDLES = 1.0, 2.0
_SHARE_OF_ROWS = 0.6
_FEWEST_LABELS = 3
_LOST = 2
_ENDS = (".", "?", "!", ":", ";")
_FARTHEST_LEFT = 0.3
_HEAD, _FOOT = 0.85, 0.35
_COLUMNS = (2, 3)
_LABEL = expression(
    r"\(?([a-g]|\d{1,2})[.):]+\s|(?:question|part|response|answer|reply|q) ?\(?([a-g]|\d{1,2})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shift:
    """What stands between these edges is moved so far, all in points."""

    left: float
    right: float
    bottom: float
    top: float
    across: float
    up: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether it moves what stands at a place."""
        return self.left <= x < self.right and self.bottom <= y < self.top


def shifts_of(lines: Sequence[Line], tables: Sequence[Ruled], width: float, height: float) -> list[Shift]:
    """Return how the parts of a page that is set in columns must move to stand in one; none where it is not."""
    segments = [piece for line in lines for piece in (line.pieces or (line,))]
    if sum(segment.left > width * _FARTHEST_LEFT for segment in segments) < _FEWEST_LINES:
        return []
    inner = sorted([*_without_edges(lines, height), *_outlines(tables)], key=lambda line: -line.y)
    for count in _COLUMNS:
        lefts = _column_lefts(segments, count, width)
        if len(lefts) == count:
            bands = [band for band in _bands(inner, lefts) if _is_newspaper(band, lefts)]
            if bands:
                return _shifts(bands, lefts)
    return []


def _without_edges(lines: Sequence[Line], height: float) -> Sequence[Line]:
    """The lines between what stands apart at the head and at the foot of the page."""
    first, end = 0, len(lines)
    while first + 1 < end and lines[first].y > height - _MARGIN and _is_apart(lines[first], lines[first + 1]):
        first += 1
    while first < end - 1 and lines[end - 1].y < _MARGIN and _is_apart(lines[end - 2], lines[end - 1]):
        end -= 1
    return lines[first:end]


def _is_apart(above: Line, below: Line) -> bool:
    return above.y - below.y > _APART * above.size or abs(above.size - below.size) > _SAME_SIZE


def _outlines(tables: Sequence[Ruled]) -> Iterator[Line]:
    for table in tables:
        for y in (table.top - 1, table.bottom + 1):
            yield Line("", table.columns[0], table.columns[-1], y, 1.0)


def moved_glyphs(glyphs: Sequence[Glyph], shifts: Sequence[Shift]) -> list[Glyph]:
    """Return the characters where the shifts put them."""
    moved = []
    for glyph in glyphs:
        shift = next((shift for shift in shifts if shift.holds(glyph.x, glyph.y)), None)
        if shift is not None:
            across, up = shift.across, shift.up
            moved.append(Glyph(glyph.sign, glyph.x + across, glyph.y + up, glyph.right + across, glyph.size))
        else:
            moved.append(glyph)
    return moved


def moved_tables(tables: Sequence[Ruled], shifts: Sequence[Shift]) -> list[Ruled]:
    """Return the ruled tables where the shifts put them, from the top of the page."""
    moved = []
    for table in tables:
        middle = (table.top + table.bottom) / 2
        shift = next((shift for shift in shifts if shift.holds(table.columns[0], middle)), None)
        moved.append(_moved(table, shift.across, shift.up) if shift else table)
    return sorted(moved, key=lambda table: -table.top)


def _moved(table: Ruled, across: float, up: float) -> Ruled:
    cells = [
        replace(cell, left=cell.left + across, right=cell.right + across, bottom=cell.bottom + up, top=cell.top + up)
        for cell in table.cells
    ]
    return Ruled(cells, [edge + across for edge in table.columns], table.top + up, table.bottom + up)


@dataclass(frozen=True, slots=True)
class _Band:
    """A part of a page that nothing crosses from one column to the next: the lines of each column, from its top."""

    columns: Sequence[Sequence[Line]]

    @property
    def top(self) -> float:
        return max(line.y + line.size for lines in self.columns for line in lines)

    @property
    def bottom(self) -> float:
        return min(line.y - line.size / 2 for lines in self.columns for line in lines)


def _column_lefts(segments: Sequence[Line], count: int, width: float) -> list[float]:
    """Where the columns of a page begin, if there are so many of one width: between its margins, which are alike."""
    first = min(segment.left for segment in segments)
    lefts = [first]
    for number in range(1, count):
        middle = first + (width - 2 * first) * number / count
        gutter = _gutter(segments, middle - _ABOUT * width, middle + _ABOUT * width)
        lefts += [gutter] if gutter is not None else []
    return lefts


def _gutter(segments: Sequence[Line], first: float, last: float) -> float | None:
    """Where the first line right of a gutter begins, if there is one near a place, which the fewest lines cross."""
    places = [first + number * _STEP for number in range(int((last - first) / _STEP))]
    crossed = [sum(segment.left < place < segment.right for segment in segments) for place in places]
    fewest = min(crossed)
    least = next(place for place, lines in zip(places, crossed, strict=True) if lines == fewest)
    right = min((segment.left for segment in segments if segment.left >= least), default=least)
    left = max((segment.right for segment in segments if segment.right <= least), default=least)
    return right if _LEAST_GUTTER <= right - left <= _WIDEST_GUTTER else None


def _bands(lines: Sequence[Line], lefts: Sequence[float]) -> Iterator[_Band]:
    def parts(line: Line) -> Sequence[Line]:
        return line.pieces or (line,)

    for crossed, group in groupby(lines, key=lambda line: any(_is_across(part, lefts) for part in parts(line))):
        if not crossed:
            columns: list[list[Line]] = [[] for _ in lefts]
            for line in group:
                for number, own in groupby(parts(line), key=lambda part: _column(part.left, lefts)):
                    pieces = list(own)
                    columns[number].append(replace(pieces[0], right=pieces[-1].right))
            yield _Band(columns)


def _is_across(line: Line, lefts: Sequence[float]) -> bool:
    return any(line.left < left - _STEP and line.right > left - _STEP for left in lefts[1:])


def _column(x: float, lefts: Sequence[float]) -> int:
    return sum(x >= left - _STEP for left in lefts[1:])


def _is_newspaper(band: _Band, lefts: Sequence[float]) -> bool:
    if any(len(lines) < _FEWEST_LINES for lines in band.columns):
        return False
    widths = [right - left for left, right in pairwise(lefts)]
    return all(_goes_on(*two, width) for two, width in zip(pairwise(band.columns), widths, strict=True))


def _goes_on(left: Sequence[Line], right: Sequence[Line], width: float) -> bool:
    """Say whether a column goes on with the next: with the questions that follow, or in the middle of a sentence."""
    one, two = _labels(left), _labels(right)
    if one and two and (0 <= two[0] - one[-1] <= 1 or 0 <= min(two) - max(one) <= _LOST):
        return True
    if sum(line.right - line.left > _WIDE * width for line in left) < _SHARE_OF_WIDE * len(left):
        return False
    if not left[-1].text.endswith(_ENDS) and right[0].text[:1].islower():
        return True
    return len(one) < _FEWEST_LABELS and _level_rows(left, right) <= _SHARE_OF_ROWS


def _labels(lines: Sequence[Line]) -> list[int]:
    """The numbers of the questions that lines begin with, as they stand: "3.", "c)", "Question 3"."""
    found = (match for line in lines if (match := _LABEL.match(line.text)))
    said = ((match[1] or match[2]).lower() for match in found)
    return [int(label) if label.isdigit() else ord(label) - ord("a") + 1 for label in said]


def _level_rows(left: Sequence[Line], right: Sequence[Line]) -> float:
    """
    The share of rows among what stands between the spaces that run through two columns; nought where those are few.

    The cells of a row begin at one height, end at one, or have one middle.
    """
    blocks: list[tuple[list[Line], list[Line]]] = []
    foot = float("inf")
    both = sorted([*((line, 0) for line in left), *((line, 1) for line in right)], key=lambda entry: -entry[0].y)
    for line, side in both:
        if not blocks or line.y + _HEAD * line.size < foot:
            blocks.append(([], []))
            foot = float("inf")
        blocks[-1][side].append(line)
        foot = min(foot, line.y - _FOOT * line.size)
    rows = [block for block in blocks if all(block)]
    if len(rows) < _FEWEST_ROWS:
        return 0.0
    tops = sum(abs(one[0].y - two[0].y) < _LEVEL for one, two in rows)
    ends = sum(abs(one[-1].y - two[-1].y) < _LEVEL for one, two in rows)
    middles = sum(abs(one[0].y + one[-1].y - two[0].y - two[-1].y) < 2 * _LEVEL_MIDDLES for one, two in rows)
    return max(tops, ends, middles) / len(rows)


def _shifts(bands: Sequence[_Band], lefts: Sequence[float]) -> list[Shift]:
    """Put the columns of each band under one another, the bands from the lowest; all that stands higher goes up."""
    shifts: list[Shift] = []
    raised, below = 0.0, float("-inf")
    ends = [*(left - _STEP for left in lefts[1:]), float("inf")]
    for band in reversed(bands):
        if raised:
            shifts.append(Shift(float("-inf"), float("inf"), below, band.bottom, 0.0, raised))
        up = raised
        for number in reversed(range(len(lefts))):
            lines = band.columns[number]
            left, right = (float("-inf") if number == 0 else ends[number - 1]), ends[number]
            shifts.append(Shift(left, right, band.bottom, band.top, lefts[0] - lefts[number], up))
            if number:
                before = band.columns[number - 1]
                up += lines[0].y - before[-1].y + _pitch(before)
        raised, below = up, band.top
    shifts.append(Shift(float("-inf"), float("inf"), below, float("inf"), 0.0, raised))
    return shifts


def _pitch(lines: Sequence[Line]) -> float:
    distances = sorted(above.y - below.y for above, below in pairwise(lines))
    return distances[len(distances) // 4]
