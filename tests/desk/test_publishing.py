"""Publishing shows what stands in the way and what to look at, and then does it all at once, once."""

import threading
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from councils.domain.edits import Letter
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Finding, Return
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import Correction, Decision, PublishedReturn, Reading, Release
from councils.recording.checking import approve_newest, propose_newest
from councils.recording.desk_saves import settle_collision
from councils.recording.publication import Publication
from councils.recording.readings import record_reading
from councils.recording.refusals import Unchangeable
from councils.recording.replies import Said, offer_reply, record_reply, see_reply
from councils.recording.second_readings import ask_for_second_reading
from councils.recording.withdrawals import withdraw
from tests.returns import (
    RESPONDED,
    a_document,
    a_reading,
    a_return,
    current_cases,
    figure,
    number,
    the_span,
)
from tests.staff import CHECKER, signed_in, somebody

pytestmark = pytest.mark.django_db

FIRST = a_return(current_cases(number("22")), received_on=RESPONDED, responded_on=RESPONDED)


def approved(value: Return, by: User, checked_by: User, after: Reading | None = None) -> Reading:
    before = after or a_reading(FIRST)
    made = record_reading(by=by, value=value, document=before.document, request=before.request, parent=before)
    propose_newest(reading=made, by=by)
    approve_newest(reading=made, by=checked_by)
    return made


def page(client: Client, reading: Reading) -> str:
    return client.get(reverse("desk:publish", args=[reading.request_id])).content.decode()


def publish(client: Client, reading: Reading, why: str = "") -> str:
    address = reverse("desk:do_publish", args=[reading.request_id])
    return client.post(address, {"reading": reading.pk, "why": why}, follow=True).content.decode()


# What stands in the way


def test_what_nobody_proposed_cannot_be_published(checker: Client) -> None:
    reading = a_reading(FIRST)
    assert "Nobody has proposed it yet." in page(checker, reading)
    assert "do-publish" not in page(checker, reading)
    assert "Nobody has approved this reading yet" in publish(checker, reading)
    assert not PublishedReturn.objects.exists()


def test_what_waits_to_be_checked_cannot_be_published(checker: Client, rosa: User) -> None:
    reading = a_reading(FIRST)
    propose_newest(reading=reading, by=rosa)
    assert "It has not been checked yet." in page(checker, reading)


def test_a_second_reading_that_is_asked_for_stands_in_the_way(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    assert reading.request is not None
    ask_for_second_reading(request=reading.request, by=chen)
    assert "being read a second time" in page(checker, reading)
    publish(checker, reading)
    assert not PublishedReturn.objects.exists()


def test_a_passage_that_is_in_no_document_stands_in_the_way(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(a_return(current_cases(number("22"), passage=the_span("x" * 3, "x" * 900_000))), rosa, chen)
    assert "do-publish" in page(checker, reading), "a passage at the beginning is in the document"
    far = approved(a_return(current_cases(passage=the_span("y", "x" * 900_000 + "y"))), rosa, chen, after=reading)
    assert "is in no document of this request" in page(checker, far)


def collided(rosa: User, chen: User) -> tuple[Reading, Reading]:
    """A reading proposed while what another typed into the same cell stands aside."""
    base = a_reading(FIRST)
    changed = a_return(current_cases(number("24")), received_on=RESPONDED, responded_on=RESPONDED)
    newest = record_reading(by=rosa, value=changed, document=base.document, request=base.request, parent=base)
    other = a_return(current_cases(number("23")), received_on=RESPONDED, responded_on=RESPONDED)
    aside = Reading.objects.create(
        request=base.request,
        document=base.document,
        parent=base,
        body=as_dict(other),
        reader=Reading.Reader.PERSON,
        read_by=chen,
        stands_aside=True,
    )
    propose_newest(reading=newest, by=rosa)
    return newest, aside


def test_cells_that_two_people_set_otherwise_stand_in_the_way_of_the_check(rosa: User, chen: User) -> None:
    newest, _ = collided(rosa, chen)
    dora = signed_in(somebody("dora", *CHECKER))
    shown = dora.get(reverse("desk:check", args=[newest.request_id])).content.decode()
    assert "chen set 1 cell otherwise: settle that at the desk." in shown
    assert 'id="approve"' not in shown
    with pytest.raises(Unchangeable, match="settle that at the desk first"):
        approve_newest(reading=newest, by=User.objects.get(username="dora"))


def test_cells_that_two_people_set_otherwise_stand_in_the_way_of_publishing(
    checker: Client, rosa: User, chen: User
) -> None:
    newest, _ = collided(rosa, chen)
    Decision.objects.create(reading=newest, kind=Decision.Kind.APPROVED, by=chen)
    assert "chen set 1 cell otherwise" in page(checker, newest)
    assert "do-publish" not in page(checker, newest)
    assert "settle that at the desk first" in publish(checker, newest)
    assert not PublishedReturn.objects.exists()


def test_cells_that_were_settled_stand_in_nobodys_way(checker: Client, rosa: User, chen: User) -> None:
    newest, aside = collided(rosa, chen)
    settled = settle_collision(aside=aside, head=newest, by=rosa, take=[], letter=Letter())
    propose_newest(reading=settled, by=rosa)
    approve_newest(reading=settled, by=chen)
    assert "Stands in the way" not in page(checker, settled)
    assert "Published: release 1." in publish(checker, settled)


def test_what_stands_aside_and_says_the_same_stands_in_nobodys_way(checker: Client, rosa: User, chen: User) -> None:
    newest, aside = collided(rosa, chen)
    same = record_reading(
        by=rosa, value=from_dict(aside.body), document=newest.document, request=newest.request, parent=newest
    )
    propose_newest(reading=same, by=rosa)
    approve_newest(reading=same, by=chen)
    assert "Stands in the way" not in page(checker, same)


def test_a_reply_of_the_council_that_nobody_read_is_pointed_out_until_somebody_has(
    checker: Client, rosa: User, chen: User
) -> None:
    reading = approved(FIRST, rosa, chen)
    assert reading.request is not None
    link, _ = offer_reply(request=reading.request, by=chen)
    reply = record_reply(link=link, shown=reading, said=Said(note="Please wait."), letter=Letter())
    for name in ("publish", "check"):
        shown = checker.get(reverse(f"desk:{name}", args=[reading.request_id])).content.decode()
        assert "(noted), and nobody has looked at it." in shown
    assert "do-publish" in page(checker, reading), "it stands in nobody's way"
    see_reply(reply=reply, by=chen)
    assert "nobody has looked at it" not in page(checker, reading)


def test_where_nothing_stands_in_the_way_nothing_is_said_to(checker: Client, rosa: User, chen: User) -> None:
    shown = page(checker, approved(FIRST, rosa, chen))
    assert "Stands in the way" not in shown
    assert "Should be looked at" not in shown


# What should be looked at


@pytest.mark.parametrize(
    ("value", "warning"),
    [
        (a_return(responded_on=RESPONDED), "Nothing says when the request was received"),
        (a_return(received_on=RESPONDED), "Nothing says when the council answered"),
        (a_return(unread=(the_span("22"),)), "1 passage with numbers in it has not been read"),
        (a_return(current_cases(figure("a few", certain=False, outcome=Outcome.ANSWERED))), "Left out: a few"),
        (
            a_return(findings=[Finding(FindingCode.ADULTS_INCLUDED, "Ages go to 21.", (Question.VICTIM_AGE,))]),
            "Not settled: Ages go to 21.",
        ),
    ],
)
def test_what_should_be_looked_at_is_said_and_stands_in_nobodys_way(
    checker: Client, rosa: User, chen: User, value: Return, warning: str
) -> None:
    reading = a_reading(a_return())
    shown = page(checker, approved(value, rosa, chen, after=reading))
    assert warning in shown
    assert "do-publish" in shown


def test_two_letters_side_by_side_are_pointed_out(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    a_document("A later letter.", request=reading.request)
    assert "2 letters stand beside each other" in page(checker, reading)


def test_what_is_withdrawn_is_said_to_stay_out(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    assert reading.request is not None
    withdraw(request=reading.request, by=chen, why="x")
    assert "stays out of public until that is lifted" in page(checker, reading)


# Doing it


def test_the_first_time_makes_the_first_release(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    assert "for the first time" in page(checker, reading)
    assert "Published: release 1." in publish(checker, reading)
    assert PublishedReturn.objects.current().get().reading == reading


def test_what_would_change_in_public_is_shown_and_needs_a_reason(checker: Client, rosa: User, chen: User) -> None:
    first = approved(FIRST, rosa, chen)
    publish(checker, first)
    second = approved(a_return(current_cases(number("24")), responded_on=RESPONDED), rosa, chen, after=first)
    shown = page(checker, second)
    assert "1 correction, each shown in public" in shown
    assert "give a reason" in publish(checker, second)
    assert Release.objects.count() == 1
    assert "release 2, 1 correction." in publish(checker, second, why="The council wrote again.")
    row = Correction.objects.get()
    assert (row.before, row.after, row.by, row.checked_by) == ("22", "24", rosa, chen)


def test_what_was_published_is_not_published_again(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    publish(checker, reading)
    assert "published already" in page(checker, reading)
    assert "published already" in publish(checker, reading)
    assert Release.objects.count() == 1


def test_what_was_changed_since_it_was_approved_is_not_published(checker: Client, rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    record_reading(by=rosa, value=a_return(), document=reading.document, request=reading.request, parent=reading)
    assert "changed since" in publish(checker, reading)
    assert not PublishedReturn.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_checkers_who_publish_at_once_make_one_release(rosa: User, chen: User) -> None:
    reading = approved(FIRST, rosa, chen)
    people = [chen, *(somebody(name, *CHECKER) for name in ("dora", "emil", "finn"))]
    clients = [signed_in(one) for one in people]
    together = threading.Barrier(len(clients))
    said: list[str] = []

    def press(client: Client) -> None:
        together.wait()
        try:
            said.append(publish(client, reading))
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("Published: release 1." in one for one in said) == 1
    assert sum("published already" in one for one in said) == len(clients) - 1
    assert Release.objects.count() == 1
    assert PublishedReturn.objects.count() == 1


def test_a_publication_that_made_nothing_new_says_so(checker: Client, rosa: User, chen: User) -> None:
    first = approved(FIRST, rosa, chen)
    publish(checker, first)
    same = approved(FIRST, rosa, chen, after=first)
    assert "Public says all of it already" in page(checker, same)
    assert "there is no new release" in publish(checker, same)


def test_the_outcome_of_a_publication_is_told_with_its_corrections() -> None:
    from councils.desk.publishing import _done

    release: Any = Release(number=3)
    assert _done(Publication(release, (), 2)) == "Published: release 3, 2 corrections."
