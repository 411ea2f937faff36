"""A second reading at the desk: begun empty, handed in, compared and settled, and its agreement told."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Return
from councils.domain.vocabulary import Question
from councils.models import Reading, Request, SecondReading
from councils.queries.lines import newest_reading
from tests.returns import a_reading, a_return, current_cases, in_year, number, the_span, yearly_cases
from tests.staff import RESEARCHER, signed_in, somebody

pytestmark = pytest.mark.django_db

FIRST = a_return(current_cases(number("73917")), yearly_cases(in_year(2024, "41873")))
SECOND = a_return(current_cases(number("73917")), yearly_cases(in_year(2024, "41883")))


@pytest.fixture
def request_() -> Request:
    return request_of(FIRST)


def request_of(value: Return) -> Request:
    request = a_reading(value).request
    assert request is not None
    return request


@pytest.fixture
def ruth(db: None) -> User:
    """Reads it a second time."""
    return somebody("ruth", *RESEARCHER)


def post(client: Client, name: str, request: Request, **form: str) -> str:
    return client.post(reverse(f"desk:{name}", args=[request.pk]), form, follow=True).content.decode()


@pytest.fixture
def handed_in_of(checker: Client, ruth: User) -> Callable[[Return, Return], SecondReading]:
    """Makes a second reading of a first one, asked for, begun and handed in."""

    def hand_in(first: Return, other: Return) -> SecondReading:
        request = request_of(first)
        post(checker, "second_ask", request)
        second, client = SecondReading.objects.get(), signed_in(ruth)
        post(client, "second_begin", request)
        begun = second.readings.get()
        Reading.objects.create(
            request=request,
            document=begun.document,
            body=as_dict(other),
            reader="person",
            read_by=ruth,
            parent=begun,
            second_reading=second,
        )
        post(client, "second_hand_in", request)
        second.refresh_from_db()
        return second

    return hand_in


@pytest.fixture
def handed_in(request_: Request, handed_in_of: Callable[[Return, Return], SecondReading]) -> SecondReading:
    return handed_in_of(FIRST, SECOND)


def test_no_page_shows_the_second_reader_a_value_of_the_first(request_: Request, checker: Client, ruth: User) -> None:
    post(checker, "second_ask", request_)
    client = signed_in(ruth)
    desk = post(client, "second_begin", request_)
    pages = [desk, *(client.get(reverse(f"desk:{name}", args=[request_.pk])).content.decode() for name in ("request",))]
    pages.append(client.get(reverse("desk:queue")).content.decode())
    for page in pages:
        assert "73917" not in page
        assert "41873" not in page


def test_the_desk_says_whose_reading_it_is_and_leads_to_handing_it_in(
    request_: Request, checker: Client, ruth: User
) -> None:
    before = checker.get(reverse("desk:request", args=[request_.pk])).content.decode()
    post(checker, "second_ask", request_)
    desk = post(signed_in(ruth), "second_begin", request_)
    assert "The second reading." in desk
    assert "Hand it in, and what comes next" in desk
    assert "The second reading." not in before


def test_it_waits_in_the_queue_until_it_is_handed_in_and_then_to_be_settled(
    request_: Request, checker: Client, ruth: User
) -> None:
    post(checker, "second_ask", request_)
    queue = reverse("desk:queue")
    assert "to be read a second time" in checker.get(f"{queue}?state=second-reader").content.decode()
    client = signed_in(ruth)
    post(client, "second_begin", request_)
    post(client, "second_hand_in", request_)
    assert reverse("desk:second", args=[request_.pk]) in checker.get(f"{queue}?state=to-settle").content.decode()


def test_only_what_differs_is_shown_with_how_far_they_agree(handed_in: SecondReading, checker: Client) -> None:
    page = checker.get(reverse("desk:second", args=[handed_in.request_id])).content.decode()
    assert "3 of 4 cells (75%)" in page
    assert "41873" in page
    assert "41883" in page
    assert "73917" not in page


def test_where_each_reader_found_it_is_shown_beside_the_cells(
    checker: Client, ruth: User, handed_in_of: Callable[[Return, Return], SecondReading]
) -> None:
    one, other = (
        a_return(current_cases(number(words, span=the_span(place)), passage=the_span("22 children are supported")))
        for words, place in (("22", "22"), ("2", "22 children"))
    )
    second = handed_in_of(one, other)
    page = checker.get(reverse("desk:second", args=[second.request_id])).content.decode()
    assert '<mark class="unsure">22</mark> children are supported' in page
    assert '<mark class="unsure">22 children</mark> are supported' in page
    assert "Where the first reader found it" in page
    assert "Where the second reader found it" in page


def test_whoever_still_reads_it_blind_is_shown_no_words_of_the_first(
    request_: Request, checker: Client, ruth: User
) -> None:
    post(checker, "second_ask", request_)
    ruth.user_permissions.add(Permission.objects.get(codename="check_reading"))
    client = signed_in(User.objects.get(pk=ruth.pk))
    post(client, "second_begin", request_)
    assert client.get(reverse("desk:second", args=[request_.pk])).status_code == 403


def test_the_choice_of_each_cell_makes_the_next_reading(
    handed_in: SecondReading, request_: Request, checker: Client
) -> None:
    first = newest_reading(request_)
    assert first is not None
    cell = "take-figure/yearly_cases///2024/1/"
    page = post(checker, "second_settle", request_, **{"first": str(first.pk), cell: "second"})
    newest = newest_reading(request_)
    assert newest is not None
    assert from_dict(newest.body).answer(Question.YEARLY_CASES).figures[0].low == 41883
    assert "the two readers agreed on 3 of 4 cells (75%)" in page


def test_a_cell_without_a_choice_is_not_settled(handed_in: SecondReading, request_: Request, checker: Client) -> None:
    first = newest_reading(request_)
    assert first is not None
    assert "1 of 1 differences are not settled" in post(checker, "second_settle", request_, first=str(first.pk))
    assert newest_reading(request_) == first


def test_before_it_is_handed_in_there_is_nothing_to_settle(request_: Request, checker: Client) -> None:
    assert checker.get(reverse("desk:second", args=[request_.pk])).status_code == 404
    post(checker, "second_ask", request_)
    assert checker.get(reverse("desk:second", args=[request_.pk])).status_code == 404


def test_it_can_be_called_off(request_: Request, checker: Client) -> None:
    post(checker, "second_ask", request_)
    assert "It has been read once." in post(checker, "second_call_off", request_)


def test_whoever_has_read_the_first_is_not_offered_the_second(request_: Request, checker: Client, chen: User) -> None:
    Reading.objects.create(request=request_, body=as_dict(FIRST), reader="person", read_by=chen)
    page = post(checker, "second_ask", request_)
    assert "Read it without seeing the first" not in page
    assert "cannot read it blind" in post(checker, "second_begin", request_)


def test_nor_does_the_admin_show_it_to_the_second_reader(request_: Request, checker: Client, ruth: User) -> None:
    ruth.user_permissions.add(Permission.objects.get(codename="view_reading"))
    client = signed_in(User.objects.get(pk=ruth.pk))
    first = newest_reading(request_)
    assert first is not None
    addresses = [
        reverse("admin:councils_reading_changelist"),
        reverse("admin:councils_reading_change", args=[first.pk]),
        reverse("desk:history", args=[request_.pk]),
    ]
    other = signed_in(somebody("lou", "view_reading"))
    assert "73917" in other.get(addresses[1]).content.decode(), "whoever does not read it blind may look at it"
    post(checker, "second_ask", request_)
    post(client, "second_begin", request_)
    for address in addresses:
        page = client.get(address, follow=True).content.decode()
        assert "73917" not in page, address
        assert "41873" not in page, address
    assert f"/councils/reading/{first.pk}/" not in client.get(addresses[0]).content.decode()
    post(client, "second_hand_in", request_)
    assert "73917" in client.get(addresses[1]).content.decode(), "and again once it is handed in"


def test_whoever_could_read_it_blind_is_led_there_first_and_told_what_else_would_cost(
    request_: Request, checker: Client, ruth: User
) -> None:
    client, address = signed_in(ruth), reverse("desk:request", args=[request_.pk])
    assert 'class="button" href="/staff/desk/requests/' in client.get(address).content.decode()
    post(checker, "second_ask", request_)
    page = client.get(address).content.decode()
    assert page.index("Read it without seeing the first") < page.index("Key it at the desk")
    assert "Whoever opens it otherwise sees the first reading" in page
    assert 'class="button" href="/staff/desk/requests/' not in page
    client.get(reverse("desk:edit", args=[request_.pk]))
    assert "Read it without seeing the first" not in client.get(address).content.decode()


def test_only_its_reader_is_offered_to_go_on_with_it(request_: Request, checker: Client, ruth: User) -> None:
    post(checker, "second_ask", request_)
    post(signed_in(ruth), "second_begin", request_)
    address = reverse("desk:request", args=[request_.pk])
    assert "Go on reading it" in signed_in(ruth).get(address).content.decode()
    page = signed_in(somebody("nina", *RESEARCHER)).get(address).content.decode()
    assert "Go on reading it" not in page
    assert "Read it without seeing the first" not in page
