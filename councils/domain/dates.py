"""Dates as British letters write them, the day before the month where both are numbers."""

import re
from datetime import date
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.found import Found, apart
from councils.domain.hints import folded
from councils.domain.scanning import found_in

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *(("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",)),
            *(("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep")),
            *(("october", "oct"), ("november", "nov"), ("december", "dec")),
        ),
        start=1,
    )
    for name in names
}

_IN_WELSH = (
    *("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin"),
    *("gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"),
)
MONTHS |= {name: number for number, name in enumerate(_IN_WELSH, start=1)}

MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?)?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th|af|il|ydd|fed|e[dg]|ain))?"
_TO_NINTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_IN_ORDER = (
    *(*_TO_NINTH, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", *(f"twenty-{name}" for name in _TO_NINTH), "thirtieth", "thirty-first"),
)
_DAY_IN_WORDS = rf"(?:the\s+)?(?P<day>{'|'.join(sorted(_IN_ORDER, key=len, reverse=True))})"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_ANY_YEAR = r"(?P<year>(?:19|20)\d{2}|\d{2})"
_BEFORE, _AFTER = r"(?<![\w£$€#@.,:/-])", r"(?![\w%]|[.,:/-]\d)"

DATE_IN_WORDS = rf"{_WEEKDAY}{_DAY_IN_WORDS}\s+(?:day\s+)?of\s+(?P<month>{MONTH}),?\s+{_YEAR}"
""" "The fourteenth of March 2025"."""
DATE_PATTERNS = (
    rf"{_WEEKDAY}{_DAY}\s+(?:day\s+)?(?:of\s+)?(?P<month>{MONTH}),?\s+{_YEAR}",
    rf"{_WEEKDAY}{_DAY}[-/. ](?P<month>{MONTH})[-/. ]{_ANY_YEAR}",
    rf"{_WEEKDAY}(?P<month>{MONTH})\s+{_DAY},?\s+{_YEAR}",
    rf"{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?:T[\d:.]+Z?)?",
    rf"{_WEEKDAY}{_DAY}(?P<gap>[-/.])(?P<month>\d{{1,2}})(?P=gap){_ANY_YEAR}",
    rf"{_WEEKDAY}{_DAY}[^\S\n]?(?P<gap>[-/])[^\S\n]?(?P<month>\d{{1,2}})[^\S\n]?(?P=gap)[^\S\n]?{_ANY_YEAR}",
    DATE_IN_WORDS,
    rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{MONTH}\s*/\s*(?P<month>{MONTH}),?\s+{_YEAR}",
)
_PATTERNS = tuple(expression(_BEFORE + pattern + _AFTER, re.IGNORECASE | re.ASCII) for pattern in DATE_PATTERNS)

_TURN_OF_THE_CENTURY = 50
_SHORTEST = len("1/1/20")


def read_date(words: str) -> date | None:
    """The date that the whole of `words` says; None where it says none, or one that no calendar has."""
    if len(words) < _SHORTEST or not any(map(str.isdigit, words)):
        return None
    plain = " ".join(words.split()).strip(" .,;")
    return next((_day(match) for pattern in _PATTERNS if (match := pattern.fullmatch(plain))), None)


@lru_cache(maxsize=8)  # one letter's text is asked about by several rules
def find_dates(text: str) -> tuple[Found[date], ...]:
    """Every full date (day, month and year) of the text."""
    if not any(map(str.isdigit, text)):
        return ()
    matches = [
        match for pattern in _PATTERNS for match in found_in(text, pattern) if not _is_of_two_lines_or_cells(match)
    ]
    return apart(Found(match.start(), match.end(), day) for match in matches if (day := _day(match)) is not None)


_MARKED_OFF = expression(r"[^\S\n]*[:=|\t–—-]|[^\S\n]+[\d<*]")


def _is_of_two_lines_or_cells(match: re.Match[str]) -> bool:
    """True for a number that ends a line, or has a cell, before a month: "March 2019: 10", "March 2020: 12"."""
    return "\t" in match[0] or ("\n" in match[0] and _MARKED_OFF.match(match.string, match.end()) is not None)


def _day(match: re.Match[str]) -> date | None:
    month, day = match["month"], match["day"]
    try:
        return date(full_year(match["year"]), int(month) if month.isdecimal() else month_number(month), _number_of(day))
    except ValueError:
        return None


def _number_of(day: str) -> int:
    return int(day) if day.isdecimal() else _IN_ORDER.index(folded(day)) + 1


def full_year(digits: str) -> int:
    """The year that four figures say, or two: 00 to 49 are of this century, 50 to 99 of the last."""
    year = int(digits)
    if len(digits) > len("14"):
        return year
    return year + (2000 if year < _TURN_OF_THE_CENTURY else 1900)


def month_number(name: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return MONTHS[folded(name).rstrip(".")]
