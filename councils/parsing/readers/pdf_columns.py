"""
Tables on a page that no rules enclose: pieces of lines that stand under one another in columns.

Lines of one cell stand as near to each other as those of a paragraph, rows further apart; a number may stand beside the
first line of a label, the last, or between two. Where that cannot be told from the places alone, the lines are left as
they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from councils.domain.expressions import expression
from councils.parsing.readers.counted import counts
from councils.parsing.readers.pdf_lines import Line
from councils.parsing.readers.pdf_tables import CellBox, Ruled
from councils.parsing.readers.pdf_wrapped import wrapped_rows

_TIGHT = 1.4
_LEAST_ROW = 1.3
_BESIDE = 0.9
_FARTHEST = 4.0
_TALLEST_ROW = 8
_MOST_UNCOUNTED = 30
_ENDS = (".", ":", ";", "?", "!")
_SAME_SIZE = 0.6
_TOUCHING = 1.0
_SPACE = 0.25
_SAME_DISTANCE = 0.4
_LEVEL = 0.3
_FEWEST_ROWS = _FEWEST_COLUMNS = _MOST_HEADS = 2
_MOST_COLUMNS = 60
"""A line of more pieces is no row that a person reads: years by quarters come to sixty."""
_MOST_TRIES = 25
_YEAR = expression(r"(?:19|20)\d\d")
type _Extent = tuple[float, float]


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table without rules: its lines from `first` up to `end`, the boxes of its cells, and the lines of each."""

    first: int
    end: int
    ruled: Ruled
    cells: Sequence[tuple[CellBox, Sequence[Line]]]


def open_tables(lines: Sequence[Line]) -> Iterator[OpenTable]:
    """Yield the tables among the lines of a page, from its top; none shares a line with another."""
    lines = list(lines)
    at = free = tries = 0
    while at < len(lines):
        if 0 < len(lines[at].pieces) <= _MOST_COLUMNS:
            first, end, columns = _block(lines, at, free)
            broken = first > free and lines[first - 1].y - lines[first].y <= _TIGHT * lines[first].size
            table = None if broken else _table(lines, first, end, columns)
            if table is None and tries < _MOST_TRIES:
                tries += 1
                table = _wrapped(lines, at, free)
            if table:
                yield table
                end = table.end
            at = free = end
        else:
            at += 1


def _wrapped(lines: Sequence[Line], at: int, free: int) -> OpenTable | None:
    found = wrapped_rows(lines, at, free)
    if found is None:
        return None
    columns = [
        (min(line.left for line in cells), max(line.right for line in cells))
        for column in zip(*found.rows, strict=True)
        if (cells := [line for cell in column for line in cell])
    ]
    if len(columns) < len(found.rows[0]):
        return None
    every = [[line for cell in row for line in cell] for row in found.rows]
    ruled, boxes = _boxes([sorted(row, key=lambda line: -line.y) for row in every], columns)
    return OpenTable(found.first, found.end, ruled, [(box, found.rows[box.row][box.column]) for box in boxes])


def _block(lines: list[Line], at: int, free: int) -> tuple[int, int, list[_Extent]]:
    """The lines around one with columns that keep to those, and where they stand; parts a count from its label."""
    columns = _with_pieces([], lines[at]) or []
    between_rows = float("inf")
    end = at + 1
    while end < len(lines) and _goes_on(lines, end):
        distance = lines[end - 1].y - lines[end].y
        wider = _with_pieces(columns, lines[end]) or _with_label(columns, lines[end : end + _TALLEST_ROW])
        if wider is None:
            lines[end] = _parted(lines[end], columns)
            wider = _with_pieces(columns, lines[end])
        if wider is None or distance > between_rows + _SAME_DISTANCE * lines[end].size:
            break
        if distance > _TIGHT * lines[end].size:
            between_rows = min(between_rows, distance)
        columns = wider
        end += 1
    columns = _with_heads_over_their_columns(lines[at : at + 1], [[line] for line in lines[at + 1 : end]], columns)
    first = at
    while first > free and _is_of_head(lines[first - 1], lines[first], apart=between_rows < float("inf")):
        wider = _with_pieces(columns, lines[first - 1])
        if wider is None or len(wider) > len(columns):
            break
        columns = wider
        first -= 1
    return first, end, columns


def _is_of_head(above: Line, below: Line, *, apart: bool) -> bool:
    """
    Whether a line above the first one with columns may be of the same row: of a cell of more lines than the others.

    As near as in a cell stands the last line of a paragraph, too, above rows that are no further apart.
    """
    distance = above.y - below.y
    if distance < _BESIDE * below.size:
        return True
    near = apart and distance <= _TIGHT * below.size and abs(above.size - below.size) <= _SAME_SIZE
    return near and not above.text.endswith(_ENDS)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a table may go on with a line: one with columns, or of a cell whose row has others in those lines."""
    above, line = lines[at - 1], lines[at]
    distance = above.y - line.y
    if abs(above.size - line.size) > _SAME_SIZE or distance > _FARTHEST * line.size:
        return False
    if line.pieces or distance <= _TIGHT * line.size or _begins_row(lines[at : at + _TALLEST_ROW]):
        return True
    return _is_uncounted(lines[at - 1 : at + _MOST_UNCOUNTED])


def _is_uncounted(lines: Sequence[Line]) -> bool:
    """Whether the second line is a row of a label alone: of those below it at one distance, one has columns again."""
    distance = lines[0].y - lines[1].y
    for above, below in pairwise(lines):
        if abs(above.y - below.y - distance) > _LEVEL * below.size or abs(above.size - below.size) > _SAME_SIZE:
            return False
        if abs(below.left - lines[0].left) > _TOUCHING:
            return False
        if below.pieces:
            return True
    return False


def _begins_row(lines: Sequence[Line]) -> bool:
    """Whether a line without columns begins a row: as near below it as in a cell stands what is beside it."""
    for above, below in pairwise(lines):
        distance = above.y - below.y
        if distance > _TIGHT * below.size:
            return False
        if below.pieces or distance < _BESIDE * below.size:
            return True
    return False


def _with_pieces(columns: Sequence[_Extent], line: Line) -> list[_Extent] | None:
    """
    Return the columns with room for a line's pieces.

    None where one of those would lie across two columns, or where there are more than a person reads.
    """
    if len(columns) + len(line.pieces) > 2 * _MOST_COLUMNS:
        return None
    wider = list(columns)
    for piece in line.pieces or (line,):
        met = [c for c in wider if c[0] - _TOUCHING < piece.right and piece.left < c[1] + _TOUCHING]
        if len(met) > 1 or (not met and not line.pieces):
            return None
        extents = [(piece.left, piece.right), *met]
        wider = [c for c in wider if c not in met]
        wider.append((min(left for left, _ in extents), max(right for _, right in extents)))
    return sorted(wider)


def _parted(line: Line, columns: Sequence[_Extent]) -> Line:
    """The line, a count parted from the label before it that leaves no gap, where that count stands in a column."""
    pieces = [part for piece in line.pieces or (line,) for part in _cut(piece, columns)]
    return line if len(pieces) <= max(1, len(line.pieces)) else replace(line, pieces=tuple(pieces))


def _cut(piece: Line, columns: Sequence[_Extent]) -> Iterator[Line]:
    if piece.breaks:
        place, right, left = piece.breaks[-1]
        label, count = piece.text[:place], piece.text[place + 1 :]
        in_column = any(
            abs(left - column[0]) < _TOUCHING or abs(piece.right - column[1]) < _TOUCHING for column in columns
        )
        if in_column and counts(count):
            yield replace(piece, text=label, right=right, breaks=piece.breaks[:-1])
            yield replace(piece, text=count, left=left, breaks=())
            return
    yield piece


def _with_label(columns: Sequence[_Extent], lines: Sequence[Line]) -> list[_Extent] | None:
    """Return the columns with one for the first line, left of them all, where it begins the label of a row below."""
    label = lines[0]
    if label.pieces or not columns or label.right > columns[0][0] - _TOUCHING or not _begins_row(lines):
        return None
    row = next((line for line in lines if line.pieces), None)
    if row is None or abs(row.left - label.left) > _TOUCHING:
        return None
    return [(label.left, label.right), *columns]


def _table(lines: Sequence[Line], first: int, end: int, columns: Sequence[_Extent]) -> OpenTable | None:
    rows = _rows(lines[first:end])
    columns = _with_heads_over_their_columns(rows[0], rows[1:], columns)
    if len(columns) < _FEWEST_COLUMNS or len(rows) < _FEWEST_ROWS:
        return None
    cut = [[_within(row, column) for column in columns] for row in rows]
    wrapped = any(len(row) > 1 for row in rows)
    counted = [any(len(cell) == 1 and _counts(cell[0]) for cell in row[1:]) for row in cut]
    over = [not counts_some and sum(map(bool, row)) > 1 for counts_some, row in zip(counted, cut, strict=True)]
    heads = (*over[:_MOST_HEADS], False).index(False)
    labels = any(len(row) == 1 and not row[0].pieces for row in rows)
    told = (wrapped and not labels) or sum(counted) * 2 >= len(rows) - heads > 0
    several = any(_has_a_count_among_others(cell) for row in cut for cell in row[1:])
    full = all(_is_full(cell, column) for row in cut for cell, column in zip(row, columns, strict=True))
    if not told or several or not full:
        return None
    ruled, boxes = _boxes(rows, columns)
    return OpenTable(first, end, ruled, [(box, cut[box.row][box.column]) for box in boxes])


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    if _are_rows(lines):
        return [[line] for line in lines]
    rows = [[lines[0]]]
    for above, below in pairwise(lines):
        if above.y - below.y > _TIGHT * below.size:
            rows.append([])
        rows[-1].append(below)
    return rows


def _are_rows(lines: Sequence[Line]) -> bool:
    """Whether lines at one distance are a row each, as a spreadsheet prints them: a head, then counts beside labels."""
    distances = [above.y - below.y for above, below in pairwise(lines)]
    return (
        len(lines) > _FEWEST_ROWS
        and max(distances) - min(distances) < _LEVEL * lines[0].size
        and min(distances) > _LEAST_ROW * lines[0].size
        and not any(map(_counts, lines[0].pieces))
        and all(line.pieces for line in lines)
        and all(any(map(_counts, line.pieces[1:])) for line in lines[1:])
    )


def _with_heads_over_their_columns(
    head: Sequence[Line], rows: Sequence[Sequence[Line]], columns: Sequence[_Extent]
) -> list[_Extent]:
    """
    Join a headed column to the next one where no row has both: words set to the left of it, numbers to its right.

    So stand "not held" and counts below one heading, or a heading and all of its numbers.
    """
    joined: list[_Extent] = []
    for column in columns:
        above = bool(joined) and any(_within(head, joined[-1]))
        above = above and not any(_within(row, joined[-1]) and _within(row, column) for row in rows)
        if above and not _within(head, column):
            joined[-1] = (joined[-1][0], column[1])
        else:
            joined.append(column)
    return joined


def _within(row: Sequence[Line], column: _Extent) -> list[Line]:
    pieces = [piece for line in row for piece in (line.pieces or (line,))]
    return [piece for piece in pieces if piece.left < column[1] + _TOUCHING and column[0] - _TOUCHING < piece.right]


def _has_a_count_among_others(cell: Sequence[Line]) -> bool:
    """Whether a cell of several lines has a count on one of them; "2025" below "Children at 31 March" is none."""
    told = any(map(str.isalpha, cell[0].text)) if cell else False
    return len(cell) > 1 and any(_counts(line) and not (told and _YEAR.fullmatch(line.text)) for line in cell)


def _counts(line: Line) -> bool:
    return counts(line.text)


def _is_full(lines: Sequence[Line], column: _Extent) -> bool:
    """Whether lines may be one cell's: each but the last had no room for the next one's first word."""
    return all(_had_no_room(above, below, column) for above, below in pairwise(lines))


def _had_no_room(above: Line, below: Line, column: _Extent) -> bool:
    wide = above.right - above.left + _SPACE * below.size + below.first_word
    return wide > column[1] - column[0] - 2 * _TOUCHING


def _boxes(rows: Sequence[Sequence[Line]], columns: Sequence[_Extent]) -> tuple[Ruled, list[CellBox]]:
    edges = [left for left, _ in columns]
    tops = [row[0].y + row[0].size for row in rows] + [rows[-1][-1].y - rows[-1][-1].size]
    boxes = [
        CellBox(row, column, 1, 1, edges[column], tops[row + 1], columns[column][1], tops[row])
        for row in range(len(rows))
        for column in range(len(columns))
    ]
    return Ruled(boxes, edges, tops[0], tops[-1]), boxes


def with_every_row(cells: Sequence[tuple[CellBox, Sequence[Line]]]) -> list[tuple[CellBox, Sequence[Line]]]:
    """
    Return the cells of a ruled table with a row for each line, where rules run between its columns alone.

    Those are rows whose every line has one label and counts beside it, at one height; the first may be their heads. A
    table in which a cell spans rows is left as it is.
    """
    if any(box.rows > 1 for box, _ in cells):
        return list(cells)
    parted: list[tuple[CellBox, Sequence[Line]]] = []
    shift = 0
    for _, group in groupby(cells, key=lambda cell: cell[0].row):
        row = list(group)
        height = _rows_within([lines for _, lines in row])
        for box, lines in row:
            for number in range(height):
                placed = replace(box, row=box.row + shift + number)
                parted.append((placed, lines[number : number + 1] if height > 1 else lines))
        shift += height - 1
    return sorted(parted, key=lambda cell: (cell[0].row, cell[0].column))


def _rows_within(row: Sequence[Sequence[Line]]) -> int:
    """How many rows the cells between two rules hold: one, unless each line of a label has its own counts."""
    label, *others = row
    if len(label) < _FEWEST_ROWS or not others:
        return 1
    for cell in others:
        level = len(cell) == len(label) and all(
            abs(there.y - here.y) < _LEVEL * here.size for here, there in zip(label, cell, strict=True)
        )
        if not level or not all(map(_counts, cell[1:])) or not (_counts(cell[0]) or len(cell) > _FEWEST_ROWS):
            return 1
    return len(label)
