"""Reads the one year of a list whose digits have slipped: "2016/17 | 55", "2015/17 | 47", "2014/15 | 38" in turn.

The years above and below leave one between them, of which the label has one half right; a person is to look at it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from councils.domain.expressions import expression
from councils.domain.periods import Period, PeriodKind
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Box, Row

_LABEL = expression(r"(?P<first>(?:19|20)?\d\d)\s?[/–-]\s?(?P<second>(?:20)?\d\d)")
_CENTURY = 100
_FIRST_CENTURY = 2000


def slipped_years(
    facts: Facts, rows: Sequence[Row], given: Sequence[Draft], year_of: Callable[[Box], Period | None]
) -> tuple[Draft, ...]:
    """The count of each row between two financial years whose label is no year, where none is `given` for the one left out."""
    known = {draft.period for draft in given}
    found = (
        Draft(value, sure=False, period=year)
        for above, row, below in zip(rows, rows[1:], rows[2:], strict=False)
        if len(row.filled) == len(above.filled) == len(below.filled) == _CELLS
        and (year := _between(year_of(above.filled[0]), year_of(below.filled[0]))) is not None
        and year not in known
        and _is_slip_of(year, row.filled[0].text)
        and (value := value_of(facts, row.filled[1])) is not None
    )
    return tuple(found)


_CELLS = 2


def _between(one: Period | None, other: Period | None) -> Period | None:
    """The financial year between two of them; None where they leave none, or more than one."""
    if one is None or other is None or {one.kind, other.kind} != {PeriodKind.FINANCIAL_YEAR}:
        return None
    first, last = sorted((one.start.year, other.start.year))
    return Period.financial_year(first + 1) if last - first == _CELLS else None


def _is_slip_of(year: Period, words: str) -> bool:
    """True for "2015/17" and "2014/16" where 2015/16 is meant: no year, with one half of that one."""
    label = _LABEL.fullmatch(words.strip())
    if label is None:
        return False
    first, second = (int(label[half]) % _CENTURY for half in ("first", "second"))
    meant = year.start.year - _FIRST_CENTURY
    return second != (first + 1) % _CENTURY and (first == meant or second == (meant + 1) % _CENTURY)
