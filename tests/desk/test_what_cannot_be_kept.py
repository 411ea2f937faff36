"""What no database keeps, or no number is made of, is refused or put right at the door: it never reaches a reading."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from councils.domain.cells import Cell, Field, cells
from councils.domain.return_json import from_dict
from councils.models import Reading, Request
from councils.queries.lines import newest_reading
from tests.people import checker, researcher
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_span

pytestmark = pytest.mark.django_db

REFERENCE = Cell(Field.REFERENCE)
ENDLESS = "9" * 5_000
"""More digits than Python makes a number of."""


@pytest.fixture
def parsed() -> Reading:
    return a_reading(a_return(current_cases(number("22", span=the_span("22"))), council=eastmarsh()))


@pytest.fixture
def of(parsed: Reading) -> Request:
    assert parsed.request is not None
    return parsed.request


@pytest.fixture
def keying(client: Client) -> Client:
    client.force_login(researcher())
    return client


@pytest.mark.parametrize(
    ("typed", "kept"), [("A\ud83d", "A\ufffd"), ("\udc00B", "\ufffdB"), ("C\0D", "CD"), ("E \N{FISH}", "E \N{FISH}")]
)
def test_half_a_character_is_marked_and_the_request_can_still_be_opened(
    keying: Client, of: Request, parsed: Reading, typed: str, kept: str
) -> None:
    edit = {"do": "put", "cell": str(REFERENCE), "words": typed}
    body = json.dumps({"base": parsed.pk, "edits": [edit], "key": "one"})
    answer = keying.post(reverse("desk:save", args=[of.pk]), body, content_type="application/json")
    newest = newest_reading(of)
    assert answer.status_code == 200
    assert newest is not None
    assert cells(from_dict(newest.body))[REFERENCE] == kept
    assert kept in keying.get(reverse("desk:edit", args=[of.pk])).content.decode()


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("history", {"before": ENDLESS}),
        ("compare", {"one": ENDLESS, "other": "1"}),
        ("queue", {"council": "a\0b"}),
        ("means", {"cell": str(REFERENCE), "words": "a\0b"}),
    ],
)
def test_an_address_that_asks_for_nonsense_is_answered_and_breaks_nothing(
    keying: Client, of: Request, name: str, query: dict[str, str]
) -> None:
    address = reverse(f"desk:{name}", args=[] if name == "queue" else [of.pk])
    assert keying.get(address, query).status_code in (200, 400, 404)


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("propose", {"reading": ENDLESS}),
        ("bring_back", {"reading": ENDLESS}),
        ("edit", {"base": ENDLESS}),
        ("edit", {"collision": ENDLESS}),
        ("edit", {"take-in": ENDLESS}),
        ("edit", {"decline": ENDLESS}),
        ("take", {"from": "\0"}),
    ],
)
def test_a_form_that_no_page_of_ours_sends_is_refused_and_makes_no_reading(
    keying: Client, of: Request, parsed: Reading, name: str, sent: dict[str, Any]
) -> None:
    assert keying.post(reverse(f"desk:{name}", args=[of.pk]), sent).status_code in (302, 400, 404)
    assert newest_reading(of) == parsed


@pytest.mark.parametrize("sent", [{"have": "x"}, {"have": [1]}, {"unconfirmed": None}, {"unconfirmed": "k"}])
def test_what_a_script_of_ours_never_sends_is_refused_before_anything_is_saved(
    keying: Client, of: Request, parsed: Reading, sent: dict[str, Any]
) -> None:
    edit = {"do": "put", "cell": str(REFERENCE), "words": "A 1"}
    body = json.dumps({"base": parsed.pk, "edits": [edit], "key": "one", **sent})
    answer = keying.post(reverse("desk:save", args=[of.pk]), body, content_type="application/json")
    assert answer.status_code == 400
    assert newest_reading(of) == parsed


@pytest.mark.parametrize("name", ["approve", "send_back", "do_publish"])
def test_a_decision_on_a_reading_of_no_number_is_on_none(client: Client, of: Request, name: str) -> None:
    client.force_login(checker())
    assert client.post(reverse(f"desk:{name}", args=[of.pk]), {"reading": ENDLESS}).status_code == 404


def test_a_nul_in_a_plain_form_is_refused_before_anything_is_looked_up(keying: Client, of: Request) -> None:
    address = reverse("desk:edit", args=[of.pk])
    answer = keying.post(address, "source=a%00b", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "could not be understood" in answer.content.decode()


def test_where_a_form_is_sent_as_files_are_a_nul_is_left_out(keying: Client, of: Request, parsed: Reading) -> None:
    keying.post(reverse("desk:edit", args=[of.pk]), {"base": parsed.pk, f"cell:{REFERENCE}": "a\0b"})
    newest = newest_reading(of)
    assert newest is not None
    assert cells(from_dict(newest.body))[REFERENCE] == "ab"
