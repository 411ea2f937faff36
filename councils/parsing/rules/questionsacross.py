"""Binds the cells of a table whose questions stand across the page: "1 | 2 | 3 | …" over "Yes | A panel | 22 | …".

The numbers of the request head the columns, the council's words for the questions in the same cells or in the row
below, and each answer stands below its own question.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.bound import Binding, Bound, Passage
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.rows import Box, Row, row_of
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of

_FEWEST, _LEAST_AGREEING = 5, 3
_MOST_ROWS = 6
_NUMBERED = expression(
    r"\W*(?:(?:question|part|item|qu?)\.?\s*(?=[\da-g]\b))?(?P<number>[1-7]|[a-g])(?![\w/–-])\W{0,3}(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ASKS = expression(
    r"\W*(?:(?:you|we|were|was|your|the|our|what|information|full|question)\s*)*(?:asked(?: for)?|questions?|requests?(?:ed)?|wording|subject)\W*",
    re.IGNORECASE,
)


def bind_across(letter: Letter, by_list: Binding) -> Binding | None:
    """The answers of the one table whose columns are headed by the numbers of the request; the rest of the letter is open.

    None where the letter answers most parts outside of the table too, which then only sums its answers up.
    """
    above = 0
    for at, line in enumerate(letter.lines):
        if not _is_wide(letter.text, line):
            above = 0
            continue
        row, over = row_of(letter.text, line.start, line.end), above
        above = len(row.filled)
        named = _named_columns(row) if above >= _FEWEST > over else {}
        if above < _FEWEST or not (columns := _columns(row) or named):
            continue
        rows = [row_of(letter.text, each.start, each.end) for each in letter.lines[at : at + _MOST_ROWS + 1]]
        below = list(_below(letter.text, rows, set(columns)))
        asked = [one for one in (row, *below) if _agrees(one, columns) or _ASKS.fullmatch(one.boxes[0].text)]
        answers = [one for one in below if one not in asked]
        is_asked = any(_agrees(one, columns) for one in asked) or _are_all_answered(answers, columns)
        is_sure = len(answers) == 1 and len(_columns(row)) > 0
        if is_asked and answers and (is_sure or len(answers) == 1 or _columns(row)):
            made = _binding(letter, {row, *asked}, answers, columns, Bound.LABEL if is_sure else Bound.PROBABLE)
            return None if _is_summary(made, by_list) else made
    return None


def _is_summary(across: Binding, by_list: Binding) -> bool:
    first, last = across.labels[0][0], across.passages[-1].end
    outside = [each for each in by_list.passages if each.end <= first or last <= each.start]
    return len({part_of(each.questions[0]) for each in outside}) >= _LEAST_AGREEING


def _is_wide(text: str, line: Line) -> bool:
    """True for a line with as many cells as a table of the request's parts has: asked first, as it costs nothing."""
    return any(text.count(sign, line.start, line.end) >= _FEWEST - 1 for sign in ("\t", "|", "   "))


def _columns(row: Row) -> dict[int, int]:
    """The part of the request that heads each column; none where the numbers do not run on from the first to the fifth at least."""
    found = {at: match for at, box in enumerate(row.boxes) if (match := _NUMBERED.fullmatch(box.text))}
    parts = {at: _part(match["number"]) for at, match in found.items()}
    runs_on = list(parts.values()) == list(range(len(parts))) and list(parts) == list(
        range(min(parts, default=0), min(parts, default=0) + len(parts))
    )
    return parts if runs_on and len(parts) >= _FEWEST else {}


def _named_columns(row: Row) -> dict[int, int]:
    """The part that each heading speaks of, where the columns have no numbers and stand in the order of the request."""
    parts: dict[int, int] = {}
    for at, box in enumerate(row.boxes):
        signs = signs_of(box.text) if not _COUNTS.match(box.text) else frozenset()
        later = (part for part in range(max(parts.values(), default=-1) + 1, len(PARTS)) if signs & {*PARTS[part]})
        if (part := next(later, None)) is not None:
            parts[at] = part
    is_whole = all(at in parts or (at == 0 and not _COUNTS.match(box.text)) for at, box in enumerate(row.boxes))
    return parts if is_whole and len(parts) >= _FEWEST else {}


def _are_all_answered(answers: Sequence[Row], columns: dict[int, int]) -> bool:
    """True for the seven numbers over one row that is called the answer, or that begins with "Yes" below the first of them."""
    if len(columns) < len(PARTS) or len(answers) != 1:
        return False
    corner, first = answers[0].boxes[0].text, answers[0].boxes[min(columns)].text
    return _ANSWERS.fullmatch(corner) is not None or _YES.match(first) is not None


def _part(number: str) -> int:
    return int(number) - 1 if number.isdigit() else "abcdefg".index(number.casefold())


def _below(text: str, rows: Sequence[Row], columns: set[int]) -> Iterator[Row]:
    """The rows right below the first of `rows`, as long as they have its columns."""
    above = rows[0]
    for row in rows[1:]:
        if len(row.boxes) != len(rows[0].boxes) or text[above.end : row.start].count("\n") > 1:
            return
        if not any(row.boxes[at].text for at in columns):
            return
        yield row
        above = row


def _agrees(row: Row, columns: dict[int, int]) -> bool:
    """True for a row that speaks in most of its columns of what the number over each of them asks, and answers nothing."""
    told = [(_without_number(row.boxes[at]), part) for at, part in columns.items()]
    agreeing = sum(bool(signs_of(words) & {*PARTS[part]}) and not _COUNTS.match(words) for words, part in told)
    return agreeing >= _LEAST_AGREEING


_ANSWERS = expression(
    r"\W*(?:(?:our|the|council|council[’']s)\s+)?(?:answers?|repl(?:y|ies)|responses?|we (?:say|said))\W*",
    re.IGNORECASE,
)
_YES = expression(r"\W*(?:yes|no)\b", re.IGNORECASE)
_COUNTS = expression(r"\W*(?:\d|<|yes\b|no\b|none\b|nil\b|not\b|see\b)", re.IGNORECASE)


def _without_number(box: Box) -> str:
    match = _NUMBERED.fullmatch(box.text)
    return match["words"] if match else box.text


def _binding(
    letter: Letter, asked: Collection[Row], answers: Sequence[Row], columns: dict[int, int], bound: Bound
) -> Binding:
    cells = [(row.boxes[at], part) for row in answers for at, part in columns.items() if row.boxes[at].text]
    passages = tuple(
        Passage(box.start, box.end, PARTS[part], bound) for box, part in sorted(cells, key=lambda c: c[0].start)
    )
    named = [row.boxes[0] for row in answers if 0 not in columns and row.boxes[0].text]
    printed = [box for row in asked for box in row.filled]
    labels = tuple(sorted((box.start, box.end) for box in (*printed, *named)))
    taken = Places.of([*labels, *((passage.start, passage.end) for passage in passages)])
    return Binding(passages, taken.gaps(0, len(letter.text)), has_request=True, labels=labels)
