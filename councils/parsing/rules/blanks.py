"""Finds the rows of a table whose cell for the count is empty, "2019 | " over "2020 | 14": no count was given, and that is not nought."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby, pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording, read_wording
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.spans import Places

_LEAST_COUNTED = 2
_NUMBERED = expression(r"\A\W*(?:q\s?)?\d{1,2}\s?[a-h]?\b\W*", re.IGNORECASE)
""" "5a Ethnicity of victims", whose label another rule may have set apart."""


def blank_cells[K](
    rows: Sequence[Row], values: Collection[Found[Wording]], key_of: Callable[[Box], K | None]
) -> Iterator[tuple[K, Found[Wording]]]:
    """The label of each row whose cell is empty in the one column that holds the `values` of the other rows.

    The words of such a cell are none, at the place where it stands. `key_of` reads the first cell of a row, but for the
    question that an export prints again in each, "7 Cases each year | 2019 | ".
    """
    empty = read_wording("-")
    starts = {value.start for value in values}
    for _, group in groupby(_whole_rows(_without_repeated(rows, key_of)), key=lambda row: len(row.boxes)):
        run = list(group)
        column = _counted_column(run, starts) if len(run[0].boxes) > 1 else None
        if column is None or empty is None:
            continue
        for row in run:
            box = row.boxes[column]
            key = key_of(row.boxes[0]) if row.boxes[0].text and not any(each.text for each in row.boxes[1:]) else None
            if key is not None and not box.text:
                yield key, Found(box.start, box.start, empty)


def blank_below[K](
    rows: Sequence[Row], values: Collection[Found[Wording]], key_of: Callable[[Box], K | None]
) -> Iterator[tuple[K, Found[Wording]]]:
    """The label over each empty cell of a row whose other cells hold `values` below their labels: "2010 | 2011 | 2012" over " | 14 | 15"."""
    empty = read_wording("-")
    starts = {value.start for value in values}
    for above, below in pairwise(rows):
        counted = sum(box.start in starts for box in below.filled)
        if empty is None or counted < _LEAST_COUNTED or len(above.boxes) != len(below.boxes):
            continue
        for head, box in zip(above.boxes, below.boxes, strict=True):
            key = key_of(head) if head.text and not box.text else None
            if key is not None:
                yield key, Found(box.start, box.start, empty)


def _without_repeated[K](rows: Sequence[Row], key_of: Callable[[Box], K | None]) -> list[Row]:
    """The rows without the cell that several of them begin with and that labels no count."""
    often = Counter(_NUMBERED.sub("", row.boxes[0].text) for row in rows)
    said = {text for text, times in often.items() if text and times > 1}
    again = [_NUMBERED.sub("", row.boxes[0].text) in said and key_of(row.boxes[0]) is None for row in rows]
    cut = _cells_before_labels([row for row, is_again in zip(rows, again, strict=True) if is_again])
    made = []
    for row, is_again in zip(rows, again, strict=True):
        if is_again:
            made += [Row(row.boxes[cut:])] if len(row.boxes) > cut + 1 else []
        else:
            made.append(row)
    return made


def _cells_before_labels(rows: Sequence[Row]) -> int:
    """How many cells of such rows go before their labels: the one that is printed again, and columns that hold nothing."""
    empty = [next((at for at, box in enumerate(row.boxes) if at and box.text), len(row.boxes)) for row in rows]
    return min(empty, default=1)


def untold_cells(rows: Sequence[Row], is_label: Callable[[str], bool], is_untold: Callable[[str], bool]) -> Places:
    """The cells that say "Not recorded" in place of a count, beside a label as the counts of other rows are; elsewhere it is one itself."""
    pairs = [row.filled for row in rows if len(row.filled) == _LEAST_COUNTED and is_label(row.filled[0].text)]
    found = [(value.start, value.end) for _, value in pairs if is_untold(value.text)]
    counted = found and any((said := read_wording(value.text)) and said.count is not None for _, value in pairs)
    return Places.of(found if counted else ())


def _whole_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows, the last with the empty cell at its end that a passage leaves off."""
    if len(rows) < _LEAST_COUNTED or len(rows[-1].boxes) > 1:
        return list(rows)
    end = rows[-1].end
    empty = (Box(end, end, "") for _ in rows[-2].boxes[1:])
    return [*rows[:-1], Row((*rows[-1].boxes, *empty))]


def _counted_column(run: Sequence[Row], starts: Collection[int]) -> int | None:
    """The one column in which the values stand; None where they stand in several or too few of them."""
    held = Counter(at for row in run for at, box in enumerate(row.boxes) if box.text and box.start in starts)
    return next(iter(held)) if len(held) == 1 and held.total() >= _LEAST_COUNTED else None
