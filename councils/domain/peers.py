"""A council's own figure before the spread of its peers: the middle half and the median of those that gave one.

Never a league table: peers are not named, not ordered, and the council itself is not among them. A quantile of ranges
is a range, so nothing here is tighter than what the councils said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from councils.domain.chosen import KIND_WORDS
from councils.domain.evidence import CouncilFacts
from councils.domain.intervals import Interval, quantile

FEWEST_FOR_A_SPREAD = 4
"""Of fewer councils a quartile would be one council's figure under another name."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The quartiles of the figures of `given` councils, each as wide as the figures leave it."""

    lower: Interval
    median: Interval
    upper: Interval
    given: int


class Side(StrEnum):
    """Where a figure lies against the middle half of others."""

    BELOW = "below the middle half"
    WITHIN = "in the middle half"
    ABOVE = "above the middle half"
    NOT_TOLD = "cannot be told from ranges as wide as these"


@dataclass(frozen=True, slots=True)
class Peers:
    """Councils like another in one way: what they are, how many of them were asked, and their spread, if enough gave.

    `where` is how a comparison names them, as `region:west-midlands`.
    """

    name: str
    where: str
    asked: int
    given: int
    spread: Spread | None


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """A group as it is chosen: its name, how a comparison names it, and its members' slugs."""

    name: str
    where: str
    members: frozenset[str]


def spread_of(values: Sequence[Interval]) -> Spread | None:
    """The quartiles of the values, or None where there are fewer than `FEWEST_FOR_A_SPREAD`."""
    if len(values) < FEWEST_FOR_A_SPREAD:
        return None
    lower, median, upper = (quantile(values, Fraction(quarters, 4)) for quarters in (1, 2, 3))
    return Spread(lower, median, upper, len(values))


def side_of(own: Interval, spread: Spread) -> Side:
    """Where a figure lies, said only if every reading of the ranges puts it there."""
    if own.high is not None and own.high < spread.lower.low:
        return Side.BELOW
    if spread.upper.high is not None and own.low > spread.upper.high:
        return Side.ABOVE
    surely_above_lower = spread.lower.high is not None and own.low >= spread.lower.high
    surely_below_upper = own.high is not None and own.high <= spread.upper.low
    return Side.WITHIN if surely_above_lower and surely_below_upper else Side.NOT_TOLD


def hull_of(values: Iterable[Interval]) -> Interval | None:
    """One interval that allows whatever any of several figures of one council allows; None of none."""
    found = list(values)
    if not found:
        return None
    highs = [value.high for value in found]
    high = None if None in highs else max(high for high in highs if high is not None)
    return Interval(min(value.low for value in found), high)


def groups_of(own: CouncilFacts, councils: Iterable[CouncilFacts], neighbours: Iterable[str]) -> tuple[PeerGroup, ...]:
    """The groups that a council can be set before: its neighbours, its region, its kind, its nation.

    Only those who owe an answer are in any; of two groups with the same members the first stands. A council that owes
    no answer has no peers: its duty holder has.
    """
    if not own.owes_answer:
        return ()
    owing = [council for council in councils if council.owes_answer and council.slug != own.slug]
    near = frozenset(neighbours) & {council.slug for council in owing}
    region = frozenset(council.slug for council in owing if own.region_slug and council.region_slug == own.region_slug)
    kind = frozenset(council.slug for council in owing if council.kind == own.kind)
    nation = frozenset(council.slug for council in owing if council.nation == own.nation)
    named = [
        PeerGroup("statistical neighbours", f"neighbours:{own.slug}", near),
        PeerGroup(own.region, f"region:{own.region_slug}", region),
        PeerGroup(KIND_WORDS.get(own.kind, own.kind), f"kind:{own.kind}", kind),
        PeerGroup(_NATIONS.get(own.nation, own.nation), "all", nation),
    ]
    return tuple(_apart(group for group in named if group.members))


def _apart(groups: Iterable[PeerGroup]) -> Iterable[PeerGroup]:
    seen: set[frozenset[str]] = set()
    for group in groups:
        if group.members not in seen:
            seen.add(group.members)
            yield group


def peers_of(group: PeerGroup, values: Mapping[str, Interval]) -> Peers:
    """A group with the spread of the figures that its members gave; `values` by slug."""
    given = [values[slug] for slug in sorted(group.members) if slug in values]
    return Peers(group.name, group.where, len(group.members), len(given), spread_of(given))


_NATIONS = {
    "england": "all of England",
    "wales": "all of Wales",
    "scotland": "all of Scotland",
    "northern-ireland": "all of Northern Ireland",
}
