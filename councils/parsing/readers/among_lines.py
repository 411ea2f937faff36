"""Tables of comma-separated values that stand among lines of plain text: prose above them, prose below."""

import csv
import re
from collections.abc import Sequence
from itertools import groupby

from councils.parsing.readers.layout import Block, Grid, GridCell, Item, Verbatim

_LONGEST_FIELD = 60
_FEWEST_ROWS = 2
_VALUE = re.compile(
    r"\s*(?:[<>]?=?\s?\d[\d,.]*[*%]?|\*{1,3}|#|\[[a-z]\]|[-–—]|n/?[ak]|nil|none|zero"
    r"|not (?:held|known|recorded|available)|withheld|suppressed|)\s*",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"(?<![\d/,-])\d{1,3}(?:,\d{3})+(?![\d,])")


def with_tables(text: str) -> list[Item]:
    """The lines as they stand, and each run of at least two lines of as many values as a table."""
    lines = text.split("\n")
    rows = [_values(line) for line in lines]
    items: list[Item] = []
    kept: list[str] = []
    at = 0
    for width, run in groupby(rows, key=len):
        values = list(run)
        if width > 1 and _is_table(values):
            items += _verbatim(kept)
            items.append(Grid([[GridCell([Block(value.strip())]) for value in row] for row in values]))
            kept = []
        else:
            kept += lines[at : at + len(values)]
        at += len(values)
    return [*items, *_verbatim(kept)] if items else [Verbatim(text)]


def _verbatim(lines: Sequence[str]) -> list[Item]:
    words = "\n".join(lines).strip("\n")
    return [Verbatim(words)] if words.strip() else []


def _values(line: str) -> tuple[str, ...]:
    """The values of a line; none of a line that is prose, or whose commas stand inside one number."""
    if "," not in _THOUSANDS.sub("", line):
        return ()
    try:
        [values] = csv.reader([line.rstrip("\r")])
    except (csv.Error, ValueError):
        return ()
    spaced = any(value.startswith(" ") or len(value) > _LONGEST_FIELD for value in values)
    return () if spaced or any(re.search(r"[.;]\s", value) for value in values) else tuple(values)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    counted = [row for row in rows if any(value.strip() and _VALUE.fullmatch(value) for value in row[1:])]
    return len(rows) >= _FEWEST_ROWS and len(counted) * 2 >= len(rows) and len(counted) > 0
