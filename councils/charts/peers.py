"""The drawing of one council before its peers, with everything that has to be said around it."""

from collections.abc import Iterable

from councils.charts.drawing import Frame, draw
from councils.charts.spreads import Box, Ends, Own, spreads
from councils.domain.before_peers import BeforePeers
from councils.domain.intervals import Interval
from councils.domain.measures import Measure
from councils.domain.peers import Peers


def image(before: BeforePeers, *, name: str, address: str = "", width: int) -> str:
    """The image as SVG. `name` is the council's, `address` where the drawing can be found again."""
    times = 100 if before.selection.measure is Measure.OFFICIAL_SHARE else 1
    own = None if before.own is None else Own(name, *_ends(before.own, times), before.own_words)
    figure = spreads([_box(group, times) for group in before.peers], own, width=width, axis=before.axis)
    title = f"{name} before its peers: {before.title[0].lower()}{before.title[1:]}"
    source = f"{before.source} Recorded cases, not prevalence. {before.release_words}. {address}".rstrip()
    return draw(figure, Frame(title, sentence(before, name), tuple(_notes(before)), source), name="peers")


def sentence(before: BeforePeers, name: str) -> str:
    """What the drawing shows, for whoever cannot see it."""
    told = [f"{_named(one)}: {one.given:,} of {one.asked:,}" for one in before.peers if one.spread is not None]
    own = f"{name}: {before.own_words}."
    if not told:
        return f"{own} Too few of its peers give a figure for a spread to be drawn."
    return f"{own} Behind it the middle half and the median of those that give a figure. {'; '.join(told)}."


def _notes(before: BeforePeers) -> Iterable[str]:
    yield "Grey: the middle half of the group; upright stroke: its median; hatched: what ranges leave open."
    if before.model:
        yield f"Statistical neighbours: {before.model}."
    if before.differing:
        yield f"Mind the differences. {'. '.join(f'{one.aspect} – {one.words}' for one in before.differing)}."


def _box(peers: Peers, times: int) -> Box:
    if peers.spread is None:
        return Box(_named(peers), f"{peers.given:,} of {peers.asked:,} give a figure: too few for a spread")
    label = f"{_named(peers)}: {peers.given:,} of {peers.asked:,}"
    quartiles = (peers.spread.lower, peers.spread.median, peers.spread.upper)
    return Box(label, "", *(_ends(value, times) for value in quartiles))


def _named(peers: Peers) -> str:
    return f"{peers.name[:1].upper()}{peers.name[1:]}"


def _ends(value: Interval, times: int) -> Ends:
    return float(value.low) * times, None if value.high is None else float(value.high) * times
