"""The register that the parser is handed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from councils.reference.faults import FaultyFile
from councils.reference.register import read_register
from tests.returns import FIXTURES

Written = Callable[[str, str], Path]
HEADER = "code,official_name,short_name,aliases,domains,gss_code"


def test_further_columns_are_allowed(written: Written) -> None:
    path = written("c.csv", f"{HEADER},colour\nA,A Council,A,Old A|AC,a.gov.example,X1,red\n")
    [council] = read_register(path).councils
    assert (council.name, council.aliases, council.domains) == ("A Council", ("Old A", "AC"), ("a.gov.example",))


def test_a_trust_has_no_gss_code(written: Written) -> None:
    [council] = read_register(written("c.csv", f"{HEADER}\nT,T Trust,T,,,\n")).councils
    assert council.gss_code is None


def test_a_closed_council_leaves_shared_names_and_domains_to_the_open_one() -> None:
    register = read_register(FIXTURES / "councils.csv")
    closed = register.by_code("NYK")
    assert closed is not None
    assert "North Yorkshire" not in closed.names
    owner = register.by_domain("northyorks.gov.uk")
    assert owner is not None
    assert owner.code == "NYE"


def test_two_open_councils_keep_a_name_that_they_share(written: Written) -> None:
    register = read_register(written("c.csv", f"{HEADER}\nA,A Council,Same,,,\nB,B Council,Same,,,\n"))
    assert [council.short_name for council in register.councils] == ["Same", "Same"]


def test_a_code_that_stands_twice_is_refused_on_both_lines(written: Written) -> None:
    with pytest.raises(FaultyFile) as refused:
        read_register(written("c.csv", f"{HEADER}\nA,A Council,A,,,\nA,B Council,B,,,\n"))
    assert [fault.line for fault in refused.value.faults] == [2, 3]


def test_a_council_without_a_name_is_refused(written: Written) -> None:
    with pytest.raises(FaultyFile, match=r"c.csv, line 2, official_name: is empty"):
        read_register(written("c.csv", f"{HEADER}\nA,,A,,,\n"))
