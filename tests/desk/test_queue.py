"""The queue says what waits for whom, oldest first, and lets people take and give back."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.models import Reading, Request
from councils.queries.queue import QueueFilter, Waiting, queue, rows_of_request
from councils.recording.assignments import take
from councils.recording.checking import approve_newest, propose_newest, publish_approved, send_back_newest
from councils.recording.readings import record_parsed, record_reading
from councils.recording.requests import request_for
from councils.recording.withdrawals import withdraw
from tests.published import a_council
from tests.returns import LETTER, a_document, a_reading, a_return, current_cases, number, the_round

pytestmark = pytest.mark.django_db

VALUE = a_return(current_cases(number("22")))


def read_for(short_name: str) -> Reading:
    request = request_for(council=a_council(short_name), round=the_round())
    document = a_document(LETTER, request=request)
    return record_parsed(document=document, text=LETTER, value=VALUE, parser_version="1")[0]


@pytest.fixture
def parsed() -> Reading:
    return a_reading(VALUE)


def request_of(reading: Reading) -> Request:
    assert reading.request is not None
    return reading.request


def states(reading: Reading) -> list[Waiting]:
    return [row.state for row in rows_of_request(request_of(reading))]


def waiting(**asked: object) -> list[str]:
    return [row.request.council.short_name for row in queue(QueueFilter(**asked))]  # type: ignore[arg-type]


def test_each_step_waits_for_the_next(parsed: Reading, rosa: User, chen: User) -> None:
    assert states(parsed) == [Waiting.TO_READ]
    keyed = record_reading(by=rosa, value=VALUE, document=parsed.document, request=parsed.request, parent=parsed)
    assert states(keyed) == [Waiting.BEING_READ]
    propose_newest(reading=keyed, by=rosa)
    assert states(keyed) == [Waiting.TO_CHECK]
    send_back_newest(reading=keyed, by=chen, why="x")
    assert states(keyed) == [Waiting.SENT_BACK]
    propose_newest(reading=keyed, by=rosa)
    approve_newest(reading=keyed, by=chen)
    assert states(keyed) == [Waiting.TO_PUBLISH]
    publish_approved(reading=keyed, by=chen)
    assert states(keyed) == [Waiting.PUBLISHED]


def test_what_is_changed_after_it_was_published_waits_again(parsed: Reading, rosa: User, chen: User) -> None:
    propose_newest(reading=parsed, by=rosa)
    approve_newest(reading=parsed, by=chen)
    publish_approved(reading=parsed, by=chen)
    record_reading(by=rosa, value=VALUE, document=parsed.document, request=parsed.request, parent=parsed)
    assert states(parsed) == [Waiting.BEING_READ]


def test_a_withdrawal_waits_for_a_second_person(parsed: Reading, chen: User) -> None:
    withdraw(request=request_of(parsed), by=chen, why="x")
    assert Waiting.WITHDRAWAL in states(parsed)


def test_a_request_without_a_letter_waits_for_nobody_here() -> None:
    request_for(council=a_council("Northwold"), round=the_round())
    assert waiting() == []


def test_what_has_waited_longest_comes_first() -> None:
    for name in ("Northwold", "Aldmoor", "Fenditch"):
        read_for(name)
    assert waiting() == ["Northwold", "Aldmoor", "Fenditch"]


def test_the_queue_is_narrowed_by_state_council_round_and_person(rosa: User, chen: User) -> None:
    north, fen = read_for("Northwold"), read_for("Fenditch")
    propose_newest(reading=fen, by=rosa)
    take(request=request_of(north), by=chen)
    assert waiting(state="to-check") == ["Fenditch"]
    assert waiting(q="wold") == ["Northwold"]
    assert waiting(round="another") == []
    assert waiting(person=rosa.pk) == ["Fenditch"], "who had the last hand in it"
    assert waiting(person=chen.pk) == ["Northwold"], "who has taken it"


def test_what_is_published_is_listed_only_where_it_is_asked_for(parsed: Reading, rosa: User, chen: User) -> None:
    propose_newest(reading=parsed, by=rosa)
    approve_newest(reading=parsed, by=chen)
    publish_approved(reading=parsed, by=chen)
    assert waiting() == []
    assert waiting(state="published") == ["Eastmarsh"]


def test_a_longer_queue_asks_the_database_no_more_often() -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            queue(QueueFilter())
        return len(queries)

    read_for("Northwold")
    one = asked()
    read_for("Fenditch")
    read_for("Aldmoor")
    assert asked() == one


def test_the_page_asks_no_more_often_either(checker: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            checker.get(reverse("desk:queue"))
        return len(queries)

    read_for("Northwold")
    asked()
    one = asked()
    read_for("Fenditch")
    assert asked() == one


# Take, give back


def test_a_request_is_taken_and_given_back_from_the_queue(parsed: Reading, checker: Client) -> None:
    address = reverse("desk:take", args=[parsed.request_id])
    page = checker.post(address, {"from": "queue"}, follow=True).content.decode()
    assert "You have taken" in page
    assert "Give back Eastmarsh" in page
    answer = checker.post(reverse("desk:give_back", args=[parsed.request_id]), {"from": "queue"}, follow=True)
    assert "Take Eastmarsh" in answer.content.decode()


def test_what_another_has_taken_is_said_to_be_theirs(parsed: Reading, checker: Client, rosa: User) -> None:
    take(request=request_of(parsed), by=rosa)
    address = reverse("desk:take", args=[parsed.request_id])
    assert "Rosa has taken this request" in checker.post(address, follow=True).content.decode()


def test_a_filter_that_is_not_in_the_lists_is_said_to_be_wrong(checker: Client) -> None:
    assert checker.get(reverse("desk:queue") + "?state=nonsense").status_code == 400


def test_a_request_shows_its_letters_and_what_can_be_done(parsed: Reading, checker: Client, rosa: User) -> None:
    propose_newest(reading=parsed, by=rosa)
    page = checker.get(reverse("desk:request", args=[parsed.request_id])).content.decode()
    assert reverse("desk:original", args=[parsed.document_id]) in page
    assert reverse("desk:check", args=[parsed.request_id]) in page
    assert reverse("desk:publish", args=[parsed.request_id]) not in page


def test_what_can_be_proposed_is_offered_to_be_and_what_waits_is_not(parsed: Reading, researcher: Client) -> None:
    address = reverse("desk:request", args=[parsed.request_id])
    assert reverse("desk:propose", args=[parsed.request_id]) in researcher.get(address).content.decode()
    propose = reverse("desk:propose", args=[parsed.request_id])
    said = researcher.post(propose, {"reading": parsed.pk}, follow=True).content.decode()
    assert "waits to be checked" in said
    assert propose not in said
