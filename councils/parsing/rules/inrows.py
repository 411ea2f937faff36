"""Finds questions that a letter prints in the rows of a table, and on which side of them the answers stand: "22 | How many are open?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.labels import label_before, read_labels
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import Restated

_COLUMN = expression(
    r"[\s|]*(?:(?:total |the )*(?:number|no\.?|count|total|children|cases|young people|victims|figure|response|answer|%|per ?cent\w*)"
    r"(?: of [\w ]+)?[\s|]*)+",
    re.IGNORECASE,
)
_ON_A_DAY = expression(
    r"^[\s,(]*(?:as\s+)?(?:at|of|on)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\d{1,2}[/.-]|\s+[A-Za-z]+\s+)\d{2,4}\)?"
)


def row_holding(letter: Letter, found: Restated) -> tuple[int, int] | None:
    """The table row on whose line a printed question stands; None where it stands in no table."""
    start = letter.text.rfind("\n", 0, found.start) + 1
    end = letter.text.find("\n", found.end)
    end = len(letter.text) if end < 0 else end
    row = letter.text[start:end]
    return (start, end) if "\t" in row or re.match(r"\s*\|.*\|", row, re.DOTALL) else None


def answers_in_row(words: str) -> bool:
    """True where the rest of a row says something that is no mere heading of a column."""
    told = _ON_A_DAY.sub("", words)
    return bool(told.strip(" \t|")) and not _COLUMN.fullmatch(told)


def answers_stand_first(letter: Letter, restated: Sequence[Restated]) -> bool:
    """True for a table whose questions stand in its last column, the answers before them."""
    ahead = behind = 0
    for found in restated:
        row = row_holding(letter, found) if found.questions else None
        if row is None:
            continue
        before = letter.text[row[0] : label_before(letter.text, found.start, row[0])[0]].strip(" \t|")
        after = letter.text[found.end : row[1]].strip(" \t|")
        behind += bool(after)
        ahead += bool(before) and not after and not read_labels(before + " ") and not _numbers(before, found)
    return ahead > behind


_NUMBER = expression(r"\W*(?:item|line|row|no\.?)?\s*(?P<number>\d{1,2}|[a-g])\W*", re.IGNORECASE)


def _numbers(before: str, found: Restated) -> bool:
    """True for the bare number of the very part of the request that is printed after it."""
    match = _NUMBER.fullmatch(before)
    number = match["number"].lower() if match else ""
    return number in (str(part_of(found.questions[0]) + 1), "abcdefg"[part_of(found.questions[0])])
