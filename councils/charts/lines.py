"""A line of years, and the words for the years that are not known: lanes beneath the axis, below what they speak of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from councils.charts.palette import LABEL_COLOURS, SILENT, SOFT, plain, text_width, words, wrapped


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a line: at least `low` and at most `high` (None: no limit), or `low` None and the reason."""

    year: int
    low: float | None = None
    high: float | None = None
    reason: str = ""
    said: str = ""

    @property
    def is_exact(self) -> bool:
        """True where one value, and no other, is meant."""
        return self.low is not None and self.low == self.high


@dataclass(frozen=True, slots=True)
class Line:
    """A council's years, in order; a kind of period of its own (financial years) is a line of its own."""

    label: str
    years: tuple[Year, ...]

    @property
    def known(self) -> tuple[Year, ...]:
        """The years with something to draw."""
        return tuple(year for year in self.years if year.low is not None)


_LANE_LINE, LANE_GAP = 15, 4


@dataclass(frozen=True, slots=True)
class Lane:
    """Words under the axis, below the runs of years (first and last) that they speak of; `top` in pixels below it."""

    runs: tuple[tuple[int, int], ...]
    text: str
    colour: str
    x: float = 0.0
    top: float = 0.0
    lines: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        return _LANE_LINE * len(self.lines) + 3


def lanes_of(front: Sequence[Line], after: Sequence[str], span: tuple[int, int]) -> list[Lane]:
    """A lane for each line and reason, and one across all the years for each of `after`."""
    lanes = []
    for index, line in enumerate(front):
        colour = LABEL_COLOURS[index] if line.known else SOFT
        lanes += [Lane(tuple(runs), f"{line.label}: {reason}", colour) for reason, runs in _by_reason(line).items()]
    return [*lanes, *(Lane((span,), text, SOFT) for text in after)]


def _runs(silent: Sequence[tuple[int, str]]) -> list[tuple[int, int, str]]:
    """Neighbouring years with one reason, as first, last and reason."""
    runs = []
    for (reason, _), group in groupby(enumerate(silent), key=lambda one: (one[1][1], one[1][0] - one[0])):
        run = [year for _, (year, _) in group]
        runs.append((run[0], run[-1], reason))
    return runs


def silences(line: Line) -> list[str]:
    """Why years of a line are not known: `2010 to 2013, 2016: not held`; the reason alone where it is all of them."""
    by_reason = _by_reason(line)
    if len(by_reason) == 1 and not line.known:
        return list(by_reason)
    return [f"{', '.join(_run_words(run) for run in runs)}: {reason}" for reason, runs in by_reason.items()]


def _run_words(run: tuple[int, int]) -> str:
    first, last = run
    return str(first) if first == last else f"{first} to {last}"


def _by_reason(line: Line) -> dict[str, list[tuple[int, int]]]:
    """The runs of years not known, by their reason."""
    found: dict[str, list[tuple[int, int]]] = {}
    for first, last, reason in _runs([(year.year, year.reason) for year in line.years if year.low is None]):
        found.setdefault(reason, []).append((first, last))
    return found


def placed(lanes: Sequence[Lane], span: tuple[int, int], *, room: float, top: float) -> list[Lane]:
    """The lanes one under another, their words from the left edge of their years if they fit there, in lines."""
    a_year = room / (span[1] - span[0] + 1.2)
    found: list[Lane] = []
    for lane in lanes:
        first = lane.runs[0][0]
        fits = text_width(lane.text, 12) <= (span[1] + 1 - first) * a_year
        x = first - 0.4 if fits else span[0] - 0.55
        found.append(replace(lane, x=x, top=top, lines=tuple(wrapped(lane.text, room - 8, 12))))
        top += found[-1].height + LANE_GAP
    return found


def lane_shapes(lanes: Sequence[Lane], plot: int) -> list[dict[str, Any]]:
    """The bands under an axis that stands `plot` pixels below the top of the drawing."""
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": "paper",
            "x0": first - 0.45,
            "x1": last + 0.45,
            "y0": -lane.top / plot,
            "y1": -(lane.top + lane.height) / plot,
            "fillcolor": SILENT,
            "line": {"width": 0},
            "layer": "below",
        }
        for lane in lanes
        for first, last in lane.runs
    ]


def lane_words(lanes: Sequence[Lane], plot: int) -> list[dict[str, Any]]:
    """The words upon the bands, line by line."""
    return [
        words(
            f"<i>{plain(line)}</i>",
            x=lane.x,
            xanchor="left",
            y=-(lane.top + 1.5 + _LANE_LINE * (row + 0.5)) / plot,
            yref="paper",
            yanchor="middle",
            color=lane.colour,
            size=12,
        )
        for lane in lanes
        for row, line in enumerate(lane.lines)
    ]
