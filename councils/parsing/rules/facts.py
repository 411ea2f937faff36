"""Everything that the words of a letter say about counts and reasons, found once for all rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from councils.domain.ages import AgeBand, find_ages
from councils.domain.found import Found
from councils.domain.period_words import find_periods
from councils.domain.periods import Period
from councils.domain.wording import (
    CountFound,
    SuppressionKey,
    Wording,
    find_counts,
    find_exemptions,
    find_gaps,
    find_shut_out,
    find_suppression_key,
)
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Places


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in a letter outside the request's own words; `never`: the places whose digits are no figures."""

    letter: Letter
    counts: tuple[CountFound, ...]
    gaps: tuple[Found[Wording], ...]
    periods: tuple[Found[Period], ...]
    ages: tuple[Found[AgeBand], ...]
    exemptions: tuple[Found[str], ...]
    never: Places
    request: Places
    key: SuppressionKey | None = field(default=None)

    @classmethod
    def of(cls, letter: Letter, request: Places) -> Facts:
        """The facts of a letter, without what stands in `request`, the places that print what was asked."""
        text = letter.text
        key = find_suppression_key(text)
        return cls(
            letter,
            tuple(count for count in find_counts(text, key=key) if not request.touch(count.start, count.end)),
            _outside(find_gaps(text), request),
            _outside(find_periods(text), request),
            _outside(find_ages(text), request),
            _outside(find_exemptions(text, letter=text), request),
            Places.of((found.start, found.end) for found in find_shut_out(text)) | request,
            request,
            key,
        )

    @property
    def text(self) -> str:
        """The one text that every offset points into."""
        return self.letter.text


def _outside[T](found: Sequence[Found[T]], request: Places) -> tuple[Found[T], ...]:
    return tuple(each for each in found if not request.touch(each.start, each.end))


def within[F: (Found[Period], Found[AgeBand], Found[Wording], Found[str], CountFound)](
    found: Sequence[F], start: int, end: int
) -> tuple[F, ...]:
    """What lies wholly between `start` and `end`, of finds in the order of the text."""
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, end, key=lambda each: each.start)
    return tuple(each for each in found[first:last] if each.end <= end)
