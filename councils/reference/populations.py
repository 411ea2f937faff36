"""`population.csv`: residents aged 0 to 17."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from councils.reference.cells import Cells, known, read_rows, refuse

COLUMNS = ("code", "year", "residents", "source", "basis", "note")


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """How many residents aged 0 to 17 a council had at a mid-year, from where, resting on what; `line` is where."""

    line: int
    code: str
    year: int
    residents: int
    source: str
    basis: str
    note: str


def read_populations(path: Path, *, codes: Collection[str]) -> tuple[PopulationRow, ...]:
    """Every population in the file, of councils known by `codes`. Raises FaultyFile."""

    def population(cells: Cells) -> PopulationRow:
        return PopulationRow(
            line=cells.line,
            code=known(cells, "code", codes),
            year=cells.year("year"),
            residents=cells.number("residents"),
            source=cells.text("source"),
            basis=cells.text("basis"),
            note=cells.maybe("note"),
        )

    rows = read_rows(path, COLUMNS, population)
    times = Counter((row.code, row.year) for row in rows)
    refuse(path, ((r.line, "year", f"{r.code} has two rows for {r.year}") for r in rows if times[r.code, r.year] > 1))
    return rows
