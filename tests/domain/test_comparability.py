"""What differs between figures that stand side by side."""

import pytest

from councils.domain.ages import AgeBand
from councils.domain.comparability import Difference, Level, differences, level
from councils.domain.comparison import Row
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, PopulationFact
from councils.domain.measures import Measure
from councils.domain.returns import Scope
from councils.domain.vocabulary import Basis, Exploitation, RiskStatus, Unit


def row(name: str, **fields: object) -> Row:
    facts = CouncilFacts(name.lower(), f"{name} Council", name)
    return Row(facts, Measure.CURRENT_CASES, "answered", **{"count": Count.exactly(7), **fields})  # type: ignore[arg-type]


def only(*rows: Row) -> Difference:
    (found,) = differences(rows)
    return found


def test_alike_figures_differ_in_nothing() -> None:
    rows = [
        row(name, unit=Unit.CHILDREN, basis=Basis.OPEN_ON_DATE, period="2024") for name in ("Aldermere", "Fenbridge")
    ]
    assert differences(rows) == ()
    assert level(()) is Level.LIKE


def test_figures_that_say_nothing_of_what_they_count_are_not_known_to_differ() -> None:
    assert differences([row("Aldermere"), row("Fenbridge")]) == ()


def test_one_figure_differs_from_nothing() -> None:
    assert differences([row("Aldermere", unit=Unit.CHILDREN)]) == ()


def test_what_one_says_and_the_other_does_not_is_to_be_minded() -> None:
    found = only(row("Aldermere", unit=Unit.CHILDREN), row("Fenbridge"))
    assert found == Difference("What is counted", Level.MIND, "children: Aldermere; not said: Fenbridge")


def test_children_and_cases_are_to_be_minded() -> None:
    assert only(row("Aldermere", unit=Unit.CHILDREN), row("Fenbridge", unit=Unit.CASES)).level is Level.MIND


@pytest.mark.parametrize("unit", [Unit.REFERRALS, Unit.ASSESSMENTS, Unit.EPISODES])
def test_children_and_what_happens_to_them_are_not_comparable(unit: Unit) -> None:
    assert only(row("Aldermere", unit=Unit.CHILDREN), row("Fenbridge", unit=unit)).level is Level.NOT_COMPARABLE


def test_a_day_and_a_year_are_not_comparable() -> None:
    found = only(row("Aldermere", basis=Basis.OPEN_ON_DATE), row("Fenbridge", basis=Basis.DURING_PERIOD))
    assert found.level is Level.NOT_COMPARABLE
    assert found.words == "at any time in a period: Fenbridge; open on a day: Aldermere"


def test_at_risk_and_confirmed_are_not_comparable() -> None:
    at_risk, confirmed = Scope(status=RiskStatus.AT_RISK), Scope(status=RiskStatus.CONFIRMED)
    assert only(row("Aldermere", scope=at_risk), row("Fenbridge", scope=confirmed)).level is Level.NOT_COMPARABLE


def test_sexual_and_all_exploitation_are_not_comparable() -> None:
    sexual, all_ = Scope(exploitation=Exploitation.SEXUAL), Scope(exploitation=Exploitation.ALL)
    assert only(row("Aldermere", scope=sexual), row("Fenbridge", scope=all_)).level is Level.NOT_COMPARABLE


def test_a_scope_that_goes_past_17_says_that_adults_are_among_them() -> None:
    found = only(
        row("Aldermere", scope=Scope(ages=AgeBand(10, 21))), row("Fenbridge", scope=Scope(ages=AgeBand(0, 17)))
    )
    assert found.aspect == "Ages"
    assert "10–21, adults among them: Aldermere" in found.words
    assert "0–17: Fenbridge" in found.words


def test_calendar_and_financial_years_are_to_be_minded() -> None:
    assert only(row("Aldermere", period="2014"), row("Fenbridge", period="2014/15")).level is Level.MIND


@pytest.mark.parametrize("period", ["2024/25 Q4", "as at 2025-03-31", "2020-03-23..", "2020-01-01..2020-11-15"])
def test_a_year_and_another_stretch_of_time_are_not_comparable(period: str) -> None:
    assert only(row("Aldermere", period="2024"), row("Fenbridge", period=period)).level is Level.NOT_COMPARABLE


def test_two_different_years_are_periods_of_one_kind() -> None:
    assert differences([row("Aldermere", period="2014"), row("Fenbridge", period="2015")]) == ()


def test_populations_on_different_bases_are_to_be_minded() -> None:
    rebased, original = (PopulationFact(2024, 20_000, "ONS", basis) for basis in ("rebased", "original"))
    found = only(row("Aldermere", population=rebased), row("Fenbridge", population=original))
    assert (found.aspect, found.level) == ("What the population rests on", Level.MIND)


def test_councils_without_a_count_are_not_compared() -> None:
    assert differences([row("Aldermere", unit=Unit.CHILDREN), row("Fenbridge", unit=Unit.CASES, count=None)]) == ()


def test_many_councils_are_counted_and_not_listed() -> None:
    rows = [row(f"A{number}", unit=Unit.CASES) for number in range(12)]
    assert only(*rows, row("Fenbridge", unit=Unit.CHILDREN)).words == "cases: 12 councils; children: Fenbridge"


def test_the_weightiest_difference_comes_first_and_decides() -> None:
    found = differences(
        [
            row("Aldermere", unit=Unit.CHILDREN, basis=Basis.OPEN_ON_DATE),
            row("Fenbridge", unit=Unit.CASES, basis=Basis.DURING_PERIOD),
        ]
    )
    assert [one.level for one in found] == [Level.NOT_COMPARABLE, Level.MIND]
    assert level(found) is Level.NOT_COMPARABLE
