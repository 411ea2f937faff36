"""A map on which every upper-tier area is a hexagon of one size, so that a large county hides no city."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from councils.charts.palette import INK, PAPER, RULE, SOFT, Figure, hatched, hovering, is_narrow, layout, plain, words

STEPS = ("#DCE8F2", "#A9C6DF", "#6C9CC4", "#36709F", "#12436D")
"""From the least to the most, five steps of one hue, each darker than the one before in grey too."""

_INSIDE = 0.47
"""Half a hexagon's breadth where neighbours' centres lie 1 apart: less, so that they do not touch."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a hexagon can mean: the words of the key, a colour (none: an empty outline), hatched or not."""

    name: str
    colour: str = ""
    hatch: bool = False


@dataclass(frozen=True, slots=True)
class Hexagon:
    """One area: its column and row (odd-r: odd rows lie half a hexagon to the right, rows count from the south).

    `council` is whose answer it shows: one trust's covers the hexagons of several districts and counts once. `said` is
    what it says when it is touched.
    """

    q: int
    r: int
    council: str
    kind: Kind
    said: str = ""

    @property
    def centre(self) -> tuple[float, float]:
        """Where it lies on the drawing, neighbours 1 apart."""
        return self.q + (0.5 if self.r % 2 else 0.0), self.r * sqrt(3) / 2


def hexagons(cells: Sequence[Hexagon], kinds: Sequence[Kind], *, width: int) -> Figure:
    """The figure of at least one hexagon. The key stands beside the map, below it on a phone: each of `kinds` that is
    met, in their order, with the number of its councils."""
    met = [kind for kind in kinds if any(cell.kind == kind for cell in cells)]
    frame = _Frame.around(cells, rows=len(met), width=width)
    made = layout(width=width, height=frame.height, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    made["xaxis"] = {"range": [frame.left, frame.right], "visible": False, "fixedrange": True}
    made["yaxis"] = {"range": [frame.bottom, frame.top], "visible": False, "fixedrange": True}
    made["annotations"] = [_named(kind, cells, frame.key(row), width=width) for row, kind in enumerate(met)]
    return {"data": [_drawn(kind, cells, frame.key(row)) for row, kind in enumerate(met)], "layout": made}


@dataclass(frozen=True, slots=True)
class _Frame:
    """The drawing's edges in the map's own measure, and where its key begins."""

    left: float
    right: float
    bottom: float
    top: float
    height: int
    key_x: float
    key_y: float
    key_step: float

    @classmethod
    def around(cls, cells: Sequence[Hexagon], *, rows: int, width: int) -> _Frame:
        xs, ys = zip(*(cell.centre for cell in cells), strict=True)
        left, right, bottom, top = min(xs) - 0.8, max(xs) + 0.8, min(ys) - 0.8, max(ys) + 0.8
        narrow = is_narrow(width)
        unit = (right - left) / (width if narrow else width * 0.62)
        below = (24 * rows + 16) * unit if narrow else 0.0
        return cls(
            left=left,
            right=left + width * unit,
            bottom=bottom - below,
            top=top,
            height=round((top - bottom + below) / unit),
            key_x=left + 0.8 if narrow else right + 1.2,
            key_y=bottom - 20 * unit if narrow else top - 60 * unit,
            key_step=(24 if narrow else 30) * unit,
        )

    def key(self, row: int) -> tuple[float, float]:
        """Where the sign of a line of the key lies."""
        return self.key_x, self.key_y - row * self.key_step


def _corners(x: float, y: float) -> Iterator[tuple[float, float]]:
    """Round a hexagon and back to its first corner."""
    long = _INSIDE * 2 / sqrt(3)
    for dx, dy in ((0, 1), (1, 0.5), (1, -0.5), (0, -1), (-1, -0.5), (-1, 0.5), (0, 1)):
        yield round(x + dx * _INSIDE, 3), round(y + dy * long, 3)


def _drawn(kind: Kind, cells: Iterable[Hexagon], key: tuple[float, float]) -> dict[str, Any]:
    """All hexagons of one kind, and its sign in the key, as one line with gaps: a line each is far slower."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    said: list[str] = []
    own = [cell for cell in cells if cell.kind == kind]
    for (x, y), words_of_it in ((key, ""), *((cell.centre, cell.said) for cell in own)):
        around = list(_corners(x, y))
        said += [words_of_it] * (len(around) + 1)
        xs += [*(across for across, _ in around), None]
        ys += [*(up for _, up in around), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": kind.name,
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": kind.colour or PAPER,
        "line": {"color": kind.colour or RULE, "width": 1},
        **({"hoveron": "points", **hovering(said)} if any(said) else {"hoverinfo": "name"}),
        **({"fillpattern": hatched(kind.colour, size=6)["pattern"]} if kind.hatch else {}),
    }


def _named(kind: Kind, cells: Iterable[Hexagon], key: tuple[float, float], *, width: int) -> dict[str, Any]:
    many = len({cell.council for cell in cells if cell.kind == kind})
    return words(
        f"{many} {plain(kind.name)}",
        x=key[0] + 0.9,
        y=key[1],
        xanchor="left",
        yanchor="middle",
        size=12 if is_narrow(width) else 13,
        color=INK if kind.colour else SOFT,
    )
