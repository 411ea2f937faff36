"""Doubts years without data whose kind was taken from another table than the one that has the counts.

"2010 to 2013: not held" is of calendar or of financial years as the counts beside it are; where the counts are of the
other kind, or of both kinds, a person says which.
"""

from collections.abc import Sequence
from dataclasses import replace

from councils.domain.periods import PeriodKind
from councils.domain.returns import Figure

_YEARS = frozenset({PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR})


def with_mixed_years_doubted(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures by year; those without a count uncertain where one that has a count is of the other kind of year."""
    kinds = {figure.period.kind for figure in figures if figure.period is not None and figure.count is not None}
    return tuple(
        replace(figure, certain=False) if figure.count is None and _is_of_other(figure, kinds) else figure
        for figure in figures
    )


def _is_of_other(figure: Figure, kinds: set[PeriodKind]) -> bool:
    """True for a financial year where counts are of calendar years, and the other way round."""
    kind = figure.period.kind if figure.period is not None else None
    return kind in _YEARS and bool(kinds & (_YEARS - {kind}))
