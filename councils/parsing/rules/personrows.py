"""Finds tables with a row for each child or case ("Case ref | Year | Ethnicity | Age"): what they hold describes one person, and counts nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.rules.plainrows import PlainRow, tables_in
from councils.parsing.rules.spans import Places

_LEAST_ROWS, _LEAST_NUMBERED, _LEAST_REPEATED = 2, 4, 5
_LEAST_COLUMNS = 2
_MOST, _NEARLY_ALL = 0.7, 0.9
_OLDEST, _OLDEST_OF_ALL = 25, 99
_LEAST_REFERENCE = 100
_LONGEST_HEAD = 60
_WHOSE = r"(?:(?:the|child|victim|perpetrator|offender|suspect|client|person|young person|yp|pupil|subject|individual|current|approx\w*|actual)(?:['’]?s)?\W+)*"
_OF = r"(?:\W+of\W+(?:(?:the|alleged|main|young|service)\W+)*(?:child|victim|perpetrator|offender|suspect|client|person|user|subject)(?:s|['’]s)?)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\d{1,2}[/.-]\d{2,4}|\s+[a-z]+\s+\d{4})"
_AGE = expression(
    rf"\W*{_WHOSE}age(?:\W+(?:at|on|as|of|in|when|to|the|by|and|years?|yrs?|months?|now|then|date|day|time|first|start|started|end|case|child|cse|episode|referr(?:al|ed)|open(?:ed|ing)?|clos(?:ed|ure)|"
    rf"assess(?:ed|ment)|flagged|identified|reported|known|completed|entry|contact|registration|extract|snapshot|today|{_DAY})\b)*{_OF}\W*",
    re.IGNORECASE,
)
_GROUP = expression(
    rf"\W*{_WHOSE}(?:self[- ]defined\W+|broad\W+|main\W+|recorded\W+)?(?:ethnic\w*(?:\W+(?:group|origin|background|category|code|description))?|race|heritage|nationality){_OF}\W*",
    re.IGNORECASE,
)
_SEX = expression(rf"\W*{_WHOSE}(?:gender|sex|m\W?/\W?f|d\W?o\W?b|date of birth|born)\W*", re.IGNORECASE)
_WHEN = expression(
    r"\b(?:years?|dates?|months?|quarters?|periods?|opened|closed|started|ended|referred|received|flagged|reported|when|day|d\W?o\W?b|birth|born)\b",
    re.IGNORECASE,
)
_SCHOOL_YEAR = expression(
    r"\W*(?:(?:school|nc|national curriculum|academic)\W+year(?:\W+group)?|year group|ncy|month)\W*", re.IGNORECASE
)
_ONE = r"(?:case|child(?:['’]?s)?|client|person|individual|victim|young person|yp|cyp|service user|subject|episode|referral|perpetrator|offender|suspect|family|operation|investigation|pupil|nhs|upn|swift|mosaic|lcs|liquid ?logic|eclipse|ics)"
_NAMES_ONE = expression(
    rf"\W*(?:(?:our|the|anon\w*|unique|system|internal|pseudo\w*)\W+)*(?:{_ONE}(?:\W+{_ONE})?(?:\W*(?:ref(?:erence)?|id(?:entifier)?|no|num(?:ber)?|code|key|initials?|name|label)\b)*|initials?|name|upn)\W*",
    re.IGNORECASE,
)
_NUMBERS = expression(
    r"\W*(?:no|num(?:ber)?|id|ref(?:erence)?|#|row|line|n)?(?:\W*(?:no|number|ref|id))?\W*", re.IGNORECASE
)
_ANSWERS = expression(
    r"\b(?:questions?|q|parts?|items?|answers?|responses?|repl(?:y|ies)|measures?|indicators?|details?|information|values?|figures?|breakdown|dimension)\b",
    re.IGNORECASE,
)
_COUNTED = expression(
    r"(?:\W|\b(?:numbers?|nos?|count|total|sum|freq\w*|how|many|of|the|in|all|open|cse|current|known|new|cases?|child(?:ren)?|young|people|persons?|victims?|individuals?|headcount|n|year|this|records?)\b)*",
    re.IGNORECASE,
)
_PLAIN = expression(r"[^\W\d](?:[^\d\n])*")
_AGE_CELL = expression(
    r"(?P<age>\d{1,2})(?:\.0|\s?(?:y|yo|yr|yrs|years?)\.?(?:\s?old)?(?:[,\s]*\d{1,2}\s?(?:m|mths?|months?)\.?)?)?",
    re.IGNORECASE,
)
_NUMBER = expression(r"[<>≤≥~]?\s?=?\s?\d[\d,]*(?:\.\d+)?\s?[%+]?|\*|nil|zero", re.IGNORECASE)
_DATE = expression(
    r"(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4}){0,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\d{1,2}[\s-])?[a-z]{3,9}[\s,-]{1,2}(?:\d{2}|\d{4})|q[1-4]\W+\d{2,4}(?:\W\d\d)?|(?:19|20)\d\d\W+q[1-4])(?:[T ]\d\d:\d\d(?::\d\d)?)?",
    re.IGNORECASE,
)
_TOTAL = expression(r"\W*(?:(?:grand|overall)\s+)?(?:totals?|sum|count|average|mean|number of|all)\b", re.IGNORECASE)
_KEY = expression(rf"(?=.*\d)[\w ./#-]{{1,24}}|[A-Za-z]{{1,4}}|(?:{_ONE}|op)\s+\w+", re.IGNORECASE)


def find_person_rows(text: str) -> Places:
    """The places of tables with a row for each person or case, but for a total that counts their rows."""
    return Places.of(place for table in _tables(text) for place in _rows_of_people(table))


def _tables(text: str) -> Iterator[list[PlainRow]]:
    """The tables of a text, each from a row of headings of people's attributes on."""
    for run in tables_in(text, least=_LEAST_ROWS + 1, columns=_LEAST_COLUMNS):
        heads = [at for at, row in enumerate(run) if _is_head(row)]
        for at, end in pairwise((*heads, len(run))):
            yield [row for row in run[at:end] if any(row.cells)]


def _is_head(row: PlainRow) -> bool:
    filled = [words for words in row.cells if words]
    if len(filled) < _LEAST_COLUMNS or max(map(len, filled)) > _LONGEST_HEAD:
        return False
    return any(map(_tells_of_one, filled)) and not any(map(_NUMBER.fullmatch, filled))


def _tells_of_one(head: str) -> bool:
    return any(each.fullmatch(head) is not None for each in (_AGE, _GROUP, _SEX))


def _rows_of_people(table: Sequence[PlainRow]) -> Iterator[tuple[int, int]]:
    head, *rows = table
    people = [row for row in rows if not _TOTAL.match(next(filter(None, row.cells)))]
    if len(people) < _LEAST_ROWS or len(set(filter(None, head.cells))) < len(list(filter(None, head.cells))):
        return
    first = next(at for at, words in enumerate(head.cells) if _tells_of_one(words))
    columns = [
        _Column(at, words, tuple(row.cells[at] for row in people), at < first) for at, words in enumerate(head.cells)
    ]
    if not _are_people([each for each in columns if each.head or any(each.cells)]):
        return
    for row in (head, *rows):
        if row in people or row is head or not _counts_them(row, len(people)):
            yield row.places[0][0], row.places[-1][1]


def _counts_them(row: PlainRow, number: int) -> bool:
    return [words for words in row.cells if _NUMBER.fullmatch(words)] == [str(number)]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a table: its place among them, its heading and the cells below; `leads`: before all that describes people."""

    at: int
    head: str
    cells: tuple[str, ...]
    leads: bool

    def is_mostly(self, cell: re.Pattern[str]) -> bool:
        """True where most of the cells that hold something are of a form."""
        filled = [words for words in self.cells if words]
        return bool(filled) and sum(cell.fullmatch(words) is not None for words in filled) >= _MOST * len(filled)

    def is_of_ages(self, oldest: int) -> bool:
        """True for one age in each row, below "Age at referral"."""
        if not _AGE.fullmatch(self.head) or not self.is_mostly(_AGE_CELL):
            return False
        return all(int(found["age"]) <= oldest for words in self.cells if (found := _AGE_CELL.fullmatch(words)))

    @property
    def tells_when(self) -> bool:
        """True for a year or a date in each row."""
        if _SCHOOL_YEAR.fullmatch(self.head):
            return True
        return self.is_mostly(_DATE) and (_WHEN.search(self.head) is not None or not _COUNTED.fullmatch(self.head))

    @property
    def names_one(self) -> bool:
        """True for references, numbers or initials of one case or child, each in one row alone or anew in each year."""
        return _NAMES_ONE.fullmatch(self.head) is not None and (self._are_keys() or self._begin_again())

    @property
    def numbers_rows(self) -> bool:
        """True for 1, 2, 3, … below "No." at the beginning of the rows, or for numbers of records."""
        is_key = self.at == 0 and _NUMBERS.fullmatch(self.head) is not None and len(self.cells) >= _LEAST_NUMBERED
        return is_key and self._are_keys()

    def _are_keys(self) -> bool:
        filled = [words for words in self.cells if words]
        if len(filled) < _NEARLY_ALL * len(self.cells) or len(set(filled)) < _NEARLY_ALL * len(filled):
            return False
        if not all(map(str.isdecimal, filled)):
            return self.is_mostly(_KEY) and not self.is_mostly(_NUMBER)
        numbers = [int(words) for words in filled]
        in_turn = self.leads and sorted(numbers) == list(range(1, len(numbers) + 1))
        return in_turn or min(numbers) >= _LEAST_REFERENCE

    def _begin_again(self) -> bool:
        """True for 1, 2, 3, 1, 2, 1, 2, 3: the cases of each year."""
        if not self.leads or not all(map(str.isdecimal, self.cells)):
            return False
        numbers = [int(words) for words in self.cells]
        steps = [after - before for before, after in pairwise((0, *numbers))]
        goes_on = sum(step == 1 for step in steps[1:])
        return 2 * goes_on >= len(steps) and all(
            step == 1 or number == 1 for step, number in zip(steps, numbers, strict=True)
        )

    @property
    def is_of_words(self) -> bool:
        """True for words that say something of a person, below a heading that counts nobody."""
        return bool(self.head) and not self.is_mostly(_NUMBER) and not _COUNTED.fullmatch(self.head)

    @property
    def is_all_ones(self) -> bool:
        """True where every row counts itself."""
        return all(words in ("", "1", "1.0") for words in self.cells)


def _are_people(columns: Sequence[_Column]) -> bool:
    """True where every column says something of one person, or numbers them; or where others are of people one by one."""
    if any(_ANSWERS.search(each.head) for each in columns):
        return False
    named = [each for each in columns if each.names_one]
    keys = [*named, *(each for each in columns if each.numbers_rows)]
    ages = [each for each in columns if each.is_of_ages(_OLDEST_OF_ALL if keys else _OLDEST)]
    told = [*ages, *(each for each in columns if each.tells_when or _says_of_one(each))]
    others = [each for each in columns if each not in (*told, *keys) and not each.is_of_words]
    if not others:
        return bool(ages) or (bool(told) and (bool(keys) or any(each.tells_when for each in told)))
    if named:
        return all(each.is_all_ones or not _JUST_COUNTS.fullmatch(each.head) for each in others)
    apart = (*keys, *others)
    said = [each.cells for each in columns if each not in apart]
    return all(each.is_all_ones or _is_measure(each) for each in others) and _repeat(said)


_JUST_COUNTS = expression(
    r"(?:\W|\b(?:numbers?|nos?|count|total|sum|freq\w*|how|many|of|the|in|all|open|cse|current|known|new|cases|headcount|n)\b)*|.*\d.*|\W*(?:boys?|girls?|(?:fe)?males?|white|asian|black|mixed|other|unknown)\b.*",
    re.IGNORECASE,
)
""" "Count", "Cases", "2023", "Age 13", "Female", or nothing: below such headings rows are counted even where each has a number."""


def _says_of_one(column: _Column) -> bool:
    says = any(each.fullmatch(column.head) for each in (_GROUP, _SEX))
    return says and not column.is_mostly(_NUMBER)


def _is_measure(column: _Column) -> bool:
    """True for "Perpetrators", "Missing episodes": a heading in words that is not of the children or cases counted."""
    return (
        _PLAIN.fullmatch(column.head) is not None and not _COUNTED.fullmatch(column.head) and column.is_mostly(_NUMBER)
    )


def _repeat(columns: Sequence[Sequence[str]]) -> bool:
    """True where rows say the same again and again: a table of counts has each of its groups once."""
    rows = Counter(zip(*columns, strict=True))
    number = sum(rows.values())
    return number >= _LEAST_REPEATED and len(rows) <= _MOST * number
