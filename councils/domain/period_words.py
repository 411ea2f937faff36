"""Periods as councils write them: "2014-15", "FY 2019/20", "Q4 2024/25", "April 2019 to March 2020"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from councils.domain.dates import DATE_IN_WORDS, DATE_PATTERNS, MONTH, find_dates, full_year, month_number, read_date
from councils.domain.expressions import expression
from councils.domain.found import Found, apart
from councils.domain.hints import folded
from councils.domain.periods import Period, PeriodKind
from councils.domain.scanning import found_in

FIRST_YEAR, LAST_YEAR = 1990, 2039
"""The years that a bare `2014` can be one of."""

_MARCH, _DECEMBER = 3, 12
_MONTHS_AFTER_THE_FIRST = 11

type _Reader = Callable[[re.Match[str]], Period | None]

_BEFORE, _AFTER = r"(?<![\w£$€#@.,:/–-])", r"(?![\w%]|[.,:/–-]\d)"
_S = r"(?:[^\S\n]|\n(?!\s*\n))+"
_TO = rf"(?:\s?[-–—]\s?|{_S}(?:to|until|till|up{_S}to|thr(?:ough|u)(?:{_S}to)?){_S}(?:and{_S}including{_S})?)"
_Y = r"(?:19|20)\d{2}"
_MONTH = MONTH.removesuffix(r"\.?") + r"\.?"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<(?:day|month|year|gap)>", "(?:", pattern)


_DATE = "(?:" + "|".join(map(_unnamed, DATE_PATTERNS[:4])) + "|"
_DATE += r"\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|20)\d{2}|\d{2}))"
_ON_THE_DAY = (
    rf"(?:on{_S}the{_S}(?:day|date)(?:{_S}(?!before\b|after\b|from\b|since\b|received\b)[a-z]+){{1,7}}"
    rf"|as{_S}(?:at|of|on){_S}(?:(?:the|today['’]s){_S})?(?:day|date|time)(?:{_S}(?!before\b|after\b|from\b|since\b|birth\b)[a-z]+){{0,7}})"
    rf"(?:,{_S}|{_S}\(|{_S}[-–—]{_S})"
)
""" "On the day the report was run, 2 May 2025", "as at the date of your request (2 April 2025)"."""
_AT_CLOSE = (
    rf"(?:at|by|on){_S}(?:the{_S})?(?:close|end){_S}"
    rf"(?:of{_S}(?:business|play|work|the{_S}day){_S})?(?:of|on){_S}(?:the{_S})?"
)
""" "At the close of 31 May 2025"."""
_DAY_AND_MONTH = rf"\d{{1,2}}(?:st|nd|rd|th)?{_S}(?:of{_S})?{_MONTH}"
_FINANCIAL = r"(?:(?:financial|fiscal|fin\.?|reporting|accounting)\s+years?|f\.?/?y\.?)"
_SECOND = rf"(?:\s?(?P<join>[-–—/])\s?(?P<second>{_Y}|\d{{2}})|[-/](?P<one_digit>\d))"
_PAIR = rf"(?P<first>{_Y}|\d{{2}}){_SECOND}"
_LONG_PAIR = rf"(?P<first>{_Y}){_SECOND}"
_YEAR_ENDING = (
    rf"(?:the{_S})?(?:(?:financial|fiscal|full|reporting){_S})?"
    rf"(?:(?:(?:12|twelve)[\s-]months?|years?)(?:{_S}period)?[\s-]+(?:ending|ended|ends|end|up{_S}to|to)|f?\.?y\.?/?e\.?)"
    rf"\s*:?\s*(?:(?:on|in|at|the|end|of){_S})*"
)
_QUARTER = r"(?:q(?:uarter|tr)?\s?(?P<quarter>[1-4])|(?P<named>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter)"
_SHORT_PAIR = r"(?P<first>\d{2})/(?P<second>\d{2})(?!/)"
_OF = r"(?:,?\s+(?:of\s+|in\s+|for\s+)?(?:the\s+)?)"
_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


_SPACED_PAIR = expression(r"(?:19|20)\d{2}[^\S\n]+[-–—][^\S\n]+\d{1,2}", re.ASCII)
_YEAR_AND_NUMBER = expression(rf"\b({_Y})[^\S\n]+[-–—][^\S\n]+(?!{_Y})(\d{{1,6}})\b(?![/.,]\d)", re.ASCII)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def read_period(words: str) -> Period | None:
    """The period that the whole of `words` says; None where it says none.

    "16-17" is a financial year here, since a cell holds nothing else; "2010-2024" is a range, not a financial year.
    """
    if not any(map(str.isdigit, words)):
        return None
    plain = " ".join(words.split()).strip(" .,;:()")
    if spaced := _SPACED.fullmatch(plain):
        plain = re.sub(r"(?<=\d) (?=\d)", "", spaced[0])
    period = _read_alone(plain)
    named = _NAMED_KIND.fullmatch(plain) if period is None else None
    if named is None:
        return period
    period = _read_alone(named["period"])
    kind = PeriodKind.CALENDAR_YEAR if named["calendar"] or named["january"] else PeriodKind.FINANCIAL_YEAR
    return period if period is not None and period.kind is kind else None


_SPACED = expression(r"[12] [09] \d \d(?: ?[/–-] ?(?:[12] [09] )?\d \d)?", re.ASCII)
""" "2 0 2 3": letters and digits that a program has set apart."""
_NAMED_KIND = expression(
    r"(?:(?P<calendar>cal(?:endar)?\.?\s+(?:years?\s+)?)|(?P<financial>(?:financial|fiscal)\s+years?\s+))?"
    r"(?P<period>[\d/–— -]*\d)"
    r"(?(calendar)|(?(financial)|\s*\(?(?:(?P<january>cal(?:endar)?(?:\s+year)?|c\.?y\.?|jan(?:uary)?\s*(?:-|–|to)\s*dec(?:ember)?)"
    r"|fin(?:ancial|\.)?(?:\s+year)?|f\.?y\.?|apr(?:il)?\s*(?:-|–|to)\s*mar(?:ch)?)\)?))",
    re.IGNORECASE,
)
""" "2023 (calendar)", "2022/23 (April to March)": a year and what kind it is."""


def _read_alone(plain: str) -> Period | None:
    for pattern, read in (*_PATTERNS, *_ONLY_ALONE):
        if (match := pattern.fullmatch(plain)) and (period := _checked(read, match)):
            return period
    return None


@lru_cache(maxsize=8)  # asked more than once of a whole letter
def find_periods(text: str) -> tuple[Found[Period], ...]:
    """Every period of the text, the longest wording first; "16-17" only where it has a line or cell to itself."""
    if not any(map(str.isdigit, text)):
        return ()
    found: list[Found[Period | None]] = []
    dash_before_count = _has_counts_after_dashes(text)
    in_words = any(
        text[day.start : day.end][:1].isalpha() and _WORDS.match(text, day.start) for day in find_dates(text)
    )
    for pattern, read in (*_IN_WORDS, *_PATTERNS) if in_words else _PATTERNS:
        matches = [(match, _checked(read, match)) for match in found_in(text, pattern)]
        if dash_before_count:
            matches = [(match, period) for match, period in matches if not _SPACED_PAIR.fullmatch(match[0])]
        found.extend(Found(match.start(), match.end(), period) for match, period in matches if period)
        if read is _as_at:  # the month and the year of a date that is no snapshot are no periods either
            found.extend(Found(day.start, day.end, None) for day in find_dates(text))
    return tuple(Found(kept.start, kept.end, kept.value) for kept in apart(found) if kept.value is not None)


_WORDS = expression(DATE_IN_WORDS, re.IGNORECASE)


def _has_counts_after_dashes(text: str) -> bool:
    """True for a list such as "2014 - 15", "2015 - 37", where a number after a dash is not the year that follows."""
    return any(_financial_start(match[1], match[2]) is None for match in found_in(text, _YEAR_AND_NUMBER))


def _checked(read: _Reader, match: re.Match[str]) -> Period | None:
    """What was read, or None where no calendar has it."""
    try:
        return read(match)
    except ValueError:
        return None


def _two_dates(match: re.Match[str]) -> Period | None:
    start, end = read_date(match["from"]), read_date(match["until"])
    return None if start is None or end is None else Period.between(start, end)


def _days_of_one_year(match: re.Match[str]) -> Period | None:
    end = read_date(match["until"])
    start = None if end is None else read_date(f"{match['from']} {end.year}")
    return None if start is None or end is None else Period.between(start, end)


def _two_months(match: re.Match[str]) -> Period:
    until_year = full_year(match["until_year"])
    from_year = full_year(match["from_year"]) if match["from_year"] else until_year
    start = date(from_year, month_number(match["from_month"]), 1)
    return Period.between(start, _month_end(until_year, month_number(match["until_month"])))


def _month_end(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def _one_month(match: re.Match[str]) -> Period:
    year, month = full_year(match["year"]), month_number(match["month"])
    return Period.between(date(year, month, 1), _month_end(year, month))


def _year_ending(match: re.Match[str]) -> Period | None:
    """The twelve months up to the end of a month, whether its last day is said or not."""
    day = read_date(match["on"]) if match["on"] else None
    year = day.year if day is not None else full_year(match["year"] or match["short"])
    month = day.month if day is not None else month_number(match["month"])
    end = _month_end(year, month)
    if day is not None and day != end:
        return None
    return _twelve_months(_month_end(year - 1, month) + timedelta(days=1), end)


def _years_ending(match: re.Match[str]) -> Period | None:
    """ "Years ending March 2011 to March 2016": from the first day of the first to the last day of the last."""
    month = month_number(match["month"])
    first, last = full_year(match["year"]), full_year(match["until_year"])
    same = match["until_month"] is None or month_number(match["until_month"]) == month
    if not same or first >= last:
        return None
    return Period.between(_month_end(first - 1, month) + timedelta(days=1), _month_end(last, month))


def _year_from(match: re.Match[str]) -> Period | None:
    start = read_date(match["on"])
    if start is None or start.day != 1:
        return None
    return _twelve_months(start, _month_end(start.year + (start.month > 1), (start.month + 10) % 12 + 1))


def _twelve_months(start: date, end: date) -> Period:
    """The calendar or the financial year of those days, else the days."""
    if end.month == _DECEMBER:
        return Period.calendar_year(end.year)
    return Period.financial_year(start.year) if end.month == _MARCH else Period.between(start, end)


def _financial_year_ending(match: re.Match[str]) -> Period:
    return Period.financial_year(int(match["year"]) - 1)


def _named_by_its_end(match: re.Match[str]) -> Period:
    """ "FY2023": the financial year that ends then, as most say it."""
    return Period.financial_year(full_year(match["year"]) - 1)


def _academic_year(match: re.Match[str]) -> Period | None:
    """September to August, as schools and colleges count."""
    first = _financial_start(match["first"], _second(match))
    return None if first is None else Period.between(date(first, 9, 1), date(first + 1, 8, 31))


def _twelve_short_months(match: re.Match[str]) -> Period | None:
    """ "Apr 22 - Mar 23", "Jan-Dec 23": months of years of two digits, where they are twelve."""
    until_year = full_year(match["until_year"])
    from_year = full_year(match["from_year"]) if match["from_year"] else until_year
    first, last = month_number(match["from_month"]), month_number(match["until_month"])
    if (until_year - from_year) * 12 + last - first != _MONTHS_AFTER_THE_FIRST:
        return None
    return Period.between(date(from_year, first, 1), _month_end(until_year, last))


def _financial_year(match: re.Match[str]) -> Period | None:
    first = _financial_start(match["first"], _second(match))
    return None if first is None else Period.financial_year(first)


def _financial_years(match: re.Match[str]) -> Period | None:
    """ "2010/11 to 2013/14"; two that are joined by "and" and follow each other are named one by one instead."""
    first, last = _financial_start(match["first"], _second(match)), _financial_start(match["last"], match["until"])
    if first is None or last is None or first >= last or (" and " in match[0] and not match[0].startswith("between")):
        return None
    return Period.between(Period.financial_year(first).start, date(last + 1, _MARCH, 31))


def _second(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return str(groups["second"] or groups["one_digit"])


def _financial_start(first: str, second: str) -> int | None:
    """The year a financial year begins in, where the two are consecutive: "2014", "15", "2017", "8", "16", "17"."""
    start = full_year(first)
    following = start + 1
    if not FIRST_YEAR <= start <= LAST_YEAR:
        return None
    return start if second == str(following)[-len(second) :] and len(second) <= len(str(following)) else None


def _year_range(match: re.Match[str]) -> Period | None:
    first, last = int(match["first"]), int(match["second"])
    consecutive_dash = first + 1 == last and match["join"].strip() in ("-", "–", "—", "/")
    return None if consecutive_dash or first == last else Period.between(date(first, 1, 1), date(last, 12, 31))


def _quarter_number(match: re.Match[str]) -> int:
    return int(match["quarter"]) if match["quarter"] else _QUARTERS[folded(match["named"])]


def _quarter_of_financial_year(match: re.Match[str]) -> Period | None:
    first = _financial_start(match["first"], _second(match))
    return None if first is None else Period.financial_quarter(first, _quarter_number(match))


def _quarter_of_short_year(match: re.Match[str]) -> Period | None:
    """ "Q3 22/23"."""
    first = _financial_start(match["first"], match["second"])
    return None if first is None else Period.financial_quarter(first, _quarter_number(match))


def _quarter_of_calendar_year(match: re.Match[str]) -> Period:
    return Period.calendar_quarter(int(match["year"]), _quarter_number(match))


def _since(match: re.Match[str]) -> Period | None:
    day = read_date(match["day_since"])
    return None if day is None else Period.since(day)


def _as_at(match: re.Match[str]) -> Period | None:
    day = read_date(match["on"])
    return None if day is None else Period.as_at(day)


def _on_day_in_words(match: re.Match[str]) -> Period | None:
    """The same of a day in words: another function, since the plain dates of a letter are told after `_as_at`."""
    return _as_at(match)


def _calendar_year(match: re.Match[str]) -> Period | None:
    year = int(match["year"])
    return Period.calendar_year(year) if FIRST_YEAR <= year <= LAST_YEAR else None


def _compiled(*pairs: tuple[str, _Reader]) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    flags = re.IGNORECASE | re.ASCII | re.MULTILINE
    return tuple((expression(_BEFORE + pattern + _AFTER, flags), read) for pattern, read in pairs)


_PATTERNS = _compiled(
    (rf"(?:(?:from|between){_S})?(?P<from>{_DATE})(?:{_TO}|{_S}and{_S})(?P<until>{_DATE})", _two_dates),
    (rf"(?:(?:from|between){_S})?(?P<from>{_DAY_AND_MONTH}){_TO}(?P<until>{_DATE})", _days_of_one_year),
    (
        (
            rf"{_YEAR_ENDING}(?:\d{{1,2}}(?:st)?{_S})?(?P<month>{_MONTH}),?{_S}(?P<year>{_Y}){_TO}"
            rf"(?:(?:\d{{1,2}}(?:st)?{_S})?(?P<until_month>{_MONTH}),?{_S})?(?P<until_year>{_Y})"
        ),
        _years_ending,
    ),
    (
        rf"{_YEAR_ENDING}(?:(?P<on>{_DATE})|(?P<month>{_MONTH})(?:,?{_S}(?P<year>{_Y})|[-’'](?P<short>\d{{2}})))",
        _year_ending,
    ),
    (
        rf"(?:the{_S})?(?:(?:12|twelve)[\s-]months|year){_S}(?:from|beginning|starting|commencing){_S}(?P<on>{_DATE})",
        _year_from,
    ),
    (
        rf"(?:f\.?y\.?e\.?|(?:financial|fiscal){_S}years?{_S}(?:ending|ended|end))(?:{_S}(?:in|on))?:?{_S}?(?P<year>{_Y})",
        _financial_year_ending,
    ),
    (rf"(?:(?:academic|school){_S}years?|a\.?y\.?)\s*:?\s*{_PAIR}", _academic_year),
    (rf"{_LONG_PAIR}\s+\(?(?:academic|school){_S}year\)?", _academic_year),
    (
        (
            rf"(?P<from_month>{_MONTH})(?:[-’'\s]{{1,2}}(?P<from_year>\d{{2}}))?(?:{_TO}|/)"
            rf"(?P<until_month>{_MONTH})[-’'\s]{{1,2}}(?P<until_year>\d{{2}})"
        ),
        _twelve_short_months,
    ),
    (
        (
            rf"(?:(?:from|between){_S})?(?P<from_month>{_MONTH})(?:,?{_S}(?P<from_year>{_Y}))?(?:{_TO}|{_S}and{_S}|/)"
            rf"(?P<until_month>{_MONTH}),?{_S}(?P<until_year>{_Y})"
        ),
        _two_months,
    ),
    (rf"{_QUARTER}{_OF}?(?:{_FINANCIAL}\s+)?{_LONG_PAIR}", _quarter_of_financial_year),
    (rf"(?:{_FINANCIAL}\s+)?{_LONG_PAIR},?[^\S\n]*[-–—:(]?[^\S\n]*{_QUARTER}\)?", _quarter_of_financial_year),
    (rf"{_QUARTER}{_OF}?(?:calendar\s+year\s+)?(?P<year>{_Y})(?!\s?[-–/]\s?\d)", _quarter_of_calendar_year),
    (rf"(?P<year>{_Y}),?[^\S\n]*[-–—:(]?[^\S\n]*{_QUARTER}\)?", _quarter_of_calendar_year),
    (
        rf"{_QUARTER}{_OF}?{_SHORT_PAIR}",
        _quarter_of_short_year,
    ),
    (
        rf"(?:(?:from|between){_S})?{_LONG_PAIR}(?:{_TO}|{_S}and{_S})(?P<last>{_Y})\s?[-–—/]\s?(?P<until>{_Y}|\d{{1,2}})",
        _financial_years,
    ),
    (rf"{_FINANCIAL}\s*:?\s*{_PAIR}", _financial_year),
    (rf"{_LONG_PAIR}\s+{_FINANCIAL}", _financial_year),
    (rf"{_FINANCIAL}\s*:?\s*(?P<first>{_Y}){_S}to{_S}(?P<second>{_Y})", _financial_year),
    (_LONG_PAIR, _financial_year),
    (rf"(?<!from )(?<!between )(?P<first>{_Y}){_S}to{_S}(?P<second>{_Y})", _financial_year),
    (
        rf"(?:(?:from|between|years){_S})?(?P<first>{_Y})(?P<join>{_TO}|{_S}and{_S}|/)(?P<second>{_Y})",
        _year_range,
    ),
    (rf"(?:since|from){_S}(?:the{_S})?(?P<day_since>{_DATE})(?:{_S}(?:onwards?|to{_S}date))?", _since),
    (rf"(?P<day_since>{_DATE}){_S}(?:onwards?|to{_S}date|to{_S}present)", _since),
    (
        rf"(?:(?:(?:as{_S}(?:at|of|on)|as|at|on|snapshot(?:{_S}(?:at|on))?|(?:list|register|extract|tracker),?{_S}dated):?{_S}(?:the{_S})?|{_ON_THE_DAY}|{_AT_CLOSE})(?P<on>{_DATE}))",
        _as_at,
    ),
    (rf"(?:calendar\s+year|in\s+the\s+year|cy)\s*:?\s*(?P<year>{_Y})(?!\s?[-–/]\s?\d)", _calendar_year),
    (rf"(?P<month>{_MONTH}),?{_S}(?P<year>{_Y})", _one_month),
    (rf"(?P<month>{_MONTH})[-’'](?P<year>\d{{2}})", _one_month),
    (r"(?P<year>(?:19|20)\d{2})", _calendar_year),
    (rf"(?:(?<=^)|(?<=\t)|(?<=\|)|(?<=\| )){_PAIR}(?=[^\S\n]*(?:$|\t|\|))", _financial_year),
)
_WORDED = rf"(?:{_unnamed(DATE_IN_WORDS)}|{_DATE})"
_IN_WORDS = _compiled(
    (rf"(?:(?:from|between){_S})?(?P<from>{_WORDED})(?:{_TO}|{_S}and{_S})(?P<until>{_WORDED})", _two_dates),
    (rf"(?:since|from){_S}(?P<day_since>{_WORDED})(?:{_S}(?:onwards?|to{_S}date))?", _since),
    (rf"(?:as{_S}(?:at|of|on)|at|on){_S}(?P<on>{_WORDED})", _on_day_in_words),
)
"""What is looked for only in a letter that writes its days in words."""
_ONLY_ALONE = _compiled(
    (_PAIR, _financial_year),
    (r"['’]?(?P<first>\d{2})\s?(?P<join>[-–/])\s?['’]?(?P<second>\d{2})(?P<one_digit>)", _financial_year),
    (r"(?:the\s+)?(?:financial\s+year|f\.?y\.?)\s?['’]?(?P<year>(?:20)?\d\d)", _named_by_its_end),
)
