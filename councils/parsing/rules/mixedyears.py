"""Doubts years without data that begin on another day than the years that have counts, and a day's count among those of years.

"2010 to 2013: not held" is of calendar or of financial years as the counts beside it are; where the counts are of the
other kind, of both kinds, or of years with a beginning of their own (a school's in September), a person says which.
"As at 31 March 2025: 24" below the counts of whole years is most often that of today, which another question asks for.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Figure

_YEARS = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR})
_SHORTEST, _LONGEST = timedelta(days=360), timedelta(days=370)


def with_mixed_years_doubted(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures by year; those without a count uncertain where a count's year begins on another day than theirs."""
    years = {
        _beginning(figure.period)
        for figure in figures
        if figure.count is not None and figure.period is not None and _is_a_year(figure.period)
    }
    days = _days_among_years(figures)
    return tuple(
        replace(figure, certain=False)
        if (_is_of_other(figure, years) if figure.count is None else figure.period in days)
        else figure
        for figure in figures
    )


def _days_among_years(figures: Sequence[Figure]) -> frozenset[Period]:
    """The one day that a count is of among those of several years; of several days each is that of its year."""
    periods = {figure.period for figure in figures if figure.count is not None and figure.period is not None}
    days = frozenset(period for period in periods if period.kind is PeriodKind.SNAPSHOT)
    several = sum(period.kind in _YEARS for period in periods) > 1
    return days if several and len(days) == 1 else frozenset()


def _is_a_year(period: Period) -> bool:
    """True for a year of any beginning, in whatever words: a range from one day to the day before it a year later."""
    return period.end is not None and _SHORTEST <= period.end - period.start <= _LONGEST


def _beginning(period: Period) -> tuple[int, int]:
    return period.start.month, period.start.day


def _is_of_other(figure: Figure, years: set[tuple[int, int]]) -> bool:
    """True for a calendar or financial year where some count is of a year that begins on another day."""
    period = figure.period
    return period is not None and period.kind in _YEARS and bool(years - {_beginning(period)})
