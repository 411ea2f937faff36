"""Leaves, of a table that counts girls and boys apart and adds them up ("Girls | Boys | Total"), the column that adds them up."""

from collections.abc import Sequence

from councils.parsing.rules.columns import is_of_one_sex
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import Row, rows_within
from councils.parsing.rules.totals import is_total

_LEAST_COLUMNS = 3


def rows_with_totals(letter: Letter, start: int, end: int) -> tuple[Row, ...]:
    """The rows of a passage as `with_totals_alone` leaves them, whose heading may stand above the passage."""
    first = letter.text.rfind("\n", 0, start) + 1
    while first > 1 and "\t" in letter.text[(above := letter.text.rfind("\n", 0, first - 1) + 1) : first]:
        first = above
    if first >= start:
        return with_totals_alone(rows_within(letter, start, end))
    lead = rows_within(letter, first, letter.text.rfind("\n", 0, start) + 1)
    return with_totals_alone((*lead, *rows_within(letter, start, end)))[len(lead) :]


def with_totals_alone(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, those below "Girls | Boys | Total" with their name and their total alone."""
    made: list[Row] = []
    column, width = 0, 0
    for row in rows:
        if (total := _total_of(row)) is not None:
            column, width = total, len(row.boxes)
        elif column and len(row.boxes) == width:
            made.append(Row((row.boxes[0], row.boxes[column])))
            continue
        else:
            column = 0
        made.append(row)
    return tuple(made)


def _total_of(row: Row) -> int | None:
    """The column of a heading row that adds up those of girls and of boys; None where the row is no such heading."""
    heads = [(at, box.text) for at, box in enumerate(row.boxes) if at and box.text]
    totals = [at for at, words in heads if is_total(words)]
    parts = [at for at, words in heads if is_of_one_sex(words)]
    is_head = len(row.boxes) >= _LEAST_COLUMNS and len(totals) == 1 and len(totals) + len(parts) == len(heads)
    return totals[0] if is_head and parts else None
