"""Follows the answer of a keyed row into the rows below it that belong to no other.

Their cell for the label is empty, as below a merged cell; or the keyed row is the head of a table of its own,
"Q5 Victims: ethnicity | Cases" over "White British | 21".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.keyedrows import KeyedRow
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.rows import Box, row_of

_NAME_OF_COUNTS = expression(
    r"\W*(?:(?:total|the|number|no\.?|count|of)\s+)*(?:number|no\.?|count|total|figure|cases?|child(?:ren)?|victims?|young people|value|result)s?"
    r"(?:\s+(?:of\s+)?(?:cases|children|victims|young people|in|during|each|the|per|year|monitored))*\W*",
    re.IGNORECASE,
)
_BROKEN_DOWN = frozenset(
    {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES}
)


def continued(letter: Letter, rows: Sequence[KeyedRow]) -> tuple[KeyedRow, ...]:
    """The keyed rows, each with the rows right below it that begin with an empty cell and belong to no other."""
    return tuple(_continued(letter, row, rows) for row in rows)


def _continued(letter: Letter, row: KeyedRow, rows: Sequence[KeyedRow]) -> KeyedRow:
    """The row up to the last of those below; the last of several answers of one row takes them."""
    if any(other.start > row.start and other.start < _line_end(letter.text, row.end) for other in rows):
        return row
    below = list(_below(letter, row, rows))
    return replace(row, end=below[-1].end) if below else row


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _below(letter: Letter, row: KeyedRow, rows: Sequence[KeyedRow]) -> Iterator[Line]:
    text = letter.text
    end = _line_end(text, row.end)
    own = row_of(text, text.rfind("\n", 0, row.label[0]) + 1, end).boxes
    width, is_head = len(own), len(own) > 1 and _is_head(row, own[-1])
    for line in letter.lines:
        if line.start <= row.end:
            continue
        boxes = row_of(text, text.rfind("\n", 0, line.start) + 1, line.end).boxes
        is_next = text[end : line.start].count("\n") == 1
        taken = any(other.label[0] < line.end and line.start < other.end for other in rows)
        if not is_next or taken or line.is_aside or len(boxes) != width or (boxes[0].text and not is_head):
            return
        yield line
        end = line.end


def _is_head(row: KeyedRow, last: Box) -> bool:
    """True for a row that names what the rows below it count, and whose last cell only names their column of counts."""
    return set(row.questions) <= _BROKEN_DOWN and _NAME_OF_COUNTS.fullmatch(last.text) is not None
