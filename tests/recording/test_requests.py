"""Requests: filled with what a return states, and never overwritten by it."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from councils.domain.returns import Note
from councils.domain.vocabulary import NoteCode
from councils.models import Request, RequestChange
from councils.recording.requests import fill_request, request_for, save_request
from tests.returns import a_return, eastmarsh, the_round

pytestmark = pytest.mark.django_db
APRIL, MAY = date(2025, 4, 14), date(2025, 5, 8)


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


def test_a_council_has_one_request_a_round(request_: Request) -> None:
    assert request_for(council=eastmarsh(), round=the_round()) == request_


def test_a_request_is_filled_with_what_the_return_states(request_: Request) -> None:
    assert fill_request(
        request=request_, value=a_return(reference="FOI 1", received_on=APRIL, responded_on=MAY, published_on=MAY)
    )
    request_.refresh_from_db()
    assert (request_.reference, request_.state) == ("FOI 1", "answered")
    assert (request_.received_on, request_.responded_on, request_.published_on) == (APRIL, MAY, MAY)


def test_what_is_filled_already_stays(request_: Request) -> None:
    fill_request(request=request_, value=a_return(reference="FOI 1", responded_on=MAY))
    assert not fill_request(request=request_, value=a_return(reference="FOI 2", responded_on=APRIL))
    request_.refresh_from_db()
    assert (request_.reference, request_.responded_on) == ("FOI 1", MAY)


def test_a_date_before_the_one_it_follows_is_left_out(request_: Request) -> None:
    fill_request(request=request_, value=a_return(received_on=MAY, responded_on=APRIL))
    request_.refresh_from_db()
    assert (request_.received_on, request_.responded_on) == (MAY, None)


def test_a_day_of_receipt_after_the_known_answer_is_left_out(request_: Request) -> None:
    fill_request(request=request_, value=a_return(responded_on=APRIL))
    fill_request(request=request_, value=a_return(received_on=MAY))
    request_.refresh_from_db()
    assert request_.received_on is None


def test_a_day_of_receipt_before_it_was_sent_is_left_out(request_: Request) -> None:
    request_.sent_on = MAY
    fill_request(request=request_, value=a_return(received_on=APRIL))
    assert request_.received_on is None


def test_a_document_that_is_only_the_request_answers_nothing(request_: Request) -> None:
    fill_request(request=request_, value=a_return(notes=[Note(NoteCode.REQUEST_ONLY, "Only the request.")]))
    assert request_.state == "sent"


def test_a_reference_too_long_for_its_place_is_left_out(request_: Request) -> None:
    fill_request(request=request_, value=a_return(reference="F" * 81))
    request_.refresh_from_db()
    assert request_.reference == ""


def test_a_refusal_that_staff_noted_stays(request_: Request) -> None:
    request_.state = Request.State.REFUSED
    fill_request(request=request_, value=a_return(reference="FOI 1"))
    assert request_.state == "refused"


# What was changed, by whom and when


def changes(request: Request) -> list[tuple[str, str, str, User | None]]:
    return [(row.field, row.before, row.after, row.by) for row in request.changes.order_by("pk")]


def test_every_change_of_how_a_request_stands_is_kept_with_who_made_it(request_: Request, ada: User) -> None:
    request_.state, request_.received_on = Request.State.ACKNOWLEDGED, MAY
    assert save_request(request=request_, by=ada)
    request_.state, request_.received_on = Request.State.REFUSED, None
    assert save_request(request=request_, by=None)
    assert changes(request_) == [
        ("state", "sent", "acknowledged", ada),
        ("received_on", "", "2025-05-08", ada),
        ("state", "acknowledged", "refused", None),
        ("received_on", "2025-05-08", "", None),
    ]


def test_saving_what_stands_already_leaves_no_trace(request_: Request, ada: User) -> None:
    assert not save_request(request=request_, by=ada)
    assert changes(request_) == []


def test_a_request_that_is_new_says_what_it_was_made_with(ada: User) -> None:
    made = Request(council=eastmarsh(), round=the_round(), reference="FOI 1")
    save_request(request=made, by=ada)
    assert changes(made) == [("state", "", "sent", ada), ("reference", "", "FOI 1", ada)]


def test_what_a_letter_says_is_kept_under_whoever_brought_it(request_: Request, ada: User) -> None:
    fill_request(request=request_, value=a_return(reference="FOI 1", responded_on=MAY), by=ada)
    assert {(field, who) for field, _, _, who in changes(request_)} == {
        ("state", ada),
        ("responded_on", ada),
        ("reference", ada),
    }


def test_a_return_that_says_nothing_new_leaves_no_trace(request_: Request) -> None:
    fill_request(request=request_, value=a_return(reference="FOI 1"))
    before = len(changes(request_))
    fill_request(request=request_, value=a_return(reference="FOI 1"))
    assert len(changes(request_)) == before


def test_a_change_that_changes_nothing_cannot_be_kept(request_: Request) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RequestChange.objects.create(request=request_, field="state", before="sent", after="sent")
