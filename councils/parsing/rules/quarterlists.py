"""Reads lists of quarters: "2023/24: Q1 14, Q2 19", a quarter in each row below its year, years across the quarters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import Wording, read_wording
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.quarter_names import QUARTER, number_of, quarters_named
from councils.parsing.rules.quarters import quarter_of
from councils.parsing.rules.rows import Box, Row

_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)
_YEAR = expression(r"\b(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d\d/\d\d)(?![\d/])")
_AFTER_DASH = expression(rf"{QUARTER.pattern}[^\S\n][-–—][^\S\n](?P<count><?\d{{1,4}})\b", re.IGNORECASE)
""" "Q1 - 14" is no range of questions once it is known to name a quarter."""
_MOST_WORDS = 8


def split_quarter_lists(facts: Facts, rows: Sequence[Row]) -> tuple[Drafted, tuple[Row, ...]]:
    """What lists of quarters count, and the rows that stand in none."""
    named = quarters_named(facts.text)
    if not named.stretches:
        return Drafted(), tuple(rows)
    drafted = Drafted()
    left: list[Row] = []
    year: Period | None = None
    across: dict[int, Period] = {}
    for row in rows:
        quarters = [found for found in QUARTER.finditer(facts.text, row.start, row.end) if named.touch(*found.span())]
        year = _year_of(facts, row, quarters) or (year if quarters else None)
        if not quarters:
            across = _years_across(row)
            left.append(row)
            continue
        read = _read(facts, row, quarters, year, across)
        drafted += read
        left += [] if read.drafts else [row]
    return drafted, tuple(left)


def _year_of(facts: Facts, row: Row, quarters: Sequence[re.Match[str]]) -> Period | None:
    """The one year that a row names before its quarters; a row without quarters is a heading, and counts nothing."""
    until = quarters[0].start() if quarters else row.end
    years = {found[0] for found in _YEAR.finditer(facts.text, row.start, until)}
    if len(years) != 1 or (not quarters and (len(row.filled) > 1 or len(row.filled[0].text.split()) > _MOST_WORDS)):
        return None
    read = read_period(years.pop())
    return read if read is not None and read.kind in _YEARS else None


def _years_across(row: Row) -> dict[int, Period]:
    """The columns that a heading row names for a year."""
    read = {at: period for at, box in enumerate(row.boxes) if at and (period := read_period(box.text)) is not None}
    return {at: period for at, period in read.items() if period.kind in _YEARS}


def _read(
    facts: Facts, row: Row, quarters: Sequence[re.Match[str]], year: Period | None, across: dict[int, Period]
) -> Drafted:
    values = _values(facts, row)
    first = row.filled[0]
    if across and len(quarters) == 1 and QUARTER.fullmatch(first.text.strip(" .:")):
        number = number_of(quarters[0])
        found = {at: value for at, box in enumerate(row.boxes) if (value := _value(facts, box)) and at in across}
        drafts = [Draft(value, sure=True, period=quarter_of(across[at], number)) for at, value in found.items()]
        return Drafted(tuple(drafts), keys=((first.start, first.end),))
    if year is None or len(values) != len(quarters) or not _take_turns(quarters, values):
        return Drafted()
    pairs = zip(quarters, values, strict=True)
    drafts = [Draft(value, sure=True, period=quarter_of(year, number_of(quarter))) for quarter, value in pairs]
    return Drafted(tuple(drafts), keys=tuple(quarter.span() for quarter in quarters))


def _values(facts: Facts, row: Row) -> list[Found[Wording]]:
    """The values of a row: of its cells where it has several, else of its running text."""
    if len(row.filled) > 1:
        return [value for box in row.filled if (value := _value(facts, box)) is not None]
    counts = [
        Found(count.start, count.end, count.wording)
        for count in within(facts.counts, row.start, row.end)
        if not count.could_be_year
    ]
    return counts or [
        Found(*found.span("count"), wording)
        for found in _AFTER_DASH.finditer(facts.text, row.start, row.end)
        if (wording := read_wording(found["count"], key=facts.key)) is not None
    ]


def _value(facts: Facts, box: Box) -> Found[Wording] | None:
    return (
        value_of(facts, box)
        if box.text and QUARTER.search(box.text) is None and not _YEAR.fullmatch(box.text)
        else None
    )


def _take_turns(quarters: Sequence[re.Match[str]], values: Sequence[Found[Wording]]) -> bool:
    """True where each quarter has one value after it and before the next quarter, and no quarter comes twice."""
    starts = [quarter.start() for quarter in quarters]
    numbers = [number_of(quarter) for quarter in quarters]
    ends = [*starts[1:], max(value.end for value in values)] if values else []
    inside = all(
        start < value.start and value.end <= end for start, value, end in zip(starts, values, ends, strict=True)
    )
    return bool(values) and inside and all(one < other for one, other in pairwise(numbers))
