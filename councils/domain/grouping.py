"""A council's ethnic labels gathered under the five groups of the census, with the part that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from councils.domain.count import Count
from councils.domain.intervals import Interval, share_among
from councils.domain.vocabulary import EthnicGroup


@dataclass(frozen=True, slots=True)
class Labelled:
    """A council's own label with its count; None where the cell gives no bounds. `group` None: it maps to no group."""

    label: str
    group: EthnicGroup | None
    count: Count | None


@dataclass(frozen=True, slots=True)
class GroupTold:
    """One group: the council's labels in it, what they come to, its share of all labels, and of the residents.

    `count` None: the council gives no label in this group, which is not the same as nought. `of_residents` is the share
    of residents of ALL ages.
    """

    group: EthnicGroup | None
    labels: tuple[Labelled, ...]
    count: Count | None
    share: Interval | None
    of_residents: Fraction | None


def by_group(cells: Sequence[Labelled], residents: Mapping[EthnicGroup, int]) -> tuple[GroupTold, ...]:
    """The groups in the order of the census, then what is not known, then what maps to no group.

    A cell without bounds leaves its group, and every share, open. Groups without a label stand only for the residents.
    """
    everybody = sum(residents.values())
    told = []
    for group in (*EthnicGroup, None):
        own = tuple(cell for cell in cells if cell.group is group)
        of_residents = Fraction(residents[group], everybody) if group in residents and everybody > 0 else None
        if own or of_residents is not None:
            rest = _total(cell for cell in cells if cell.group is not group)
            count = _total(own) if own else None
            told.append(
                GroupTold(group, own, count, share_among(count, rest) if count is not None else None, of_residents)
            )
    return tuple(told)


def can_be_added(cells: Sequence[Labelled]) -> bool:
    """False where a label stands twice: the same children may be in both, of two periods or two counts."""
    labels = [cell.label.strip().casefold() for cell in cells]
    return len(set(labels)) == len(labels)


def _total(cells: Iterable[Labelled]) -> Count:
    return Count.total(Count(0, None) if cell.count is None else cell.count for cell in cells)
