"""Reads a run of counts for a run of years: "2017 to 2020: 38, 41, 44 and 29", "From 2017: 38, 41, 44, 29 (2020)".

Nothing says which count is of which year but their order, and that there are as many of the one as of the other; a
person is to look at every one of them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.wording import CountFound, Wording
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import rows_within, sentences

_LEAST = 3
_YEAR = r"20\d\d(?:\s?[/–-]\s?\d\d(?!\d))?"
_RUN = expression(
    rf"(?:(?P<first>{_YEAR})\s*(?:to|until|through|[-–—])\s*(?P<last>{_YEAR})|\b(?:from|since|starting (?:with|in))\s+(?P<since>{_YEAR})(?:\s+onwards?)?\s*[:,–—-])",
    re.IGNORECASE,
)
_BETWEEN = expression(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+)\s*", re.IGNORECASE)
_LAST_YEAR = expression(rf"\s*\((?:in\s+)?(?P<last>{_YEAR})\)", re.IGNORECASE)
_FAR = 80


def read_series(facts: Facts, start: int, end: int, given: Sequence[Draft]) -> tuple[Draft, ...]:
    """The counts of a run of years that stand in no pair of their own; `given`: those that do."""
    values = {draft.value.start for draft in given}
    periods = {draft.period for draft in given}
    return tuple(
        Draft(value, sure=False, period=period)
        for period, value in _in_sentences(facts, start, end)
        if value.start not in values and period not in periods
    )


def _in_sentences(facts: Facts, start: int, end: int) -> Iterator[tuple[Period, Found[Wording]]]:
    for row in rows_within(facts.letter, start, end):
        for box in row.filled if len(row.filled) == 1 else ():
            for sentence in sentences(facts.text, box.start, box.end):
                yield from _of_sentence(facts, sentence.start, sentence.end)


def _of_sentence(facts: Facts, start: int, end: int) -> Iterator[tuple[Period, Found[Wording]]]:
    runs = list(_RUN.finditer(facts.text, start, end))
    if len(runs) != 1:
        return
    run = runs[0]
    counts = _listed(facts, run.end(), end)
    last = run["last"] or _last_named(facts.text, counts)
    first = run["first"] or run["since"]
    if last is None or len(counts) < _LEAST or len(counts) != int(last[:4]) - int(first[:4]) + 1:
        return
    financial = len(first) > len("2017")
    for number, count in enumerate(counts):
        year = int(first[:4]) + number
        period = Period.financial_year(year) if financial else Period.calendar_year(year)
        yield period, Found(count.start, count.end, count.wording)


def _listed(facts: Facts, start: int, end: int) -> list[CountFound]:
    """The counts after a run of years, where they follow it closely and one another with nothing but commas between."""
    counts = [count for count in within(facts.counts, start, end) if not count.could_be_year]
    if not counts or counts[0].start - start > _FAR:
        return []
    joined = all(_BETWEEN.fullmatch(facts.text, one.end, other.start) for one, other in pairwise(counts))
    return counts if joined else []


def _last_named(text: str, counts: Sequence[CountFound]) -> str | None:
    found = _LAST_YEAR.match(text, counts[-1].end) if counts else None
    return found["last"] if found else None
