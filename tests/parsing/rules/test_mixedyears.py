"""Years without data are of the kind that the counts are of, or a person looks."""

from dataclasses import replace

import pytest

from councils.domain.period_words import read_period
from councils.domain.returns import Figure
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.mixedyears import with_mixed_years_doubted


def figure(period: str, count: int | None) -> Figure:
    outcome = Outcome.NOT_HELD if count is None else Outcome.ANSWERED
    made = Figure(low=count, high=count, words="x", span=None, outcome=outcome, certain=True)
    return replace(made, period=read_period(period))


@pytest.mark.parametrize(
    ("gap", "year"),
    [
        ("2010/11", "2014"),
        ("2010", "2014/15"),
        ("2010", "1 September 2018 to 31 August 2019"),
        ("2010/11", "1 September 2018 to 31 August 2019"),
        ("2010", "1 August 2018 to 31 July 2019"),
        ("2010/11", "1 January 2018 to 31 December 2018"),
    ],
)
def test_a_gap_of_the_other_kind_of_year_is_uncertain(gap: str, year: str) -> None:
    assert [each.certain for each in with_mixed_years_doubted([figure(gap, None), figure(year, 17)])] == [False, True]


@pytest.mark.parametrize(
    ("gap", "year"),
    [
        ("2010/11", "2014/15"),
        ("2010", "2014"),
        ("2010", "31 March 2014"),
        ("2010", "2014 Q1"),
        ("2010", "1 January 2018 to 31 December 2018"),
        ("2010", "1 April 2018 to 30 September 2018"),
        ("2010/11", "1 April 2018 to 31 March 2019"),
    ],
)
def test_a_gap_of_the_same_kind_of_year_stays_certain(gap: str, year: str) -> None:
    assert all(each.certain for each in with_mixed_years_doubted([figure(gap, None), figure(year, 17)]))


def test_gaps_alone_are_of_no_other_kind() -> None:
    assert with_mixed_years_doubted([figure("2010/11", None)])[0].certain


@pytest.mark.parametrize("day", ["as at 31 March 2025", "as at 2 July 2025"])
@pytest.mark.parametrize("years", [("2022", "2023"), ("2021/22", "2022/23", "2023/24")])
def test_the_count_of_one_day_among_those_of_years_is_uncertain(day: str, years: tuple[str, ...]) -> None:
    told = with_mixed_years_doubted([*(figure(year, 30) for year in years), figure(day, 24)])
    assert [each.certain for each in told] == [*(True for _ in years), False]


def test_the_counts_of_several_days_stay_as_they_are() -> None:
    days = [figure("as at 31 March 2023", 30), figure("as at 31 March 2024", 31), figure("2022", 28)]
    assert all(each.certain for each in with_mixed_years_doubted(days))


def test_a_day_beside_one_year_stays_as_it_is() -> None:
    assert all(
        each.certain for each in with_mixed_years_doubted([figure("2024", 30), figure("as at 31 March 2025", 24)])
    )
