"""Which counts are hidden where an operator asks for small ones to be: the small ones, and whatever would tell them.

Hidden first are cells of victims' breakdowns that are surely at most four and not surely nought. Then, one at a time,
what a hidden cell could be worked out from: a cell beside it in the same table, the count of all cases, or a cell of
the other breakdown, since both add up to the same children. Nothing is left to arithmetic when every hidden cell could
still be anything from one to four. All hidden cells look alike: which of them is small is not told.

Several releases of one letter must not tell together what none tells alone, not even to somebody who guesses that what
is hidden did not change between them, and is right. So nothing stays to be seen that surely did change: then the guess
that nothing changed at all, which is the boldest, fits what is seen, and is no more than one release would tell.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from councils.domain.count import Count

SMALLEST, LARGEST = 1, 4
"""The counts that are small."""

type Key = tuple[str, str]
"""A question and a category of it: what is hidden at one release is hidden at all of them."""

ANYTHING = Count(0, None)


class Part(Enum):
    """How a table's sum stands to all the children counted."""

    BREAKDOWN = "its cells add up to all of them"
    WHOLE = "each of its cells is all of them"
    SOME = "each of its cells is some of them"


@dataclass(frozen=True, slots=True)
class Table:
    """The counts given to one question, for one period, at one release; None: no count was given.

    `period` is empty where none was stated. `edition` tells apart what one question said at different releases. `among`
    names the children counted where they are some of all, as those of one ethnic group.
    """

    question: str
    part: Part
    cells: Mapping[str, Count | None]
    period: str = ""
    edition: int = 0
    among: str = ""

    def key(self, category: str) -> Key:
        """The cell's name among everything that can be hidden."""
        return self.question, category

    def seen(self, category: str, hidden: frozenset[Key]) -> Count:
        """What can be seen of a cell: its bounds, or nothing."""
        count = self.cells[category]
        return ANYTHING if count is None or self.key(category) in hidden else count


def with_subtotals(table: Table, inside: Mapping[str, str]) -> list[Table]:
    """The table and, where `inside` says that a category is part of another, every table that can be made of it.

    Of "White", "White British" and "Asian" either the first and the last add up, or the last two; and the second is
    all there may be of the first. Which of them a letter means is not known: what is hidden has to stand them all.
    """
    within = {name: parent for name, parent in inside.items() if name in table.cells and parent in table.cells}
    if not within:
        return [table]
    parents = sorted(set(within.values()))
    made = [table, _of(table, set(table.cells) - set(parents)), _of(table, set(table.cells) - set(within))]
    for parent in parents:
        among = f"{table.among}{table.question} {parent}"
        parts = _of(table, {name for name, of in within.items() if of == parent})
        made.append(replace(parts, among=among))
        made.append(replace(_of(table, {parent}), part=Part.WHOLE, among=among))
    return made


def _of(table: Table, names: set[str]) -> Table:
    return replace(table, cells={name: count for name, count in table.cells.items() if name in names})


def is_small(count: Count | None) -> bool:
    """True for a count that is at most four and may be more than nought, in whatever words."""
    return count is not None and count.high is not None and SMALLEST <= count.high <= LARGEST


def hidden_cells(tables: Sequence[Table]) -> frozenset[Key]:
    """The cells to hide in what one council answered, at all its releases together; always the same ones for the same.

    Where a cell is small, so is hidden what two releases say differently: a count that changed, and a category of a
    breakdown that not every release names.
    """
    breakdowns = [table for table in tables if table.part is Part.BREAKDOWN]
    small = {table.key(name) for table in breakdowns for name, count in table.cells.items() if is_small(count)}
    if not small:
        return frozenset()
    hidden = frozenset(small | set(_renamed(breakdowns)) | set(_changed(tables)))
    told = [*tables, *_together(tables)]
    while (more := _next_to_hide(told, hidden)) is not None:
        hidden |= {more}
    return hidden


def _renamed(breakdowns: Iterable[Table]) -> Iterator[Key]:
    """The categories that some edition of their question does not name."""
    named: dict[str, dict[int, set[str]]] = {}
    for table in (table for table in breakdowns if table.cells):
        named.setdefault(table.question, {}).setdefault(table.edition, set()).update(table.cells)
    for question, editions in named.items():
        always = set.intersection(*editions.values())
        yield from ((question, name) for names in editions.values() for name in names - always)


def _changed(tables: Iterable[Table]) -> Iterator[Key]:
    """The cells that two editions count for the same days in ways that cannot both be true.

    Not those that are some of the children only: they say that there are so many at least, at whatever edition.
    """
    said: dict[Key, list[tuple[Table, Count]]] = {}
    for table in tables:
        if table.part is not Part.SOME:
            for name, count in table.cells.items():
                if count is not None:
                    said.setdefault(table.key(name), []).append((table, count))
    yield from (key for key, own in said.items() if any(_is_changed(*one, own) for one in own))


def _is_changed(table: Table, count: Count, said: Iterable[tuple[Table, Count]]) -> bool:
    """True where another edition gives the cell, and no value of it there can be this count."""
    elsewhere: dict[int, list[Count]] = {}
    for other, its in said:
        if other.edition != table.edition and _same_days(table, other):
            elsewhere.setdefault(other.edition, []).append(its)
    return any(not any(count.can_equal(each) for each in counts) for counts in elsewhere.values())


def _together(tables: Iterable[Table]) -> Iterator[Table]:
    """What editions of a table tell side by side, if none of its counts changed."""
    editions: dict[tuple[str, Part, str, str], list[Table]] = {}
    for table in tables:
        editions.setdefault((table.question, table.part, table.period, table.among), []).append(table)
    for same in editions.values():
        if len({table.edition for table in same}) > 1:
            newest_first = sorted(same, key=lambda table: -table.edition)
            cells: dict[str, Count | None] = {}
            for name, count in (cell for table in newest_first for cell in table.cells.items()):
                cells[name] = _both(cells.get(name), count)
            yield replace(newest_first[0], cells=cells, edition=-1)


def _both(newer: Count | None, older: Count | None) -> Count | None:
    """What two counts of one cell allow together; where they cannot both be true, the narrower, the newer of equals."""
    if newer is None:
        return older
    if older is None:
        return newer
    if newer.can_equal(older):
        return newer.overlap(older)
    return older if _width(older) < _width(newer) else newer


def _width(count: Count) -> float:
    return math.inf if count.high is None else count.high - count.low


def _next_to_hide(tables: Sequence[Table], hidden: frozenset[Key]) -> Key | None:
    """One more cell, where a hidden one can be worked out; None where none can."""
    for table in tables:
        if table.part is Part.BREAKDOWN:
            gone = [name for name in sorted(table.cells) if table.key(name) in hidden]
            for other in _beside(table, tables):
                if any(_is_told(table, name, whole, hidden) for name in gone for whole in _wholes(other, hidden)):
                    return _least(table, hidden) or _least(other, hidden, noughts=True)
    return None


def _beside(table: Table, tables: Sequence[Table]) -> Iterator[Table]:
    """The tables that may count the same children: not those of another period, nor of some of the children alone.

    Nor what the same answer says in the same way: another list of its own, or another way to add up this one.
    """
    for other in tables:
        own = (other.question, other.edition, other.part) == (table.question, table.edition, table.part)
        if other.cells and not own and _same_days(table, other) and other.among == table.among:
            yield other


def _same_days(table: Table, other: Table) -> bool:
    """Whether two tables may be of one period: they are where either states none."""
    return not table.period or not other.period or table.period == other.period


def _wholes(table: Table, hidden: frozenset[Key]) -> Iterable[Count]:
    """What the table lets be seen of the number of all children counted."""
    cells = [table.seen(name, hidden) for name in table.cells]
    match table.part:
        case Part.BREAKDOWN:
            return [Count.total(cells)]
        case Part.WHOLE:
            return cells
        case Part.SOME:
            return [Count(cell.low, None) for cell in cells]


def _is_told(table: Table, name: str, whole: Count, hidden: frozenset[Key]) -> bool:
    """True where the whole less what is seen leaves the cell less room than one to four.

    A whole that the cells seen already exceed counts something else, and tells nothing.
    """
    others = Count.total(table.seen(other, hidden) for other in table.cells if other != name)
    least = 0 if others.high is None else max(0, whole.low - others.high)
    if whole.high is None:
        return least > SMALLEST
    most = whole.high - others.low
    return most >= 0 and (least > SMALLEST or most < LARGEST)


def _least(table: Table, hidden: frozenset[Key], *, noughts: bool = False) -> Key | None:
    """The smallest count of the table that is still seen; a nought hides nothing of the cells beside it."""
    seen = [
        (count.high, count.low, name)
        for name, count in table.cells.items()
        if count is not None and table.key(name) not in hidden
    ]
    useful = [cell for cell in seen if cell[0] != 0] or (seen if noughts else [])
    if not useful:
        return None
    *_, name = min(useful, key=lambda cell: (cell[0] is None, cell[0] if cell[0] is not None else 0, *cell[1:]))
    return table.key(name)
