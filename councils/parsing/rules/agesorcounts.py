"""Doubts ages whose counts could be the ages themselves: "6 13", "9 14", "12 15" is six aged 13, or thirteen aged 6."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.returns import Figure

_LEAST = 3
_YOUNGEST, _OLDEST = 10, 25
_WIDEST_STEP = 2
_LIKELY, _NEAR = (8, 19), 3
_BAND = expression(r"(?P<low>\d{1,2})\s?(?:[-–—]|to)\s?(?P<high>\d{1,2})")
_LEAST_OF_KEY = 2


def with_ages_doubted(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures by age; uncertain where the counts run on as ages do, and where one is written like a band of ages."""
    if _run_on(figures) or _are_next_ages(figures) or _are_ages_between(figures):
        return tuple(replace(figure, certain=False) for figure in figures)
    apart = (*_apart(figures), *_one_in_another(figures))
    return tuple(
        replace(figure, certain=figure.certain and figure not in apart and not _is_band(figure)) for figure in figures
    )


def _apart(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The ages of no child, "31" or "2", that no other age given leads to: rather the number of a row or of something else."""
    single = {f.age.low: f for f in figures if f.age is not None and f.age.low is not None and f.age.low == f.age.high}
    ends = {end for f in figures if f.age is not None for end in (f.age.low, f.age.high) if end is not None}
    return tuple(
        figure
        for age, figure in single.items()
        if not _LIKELY[0] <= age <= _LIKELY[1] and not any(0 < abs(age - end) <= _NEAR for end in ends)
    )


def _one_in_another(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Bands without a lower or without an upper end of which one holds the other: "Under 16", "Under 18", "14+", "16+"."""
    open_ended = [
        f
        for f in figures
        if f.age is not None and f.count is not None and f.high != 0 and (f.age.low is None) != (f.age.high is None)
    ]
    return tuple(
        one
        for one in open_ended
        if any(
            other.age != one.age
            and other.period == one.period
            and other.age is not None
            and one.age is not None
            and (other.age.covers(one.age) or one.age.covers(other.age))
            for other in open_ended
        )
    )


def _run_on(figures: Sequence[Figure]) -> bool:
    counts = [figure.low for figure in figures if figure.low is not None and figure.low == figure.high]
    if len(counts) < _LEAST or not all(_YOUNGEST <= count <= _OLDEST for count in counts):
        return False
    steps = [after - before for before, after in pairwise(counts)]
    return all(0 < step <= _WIDEST_STEP for step in steps) or all(-_WIDEST_STEP <= step < 0 for step in steps)


def _are_next_ages(figures: Sequence[Figure]) -> bool:
    """True for 12 beside 11 and 14 beside 13: a list of ages alone, taken for ages and counts by turns."""
    open_ages = [f for f in figures if f.age is not None and not f.age.is_unknown and f.low is not None]
    return len(open_ages) > 1 and all(
        f.age is not None and f.age.high is not None and f.age.low == f.age.high and f.low == f.high == f.age.high + 1
        for f in open_ages
    )


def _are_ages_between(figures: Sequence[Figure]) -> bool:
    """True where every age but the last counts one that is missing before the next: 13: 14, 15: 16, 17: 3.

    They are rather a list of ages one below the other, 13 to 17, and a count or two.
    """
    ages = [
        (f.age.low, f.low)
        for f in figures
        if f.age is not None and f.age.low is not None and f.age.low == f.age.high and f.low is not None
    ]
    missing = [age < count < later or later < count < age for (age, count), (later, _) in pairwise(ages)]
    return bool(missing) and all(missing)


def _is_band(figure: Figure) -> bool:
    """True for "5-11", which is no count that a key hides, since those begin at nought or one."""
    band = _BAND.fullmatch(figure.words.strip())
    return band is not None and int(band["low"]) >= _LEAST_OF_KEY


_AGE_AND_NUMBER = expression(r"\bage[ds]?\s+(?P<age>\d{1,2})\s?[-–—]\s?\d{1,2}\b", re.IGNORECASE)


def mixes_bands_and_counts(sentence: str) -> bool:
    """True for "Aged 13 - 15 and aged 16 - 3": what stands behind a dash may be a count here, and the end of a band there."""
    ages = [int(found["age"]) for found in _AGE_AND_NUMBER.finditer(sentence)]
    return any(abs(after - before) != 1 for before, after in pairwise(ages))
