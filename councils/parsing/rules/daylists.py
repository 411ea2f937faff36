"""Reads runs of days with their counts: "1 March 2022, 40; 1 March 2023, 37", "31 March 2022 (40), 31 March 2023 (37)".

The days of such a run are one day of each year, and one sign stands between each day and its count.
"""

import re
from collections.abc import Iterator, Sequence

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.wording import CountFound, Wording
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within

_LEAST = 2
_MARK = expression(r"[^\S\n]*(?:[,:=(–—-]|\bwas\b|\bwere\b|\bthere were\b)[^\S\n]*", re.IGNORECASE)
_BETWEEN = expression(
    r"\)?[^\S\n]*(?:(?:children|cases|young people|open)[^\S\n]*)?[)]?\s*[,;.•*|-]?\s*(?:and\s+)?(?:(?:as (?:at|of|on)|on|at)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)


def read_day_lists(facts: Facts, start: int, end: int, given: Sequence[Draft]) -> tuple[Draft, ...]:
    """The counts that stand in a run of days; `given`: those read already, which no run gives again."""
    taken = {draft.value.start for draft in given} | {draft.period for draft in given}
    return tuple(
        Draft(value, sure=True, period=period)
        for run in _runs(facts, start, end)
        for period, value in run
        if value.start not in taken and period not in taken
    )


_DAY_AND_COUNT = expression(
    r"\d\d[^\S\n]*(?:[,:=(–—-]|\bwas\b|\bwere\b|\bthere\b)[^\S\n]*(?:were[^\S\n]+)?[<\d*a-z]", re.IGNORECASE
)
_ENDS_A_SPAN = expression(
    r"(?:\b\d{4},?\s*(?:to|and|until|till|[-–—])|\b(?:ending|ended|ends|end|until|since|from|before|after|by|starting))\s*(?:on\s+|in\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
""" "Between 1 April 2021 and 31 March 2022: 40": the count is of a year, and not of its last day."""

type _Entry = tuple[Period, Found[Wording]]


def _runs(facts: Facts, start: int, end: int) -> Iterator[list[_Entry]]:
    if len(_DAY_AND_COUNT.findall(facts.text, start, end)) < _LEAST:
        return
    entries = list(_entries(facts, start, end))
    run: list[tuple[str, Period, Found[Wording]]] = []
    for entry, place in [*entries, (None, 0)]:
        if entry is not None and run and _goes_on(facts.text, run[-1], entry, place):
            run.append(entry)
            continue
        if len(run) >= _LEAST and len({period for _, period, _ in run}) == len(run):
            yield [(period, value) for _, period, value in run]
        run = [] if entry is None else [entry]


def _entries(facts: Facts, start: int, end: int) -> Iterator[tuple[tuple[str, Period, Found[Wording]], int]]:
    """The days of a passage right before a count: the sign between, the day, the count, and where the day begins."""
    counts = {count.start: count for count in within(facts.counts, start, end) if not count.could_be_year}
    for day in find_dates(facts.text[start:end]):
        first, last = start + day.start, start + day.end
        mark = _MARK.match(facts.text, last, end)
        count: CountFound | None = counts.get(mark.end()) if mark else None
        ends_span = _ENDS_A_SPAN.search(facts.text, max(start, first - 24), first)
        if mark and count is not None and not ends_span and not facts.request.touch(first, last):
            value = Found(count.start, count.end, count.wording)
            yield (mark[0].strip(), Period.as_at(day.value), value), first


def _goes_on(
    text: str, above: tuple[str, Period, Found[Wording]], entry: tuple[str, Period, Found[Wording]], at: int
) -> bool:
    """True for an entry right below or behind the one above, with its sign between, of the same day of another year."""
    (mark, here, count), (sign, there, _) = above, entry
    return _day_of(here) == _day_of(there) and mark == sign and _BETWEEN.fullmatch(text, count.end, at) is not None


def _day_of(period: Period) -> tuple[int, int]:
    """The month and the day; the last of February is one day, in a leap year too."""
    return period.start.month, min(
        period.start.day, _LAST_OF_FEBRUARY
    ) if period.start.month == _FEBRUARY else period.start.day


_FEBRUARY, _LAST_OF_FEBRUARY = 2, 28
