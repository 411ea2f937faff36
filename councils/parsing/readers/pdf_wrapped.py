"""
Tables on a page without rules in which cells of several lines stand level by their tops, their ends or their middles.

What no line of them crosses parts their columns, however narrow. A cell's lines stand nearer to each other than those
of two rows do; where they do not, a line that had room for the first word of the next one ends its cell. Only where
all rows are level in one and the same way is it a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councils.parsing.readers.counted import counts
from councils.parsing.readers.pdf_lines import Line

_LEAST_GUTTER = 0.3
_WIDE_GUTTERS = (0.35, 0.8, 1.6)
_FARTHEST = 4.0
_INTERLEAVED = 0.9
_WIDEST_PITCH = 1.7
_NEAR = 1.2
_SAME_SIZE = 0.6
_LEVEL = 0.35
_SHARE_OF_LEVEL = 0.9
_HEAD, _FOOT = 0.75, 0.3
_SPACE = 0.25
_FARTHER = 0.6
_FEWEST_WORDS = 4
_SAME = 0.01
_FEWEST_ROWS = 2
_FEWEST_WRAPPED = 3
_MOST_LINES = 120
_MOST_GUTTERS = 60

type _Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class WrappedRows:
    """The rows of a table, whose lines run from `first` up to `end`: of each row the lines of each of its cells."""

    first: int
    end: int
    rows: Sequence[Sequence[Sequence[Line]]]


def wrapped_rows(lines: Sequence[Line], at: int, free: int) -> WrappedRows | None:
    """Return the table whose first line with columns is the one at a place; none of its lines stands before `free`."""
    tried = 0
    for wide in _WIDE_GUTTERS:
        first, end, gutters = _run(lines, at, free, wide)
        if end == tried or end - first < _FEWEST_ROWS or not gutters:
            continue
        tried = end
        if any(_joins_pieces(line, gutters) for line in lines[first:end]):
            continue
        columns = _columns([list(_parted(line, gutters)) for line in lines[first:end]], len(gutters) + 1)
        for by_room in (False, True):
            rows = _rows(columns, by_room=by_room)
            table = _table(rows, lines, first) if rows else None
            if table:
                return table
    return None


def _run(lines: Sequence[Line], at: int, free: int, wide: float) -> tuple[int, int, list[_Extent]]:
    """The lines around one with columns that leave something wide between those free, and all that they leave."""
    covered = _covered([], lines[at])
    end = at + 1
    while end < min(len(lines), at + _MOST_LINES) and _is_near(lines[end - 1], lines[end]):
        wider = _covered(covered, lines[end])
        if not _is_parted(wider, wide * lines[end].size) or _crosses(lines[end], wider):
            break
        covered = wider
        end += 1
    first = at
    while first > free and _is_of_row(lines[first - 1], lines[first], covered[0][1]):
        wider = _covered(covered, lines[first - 1])
        if not _is_parted(wider, wide * lines[first].size) or _crosses(lines[first - 1], wider):
            break
        covered = wider
        first -= 1
    return first, end, [(one[1], two[0]) for one, two in pairwise(covered)][:_MOST_GUTTERS]


def _is_of_row(above: Line, below: Line, label: float) -> bool:
    """Say whether the line above one with columns is of its row: between its lines, or of a cell right of its label."""
    distance = above.y - below.y
    if abs(above.size - below.size) > _SAME_SIZE:
        return False
    return distance < _INTERLEAVED * below.size or (above.left > label and distance < _WIDEST_PITCH * below.size)


def _covered(covered: Sequence[_Extent], line: Line) -> list[_Extent]:
    """What words cover of a page's width, with those of one more line; what is too narrow between them counts as so."""
    joined: list[_Extent] = []
    for left, right in sorted([*covered, *((word.left, word.right) for word in _words(line))]):
        if joined and left - joined[-1][1] < _LEAST_GUTTER * line.size:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined


def _is_parted(covered: Sequence[_Extent], least: float) -> bool:
    return any(two[0] - one[1] > least for one, two in pairwise(covered))


def _crosses(line: Line, covered: Sequence[_Extent]) -> bool:
    """Say whether a line of prose goes from one column to another, the space between two words in what parts them."""
    return not line.pieces and sum(right > line.left and left < line.right for left, right in covered) > 1


def _is_near(above: Line, below: Line) -> bool:
    return abs(above.size - below.size) <= _SAME_SIZE and above.y - below.y <= _FARTHEST * below.size


def _words(line: Line) -> Iterator[Line]:
    """Yield the words of a line, each as a line of its own."""
    for piece in line.pieces or (line,):
        begins, left = 0, piece.left
        for place, right, after in piece.breaks:
            yield replace(piece, text=piece.text[begins:place], left=left, right=right, pieces=(), breaks=())
            begins, left = place + 1, after
        yield replace(piece, text=piece.text[begins:], left=left, pieces=(), breaks=())


def _joins_pieces(line: Line, gutters: Sequence[_Extent]) -> bool:
    """Say whether two parts of a line that a wide gap sets apart would come into one column: those are others, then."""
    numbers = [sum(piece.left >= right for _, right in gutters) for piece in line.pieces]
    return any(one == two for one, two in pairwise(numbers))


def _parted(line: Line, gutters: Sequence[_Extent]) -> Iterator[tuple[int, Line]]:
    """Yield the parts of a line, each with the number of its column."""
    column, part = -1, line
    for word in _words(line):
        number = sum(word.left >= right for _, right in gutters)
        if number != column:
            if column >= 0:
                yield column, part
            column, part = number, word
        else:
            between = (len(part.text), part.right, word.left)
            part = replace(part, text=f"{part.text} {word.text}", right=word.right, breaks=(*part.breaks, between))
    yield column, part


def _columns(parted: Sequence[Sequence[tuple[int, Line]]], count: int) -> list[list[Line]]:
    """The lines of each column; one that has a heading's words alone is none, but the end of that heading."""
    columns: list[list[Line]] = [[] for _ in range(count)]
    for parts in parted:
        for number, part in parts:
            columns[number].append(part)
    kept: list[list[Line]] = []
    for column in columns:
        if kept and len(column) == 1 and (above := [line for line in kept[-1] if line.y == column[0].y]):
            joined = _joined(above[0], column[0])
            kept[-1] = [joined if line is above[0] else line for line in kept[-1]]
        elif column:
            kept.append(column)
    return kept


def _joined(one: Line, two: Line) -> Line:
    between = (len(one.text), one.right, two.left)
    return replace(one, text=f"{one.text} {two.text}", right=two.right, breaks=(*one.breaks, between))


def _rows(columns: Sequence[Sequence[Line]], *, by_room: bool) -> list[list[list[Line]]] | None:
    """The rows that the lines of columns make up; None where they are no table's."""
    distances = [above.y - below.y for column in columns for above, below in pairwise(column)]
    pitch = min(distances, default=0.0)
    cells = [(number, cell) for number, column in enumerate(columns) for cell in _cells(column, pitch, by_room=by_room)]
    rows: list[list[list[Line]]] = []
    foot = float("inf")
    for number, cell in sorted(cells, key=lambda entry: -entry[1][0].y):
        top, bottom = cell[0].y + _HEAD * cell[0].size, cell[-1].y - _FOOT * cell[-1].size
        if not rows or top < foot:
            rows.append([[] for _ in columns])
            foot = bottom
        if rows[-1][number]:
            return None
        rows[-1][number] = cell
        foot = min(foot, bottom)
    return rows if _are_level(rows) else None


def _cells(column: Sequence[Line], pitch: float, *, by_room: bool) -> Iterator[list[Line]]:
    width = max(line.right for line in column) - min(line.left for line in column)
    cell = [column[0]]
    for above, below in pairwise(column):
        near = above.y - below.y <= _NEAR * pitch
        if near and not (by_room and above.right - above.left + _SPACE * below.size + below.first_word < width):
            cell.append(below)
        else:
            yield cell
            cell = [below]
    yield cell


def _are_level(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Say whether the cells of all rows have their tops, their ends or their middles at one height."""
    several = [[cell for cell in row if cell] for row in rows]
    several = [row for row in several if len(row) > 1]
    level = [
        sum(max(places) - min(places) < _LEVEL * row[0][0].size for places, row in zip(way, several, strict=True))
        for way in (
            [[cell[0].y for cell in row] for row in several],
            [[cell[-1].y for cell in row] for row in several],
            [[(cell[0].y + cell[-1].y) / 2 for cell in row] for row in several],
        )
    ]
    return max(level) >= _SHARE_OF_LEVEL * len(several) > 0


def _table(rows: list[list[list[Line]]], lines: Sequence[Line], first: int) -> WrappedRows | None:
    """The first rows that have more than one cell each and stand as near to each other, if they are a table's."""
    kept = _together(rows)
    if len(kept) < _FEWEST_ROWS:
        return None
    wrapped = sum(any(len(cell) > 1 for cell in row) for row in kept)
    counted = sum(any(len(cell) == 1 and counts(cell[0].text) for cell in row[1:]) for row in kept)
    if any(_has_a_count_among_others(cell) for row in kept for cell in row):
        return None
    if not (wrapped and len(kept) >= _FEWEST_WRAPPED) and counted * 2 < len(kept) - 1:
        return None
    top, foot = _top(kept[0]), _foot(kept[-1])
    begin = next(place for place in range(first, len(lines)) if lines[place].y <= top + _SAME)
    end = next((place for place in range(begin, len(lines)) if lines[place].y < foot - _SAME), len(lines))
    return WrappedRows(begin, end, kept)


def _together(rows: Sequence[list[list[Line]]]) -> list[list[list[Line]]]:
    kept: list[list[list[Line]]] = []
    nearest = float("inf")
    for row in rows:
        if sum(map(bool, row)) == 1:
            if kept:
                break
            continue
        if kept:
            gap = _foot(kept[-1]) - _top(row)
            size = next(cell for cell in row if cell)[0].size
            if gap > nearest + _FARTHER * size:
                break
            nearest = min(nearest, gap)
        kept.append(row)
    return kept


def _top(row: Sequence[Sequence[Line]]) -> float:
    return max(cell[0].y for cell in row if cell)


def _foot(row: Sequence[Sequence[Line]]) -> float:
    return min(cell[-1].y for cell in row if cell)


def _has_a_count_among_others(cell: Sequence[Line]) -> bool:
    """Whether one of a cell's lines is a count, and not the last word of a sentence that the line above it says."""
    return (len(cell) > 1 and counts(cell[0].text)) or any(
        counts(line.text) and len(above.text.split()) < _FEWEST_WORDS for above, line in pairwise(cell)
    )
