"""What the cells of a breakdown can come to, where some of them may be counted in others."""

import re
from collections.abc import Iterable
from itertools import pairwise

from councils.domain.count import Count
from councils.domain.ethnicity import Ethnicity
from councils.domain.expressions import expression
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import EthnicGroup

_PART_OF_GROUP = expression(r"roma|gypsy|traveller|other", re.IGNORECASE)
"""Labels of a part of a group that have no detail of their own."""


def counts_of(figures: Iterable[Figure]) -> list[Count]:
    """The counts of those figures that have bounds."""
    return [figure.count for figure in figures if figure.count is not None]


def adds_up_to_one_total(answer: Answer) -> bool:
    """True where the cells are parts of one whole: one period, no age inside another, and not only noughts.

    "None is of a minority group" counts nobody: it says nothing of how many the others are.
    """
    figures = answer.figures
    if not figures or len({figure.period for figure in figures}) > 1:
        return False
    if all(figure.count == Count.exactly(0) for figure in figures):
        return False
    return not _ages_overlap(figures)


def _ages_overlap(figures: tuple[Figure, ...]) -> bool:
    bands = [figure.age for figure in figures if figure.age is not None and not figure.age.is_unknown]
    ranges = sorted((band.youngest, band.oldest) for band in bands)
    return any(after[0] <= before[1] for before, after in pairwise(ranges))


def _groups_of_categories(figures: list[Figure]) -> set[EthnicGroup]:
    """The groups ("White") that have a cell beside a category of theirs ("White British"): one may be in the other."""
    ethnicities = [figure.ethnicity for figure in figures if figure.ethnicity is not None]
    split = {ethnicity.group for ethnicity in ethnicities if ethnicity.detail is not None and ethnicity.group}
    return split & {ethnicity.group for ethnicity in ethnicities if _is_whole_group(ethnicity)}


def _is_whole_group(ethnicity: Ethnicity) -> bool:
    return ethnicity.detail is None and not _PART_OF_GROUP.search(ethnicity.label)


def possible_sums(answer: Answer) -> list[Count]:
    """The sum of all cells, and without those stated as unknown, which a council may not have meant to be added."""
    known = [figure for figure in answer.figures if not _is_unknown(figure)]
    return [_sum(list(answer.figures)), _sum(known)]


def _sum(figures: list[Figure]) -> Count:
    """What the cells come to; a category whose group has a cell, too, may have been counted in that."""
    total, within = Count.total(counts_of(figures)), _groups_of_categories(figures)
    if not within:
        return total
    apart = [each for each in figures if each.ethnicity is None or each.ethnicity.group not in within]
    groups = [each for each in figures if each not in apart and each.ethnicity and _is_whole_group(each.ethnicity)]
    return Count(Count.total(counts_of([*apart, *groups])).low, total.high)


def _is_unknown(figure: Figure) -> bool:
    ethnicity, age = figure.ethnicity, figure.age
    return (ethnicity is not None and ethnicity.group is EthnicGroup.UNKNOWN) or (age is not None and age.is_unknown)
