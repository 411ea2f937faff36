"""Follows the answer of a keyed row into the rows below it that belong to no other.

Their cell for the label is empty, as below a merged cell; or the keyed row is the head of a table of its own,
"Q5 Victims: ethnicity | Cases" over "White British | 21".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.keyedrows import KeyedRow
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.pieces import Marker
from councils.parsing.rules.rows import Box, row_of
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.totals import is_total

_NAME_OF_COUNTS = expression(
    r"\W*(?:(?:total|the|number|no\.?|count|of)\s+)*(?:number|no\.?|count|total|figure|cases?|child(?:ren)?|victims?|young people|value|result)s?"
    r"(?:\s+(?:of\s+)?(?:cases|children|victims|young people|in|during|each|the|per|year|monitored))*\W*",
    re.IGNORECASE,
)
_LEAST_COLUMNS = 2
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


_LABEL = r"(?:(?:question|part|point|item|q)?\W{0,2}(?P<label>[1-9]|[a-h])\W{0,2}"
_NAMED = r"(?:(?:breakdown )?(?:by|of) |the |their )*(?:ages?|ethnicit(?:y|ies)|ethnic groups?)\b[^\t\n\d]{0,30}"
_GOES_ON = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\W*{_LABEL}[a-h]?\W{{0,3}})?\b(?:continued|continuation|cont(?:['’]?d)?|ctd)\b(?P<rest>[^\t\n]{{0,60}})",
        rf"\W*{_LABEL}\W?[a-h]\b\W*)(?P<rest>(?:{_NAMED})?)\W*",
        rf"\W*(?P<rest>(?P<label>){_NAMED})",
    )
)
_LONGEST_NAME = 90
_LISTS = expression(r"\d[^\d\n]+\d[^\d\n]*[;,][^\n]*\d")


def rows_going_on(letter: Letter, end: int, questions: tuple[Question, ...]) -> Iterator[Marker]:
    """The rows right below the one that ends at `end` which go on with its answer: "5 (continued) Age | 12: 3; 13: 4"."""
    number = part_of(questions[0])
    while line := next((line for line in letter.lines if line.start > end), None):
        boxes = row_of(letter.text, line.start, line.end).boxes
        found = _going_on(boxes)
        is_next = "\n\n" not in letter.text[end : line.start]
        if found is None or not is_next or found["label"] not in (None, "", str(number + 1), "abcdefg"[number]):
            return
        named = tuple(question for question in questions if question in signs_of(found["rest"]))
        if found["rest"] and found["label"] == "" and not named:
            return
        yield Marker(line.start, boxes[0].end, named or questions)
        end = line.end
        yield Marker(end, end)


def _going_on(boxes: Sequence[Box]) -> re.Match[str] | None:
    """What the first cell says that goes on, by its label or its words; one that only names ages needs a list beside it."""
    if len(boxes) != _LEAST_COLUMNS or not boxes[1].text or len(boxes[0].text) > _LONGEST_NAME:
        return None
    found = next(filter(None, (pattern.fullmatch(boxes[0].text) for pattern in _GOES_ON)), None)
    return found if found is None or found["label"] != "" or _LISTS.search(boxes[1].text) else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _below(letter: Letter, row: KeyedRow, rows: Sequence[KeyedRow]) -> Iterator[Line]:
    text = letter.text
    end = _line_end(text, row.end)
    own = row_of(text, text.rfind("\n", 0, row.label[0]) + 1, end).boxes
    width, is_head = len(own), len(own) > 1 and _is_head(row, own[-1])
    is_across = _names_columns(row, own[1:])
    for line in letter.lines:
        if line.start <= row.end:
            continue
        boxes = row_of(text, text.rfind("\n", 0, line.start) + 1, line.end).boxes
        is_next = text[end : line.start].count("\n") == 1
        taken = any(other.label[0] < line.end and line.start < other.end for other in rows)
        if not is_next or taken or line.is_aside or len(boxes) != width:
            return
        counts = is_across and _NAME_OF_COUNTS.fullmatch(boxes[0].text) is not None
        if boxes[0].text and not is_head and not counts:
            return
        yield line
        end = line.end


def _is_head(row: KeyedRow, last: Box) -> bool:
    """True for a row that names what the rows below it count, and whose last cell only names their column of counts."""
    return set(row.questions) <= _BROKEN_DOWN and _NAME_OF_COUNTS.fullmatch(last.text) is not None


def _names_columns(row: KeyedRow, beside: Sequence[Box]) -> bool:
    """True for a row whose other cells are the columns of the counts below: "Question e (age of victims) | 13 | 14 | 15".

    All of them are years, ages or groups, but for a total; ages go up, as counts beside each other seldom do.
    """
    if len(row.questions) != 1 or row.questions[0] not in _BROKEN_DOWN:
        return False
    labels = [box.text for box in beside if box.text and not is_total(box.text)]
    if row.questions[0] is Question.YEARLY_CASES:
        return len(labels) >= _LEAST_COLUMNS and all(read_period(label) is not None for label in labels)
    if row.questions[0] is Question.VICTIM_AGE:
        bands = [read_age(label) for label in labels]
        lows = [band.low for band in bands if band is not None and band.low is not None]
        return len(lows) >= _LEAST_COLUMNS and all(bands) and lows == sorted(set(lows))
    return len(labels) >= _LEAST_COLUMNS and all(is_ethnic_label(label, in_table=True) for label in labels)
