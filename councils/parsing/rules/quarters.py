"""Reads tables with a year in each row and its quarters across, "2022/23 | 34 | 31 | 36 | 33": year and quarter make one period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import Wording
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.totals import is_total

_QUARTER = expression(
    r"\W*(?:(?:q|qtr|quarter)\.?\s?(?P<number>[1-4])|(?P<named>1st|2nd|3rd|4th)\s+(?:quarter|qtr))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = expression(
    r"\W*(?P<first>[a-z]{3})[a-z]*\W+(?:to\W+)?(?:[a-z]{3,9}\W+(?:to\W+)?)?[a-z]{3,9}\W*", re.IGNORECASE
)
_FIRST_MONTHS = {
    PeriodKind.FINANCIAL_YEAR: ("apr", "jul", "oct", "jan"),
    PeriodKind.CALENDAR_YEAR: ("jan", "apr", "jul", "oct"),
}
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Heading:
    """The columns of the year's quarters, by number; `totals` add them up, `opens` names a quarter's first month."""

    width: int
    quarters: dict[int, int]
    opens: dict[int, str]
    totals: frozenset[int]
    is_plain: bool


def split_quarters(facts: Facts, rows: Sequence[Row]) -> tuple[Drafted, tuple[Row, ...]]:
    """What tables of quarters count, and the rows that stand in none; a year's total is checked and is no figure."""
    drafted = Drafted()
    left: list[Row] = []
    heading: _Heading | None = None
    for row in rows:
        found = _heading(row)
        year = None if heading is None or found is not None else _year_of(row, heading)
        if found is not None:
            heading = found
        elif heading is not None and year is not None:
            drafted += _of_year(facts, row, heading, year)
        else:
            heading = heading if heading is not None and _is_sum(row, heading) else None
            left.append(row)
    return drafted, tuple(left)


def _heading(row: Row) -> _Heading | None:
    """The heading of a table of quarters; None for any other row, and where a quarter is named twice."""
    read = {at: found for at, box in enumerate(row.boxes) if at and (found := _QUARTER.fullmatch(box.text))}
    quarters = {at: int(found["number"] or found["named"][0]) for at, found in read.items()}
    if len(quarters) < _LEAST or len(set(quarters.values())) != len(quarters):
        return None
    months = {at: _MONTHS.fullmatch(found["rest"]) for at, found in read.items()}
    if any(re.search(r"\d", found["rest"]) for found in read.values()):
        return None
    return _Heading(
        len(row.boxes),
        quarters,
        {at: month["first"].lower() for at, month in months.items() if month},
        frozenset(at for at, box in enumerate(row.boxes) if is_total(box.text)),
        is_plain=all(months[at] or not found["rest"].strip() for at, found in read.items()),
    )


def _year_of(row: Row, heading: _Heading) -> Period | None:
    """The one year whose quarters a row of the table counts."""
    if len(row.boxes) != heading.width:
        return None
    year = read_period(row.boxes[0].text)
    return year if year is not None and year.kind in _FIRST_MONTHS else None


def _is_sum(row: Row, heading: _Heading) -> bool:
    return len(row.boxes) == heading.width and is_total(row.boxes[0].text)


def _of_year(facts: Facts, row: Row, heading: _Heading, year: Period) -> Drafted:
    """The figures of one row; none is certain where they do not come to the total printed beside them."""
    values = {at: value for at, box in enumerate(row.boxes) if at and (value := _value(facts, box)) is not None}
    totals = tuple(value for at, value in values.items() if at in heading.totals)
    sure = heading.is_plain and _months_fit(heading, year) and _adds_up(values, heading, totals)
    drafts = tuple(
        Draft(values[at], sure, period=quarter_of(year, number))
        for at, number in heading.quarters.items()
        if at in values
    )
    left = tuple(value for at, value in values.items() if at not in heading.quarters and at not in heading.totals)
    return Drafted(drafts, totals, left, ((row.boxes[0].start, row.boxes[0].end),))


def _value(facts: Facts, box: Box) -> Found[Wording] | None:
    value = value_of(facts, box)
    return value if value is not None and value.start < value.end else None


def quarter_of(year: Period, number: int) -> Period:
    """The quarter, 1 to 4, of a calendar or a financial year."""
    first = year.start.year
    if year.kind is PeriodKind.FINANCIAL_YEAR:
        return Period.financial_quarter(first, number)
    return Period.calendar_quarter(first, number)


def _months_fit(heading: _Heading, year: Period) -> bool:
    """False where "Q1 (Apr-Jun)" heads calendar years: then nobody can tell which quarter is meant."""
    first = _FIRST_MONTHS[year.kind]
    return all(month == first[heading.quarters[at] - 1] for at, month in heading.opens.items())


def _adds_up(values: dict[int, Found[Wording]], heading: _Heading, totals: Sequence[Found[Wording]]) -> bool:
    """True unless a total of counts known to the last cannot be their sum."""
    low, high = 0, 0
    for at in heading.quarters:
        count = values[at].value.count if at in values else None
        if count is None or count.high is None:
            return True
        low, high = low + count.low, high + count.high
    sums = [total.value.count for total in totals]
    return all(each is None or each.high is None or (each.low <= high and low <= each.high) for each in sums)
