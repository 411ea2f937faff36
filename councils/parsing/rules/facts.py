"""Everything that the words of a letter say about counts and reasons, found once for all rules: "22", "<5", "2014/15", "aged 12", "s.12"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from operator import attrgetter
from typing import Any, Concatenate, cast

from councils.domain.ages import AgeBand, find_ages
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.period_words import FIRST_YEAR, LAST_YEAR, find_periods
from councils.domain.periods import Period
from councils.domain.scanning import found_in
from councils.domain.wording import (
    CountFound,
    SuppressionKey,
    Wording,
    WordingKind,
    could_be_year,
    find_counts,
    find_exemptions,
    find_gaps,
    find_key,
    find_shut_out,
    read_wording,
)
from councils.parsing.rules.context import counts_other_things
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.record import Record
from councils.parsing.rules.rows import note_columns
from councils.parsing.rules.spans import Places


def kept[**P, T](find: Callable[Concatenate[Facts, P], T]) -> Callable[Concatenate[Facts, P], T]:
    """Keep what `find` finds in the facts of one letter with these facts: it is looked for once, and goes when they do."""

    @wraps(find)
    def found(facts: Facts, /, *args: P.args, **named: P.kwargs) -> T:
        asked = (find, args, *named.items())
        if asked not in facts.found:
            facts.found[asked] = find(facts, *args, **named)
        return cast("T", facts.found[asked])

    return found


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What stands in a letter outside the request's own words; `never`: the places whose digits are no figures.

    `found`: what `kept` keeps of them.
    """

    letter: Letter
    counts: tuple[CountFound, ...]
    gaps: tuple[Found[Wording], ...]
    periods: tuple[Found[Period], ...]
    ages: tuple[Found[AgeBand], ...]
    exemptions: tuple[Found[str], ...]
    never: Places
    request: Places
    key: SuppressionKey | None = field(default=None)
    records: tuple[Record, ...] = ()
    found: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, letter: Letter, request: Places) -> Facts:
        """The facts of a letter, without what stands in `request`, the places that print what was asked."""
        text = letter.text
        key = find_key(text, own=_blanked(text, request))
        request |= note_columns(letter)
        never = request | Places.of(found.span() for found in found_in(text, _PLACEHOLDER))
        return cls(
            letter,
            tuple(count for count in _counts(text, key) if _may_be_figure(text, count, never)),
            tuple(gap for gap in _outside(find_gaps(text), request) if not _is_of_a_remainder(text, gap.start)),
            _outside(find_periods(text), request),
            _outside(find_ages(text), request),
            _outside(find_exemptions(text, letter=text), request),
            Places.of((found.start, found.end) for found in find_shut_out(text)) | never,
            request,
            key,
        )

    def without(self, places: Places) -> Facts:
        """The facts that do not stand in `places`, which hold no figure: the labels of a keyed list."""
        counts = tuple(
            left for count in self.counts if (left := _beside(self.text, count, places, self.key)) is not None
        )
        return replace(self, counts=counts, request=self.request | places, never=self.never | places)

    @property
    def text(self) -> str:
        """The one text that every offset points into."""
        return self.letter.text


def _blanked(text: str, places: Places) -> str:
    """The text with spaces for what stands in `places`, its lines and columns kept."""
    kept, at = [], 0
    for start, end in (*places.gaps(0, len(text)), (len(text), len(text))):
        kept += [_NOT_A_BREAK.sub(" ", text[at:start]), text[start:end]]
        at = end
    return "".join(kept)


_NOT_A_BREAK = expression(r"[^\n\t]")


def _beside(text: str, count: CountFound, places: Places, key: SuppressionKey | None) -> CountFound | None:
    """The count where `places` leave it whole; the 20 of "5 - 20" where the 5 is a label; else None."""
    if not places.touch(count.start, count.end):
        return count
    rest = places.gaps(count.start, count.end)
    if len(rest) != 1 or rest[0][1] != count.end:
        return None
    start = rest[0][0] + len(text[rest[0][0] : count.end]) - len(text[rest[0][0] : count.end].lstrip(" \t-–—:.)"))
    wording = read_wording(text[start : count.end], key=key)
    if wording is None or wording.count is None:
        return None
    return CountFound(start, count.end, wording, could_be_year(text[start : count.end]))


_CIRCA = expression(r"c\.?\s+", re.IGNORECASE)


def _counts(text: str, key: SuppressionKey | None) -> tuple[CountFound, ...]:
    """The counts of the text; the "c." that opens a line is the third label, not "about"."""
    return tuple(_without_label(text, count, key) for count in find_counts(text, key=key))


def _without_label(text: str, count: CountFound, key: SuppressionKey | None) -> CountFound:
    label = _CIRCA.match(text, count.start, count.end)
    if label is None or text[text.rfind("\n", 0, count.start) + 1 : count.start].strip(" \t-–•*|("):
        return count
    wording = read_wording(text[label.end() : count.end], key=key)
    return (
        count
        if wording is None
        else CountFound(label.end(), count.end, wording, could_be_year(text[label.end() : count.end]))
    )


_PLACEHOLDER = expression(
    r"\[[^\]\n]*\b(?:image|picture|screenshot|photo|figure|chart|logo|table)\b[^\]\n]*\]", re.IGNORECASE
)
_REMAINDER = expression(
    r"\(\s*(?:plus|and|with|a further|another|not (?:including|counting)|excluding|in addition(?: to)?|as well as|\+)\s*$",
    re.IGNORECASE,
)

_OF_A_REMAINDER = expression(
    r"\(\s*(?:plus|and|with|a further|another|not (?:including|counting)|excluding|in addition(?: to)?|as well as|\+)\s+(?:an? )?(?:further |additional |other )?(?:\d|[a-z]+\b)[^()\n]*\Z",
    re.IGNORECASE,
)


def _is_of_a_remainder(text: str, start: int) -> bool:
    """True within "(plus 7 whose date of entry is not known)", which gives no reason for anything outside it."""
    return _OF_A_REMAINDER.search(text[max(0, start - 120) : start]) is not None


_NOT_SO_MANY = expression(
    r"\b(?:(?:all|everyone|everybody|any|most|none|those)(?: of them)? (?:but|except(?: for)?|bar|apart from|other than)|except(?: for)?|apart from|"
    r"(?<!make )(?<!makes )(?<!made )up|down|(?:rose|risen|rise|rises|fell|fallen|fall|falls|grew|grown|growth|increase[ds]?|decrease[ds]?|dropped|drop|reduction|reduced|change[ds]?)(?: by| of)|\d+\s?(?:%|per ?cent) (?:of (?:them|these) )?(?:are|were|is|was))\s+$",
    re.IGNORECASE,
)
""" "All but 5", "up 5", "a rise of 5": how many there are not, or by how many they differ; "55% are 16 or 17": how old they are."""
_THE_REST_ARE = expression(
    r"\b(?:rest|others|remainder|remaining|half|most|majority|all|both)(?: of (?:them|these))? (?:are|were|is|was) (?:all )?$",
    re.IGNORECASE,
)
_HOW_OLD = expression(
    r"(?:1[0-7]|ten|eleven|twelve|\w+teen) (?:or|and) (?:under|over|younger|older|below|above|1[0-8])\b", re.IGNORECASE
)
""" "The rest are 13 or younger"."""
_UP_TO_A_YEAR = expression(r"up to\b[^\d]*(?:19|20)\d\d", re.IGNORECASE)


def _may_be_figure(text: str, count: CountFound, never: Places) -> bool:
    """False for a year, two years, the request's own words, a picture's name, "(plus 40 unknown)" and "all but 5"."""
    if count.could_be_year or never.touch(count.start, count.end):
        return False
    if (
        text[count.end - 1].isalpha()
        and count.wording.kind is WordingKind.NUMBER
        and counts_other_things(text, count.end)
    ):
        return False
    low, high = count.wording.low, count.wording.high
    if low is not None and high is not None and low < high and low >= FIRST_YEAR and high <= LAST_YEAR:
        return False
    if _UP_TO_A_YEAR.fullmatch(text, count.start, count.end):
        return False
    before = text[max(0, count.start - 30) : count.start]
    if _HOW_OLD.match(text, count.start) and _THE_REST_ARE.search(before):
        return False
    return _REMAINDER.search(before) is None and _NOT_SO_MANY.search(before) is None


def _outside[T](found: Sequence[Found[T]], request: Places) -> tuple[Found[T], ...]:
    return tuple(each for each in found if not request.touch(each.start, each.end))


_START = attrgetter("start")


def within[F: (Found[Period], Found[AgeBand], Found[Wording], Found[str], CountFound)](
    found: Sequence[F], start: int, end: int
) -> tuple[F, ...]:
    """What lies wholly between `start` and `end`, of finds in the order of the text."""
    first = bisect_left(found, start, key=_START)
    last = bisect_left(found, end, first, key=_START)
    return tuple(each for each in found[first:last] if each.end <= end)
