"""The words in which values are said."""

from enum import StrEnum

import pytest

from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.returns import Scope
from councils.domain.vocabulary import (
    Basis,
    EthnicDetail,
    EthnicGroup,
    Exploitation,
    FindingCode,
    Outcome,
    RiskStatus,
    Unit,
)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(22, 22), "22"),
        (Count(0, 0), "0"),
        (Count(0, 4), "0–4"),
        (Count(11, None), "11 or more"),
        (Count(1204, 1204), "1,204"),
        (None, "–"),
    ],
)
def test_bounds_are_said_as_wide_as_they_are(count: Count | None, said: str) -> None:
    assert phrases.bounds(count) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (12, 12, "12"),
        (10, 21, "10–21"),
        (None, 11, "under 12"),
        (18, None, "18 and over"),
        (None, None, "age not known"),
        (0, 0, "0"),
    ],
)
def test_an_age_band_is_said_by_its_ends(low: int | None, high: int | None, said: str) -> None:
    assert phrases.age_band(low, high) == said


def test_a_scope_says_only_what_the_letter_says() -> None:
    assert phrases.scope(Scope()) == ""
    full = Scope(AgeBand(10, 21), RiskStatus.AT_RISK, Exploitation.ALL)
    assert phrases.scope(full) == "ages 10–21, at risk, all exploitation"


@pytest.mark.parametrize("exemption", ["FOIA s.40(2)", "FOIA s.12", "FOISA s.38(1)(b)", "FOIA s.31(1)(a)"])
def test_a_well_known_exemption_is_explained_whatever_its_subsection(exemption: str) -> None:
    assert phrases.exemption_meaning(exemption).endswith(".")


@pytest.mark.parametrize("exemption", ["FOIA s.99", "", "EIR r.12(5)(f)", "FOISA s.40(2)"])
def test_an_exemption_not_known_here_is_not_explained_by_guessing(exemption: str) -> None:
    assert phrases.exemption_meaning(exemption) == ""


@pytest.mark.parametrize(
    ("words", "vocabulary"),
    [
        (phrases.OUTCOME, Outcome),
        (phrases.BASIS, Basis),
        (phrases.UNIT, Unit),
        (phrases.STATUS, RiskStatus),
        (phrases.EXPLOITATION, Exploitation),
        (phrases.GROUP, EthnicGroup),
        (phrases.DETAIL, EthnicDetail),
        (phrases.FINDING, FindingCode),
    ],
)
def test_every_word_of_the_vocabulary_can_be_said_and_no_two_alike(
    words: dict[str, str], vocabulary: type[StrEnum]
) -> None:
    assert set(words) == set(vocabulary)
    assert len(set(words.values())) == len(words)
