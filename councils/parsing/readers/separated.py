"""Comma-separated values, and their like with semicolons, tabs and bars."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from councils.parsing.readers.layout import Block, Grid, GridCell, Item, Verbatim
from councils.parsing.readers.plain import decoded
from councils.parsing.text import UnreadableDocument

_SEPARATORS = ",;\t|"
_SAMPLE_LINES = 200
_FEWEST_ROWS = 2
_LONGEST_FIELD = 1_000_000
_SPACED = 0.1
_EVEN = 0.9
_FILLED_UP, _HALF, _MOST = 2, 0.5, 0.7
"""Where at least half of the rows end in as many empty values, a program filled them up: a few may be longer."""


def read_separated(document: bytes) -> list[Item]:
    """Read separated values as tables; rows without any value end a table."""
    text = decoded(document)
    separator = separator_of(text)
    if separator is None:
        raise UnreadableDocument("its rows of values do not hold together")
    return tables_of(_rows(text, separator))


def separator_of(text: str) -> str | None:
    """Return the character that separates the values, or None where the text is not a table but prose.

    Prose has a space after nearly every comma; a table's rows are of one length, and lines between them have none.
    """
    text = text.lstrip("\ufeff")
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])
    return next((separator for separator in _SEPARATORS if _holds_together(sample, separator)), None)


def tables_of(rows: Sequence[Sequence[str]]) -> list[Item]:
    """Return rows as tables: an empty row ends one, and what fills a single column is lines, not a table."""
    items: list[Item] = []
    run: list[Sequence[str]] = []
    for row in [*rows, []]:
        if any(value.strip() for value in row):
            run.append(row)
        elif run:
            items.extend(_table_or_lines(run))
            run = []
    return items


def _table_or_lines(rows: Sequence[Sequence[str]]) -> list[Item]:
    filled = [column for row in rows for column, value in enumerate(row) if value.strip()]
    columns = range(min(filled), max(filled) + 1)
    if len(columns) == 1:
        text = "\n".join(" ".join(row[columns[0]].split()) for row in rows)
        return [Verbatim(text)]
    return [Grid([[GridCell([Block(row[column])]) for column in columns if column < len(row)] for row in rows])]


def _holds_together(sample: str, separator: str) -> bool:
    try:
        rows = [row for row in _rows(sample, separator) if any(value.strip() for value in row)]
    except UnreadableDocument:
        return False
    wide = [row for row in rows if len(row) > 1]
    told = [row for row in wide if any(value.strip() for value in row[1:])]
    if len(told) < _FEWEST_ROWS or (separator != "," and len(wide) < _EVEN * len(rows)):
        return False
    pairs = [pair for row in wide for pair in pairwise(row) if pair[1]]
    if sum(after.startswith(" ") or _is_thousand(before, after) for before, after in pairs) > _SPACED * len(pairs):
        return False
    parts = list(_parts(_rows(sample, separator)))
    wide = [row for part in parts for row in part]
    if len(wide) < _HALF * len(told):
        return False
    count = sum(max(Counter(map(len, part)).values()) for part in parts)
    filled_up = sum(not any(value.strip() for value in row[-_FILLED_UP:]) for row in wide if len(row) > _FILLED_UP)
    return count >= (_EVEN if filled_up < _HALF * len(wide) else _MOST) * len(wide)


def _parts(rows: Sequence[list[str]]) -> Iterator[list[list[str]]]:
    """The tables of a file, each of its own width: between empty rows, those of several values where there are some."""
    for is_empty, group in groupby(rows, key=lambda row: not any(value.strip() for value in row)):
        wide = [] if is_empty else [row for row in group if len(row) > 1]
        if len(wide) >= _FEWEST_ROWS:
            yield wide


def _is_thousand(before: str, after: str) -> bool:
    """Say whether a comma stands inside a number such as 1,234."""
    return (
        before[-1:].isdigit()
        and re.match(r"\d{3}(?!\d)", after) is not None
        and re.fullmatch(r".*\D", after) is not None
    )


def _rows(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator))
    except csv.Error as fault:
        raise UnreadableDocument("its rows of values do not hold together") from fault
