"""The map of who answered, whole in itself: title, what it says, source and release inside the image."""

from collections.abc import Sequence
from typing import Protocol

from councils.charts.drawing import Frame, draw
from councils.charts.hexagons import STEPS, Hexagon, Kind, hexagons
from councils.charts.palette import COLOURS, Figure
from councils.domain.standing import WORDS, Standing

KINDS = {
    Standing.ANSWERED: Kind(WORDS[Standing.ANSWERED], COLOURS[0]),
    Standing.NO_ANSWER: Kind(WORDS[Standing.NO_ANSWER], COLOURS[0], hatch=True),
    Standing.OVERDUE: Kind(WORDS[Standing.OVERDUE], COLOURS[2], hatch=True),
    Standing.AWAITING: Kind(WORDS[Standing.AWAITING], STEPS[1]),
    Standing.NO_LETTER: Kind(WORDS[Standing.NO_LETTER]),
}
"""How each standing is drawn: told apart by ground and hatching where colour fails."""


class Area(Protocol):
    """One hexagon of the map: where it lies (odd-r), whose answer covers it, and how that council stands."""

    @property
    def q(self) -> int: ...
    @property
    def r(self) -> int: ...
    @property
    def council(self) -> str: ...
    @property
    def standing(self) -> Standing: ...


def figure(areas: Sequence[Area], *, width: int) -> Figure:
    """The map as a plotly figure; at least one area."""
    cells = [Hexagon(area.q, area.r, area.council, KINDS[area.standing]) for area in areas]
    return hexagons(cells, tuple(KINDS.values()), width=width)


def sentence(areas: Sequence[Area], *, retold: int = 0) -> str:
    """What the map shows, in words: also its alternative text. `retold`: how many of the letters we retell."""
    by_council = {area.council: area.standing for area in areas}
    standings = list(by_council.values())
    parts = [f"{standings.count(where)} {WORDS[where]}" for where in KINDS if where in standings]
    whole = f"{len(by_council)} councils and trusts" if len(by_council) != 1 else "one council"
    return f"Of {whole} with children’s services: {', '.join(parts)}.{_retold(retold)}"


def _retold(letters: int) -> str:
    if not letters:
        return ""
    many = "One of these letters is" if letters == 1 else f"{letters} of these letters are"
    return f" {many} retold by us: the figures are the council’s own, the sentences ours."


def image(areas: Sequence[Area], *, title: str, source: str, width: int, retold: int = 0) -> str:
    """The map as SVG."""
    said = Frame(title, sentence(areas, retold=retold), source=source)
    return draw(figure(areas, width=width), said, name="coverage")
