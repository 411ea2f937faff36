"""From a council's page to the council as a dot among its peers."""

from typing import cast

import pytest
from django.core.cache import caches
from django.test import Client
from lxml import html

from tests.published import Given, a_council, a_round, exact, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    caches["pages"].clear()


def links(client: Client) -> list[str]:
    found = html.fromstring(client.get("/councils/aldermere/").content)
    return [str(each) for each in cast(list[str], found.xpath("//a[contains(@href, 'view=strip')]/@href"))]


def test_each_group_of_peers_leads_to_a_strip_that_can_be_drawn(client: Client) -> None:
    a_round()
    publish(a_council("Aldermere"), current_cases=Given(figures=[exact(7)]))
    publish(a_council("Fenbridge"), current_cases=Given(figures=[exact(9)]))
    found = links(client)
    assert found
    for link in found:
        assert client.get(link).status_code == 200, link
        assert client.get(link.replace("/compare/", "/compare.svg")).status_code == 200, link


def test_a_council_without_peers_leads_to_none(client: Client) -> None:
    a_round()
    a_council("Aldermere")
    assert links(client) == []
