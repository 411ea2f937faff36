"""When an answer was due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.deadlines import (
    CountedDay,
    Law,
    counted_days,
    due_between,
    due_date,
    law_of,
    why_skipped,
    working_day_number,
    working_days_taken,
)

days = st.dates(date(2010, 1, 1), date(2026, 12, 31))
laws = st.sampled_from(Law)
HEREFORDSHIRE = date(2025, 4, 14)


def test_herefordshire_was_due_on_15_may_and_published_on_working_day_17() -> None:
    deadline = due_date(HEREFORDSHIRE, Law.FOIA)
    assert deadline.due_on == date(2025, 5, 15)
    holidays = [(skipped.day, skipped.reason) for skipped in deadline.skipped if skipped.day.weekday() < 5]
    assert holidays == [
        (date(2025, 4, 18), "Good Friday"),
        (date(2025, 4, 21), "Easter Monday (England, Wales and Northern Ireland)"),
        (date(2025, 5, 5), "May Day"),
    ]
    assert working_day_number(HEREFORDSHIRE, date(2025, 5, 12), Law.FOIA) == 17


def test_scotland_works_on_easter_monday() -> None:
    assert due_date(HEREFORDSHIRE, Law.FOISA).due_on == date(2025, 5, 14)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2025, 3, 17), "Saint Patrick's Day (Northern Ireland)"),
        (date(2024, 7, 12), "Battle of the Boyne (Northern Ireland)"),
        (date(2025, 1, 2), "New Year Holiday (Scotland)"),
        (date(2025, 12, 25), "Christmas Day"),
        (date(2025, 5, 10), "Saturday"),
    ],
)
def test_a_bank_holiday_of_any_part_is_skipped_under_foia(day: date, reason: str) -> None:
    assert why_skipped(day, Law.FOIA) == reason


@pytest.mark.parametrize("day", [date(2025, 3, 17), date(2024, 7, 12), date(2025, 4, 21), date(2025, 8, 25)])
def test_other_parts_bank_holidays_count_under_foisa(day: date) -> None:
    assert why_skipped(day, Law.FOISA) is None


@pytest.mark.parametrize("day", [date(2025, 1, 2), date(2025, 12, 1), date(2025, 8, 4)])
def test_scottish_bank_holidays_are_skipped_under_both_laws(day: date) -> None:
    assert why_skipped(day, Law.FOISA) is not None
    assert why_skipped(day, Law.FOIA) is not None


@given(days, laws)
def test_the_deadline_is_the_twentieth_working_day(received_on: date, law: Law) -> None:
    deadline = due_date(received_on, law)
    assert working_day_number(received_on, deadline.due_on, law) == 20
    assert why_skipped(deadline.due_on, law) is None


@given(days, laws)
def test_every_day_on_the_way_is_counted_or_skipped(received_on: date, law: Law) -> None:
    deadline = due_date(received_on, law)
    assert len(deadline.skipped) + 20 == (deadline.due_on - received_on).days
    assert all(received_on < skipped.day < deadline.due_on for skipped in deadline.skipped)


@given(days)
def test_foia_never_ends_before_foisa(received_on: date) -> None:
    assert due_date(received_on, Law.FOISA).due_on <= due_date(received_on, Law.FOIA).due_on


@given(days, st.integers(0, 60), laws)
def test_a_later_receipt_is_never_due_earlier(received_on: date, later: int, law: Law) -> None:
    assert due_date(received_on, law).due_on <= due_date(received_on + timedelta(later), law).due_on


def test_the_day_of_receipt_is_day_nought_and_a_day_before_it_has_no_number() -> None:
    assert working_day_number(HEREFORDSHIRE, HEREFORDSHIRE, Law.FOIA) == 0
    assert working_day_number(HEREFORDSHIRE, date(2025, 4, 13), Law.FOIA) is None


def test_an_unknown_receipt_between_two_days_gives_a_range() -> None:
    due = due_between(date(2025, 4, 1), HEREFORDSHIRE, Law.FOIA)
    assert due.earliest is not None
    assert due.latest is not None
    assert (due.earliest.due_on, due.latest.due_on) == (date(2025, 5, 1), date(2025, 5, 15))


def test_an_end_that_nothing_bounds_stays_open() -> None:
    assert due_between(None, None, Law.FOIA).earliest is None
    assert due_between(HEREFORDSHIRE, None, Law.FOIA).latest is None


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        due_between(date(2025, 4, 2), date(2025, 4, 1), Law.FOIA)
    with pytest.raises(ValueError, match="before"):
        working_days_taken(date(2025, 5, 9), None, date(2025, 5, 8), Law.FOIA)


def test_the_time_taken_is_as_wide_as_what_is_known_of_the_receipt() -> None:
    answered = date(2025, 5, 12)
    assert working_days_taken(HEREFORDSHIRE, HEREFORDSHIRE, answered, Law.FOIA) == Count.exactly(17)
    assert working_days_taken(HEREFORDSHIRE, None, answered, Law.FOIA) == Count(0, 17)
    assert working_days_taken(None, None, answered, Law.FOIA) == Count(0, None)


def test_only_scotland_answers_under_foisa() -> None:
    assert law_of("Scotland") is Law.FOISA
    assert {law_of(nation) for nation in ("England", "Wales", "Northern Ireland")} == {Law.FOIA}


def test_the_days_to_a_deadline_are_numbered_and_the_skipped_ones_say_why() -> None:
    days_counted = counted_days(due_date(HEREFORDSHIRE, Law.FOIA))
    assert days_counted[:4] == (
        CountedDay(date(2025, 4, 15), 1),
        CountedDay(date(2025, 4, 16), 2),
        CountedDay(date(2025, 4, 17), 3),
        CountedDay(date(2025, 4, 18), None, "Good Friday"),
    )
    assert days_counted[-1] == CountedDay(date(2025, 5, 15), 20)


@given(days, laws)
def test_every_day_to_a_deadline_is_there_once_and_twenty_of_them_count(day: date, law: Law) -> None:
    deadline = due_date(day, law)
    counted = counted_days(deadline)
    assert [one.day for one in counted] == [day + timedelta(days=step) for step in range(1, len(counted) + 1)]
    assert [one.number for one in counted if one.number is not None] == list(range(1, 21))
    assert all(bool(one.reason) is (one.number is None) for one in counted)
    assert all(working_day_number(day, one.day, law) == one.number for one in counted if one.number is not None)
