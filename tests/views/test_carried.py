"""Councils are put aside for a comparison in the address alone: no cookie, no account."""

import pytest
from django.test import Client

from tests.published import Given, a_council, a_round, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_councils() -> None:
    a_round()
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    a_council("Northwold")


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    assert not response.cookies
    return response.content.decode()


@pytest.mark.parametrize("path", ["/councils/", "/councils/eastmarsh/", "/councils/eastmarsh/cse-2025/"])
def test_every_council_can_be_added(client: Client, path: str) -> None:
    assert 'href="/compare/?councils=eastmarsh"' in page(client, path)


def test_what_was_chosen_before_stays_and_the_next_one_joins_it(client: Client) -> None:
    html = page(client, "/councils/?councils=northwold")
    assert 'href="/compare/?councils=northwold,eastmarsh"' in html
    assert 'href="/councils/eastmarsh/?councils=northwold"' in html
    assert "Chosen so far: 1" in html


def test_a_council_that_is_chosen_is_not_added_twice(client: Client) -> None:
    html = page(client, "/councils/northwold/?councils=northwold")
    assert "northwold,northwold" not in html
    assert "Compare those chosen" in html


def test_a_group_is_carried_like_a_council(client: Client) -> None:
    html = page(client, "/councils/eastmarsh/?councils=northwold,region:west-midlands")
    assert "/compare/?councils=northwold,eastmarsh,region:west-midlands" in html


def test_the_way_to_the_list_and_to_the_comparison_keeps_what_was_chosen(client: Client) -> None:
    html = page(client, "/councils/eastmarsh/?councils=northwold")
    assert 'href="/councils/?councils=northwold"' in html
    assert 'href="/compare/?councils=northwold"' in html


def test_nothing_chosen_leaves_the_addresses_as_they_are(client: Client) -> None:
    html = page(client, "/councils/eastmarsh/")
    assert 'href="/councils/"' in html
    assert 'href="/compare/"' in html


def test_what_cannot_be_a_choice_is_named(client: Client) -> None:
    for path in ("/councils/", "/councils/eastmarsh/", "/councils/eastmarsh/cse-2025/"):
        assert "group begins with" in page(client, f"{path}?councils=planet:mars", status=400)


def test_markup_in_the_address_never_reaches_the_page(client: Client) -> None:
    assert "<script>alert" not in page(client, "/councils/?councils=<script>alert(1)</script>", status=400)
