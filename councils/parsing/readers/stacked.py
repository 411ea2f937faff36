"""Tables that a conversion has written with a line for each cell: "Age", "Cases", "13", "4", "14", "9"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.readers.counted import counts
from councils.parsing.readers.drawn import Drawn

_FEWEST_ROWS = _FEWEST_COLUMNS = 2
_MOST_COLUMNS = 8
_LONGEST_CELL = 80
_MOST_LINES = 400
_MOST_TITLES = 4
_NUMBERED = expression(r"\b(?:ages?|aged|years?|calendar|financial|dates?)\b", re.IGNORECASE)
_NAMED = expression(r"\b(?:ethnic\w*|heritage|background|group|category|gender|sex)\b", re.IGNORECASE)
_YEAR = expression(r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?")
_NUMBERS = expression(r"(\D{0,16}?)(\d{1,4})(?:\s?(?:[/–-]|to)\s?(\d{1,4}))?\D{0,16}")
_UNDER = expression(r"\W*(?:under|below|younger than)\b", re.IGNORECASE)
_LETTER = expression(r"[^\W\d_]")
_DAY = expression(r"(\D{0,12}\d{1,2}\D{1,14})((?:19|20)\d\d)")
_FEW = expression(
    r"(?:less|fewer) than \w+|\w+ or (?:less|fewer)|[<>]?\s?\d[\d,]*\s?\(\d{1,3}(?:\.\d+)?\s?%\)"
    r"|\d{1,3}\s?(?:to|[–-])\s?\d{1,3}"
    r"|(?:information |data )?(?:not (?:held|recorded|available|collected)|withheld|exempt|suppressed)\b.*",
    re.IGNORECASE,
)
_LABEL_TOO = expression(r"(?:not (?:known|recorded|available)|n/?[ak]|none)", re.IGNORECASE)
"""What may be the label of a row as well as its count."""


def stacked_tables(lines: Sequence[str]) -> Iterator[Drawn]:
    """
    Yield the tables that lines between empty ones make, each cell a line: heads, then rows of a label with its counts.

    They are tables only where nothing is missing: every row as long as the heads, every count in its place, and labels
    that are numbers following one another. Else a cell may have been empty, and the lines are left as they are.
    """
    first = 0
    for end in range(len(lines) + 1):
        if end == len(lines) or not lines[end].strip():
            table = _table(lines, first, end) if 0 < end - first <= _MOST_LINES else None
            if table:
                yield table
            first = end + 1


def _table(lines: Sequence[str], first: int, end: int) -> Drawn | None:
    cells = [line.strip() for line in lines[first:end]]
    found = [
        (start, width)
        for width in range(_FEWEST_COLUMNS, _MOST_COLUMNS + 1)
        for start in range(_MOST_TITLES + 1)
        if _are_rows(cells[start:], width)
    ]
    if len(found) != 1:
        return None
    [(start, width)] = found
    rows = tuple(tuple(cells[at : at + width]) for at in range(start, len(cells), width))
    return Drawn(first + start, end, rows)


def _are_rows(cells: Sequence[str], width: int) -> bool:
    heads, body = cells[:width], cells[width:]
    if len(cells) % width or len(body) < _FEWEST_ROWS * width:
        return False
    if any("\t" in cell or len(cell) > _LONGEST_CELL for cell in cells) or not all(map(_is_head, heads)):
        return False
    labels = [body[at] for at in range(0, len(body), width)]
    values = [cell for at, cell in enumerate(body) if at % width]
    if not all(map(_is_count, values)):
        return False
    if _NUMBERED.search(heads[0]):
        return _follow(labels) and not any(map(_YEAR.fullmatch, values))
    named = _NAMED.search(heads[0]) is not None and all(map(_LETTER.search, labels))
    return named and not any(map(_LABEL_TOO.fullmatch, values))


def _is_head(cell: str) -> bool:
    return _YEAR.fullmatch(cell) is not None or (_LETTER.search(cell) is not None and not _is_count(cell))


def _is_count(cell: str) -> bool:
    return counts(cell) or _FEW.fullmatch(cell) is not None


def _follow(labels: Sequence[str]) -> bool:
    """Say whether labels are ages or years that follow one another, up or down; those below all numbers are words."""
    days = [_DAY.fullmatch(label) for label in labels]
    if len({day and day[1] for day in days}) == 1:
        labels = [day[2] for day in days if day] or labels
    numbers = [_NUMBERS.fullmatch(label) for label in labels]
    last = max((at for at, number in enumerate(numbers) if number), default=-1)
    bounds = [_bounds(each[1], each[2], each[3]) for each in numbers[: last + 1] if each]
    if len(bounds) < _FEWEST_ROWS or len(bounds) != last + 1:
        return False
    rises = all(below[0] in (above[0] + 1, above[1] + 1) for above, below in pairwise(bounds))
    falls = all(above[0] in (below[0] + 1, below[1] + 1) for above, below in pairwise(bounds))
    return rises or falls


def _bounds(before: str, first: str, last: str | None) -> tuple[int, int]:
    """The first and the last of the numbers that a label says, "24" after "2023" being 2024, and "under 13" 12."""
    if last is None:
        low = int(first) - (_UNDER.match(before) is not None)
        return low, low
    return int(first), int(last if len(last) >= len(first) else first[: -len(last)] + last)
