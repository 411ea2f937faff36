"""Whoever is refused is told why in words, and shown where to go on."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.people import PASSWORD, researcher

pytestmark = pytest.mark.django_db


def test_whoever_lacks_a_right_is_told_so_and_led_back(client: Client) -> None:
    client.force_login(researcher())
    answer = client.get(reverse("desk:withdrawals"))
    assert answer.status_code == 403
    assert "Your account has no right to it" in answer.content.decode()
    assert f'href="{reverse("admin:index")}"' in answer.content.decode()


def test_whoever_is_no_staff_is_shown_how_to_sign_out(client: Client) -> None:
    User.objects.create_user("reader", password=PASSWORD)
    client.post(reverse("account_login"), {"login": "reader", "password": PASSWORD})
    answer = client.get(reverse("admin:index"), follow=True)
    assert answer.status_code == 403
    assert f'href="{reverse("account_logout")}"' in answer.content.decode()


def test_a_form_of_a_page_older_than_the_sign_in_says_what_to_do() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(researcher())
    answer = client.post(reverse("desk:sheet_look"))
    assert answer.status_code == 403
    assert "load that page anew" in answer.content.decode()
    assert "DEBUG" not in answer.content.decode()


def test_a_request_that_is_not_there_is_told_in_our_words_with_the_way_to_the_queue(client: Client) -> None:
    client.force_login(researcher())
    answer = client.get(reverse("desk:request", args=[404]))
    assert answer.status_code == 404
    assert "There is no page at this address." in answer.content.decode()
    assert "matches the given query" not in answer.content.decode()
    assert reverse("desk:queue") in answer.content.decode()


def test_visitors_are_led_to_no_page_of_the_staff(client: Client) -> None:
    answer = client.get("/councils/nowhere/")
    assert answer.status_code == 404
    assert "/staff/" not in answer.content.decode()


MORE_THAN_IS_TAKEN = "&".join(["x=1"] * 5_001)


@pytest.mark.parametrize("path", ["/", "/help/", "/compare/", "/nowhere/", "/staff/desk/", "/staff/login/"])
def test_more_parameters_than_are_taken_are_refused_with_a_plain_page(client: Client, path: str) -> None:
    client.raise_request_exception = False
    client.force_login(researcher())
    answer = client.get(f"{path}?{MORE_THAN_IS_TAKEN}")
    assert answer.status_code == 400
    assert "is more than one takes" in answer.content.decode()


def test_a_form_with_more_fields_than_are_taken_is_refused_with_a_plain_page(client: Client) -> None:
    client.raise_request_exception = False
    client.force_login(researcher())
    answer = client.post(
        reverse("desk:sheet_look"), MORE_THAN_IS_TAKEN, content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 400
    assert "is more than one takes" in answer.content.decode()
