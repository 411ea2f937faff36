"""Follows the answer of a keyed row into the rows below it whose cell for the label is empty, as below a merged cell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.parsing.rules.keyedrows import KeyedRow
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.rows import row_of


def continued(letter: Letter, rows: Sequence[KeyedRow]) -> tuple[KeyedRow, ...]:
    """The keyed rows, each with the rows right below it that begin with an empty cell and belong to no other."""
    return tuple(_continued(letter, row, rows) for row in rows)


def _continued(letter: Letter, row: KeyedRow, rows: Sequence[KeyedRow]) -> KeyedRow:
    """The row up to the last of those below; the last of several answers of one row takes them."""
    if any(other.start > row.start and other.start < _line_end(letter.text, row.end) for other in rows):
        return row
    below = list(_below(letter, row, rows))
    return replace(row, end=below[-1].end) if below else row


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _below(letter: Letter, row: KeyedRow, rows: Sequence[KeyedRow]) -> Iterator[Line]:
    text = letter.text
    end = _line_end(text, row.end)
    width = len(row_of(text, text.rfind("\n", 0, row.label[0]) + 1, end).boxes)
    for line in letter.lines:
        if line.start <= row.end:
            continue
        boxes = row_of(text, text.rfind("\n", 0, line.start) + 1, line.end).boxes
        is_next = text[end : line.start].count("\n") == 1
        taken = any(other.label[0] < line.end and line.start < other.end for other in rows)
        if not is_next or taken or line.is_aside or len(boxes) != width or boxes[0].text:
            return
        yield line
        end = line.end
