"""Sets of places in a text: what touches them, and what is left between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from sys import maxsize
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Places:
    """Stretches of a text, in order and apart."""

    stretches: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, stretches: Iterable[tuple[int, int]]) -> Places:
        """The places that the stretches cover together; empty ones cover nothing."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted(stretch for stretch in stretches if stretch[0] < stretch[1]):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return cls(tuple(joined))

    def touch(self, start: int, end: int) -> bool:
        """True if any character from `start` to `end` is covered."""
        at = bisect_right(self.stretches, (start, maxsize)) - 1
        if at >= 0 and self.stretches[at][1] > start and end > start:
            return True
        return at + 1 < len(self.stretches) and self.stretches[at + 1][0] < end

    def __or__(self, other: Places) -> Places:
        return Places.of(self.stretches + other.stretches)

    def gaps(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """What is left of `start` to `end` between the places."""
        left: list[tuple[int, int]] = []
        for first, last in self.stretches:
            if last <= start or first >= end:
                continue
            if first > start:
                left.append((start, first))
            start = max(start, last)
        return (*left, (start, end)) if start < end else tuple(left)


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def overlap(placed: Placed, start: int, end: int) -> bool:
    """True if what is placed shares a character with `start` to `end`."""
    return placed.start < end and start < placed.end
