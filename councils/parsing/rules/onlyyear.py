"""Reads the one count that a sentence gives to the year that the sentence before it names: "Only 2024 can be reported. It is 61"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import PeriodKind
from councils.domain.wording import Wording
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box, Row, sentences

_REFERS = expression(
    r"\W*(?:(?:and|for that year|in that year|then|here),?\s+)?(?:it|this|that|(?:the|that|this|our|its) (?:[a-z]+ )?(?:figure|number|total|count|answer)(?: for (?:that|this|the) year)?)"
    r"\s+(?:is|was|were|stands? at|stood at|came to|comes to|totall?ed|totals)\s+(?:just |only |exactly )?\Z|\W*(?:we|the council|the team) (?:then )?(?:monitored|supported|had|worked with|recorded|counted)\s+\Z"
    r"|\W*there were (?:then )?\Z",
    re.IGNORECASE,
)
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def read_only_year(facts: Facts, rows: Sequence[Row]) -> tuple[Draft, ...]:
    """The count of the only year that an answer names, told in the next sentence; a person is to look at it."""
    boxes = [box for row in rows for box in row.filled]
    named = {each.value for box in boxes for each in within(facts.periods, box.start, box.end)}
    if len(named) != 1 or next(iter(named)).kind not in _YEARS:
        return ()
    told = [each for box in boxes for each in sentences(facts.text, box.start, box.end)]
    found = [
        Draft(value, sure=False, period=next(iter(named)))
        for above, below in pairwise(told)
        if within(facts.periods, above.start, above.end)
        for value in _told_of_it(facts, below)
    ]
    return tuple(found) if len(found) == 1 else ()


def _told_of_it(facts: Facts, sentence: Box) -> list[Found[Wording]]:
    """The count of a sentence that only speaks of what was named before it."""
    counts = [count for count in within(facts.counts, sentence.start, sentence.end) if not count.could_be_year]
    refers = bool(counts) and _REFERS.match(facts.text, sentence.start, counts[0].start) is not None
    return [Found(count.start, count.end, count.wording) for count in counts] if refers and len(counts) == 1 else []
