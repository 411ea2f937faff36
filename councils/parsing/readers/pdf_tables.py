"""Ruled tables on a page: from the lines drawn to the cells that they enclose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NEAR = 3.0
_LEAST_SIDE = 4.0
_MOST_RULES = 4000
_MOST_PLACES = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn across or down a page: where it stands (`at`), and from where to where it runs; in points."""

    at: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class CellBox:
    """One enclosed cell: its first row and column, how many of each it spans, and its edges in points."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the cell."""
        return self.left <= x < self.right and self.bottom <= y < self.top


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table on a page: its cells, and its column edges, by which it is known again on the next page."""

    cells: Sequence[CellBox]
    columns: Sequence[float]
    top: float
    bottom: float


def ruled_tables(across: Sequence[Rule], down: Sequence[Rule]) -> list[Ruled]:
    """Return the tables of two columns or more that the rules across and down a page make, from its top."""
    if not across or not down or len(across) + len(down) > _MOST_RULES:
        return []
    across, down = _joined(across), _joined(down)
    tables = [table for group in _crossing(across, down) if (table := _table(*group)) is not None]
    return sorted(tables, key=lambda table: -table.top)


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Put rules that stand at nearly the same place at the same, and join those that touch."""
    placed: list[Rule] = []
    at = float("-inf")
    for rule in sorted(rules, key=lambda rule: rule.at):
        at = at if rule.at - at <= _NEAR else rule.at
        placed.append(Rule(at, rule.first, rule.last))
    joined: list[Rule] = []
    for rule in sorted(placed, key=lambda rule: (rule.at, rule.first)):
        if joined and joined[-1].at == rule.at and rule.first - joined[-1].last <= _NEAR:
            joined[-1] = Rule(rule.at, joined[-1].first, max(joined[-1].last, rule.last))
        else:
            joined.append(rule)
    return [rule for rule in joined if rule.last - rule.first >= _LEAST_SIDE]


def _crossing(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the rules that hang together by crossing or touching each other."""
    left_across, left_down = list(across), list(down)
    while left_across:
        rows, columns = [left_across.pop()], list[Rule]()
        grown = True
        while grown:
            new_columns = [rule for rule in left_down if any(_cross(row, rule) for row in rows)]
            left_down = [rule for rule in left_down if rule not in new_columns]
            columns += new_columns
            new_rows = [rule for rule in left_across if any(_cross(rule, column) for column in new_columns)]
            left_across = [rule for rule in left_across if rule not in new_rows]
            rows += new_rows
            grown = bool(new_rows)
        if columns:
            yield rows, columns


def _cross(across: Rule, down: Rule) -> bool:
    return (
        across.first - _NEAR <= down.at <= across.last + _NEAR and down.first - _NEAR <= across.at <= down.last + _NEAR
    )


def _table(across: Sequence[Rule], down: Sequence[Rule]) -> Ruled | None:
    """Return the cells that crossing rules enclose; where rules run past the outermost, the table does too."""
    xs = _edges([rule.at for rule in down], [rule.first for rule in across], [rule.last for rule in across])
    ys = _edges([rule.at for rule in across], [rule.first for rule in down], [rule.last for rule in down])[::-1]
    width, height = len(xs) - 1, len(ys) - 1
    if width < 2 or height < 1 or width * height > _MOST_PLACES:  # noqa: PLR2004 - one column is no table
        return None
    cells = []
    taken: set[tuple[int, int]] = set()
    for row in range(height):
        for column in range(width):
            if (row, column) not in taken:
                cell = _cell(row, column, xs, ys, across, down)
                taken.update((r, c) for r in range(row, row + cell.rows) for c in range(column, column + cell.columns))
                cells.append(cell)
    if len({cell.column for cell in cells}) < 2:  # noqa: PLR2004 - one column is no table
        return None
    return Ruled(cells, xs, ys[0], ys[-1])


def _cell(
    row: int, column: int, xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
) -> CellBox:
    """Return the cell that begins at a place: as wide, then as deep, as no rule stands in between."""
    middle = (ys[row] + ys[row + 1]) / 2
    last = column + 1
    while last < len(xs) - 1 and not _is_ruled(down, xs[last], middle):
        last += 1
    below = row + 1
    while below < len(ys) - 1 and not any(
        _is_ruled(across, ys[below], (left + right) / 2) for left, right in pairwise(xs[column : last + 1])
    ):
        below += 1
    return CellBox(row, column, below - row, last - column, xs[column], ys[below], xs[last], ys[row])


def _is_ruled(rules: Sequence[Rule], at: float, through: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.first <= through <= rule.last for rule in rules)


def _edges(at: Sequence[float], firsts: Sequence[float], lasts: Sequence[float]) -> list[float]:
    """Return the places of the rules, with the ends of the rules that cross them where those reach further."""
    places = sorted(set(at))
    if min(firsts) < places[0] - 2 * _LEAST_SIDE:
        places.insert(0, min(firsts))
    if max(lasts) > places[-1] + 2 * _LEAST_SIDE:
        places.append(max(lasts))
    return places
