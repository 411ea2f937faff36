"""The makeup of a council's residents beside its victims' or perpetrators': of ALL ages, where a row is a whole group.

A label of the council's own is matched to nothing: it may mean a part of a group, or more than one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from councils.domain.comparison import Comparison, Row
from councils.domain.evidence import Composition
from councils.domain.measures import Detail


def with_residents(comparison: Comparison, compositions: Mapping[str, Composition]) -> Comparison:
    """The comparison with the residents' shares beside the rows that count a whole group; else as it was."""
    selection = comparison.selection
    if not selection.measure.is_ethnicity or selection.detail is not Detail.FIVE or not compositions:
        return comparison
    in_group = Counter((row.council.slug, row.period, row.group) for row in comparison.rows)
    rows = tuple(
        replace(row, of_residents=_share(row, compositions.get(row.council.slug)))
        if in_group[row.council.slug, row.period, row.group] == 1
        else row
        for row in comparison.rows
    )
    return replace(comparison, rows=rows, compositions=compositions)


def _share(row: Row, composition: Composition | None) -> Fraction | None:
    """The group's share where the row goes by the group's own name."""
    return composition.share(row.category) if composition is not None and row.category == row.group else None
