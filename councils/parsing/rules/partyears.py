"""Doubts the count of a year that its own label says is not whole, or that no calendar settles.

"2024 (to 30 June)", "2024 to date", "2023/24 (part year)" and "FY2023" each give a count, of a time that a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import Wording

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_NOT_WHOLE = (
    r"(?:year )?(?:to date|so far)|y\.?t\.?d\.?|part(?:ial)?(?:[- ]year)?(?: only)?|incomplete|provisional"
    r"|(?:first |last )?\w+ months?(?: only)?|half[- ]year|not (?:yet )?complete"
    r"|plan(?:ned)?|targets?|forecasts?|projected|projections?|estimated?|expected|budget(?:ed)?"
    rf"|{_MONTH}\s*(?:[-–—]|to|until)\s*{_MONTH}(?: only)?"
)
_PART = rf"(?:(?:to|till|until|up to|as (?:at|of|to)|from|since)\b[^()\n]{{0,30}}|{_NOT_WHOLE})"
_REMARK = expression(rf"\s*(?:\(\s*{_PART}\s*\)|[-–—:,]?\s*(?:{_NOT_WHOLE}))\s*\Z", re.IGNORECASE)
_BRACKETED = expression(rf"[^\S\n]*\(\s*{_PART}\s*\)", re.IGNORECASE)
_UNSETTLED = expression(
    r"\b(?:academic|school|municipal|a\.?y\.?)\b|\b(?:F\.?Y\.?|(?:financial|fiscal)\s+years?)\s?['’]?(?:20)?\d\d(?!\s*(?:[\d/–-]|to\b))",
    re.IGNORECASE,
)
_FINANCIAL_BEFORE = expression(
    r"\b(?:F\.?Y\.?|(?:financial|fiscal|academic|school|municipal)\s+years?)\s*\Z", re.IGNORECASE
)
_PART_BEFORE = expression(
    r"\b(?:(?:year[- ])?to[- ]date|y\.?t\.?d\.?|so far|part(?:ial)?[- ]year|provisional|incomplete|half[- ]year|(?:first|last) (?:half|(?:\w+ )?(?:months?|weeks?|quarters?)))\b"
    r"(?:\s+(?:for|in|of|the|figures?|total|year))*\s*[:(–-]?\s*\Z",
    re.IGNORECASE,
)
""" "Year to date for 2025: 14"."""
_CELLS = expression(r"[\n\t|]")
_BEFORE = 40
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def without_remark(label: str) -> str:
    """The label of a year without the remark that it is not whole: the "2024" of "2024 (to 30 June)"."""
    return _REMARK.sub("", label) if label[:1].isalnum() else label


def is_in_doubt(text: str, year: Found[Period], value: Found[Wording]) -> bool:
    """True for a year whose label, or a bracket after its count, says that it is a part of one or of another kind."""
    words = text[year.start : year.end]
    is_calendar = year.value.kind is PeriodKind.CALENDAR_YEAR
    before = _CELLS.split(text[max(0, year.start - _BEFORE) : year.start])[-1]
    if _UNSETTLED.search(words) or (is_calendar and _FINANCIAL_BEFORE.search(before)):
        return True
    if year.value.kind not in _YEARS:
        return False
    if _PART_BEFORE.search(before):
        return True
    marks = [text[year.start : year.end], *(f[0] for at in (year.end, value.end) if (f := _BRACKETED.match(text, at)))]
    return any(_is_of_part(mark, year.value, whole=number > 0) for number, mark in enumerate(marks))


_TWO_YEARS = expression(r"(?P<first>(?:19|20)\d\d)\s?(?:[-–—]|to)\s?(?P<last>(?:19|20)\d\d)")
_LEAST_SINGLE = 2


def spans_in_doubt(text: str, years: Sequence[Found[Period]], start: int, end: int) -> frozenset[int]:
    """Where years stand that may be others: "2018-2019" among single calendar years, and these beside "financial years".

    The first may be one financial year or two years together. `start` to `end`: the words that may speak of financial years.
    """
    single = [year.start for year in years if year.value.kind is PeriodKind.CALENDAR_YEAR]
    spans = [year.start for year in years if _TWO_YEARS.fullmatch(text[year.start : year.end].strip())]
    doubted = spans if len(single) >= _LEAST_SINGLE else []
    speaks = _OTHER_YEARS.search(text, start, end) is not None and _CALENDAR.search(text, start, end) is None
    return frozenset([*doubted, *(single if speaks else ())])


_OTHER_YEARS = expression(r"\b(?:financial|fiscal|academic|school)\s+years?\b", re.IGNORECASE)
_CALENDAR = expression(r"\bcalendar\b", re.IGNORECASE)


def _is_of_part(words: str, year: Period, *, whole: bool) -> bool:
    """True for words that limit the year, but for those that only say its last day."""
    said = _BRACKETED.match(words) if whole else _REMARK.search(words)
    return said is not None and not any(day.value == year.end for day in find_dates(words))


def rivalled(text: str, pairs: Sequence[tuple[int, int]], left: Sequence[Found[Wording]]) -> frozenset[int]:
    """Where the counts stand that share what their line says of a year with one that nothing placed.

    `pairs`: where each year begins, and its count. "2021: 12 (new), 30 (open)" gives two, and neither is the year's.
    """
    starts = sorted(start for start, _ in pairs)
    found: set[int] = set()
    for year, count in pairs:
        line = text.find("\n", max(year, count))
        ends = [at for at in (*starts, line) if at > max(year, count)]
        end = min(ends, default=len(text))
        found |= {count} if any(_is_beside(text, count, each, end) for each in left) else set()
    return frozenset(found)


def _is_beside(text: str, count: int, other: Found[Wording], end: int) -> bool:
    """True for a count further on in the same cell or line; one in a column of its own is told by its heading."""
    if not count < other.start < end or other.value.count is None:
        return False
    return not any(sign in text[count : other.start] for sign in "\t|")


def of_another_kind(periods: Sequence[Period]) -> frozenset[Period]:
    """The one financial year among calendar years, or the other way round: a sum of them, or a slip."""
    kinds = [[period for period in dict.fromkeys(periods) if period.kind is kind] for kind in _YEARS]
    few, many = sorted(kinds, key=len)
    return frozenset(few) if len(few) == 1 < len(many) else frozenset()
