"""Finds what stands over a whole sheet of a workbook, its name and its title: "Missing episodes", above everything else on it."""

from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Row, row_of
from councils.parsing.text import Kind

_MOST_WORDS = 9
_TOP_ROWS = 2


def titles_of_sheet(facts: Facts, start: int) -> tuple[str, ...]:
    """The name of the sheet that `start` stands on, and the short words without a digit in its first rows; none outside of workbooks."""
    lines = facts.letter.lines
    name = max(
        (n for n, line in enumerate(lines) if line.kind is Kind.SHEET_NAME and line.start <= start), default=None
    )
    if name is None:
        return ()
    top = [line for line in lines[name : name + 1 + _TOP_ROWS] if line.end <= start]
    rows = (row_of(facts.text, line.start, line.end) for line in top if not facts.request.touch(line.start, line.end))
    words = (box.text for row in rows if _is_title(row) for box in row.filled)
    return tuple(each for each in words if len(each.split()) <= _MOST_WORDS and not any(map(str.isdigit, each)))


def _is_title(row: Row) -> bool:
    """True for a row of one cell, and for one that names the council beside it."""
    return len(row.filled) == 1 or any("council" in box.text.casefold() for box in row.filled)
