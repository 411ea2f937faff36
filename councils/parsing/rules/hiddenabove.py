"""Knows the list that a reason for small cells is on: below "Indian <5" and over the ages, "The numbers below five are withheld" is on no age."""

from collections.abc import Sequence
from itertools import pairwise

from councils.domain.returns import Figure
from councils.parsing.rules.drafts import SYMBOLS
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import speaks_of_small_cells
from councils.parsing.rules.rows import Box

_USUAL_LIMIT = 5
"""A list that prints a count below it hides none for being small."""
_NEAR = 120


def is_of_cells_elsewhere(facts: Facts, reason: Box, made: Sequence[Figure]) -> bool:
    """True for a reason for small cells beside figures that are all open, where these or the list above tell that it is on others."""
    if not speaks_of_small_cells(reason.text):
        return False
    shows_small = any(figure.low is not None and 0 < figure.low < _USUAL_LIMIT for figure in made)
    return shows_small or _is_below_hidden(facts, reason, made)


def _is_below_hidden(facts: Facts, reason: Box, made: Sequence[Figure]) -> bool:
    """True for a reason over all that is `made`, the last count above it, or the sign for one, being hidden."""
    if any(figure.span is not None and figure.span.start < reason.end for figure in made) or _leaves_ages_out(made):
        return False
    near = max(0, reason.start - _NEAR)
    if facts.text[near : reason.start].rstrip().endswith(SYMBOLS):
        return True
    above = within(facts.counts, near, reason.start)
    count = above[-1].wording.count if above else None
    return count is not None and count.low != count.high


def _leaves_ages_out(made: Sequence[Figure]) -> bool:
    """True for "age 14: 8, age 16: 6": the children of 15 may be what is hidden."""
    ages = sorted((figure.age.low or 0, figure.age.high or _OLDEST) for figure in made if figure.age is not None)
    return len(ages) == 1 or any(below > high + 1 for (_, high), (below, _) in pairwise(ages))


_OLDEST = 120
