"""Comma-separated values, and their like with semicolons, tabs and bars."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from councils.parsing.readers.layout import Block, Grid, GridCell, Item
from councils.parsing.readers.plain import decoded
from councils.parsing.text import UnreadableDocument

_SEPARATORS = ",;\t|"
_SAMPLE_LINES = 200
_FEWEST_ROWS = 2
_LONGEST_FIELD = 1_000_000
_SPACED = 0.1
_EVEN = 0.9


def read_separated(document: bytes) -> list[Item]:
    """Read separated values as tables; rows without any value end a table."""
    text = decoded(document)
    separator = separator_of(text)
    if separator is None:
        raise UnreadableDocument("its rows of values do not hold together")
    return tables_of(_rows(text, separator))


def separator_of(text: str) -> str | None:
    """Return the character that separates the values, or None where the text is not a table but prose.

    Prose has a space after nearly every comma; a table's rows are of one length, or stand alone as its title.
    """
    text = text.lstrip("\ufeff")
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])
    return next((separator for separator in _SEPARATORS if _holds_together(sample, separator)), None)


def tables_of(rows: Sequence[Sequence[str]]) -> list[Item]:
    """Return rows as tables: an empty row ends one, and columns that are empty throughout are left out."""
    width = max(map(len, rows), default=0)
    used = [column for column in range(width) if any(column < len(row) and row[column].strip() for row in rows)]
    items: list[Item] = []
    table: list[list[GridCell]] = []
    for row in [*rows, []]:
        if any(value.strip() for value in row):
            table.append([GridCell([Block(row[column] if column < len(row) else "")]) for column in used])
        elif table:
            items.append(Grid(table))
            table = []
    return items


def _holds_together(sample: str, separator: str) -> bool:
    try:
        rows = [row for row in _rows(sample, separator) if any(value.strip() for value in row)]
    except UnreadableDocument:
        return False
    wide = [row for row in rows if len(row) > 1]
    if len(rows) < _FEWEST_ROWS or not wide:
        return False
    after = [value for row in wide for value in row[1:] if value]
    if sum(value.startswith(" ") for value in after) > _SPACED * len(after):
        return False
    usual, count = Counter(map(len, wide)).most_common(1)[0]
    return count >= _EVEN * len(wide) and (
        count >= _EVEN * len(rows) or (count > _FEWEST_ROWS and 2 * count >= len(rows))
    )


def _rows(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator))
    except csv.Error as fault:
        raise UnreadableDocument("its rows of values do not hold together") from fault
