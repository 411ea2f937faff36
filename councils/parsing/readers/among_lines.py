"""Tables among lines of plain text, drawn, aligned or of comma-separated values: prose above them, prose below."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from councils.parsing.readers.aligned import aligned_tables
from councils.parsing.readers.counted import counts
from councils.parsing.readers.drawn import Drawn, drawn_tables, without_rules
from councils.parsing.readers.emphasis import without_emphasis
from councils.parsing.readers.layout import Block, Grid, GridCell, Item, Verbatim
from councils.parsing.readers.stacked import stacked_tables
from councils.parsing.text import Kind

_LONGEST_FIELD = 60
_FEWEST_ROWS = 2
_THOUSANDS = re.compile(r"(?<![\d/,-])\d{1,3}(?:,\d{3})+(?![\d,])")


def with_tables(text: str, kind: Kind = Kind.LINE, *, close: bool = False) -> list[Item]:
    """
    The lines as they stand, but for rules drawn between them and marks of emphasis, and each table among them.

    `kind` is that of the lines; `close` says that no blank line parts them from what stands before.
    """
    items: list[Item] = []
    for piece in _parted(text.split("\n"), drawn_tables):
        if isinstance(piece, Grid):
            items.append(piece)
        else:
            items += _of_undrawn(piece, kind)
    if items and isinstance(items[0], Verbatim):
        items[0] = replace(items[0], close=close)
    return [
        replace(item, text=item.text.rstrip("\r\n")) if isinstance(item, Verbatim) and isinstance(below, Grid) else item
        for item, below in zip_longest(items, items[1:])
    ]


def _of_undrawn(lines: Sequence[str], kind: Kind) -> Iterator[Item]:
    for piece in _parted(without_rules(lines), _counted_tables):
        if isinstance(piece, Grid):
            yield piece
            continue
        for part in _parted(piece, stacked_tables):
            yield from [part] if isinstance(part, Grid) else _with_values(part, kind)


def _counted_tables(lines: Sequence[str]) -> Iterator[Drawn]:
    return (table for table in aligned_tables(lines) if _is_table(table.rows))


def _parted(
    lines: Sequence[str], tables_of: Callable[[Sequence[str]], Iterator[Drawn]]
) -> Iterator[Grid | Sequence[str]]:
    """The tables found among lines, and the lines before, between and behind them."""
    at = 0
    for table in tables_of(lines):
        yield lines[at : table.first]
        yield _grid(table.rows)
        at = table.end
    yield lines[at:]


def _with_values(lines: Sequence[str], kind: Kind) -> Iterator[Item]:
    """The lines, and each run of at least two lines of comma-separated values as a table."""
    rows = [_values(line) for line in lines]
    kept: list[str] = []
    at = 0
    for are_values, group in groupby(rows, key=lambda row: len(row) > 1):
        for values in _runs(list(group)) if are_values else [list(group)]:
            if are_values and _is_table(values):
                yield from _verbatim(kept, kind)
                yield _grid(values)
                kept = []
            else:
                kept += lines[at : at + len(values)]
            at += len(values)
    yield from _verbatim(kept, kind)


def _runs(rows: list[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """The rows of values in runs of one width each; in one run where most are as wide as the heading over them."""
    width = len(rows[0])
    alike = sum(len(row) == width for row in rows)
    if alike >= _FEWEST_ROWS and alike * 2 > len(rows) and not any(map(counts, rows[0])):
        return [rows]
    return [list(run) for _, run in groupby(rows, key=len)]


def _grid(rows: Sequence[Sequence[str]]) -> Grid:
    return Grid([[GridCell([Block(without_emphasis(value.strip()))]) for value in row] for row in rows])


def _verbatim(lines: Sequence[str], kind: Kind) -> list[Item]:
    words = without_emphasis("\n".join(lines))
    return [Verbatim(words, kind)] if words.strip() else []


def _values(line: str) -> tuple[str, ...]:
    """The values of a line; none of a line that is prose, or whose commas stand inside one number."""
    if "," not in _THOUSANDS.sub("", line):
        return ()
    try:
        [values] = csv.reader([line.rstrip("\r")])
    except (csv.Error, ValueError):
        return ()
    spaced = any(value.startswith(" ") or len(value) > _LONGEST_FIELD for value in values)
    return () if spaced or any(re.search(r"[.;]\s", value) for value in values) else tuple(values)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    counted = [row for row in rows if any(map(counts, row[1:]))]
    return len(rows) >= _FEWEST_ROWS and len(counted) * 2 >= len(rows) and len(counted) > 0
