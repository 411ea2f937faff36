"""Who was shown what was read of a request is known once and for good, and nobody else is."""

import pytest
from django.contrib.auth.models import User

from councils.models import Onlooker, Request
from councils.recording.presence import note_onlooker, others_here, say_here
from councils.recording.requests import request_for
from councils.recording.second_readings import knows_the_first
from tests.published import a_council
from tests.returns import a_reading, a_return, the_round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]


@pytest.fixture
def request_() -> Request:
    """One of which something has been read."""
    request = a_reading(a_return()).request
    assert request is not None
    return request


def test_whoever_was_shown_it_knows_the_first_reading_and_nobody_else_does(
    request_: Request, ada: User, ben: User
) -> None:
    note_onlooker(requests=[request_.pk], person=ada)
    assert knows_the_first(request=request_, person=ada)
    assert not knows_the_first(request=request_, person=ben)


def test_being_shown_it_again_writes_nothing(request_: Request, ada: User, django_assert_num_queries: object) -> None:
    note_onlooker(requests=[request_.pk, request_.pk], person=ada)
    [since] = Onlooker.objects.values_list("since", flat=True)
    with django_assert_num_queries(1):  # type: ignore[operator]
        note_onlooker(requests=[request_.pk], person=ada)
    assert [one.since for one in Onlooker.objects.all()] == [since]


def test_where_nothing_has_been_read_there_was_nothing_to_see(ada: User) -> None:
    unread = request_for(council=a_council("Northwold"), round=the_round())
    note_onlooker(requests=[unread.pk, unread.pk + 1], person=ada)
    assert not Onlooker.objects.exists()


def test_to_be_at_the_desk_tells_others_and_is_no_mark_of_its_own(request_: Request, ada: User, ben: User) -> None:
    say_here(request=request_, person=ada)
    assert [one.person for one in others_here(request=request_, person=ben)] == [ada]
    assert not knows_the_first(request=request_, person=ada)
