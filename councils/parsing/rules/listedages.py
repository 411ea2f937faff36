"""Takes the ages of a list for no labels: "11: 2" over "12: 4" over "13: 9" counts children, and answers no eleventh question."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression

_LEAST_ROWS = 3
_PAST_ALL_PARTS = 10
_OLDEST = 25
_COUNT_ALONE = expression(
    r"[^\S\n]*(?:[<>*#]\s?\d*|\d{1,3}|nil|none|zero|(?:fewer|less) than \w+)[^\S\n]*\.?[^\S\n]*(?=\n|\Z)"
)


def without_ages[L](text: str, labels: Sequence[L], place: Callable[[L], tuple[int, int, int]]) -> list[L]:
    """The labels without those that count up through the ages, one on each line, with nothing but a count behind them.

    `place` gives where a label starts, where it ends and its number. A run is one of ages where it goes past every number
    that a part of the request could have.
    """
    ages = {at for run in _runs(text, [place(label) for label in labels]) for at in run}
    return [label for label in labels if place(label)[0] not in ages]


def _runs(text: str, places: Sequence[tuple[int, int, int]]) -> Iterator[list[int]]:
    counted = [each for each in dict.fromkeys(places) if each[2] <= _OLDEST and _COUNT_ALONE.match(text, each[1])]
    run = counted[:1]
    for above, below in pairwise(counted):
        if not (below[2] > above[2] and text[above[1] : below[0]].count("\n") == 1):
            yield from _of_ages(run)
            run = []
        run.append(below)
    yield from _of_ages(run)


def _of_ages(run: Sequence[tuple[int, int, int]]) -> Iterator[list[int]]:
    is_past = bool(run) and run[-1][2] > _PAST_ALL_PARTS
    if is_past and (len(run) >= _LEAST_ROWS or (len(run) > 1 and run[0][2] >= _PAST_ALL_PARTS)):
        yield [start for start, _, _ in run]
