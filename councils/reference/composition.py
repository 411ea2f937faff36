"""`ethnicity_all_ages.csv`: residents of all ages by ethnic group, at a census."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from councils.domain.vocabulary import CENSUS_GROUPS
from councils.reference.cells import Cells, known, read_rows, refuse

COLUMNS = ("code", "group", "residents", "census_year", "source")
_GROUPS = frozenset(group.value for group in CENSUS_GROUPS)


@dataclass(frozen=True, slots=True)
class CompositionRow:
    """How many residents of a council, of ALL ages, a census found in one of five groups; `line` is where."""

    line: int
    code: str
    group: str
    residents: int
    census_year: int
    source: str


def read_composition(path: Path, *, codes: Collection[str]) -> tuple[CompositionRow, ...]:
    """Every row of the file, of councils known by `codes`, each with all five groups or none. Raises FaultyFile."""

    def composition(cells: Cells) -> CompositionRow:
        return CompositionRow(
            line=cells.line,
            code=known(cells, "code", codes),
            group=cells.one_of("group", _GROUPS),
            residents=cells.number("residents"),
            census_year=cells.year("census_year"),
            source=cells.text("source"),
        )

    rows = read_rows(path, COLUMNS, composition)
    times = Counter((row.code, row.group) for row in rows)
    groups = Counter(row.code for row in rows)
    twice = [(r.line, "group", f"{r.code} has {r.group} twice") for r in rows if times[r.code, r.group] > 1]
    partly = [
        (r.line, "code", f"{r.code} has {groups[r.code]} of five groups") for r in rows if groups[r.code] < len(_GROUPS)
    ]
    refuse(path, twice or partly)
    return rows
