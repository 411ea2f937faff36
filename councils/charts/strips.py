"""A comparison as a strip of dots: the councils chosen among their peers."""

from collections.abc import Iterable

from councils.charts.dots import Dot, dots
from councils.charts.palette import MOST_IN_FRONT, Figure
from councils.charts.plotted import counted, plotted, spanned
from councils.charts.spreads import Box
from councils.domain.comparison import Comparison
from councils.domain.peers import Spread
from councils.domain.sentences import unit_of
from councils.domain.strips import PeerStrip, Place, peer_strip


def strip_of(comparison: Comparison, *, width: int, axis: str) -> Figure:
    """The figure; `axis` names what is measured."""
    unit, strip = unit_of(comparison.selection.measure, comparison.selection.per), peer_strip(comparison)
    box = None if strip.spread is None else _box(strip.spread, unit)
    peers, chosen = ([_dot(place, unit) for place in places] for places in (strip.peers, strip.chosen))
    return dots(peers, chosen, box, width=width, axis=axis, after=list(_after(strip)))


def notes_of_strip(comparison: Comparison) -> Iterable[str]:
    """How the drawing is read."""
    yield "Each dot is one council, each hatched line one known as a range; how high they lie means nothing."
    if peer_strip(comparison).spread is not None:
        yield "Grey bar: the middle half of the peers that give a figure; upright stroke: their median."


def _after(strip: PeerStrip) -> Iterable[str]:
    for place in strip.chosen[:MOST_IN_FRONT]:
        side = strip.side(place)
        if side is not None:
            yield f"{place.council.short_name} against its peers: {side}"
    if len(strip.chosen) > MOST_IN_FRONT:
        yield f"{len(strip.chosen) - MOST_IN_FRONT} more of those chosen are in the table"
    if not strip.asked:
        yield "No peers are chosen beside them: a region, a kind or statistical neighbours can be"
    yield from counted(strip.silent)


def _box(spread: Spread, unit: str) -> Box:
    label = f"median of {spread.given:,}: {spanned(spread.median, unit)}"
    return Box(label, "", *(plotted(value, unit) for value in (spread.lower, spread.median, spread.upper)))


def _dot(place: Place, unit: str) -> Dot:
    name = place.council.short_name
    if place.value is None:
        return Dot(name, None, None, place.why)
    return Dot(name, *plotted(place.value, unit), spanned(place.value, unit))
