"""`official_series.csv`: what the Department for Education publishes about the same areas."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from councils.domain.count import Count
from councils.domain.official import OfficialLevel, OfficialSymbol, read_official
from councils.reference.cells import Cells, read_rows, refuse
from councils.reference.faults import CellFault

SERIES = {"cse_factor": "cse-factor", "assessments_with_factors": "assessments-with-factors"}
"""The series by the column that holds it."""
COLUMNS = ("gss_code", "area", "level", "year", *SERIES)


@dataclass(frozen=True, slots=True)
class OfficialCell:
    """One cell of a series: the words as published, and what they say."""

    words: str
    says: Count | OfficialSymbol


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """An area in the year ending 31 March of `year`: a cell for each of the series; `line` is where."""

    line: int
    gss_code: str
    area: str
    level: OfficialLevel
    year: int
    cells: dict[str, OfficialCell]


def read_official_series(path: Path, *, gss_codes: Collection[str]) -> tuple[OfficialRow, ...]:
    """Every area and year in the file; councils must be known by `gss_codes`, former ones too. Raises FaultyFile."""

    def official(cells: Cells) -> OfficialRow:
        level = OfficialLevel(cells.one_of("level", tuple(OfficialLevel)))
        code = cells.text("gss_code")
        if level is OfficialLevel.COUNCIL and code not in gss_codes:
            raise CellFault("gss_code", f"{code} is no code of a council, now or before")
        return OfficialRow(
            line=cells.line,
            gss_code=code,
            area=cells.text("area"),
            level=level,
            year=cells.year("year"),
            cells={series: _cell(cells, column, level) for column, series in SERIES.items()},
        )

    rows = read_rows(path, COLUMNS, official)
    times = Counter((row.gss_code, row.year) for row in rows)
    refuse(
        path, ((r.line, "year", f"{r.area} has two rows for {r.year}") for r in rows if times[r.gss_code, r.year] > 1)
    )
    return rows


def _cell(cells: Cells, column: str, level: OfficialLevel) -> OfficialCell:
    words = cells.text(column)
    try:
        return OfficialCell(words, read_official(words, level))
    except ValueError as fault:
        raise CellFault(column, str(fault)) from fault
