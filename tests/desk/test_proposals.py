"""What a council proposes, at the desk, in the queue and before publishing: seen, taken in or declined by staff."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.domain.edits import Letter, Put
from councils.domain.return_json import from_dict
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Document, Reading, Reply, Request
from councils.queries.lines import newest_reading
from councils.queries.queue import QueueFilter, Waiting, queue, rows_of_request
from councils.recording.checking import approve_newest, propose_newest
from councils.recording.readings import record_reading
from councils.recording.replies import Said, SentFile, offer_reply, record_reply
from councils.recording.requests import request_for
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.published import a_council
from tests.returns import RESPONDED, a_reading, a_return, current_cases, number, the_round
from tests.staff import RESEARCHER, signed_in, somebody

pytestmark = pytest.mark.django_db

NOW = row_cell(Question.CURRENT_CASES, "")
VALUE = a_return(current_cases(number("22")), received_on=RESPONDED, responded_on=RESPONDED)
TABLE = SentFile("table.txt", b"Eastmarsh Borough Council\nc) 73917 children.\n")


@pytest.fixture
def read(rosa: User) -> Reading:
    """A letter that Rosa has read."""
    parsed = a_reading(VALUE)
    return record_reading(by=rosa, value=VALUE, document=parsed.document, request=parsed.request, parent=parsed)


def of(reading: Reading) -> Request:
    assert reading.request is not None
    return reading.request


def proposed(shown: Reading, words: str = "73917", *, note: str = "", file: SentFile | None = None) -> Reply:
    by = User.objects.filter(username="offers").first() or somebody("offers", "offer_reply")
    link, _ = offer_reply(request=of(shown), by=by)
    said = Said(edits=[Put(NOW, words)], note=note, file=file)
    return record_reply(link=link, shown=shown, said=said, letter=Letter())


def address(name: str, reading: Reading) -> str:
    return reverse(f"desk:{name}", args=[reading.request_id])


def press(client: Client, reply: Reply, button: str, *, choice: str = "mine", note: str = "") -> str:
    """What the desk's plain form sends for one button."""
    assert reply.reading is not None
    head = newest_reading(of(reply.shown))
    form: dict[str, Any] = {
        "base": head.pk if head else "",
        f"take:{reply.reading.pk}:{NOW}": choice,
        f"proposal:{reply.pk}:note": note,
        button: reply.pk,
    }
    return client.post(address("edit", reply.shown), form, follow=True).content.decode()


def count_now(reading: Reading) -> str:
    head = newest_reading(of(reading))
    assert head is not None
    return from_dict(head.body).answer(Question.CURRENT_CASES).figures[0].words


def test_the_desk_shows_what_the_council_proposes_beside_what_stands(read: Reading, researcher: Client) -> None:
    proposed(read, note="We missed some.")
    page = researcher.get(address("edit", read)).content.decode()
    assert "The council proposes a correction" in page
    assert "We missed some." in page
    assert "73917" in page
    assert count_now(read) == "22"


def test_it_is_taken_in_at_the_desk(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    page = press(researcher, reply, "take-in")
    assert "Taken in: the reading has what you chose." in page
    assert "The council proposes a correction" not in page
    assert count_now(read) == "73917"


def test_it_is_declined_at_the_desk_with_a_note(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    assert "Say why it is declined" in press(researcher, reply, "decline")
    page = press(researcher, reply, "decline", note="The letter says 22.")
    assert "Declined: the reading stays as it is." in page
    assert "The council proposes a correction" not in page
    assert count_now(read) == "22"


def test_what_is_typed_on_the_page_is_saved_before_a_proposal_is_settled(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    form = {"base": read.pk, f"cell:{NOW}": "23", f"proposal:{reply.pk}:note": "Ours is newer.", "decline": reply.pk}
    researcher.post(address("edit", read), form)
    assert count_now(read) == "23"
    reply.refresh_from_db()
    assert reply.settled_as == "declined"


def test_it_cannot_be_settled_as_if_it_were_a_colleagues_save(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    assert reply.reading is not None
    sent = {"base": read.pk, f"take:{reply.reading.pk}:{NOW}": "mine", "collision": reply.reading.pk}
    assert researcher.post(address("edit", read), sent).status_code == 404
    assert count_now(read) == "22"


def test_a_proposal_to_another_request_is_not_settled_here(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    other = request_for(council=a_council("Northwold"), round=the_round())
    sent = {"decline": reply.pk, f"proposal:{reply.pk}:note": "No."}
    assert researcher.post(reverse("desk:edit", args=[other.pk]), sent).status_code == 404
    reply.refresh_from_db()
    assert reply.settled_as == ""


# It stalls nothing, and is pointed out


def test_the_queue_says_that_a_proposal_waits_beside_what_the_reading_waits_for(read: Reading, rosa: User) -> None:
    propose_newest(reading=read, by=rosa)
    proposed(read)
    assert [row.state for row in rows_of_request(of(read))] == [Waiting.TO_CHECK, Waiting.PROPOSAL]
    row = queue(QueueFilter(state="proposal"))[0]
    assert (row.words, row.last_words) == ("a correction the council proposes", "the council")


def test_the_queue_leads_to_the_desk_where_it_is_settled(read: Reading, researcher: Client) -> None:
    proposed(read)
    page = researcher.get(reverse("desk:queue") + "?state=proposal").content.decode()
    assert f'<a href="{address("edit", read)}">a correction the council proposes</a>' in page


def test_a_settled_proposal_waits_for_nobody(read: Reading, researcher: Client) -> None:
    press(researcher, proposed(read), "decline", note="No.")
    assert queue(QueueFilter(state="proposal")) == []


def test_more_proposals_ask_the_database_no_more_often(read: Reading) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            queue(QueueFilter())
        return len(queries)

    proposed(read, "23")
    one = asked()
    proposed(read, "24")
    proposed(read, "25")
    assert asked() == one


@pytest.mark.parametrize("name", ["publish", "check"])
def test_a_proposal_is_a_warning_and_no_obstacle(
    read: Reading, rosa: User, chen: User, checker: Client, name: str
) -> None:
    propose_newest(reading=read, by=rosa)
    proposed(read)
    if name == "publish":
        approve_newest(reading=read, by=chen)
    page = checker.get(address(name, read)).content.decode()
    assert "it waits to be taken in or declined" in page
    assert "Stands in the way" not in page
    assert ('id="do-publish"' in page) or ('id="approve"' in page)


def test_once_settled_nothing_warns_any_more(read: Reading, rosa: User, chen: User, checker: Client) -> None:
    reply = proposed(read)
    press(checker, reply, "decline", note="No.")
    propose_newest(reading=read, by=rosa)
    approve_newest(reading=read, by=chen)
    page = checker.get(address("publish", read)).content.decode()
    assert "proposed a correction" not in page
    assert "The council replied" not in page


def test_history_says_what_the_council_proposed_and_who_took_it_in(read: Reading, researcher: Client) -> None:
    reply = proposed(read)
    press(researcher, reply, "take-in")
    page = researcher.get(address("history", read)).content.decode()
    assert "proposed through its link, and stands aside" in page
    assert f"took in what the council proposed in reading {reply.reading_id}" in page


# Its file


@pytest.fixture
def with_file(read: Reading, django_capture_on_commit_callbacks: Any) -> Reply:
    with django_capture_on_commit_callbacks(execute=True):
        return proposed(read, note="See the table.", file=TABLE)


def test_its_file_becomes_a_letter_of_the_request_when_it_is_taken_in(
    read: Reading, researcher: Client, with_file: Reply
) -> None:
    assert "Its file is a letter now." in press(researcher, with_file, "take-in")
    made = Document.objects.get(file_name="table.txt")
    assert (made.request, made.text) == (of(read), TABLE.content.decode())
    assert "which is a letter of the request now" in researcher.get(reverse("desk:replies")).content.decode()


def test_the_file_of_a_declined_proposal_can_still_be_taken_in(
    read: Reading, researcher: Client, with_file: Reply
) -> None:
    press(researcher, with_file, "decline", note="No.")
    assert not Document.objects.filter(file_name="table.txt").exists()
    page = researcher.post(reverse("desk:reply_take_file", args=[with_file.pk]), follow=True).content.decode()
    assert "A letter of Eastmarsh Borough Council, CSE 2025 now, and read: table.txt." in page
    assert Document.objects.get(file_name="table.txt").request == of(read)


def test_whoever_may_not_add_documents_takes_no_file_in(with_file: Reply) -> None:
    client = signed_in(somebody("vera", "check_reading"))
    assert client.post(reverse("desk:reply_take_file", args=[with_file.pk])).status_code == 403
    assert not Document.objects.filter(file_name="table.txt").exists()


# Who may not


def test_whoever_may_not_key_settles_no_proposal(read: Reading) -> None:
    reply, client = proposed(read), signed_in(somebody("vera", "check_reading"))
    assert client.post(address("edit", read), {"decline": reply.pk}).status_code == 403
    reply.refresh_from_db()
    assert reply.settled_as == ""


def test_a_blind_second_reader_sees_nothing_of_what_the_council_was_shown_or_says(
    read: Reading, with_file: Reply, chen: User
) -> None:
    ruth = somebody("ruth", *RESEARCHER)
    second = ask_for_second_reading(request=of(read), by=chen)
    begin_second_reading(second_reading=second, by=ruth)
    client = signed_in(ruth)
    for page in (address("edit", read), reverse("desk:replies"), reverse("desk:queue"), address("request", read)):
        shown = client.get(page)
        assert shown.status_code == 200, page
        assert "73917" not in shown.text, page
        assert "See the table." not in shown.text, page
    assert client.get(reverse("desk:reply_file", args=[with_file.pk])).status_code == 403
    assert client.post(reverse("desk:reply_seen", args=[with_file.pk])).status_code == 403
    assert client.post(reverse("desk:reply_take_file", args=[with_file.pk])).status_code == 403
    assert client.post(address("edit", read), {"take-in": with_file.pk}).status_code == 403
    with_file.refresh_from_db()
    assert (with_file.settled_as, with_file.seen_at, with_file.document) == ("", None, None)
