"""The queue says what waits for whom, oldest first, and lets people take and give back."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.domain.edits import Letter
from councils.domain.return_json import as_dict
from councils.models import Reading, Request
from councils.queries.queue import QueueFilter, Waiting, queue, rows_of_request
from councils.recording.assignments import take
from councils.recording.checking import approve_newest, propose_newest, publish_approved, send_back_newest
from councils.recording.desk_saves import settle_collision
from councils.recording.readings import record_parsed, record_reading
from councils.recording.requests import request_for
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from councils.recording.withdrawals import withdraw
from tests.published import a_council
from tests.returns import LETTER, a_document, a_reading, a_return, current_cases, number, the_round
from tests.staff import RESEARCHER, signed_in, somebody

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


def collided(reading: Reading, by: User, words: str) -> Reading:
    """A save that stands aside, made on the reading with one cell otherwise."""
    return Reading.objects.create(
        request=reading.request,
        document=reading.document,
        parent=reading,
        body=as_dict(a_return(current_cases(number(words)))),
        reader=Reading.Reader.PERSON,
        read_by=by,
        stands_aside=True,
    )


def test_cells_that_two_people_set_otherwise_wait_until_they_are_settled(
    parsed: Reading, researcher: Client, rosa: User, chen: User
) -> None:
    newest = record_reading(
        by=rosa,
        value=a_return(current_cases(number("24"))),
        document=parsed.document,
        request=parsed.request,
        parent=parsed,
    )
    aside = collided(parsed, chen, "23")
    assert states(newest) == [Waiting.BEING_READ, Waiting.COLLISION]
    row = queue(QueueFilter(state="collision"))[0]
    assert (row.last, row.since) == (chen, aside.made_at)
    page = researcher.get(reverse("desk:queue")).content.decode()
    assert f'<a href="{reverse("desk:edit", args=[parsed.request_id])}">cells that two people changed' in page
    settle_collision(aside=aside, head=newest, by=rosa, take=[], letter=Letter())
    assert states(newest) == [Waiting.BEING_READ]


def test_a_save_that_says_what_stands_waits_for_nobody(parsed: Reading, rosa: User, chen: User) -> None:
    collided(parsed, chen, "23")
    assert states(parsed) == [Waiting.TO_READ], "nobody else changed the cell"
    record_reading(
        by=rosa,
        value=a_return(current_cases(number("23"))),
        document=parsed.document,
        request=parsed.request,
        parent=parsed,
    )
    assert Waiting.COLLISION not in states(parsed), "both say the same"


def test_what_a_blind_reader_saved_twice_is_told_to_nobody_else(parsed: Reading, rosa: User, chen: User) -> None:
    second = ask_for_second_reading(request=request_of(parsed), by=chen)
    begun = begin_second_reading(second_reading=second, by=somebody("ruth", *RESEARCHER))
    for words, aside in (("5", False), ("6", True)):
        Reading.objects.create(
            request=parsed.request,
            parent=begun,
            body=as_dict(a_return(current_cases(number(words)))),
            reader=Reading.Reader.PERSON,
            read_by=begun.read_by,
            second_reading=second,
            stands_aside=aside,
        )
    assert Waiting.COLLISION not in states(parsed)


def test_more_collisions_ask_the_database_no_more_often(rosa: User, chen: User) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            queue(QueueFilter())
        return len(queries)

    def one_more(name: str) -> None:
        base = read_for(name)
        changed = a_return(current_cases(number("24")))
        record_reading(by=rosa, value=changed, document=base.document, request=base.request, parent=base)
        collided(base, chen, "23")

    one_more("Northwold")
    one = asked()
    one_more("Fenditch")
    one_more("Aldmoor")
    assert asked() == one
    assert len(queue(QueueFilter(state="collision"))) == 3


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


def test_the_first_page_after_signing_in_leads_to_the_work(researcher: Client) -> None:
    page = researcher.get(reverse("admin:index")).content.decode()
    for name in ("queue", "intake", "replies", "sheets"):
        assert f'<a href="{reverse(f"desk:{name}")}">' in page
    assert reverse("desk:withdrawals") not in page


def test_it_leads_nobody_to_what_they_may_not_do() -> None:
    page = signed_in(somebody("nora")).get(reverse("admin:index")).content.decode()
    assert reverse("desk:intake") not in page
