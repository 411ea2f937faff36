"""What a set of statements leaves open of a cell: the least and the most that it can be, by integer programming."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from tests.disclosure.letters import MOST, Key

EVERY = float("inf")


@dataclass(frozen=True)
class Statement:
    """A weighted sum of cells lies between two numbers; `where` says who tells."""

    weights: Mapping[Key, float]
    low: float
    high: float
    where: str


@dataclass(frozen=True)
class Ranked:
    """Cells that are compared, each multiplied by its factor, and the places that each is said to hold."""

    cells: Sequence[tuple[Key, float, int, int]]
    where: str


type Room = tuple[int, int]


def rooms(
    wanted: Iterable[Key], known: Sequence[Statement], ranked: Sequence[Ranked], given: Mapping[Key, Room]
) -> dict[Key, Room | None]:
    """The least and the most of each wanted cell; None: no numbers fit all statements together."""
    system = _System(known, ranked, given)
    return {key: system.room(key) for key in wanted}


class _System:
    def __init__(self, known: Sequence[Statement], ranked: Sequence[Ranked], given: Mapping[Key, Room]) -> None:
        self.lows: list[float] = [low for low, _ in given.values()]
        self.highs: list[float] = [high for _, high in given.values()]
        self.place = {key: index for index, key in enumerate(given)}
        self.rows: list[tuple[dict[int, float], float, float]] = []
        for statement in known:
            self._add({self.place[key]: weight for key, weight in statement.weights.items()}, statement)
        for one in ranked:
            self._rank(one)
        self.matrix = np.zeros((len(self.rows), len(self.lows)))
        for number, (weights, _, _) in enumerate(self.rows):
            for index, weight in weights.items():
                self.matrix[number, index] = weight

    def _add(self, weights: dict[int, float], said: Statement) -> None:
        """A statement of one cell moves its bounds; one of several is a row."""
        if len(weights) == 1:
            ((index, weight),) = weights.items()
            self.lows[index] = max(self.lows[index], np.ceil(said.low / weight - 1e-6))
            self.highs[index] = min(self.highs[index], np.floor(said.high / weight + 1e-6))
        else:
            self.rows.append((weights, said.low, said.high))

    def _rank(self, one: Ranked) -> None:
        """A place is one more than how many are above: for every pair a yes or no, where their bounds leave it open."""
        for key, factor, best, worst in one.cells:
            above: dict[int, float] = {}
            surely = 0
            for other, by, _, _ in one.cells:
                decided = None if other == key else self._above(other, by, key, factor)
                if decided is None and other != key:
                    above[self._yes_or_no(other, by, key, factor)] = 1
                surely += bool(decided)
            if above:
                self.rows.append((above, best - 1 - surely, worst - 1 - surely))

    def _above(self, other: Key, by: float, key: Key, factor: float) -> bool | None:
        one, two = self.place[other], self.place[key]
        if self.lows[one] * by > self.highs[two] * factor:
            return True
        return False if self.highs[one] * by <= self.lows[two] * factor else None

    def _yes_or_no(self, other: Key, by: float, key: Key, factor: float) -> int:
        """A new variable: 1 where `other` is more, 0 where it is not."""
        self.lows.append(0)
        self.highs.append(1)
        new, much = len(self.lows) - 1, MOST * max(by, factor) + 1
        step = by if by == factor else 0  # between unlike factors equals cannot be told from more
        weights = {self.place[other]: by, self.place[key]: -factor}
        self.rows.append(({**weights, new: -(much + step)}, -much, EVERY))
        self.rows.append(({**weights, new: -much}, -EVERY, 0))
        return new

    def room(self, key: Key) -> Room | None:
        least, most = (self._extreme(key, sign) for sign in (1, -1))
        return None if least is None or most is None else (least, most)

    def _extreme(self, key: Key, sign: int) -> int | None:
        if any(low > high for low, high in zip(self.lows, self.highs, strict=True)):
            return None
        goal = np.zeros(len(self.lows))
        goal[self.place[key]] = sign
        said = LinearConstraint(self.matrix, [low for _, low, _ in self.rows], [high for _, _, high in self.rows])
        found = milp(
            goal,
            constraints=[said] if self.rows else [],
            bounds=Bounds(self.lows, self.highs),
            integrality=np.ones(len(self.lows), dtype=int),
        )
        return None if found.x is None else round(found.x[self.place[key]])
