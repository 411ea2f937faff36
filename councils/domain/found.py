"""Something found in running text, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found[T]:
    """`value`, said by the characters `start` to `end` (end exclusive, in Unicode code points) of a text."""

    start: int
    end: int
    value: T

    def words(self, text: str) -> str:
        """The characters of `text` that say it."""
        return text[self.start : self.end]


def apart[T](candidates: Iterable[Found[T]]) -> tuple[Found[T], ...]:
    """The candidates in the order of the text; of overlapping ones, the one that was given first."""
    kept: list[Found[T]] = []
    for candidate in candidates:
        place = bisect_left(kept, candidate.start, key=lambda found: found.start)
        clear_before = place == 0 or kept[place - 1].end <= candidate.start
        clear_after = place == len(kept) or candidate.end <= kept[place].start
        if clear_before and clear_after:
            kept.insert(place, candidate)
    return tuple(kept)


def blanked(text: str, passages: Iterable[Found[object]]) -> str:
    """The text with every character of the passages made unreadable, its length and its lines kept."""
    characters = list(text)
    for passage in passages:
        for place in range(passage.start, passage.end):
            if characters[place] != "\n":
                characters[place] = BLANK
    return "".join(characters)


BLANK = "\N{SYMBOL FOR NULL}"
"""Stands in a text for a character that must not be read; no word, no digit, no space."""
