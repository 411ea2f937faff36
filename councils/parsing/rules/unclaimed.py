"""Finds the tables that no answer holds: below the signature ("Annex A"), or on a page of figures after the letter."""

from collections.abc import Iterator, Sequence

from councils.parsing.rules.bound import Passage
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import row_of
from councils.parsing.rules.spans import Places

_LEAST_ROWS = 3
_SHORT = 120


def unclaimed_tables(facts: Facts, passages: Sequence[Passage]) -> tuple[tuple[int, int], ...]:
    """Where tables stand outside every passage and outside the printed request, each with the title right above it."""
    claimed = Places.of((passage.start, passage.end) for passage in passages)
    return tuple(
        (start, end)
        for start, end in _tables(facts.letter)
        if not claimed.touch(start, end) and not facts.request.touch(start, end)
    )


def tables_below(facts: Facts, place: int) -> tuple[tuple[int, int], ...]:
    """The tables that end below `place`, outside the printed request; one that begins above it from there on."""
    found = ((max(start, place), end) for start, end in _tables(facts.letter) if end > place)
    return tuple((start, end) for start, end in found if not facts.request.touch(start, end))


def _tables(letter: Letter) -> Iterator[tuple[int, int]]:
    """The runs of lines of more than one cell, from the title above them to the last row."""
    run: list[int] = []
    title = start = end = -1
    for line in (*letter.lines, None):
        wide = line is not None and len(row_of(letter.text, line.start, line.end).filled) > 1
        if line is not None and wide:
            start = line.start if not run else start
            run.append(line.start)
            end = line.end
            continue
        if len(run) >= _LEAST_ROWS:
            yield title if title >= 0 else start, end
        run = []
        title = line.start if line is not None and line.end - line.start < _SHORT and not line.is_aside else -1
