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
from councils.domain.sheets import BASE, header
from councils.domain.vocabulary import FindingCode, Question
from councils.models import (
    AtDesk,
    Decision,
    Onlooker,
    Reading,
    Reply,
    Request,
    RequestChange,
    SecondReading,
    Withdrawal,
)
from councils.recording.decisions import propose, send_back, settle_finding
from councils.recording.people import Staff
from councils.recording.publication import publish
from councils.recording.refusals import OnePersonTwice
from councils.recording.replies import Said, offer_reply, record_reply
from councils.recording.requests import save_request
from councils.recording.second_readings import (
    ask_for_second_reading,
    begin_second_reading,
    call_off_second_reading,
    hand_in_second_reading,
    knows_the_first,
)
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
    paths = [reverse(name, args=[request_.pk]) for name in named]
    paths += [
        reverse("admin:councils_decision_change", args=[one.pk])
        for one in Decision.objects.filter(reading__request=request_)
    ]
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


# Who was shown it is known

VALUES = {FIRST, KEYED, PROPOSED, "We counted them", "Look again", "One month is missing"}
"""Of the secrets, those that say what was read; a reference and a date stand in lists that all staff work from."""


def readings_of(request: Request) -> list[Reading]:
    return list(Reading.objects.filter(request=request).main_line().order_by("pk"))


def shows(client: Client, path: str) -> set[str]:
    return told(client, path) & VALUES


def pages_that_show(request: Request) -> dict[str, str]:
    """Every page that shows, to whoever asks for it, something of what was read."""
    parsed, keyed = readings_of(request)
    decided = Decision.objects.filter(reading__request=request).latest("pk")
    sheet = f"?sheet=readings&round={request.round.key}&councils={request.council.slug}&format=csv"
    of_request = ("edit", "history", "check", "publish", "second")
    return {
        **{name: reverse(f"desk:{name}", args=[request.pk]) for name in of_request},
        "compare": reverse("desk:compare", args=[request.pk]) + f"?one={parsed.pk}&other={keyed.pk}",
        "replies": reverse("desk:replies"),
        "sheet": reverse("desk:sheet_template") + sheet,
        "reading": reverse("admin:councils_reading_change", args=[keyed.pk]),
        "correct": reverse("admin:councils_reading_correct", args=[keyed.pk]),
        "decision": reverse("admin:councils_decision_change", args=[decided.pk]),
    }


PAGES = (
    *("edit", "history", "check", "publish", "second", "compare"),
    *("replies", "sheet", "reading", "correct", "decision"),
)


@pytest.fixture
def read_twice(request_: Request, chen: User) -> SecondReading:
    """Somebody else has read it blind, and handed that in."""
    second = ask_for_second_reading(request=request_, by=chen)
    own = begin_second_reading(second_reading=second, by=somebody("dora"))
    Reading.objects.create(
        request=request_,
        document=own.document,
        body=as_dict(a_return(current_cases(number("15")))),
        reader="person",
        read_by=own.read_by,
        parent=own,
        second_reading=second,
    )
    assert own.read_by is not None
    return hand_in_second_reading(second_reading=second, by=own.read_by)


@pytest.mark.parametrize("name", PAGES)
def test_whoever_was_shown_a_reading_on_any_page_cannot_read_it_blind(
    request_: Request, read_twice: SecondReading, ruth: User, chen: User, name: str
) -> None:
    pages = pages_that_show(request_)
    assert set(pages) == set(PAGES)
    if name == "publish":  # which shows what it would change
        publish(reading=readings_of(request_)[0], by=somebody("eve"), checked_by=somebody("finn"))
    assert not knows_the_first(request=request_, person=ruth)
    client = signed_in(ruth)
    assert shows(client, pages[name])
    assert shows(client, pages[name])
    assert [(one.request, one.person) for one in Onlooker.objects.all()] == [(request_, ruth)]
    call_off_second_reading(request=request_)
    again = ask_for_second_reading(request=request_, by=chen)
    with pytest.raises(OnePersonTwice, match="or was shown what was read of it, cannot read it blind"):
        begin_second_reading(second_reading=again, by=ruth)


def test_every_address_that_shows_what_was_read_leaves_the_mark(
    request_: Request, read_twice: SecondReading, ruth: User
) -> None:
    client, unmarked, found = signed_in(ruth), [], 0
    paths = {path for pk in numbers_of_rows(request_) for path in staff_addresses(pk=pk, words=str(pk))}
    for path in sorted(path for path in paths if not path.startswith(("/staff/logout", "/staff/second-factor"))):
        Onlooker.objects.all().delete()
        if shows(client, path):
            found += 1
            unmarked += [] if Onlooker.objects.filter(request=request_, person=ruth).exists() else [path]
    assert unmarked == []
    assert found >= len(PAGES) - 2, "all but what is asked for by a query"


def test_what_a_save_is_answered_leaves_it_too(request_: Request, ruth: User) -> None:
    body = json.dumps({"base": readings_of(request_)[-1].pk, "key": "k", "edits": [], "have": {}})
    address = reverse("desk:save", args=[request_.pk])
    answer = signed_in(ruth).post(address, body, content_type="application/json")
    assert KEYED in answer.content.decode()
    assert Onlooker.objects.filter(request=request_, person=ruth).exists()


def test_what_a_sheet_that_comes_back_would_change_leaves_it(request_: Request, ruth: User) -> None:
    column, base = header(row_cell(Question.CURRENT_CASES, "")), readings_of(request_)[-1].pk
    table = json.dumps([["council", BASE, column], [request_.council.code, str(base), "31"]])
    sent = {"sheet": "readings", "round": request_.round.key, "table": table}
    page = signed_in(ruth).post(reverse("desk:sheet_look"), sent)
    assert KEYED in page.content.decode()
    assert Onlooker.objects.filter(request=request_, person=ruth).exists()


def test_whoever_makes_a_councils_link_or_opens_one_has_seen_its_return(
    request_: Request, ruth: User, rosa: User, client: Client
) -> None:
    made = signed_in(ruth).post(reverse("desk:reply_offer", args=[request_.pk])).content.decode()
    assert knows_the_first(request=request_, person=ruth)
    address = "/reply/" + made.partition("/reply/")[2].partition('"')[0]
    assert KEYED in client.get(address).content.decode()
    assert Onlooker.objects.count() == 1, "a council is nobody that we would ask to read it"
    assert KEYED in signed_in(rosa).get(address).content.decode()
    assert Onlooker.objects.filter(request=request_, person=rosa).exists()


def test_a_councils_link_shows_a_second_reader_nothing(
    request_: Request, blind: SecondReading, ruth: User, chen: User
) -> None:
    _, token = offer_reply(request=request_, by=chen)
    page = signed_in(ruth).get(reverse("reply", args=[token]))
    assert page.status_code == 404
    assert [secret for secret in SECRETS if secret in page.content.decode()] == []


def test_the_page_of_withdrawals_marks_only_where_something_is_out_of_public(request_: Request, ruth: User) -> None:
    client, page = signed_in(ruth), reverse("desk:withdraw", args=[request_.pk])
    reading = readings_of(request_)[-1]
    publish(reading=reading, by=somebody("eve"), checked_by=somebody("finn"))
    assert KEYED in client.get(page).content.decode()
    assert not Onlooker.objects.exists()
    Withdrawal.objects.create(request=request_, why="A reason.", by=ruth)
    assert KEYED in client.get(page).content.decode()
    assert Onlooker.objects.filter(request=request_, person=ruth).exists()


def test_what_all_staff_work_from_leaves_no_mark(request_: Request, ruth: User, chen: User) -> None:
    client = signed_in(ruth)
    ask_for_second_reading(request=request_, by=chen)
    document, reply = request_.documents.get(), Reply.objects.get()
    named = [reverse(f"desk:{name}") for name in ("queue", "intake", "sheets", "states", "withdrawals")]
    of_request = [reverse(f"desk:{name}", args=[request_.pk]) for name in ("request", "reply_links", "withdraw")]
    lists = [reverse(f"admin:councils_{name}_changelist") for name in ("reading", "decision", "document", "request")]
    for path in [*named, *of_request, *lists, reverse("desk:original", args=[document.pk])]:
        assert shows(client, path) == set(), path
    assert client.head(reverse("desk:history", args=[request_.pk])).status_code == 405
    assert client.get(reverse("desk:reply_file", args=[reply.pk + 1])).status_code == 404
    assert not Onlooker.objects.exists()
    page = client.post(reverse("desk:second_begin", args=[request_.pk]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("desk:edit", args=[request_.pk])


def test_reading_blind_is_no_mark_and_what_is_refused_is_none(
    request_: Request, blind: SecondReading, ruth: User
) -> None:
    walked(signed_in(ruth), request_)
    assert AtDesk.objects.filter(request=request_, person=ruth).exists()
    assert not Onlooker.objects.filter(request=request_).exists()


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


def test_what_was_withdrawn_is_shown_to_no_second_reader(request_: Request, blind: SecondReading, ruth: User) -> None:
    client, page = signed_in(ruth), reverse("desk:withdraw", args=[request_.pk])
    publish(reading=readings_of(request_)[-1], by=somebody("eve"), checked_by=somebody("finn"))
    assert client.get(page).status_code == 200
    Withdrawal.objects.create(request=request_, why="A reason.", by=ruth)
    assert client.get(page).status_code == 403
