"""What differs between two readings, cell by cell, and how two people's work on one reading comes together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from councils.domain.cells import Cell, Value, age_of, cells, of_cells, period_of
from councils.domain.returns import Return


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that two readings have differently; None: it is not there."""

    cell: Cell
    before: Value | None
    after: Value | None


def differences(before: Return, after: Return) -> tuple[Difference, ...]:
    """Every cell that is not the same in both, in the order of the later reading, what is gone from it last."""
    old, new = cells(before), cells(after)
    changed = [Difference(cell, old.get(cell), value) for cell, value in new.items() if old.get(cell) != value]
    gone = [Difference(cell, value, None) for cell, value in old.items() if cell not in new]
    return tuple(changed + gone)


def apply(to: Return, changes: Iterable[Difference]) -> Return:
    """The return with each cell as the changes have it afterwards.

    A figure that is new takes its place among the others by age or period; a new label comes last.
    """
    said = cells(to)
    for change in changes:
        said = with_cell(said, change.cell, change.after)
    return of_cells(said, to.findings)


def with_cell(said: Mapping[Cell, Value], cell: Cell, value: Value | None) -> dict[Cell, Value]:
    """The cells with one of them set, or taken away where `value` is None."""
    if value is None:
        return {other: kept for other, kept in said.items() if other != cell}
    if cell in said or not cell.is_figure:
        return {**said, cell: value}
    place = _place(list(said), cell)
    items = list(said.items())
    return dict([*items[:place], (cell, value), *items[place:]])


type _Rank = tuple[int, date, int]


def _rank(cell: Cell) -> _Rank | None:
    """What figures of a table are ordered by: age, then period; None for a label, which has no order."""
    if cell.label:
        return None
    band, period = age_of(cell.age) if cell.age else None, period_of(cell.period)
    low = -1 if band is None or band.low is None else band.low
    return (1_000 if band is not None and band.is_unknown else low, period.start if period else date.min, cell.ordinal)


def _place(order: list[Cell], new: Cell) -> int:
    """Where a new figure's cell goes among the cells: the letter may have its rows going up or going down."""
    figures = [(index, cell) for index, cell in enumerate(order) if cell.is_figure and cell.question == new.question]
    alike = [index for index, cell in figures if replace(cell, ordinal=new.ordinal) == new]
    if alike:
        return next((index for index in alike if order[index].ordinal > new.ordinal), alike[-1] + 1)
    rows = [(index, _rank(cell)) for index, cell in figures]
    rank = _rank(new)
    ranked = [(index, other) for index, other in rows if other is not None]
    if not rows or rank is None or not ranked:
        return rows[-1][0] + 1 if rows else len(order)
    falling = ranked[0][1] > ranked[-1][1]
    for index, other in ranked:
        if (other < rank) if falling else (other > rank):
            return index
    return ranked[-1][0] + 1


# Two people


@dataclass(frozen=True, slots=True)
class Collision:
    """A cell that two people set differently, both from `base`; None: it is not there."""

    cell: Cell
    base: Value | None
    mine: Value | None
    theirs: Value | None


@dataclass(frozen=True, slots=True)
class Merge:
    """Two people's work together: `merged` has theirs where the two collide, and every collision is listed."""

    merged: Return
    collisions: tuple[Collision, ...]


def merge(base: Return, *, mine: Return, theirs: Return) -> Merge:
    """What both made of `base`. A cell changed by one is as that one has it; changed by both alike, once.

    Several values of one category are one matter where their number differs: an ordinal alone would name another value
    in each reading.
    """
    before, here, there = cells(base), cells(mine), cells(theirs)
    merged: dict[Cell, Value] = dict(there)
    collisions: list[Collision] = []
    for unit in _units(before, here, there):
        was, have, has = _values(before, unit), _values(here, unit), _values(there, unit)
        if have in (was, has):
            continue
        if has == was:
            for cell in unit:
                merged = with_cell(merged, cell, here.get(cell))
        else:
            collisions += [Collision(cell, before.get(cell), here.get(cell), there.get(cell)) for cell in unit]
    apart = tuple(collision for collision in collisions if collision.mine != collision.theirs)
    return Merge(of_cells(merged, theirs.findings), apart)


type _Said = Mapping[Cell, Value]


def _units(before: _Said, here: _Said, there: _Said) -> Iterator[tuple[Cell, ...]]:
    """What is merged as one: each cell, or all values of a category whose number is not the same in all three."""
    groups: dict[Cell, dict[Cell, None]] = {}
    for cell in (*there, *here, *before):
        groups.setdefault(replace(cell, ordinal=1), {})[cell] = None
    for group in groups.values():
        unit = tuple(sorted(group, key=lambda cell: cell.ordinal))
        if len(unit) == 1 or all(cell in said for said in (before, here, there) for cell in unit):
            yield from ((cell,) for cell in unit)
        else:
            yield unit


def _values(said: Mapping[Cell, Value], unit: tuple[Cell, ...]) -> list[Value | None]:
    return [said.get(cell) for cell in unit]
