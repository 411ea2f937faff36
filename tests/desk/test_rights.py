"""Every page of the desk refuses whoever may not see it: visitors, people without a desk, staff without the right."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, reverse

from councils.desk.urls import urlpatterns
from councils.models import Document, Reading, Withdrawal
from tests.returns import a_reading, a_return, current_cases, number
from tests.staff import CHECKER, RESEARCHER, signed_in, somebody

pytestmark = pytest.mark.django_db

NAMES = sorted(str(pattern.name) for pattern in urlpatterns if isinstance(pattern, URLPattern))
METHODS = ("get", "post")
NEEDS_MORE_THAN_A_RESEARCHER = {
    "check": "check_reading",
    "approve": "check_reading",
    "send_back": "check_reading",
    "second": "check_reading",
    "second_ask": "check_reading",
    "second_settle": "check_reading",
    "second_call_off": "check_reading",
    "publish": "publish_reading",
    "do_publish": "publish_reading",
    "withdraw": "withdraw_figure",
    "do_withdraw": "withdraw_figure",
    "withdrawals": "withdraw_figure",
    "confirm": "withdraw_figure",
    "lift": "withdraw_figure",
}


@pytest.fixture
def reading() -> Reading:
    return a_reading(a_return(current_cases(number("22"))))


def address(name: str, number: int = 1) -> str:
    pattern = next(one for one in urlpatterns if isinstance(one, URLPattern) and one.name == name)
    return reverse(f"desk:{name}", args=[number] * len(pattern.pattern.converters))


def answers(client: Client, name: str) -> Iterator[tuple[int, str]]:
    """The status and the place it leads to, by every method that the address takes."""
    for method in METHODS:
        answer = getattr(client, method)(address(name))
        if answer.status_code != 405:
            yield answer.status_code, answer.headers.get("Location", "")


@pytest.mark.parametrize("name", NAMES)
def test_a_visitor_is_asked_to_sign_in(reading: Reading, client: Client, name: str) -> None:
    found = list(answers(client, name))
    assert found
    assert {status for status, _ in found} == {302}
    assert all(place.startswith("/staff/") and "next=" in place for _, place in found)


@pytest.mark.parametrize("name", NAMES)
def test_an_account_that_is_not_staff_is_refused_whatever_it_may_do(reading: Reading, name: str) -> None:
    client = signed_in(somebody("olga", *CHECKER, is_staff=False))
    found = list(answers(client, name))
    assert found
    assert {status for status, _ in found} == {403}


@pytest.mark.parametrize("name", NAMES)
def test_staff_without_any_right_are_refused(reading: Reading, name: str) -> None:
    found = list(answers(signed_in(somebody("nils")), name))
    assert found
    assert {status for status, _ in found} == {403}


@pytest.mark.parametrize("name", NEEDS_MORE_THAN_A_RESEARCHER)
def test_a_researcher_neither_checks_nor_publishes_nor_withdraws(
    reading: Reading, researcher: Client, name: str
) -> None:
    found = list(answers(researcher, name))
    assert found
    assert {status for status, _ in found} == {403}


@pytest.mark.parametrize(("name", "right"), NEEDS_MORE_THAN_A_RESEARCHER.items())
def test_the_one_right_that_a_page_needs_lets_in(reading: Reading, name: str, right: str) -> None:
    client = signed_in(somebody("kim", *RESEARCHER, right))
    assert all(status != 403 for status, _ in answers(client, name))


@pytest.mark.parametrize("name", ["intake", "settle", "set_aside", "take_up", "replaces"])
def test_whoever_only_keys_takes_nothing_in(reading: Reading, name: str) -> None:
    client = signed_in(somebody("kim", "add_reading"))
    assert {status for status, _ in answers(client, name)} == {403}
    assert Document.objects.count() == 1


def test_somebody_whose_account_was_closed_is_out_at_once(reading: Reading, chen: User) -> None:
    client = signed_in(chen)
    User.objects.filter(pk=chen.pk).update(is_active=False)
    assert client.get(reverse("desk:queue")).status_code == 302


@pytest.mark.parametrize("name", ["do_withdraw", "approve", "do_publish", "take", "intake"])
def test_nothing_is_done_without_the_forms_own_token(reading: Reading, chen: User, name: str) -> None:
    client = signed_in(chen, enforce_csrf_checks=True)
    assert client.post(address(name), {"what": "whole", "why": "x"}).status_code == 403
    assert not Withdrawal.objects.exists()


def test_no_page_of_the_desk_is_kept_by_anything_on_its_way(reading: Reading, checker: Client) -> None:
    assert reading.request_id is not None
    for name in ("queue", "intake", "check", "withdraw", "withdrawals"):
        assert "no-store" in checker.get(address(name, reading.request_id))["Cache-Control"], name
