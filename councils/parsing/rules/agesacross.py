"""Reads ages over their counts in two lines whose spaces a conversion has lost: "Age 13 14 15" over "Children 2 3 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.ages import AgeBand, read_age
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording, read_wording
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Row

_AGES = expression(
    r"\W*(?:[A-Za-z'’]+\s+){0,3}?ages?\b(?:\s+(?:group|band|range|in|at|last|birthday|years?|\(years?\)))*\s*:?\s+(?P<list>[^A-Za-z]*(?:under|over)?[^A-Za-z]*)(?P<total>\btotal|\ball)?\W*",
    re.IGNORECASE,
)
_AGE = expression(r"(?:(?:under|over)\s+)?\d{1,2}(?:\s?[-–/]\s?\d{1,2}|\s?\+)?", re.IGNORECASE)
_COUNTS = expression(
    r"\W*[A-Za-z][^\d*<\n]{0,60}?:?\s+(?P<list>(?:(?:<\s?)?\d{1,4}|\*|nil)(?:\s+(?:(?:<\s?)?\d{1,4}|\*|nil))*)",
    re.IGNORECASE,
)
_COUNT = expression(r"(?:<\s?)?\d{1,4}|\*|nil", re.IGNORECASE)
_LEAST = 3


def split_ages_across(facts: Facts, rows: Sequence[Row]) -> tuple[Drafted, tuple[Row, ...]]:
    """What such pairs of lines count, and the rows without them."""
    drafted = Drafted()
    taken: list[Row] = []
    for above, below in pairwise(rows):
        if len(above.boxes) > 1 or len(below.boxes) > 1 or facts.request.touch(above.start, below.end):
            continue
        read = tuple(_read(facts, above, below))
        if read:
            drafted += Drafted(tuple(draft for draft, _ in read), keys=tuple(key for _, key in read))
            taken += [above, below]
    return drafted, tuple(row for row in rows if row not in taken)


def _read(facts: Facts, above: Row, below: Row) -> Iterator[tuple[Draft, tuple[int, int]]]:
    head = _AGES.fullmatch(facts.text, above.start, above.end)
    line = _COUNTS.fullmatch(facts.text, below.start, below.end)
    if head is None or line is None:
        return
    ages = list(_AGE.finditer(facts.text, *head.span("list")))
    counts = [_value(facts, found) for found in _COUNT.finditer(facts.text, *line.span("list"))]
    bands = [band for found in ages if (band := read_age(found[0])) is not None]
    if head["total"] and len(counts) == len(bands) + 1:
        counts.pop()
    if len(bands) != len(ages) or len(counts) != len(ages) or len(ages) < _LEAST or not _are_in_turn(bands):
        return
    for found, band, value in zip(ages, bands, counts, strict=True):
        if value is not None:
            yield Draft(value, sure=True, age=band), found.span()


def _value(facts: Facts, found: re.Match[str]) -> Found[Wording] | None:
    wording = read_wording(found[0], key=facts.key)
    return None if wording is None else Found(found.start(), found.end(), wording)


def _are_in_turn(bands: Sequence[AgeBand]) -> bool:
    return all(one.high is not None and other.low == one.high + 1 for one, other in pairwise(bands))
