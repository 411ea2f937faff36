"""All reference data of a folder at once, each file checked against the register."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from councils.reference.composition import CompositionRow, read_composition
from councils.reference.councils import CouncilRow, read_councils
from councils.reference.faults import Fault, FaultyFile
from councils.reference.neighbours import NeighbourRow, read_neighbours
from councils.reference.official import OfficialRow, read_official_series
from councils.reference.populations import PopulationRow, read_populations
from councils.reference.rounds import RoundRow, read_rounds


@dataclass(frozen=True, slots=True)
class Reference:
    """What the site knows before the first letter."""

    councils: tuple[CouncilRow, ...]
    populations: tuple[PopulationRow, ...]
    composition: tuple[CompositionRow, ...]
    neighbours: tuple[NeighbourRow, ...]
    official: tuple[OfficialRow, ...]
    rounds: tuple[RoundRow, ...]


def read_reference(folder: Path) -> Reference:
    """The folder's reference data. Raises FaultyFile with the faults of every file that has some."""
    councils = read_councils(folder / "councils.csv")
    codes = frozenset(row.code for row in councils)
    gss_codes = frozenset(code for row in councils for code in (row.gss_code, *row.former_gss_codes) if code)
    faults: list[Fault] = []

    def gather[T](read: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        try:
            return read()
        except FaultyFile as fault:
            faults.extend(fault.faults)
            return ()

    reference = Reference(
        councils=councils,
        populations=gather(lambda: read_populations(folder / "population.csv", codes=codes)),
        composition=gather(lambda: read_composition(folder / "ethnicity_all_ages.csv", codes=codes)),
        neighbours=gather(lambda: read_neighbours(folder / "neighbours.csv", codes=codes)),
        official=gather(lambda: read_official_series(folder / "official_series.csv", gss_codes=gss_codes)),
        rounds=gather(lambda: read_rounds(folder / "rounds")),
    )
    if faults:
        raise FaultyFile(faults)
    return reference
