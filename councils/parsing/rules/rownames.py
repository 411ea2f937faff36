"""Doubts a count in a row that is named as something else than its question asks for: "4 | New CSE cases", "CSE alerts | 12 | 14".

A list that a council numbers for itself keys its rows as the request does, by chance; and of a list of many measures, years
across, one row alone may seem to be of CSE.
"""

import re
from collections.abc import Sequence

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.period_words import find_periods, read_period
from councils.domain.returns import CouncilNamed, Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.parsing.rules.countheads import KNOWN, head_over, table_above
from councils.parsing.rules.countnames import names_no_count
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Row
from councils.parsing.rules.said import is_of_groups

_FEWEST_WORDS = 2
_THIS_YEAR = 2024
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OF_CASES = expression(r"\b(?:CSE|CSA|cases?|child(?:ren)?|young people|victims?|exploit\w*)\b", re.IGNORECASE)
_OF_SEVERAL = expression(
    r"\b(?:gangs?|groups?|networks?|organi[sz]ed|multiple|several|more than one|(?:two|2|more) or more|2\+|perpetrators?|offenders?|suspects?|adults)\b",
    re.IGNORECASE,
)
_OF_GANGS = expression(
    r"\W*(?:(?:total |the )?(?:number|no\.?) of\s+)?(?:(?:known|active|cse|child|sexual|exploitation)\s+)*(?:gangs|groups|networks|perpetrators|offenders|suspects)\s+"
    r"(?:identified|known|active|mapped|disrupted|managed|in the|of concern)|\W*(?:number|no\.?) of\s+(?:\w+\s+){0,2}(?:gangs|groups|networks)\W*$",
    re.IGNORECASE,
)
""" "Gangs known in the area", "Number of CSE groups": groups, where cases were asked for."""
_NOT_NOW = expression(
    r"\b(?:new|newly|in care|per (?!cent\b)\w+|(?:in|during) (?:the|each|last|this) (?:\w+ )?year|last year|(?:under|over) (?!18\b|25\b)\d+)\b",
    re.IGNORECASE,
)
_PASSING = expression(r"\b(?:referrals?|assessments?|episodes?)\b", re.IGNORECASE)
_NOW = expression(r"\b(?:open|current\w*|active|live|monitored|now|today|ongoing|at present)\b", re.IGNORECASE)
_IN_CARE = expression(r"\bin care\b|\bper (?!cent\b|year\b|annum\b|financial\b|calendar\b|quarter\b)\w+", re.IGNORECASE)


def is_named_otherwise(facts: Facts, question: Question, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a figure in the row of a table whose name says that it counts something else."""
    if figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    cells = [box.text for box in rows[0].boxes[:column]] if rows else []
    if question is Question.YEARLY_CASES:
        return _is_of_years_otherwise(rows, column, cells, own)
    named = [words for words in cells if len(_WORD.findall(words)) >= _FEWEST_WORDS and not read_wording(words)]
    if not named:
        return False
    name = " ".join(named)
    if question is Question.GROUP_BASED_CASES:
        return _OF_GANGS.match(name) is not None or (
            _OF_CASES.search(name) is not None and not is_of_groups(name) and not _OF_SEVERAL.search(name)
        )
    return question is Question.CURRENT_CASES and _is_not_of_today(name)


def _words(cell: str) -> list[str]:
    """The words of a cell, without the letter that is its label."""
    return [word for word in _WORD.findall(cell.casefold()) if len(word) > 1]


_ROWS = "measure measures metric description detail details indicator item items part ref reference category type labels label cases question request status"
_KINDS_OF_ROWS = frozenset(_ROWS.split())


def _is_of_years_otherwise(rows: Sequence[Row], column: int, cells: Sequence[str], own: CouncilNamed | None) -> bool:
    """True where years stand across and the row, or the corner over the rows, is named by a word that nobody has learnt."""
    head = head_over(rows, column)
    if head is None or not column or read_period(head.boxes[column].text) is None:
        return False
    known = KNOWN | {*_WORD.findall(own.name.casefold())} if own is not None else KNOWN
    named = (cell for cell in cells if len(_words(cell)) >= _FEWEST_WORDS and not read_wording(cell))
    name, corner = next(named, cells[0]), head.boxes[0].text
    is_unknown = not known.issuperset(_words(name)) or not (known | _KINDS_OF_ROWS).issuperset(_words(corner))
    return is_unknown or names_no_count(name) or _IN_CARE.search(name) is not None


def _is_not_of_today(name: str) -> bool:
    """True for "New CSE cases this year", "CSE referrals", "CSE cases at 31 March 2020": cases, and not those of today."""
    if _OF_GANGS.match(name):
        return True
    if _OF_CASES.search(name) is None:
        return False
    years = [found.value.start.year for found in find_periods(name)]
    years += [found.value.year for found in find_dates(name)]
    if years and max(years) < _THIS_YEAR:
        return True
    is_passing = _PASSING.search(name) is not None and _NOW.search(name) is None
    return is_passing or (_NOT_NOW.search(name) is not None and _NOW.search(name) is None)
