"""Tables that plain text shows by spaces alone: columns that stand under one another."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from councils.parsing.readers.drawn import Drawn, with_whole_labels

_GAP = re.compile(r"\S {2,}\S")
_BLANK = re.compile(r" {2,}")
_FEWEST_ROWS = 3
_WIDEST = 400


def aligned_tables(lines: Sequence[str]) -> Iterator[Drawn]:
    """
    Yield each run of three lines or more whose words leave the same strips of two spaces or more free.

    Where a line has such a gap within a column too, its words stand under one another by chance: that run is no table.
    """
    for gapped, run in groupby(range(len(lines)), lambda number: _is_of_columns(lines, number)):
        numbers = list(run)
        if not gapped or len(numbers) < _FEWEST_ROWS:
            continue
        first, end = numbers[0], numbers[-1] + 1
        rows = [line.rstrip() for line in lines[first:end]]
        columns = _columns(rows)
        cut = tuple(_cut(row, columns) for row in rows)
        by_chance = any(_GAP.search(cell) for row in cut for cell in row)
        if len(columns) > 1 and not by_chance and not any(map(_is_shifted, rows, cut)):
            yield Drawn(first, end, tuple(with_whole_labels(cut, columns[0][1])))


def _is_shifted(line: str, cells: Sequence[str]) -> bool:
    """Whether a line is indented and yet begins in the first column, with a cell too few: it may be one to the left."""
    return line.startswith("  ") and cells[0] != "" and "" in cells


def _is_of_columns(lines: Sequence[str], number: int) -> bool:
    """Whether a line has columns, or may be the rest of the first of those in the line above."""
    line = lines[number].rstrip()
    if _is_gapped(line):
        return True
    if number == 0 or not line[:1].islower() or not _is_gapped(lines[number - 1]):
        return False
    gap = _GAP.search(lines[number - 1])
    return gap is not None and len(line) < gap.end() - 2


def _is_gapped(line: str) -> bool:
    return len(line) <= _WIDEST and "\t" not in line and (_GAP.search(line) is not None or line.startswith("      "))


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where the columns of lines stand: between the strips that no line has a word in."""
    width = max(map(len, lines))
    taken = bytearray(b" " * width)
    for line in lines:
        for place, character in enumerate(line):
            if character != " ":
                taken[place] = ord("x")
    strips = [match.span() for match in _BLANK.finditer(taken.decode()) if match.start() > 0 and match.end() < width]
    edges = [0, *(place for strip in strips for place in strip), width]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _cut(line: str, columns: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(line[start:end].strip() for start, end in columns)
