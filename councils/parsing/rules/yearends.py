"""Tells which years the single years of a table mean that is headed "Year ending 31 March" or "Financial year"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.periods import Period, PeriodKind
from councils.parsing.rules.rows import Row

_ENDING_IN_MARCH = re.compile(
    r"\byears?[\s-]+(?:end(?:ing|ed|s)?|to)\W+(?:(?:on|in|at|the)\s+)*(?:31(?:st)?\s+)?mar(?:ch)?\b(?!\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
_FINANCIAL = re.compile(
    r"\b(?:financial|fiscal|municipal|academic|school)\s+years?\b|\bF\.?Y\.?\b|\byears?[\s-]+end(?:ing|ed|s)?\b(?!\W+(?:31(?:st)?\s+)?dec)",
    re.IGNORECASE,
)


def heading_of_years(rows: Sequence[Row]) -> str:
    """The heading of the column of years, where a table has one that says when its years end or that they are no calendar years."""
    heads = (row.boxes[0].text for row in rows if len(row.boxes) > 1 and not row.boxes[0].text[:4].isdecimal())
    return next((words for words in heads if _ENDING_IN_MARCH.search(words) or _FINANCIAL.search(words)), "")


def as_headed(period: Period, heading: str) -> tuple[Period, bool]:
    """The period that a single year means below such a heading, and whether that is settled.

    "2018" of years ending in March is 2017/18; "2018" of financial years may be the one that begins or that ends then.
    """
    if not heading or period.kind is not PeriodKind.CALENDAR_YEAR:
        return period, True
    if _ENDING_IN_MARCH.search(heading):
        return Period.financial_year(period.start.year - 1), True
    return period, False
