"""The one text read from a document, and where each piece of it stands."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter

MOST_CHARACTERS = 2_000_000
"""A longer text is no letter; a council's answer with its attachments runs to some tens of thousands."""


class UnreadableDocument(Exception):
    """The document could not be read at all; the message says why, and what would help, in one plain sentence."""


class Kind(StrEnum):
    """What a piece of the text was in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    CELL = "cell"
    LINE = "line"
    TERM = "term"
    DEFINITION = "definition"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    FIELD = "field"
    QUOTED = "quoted"
    ATTACHMENT_NAME = "attachment_name"
    SHEET_NAME = "sheet_name"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text, from `start` to `end`; pages are counted from 1, tables, rows and columns from 0."""

    start: int
    end: int
    kind: Kind
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of a table's grid; `covered` where a neighbour spans over it, and then it is empty."""

    text: str
    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """
    A table as a rectangular grid of cells; its text runs from `start` to `end`.

    `uneven` are the numbers of the rows of which the document gave fewer or more cells than their heading has.
    """

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    uneven: tuple[int, ...] = ()

    def covering(self, row: int, column: int) -> Cell:
        """Return the cell that shows at a place: the one there, or the one spanning over it."""
        cell = self.rows[row][column]
        if not cell.covered:
            return cell
        for other_row in self.rows[: row + 1]:
            for other in other_row[: column + 1]:
                if other.row + other.rows > row and other.column + other.columns > column and not other.covered:
                    return other
        return cell


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader noticed about the document itself; `start` and `end` are None where no shown text holds it."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """
    Cells of a spreadsheet that show as one, the first of which holds words; the rest count as empty.

    Rows and columns are those of the sheet, from 0, the last of each included. Raises ValueError where the last stands
    before the first.
    """

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __post_init__(self) -> None:
        if self.last_row < self.first_row or self.last_column < self.first_column:
            raise ValueError(f"no cells to merge: {self}")


_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class PlacedText:
    """
    The text of a document with its places: segments in order that never overlap, its tables, and remarks.

    `merged` are the cells that a spreadsheet of it shows as one.
    """

    text: str
    segments: tuple[Segment, ...] = ()
    tables: tuple[Table, ...] = ()
    remarks: tuple[Remark, ...] = ()
    merged: tuple[Merged, ...] = ()

    def segment_at(self, offset: int) -> Segment | None:
        """Return the segment that holds the character at an offset, or None between segments."""
        place = bisect_right(self.segments, offset, key=_START) - 1
        if place < 0 or self.segments[place].end <= offset:
            return None
        return self.segments[place]

    def page_at(self, offset: int) -> int | None:
        """Return the page that holds the character at an offset, where pages are known."""
        segment = self.segment_at(offset)
        return segment.page if segment else None

    def cell_at(self, offset: int) -> Cell | None:
        """Return the innermost table's cell that holds the character at an offset."""
        segment = self.segment_at(offset)
        if segment is None or segment.table is None or segment.row is None or segment.column is None:
            return None
        return self.tables[segment.table].rows[segment.row][segment.column]

    def to_json(self) -> str:
        """Write the whole as one JSON object that `from_json` reads back equal."""
        return json.dumps(
            {
                "text": self.text,
                "segments": [[s.start, s.end, s.kind, s.page, s.table, s.row, s.column] for s in self.segments],
                "tables": [_table_values(table) for table in self.tables],
                "remarks": [[r.code, r.message, r.start, r.end] for r in self.remarks],
                "merged": [[m.first_row, m.first_column, m.last_row, m.last_column] for m in self.merged],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, body: str) -> PlacedText:
        """Read what `to_json` wrote; raises ValueError for anything else, since the writer may have been subverted."""
        try:
            return _placed_text(json.loads(body))
        except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as fault:
            raise ValueError(f"not a placed text: {fault!r}") from fault


def _table_values(table: Table) -> list[object]:
    cells = [
        [[c.start, c.end, c.rows, c.columns, int(c.covered)] if _is_unusual(c) else [c.start, c.end] for c in row]
        for row in table.rows
    ]
    return [table.start, table.end, cells, list(table.uneven)]


def _is_unusual(cell: Cell) -> bool:
    return cell.covered or cell.rows > 1 or cell.columns > 1


def _placed_text(value: Mapping[str, Sequence[Sequence[object]]]) -> PlacedText:
    text = value["text"]
    if not isinstance(text, str):
        raise TypeError("the text is not a string")
    tables = tuple(_table(text, *entry) for entry in value["tables"])
    return PlacedText(
        text=text,
        segments=_in_order(tuple(_segment(text, tables, *entry) for entry in value["segments"])),
        tables=tables,
        remarks=tuple(_remark(text, *entry) for entry in value["remarks"]),
        merged=tuple(Merged(*map(_count, entry)) for entry in value["merged"]),
    )


def _table(text: str, start: object, end: object, rows: object, uneven: object) -> Table:
    first, last = _span(text, start, end)
    if not isinstance(rows, list) or not isinstance(uneven, list):
        raise TypeError("a table's rows are not a list")
    cells = tuple(
        tuple(_cell(text, row_number, column, entry) for column, entry in enumerate(row))
        for row_number, row in enumerate(rows)
    )
    return Table(first, last, cells, tuple(map(_count, uneven)))


def _cell(text: str, row: int, column: int, entry: Sequence[object]) -> Cell:
    start, end, *spanning = entry
    rows, columns, covered = spanning or (1, 1, 0)
    first, last = _span(text, start, end)
    return Cell(text[first:last], first, last, row, column, _count(rows), _count(columns), bool(covered))


def _segment(
    text: str, tables: Sequence[Table], start: object, end: object, kind: object, page: object, *cell: object
) -> Segment:
    first, last = _span(text, start, end)
    table, row, column = (None if number is None else _count(number) for number in cell)
    if table is not None and row is not None and column is not None:
        tables[table].rows[row][column]
    return Segment(first, last, Kind(str(kind)), None if page is None else _count(page), table, row, column)


def _remark(text: str, code: object, message: object, start: object, end: object) -> Remark:
    if start is None:
        return Remark(str(code), str(message))
    return Remark(str(code), str(message), *_span(text, start, end))


def _span(text: str, start: object, end: object) -> tuple[int, int]:
    first, last = _count(start), _count(end)
    if not first <= last <= len(text):
        raise ValueError(f"no such passage: {first} to {last}")
    return first, last


def _count(number: object) -> int:
    if not isinstance(number, int) or number < 0:
        raise TypeError(f"not a count: {number!r}")
    return number


def _in_order(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    for before, after in pairwise(segments):
        if after.start < before.end:
            raise ValueError(f"segments overlap at {after.start}")
    return segments
