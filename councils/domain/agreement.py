"""How far two readers, neither of whom saw the other's work, understood the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from councils.domain.cells import Cell, Field, Value, cells, numbered_anew
from councils.domain.returns import Figure, Return

COMPARED = frozenset({Field.OUTCOME, Field.VALUE, Field.EXEMPTIONS, Field.REFERRED_TO, Field.BASIS, Field.UNIT})
COMPARED |= {Field.AGES, Field.STATUS, Field.EXPLOITATION, Field.FIGURE}
COMPARED |= {Field.REFERENCE, Field.RECEIVED_ON, Field.RESPONDED_ON, Field.PUBLISHED_ON}
"""What readers are compared on: what the council said, not where each of them found it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One cell as two readers have it; None: that one has nothing there."""

    cell: Cell
    first: Value | None
    second: Value | None

    @property
    def agrees(self) -> bool:
        """True where both mean the same, in whatever words and wherever they found them."""
        return _meaning(self.first) == _meaning(self.second)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Every cell that either reader filled, and how many they filled alike."""

    compared: tuple[Compared, ...]

    @property
    def agreeing(self) -> int:
        """How many cells both readers filled alike."""
        return sum(one.agrees for one in self.compared)

    @property
    def of(self) -> int:
        """How many cells either of them filled."""
        return len(self.compared)

    @property
    def differing(self) -> tuple[Compared, ...]:
        """The cells to settle."""
        return tuple(one for one in self.compared if not one.agrees)


def agreement(first: Return, second: Return) -> Agreement:
    """Two readings of one letter, cell by cell. What one of them once had before a value does not tell it apart."""
    one, other = cells(numbered_anew(first)), cells(numbered_anew(second))
    return Agreement(tuple(Compared(cell, one.get(cell), other.get(cell)) for cell in _filled((*one, *other))))


def _filled(both: Iterable[Cell]) -> Iterable[Cell]:
    return (cell for cell in dict.fromkeys(both) if cell.field in COMPARED)


def _meaning(value: Value | None) -> Value | None:
    """A figure without its words, its place and the doubt about it: the bounds and the category are what it means."""
    if isinstance(value, Figure):
        return replace(value, words="", span=None, certain=True)
    return value
