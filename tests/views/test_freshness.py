"""An answer is kept for as long as it is true, and not a moment longer, whichever page it is of."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from councils.models import Council, Request, Withdrawal
from councils.urls import urlpatterns
from councils.views.freshness import kept
from tests.people import checker, researcher
from tests.published import Given, a_council, a_round, exact, publish

pytestmark = pytest.mark.django_db

KEPT = [
    "/",
    "/councils/",
    "/councils/?q=marsh",
    "/councils/eastmarsh/",
    "/councils/eastmarsh/cse-2025/",
    "/answers/",
    "/corrections/",
    "/corrections/feed/",
    "/coverage.svg",
]


@pytest.fixture(autouse=True)
def eastmarsh() -> Council:
    a_round()
    council = a_council("Eastmarsh", hexagon_q=1, hexagon_r=1)
    publish(council, current_cases=Given(figures=[exact(22)]))
    return council


@pytest.mark.parametrize("path", KEPT)
def test_a_page_that_is_still_true_costs_one_query_and_no_body(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    first = client.get(path)
    assert first["Cache-Control"] == "public, no-cache"
    for sent in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        with django_assert_num_queries(1):
            again = client.get(path, headers=sent)
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", KEPT)
def test_a_page_asked_again_is_not_computed_again(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    first = client.get(path)
    with django_assert_num_queries(1):
        second = client.get(path)
    assert first.content == second.content
    assert first.headers == second.headers


@pytest.mark.parametrize("path", KEPT)
def test_a_publication_shows_on_every_page_at_once(client: Client, path: str) -> None:
    before = client.get(path)
    publish(a_council("Wexmoor"), current_cases=Given(figures=[exact(1)]))
    after = client.get(path, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]


def test_a_withdrawal_shows_at_once_where_its_figure_stood_and_where_its_notice_stands(
    client: Client, eastmarsh: Council
) -> None:
    letter, notices = "/councils/eastmarsh/cse-2025/", "/corrections/"
    assert "22" in client.get(letter).content.decode()
    assert "Out of public now" not in client.get(notices).content.decode()
    gone = Withdrawal.objects.create(request=eastmarsh.requests.get(), why="Too much.", by=checker())
    assert "<td" not in client.get(letter).content.decode()
    assert "Out of public now" in client.get(notices).content.decode()
    Withdrawal.objects.filter(pk=gone.pk).update(lifted_by=researcher(), lifted_at=timezone.now())
    assert "22" in client.get(letter).content.decode()
    assert "Out of public now" not in client.get(notices).content.decode()


def test_a_day_of_receipt_put_right_shows_at_once(client: Client) -> None:
    wexmoor = a_council("Wexmoor")
    wexmoor.requests.create(round=a_round(), received_on=timezone.localdate())
    assert "awaiting a reply" in client.get("/councils/").content.decode()
    Request.objects.filter(council=wexmoor).update(received_on=date(2025, 4, 1))
    assert "reply overdue" in client.get("/councils/").content.decode()


def test_two_filters_of_one_list_are_two_answers(client: Client) -> None:
    a_council("Northwold")
    assert "Northwold" in client.get("/councils/?q=north").content.decode()
    assert "Northwold" not in client.get("/councils/?q=east").content.decode()
    assert client.get("/councils/?q=north")["ETag"] != client.get("/councils/?q=east")["ETag"]


def test_the_councils_carried_from_page_to_page_are_kept_apart(client: Client) -> None:
    assert "Chosen so far: 1" in client.get("/councils/?councils=eastmarsh").content.decode()
    assert "Chosen so far" not in client.get("/councils/").content.decode()


def test_each_host_gets_the_feed_with_its_own_addresses(client: Client) -> None:
    for host in ("localhost", "127.0.0.1"):
        assert (
            f"http://{host}/corrections/" in client.get("/corrections/feed/", headers={"host": host}).content.decode()
        )


@pytest.mark.parametrize("path", ["/councils/?region=atlantis", "/councils/atlantis/", "/corrections/?release=x"])
def test_what_was_not_answered_is_not_kept(client: Client, path: str) -> None:
    assert "ETag" not in client.get(path)


def test_a_fault_is_computed_again_each_time() -> None:
    answers = iter((HttpResponse("no", status=400), HttpResponse("yes")))
    view = kept(lambda _request: next(answers))
    asked = RequestFactory().get("/somewhere/")
    assert [view(asked).status_code for _ in range(3)] == [400, 200, 200]


# Asked for in another way than to be read


@pytest.mark.parametrize("path", [*KEPT, "/compare/", "/compare.csv", "/embed/compare/", "/search/", "/help/"])
@pytest.mark.parametrize("how", ["post", "put", "delete"])
def test_what_is_there_to_be_read_takes_nothing_and_says_so(path: str, how: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), how)(path)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"


def test_a_head_says_what_a_get_would(client: Client) -> None:
    said, told = client.get("/answers/"), client.head("/answers/")
    assert (told.status_code, told.content, told["ETag"]) == (200, b"", said["ETag"])


def test_every_public_address_but_a_councils_own_link_is_only_read() -> None:
    read = {one.name for one in urlpatterns if getattr(one.callback, "csrf_exempt", False)}  # type: ignore[union-attr]
    assert {one.name for one in urlpatterns} - read == set()  # type: ignore[union-attr]
    assert Client(enforce_csrf_checks=True).post("/reply/unknown/").status_code == 404
