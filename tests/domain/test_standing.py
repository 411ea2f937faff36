"""Four kinds of silence stay four."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.standing import WORDS, Standing, standing

TODAY = date(2025, 6, 2)


def stands(**said: Any) -> Standing:
    nothing = {"owes": True, "sent": False, "due_on": None, "published": False, "has_answer": False, "today": TODAY}
    return standing(**{**nothing, **said})


def test_a_council_whose_letter_is_not_here_is_not_said_to_have_been_silent() -> None:
    assert stands() is Standing.NO_LETTER


def test_a_request_on_record_awaits_its_reply_until_the_last_day() -> None:
    assert stands(sent=True, due_on=TODAY) is Standing.AWAITING


def test_a_reply_is_overdue_the_day_after() -> None:
    assert stands(sent=True, due_on=date(2025, 6, 1)) is Standing.OVERDUE


def test_a_reply_is_never_overdue_where_no_deadline_is_known() -> None:
    assert stands(sent=True) is Standing.AWAITING


def test_a_letter_that_answers_nothing_is_a_reply_without_an_answer() -> None:
    assert stands(published=True) is Standing.NO_ANSWER


def test_a_letter_with_an_answer_has_answered() -> None:
    assert stands(published=True, has_answer=True) is Standing.ANSWERED


def test_a_district_owes_nothing() -> None:
    assert stands(owes=False) is Standing.NOT_ASKED


def test_a_district_that_answered_all_the_same_is_not_hidden() -> None:
    assert stands(owes=False, published=True, has_answer=True) is Standing.ANSWERED


def test_of_a_council_that_is_no_more_nothing_is_said_of_its_services() -> None:
    assert stands(owes=False, abolished=True) is Standing.ABOLISHED
    assert stands(owes=True, sent=True, abolished=True) is Standing.ABOLISHED


def test_the_answer_of_a_council_that_is_no_more_is_not_hidden() -> None:
    assert stands(owes=False, published=True, has_answer=True, abolished=True) is Standing.ANSWERED


def test_every_standing_has_words_of_its_own() -> None:
    assert len({WORDS[where] for where in Standing}) == len(Standing)


@given(due_on=st.none() | st.dates(), owes=st.booleans(), today=st.dates())
def test_without_a_request_on_record_no_council_is_ever_overdue(due_on: date | None, owes: bool, today: date) -> None:
    assert stands(due_on=due_on, owes=owes, today=today) not in (Standing.OVERDUE, Standing.AWAITING)
