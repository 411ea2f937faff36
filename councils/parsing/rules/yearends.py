"""Tells which years the labels of a table or a list mean whose heading says when its years end or begin.

"Year ending | 31 December 2022" is the calendar year; a 2018 below "Year ending 31 March" is 2017/18, below "Year beginning in April" 2018/19; an academic year
2022/23 runs from September to August. What only a sentence beside the figures says is for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.parsing.rules.rows import Row

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_ENDS = r"(?:(?:years?|(?:12|twelve)[\s-]months?)(?:\s+periods?)?[\s-]+(?:end(?:ing|ed|s)?|up\s+to|to)\b|\bf?\.?y\.?/?e\.?\b)"
_ENDING = expression(rf"(?:^|\b){_ENDS}", re.IGNORECASE)
_BEGINNING = expression(r"\byears?[\s-]+(?:beginning|begins|from|starting|starts|commencing)\b", re.IGNORECASE)
_ENDING_IN_MARCH = expression(
    rf"(?:^|\b){_ENDS}\W+(?:(?:on|in|at|the|end|of)\s+)*(?:31(?:st)?\s+)?mar(?:ch)?\b(?!\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
_BEGINNING_IN_APRIL = expression(
    r"\byears?[\s-]+(?:beginning|begins|from|starting|starts|commencing)\W+(?:(?:on|in|at|the|start|of)\s+)*(?:1(?:st)?\s+)?apr(?:il)?\b(?!\s*(?:19|20)\d\d)",
    re.IGNORECASE,
)
_NAMED_BY = expression(
    r"\b(?:called|named|labelled|known|listed|shown|identified|denoted|referred to)\b[^.;\n]{0,20}\b(?:by|under|as|after|for)\s+(?:the\s+)?(?:calendar\s+)?year\s+in\s+which\s+(?:it|they|each|that year)\s+(?P<how>begins?|starts?|ends?)\b"
    r"|\b(?P<name>(?:19|20)\d\d)\W{1,3}(?:stands\s+for|means|denotes|refers\s+to|signifies|represents)\W{1,3}(?P<first>(?:19|20)\d\d)\s?[/–-]\s?\d\d",
    re.IGNORECASE,
)
""" "Each called by the year in which it begins", "2018 stands for 2018/19"."""
_FINANCIAL = expression(
    r"\b(?:financial|fiscal|municipal)\s+years?\b|\bF\.?Y\.?\b|\byears?[\s-]+end(?:ing|ed|s)?\b(?!\W+(?:31(?:st)?\s+)?dec)",
    re.IGNORECASE,
)
_ACADEMIC = expression(r"\b(?:academic|school)\s+years?\b", re.IGNORECASE)
_OTHER_YEARS = expression(
    r"\b(?:municipal|local|council|own|duty)\s+years?\b"
    rf"|\byears?\b[^.;\n]{{0,40}}\b(?:runs?|running|begins?|beginning|starts?|starting|ends?|ending|to|from|are|is)\b[^.;\n]{{0,25}}\b(?!jan|mar|apr|dec){_MONTH}\b(?!\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
_ON_A_DAY = expression(
    rf"(?:(?:years?|date|position|snapshot|census|reporting date|open|number)\W+)?(?:(?:as\s+)?(?:at|of|on)\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})(?:\s+(?:in\s+|of\s+)?(?:each|every|the)\s+year)?\W*",
    re.IGNORECASE,
)
""" "As at 31 March", over years: the day of each of them."""
_AS_AT = expression(r"\W*(?:\w+\W+){0,2}?as\s+(?:at|of|on)\b", re.IGNORECASE)
_LEADS_IN = expression(
    rf"{_ENDS}\W+(?:(?:on|in|at|the|end|of)\s+)*(?:\d{{1,2}}(?:st)?\s+)?{_MONTH}\W*\Z", re.IGNORECASE
)
""" "… at any time in the year ending 31 March:"."""
_A_YEAR = expression(r"(?:19|20)\d\d|\d\d[/–-]\d\d|calendar|jan\w*\s*(?:to|-|–)\s*dec", re.IGNORECASE)
_A_COUNT = expression(r"\s*<?\s?\d{1,3}\s*")
_ONLY_YEARS = expression(r"\W*(?:the |each )?(?:reporting |calendar )?(?:years?|periods?)\W*", re.IGNORECASE)
_DAY = timedelta(days=1)
_LONGEST_MONTH = timedelta(days=31)
_ALONE = 14
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def heading_of_years(rows: Sequence[Row]) -> str:
    """The heading of the column of years, or over their list, where it says that they are other than January to December."""
    plain = ""
    for row in rows:
        words = row.boxes[0].text
        named = _named_by(words) if len(row.boxes) == 1 else ""
        plain = named or plain
        is_heading = len(row.boxes) > 1 or len(words.split()) < _ALONE or _LEADS_IN.search(words) is not None
        if not is_heading or named or _A_YEAR.search(words):
            continue
        if any(pattern.search(words) for pattern in (_ENDING, _BEGINNING, _FINANCIAL, _ACADEMIC, _OTHER_YEARS)):
            says_more = plain.endswith(_SAID_BESIDE) and not (_ENDING.search(words) or _BEGINNING.search(words))
            return plain if says_more else words if len(row.boxes) > 1 else words + _SAID_BESIDE
        if any(_A_COUNT.fullmatch(box.text) for box in row.boxes[1:]):
            continue
        if _ON_A_DAY.fullmatch(words) and (len(row.boxes) > 1 or _AS_AT.match(words)):
            return words if len(row.boxes) > 1 else words + _SAID_BESIDE
        plain = plain or (words if len(row.boxes) > 1 and _ONLY_YEARS.fullmatch(words) else "")
    return plain


def _named_by(words: str) -> str:
    """The heading that a sentence stands for which says by which of its two calendar years each financial year is called."""
    found = _NAMED_BY.search(words)
    if found is None or not (found["first"] or _APRIL_TO_MARCH.search(words)):
        return ""
    begins = found["name"] == found["first"] if found["first"] else not found["how"].lower().startswith("end")
    return ("Year beginning in April" if begins else "Year ending in March") + _SAID_BESIDE


_APRIL_TO_MARCH = expression(r"\bfinancial years?\b|\bapril to (?:the end of )?march\b", re.IGNORECASE)
_SAID_BESIDE = "\n"
""" Marks words that stand beside the figures, and not over their column."""


def as_headed(period: Period, heading: str) -> tuple[Period, bool]:
    """The period that a label means below such a heading, and whether that is settled.

    "2018" of years ending in March is 2017/18; "2018" of financial years may be the one that begins or that ends then.
    """
    if not heading:
        return period, True
    meant, settled = _meant(period, heading)
    return meant, settled and (not heading.endswith(_SAID_BESIDE) or meant is period)


def _meant(period: Period, heading: str) -> tuple[Period, bool]:
    if period.kind is PeriodKind.CALENDAR_YEAR and (day := _ON_A_DAY.fullmatch(heading)):
        return read_period(f"as at {day['day']} {day['month']} {period.start.year}") or period, False
    if _ACADEMIC.search(heading) and period.kind in _YEARS:
        first = period.start.year
        school = Period.between(date(first, 9, 1), date(first + 1, 8, 31))
        return (school if period.kind is PeriodKind.FINANCIAL_YEAR else period), False
    if (year := _of_day(period, heading)) is not None:
        return year, True
    if period.kind is PeriodKind.CALENDAR_YEAR and _ENDING_IN_MARCH.search(heading):
        return Period.financial_year(period.start.year - 1), True
    if period.kind is PeriodKind.CALENDAR_YEAR and _BEGINNING_IN_APRIL.search(heading):
        return Period.financial_year(period.start.year), True
    return period, not _is_unsettled(period.kind, heading)


def _is_unsettled(kind: PeriodKind, heading: str) -> bool:
    if kind is PeriodKind.SNAPSHOT:
        return _ONLY_YEARS.fullmatch(heading) is not None
    if kind is PeriodKind.CALENDAR_YEAR and _FINANCIAL.search(heading):
        return True
    return kind in _YEARS and _OTHER_YEARS.search(heading) is not None


def _of_day(period: Period, heading: str) -> Period | None:
    """The year that ends or begins with the day, or with the month, of a label; None where it is no such day."""
    if period.end is None or period.end - period.start > _LONGEST_MONTH:
        return None
    if _ENDING.search(heading) and (period.end + _DAY).day == 1:
        return read_period(f"year ending {period.end:%d %B %Y}")
    if _BEGINNING.search(heading) and period.start.day == 1:
        return read_period(f"year beginning {period.start:%d %B %Y}")
    return None
