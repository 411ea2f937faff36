"""The right of reply, as a council meets it, and as somebody does who should not."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Letter
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.models import Decision, PublishedReturn, Reading, Reply, ReplyLink, Request
from councils.models.replies import hash_of, signer
from councils.queries.lines import newest_reading
from councils.recording.files import content_of
from councils.recording.proposals import decline_proposal, take_in_proposal
from councils.recording.readings import record_reading
from councils.recording.replies import offer_reply, revoke_reply
from councils.recording.requests import request_for
from tests.people import checker, researcher
from tests.published import a_council
from tests.returns import LETTER, a_reading, a_return, current_cases, number, the_round, the_span

pytestmark = pytest.mark.django_db
COUNT = Cell(Field.FIGURE, Question.CURRENT_CASES)


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path) -> Iterator[None]:
    cache.clear()
    with override_settings(DOCUMENTS_ROOT=tmp_path):
        yield


@pytest.fixture
def reading(db: None) -> Reading:
    passage = the_span("c) 22 children are supported at present.")
    return a_reading(a_return(current_cases(number("22", span=the_span("22")), passage=passage)))


@pytest.fixture
def offered(reading: Reading) -> tuple[ReplyLink, str]:
    assert reading.request is not None
    link, token = offer_reply(request=reading.request, by=checker(), sent_to="the FOI officer")
    return link, reverse("reply", args=[token])


@pytest.fixture
def page(offered: tuple[ReplyLink, str]) -> str:
    return offered[1]


def sent(client: Client, page: str, **said: Any) -> Any:
    """A reply as the page's form sends it, all cells as they were shown but those given by address."""
    shown = client.get(page).context["form"]
    inputs = [*shown.head(), *(one for _, fields, rows in shown.questions() for one in (*fields, *rows))]
    data = {one.name: one.value for one in inputs} | {"shown_reading": shown.read.reading.pk} | said
    return client.post(page, data)


def count_as(words: str) -> dict[str, str]:
    return {f"cell:{COUNT}": words}


def the_count(reading: Reading) -> Figure:
    figure = cells(from_dict(reading.body))[COUNT]
    assert isinstance(figure, Figure)
    return figure


# What the link shows


def test_a_council_sees_its_words_and_what_they_were_taken_to_mean(client: Client, page: str) -> None:
    html = client.get(page).text
    assert "How we read your answer" in html
    assert "<mark>22</mark> children are supported" in html
    assert 'value="22"' in html


def test_it_sees_no_member_of_staff_and_no_reading_but_the_one_that_stands(client: Client, page: str) -> None:
    html = client.get(page).text
    assert "checker" not in html
    assert "the FOI officer" not in html


def test_it_sees_no_telephone_number_and_no_masked_name(client: Client) -> None:
    text = LETTER + "Ask Ms Somebody on 020 7946 0000.\n"
    passage = the_span(text.strip(), text)
    made = a_reading(a_return(current_cases(number("22", span=the_span("22", text)), passage=passage)), text=text)
    assert made.request is not None
    name = the_span("Ms Somebody", text)
    masks = [{"start": name.start, "end": name.end}]
    Reading.objects.create(
        request=made.request, document=made.document, body=made.body, reader="person", read_by=researcher(), masks=masks
    )
    html = client.get(reverse("reply", args=[offer_reply(request=made.request, by=checker())[1]])).text
    assert "Ask [name] on [telephone number]" in html
    assert "Somebody" not in html


def test_the_page_leads_nowhere_and_sets_no_cookie(client: Client, page: str) -> None:
    answer = client.get(page)
    assert "<a " not in answer.text
    assert not answer.cookies
    assert not client.post(page, {}).cookies


def test_nothing_finds_keeps_or_passes_on_its_address(client: Client, page: str) -> None:
    for answer in (client.get(page), client.post(page, {}), client.get(page[:-2] + "x/")):
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "no-referrer"


def test_the_link_opens_no_staff_page(client: Client, page: str) -> None:
    client.get(page)
    assert client.get("/staff/desk/").status_code == 302


def test_what_is_kept_of_the_link_does_not_open_it(client: Client, offered: tuple[ReplyLink, str]) -> None:
    link, page = offered
    token = page.split("/")[-2]
    assert link.token_sha256 == hash_of(token.split(".")[0])
    assert token.split(".")[0] not in str(ReplyLink.objects.values().get())
    for made_up in (link.token_sha256, signer.sign(link.token_sha256), signer.sign("x")):
        assert client.get(reverse("reply", args=[made_up])).status_code == 404


@pytest.mark.parametrize("at", [0, 10, -2])
def test_one_changed_character_opens_nothing(client: Client, page: str, at: int) -> None:
    token = page.split("/")[-2]
    place = at % len(token)
    changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
    assert client.get(reverse("reply", args=[changed])).status_code == 404


def test_a_link_that_was_taken_back_opens_nothing(client: Client, offered: tuple[ReplyLink, str]) -> None:
    link, page = offered
    revoke_reply(link=link, by=checker())
    assert client.get(page).status_code == 404
    assert client.post(page, {"confirms": "on"}).status_code == 404
    assert not Reply.objects.exists()


def test_a_link_is_valid_for_thirty_days_and_no_longer(client: Client, offered: tuple[ReplyLink, str]) -> None:
    link, page = offered
    assert link.valid_until - link.made_at == pytest.approx(timedelta(days=30), abs=timedelta(seconds=5))
    ReplyLink.objects.update(valid_until=timezone.now())
    assert client.get(page).status_code == 404


@pytest.mark.parametrize(("days", "status"), [(29, 200), (31, 404)])
def test_an_old_signature_opens_nothing_whatever_the_table_says(
    client: Client, page: str, monkeypatch: pytest.MonkeyPatch, days: int, status: int
) -> None:
    ReplyLink.objects.update(valid_until=timezone.now() + timedelta(days=900))
    secret = page.split("/")[-2].split(".", maxsplit=1)[0]
    with monkeypatch.context() as then:
        then.setattr("django.core.signing.time", SimpleNamespace(time=lambda: time.time() - days * 24 * 3600))
        old = signer.sign(secret)
    assert client.get(reverse("reply", args=[old])).status_code == status


def test_asking_too_often_is_told_to_wait(client: Client, page: str, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"reply": "3/m/ip", "reply_sent": "10/h/ip"}
    statuses = [client.get(page).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]


def test_guessing_at_links_is_told_to_wait_within_a_minutes_worth_of_guesses(client: Client) -> None:
    guesses = [client.get(reverse("reply", args=[f"guess-{number}:x"])).status_code for number in range(61)]
    assert guesses == [404] * 60 + [429]


def test_replies_are_throttled_by_themselves(client: Client, page: str, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"reply": "60/m/ip", "reply_sent": "1/h/key"}
    assert sent(client, page, note="One.").status_code == 302
    assert sent(client, page, note="Two.").status_code == 429
    assert Reply.objects.count() == 1


# What it replies


def test_a_council_confirms(client: Client, page: str, reading: Reading) -> None:
    assert sent(client, page, confirms="on").status_code == 302
    reply = Reply.objects.get()
    assert (reply.kind, reply.shown, reply.reading) == ("confirmed", reading, None)
    assert "you confirmed our reading" in client.get(page).text
    assert Reading.objects.count() == 1


def test_a_correction_becomes_a_reading_of_the_councils_that_stands_aside_for_staff(
    client: Client, page: str, reading: Reading
) -> None:
    assert sent(client, page, note="It was 24.", **count_as("24")).status_code == 302
    reply = Reply.objects.get()
    assert (reply.kind, reply.note) == ("corrected", "It was 24.")
    made = reply.reading
    assert made is not None
    assert (made.reader, made.read_by, made.parent) == ("council", None, reading)
    assert (the_count(made).words, the_count(made).low, the_count(made).span) == ("24", 24, None)
    assert reading.request is not None
    assert made.stands_aside
    assert newest_reading(reading.request) == reading


def test_a_council_reads_what_became_of_what_it_proposed(client: Client, page: str, reading: Reading) -> None:
    sent(client, page, **count_as("24"))
    assert "A person here will take it in or tell you why not" in client.get(page).text
    decline_proposal(reply=Reply.objects.get(), by=researcher(), note="Your letter says 22.")
    told = client.get(page).text
    assert "We have not taken it in: <q>Your letter says 22.</q>" in told
    assert "researcher" not in told


def test_a_council_reads_that_what_it_proposed_was_taken_in(client: Client, page: str, reading: Reading) -> None:
    sent(client, page, **count_as("24"))
    take_in_proposal(reply=Reply.objects.get(), head=reading, by=researcher(), take=[COUNT], letter=Letter())
    told = client.get(page).text
    assert "We have taken it in." in told
    assert 'value="24"' in told


def test_nothing_that_a_council_sends_is_published_or_proposed_by_itself(client: Client, page: str) -> None:
    sent(client, page, **count_as("24"))
    assert not PublishedReturn.objects.exists()
    assert not Decision.objects.exists()


def test_wording_decides_what_a_councils_words_mean(client: Client, page: str) -> None:
    sent(client, page, **count_as("fewer than five"))
    made = Reply.objects.get().reading
    assert made is not None
    assert (the_count(made).low, the_count(made).high) == (0, 4)


def test_words_that_are_no_count_are_marked_and_nothing_is_kept(client: Client, page: str) -> None:
    answer = sent(client, page, note="See below.", **count_as("plenty of them"))
    assert answer.status_code == 400
    assert "is no wording of a count" in answer.text
    assert 'value="plenty of them"' in answer.text
    assert "See below." in answer.text
    assert not Reply.objects.exists()
    assert Reading.objects.count() == 1


def test_a_note_alone_is_a_reply(client: Client, page: str) -> None:
    sent(client, page, note="We shall write again in June.")
    assert Reply.objects.get().kind == "noted"


def test_a_reply_that_says_nothing_is_refused(client: Client, page: str) -> None:
    answer = sent(client, page)
    assert answer.status_code == 400
    assert "there is nothing to send yet" in answer.text


def test_confirming_and_changing_at_once_is_refused(client: Client, page: str) -> None:
    answer = sent(client, page, confirms="on", **count_as("24"))
    assert answer.status_code == 400
    assert not Reply.objects.exists()


def test_a_file_is_kept_as_it_came_and_never_opened(
    client: Client, page: str, reading: Reading, django_capture_on_commit_callbacks: Any
) -> None:
    hostile = b"%PDF-1.7 \xff\x00 not really"
    with django_capture_on_commit_callbacks(execute=True):
        sent(client, page, file=SimpleUploadedFile("../../a letter.pdf", hostile))
    reply = Reply.objects.get()
    assert reply.file_name == "a letter.pdf"
    assert content_of(reply.file_sha256) == hostile
    assert reading.request is not None
    assert reading.request.documents.count() == 1


@pytest.mark.parametrize("name", ["letter.exe", "letter.pdf.js", "letter", "letter.docm", "a.lnk"])
def test_what_is_no_letter_by_its_name_is_not_taken_in(client: Client, page: str, name: str) -> None:
    answer = sent(client, page, note="See the file.", file=SimpleUploadedFile(name, b"MZ"))
    assert answer.status_code == 400
    assert "neither a letter nor a table" in answer.content.decode()
    assert "See the file." in answer.content.decode()
    assert Reply.objects.count() == 0


@pytest.mark.parametrize("name", ["a.PDF", "a table.xlsx", "a scan.jpeg", "ours.msg"])
def test_letters_tables_and_pictures_of_them_are(client: Client, page: str, name: str) -> None:
    sent(client, page, note="See the file.", file=SimpleUploadedFile(name, b"anything"))
    assert Reply.objects.get().file_name == name


def test_a_reply_larger_than_any_letter_is_refused_before_it_is_read(client: Client, page: str) -> None:
    answer = client.post(page, {"note": "x"}, headers={"Content-Length": str(27 * 1024 * 1024)})
    assert answer.status_code == 413
    assert "at most 25 MB" in answer.content.decode()
    assert Reply.objects.count() == 0


@pytest.mark.parametrize("said", [{"shown_reading": "9" * 5_000}, {"note": "a\0b"}, count_as("5\0"), {"cell:x": "\0"}])
def test_what_cannot_be_kept_is_told_and_breaks_nothing(client: Client, page: str, said: dict[str, str]) -> None:
    assert sent(client, page, **({"note": "x"} | said)).status_code == 400
    assert Reply.objects.count() == 0


def test_a_cell_that_was_not_shown_is_not_changed(client: Client, page: str) -> None:
    other = Cell(Field.NOTE, place="1-2")
    sent(client, page, note="x", **{f"cell:{other}": "y", "cell:nonsense": "z"})
    assert Reply.objects.get().reading is None


def test_a_reply_to_a_reading_that_staff_have_changed_since_is_shown_again_and_loses_no_word(
    client: Client, page: str, reading: Reading
) -> None:
    opened = client.get(page).context["form"]
    assert reading.request is not None
    newer = record_reading(
        by=researcher(), value=a_return(current_cases(number("23"))), document=reading.document, parent=reading
    )
    answer = sent_from(opened, client, page, note="It was 24.", **count_as("24"))
    assert answer.status_code == 400
    assert "was changed while you had this page open" in answer.text
    assert 'value="24"' in answer.text
    assert f'name="shown_reading" value="{newer.pk}"' in answer.text
    assert not Reply.objects.exists()


def sent_from(shown: Any, client: Client, page: str, **said: Any) -> Any:
    inputs = [*shown.head(), *(one for _, fields, rows in shown.questions() for one in (*fields, *rows))]
    data = {one.name: one.value for one in inputs} | {"shown_reading": shown.read.reading.pk} | said
    return client.post(page, data)


def test_what_a_council_left_as_it_was_follows_what_staff_corrected_meanwhile(
    client: Client, page: str, reading: Reading
) -> None:
    opened = client.get(page).context["form"]
    record_reading(
        by=researcher(), value=a_return(current_cases(number("23"))), document=reading.document, parent=reading
    )
    again = sent_from(opened, client, page, note="Just a word.")
    assert 'value="23"' in again.text
    assert 'value="22"' not in again.text


# Staff


def test_whoever_may_offer_a_reply_makes_a_link_that_is_shown_once(client: Client, reading: Reading) -> None:
    assert reading.request is not None
    client.force_login(checker())
    made = client.post(reverse("desk:reply_offer", args=[reading.request.pk]), {"sent_to": "foi@x"}).context["made"]
    assert Client().get(made).status_code == 200
    again = client.get(reverse("desk:reply_links", args=[reading.request.pk]))
    assert made.split("/")[-2].split(".")[0] not in again.text
    assert "foi@x" in again.text


def offered_from(client: Client, asked: Request, **form: str) -> Any:
    """What a form that was filled in once answers when it is sent."""
    return client.post(reverse("desk:reply_offer", args=[asked.pk]), form)


def form_name(client: Client, asked: Request) -> str:
    """The name of the form on a page that has just been opened."""
    opened = client.get(reverse("desk:reply_links", args=[asked.pk]))
    name: str = opened.context["form_name"]
    assert f'name="form" value="{name}"' in opened.text
    return name


def test_a_form_that_is_sent_twice_makes_one_link_and_shows_it_twice(client: Client, reading: Reading) -> None:
    assert reading.request is not None
    client.force_login(checker())
    name = form_name(client, reading.request)
    first, second = (offered_from(client, reading.request, form=name, sent_to="foi@x") for _ in range(2))
    assert ReplyLink.objects.count() == 1
    secrets = {one.context["made"].split("/")[-2].split(".")[0] for one in (first, second)}
    assert len(secrets) == 1
    assert name not in secrets
    assert Client().get(second.context["made"]).status_code == 200


def test_another_page_or_recipient_or_person_makes_another_link(client: Client, reading: Reading) -> None:
    asked = reading.request
    assert asked is not None
    client.force_login(checker())
    name, other = form_name(client, asked), form_name(client, asked)
    forms = [{"form": name}, {"form": other}, {"form": name, "sent_to": "foi@x"}, {}, {}]
    made = {offered_from(client, asked, **form).context["made"] for form in forms}
    made.add(offer_reply(request=asked, by=researcher(), form=name)[1])
    assert ReplyLink.objects.count() == len(made) == 6


def test_a_form_whose_link_was_taken_back_makes_no_other(client: Client, reading: Reading) -> None:
    asked = reading.request
    assert asked is not None
    client.force_login(checker())
    name = form_name(client, asked)
    offered_from(client, asked, form=name)
    revoke_reply(link=ReplyLink.objects.get(), by=checker())
    again = offered_from(client, asked, form=name)
    assert again.status_code == 409
    assert "has been closed since" in again.text
    assert not ReplyLink.objects.get().is_open


def test_a_link_whose_time_is_up_is_not_open(offered: tuple[ReplyLink, str]) -> None:
    link, _ = offered
    assert link.is_open
    link.valid_until = timezone.now()
    assert not link.is_open


def test_a_researcher_offers_no_reply_and_takes_none_back(client: Client, offered: tuple[ReplyLink, str]) -> None:
    link, _ = offered
    client.force_login(researcher())
    assert client.get(reverse("desk:reply_links", args=[link.request_id])).status_code == 403
    assert client.post(reverse("desk:reply_offer", args=[link.request_id])).status_code == 403
    assert client.post(reverse("desk:reply_revoke", args=[link.pk])).status_code == 403
    link.refresh_from_db()
    assert link.revoked_at is None


def test_no_link_is_made_where_there_is_nothing_to_show(client: Client) -> None:
    empty = request_for(council=a_council("Northwold"), round=the_round())
    client.force_login(checker())
    answer = client.post(reverse("desk:reply_offer", args=[empty.pk]))
    assert answer.status_code == 409
    assert not ReplyLink.objects.exists()


def test_staff_take_a_link_back(client: Client, offered: tuple[ReplyLink, str]) -> None:
    link, page = offered
    client.force_login(checker())
    client.post(reverse("desk:reply_revoke", args=[link.pk]))
    assert Client().get(page).status_code == 404


def test_staff_read_a_reply_and_fetch_its_file_as_a_download(
    client: Client, page: str, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        sent(client, page, note="It was <b>24</b>.", file=SimpleUploadedFile("a.html", b"<script>1</script>"))
    client.force_login(researcher())
    listed = client.get(reverse("desk:replies")).text
    assert "It was &lt;b&gt;24&lt;/b&gt;." in listed
    reply = Reply.objects.get()
    file = client.get(reverse("desk:reply_file", args=[reply.pk]))
    assert file.getvalue() == b"<script>1</script>"
    assert file["Content-Disposition"].startswith("attachment")
    assert file["Content-Security-Policy"].startswith("sandbox")
    client.post(reverse("desk:reply_seen", args=[reply.pk]))
    reply.refresh_from_db()
    assert reply.seen_by == researcher()
