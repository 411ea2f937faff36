"""Reads the count that answers one question from a table that names in each row what it counts.

"Children with CSE as an assessed risk | 26" over "of these, two or more perpetrators | 3": the name tells which of
the two questions a row is for, since its count stands alone in a cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.vocabulary import Question
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import the_one_asked_for
from councils.parsing.rules.rows import Box, Row, unlabelled
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.totalled import rows_with_totals
from councils.parsing.rules.wider import is_wider, names_cse

_LEAST_ROWS = 2
_PART = expression(
    r"\W*(?:of (?:which|whom|these|those|them|the above)|including|incl\.?|with|aged|boys|girls|male|female|new|closed|ended|opened|high|medium|low)\b",
    re.IGNORECASE,
)
_PEOPLE = expression(
    r"\b(?:child(?:ren)?|young (?:people|persons?)|cases?|victims?|individuals|people|CSE|plans?|alerts?|episodes?)\b",
    re.IGNORECASE,
)
_BY_GROUPS = expression(
    r"\b(?:gangs?|networks?|(?:in|by|as) (?:an? )?(?:\w+ )?groups?"
    r"|(?:several|multiple|(?:two|2|three|3) or more|2\+|more than (?:one|1)|a number of) (?:\w+ )?(?:perpetrators?|offenders?|suspects?|abusers?|adults?))\b",
    re.IGNORECASE,
)
_OPEN = expression(
    r"\W*(?:all\s+|total\s+)?(?:currently\s+)?(?:open|active|live|current|being monitored|monitored)\b(?:\W*$|\s+(?:at|on|as (?:at|of)|now|today|to|in)\b)",
    re.IGNORECASE,
)
_PERIOD_BEFORE = expression(
    r"\b(?:since|before|from|until|received|reported|published|issued|sent)\s+(?:\w+\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Named:
    row: Row
    name: str
    value: Found[Wording]

    @property
    def is_of_groups(self) -> bool:
        return Question.GROUP_BASED_CASES in signs_of(self.name) or _BY_GROUPS.search(self.name) is not None


def read_named_rows(facts: Facts, start: int, end: int, question: Question) -> Drafted | None:
    """The count of the one row that is for `question`; None where the passage is no such table, or two rows could be."""
    rows = unlabelled(rows_with_totals(facts.letter, start, end), facts.request)
    named = [each for row in rows if (each := _named(facts, row)) is not None]
    if len(named) < _LEAST_ROWS:
        return None
    grouped = [each for each in named if each.is_of_groups]
    chosen = (
        _one(grouped) if question is Question.GROUP_BASED_CASES else _of_all([e for e in named if e not in grouped])
    )
    if chosen is None:
        return None
    sure = question is Question.GROUP_BASED_CASES or (names_cse(chosen.name) and not is_wider(chosen.name))
    left = tuple(each.value for each in named if each is not chosen)
    return Drafted((Draft(chosen.value, sure, period=_period(facts, rows, chosen, named)),), left=left)


def _named(facts: Facts, row: Row) -> _Named | None:
    """A row of a name and one count; None for any other."""
    boxes = _without_key(row.filled)
    name, *others = (box for box in boxes if box is boxes[0] or not facts.request.touch(box.start, box.end))
    values = [value for box in others if (value := value_of(facts, box)) is not None]
    values = [value for value in values if value.value.count is not None or value.value.kind is WordingKind.SUPPRESSED]
    words = " ".join([name.text, *(box.text for box in others if value_of(facts, box) is None)])
    is_name = value_of(facts, name) is None and any(map(str.isalpha, name.text))
    return _Named(row, words, values[0]) if is_name and len(values) == 1 else None


_KEY = expression(r"\W*(?:(?:part|question|item|q)\.?\s*)?(?:[1-9]|[a-h])\W*", re.IGNORECASE)
_FEWEST_BESIDE_KEY = 3


def _without_key(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The cells without the first where it only keys the row: "3 | Young people on the register | 26"."""
    is_keyed = len(boxes) >= _FEWEST_BESIDE_KEY and _KEY.fullmatch(boxes[0].text) and boxes[1].text[:1].isalpha()
    return boxes[1:] if is_keyed else boxes


def _is_of_people(name: str) -> bool:
    """True for a name that says who is counted, or only that they are open: "Open at 30 April 2025"."""
    return _PEOPLE.search(name) is not None or _OPEN.match(name) is not None


def _one(rows: Sequence[_Named]) -> _Named | None:
    return rows[0] if len(rows) == 1 else None


def _of_all(rows: Sequence[_Named]) -> _Named | None:
    """The row that counts all the cases there are, parts of them and other things beside it."""
    whole = [each for each in rows if _is_of_people(each.name) and not _PART.match(each.name)]
    if len(whole) > 1 and (asked := the_one_asked_for([each.name for each in whole])) is not None:
        return whole[asked]
    return _one(whole)


def _period(facts: Facts, rows: Sequence[Row], chosen: _Named, named: Sequence[_Named]) -> Period | None:
    """The one period named in the row, else in the lines of the passage that count nothing."""
    own = {each.value for each in within(facts.periods, chosen.row.start, chosen.row.end)}
    if own:
        return own.pop() if len(own) == 1 else None
    counted = [each.row for each in named]
    over = {
        each.value
        for row in rows
        if row not in counted and row.start < chosen.row.start
        for each in within(facts.periods, row.start, row.end)
        if not _PERIOD_BEFORE.search(facts.text, max(0, each.start - 24), each.start)
    }
    return over.pop() if len(over) == 1 else None
