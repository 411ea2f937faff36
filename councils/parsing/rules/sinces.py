"""Reads the one count of a stretch that has not ended: "Since 23 March 2020, 118 children have been opened to the team"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import PeriodKind
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Row, sentences

_COUNTED = expression(
    r"\s+(?:\w+\s+){0,3}?(?:child(?:ren)?|young (?:people|persons?)|cases?|victims?|individuals|referrals?|assessments?)\b",
    re.IGNORECASE,
)


def with_since(facts: Facts, rows: Sequence[Row], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with that count, where nothing but stretches from one day to another stands beside it."""
    if any(draft.period is None or draft.period.kind is not PeriodKind.RANGE for draft in drafts):
        return tuple(drafts)
    taken = {draft.value.start for draft in drafts}
    return (*drafts, *(draft for draft in _read_since(facts, rows) if draft.value.start not in taken))


def _read_since(facts: Facts, rows: Sequence[Row]) -> tuple[Draft, ...]:
    """The count of the one sentence that gives one, says of whom, and since when; a person is to look at it."""
    told = [
        draft
        for row in rows
        if len(row.filled) == 1
        for sentence in sentences(facts.text, row.filled[0].start, row.filled[0].end)
        for draft in _of_sentence(facts, sentence.start, sentence.end)
    ]
    return tuple(told) if len(told) == 1 else ()


def _of_sentence(facts: Facts, start: int, end: int) -> tuple[Draft, ...]:
    since = [each.value for each in within(facts.periods, start, end)]
    counts = [each for each in within(facts.counts, start, end) if not each.could_be_year]
    if len(since) != 1 or since[0].kind is not PeriodKind.SINCE or len(counts) != 1:
        return ()
    if _COUNTED.match(facts.text, counts[0].end, end) is None:
        return ()
    value = Found(counts[0].start, counts[0].end, counts[0].wording)
    return (Draft(value, sure=False, period=since[0]),)
