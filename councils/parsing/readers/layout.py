"""From the blocks a reader found to the one text with places: the only module that counts offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from councils.parsing.readers.characters import folded, is_turned, seen
from councils.parsing.readers.limits import MOST_CELLS
from councils.parsing.readers.uneven import uneven_rows
from councils.parsing.text import (
    MOST_CHARACTERS,
    Cell,
    Kind,
    Merged,
    PlacedText,
    Remark,
    Segment,
    Table,
    UnreadableDocument,
)

HIDDEN = "hidden-content"
ATTACHMENT = "attachment-only"
_CLOSE = frozenset({Kind.LIST_ITEM, Kind.LINE, Kind.TERM, Kind.DEFINITION, Kind.FIELD, Kind.QUOTED, Kind.FOOTNOTE})
_WIDEST_SPAN = 1000
_LONG_CELL = 200
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark on the way to the text; among a block's own it is placed there, alone it has no place."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """
    A paragraph or its like; `\\n` inside it are line breaks within the paragraph.

    `close` where no space parts it from what stands before.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    page: int | None = None
    notices: tuple[Notice, ...] = ()
    close: bool = False


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Plain text, kept line by line just as it is; `close` where no blank line parts it from what stands before."""

    text: str
    kind: Kind = Kind.LINE
    close: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell as its document gives it: blocks, perhaps further tables, and how many rows and columns it spans."""

    items: Sequence[Item]
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as its document gives it: rows of cells, without the places that are spanned over."""

    rows: Sequence[Sequence[GridCell]]
    page: int | None = None


type Item = Block | Verbatim | Grid | Notice | Merged


def lay_out(items: Sequence[Item]) -> PlacedText:
    """Write the blocks one after another into one text with places.

    Raises UnreadableDocument if that is longer than any letter.
    """
    sheet = _Sheet()
    sheet.write_all(items)
    return sheet.placed_text()


@dataclass(frozen=True, slots=True)
class _Place:
    table: int | None = None
    row: int | None = None
    column: int | None = None


_NOWHERE = _Place()


@dataclass(frozen=True, slots=True)
class _Spread:
    """One place of a rectangular grid."""

    items: Sequence[Item] = ()
    rows: int = 1
    columns: int = 1
    covered: bool = False


type _Spans = list[list[tuple[_Spread, int, int]]]


@dataclass(slots=True)
class _Sheet:
    """The text as it grows; `fresh` says that the break before the next block has been written."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    cells: int = 0
    fresh: bool = True
    before: Kind | None = None
    segments: list[Segment] = field(default_factory=list)
    tables: list[_Spans] = field(default_factory=list)
    ends: list[Sequence[int]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)

    def placed_text(self) -> PlacedText:
        text = "".join(self.parts)
        tables = tuple(_table(text, rows, ends) for rows, ends in zip(self.tables, self.ends, strict=True))
        return PlacedText(text, tuple(self.segments), tables, tuple(self.remarks), tuple(self.merged))

    def write_all(self, items: Sequence[Item], place: _Place = _NOWHERE, *, close: bool = False) -> None:
        for item in items:
            match item:
                case Block():
                    self.write_block(item, place, close=close)
                case Verbatim():
                    self.write_verbatim(item)
                case Grid():
                    self.write_grid(item, place)
                case Notice():
                    self.remarks.append(Remark(item.code, item.message))
                case Merged():
                    self.merged.append(item)

    def append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        if self.length > MOST_CHARACTERS:
            raise UnreadableDocument(f"it holds more than {MOST_CHARACTERS:,} characters of text: no letter is so long")

    def break_before(self, kind: Kind, *, close: bool = False) -> None:
        if not self.fresh:
            self.append("\n" if close or (kind in _CLOSE and self.before in _CLOSE) else "\n\n")
        self.fresh = False
        self.before = kind

    def break_row(self) -> None:
        if not self.fresh:
            self.append("\n")
        self.fresh = True

    def segment(self, text: str, kind: Kind, page: int | None = None, place: _Place = _NOWHERE) -> None:
        start = self.length
        self.append(text)
        if text:
            self.segments.append(Segment(start, self.length, kind, page, place.table, place.row, place.column))

    def remark(self, notices: Sequence[Notice], start: int) -> None:
        place = (start, self.length) if self.length > start else (None, None)
        self.remarks.extend(Remark(notice.code, notice.message, *place) for notice in notices)

    def write_block(self, block: Block, place: _Place, *, close: bool) -> None:
        text = _tidy(block.text)
        if text:
            self.break_before(block.kind, close=close or block.close)
        start = self.length
        self.segment(text, block.kind, block.page, place)
        self.remark((*block.notices, *_turned(block.text)), start)

    def write_verbatim(self, block: Verbatim) -> None:
        text = seen(block.text)
        if not self.fresh:
            text = text.strip("\n")
            self.append("" if block.close else "\n")
            self.break_before(block.kind, close=True)
        start = self.length
        for number, line in enumerate(text.split("\n")):
            self.append("\n" if number > 0 else "")
            if line.strip():
                self.segment(line, block.kind)
            else:
                self.append(line)
        self.fresh = self.length == 0
        self.before = block.kind
        self.remark(_turned(block.text), start)

    def write_grid(self, grid: Grid, place: _Place = _NOWHERE) -> None:
        rows, ends = _spread(grid.rows, room=MOST_CELLS - self.cells)
        self.cells += sum(len(row) for row in rows)
        if not any(_has_words(cell.items) for row in rows for cell in row):
            return
        self.break_before(Kind.CELL, close=place.table is not None)
        self.fresh = True
        number = len(self.tables)
        spans: _Spans = []
        self.tables.append(spans)
        self.ends.append(ends)
        for row_number, row in enumerate(rows):
            self.break_row()
            spans.append(self.write_row(row, _Place(number, row_number), grid.page))
        self.before = Kind.CELL

    def write_row(self, row: Sequence[_Spread], place: _Place, page: int | None) -> list[tuple[_Spread, int, int]]:
        if any(_needs_lines(cell.items) for cell in row):
            return [self.write_stacked(cell, replace(place, column=column)) for column, cell in enumerate(row)]
        spans = []
        for column, cell in enumerate(row):
            self.append("\t" if column > 0 else "")
            start = self.length
            words = folded(seen(" ".join(_words(cell.items))))
            self.segment(words, Kind.CELL, page, replace(place, column=column))
            self.remark(_notices(cell.items), start)
            spans.append((cell, start, self.length))
        self.fresh = False
        return spans

    def write_stacked(self, cell: _Spread, place: _Place) -> tuple[_Spread, int, int]:
        """Write a cell of several lines under the cell before it."""
        if not _has_words(cell.items):
            return cell, self.length, self.length
        self.break_row()
        first = len(self.segments)
        self.write_all(cell.items, place, close=True)
        written = self.segments[first:]
        return (cell, written[0].start, written[-1].end) if written else (cell, self.length, self.length)


def _table(text: str, rows: _Spans, ends: Sequence[int]) -> Table:
    cells = tuple(
        tuple(
            Cell(text[start:end], start, end, row_number, column, cell.rows, cell.columns, cell.covered)
            for column, (cell, start, end) in enumerate(row)
        )
        for row_number, row in enumerate(rows)
    )
    every = [cell for row in cells for cell in row]
    uneven = uneven_rows([[cell.text for cell in row] for row in cells], ends)
    return Table(min(cell.start for cell in every), max(cell.end for cell in every), cells, uneven)


def _spread(rows: Sequence[Sequence[GridCell]], *, room: int) -> tuple[list[list[_Spread]], list[int]]:
    """
    Put every cell at its own row and column, as a browser does, and fill what it spans with covered places.

    With them go the numbers of places that the cells of each row take, the rest being filled up.
    """
    placed = _origins(rows)
    height, width = len(rows), max((column for _, column in placed), default=0) + 1
    if height * width > room:
        raise UnreadableDocument(f"it holds tables of more than {MOST_CELLS:,} cells: no letter is so long")
    grid = [[_Spread() for _ in range(width)] for _ in range(height)]
    ends = [0] * height
    for (row, column), cell in placed.items():
        tall, wide = min(cell.rows, height - row), min(cell.columns, width - column)
        for spanned_row in range(row, row + tall):
            ends[spanned_row] = max(ends[spanned_row], column + wide)
            for spanned_column in range(column, column + wide):
                grid[spanned_row][spanned_column] = _Spread(covered=True)
        grid[row][column] = _Spread(cell.items, tall, wide)
    return grid, ends


def _origins(rows: Sequence[Sequence[GridCell]]) -> dict[tuple[int, int], GridCell]:
    placed: dict[tuple[int, int], GridCell] = {}
    taken: dict[int, int] = {}
    for row_number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken.get(column, 0) > row_number:
                column += 1
            placed[row_number, column] = cell
            for spanned in range(column, column + min(cell.columns, _WIDEST_SPAN)):
                taken[spanned] = row_number + cell.rows
            column += min(cell.columns, _WIDEST_SPAN)
    return placed


def _needs_lines(items: Sequence[Item]) -> bool:
    """Say whether a cell's lines would be misread on one line: figures under one another, a list, a long passage."""
    if any(not isinstance(item, Block) for item in items if not isinstance(item, Notice)):
        return True
    lines = [line for line in _words(items) if line.strip()]
    listed = any(isinstance(item, Block) and item.kind is Kind.LIST_ITEM for item in items)
    counted = sum(1 for line in lines if _DIGIT.search(line))
    return len(lines) > 1 and (listed or counted > 1 or sum(map(len, lines)) > _LONG_CELL)


def _words(items: Sequence[Item]) -> list[str]:
    return [line for item in items if isinstance(item, Block) for line in item.text.split("\n")]


def _has_words(items: Sequence[Item]) -> bool:
    return any(
        bool(item.text.strip()) if isinstance(item, Block | Verbatim) else isinstance(item, Grid) for item in items
    )


def _notices(items: Sequence[Item]) -> list[Notice]:
    blocks = [item for item in items if isinstance(item, Block)]
    found = [item for item in items if isinstance(item, Notice)]
    return [*found, *(notice for block in blocks for notice in (*block.notices, *_turned(block.text)))]


def _tidy(text: str) -> str:
    lines = [line.strip() for line in seen(text).split("\n")]
    return "\n".join(line for line in lines if line)


def _turned(text: str) -> tuple[Notice, ...]:
    if not is_turned(text):
        return ()
    return (Notice(HIDDEN, "characters that turn the direction of writing stood here: it may have shown otherwise"),)
