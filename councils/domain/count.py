"""How many, as far as the council's words allow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """At least `low` and at most `high` people, cases or whatever was counted; `high` is None where no limit was given.

    Raises ValueError where the bounds cannot be a count.
    """

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"not a count: {self.low} to {self.high}")

    @classmethod
    def exactly(cls, number: int) -> Count:
        """A count that leaves nothing open."""
        return cls(number, number)

    @classmethod
    def total(cls, counts: Iterable[Count]) -> Count:
        """The sum of many counts: as wide as all of them together."""
        return sum(counts, start=cls(0, 0))

    @property
    def is_exact(self) -> bool:
        """True where one number, and no other, is meant."""
        return self.low == self.high

    def __add__(self, other: Count) -> Count:
        if self.high is None or other.high is None:
            return Count(self.low + other.low, None)
        return Count(self.low + other.low, self.high + other.high)

    def __str__(self) -> str:
        if self.high is None:
            return f"{self.low} or more"
        return str(self.low) if self.is_exact else f"{self.low} to {self.high}"

    def surely_below(self, other: Count) -> bool:
        """True only if no reading of the two answers could put them the other way."""
        return self.high is not None and self.high < other.low

    def can_equal(self, other: Count) -> bool:
        """True if some number lies within both."""
        return not (self.surely_below(other) or other.surely_below(self))

    def contains(self, other: Count) -> bool:
        """True if every number that `other` allows is allowed here too."""
        if self.low > other.low:
            return False
        return self.high is None or (other.high is not None and other.high <= self.high)

    def hull(self, other: Count) -> Count:
        """The narrowest count that allows whatever either allows."""
        low = min(self.low, other.low)
        if self.high is None or other.high is None:
            return Count(low, None)
        return Count(low, max(self.high, other.high))

    def overlap(self, other: Count) -> Count:
        """What both allow. Raises ValueError where no number lies within both."""
        highs = [count.high for count in (self, other) if count.high is not None]
        return Count(max(self.low, other.low), min(highs, default=None))
