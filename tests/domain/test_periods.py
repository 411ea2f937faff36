"""What a period is, in its canonical forms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.periods import Period, PeriodKind

years = st.integers(1950, 2150)
quarters = st.integers(1, 4)
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
periods = st.one_of(
    years.map(Period.calendar_year),
    years.map(Period.financial_year),
    st.builds(Period.calendar_quarter, years, quarters),
    st.builds(Period.financial_quarter, years, quarters),
    st.tuples(days, days).map(lambda pair: Period.between(min(pair), max(pair))),
    days.map(Period.since),
    days.map(Period.as_at),
)


@pytest.mark.parametrize(
    ("canonical", "start", "end", "kind"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), PeriodKind.CALENDAR_YEAR),
        ("2014/15", date(2014, 4, 1), date(2015, 3, 31), PeriodKind.FINANCIAL_YEAR),
        ("1999/00", date(1999, 4, 1), date(2000, 3, 31), PeriodKind.FINANCIAL_YEAR),
        ("2014 Q1", date(2014, 1, 1), date(2014, 3, 31), PeriodKind.CALENDAR_QUARTER),
        ("2024/25 Q1", date(2024, 4, 1), date(2024, 6, 30), PeriodKind.FINANCIAL_QUARTER),
        ("2024/25 Q4", date(2025, 1, 1), date(2025, 3, 31), PeriodKind.FINANCIAL_QUARTER),
        ("2020-01-01..2020-12-31", date(2020, 1, 1), date(2020, 12, 31), PeriodKind.RANGE),
        ("2020-03-23..", date(2020, 3, 23), None, PeriodKind.SINCE),
        ("as at 2025-03-31", date(2025, 3, 31), date(2025, 3, 31), PeriodKind.SNAPSHOT),
    ],
)
def test_every_canonical_form_is_understood(canonical: str, start: date, end: date | None, kind: PeriodKind) -> None:
    period = Period.parse(canonical)
    assert (period.start, period.end, period.kind) == (start, end, kind)


@given(periods)
def test_a_period_comes_back_from_its_own_words(period: Period) -> None:
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    "words",
    [
        *("", "14", "2014/16", "2014-15", "2014/2015", "2014 Q5", "2014 Q0", "Q1 2014", "2014/15 Q0", "2014\n"),
        *(" 2014", "as at 2025-02-30", "2020-12-31..2020-01-01", "..2020-01-01", "0000", "9999", "2020-3-23.."),
        *("as at 2025", "٢٠١٤"),
    ],
)
def test_nothing_but_a_canonical_form_is_parsed(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Period.parse(words)


def test_the_days_must_make_the_kind_of_period() -> None:
    for kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_QUARTER):
        with pytest.raises(ValueError, match="not a"):
            Period(kind, date(2020, 1, 2), date(2020, 12, 31))
    with pytest.raises(ValueError, match="not a snapshot"):
        Period(PeriodKind.SNAPSHOT, date(2020, 1, 1), date(2020, 1, 2))
    with pytest.raises(ValueError, match="without an end"):
        Period(PeriodKind.RANGE, date(2020, 1, 1), None)


def test_the_last_quarter_of_a_financial_year_is_filed_under_the_year_it_began_in() -> None:
    assert Period.parse("2024/25 Q4").year == 2024
    assert Period.parse("2025 Q1").year == 2025


def test_an_open_or_a_long_period_is_filed_under_no_year() -> None:
    assert Period.parse("2020-03-23..").year is None
    assert Period.parse("2010-01-01..2024-12-31").year is None


@given(years, quarters)
def test_four_quarters_are_their_year(year: int, quarter: int) -> None:
    for whole, part in (
        (Period.calendar_year(year), Period.calendar_quarter(year, quarter)),
        (Period.financial_year(year), Period.financial_quarter(year, quarter)),
    ):
        assert whole.covers(part)
        assert not part.covers(whole)
        assert part.year == whole.year
        assert part.quarter == quarter


@given(periods, periods)
def test_what_covers_another_period_overlaps_it(one: Period, other: Period) -> None:
    assert one.overlaps(other) or not one.covers(other)
    assert one.overlaps(other) == other.overlaps(one)


@given(periods, periods)
def test_two_periods_that_cover_each_other_have_the_same_days(one: Period, other: Period) -> None:
    assert (one.covers(other) and other.covers(one)) == one.same_days(other)


def test_a_year_and_a_range_of_the_same_days_are_not_the_same_kind() -> None:
    year, stretch = Period.parse("2020"), Period.parse("2020-01-01..2020-12-31")
    assert year.same_days(stretch)
    assert not year.same_kind(stretch)


def test_a_financial_year_does_not_cover_the_calendar_year_it_begins_in() -> None:
    assert not Period.parse("2014/15").covers(Period.parse("2014"))
    assert Period.parse("2014/15").overlaps(Period.parse("2014"))
