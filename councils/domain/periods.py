"""Periods that a figure can be for, in the canonical forms of a return.

`2014`, `2014/15`, `2014 Q1` (calendar), `2024/25 Q4` (financial), `2020-01-01..2020-12-31`, `2020-03-23..`,
`as at 2025-03-31`. What a council writes is read in `councils.domain.period_words`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from councils.domain.expressions import expression


class PeriodKind(StrEnum):
    """The shapes of period that councils report by."""

    CALENDAR_YEAR = "calendar_year"
    FINANCIAL_YEAR = "financial_year"
    CALENDAR_QUARTER = "calendar_quarter"
    FINANCIAL_QUARTER = "financial_quarter"
    RANGE = "range"
    SINCE = "since"
    SNAPSHOT = "snapshot"


_A_DAY = timedelta(days=1)
_LONGEST_YEAR = timedelta(days=366)
_APRIL = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both days included; `end` is None where the period is still open.

    The financial year of a local authority begins on 1 April. A range keeps its kind even where its days are those of
    a year: what the council wrote is not rewritten. Raises ValueError where the days do not make the kind of period.
    """

    kind: PeriodKind
    start: date
    end: date | None

    def __post_init__(self) -> None:
        if not _FIRST_YEAR <= self.start.year <= _LAST_YEAR:
            raise ValueError(f"not a year of any return: {self.start.year}")
        if (self.end is None) is not (self.kind is PeriodKind.SINCE):
            raise ValueError("a period without an end is one 'since' a day, and no other")
        if self.end is not None and self.end < self.start:
            raise ValueError(f"not a period: {self.start} to {self.end}")
        if not self._days_fit():
            raise ValueError(f"not a {self.kind.replace('_', ' ')}: {self.start} to {self.end}")

    def _days_fit(self) -> bool:
        match self.kind:
            case PeriodKind.CALENDAR_YEAR:
                return (self.start.month, self.start.day) == (1, 1) and self.end == _months_later(self.start, 12)
            case PeriodKind.FINANCIAL_YEAR:
                return (self.start.month, self.start.day) == (4, 1) and self.end == _months_later(self.start, 12)
            case PeriodKind.CALENDAR_QUARTER | PeriodKind.FINANCIAL_QUARTER:
                begins = self.start.day == 1 and self.start.month in (1, 4, 7, 10)
                return begins and self.end == _months_later(self.start, 3)
            case PeriodKind.SNAPSHOT:
                return self.start == self.end
            case _:
                return True

    @classmethod
    def calendar_year(cls, year: int) -> Period:
        """January to December of `year`."""
        return cls(PeriodKind.CALENDAR_YEAR, date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def financial_year(cls, first_year: int) -> Period:
        """April of `first_year` to the March after it."""
        return cls(PeriodKind.FINANCIAL_YEAR, date(first_year, 4, 1), date(first_year + 1, 3, 31))

    @classmethod
    def calendar_quarter(cls, year: int, quarter: int) -> Period:
        """The quarter of `year` that is the first (January to March) to the fourth."""
        start = date(year, 3 * _quarter(quarter) - 2, 1)
        return cls(PeriodKind.CALENDAR_QUARTER, start, _months_later(start, 3))

    @classmethod
    def financial_quarter(cls, first_year: int, quarter: int) -> Period:
        """The quarter of the financial year begun in `first_year` that is the first (April to June) to the fourth."""
        start = _months_later(date(first_year, 4, 1), 3 * (_quarter(quarter) - 1)) + _A_DAY
        return cls(PeriodKind.FINANCIAL_QUARTER, start, _months_later(start, 3))

    @classmethod
    def between(cls, start: date, end: date) -> Period:
        """From one day to another, both included."""
        return cls(PeriodKind.RANGE, start, end)

    @classmethod
    def since(cls, start: date) -> Period:
        """From a day on, to no stated end."""
        return cls(PeriodKind.SINCE, start, None)

    @classmethod
    def as_at(cls, day: date) -> Period:
        """One day, on which something was counted."""
        return cls(PeriodKind.SNAPSHOT, day, day)

    @classmethod
    def parse(cls, canonical: str) -> Period:
        """The period that a canonical form says. Raises ValueError for anything else."""
        for pattern, make in _FORMS:
            if found := pattern.fullmatch(canonical):
                period = make(*found.groups())
                if str(period) == canonical:
                    return period
        raise ValueError(f"not a period: {canonical!r}")

    def __str__(self) -> str:
        first = self.start.year
        names = {
            PeriodKind.CALENDAR_YEAR: f"{first}",
            PeriodKind.FINANCIAL_YEAR: _financial(first),
            PeriodKind.CALENDAR_QUARTER: f"{first} Q{self.quarter}",
            PeriodKind.FINANCIAL_QUARTER: f"{_financial(self._financial_year)} Q{self.quarter}",
            PeriodKind.RANGE: f"{self.start}..{self.end}",
            PeriodKind.SINCE: f"{self.start}..",
            PeriodKind.SNAPSHOT: f"as at {self.start}",
        }
        return names[self.kind]

    @property
    def year(self) -> int | None:
        """The year that the period is filed under, a financial year's being the one it begins in.

        None for a period that is open or longer than a year: it belongs to no single one.
        """
        if self.end is None or self.end - self.start >= _LONGEST_YEAR:
            return None
        return self._financial_year if self.kind is PeriodKind.FINANCIAL_QUARTER else self.start.year

    @property
    def _financial_year(self) -> int:
        return self.start.year - (self.start.month < _APRIL)

    @property
    def quarter(self) -> int | None:
        """1 to 4 for a quarter, counted from January or from April; None for any other period."""
        calendar = (self.start.month + 2) // 3
        if self.kind is PeriodKind.CALENDAR_QUARTER:
            return calendar
        if self.kind is PeriodKind.FINANCIAL_QUARTER:
            return (calendar - 2) % 4 + 1
        return None

    def same_kind(self, other: Period) -> bool:
        """True if both are the same shape of period, whatever their days."""
        return self.kind is other.kind

    def same_days(self, other: Period) -> bool:
        """True if both begin and end on the same days, whatever they are called."""
        return (self.start, self.end) == (other.start, other.end)

    def covers(self, other: Period) -> bool:
        """True if every day of `other` is a day of this period."""
        if other.start < self.start:
            return False
        return self.end is None or (other.end is not None and other.end <= self.end)

    def overlaps(self, other: Period) -> bool:
        """True if the two share at least one day."""
        starts_in_time = self.end is None or other.start <= self.end
        return starts_in_time and (other.end is None or self.start <= other.end)


def _quarter(number: int) -> int:
    if number not in (1, 2, 3, 4):
        raise ValueError(f"not a quarter: {number}")
    return number


def _months_later(start: date, months: int) -> date:
    """The last day of the `months` months that begin with the first day of a month."""
    month = start.year * 12 + start.month - 1 + months
    return date(month // 12, month % 12 + 1, 1) - _A_DAY


def _financial(first_year: int) -> str:
    return f"{first_year}/{(first_year + 1) % 100:02d}"


_YEAR = r"(\d{4})"
_FINANCIAL = r"(\d{4})/\d{2}"
_DAY = r"(\d{4}-\d{2}-\d{2})"
_FORMS = (
    (expression(_YEAR, re.ASCII), lambda year: Period.calendar_year(int(year))),
    (expression(_FINANCIAL, re.ASCII), lambda year: Period.financial_year(int(year))),
    (expression(_YEAR + r" Q([1-4])", re.ASCII), lambda year, q: Period.calendar_quarter(int(year), int(q))),
    (expression(_FINANCIAL + r" Q([1-4])", re.ASCII), lambda year, q: Period.financial_quarter(int(year), int(q))),
    (
        expression(rf"{_DAY}\.\.{_DAY}", re.ASCII),
        lambda start, end: Period.between(date.fromisoformat(start), date.fromisoformat(end)),
    ),
    (expression(rf"{_DAY}\.\.", re.ASCII), lambda start: Period.since(date.fromisoformat(start))),
    (expression(rf"as at {_DAY}", re.ASCII), lambda day: Period.as_at(date.fromisoformat(day))),
)
