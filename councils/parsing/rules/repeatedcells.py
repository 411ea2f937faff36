"""Knows the cells that an export prints again in every row before the label of a question: "FOI-02281 | Pargeter Council | 3 | 12"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from councils.domain.expressions import expression
from councils.parsing.rules.plainrows import PlainRow, tables_in

_LEAST_ROWS = 3
_LABEL = expression(
    r"(?:(?:question|part|item|qu?)\b\.?\s*|q(?=\d))?\(?(?P<sign>[1-9]|[a-h])\)?[.):]?(?:\s?\(?[a-e]\)?)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def repeated_cells(text: str) -> dict[int, int]:
    """How many cells each row repeats, counted from its left, by where its line begins; a row that repeats none is left out.

    A cell is repeated where every row of the table below its heading holds the same words in that column: the reference, the
    name of the council and the days of one request. They count only where labels of three parts at least stand behind them.
    """
    found: dict[int, int] = {}
    for table in tables_in(text, least=_LEAST_ROWS + 1):
        same = _repeated(table[1:])
        if same and _are_labels([row.cells[same] for row in table[1:]]):
            found |= {row.places[0][0]: same for row in table}
    return found


def _repeated(rows: Sequence[PlainRow]) -> int:
    """How many columns from the left hold one and the same words, which are no label, in every row; 0 where none differs."""
    for at, cells in enumerate(zip(*(row.cells for row in rows), strict=True)):
        if len(set(cells)) > 1:
            return at
        if not cells[0] or _LABEL.fullmatch(cells[0]):
            return 0
    return 0


def _are_labels(cells: Sequence[str]) -> bool:
    labels = [_LABEL.fullmatch(cell) for cell in cells]
    return all(labels) and len({label["sign"].lower() for label in labels if label}) >= _LEAST_ROWS
