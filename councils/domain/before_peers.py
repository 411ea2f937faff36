"""One measure of one council before its peers, in the words of the page and of the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from councils.domain.comparability import Difference
from councils.domain.intervals import Interval
from councils.domain.measures import YEARS, Measure
from councils.domain.peers import Peers, Side, side_of
from councils.domain.selection import Selection
from councils.domain.sentences import interval_words, unit_of

LATEST_OFFICIAL_YEAR = YEARS[Measure.OFFICIAL_SHARE][1]
"""The latest year, ending in March, of the Department for Education's series."""


@dataclass(frozen=True, slots=True)
class BeforePeers:
    """A measure of one council before its peers; `own` None: nothing is known of it, for the reason `why`.

    `model` is the one that the statistical neighbours are taken from.
    """

    selection: Selection
    own: Interval | None
    why: str
    peers: tuple[Peers, ...]
    differing: tuple[Difference, ...]
    is_retold: bool
    release_words: str
    model: str = ""

    @property
    def title(self) -> str:
        """What is measured, as a heading."""
        if self.selection.measure is Measure.OFFICIAL_SHARE:
            return f"Share of assessments that named child sexual exploitation, year to March {LATEST_OFFICIAL_YEAR}"
        return "Cases monitored now, per 10,000 children"

    @property
    def axis(self) -> str:
        """The words of the axis."""
        return "per cent" if self.selection.measure is Measure.OFFICIAL_SHARE else "per 10,000 residents aged 0 to 17"

    @property
    def source(self) -> str:
        """Where the figures come from, as a sentence."""
        if self.selection.measure is Measure.OFFICIAL_SHARE:
            return "Source: Department for Education, children in need census."
        retold = ", letters retold by us" if self.is_retold else ""
        return f"Source: councils' answers to freedom of information requests{retold}."

    @property
    def has_spread(self) -> bool:
        """Whether enough peers of any group gave a figure."""
        return any(peers.spread is not None for peers in self.peers)

    @property
    def own_words(self) -> str:
        """The council's own figure, or why there is none."""
        return self.why if self.own is None else self.words(self.own)

    def words(self, value: Interval) -> str:
        """An interval of this measure, in figures."""
        return interval_words(value, unit=unit_of(self.selection.measure, self.selection.per))

    def rows(self) -> list[tuple[Peers, str, str, Side | None]]:
        """Each group with its median, its middle half and where the council lies against it, in words."""
        return [(peers, *self._spread_words(peers)) for peers in self.peers]

    def _spread_words(self, peers: Peers) -> tuple[str, str, Side | None]:
        if peers.spread is None:
            return "", "", None
        lower, upper = peers.spread.lower, peers.spread.upper
        half = interval_words(Interval(lower.low, upper.high), unit=unit_of(self.selection.measure, self.selection.per))
        side = None if self.own is None else side_of(self.own, peers.spread)
        return self.words(peers.spread.median), half, side
