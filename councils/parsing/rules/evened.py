"""Evens out the rows of a table whose cells a PDF or a text has run together ("12 | 1 | White British 16"), or left away at the end of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.rows import Box, Row

_LEAST_COLUMNS = 3
_LABEL_AND_COUNT = expression(r"(?P<label>\D*[^\W\d][^\d<*]*?)\s+(?P<count>[<*]?\s?\d[\d,]*|\*)")


def evened(rows: Sequence[Row], parts: Callable[[Row], Sequence[tuple[int, int]]]) -> Iterator[Row]:
    """The rows, those with too few cells for their heading made as wide as it where one reading alone is left.

    "12 | 1 | White British 16" lacks the line between a label and its count; a heading that a new page prints again
    is left out. `parts` are the columns of each of the tables that stand side by side below a heading, if any.
    """
    head: Row | None = None
    for each in rows:
        row = each
        if len(row.boxes) >= _LEAST_COLUMNS and not any(any(map(str.isdigit, box.text)) for box in row.boxes):
            if head is not None and _words(head) == _words(row):
                continue
            head = head if head is not None and len(head.boxes) == len(row.boxes) else row
        elif head is not None and 1 < len(row.boxes) < len(head.boxes):
            row = _split(each, len(head.boxes)) or _padded(each, len(head.boxes), parts(head)) or each
        elif len(row.boxes) == 1 and head is not None and len(row.boxes[0].text.split()) > _LEAST_COLUMNS:
            head = None
        yield row


def _words(row: Row) -> tuple[str, ...]:
    return tuple(box.text.casefold() for box in row.boxes)


def _split(row: Row, width: int) -> Row | None:
    """The row with the one cell parted that holds a label and a count; None unless it is then `width` cells wide."""
    found = [(at, match) for at, box in enumerate(row.boxes) if (match := _LABEL_AND_COUNT.fullmatch(box.text))]
    if len(row.boxes) != width - 1 or len(found) != 1:
        return None
    at, match = found[0]
    box = row.boxes[at]
    parted = (
        Box(box.start, box.start + match.end("label"), match["label"]),
        Box(box.start + match.start("count"), box.end, match["count"]),
    )
    return Row((*row.boxes[:at], *parted, *row.boxes[at + 1 :]))


def _padded(row: Row, width: int, parts: Sequence[tuple[int, int]]) -> Row | None:
    """ "16 | 5" below "Age | Number | Ethnicity | Number": the row of a list that is longer than the one beside it.

    None unless the first cell is a number, as the ages of the first list are.
    """
    if not parts or len(row.boxes) != parts[0][1] - parts[0][0] or not row.boxes[0].text[:1].isdigit():
        return None
    empty = tuple(Box(row.end, row.end, "") for _ in range(width - len(row.boxes)))
    return Row((*row.boxes, *empty))
