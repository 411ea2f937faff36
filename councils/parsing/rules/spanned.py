"""Makes one heading row of two: "Age at snapshot" over "13 | 14 | 15", each name standing over the columns below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.rows import Box, Row

_LEAST_COLUMNS = 3


def spanned(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, those below a name that spans several labels as a table of their own with the name in its corner.

    Two names side by side ("Age" and "Ethnicity") make two tables of the same rows.
    """
    at = 0
    while at < len(rows):
        spans = _spans(rows[at], rows[at + 1]) if at + 1 < len(rows) else ()
        if not spans:
            yield rows[at]
            at += 1
            continue
        labels = rows[at + 1]
        until = at + 2
        while until < len(rows) and len(rows[until].boxes) == len(labels.boxes) and rows[until].boxes[0].text:
            until += 1
        for name, first, last in spans:
            yield Row((name, *labels.boxes[first:last]))
            yield from (Row((row.boxes[0], *row.boxes[first:last])) for row in rows[at + 2 : until])
        at = until


def _spans(names: Row, labels: Row) -> tuple[tuple[Box, int, int], ...]:
    """Each name with the columns, from and to, that it stands over; none where the two rows are no heading.

    The empty corner of a table that opens a passage is not part of the passage.
    """
    width = len(labels.boxes)
    if len(names.boxes) == width - 1 and names.boxes[0].text:
        names = Row((Box(names.start, names.start, ""), *names.boxes))
    if len(names.boxes) != width or width < _LEAST_COLUMNS or labels.boxes[0].text:
        return ()
    if not all(box.text for box in labels.boxes[1:]):
        return ()
    starts = [at for at, box in enumerate(names.boxes) if box.text]
    if not starts or len(starts) >= width - 1 or any(labels_of(names.boxes[at].text) is None for at in starts):
        return ()
    if starts == [0, 1]:
        return ((names.boxes[0], 1, width),)
    if starts == [0]:
        return ((names.boxes[0], 1, width),)
    ends = [*starts[1:], width]
    found = tuple((names.boxes[at], at, end) for at, end in zip(starts, ends, strict=True))
    return found if starts[0] == 1 else ()
