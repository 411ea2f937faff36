"""`neighbours.csv`: the councils that a model finds most like another."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from councils.reference.cells import Cells, known, read_rows, refuse
from councils.reference.faults import CellFault

COLUMNS = ("code", "model", "rank", "neighbour", "closeness")


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """A council's neighbour in a model, 1 the nearest; `line` is where."""

    line: int
    code: str
    model: str
    rank: int
    neighbour: str
    closeness: str


def read_neighbours(path: Path, *, codes: Collection[str]) -> tuple[NeighbourRow, ...]:
    """Every neighbour in the file, of councils known by `codes`. Raises FaultyFile."""

    def neighbour(cells: Cells) -> NeighbourRow:
        row = NeighbourRow(
            line=cells.line,
            code=known(cells, "code", codes),
            model=cells.text("model"),
            rank=cells.number("rank", least=1),
            neighbour=known(cells, "neighbour", codes),
            closeness=cells.text("closeness"),
        )
        if row.code == row.neighbour:
            raise CellFault("neighbour", f"{row.code} is no neighbour of itself")
        return row

    rows = read_rows(path, COLUMNS, neighbour)
    ranks = Counter((row.code, row.model, row.rank) for row in rows)
    pairs = Counter((row.code, row.model, row.neighbour) for row in rows)
    refuse(
        path,
        ((r.line, "rank", f"{r.code} has two of rank {r.rank}") for r in rows if ranks[r.code, r.model, r.rank] > 1),
    )
    refuse(
        path,
        (
            (r.line, "neighbour", f"{r.code} has {r.neighbour} twice")
            for r in rows
            if pairs[r.code, r.model, r.neighbour] > 1
        ),
    )
    return rows
