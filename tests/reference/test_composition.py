"""Residents of all ages by ethnic group: five groups of every council that has any, and no unknown one."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from councils.reference.composition import read_composition
from councils.reference.faults import FaultyFile
from tests.returns import FIXTURES

HEADER = "code,group,residents,census_year,source\n"
FIVE = "".join(f"AAA,{group},10,2021,s\n" for group in ("asian", "black", "mixed", "white", "other"))


@pytest.fixture
def read(written: Callable[[str, str], Path]) -> Callable[[str], list[str]]:
    """The faults of such a file, of which there may be none."""

    def faults(text: str) -> list[str]:
        try:
            read_composition(written("ethnicity_all_ages.csv", HEADER + text), codes={"AAA"})
        except FaultyFile as refused:
            return [str(fault) for fault in refused.faults]
        return []

    return faults


def test_every_council_open_at_the_census_has_its_five_groups() -> None:
    codes = {line.partition(",")[0] for line in (FIXTURES / "councils.csv").read_text().splitlines()[1:]}
    rows = read_composition(FIXTURES / "ethnicity_all_ages.csv", codes=codes)
    assert set(Counter(row.code for row in rows).values()) == {5}
    assert len(rows) == 1995


def test_all_that_live_in_a_council_are_counted_not_its_children_alone() -> None:
    rows = read_composition(FIXTURES / "ethnicity_all_ages.csv", codes={"COV"} | _codes())
    assert sum(row.residents for row in rows if row.code == "COV") > 300_000


def _codes() -> set[str]:
    return {line.partition(",")[0] for line in (FIXTURES / "ethnicity_all_ages.csv").read_text().splitlines()[1:]}


def test_a_whole_council_is_read(read: Callable[[str], list[str]]) -> None:
    assert read(FIVE) == []


def test_a_group_that_is_there_twice_is_refused(read: Callable[[str], list[str]]) -> None:
    assert read(FIVE + "AAA,asian,11,2021,s\n") == [
        "ethnicity_all_ages.csv, line 2, group: AAA has asian twice",
        "ethnicity_all_ages.csv, line 7, group: AAA has asian twice",
    ]


def test_a_council_with_four_groups_is_refused(read: Callable[[str], list[str]]) -> None:
    assert read(FIVE.replace("AAA,other,10,2021,s\n", ""))[0].endswith("AAA has 4 of five groups")


@pytest.mark.parametrize(
    ("old", "new"), [("asian", "unknown"), ("AAA", "ZZZ"), ("10", ""), ("10", "-1"), ("10", "1,0")]
)
def test_a_spoilt_cell_is_refused(read: Callable[[str], list[str]], old: str, new: str) -> None:
    assert read(FIVE.replace(old, new, 1)) != []
