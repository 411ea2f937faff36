"""Reads an answer that is nothing but lines of an age and of its count in turn: "13", "5", "14", "10", "15", "13"."""

import re
from itertools import pairwise

from councils.domain.ages import read_age
from councils.domain.expressions import expression
from councils.domain.wording import read_wording
from councils.parsing.rules.rows import Row

_FEWEST = 3
_TEENS, _OLDEST = 12, 25
_SAYS_YEARS = expression(r"\W*(?:aged? \d{1,2}|\d{1,2} ?(?:years?|yrs?)(?: olds?)?)\W*", re.IGNORECASE)
_BARE = expression(r"\W*\d+\W*")
_SEVERAL = 2


def ages_in_lines(rows: tuple[Row, ...]) -> frozenset[int]:
    """Where the ages stand of an answer that is nothing but lines of an age and of its count in turn."""
    lines = [row.boxes[0] for row in rows if len(row.boxes) == 1]
    bands = [read_age(box.text) for box in lines[::2]]
    known = [band for band in bands if band is not None and not band.is_unknown]
    if len(lines) != len(rows) or len(rows) < 2 * _FEWEST or len(rows) % 2 or len(known) < len(bands):
        return frozenset()
    follow = all(above.high is not None and below.low == above.high + 1 for above, below in pairwise(known))
    counted = all(read_wording(box.text) for box in lines[1::2])
    is_list = follow and counted and _TEENS <= known[-1].youngest <= _OLDEST
    return frozenset(box.start for box in lines[::2]) if is_list else frozenset()


def without_ages_alone(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without those lines of a column of ages that has lost its counts, or never had any: "12", "13", "14", "15"."""
    alone: set[int] = set()
    run: list[Row] = []
    for row in rows:
        run = [*run, row] if run and _follows(run[-1], row) else [row]
        alone.update(each.start for each in run if len(run) >= _FEWEST)
    return tuple(row for row in rows if row.start not in alone)


def _follows(above: Row, below: Row) -> bool:
    """True for two lines of nothing but ages, of which the second goes on where the first one ends."""
    one, other = (read_age(row.boxes[0].text) if len(row.boxes) == 1 else None for row in (above, below))
    follows = one is not None and other is not None and one.high is not None and other.low == one.high + 1
    return follows and other is not None and other.oldest <= _OLDEST


def says_years(words: str) -> bool:
    """True for "13 years" or "Age 13" alone in a cell or on a line."""
    return _SAYS_YEARS.fullmatch(words) is not None


def without_bare_numbers(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without lines of nothing but a number where other lines say their ages in words: the 7 beside "13 years" counts."""
    lines = [row for row in rows if len(row.boxes) == 1]
    if sum(says_years(row.boxes[0].text) for row in lines) < _SEVERAL:
        return rows
    bare = {row.start for row in lines if _BARE.fullmatch(row.boxes[0].text)}
    return tuple(row for row in rows if row.start not in bare)
