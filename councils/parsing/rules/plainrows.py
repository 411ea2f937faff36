"""Cuts the plain text of a document into lines of cells ("Line | Item | Reply"), before any rule has looked at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_LEAST_COLUMNS = 3
_SEPARATORS = ("\t", "|")


@dataclass(frozen=True, slots=True)
class PlainRow:
    """One line of a table as its cells, trimmed; `places`: each from its start to behind the sign that ends it."""

    places: tuple[tuple[int, int], ...]
    cells: tuple[str, ...]


def tables_in(text: str, *, least: int, columns: int = _LEAST_COLUMNS) -> Iterator[list[PlainRow]]:
    """The rows of one width, of `columns` cells and more, that stand right below each other: `least` of them at least."""
    run: list[PlainRow] = []
    start = 0
    for words in text.split("\n"):
        row = _row(words, start, columns)
        if run and (row is None or len(row.cells) != len(run[0].cells)):
            if len(run) >= least:
                yield run
            run = []
        run += [] if row is None else [row]
        start += len(words) + 1
    if len(run) >= least:
        yield run


def _row(words: str, start: int, columns: int) -> PlainRow | None:
    sign = next((each for each in _SEPARATORS if words.count(each) >= columns - 1), None)
    if sign is None:
        return None
    lead = len(words) - len(words.lstrip("| ")) if sign == "|" else 0
    at = start + lead
    places, cells = [], []
    for piece in words[lead:].split(sign):
        end = min(at + len(piece) + 1, start + len(words))
        places.append((at, end))
        cells.append(piece.strip())
        at = end
    return PlainRow(tuple(places), tuple(cells)) if len(cells) >= columns else None
