"""A second reader is shown nothing of the first reading: asked of every address of the staff, in every format."""

import csv
import io
import json

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from councils.domain.edits import Letter, Put
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Finding
from councils.domain.rows import row_cell
from councils.domain.vocabulary import FindingCode, Question
from councils.models import Reading, Request, RequestChange, SecondReading
from councils.recording.decisions import propose, send_back, settle_finding
from councils.recording.people import Staff
from councils.recording.replies import Said, offer_reply, record_reply
from councils.recording.requests import save_request
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.returns import a_reading, a_return, current_cases, number
from tests.staff import signed_in, somebody
from tests.staff_addresses import staff_addresses

pytestmark = pytest.mark.django_db

FIRST, KEYED, PROPOSED, REFERENCE = "73917", "73927", "73937", "REF-88415"
SECRETS = (FIRST, KEYED, PROPOSED, REFERENCE, "We counted them", "Look again", "One month is missing", "6 May 2025")
FINDING = Finding(FindingCode.ADULTS_INCLUDED, f"The {FIRST} go to 21.", (Question.VICTIM_AGE,))


@pytest.fixture
def ruth() -> User:
    """May do all that staff may, and reads it a second time."""
    person = somebody("ruth")
    person.set_password("a long pass phrase of the tests")
    person.save()
    person.groups.add(Group.objects.get(name=Staff.ADMINISTRATOR.value))
    return User.objects.get(pk=person.pk)


@pytest.fixture
def request_(ruth: User, chen: User, rosa: User) -> Request:
    """Read, keyed, settled, proposed, sent back, and answered by its council; Ruth took its letter in."""
    parsed = a_reading(a_return(current_cases(number(FIRST)), findings=[FINDING]), text="A letter. It has a number.")
    request = parsed.request
    assert request is not None
    request.documents.update(added_by=ruth)
    request.reference = REFERENCE
    request.received_on = "2025-05-06"
    save_request(request=request, by=rosa)
    keyed = Reading.objects.create(
        request=request,
        document=parsed.document,
        parent=parsed,
        body=as_dict(a_return(current_cases(number(KEYED)), findings=[FINDING])),
        reader="person",
        read_by=rosa,
    )
    settle_finding(reading=keyed, by=rosa, finding=FINDING, settled_as="explained", why="We counted them")
    propose(reading=keyed, by=rosa, why=KEYED)
    send_back(reading=keyed, by=chen, why="Look again")
    link, _ = offer_reply(request=request, by=chen)
    put = Put(row_cell(Question.CURRENT_CASES, ""), PROPOSED)
    record_reply(link=link, shown=keyed, said=Said(edits=[put], note="One month is missing"), letter=Letter())
    return request


@pytest.fixture
def blind(request_: Request, ruth: User, chen: User) -> SecondReading:
    second = ask_for_second_reading(request=request_, by=chen)
    begin_second_reading(second_reading=second, by=ruth)
    return SecondReading.objects.get()


def numbers_of_rows(request: Request) -> set[int]:
    """The primary keys that an address of this request could name."""
    rows = [*request.readings.all(), *request.documents.all(), *request.reply_links.all()]
    decided = [decision for reading in request.readings.all() for decision in reading.decisions.all()]
    replied = [reply for link in request.reply_links.all() for reply in link.replies.all()]
    return {row.pk for row in [request, *rows, *decided, *replied]}


def told(client: Client, path: str, **sent: str) -> set[str]:
    """Which of the secrets an address tells, by reading it or by sending something to it."""
    answers = [client.get(path), client.post(path, sent) if sent else None]
    found: set[str] = set()
    for answer in answers:
        if answer is None or answer.status_code >= 500:
            continue
        body = b"".join(answer) if answer.streaming else answer.content
        found |= {secret for secret in SECRETS if secret in body.decode(errors="replace")}
    return found


def walked(client: Client, request: Request) -> dict[str, set[str]]:
    """What every address of the staff tells, of every row it could name."""
    numbers = numbers_of_rows(request)
    paths = {path for pk in numbers for path in staff_addresses(pk=pk, words=str(pk))}
    mine = [path for path in sorted(paths) if not path.startswith(("/staff/logout", "/staff/second-factor"))]
    return {path: found for path in mine if (found := told(client, path))}


def test_before_it_is_read_blind_the_addresses_tell_all_of_it(request_: Request, ruth: User) -> None:
    client = signed_in(ruth)
    named = ("desk:edit", "desk:history", "desk:check", "admin:councils_request_change")
    paths = [reverse(name, args=[request_.pk]) for name in named] + [reverse("admin:councils_decision_changelist")]
    found = {path: told(client, path) for path in (*paths, reverse("desk:replies"), reverse("desk:states"))}
    assert set().union(*found.values()) == set(SECRETS)
    assert [path for path, secrets in found.items() if not secrets] == []


def test_no_address_of_the_staff_tells_a_second_reader_anything(
    request_: Request, blind: SecondReading, ruth: User
) -> None:
    assert walked(signed_in(ruth), request_) == {}


@pytest.mark.parametrize("sheet", ["readings", "states"])
def test_no_sheet_that_goes_out_does(request_: Request, blind: SecondReading, ruth: User, sheet: str) -> None:
    asked = {"sheet": sheet, "round": request_.round.key, "councils": request_.council.slug, "format": "csv"}
    answer = signed_in(ruth).get(reverse("desk:sheet_template"), asked)
    assert [secret for secret in SECRETS if secret in answer.content.decode()] == []
    assert len(list(csv.reader(io.StringIO(answer.content.decode())))) == 1


@pytest.mark.parametrize("sheet", ["readings", "states"])
def test_a_sheet_that_comes_back_with_its_row_is_refused_and_tells_nothing(
    request_: Request, blind: SecondReading, ruth: User, sheet: str
) -> None:
    head = ["council", "state" if sheet == "states" else "current_cases outcome"]
    table = json.dumps([head, [request_.council.code, "refused"]])
    sent = {"sheet": sheet, "round": request_.round.key, "table": table}
    before = RequestChange.objects.count()
    page = signed_in(ruth).post(reverse("desk:sheet_keep"), sent)
    assert page.status_code == 400
    assert "without seeing the first reading" in page.content.decode()
    assert [secret for secret in SECRETS if secret in page.content.decode()] == []
    assert RequestChange.objects.count() == before


@pytest.mark.parametrize("asked", [{"have": {}}, {"have": {}, "edits": [{"do": "restore"}]}])
def test_neither_does_what_the_desk_answers_to_a_save(
    request_: Request, blind: SecondReading, ruth: User, asked: dict[str, object]
) -> None:
    first = Reading.objects.filter(request=request_, second_reading=None).earliest("pk")
    edits = [{"do": "restore", "cell": str(row_cell(Question.CURRENT_CASES, "")), "reading": first.pk}]
    own = blind.readings.get()
    body = {**asked, "base": own.pk, "key": "k", "edits": edits if "edits" in asked else []}
    address = reverse("desk:save", args=[request_.pk])
    answer = signed_in(ruth).post(address, json.dumps(body), content_type="application/json")
    assert [secret for secret in SECRETS if secret in answer.content.decode()] == []
    assert from_dict(own.body).answer(Question.CURRENT_CASES).figures == ()
    assert blind.readings.count() == 1


def test_no_link_to_the_return_as_read_is_made_by_its_second_reader(
    request_: Request, blind: SecondReading, ruth: User
) -> None:
    client = signed_in(ruth)
    assert client.get(reverse("desk:reply_links", args=[request_.pk])).status_code == 403
    assert client.post(reverse("desk:reply_offer", args=[request_.pk])).status_code == 403
    assert request_.reply_links.count() == 1


def test_whoever_had_the_request_open_at_the_desk_cannot_read_it_blind(
    request_: Request, ruth: User, chen: User
) -> None:
    client = signed_in(ruth)
    assert FIRST in client.get(reverse("desk:edit", args=[request_.pk])).content.decode()
    ask_for_second_reading(request=request_, by=chen)
    assert "Read it without seeing" not in client.get(reverse("desk:request", args=[request_.pk])).content.decode()
    page = client.post(reverse("desk:second_begin", args=[request_.pk]), follow=True).content.decode()
    assert "cannot read it blind" in page
    assert SecondReading.objects.get().reader is None


def test_whoever_reads_it_blind_goes_on_where_they_were(request_: Request, blind: SecondReading, ruth: User) -> None:
    client = signed_in(ruth)
    client.get(reverse("desk:edit", args=[request_.pk]))
    assert "Go on reading it" in client.get(reverse("desk:request", args=[request_.pk])).content.decode()
    page = client.post(reverse("desk:second_begin", args=[request_.pk]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("desk:edit", args=[request_.pk])
    assert blind.readings.count() == 1
