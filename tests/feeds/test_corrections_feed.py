"""The feed has an entry for each release, with what it corrected and nothing that is out of public."""

import pytest
from django.test import Client
from lxml import etree

from councils.models import Correction, Question, Withdrawal
from tests.people import checker, researcher
from tests.published import Given, a_council, a_release, exact, publish

pytestmark = pytest.mark.django_db
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def entries(client: Client) -> list[tuple[str, str, str]]:
    """Title, address and words of each entry."""
    response = client.get("/corrections/feed/")
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    found = etree.fromstring(response.content).findall("atom:entry", ATOM)
    return [(text(entry, "title"), address(entry), text(entry, "summary")) for entry in found]


def address(entry: etree._Element) -> str:
    link = entry.find("atom:link", ATOM)
    assert link is not None
    return str(link.get("href"))


def text(entry: etree._Element, name: str) -> str:
    return entry.findtext(f"atom:{name}", "", ATOM)


def a_correction() -> Correction:
    returned = publish(a_council("Eastmarsh"), current_cases=Given(figures=[exact(23)]))
    return Correction.objects.create(
        release=a_release(),
        request=returned.request,
        question=Question.objects.get(key="current_cases"),
        category="count",
        change="changed",
        before="22",
        after="23",
        why="A digit was misread.",
        by=researcher(),
        checked_by=checker(),
    )


def test_before_anything_is_published_the_feed_is_empty(client: Client) -> None:
    assert entries(client) == []


def test_every_release_is_an_entry_the_newest_first(client: Client) -> None:
    a_correction()
    [(newest, _, said), (first, _, nothing)] = entries(client)
    assert (newest, first) == ("Release 2: Published.", "Release 1: Published.")
    assert "22 → 23. A digit was misread." in said
    assert nothing == "No correction."


def test_every_entry_has_an_address_of_its_own(client: Client) -> None:
    a_correction()
    addresses = [address for _, address, _ in entries(client)]
    assert len(set(addresses)) == 2
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_what_is_out_of_public_is_out_of_the_feed(client: Client) -> None:
    made = a_correction()
    Withdrawal.objects.create(request=made.request, question=made.question, why="Too much.", by=checker())
    said = entries(client)[0][2]
    assert "out of public" in said
    assert "22" not in said


def test_no_name_of_staff_is_in_the_feed(client: Client) -> None:
    a_correction()
    assert researcher().username.encode() not in client.get("/corrections/feed/").content
