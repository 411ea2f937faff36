"""The history of a request: how it stood beside what was read of it, and who changed what."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from councils.models import Request
from councils.recording.requests import request_for, save_request
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from councils.recording.settling import settle_council
from tests.people import administrator
from tests.published import a_council
from tests.returns import RESPONDED, a_document, a_reading, a_return, current_cases, eastmarsh, number, the_round
from tests.staff import RESEARCHER, signed_in, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


def page(client: Client, request: Request) -> str:
    return " ".join(client.get(reverse("desk:history", args=[request.pk])).text.split())


def cells_of(shown: str) -> list[list[str]]:
    """The words of each row of its tables."""
    rows = re.findall(r"<tr>(.*?)</tr>", shown)
    return [[re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]


def test_history_says_who_changed_how_the_request_stands(request_: Request, researcher: Client, chen: User) -> None:
    request_.state, request_.responded_on = Request.State.REFUSED, date(2025, 5, 8)
    save_request(request=request_, by=chen)
    told = [row[:4] for row in cells_of(page(researcher, request_))]
    assert ["State", "Sent", "Refused", "chen"] in told
    assert ["nothing", "8 May 2025", "chen"] in [row[1:] for row in told]


def test_what_a_letter_said_by_itself_is_told_so(request_: Request, researcher: Client) -> None:
    request_.reference = "FOI 1"
    save_request(request=request_, by=None)
    assert ["FOI 1", "a letter that was read in"] in [row[2:4] for row in cells_of(page(researcher, request_))]


def test_where_nothing_was_changed_it_says_so(request_: Request, researcher: Client) -> None:
    assert "has been changed since such changes are kept" in page(researcher, request_)


def test_what_an_administrator_changes_in_the_admin_is_kept_too(request_: Request) -> None:
    client = signed_in(administrator("adele"))
    address = reverse("admin:councils_request_change", args=[request_.pk])
    form = {"council": request_.council_id, "round": request_.round_id, "state": "acknowledged"}
    assert client.post(address, form).status_code == 302
    change = request_.changes.get()
    assert (change.field, change.after, str(change.by)) == ("state", "acknowledged", "adele")


def test_settling_the_council_of_a_letter_is_kept_under_whoever_settled_it(chen: User) -> None:
    reading = a_reading(a_return(current_cases(number("22")), responded_on=RESPONDED, reference="FOI 1"))
    assert reading.document is not None
    left, other = reading.request, a_council("Northwold")
    assert left is not None
    settled = settle_council(document=reading.document, council=other, round=the_round(), by=chen)
    assert settled.request is not None
    assert {(row.field, row.by) for row in settled.request.changes.all()} >= {("reference", chen), ("state", chen)}


def test_a_blind_second_reader_sees_no_history(request_: Request, chen: User) -> None:
    a_document(request=request_)
    ruth = somebody("ruth", *RESEARCHER)
    begin_second_reading(second_reading=ask_for_second_reading(request=request_, by=chen), by=ruth)
    assert signed_in(ruth).get(reverse("desk:history", args=[request_.pk])).status_code == 403
