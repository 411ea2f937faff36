"""Reads a breakdown of each of several years: groups or ages down the side and years across, "2023 | 2024" over "White | 12 | 14", or turned round.

Every count has its label and its year; a row or a column that adds the others up is checked, and counts nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.wording import Wording
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.columns import period_of
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.totals import is_total

_LEAST = 2


@dataclass(frozen=True, slots=True)
class OfYear[K]:
    """One count with its label and its period; `sure` where the whole table is accounted for."""

    key: Found[K]
    period: Found[Period]
    value: Found[Wording]
    sure: bool


@dataclass(frozen=True, slots=True)
class ByYears[K]:
    """What the tables by label and year count, their totals, and the rows of a passage that belong to no such table."""

    counts: tuple[OfYear[K], ...]
    totals: tuple[Found[Wording], ...]
    rest: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Cell[K]:
    key: Found[K] | None
    period: Found[Period] | None
    value: Found[Wording]


def read_by_years[K](facts: Facts, rows: Sequence[Row], key_of: Callable[[Box], K | None]) -> ByYears[K]:
    """The counts of the tables among `rows` that are by label and by year; `key_of` reads a label."""
    counts: list[OfYear[K]] = []
    totals: list[Found[Wording]] = []
    rest: list[Row] = []
    for _, group in groupby(_cornered(rows), key=lambda row: len(row.boxes)):
        run = list(group)
        while run and len(run[0].filled) == 1:
            rest.append(run.pop(0))
        cells = _cells(facts, run, key_of)
        if cells is None:
            rest += run
            continue
        sure = _adds_up(cells)
        for cell in cells:
            if cell.key is not None and cell.period is not None:
                counts.append(OfYear(cell.key, cell.period, cell.value, sure))
            else:
                totals.append(cell.value)
    return ByYears(tuple(counts), tuple(totals), tuple(rest))


def _cornered(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, a heading of nothing but periods with the empty corner that a passage leaves off before it."""
    for row, below in zip_longest(rows, rows[1:]):
        is_short = below is not None and len(row.boxes) >= _LEAST and len(below.boxes) == len(row.boxes) + 1
        is_heading = is_short and all(period_of(box.text) is not None for box in row.boxes)
        yield Row((Box(row.start, row.start, ""), *row.boxes)) if is_heading else row


def _cells[K](facts: Facts, run: Sequence[Row], key_of: Callable[[Box], K | None]) -> list[_Cell[K]] | None:
    """The cells of a table by label and year; None where it is no such table, or a heading or a cell is not understood."""
    if len(run) <= _LEAST or len(run[0].boxes) <= _LEAST or period_of(run[0].boxes[0].text) is not None:
        return None
    across = _axis(run[0].boxes[1:], _period)
    if across is not None:
        down = _axis([row.boxes[0] for row in run[1:]], lambda box: _found(box, key_of(box)))
        return None if down is None else list(_crossed(facts, run, down, across))
    keys = _axis(run[0].boxes[1:], lambda box: _found(box, key_of(box)))
    years = None if keys is None else _axis([row.boxes[0] for row in run[1:]], _period)
    return None if keys is None or years is None else list(_crossed(facts, run, keys, years, turned=True))


def _axis[F](boxes: Sequence[Box], read: Callable[[Box], Found[F] | None]) -> list[Found[F] | None] | None:
    """What each heading says, None for a total; None for all where too few say anything, or one says something else."""
    found = [None if is_total(box.text) else read(box) for box in boxes]
    told = [each for each in found if each is not None]
    if len(told) < _LEAST or len({each.value for each in told}) < len(told):
        return None
    is_known = all(each is not None or is_total(box.text) for each, box in zip(found, boxes, strict=True))
    return found if is_known else None


def _period(box: Box) -> Found[Period] | None:
    return _found(box, period_of(box.text)) if box.text else None


def _found[F](box: Box, value: F | None) -> Found[F] | None:
    return None if value is None else Found(box.start, box.end, value)


def _crossed[K](
    facts: Facts,
    run: Sequence[Row],
    keys: Sequence[Found[K] | None],
    years: Sequence[Found[Period] | None],
    *,
    turned: bool = False,
) -> Iterator[_Cell[K]]:
    for down, row in enumerate(run[1:]):
        for across, box in enumerate(row.boxes[1:]):
            value = value_of(facts, box)
            if value is not None:
                key, year = (keys[across], years[down]) if turned else (keys[down], years[across])
                yield _Cell(key, year, value)


def _adds_up[K](cells: Sequence[_Cell[K]]) -> bool:
    """True unless the counts of a year, all of them open, differ from the total that the table prints for it."""
    for year in {cell.period for cell in cells}:
        column = [cell for cell in cells if cell.period == year]
        parts = [cell.value.value.count for cell in column if cell.key is not None]
        whole = [cell.value.value.count for cell in column if cell.key is None]
        open_parts = [count.low for count in parts if count is not None and count.low == count.high]
        is_open = len(open_parts) == len(parts) and len(whole) == 1 and whole[0] is not None
        if is_open and whole[0] is not None and whole[0].low != sum(open_parts):
            return False
    return True
