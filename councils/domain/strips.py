"""A council among its peers: the one value of each, the spread of those that gave one, and who gave none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from councils.domain.comparison import Comparison, Row
from councils.domain.evidence import CouncilFacts
from councils.domain.intervals import Interval
from councils.domain.peers import Side, Spread, hull_of, side_of, spread_of


@dataclass(frozen=True, slots=True)
class Place:
    """A council with its one value or, where there is none, the reason `why`.

    Of several figures (two periods, two systems) the value is whatever any of them allows.
    """

    council: CouncilFacts
    value: Interval | None
    why: str


@dataclass(frozen=True, slots=True)
class PeerStrip:
    """The councils chosen, and their peers: those with a value, the first row of those without, and their spread.

    The chosen are not among the peers; `spread` is None where too few peers gave a figure.
    """

    chosen: tuple[Place, ...]
    peers: tuple[Place, ...]
    silent: tuple[Row, ...]
    spread: Spread | None

    @property
    def asked(self) -> int:
        """How many peers there are, with and without a figure."""
        return len(self.peers) + len(self.silent)

    def side(self, place: Place) -> Side | None:
        """Where a council lies against the middle half of its peers; None where there is nothing to say."""
        return None if place.value is None or self.spread is None else side_of(place.value, self.spread)


def peer_strip(comparison: Comparison) -> PeerStrip:
    """The strip of a comparison with one value a council."""
    in_front = comparison.selection.councils.in_front
    rows = {council.slug: comparison.of(council.slug) for council in comparison.councils}
    peers = {slug: _place(own) for slug, own in rows.items() if slug not in in_front}
    known = [place for place in peers.values() if place.value is not None]
    return PeerStrip(
        chosen=tuple(_place(rows[slug]) for slug in in_front if slug in rows),
        peers=tuple(known),
        silent=tuple(rows[slug][0] for slug, place in peers.items() if place.value is None),
        spread=spread_of([place.value for place in known if place.value is not None]),
    )


def _place(rows: Iterable[Row]) -> Place:
    own = list(rows)
    return Place(own[0].council, hull_of(row.value for row in own if row.value is not None), own[0].why)
