"""Tells which column of a table adds the others up, by its heading ("All") and by the counts below it in every row."""

from __future__ import annotations

from collections.abc import Sequence

from councils.domain.found import Found
from councils.domain.wording import Wording
from councils.parsing.rules.rows import Row
from councils.parsing.rules.totals import is_total, speaks_of_all

_LEAST_ROWS, _LEAST_PARTS = 3, 2


def summed_column(rows: Sequence[Row], columns: Sequence[int]) -> int | None:
    """The one of `columns` that says that it is of all and is the sum of the others in every row; None: none is.

    `rows` begin with their heading; a row with a cell that is no bare number proves nothing.
    """
    head, *body = rows
    named = [at for at in columns if is_total(head.boxes[at].text) or speaks_of_all(head.boxes[at].text)]
    counted = [[_number(row.boxes[at].text) for at in columns] for row in body]
    full = [[each for each in row if each is not None] for row in counted if None not in row]
    if len(named) != 1 or len(columns) <= _LEAST_PARTS or len(full) < _LEAST_ROWS:
        return None
    place = list(columns).index(named[0])
    return named[0] if all(sum(row) == 2 * row[place] for row in full) else None


def counts_beyond_total(values: Sequence[Found[Wording]], totals: Sequence[Found[Wording]]) -> bool:
    """True where the parts count more, even at the least, than any total printed with them: parts of parts are among them.

    "White 17", "British 15" and "Other 2" of 24 children are not three groups, and "Other" is not what it seems.
    """
    highs = [total.value.high for total in totals if total.value.count is not None]
    known = [high for high in highs if high is not None]
    least = sum(value.value.low for value in values if value.value.low is not None)
    return len(known) == len(highs) > 0 and least > max(known)


def _number(words: str) -> int | None:
    bare = words.replace(",", "")
    return int(bare) if bare.isdecimal() else None
