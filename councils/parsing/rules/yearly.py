"""Reads the counts by year: each value with its own year, whatever the layout."""

from __future__ import annotations

import re

from councils.domain.found import Found
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import Wording, read_wording
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.pairs import Paired, Read, in_rows
from councils.parsing.rules.rows import Box, rows_within
from councils.parsing.rules.spans import overlap

_FIRST, _LAST = 2005, 2027


def read_years(facts: Facts, start: int, end: int) -> Drafted:
    """The counts of a passage that stand with a year, a financial year, a quarter, a day or a range."""
    paired: Paired[Period] = in_rows(
        facts.text, rows_within(facts.letter, start, end), lambda box: read_box(facts, box)
    )
    drafts = tuple(
        Draft(pair.value, pair.sure, period=pair.key.value) for pair in paired.pairs if _plausible(pair.key.value)
    )
    return Drafted(drafts, paired.totals, paired.left)


def _plausible(period: Period) -> bool:
    """A value for a span of many years is no year's value."""
    if period.kind is PeriodKind.RANGE and period.end is not None and (period.end - period.start).days > 740:
        return False
    return _FIRST <= period.start.year <= _LAST


def read_box(facts: Facts, box: Box) -> Read[Period]:
    """The periods and the counts of one cell or stretch."""
    whole = read_period(box.text) if box.text and len(box.text) < 60 else None
    if whole is not None:
        return Read((Found(box.start, box.end, whole),), ())
    keys = tuple(key for key in within(facts.periods, box.start, box.end) if key.value.kind is not PeriodKind.SINCE)
    labelled = _labelled(facts, box)
    if labelled is not None and not keys:
        keys = (labelled,)
    return Read(keys, values_in(facts, box, keys))


_HEADED = re.compile(
    r"(?:\W*(?:\d{1,2}[.)]|year|calendar|financial|fy|q\d)\W*)*(?P<period>\d{2,4}\s?[/–-]\s?\d{1,4})(?=\s|:|$)",
    re.IGNORECASE,
)


def _labelled(facts: Facts, box: Box) -> Found[Period] | None:
    """ "16-17 23": a pair of years that opens a line and is followed by a count."""
    found = _HEADED.match(box.text)
    if found is None or facts.request.touch(box.start, box.end):
        return None
    period = read_period(found["period"])
    if period is None:
        return None
    return Found(box.start + found.start("period"), box.start + found.end("period"), period)


def values_in(facts: Facts, box: Box, keys: tuple[Found[Period], ...] = ()) -> tuple[Found[Wording], ...]:
    """The counts, and the reasons for none, of one cell or stretch, apart from its labels."""
    if box.text and not facts.request.touch(box.start, box.end) and len(box.text) < 60:
        whole = read_wording(box.text, key=facts.key)
        if whole is not None and not any(overlap(key, box.start, box.end) for key in keys):
            return (Found(box.start, box.end, whole),)
    taken = [(key.start, key.end) for key in keys]
    counts = [
        Found(count.start, count.end, count.wording)
        for count in within(facts.counts, box.start, box.end)
        if not count.could_be_year and not any(a < count.end and count.start < b for a, b in taken)
    ]
    gaps = [
        gap
        for gap in within(facts.gaps, box.start, box.end)
        if not any(overlap(gap, count.start, count.end) for count in counts)
        and not any(overlap(gap, a, b) for a, b in taken)
    ]
    return tuple(sorted([*counts, *gaps], key=lambda value: value.start))
