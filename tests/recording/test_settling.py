"""Staff say which council a letter is from, and which earlier letter it takes the place of."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from councils.models import Council, Document, Reading, Request
from councils.queries.lines import newest_reading
from councils.recording.publication import publish
from councils.recording.readings import record_parsed, record_reading
from councils.recording.refusals import Unchangeable
from councils.recording.requests import fill_request
from councils.recording.settling import say_replaces, set_aside, settle_council, take_up_again
from tests.published import a_council
from tests.returns import (
    LETTER,
    RESPONDED,
    a_document,
    a_reading,
    a_return,
    current_cases,
    eastmarsh,
    number,
    the_round,
)
from tests.staff import somebody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

VALUE = a_return(current_cases(number("22")), reference="FOI 7", responded_on=RESPONDED)


@pytest.fixture
def unsettled() -> Document:
    document = a_document()
    record_parsed(document=document, text=LETTER, value=VALUE, parser_version="1")
    return document


def settle(document: Document, council: Council) -> Document:
    return settle_council(document=document, council=council, round=the_round())


def reading_of(document: Document) -> Reading:
    assert document.request is not None
    newest = newest_reading(document.request)
    assert newest is not None
    return newest


def test_a_letter_given_a_council_brings_its_reading_and_its_dates_along(unsettled: Document) -> None:
    settled = settle(unsettled, eastmarsh())
    assert settled.request is not None
    assert settled.request.reference == "FOI 7"
    assert settled.request.responded_on == RESPONDED
    assert reading_of(settled).request == settled.request


def test_settled_twice_for_one_council_it_is_read_once(unsettled: Document) -> None:
    settle(settle(unsettled, eastmarsh()), eastmarsh())
    assert Reading.objects.filter(request__isnull=False).count() == 1


def test_a_letter_that_was_given_the_wrong_council_leaves_nothing_said_of_it(unsettled: Document) -> None:
    wrong = a_council("Northwold")
    left = settle(unsettled, wrong).request
    assert left is not None
    settle(Document.objects.get(), eastmarsh())
    left.refresh_from_db()
    assert (left.reference, left.responded_on, left.state) == ("", None, Request.State.SENT)
    assert newest_reading(left) is None


def test_what_was_known_of_the_wrong_council_before_stays(unsettled: Document) -> None:
    left = settle(unsettled, a_council("Northwold")).request
    assert left is not None
    left.received_on = date(2025, 4, 1)
    left.save()
    settle(Document.objects.get(), eastmarsh())
    left.refresh_from_db()
    assert left.received_on == date(2025, 4, 1)


def test_once_people_have_worked_on_it_a_letter_stays_where_it_is(unsettled: Document, ada: User) -> None:
    document = settle(unsettled, a_council("Northwold"))
    record_reading(by=ada, value=VALUE, document=document, parent=reading_of(document))
    with pytest.raises(Unchangeable, match="worked on"):
        settle(document, eastmarsh())


def test_once_it_is_published_a_letter_stays_where_it_is(unsettled: Document, ada: User, ben: User) -> None:
    document = settle(unsettled, a_council("Northwold"))
    publish(reading=reading_of(document), by=ada, checked_by=ben)
    with pytest.raises(Unchangeable, match="published"):
        settle(document, eastmarsh())


def second_letter(words: str = "Our answer of 8 May was wrong: 23 children.") -> Document:
    first = a_reading(VALUE)
    document = a_document(words, request=first.request)
    record_parsed(document=document, text=words, value=a_return(current_cases(number("23"))), parser_version="1")
    return document


def test_a_letter_takes_the_place_of_the_one_it_replaces() -> None:
    second = second_letter()
    first = Document.objects.exclude(pk=second.pk).get()
    say_replaces(document=second, replaced=first)
    assert reading_of(second).document == second


def test_a_second_letter_does_not_put_itself_before_what_a_person_has_read(ada: User) -> None:
    first = a_reading(VALUE)
    keyed = record_reading(by=ada, value=VALUE, document=first.document, request=first.request, parent=first)
    second = second_letter()
    assert reading_of(second) == keyed
    say_replaces(document=second, replaced=keyed.document)
    assert reading_of(second).document == second, "until somebody says that it replaces the first"


def test_it_can_be_said_again_that_both_letters_stand() -> None:
    second = second_letter()
    say_replaces(document=second, replaced=Document.objects.exclude(pk=second.pk).get())
    assert say_replaces(document=second, replaced=None).replaces is None


def test_two_letters_cannot_take_the_place_of_each_other() -> None:
    second = second_letter()
    first = Document.objects.exclude(pk=second.pk).get()
    say_replaces(document=second, replaced=first)
    for replaced in (second, first):
        with pytest.raises(Unchangeable, match="each other"):
            say_replaces(document=first, replaced=replaced)


def test_a_letter_to_another_request_cannot_be_replaced(unsettled: Document) -> None:
    elsewhere = settle(unsettled, a_council("Northwold"))
    second = second_letter()
    with pytest.raises(Unchangeable, match="same request"):
        say_replaces(document=second, replaced=elsewhere)


def test_a_date_that_the_wrong_letter_filled_is_taken_back_only_where_it_is_the_letters() -> None:
    request = a_reading(VALUE).request
    assert request is not None
    fill_request(request=request, value=VALUE)
    assert request.responded_on == RESPONDED


# What is no answer


def test_what_is_no_answer_is_set_aside_by_somebody_and_kept(unsettled: Document) -> None:
    rosa = somebody("rosa")
    aside = set_aside(document=unsettled, by=rosa)
    assert (aside.set_aside_by, aside.request) == (rosa, None)
    assert aside.set_aside_at is not None
    assert Reading.objects.filter(document=aside).exists()


def test_set_aside_twice_the_first_who_said_so_stands(unsettled: Document) -> None:
    first = set_aside(document=unsettled, by=somebody("rosa"))
    again = set_aside(document=unsettled, by=somebody("ruth"))
    assert (again.set_aside_by, again.set_aside_at) == (first.set_aside_by, first.set_aside_at)


def test_a_councils_letter_cannot_be_set_aside(unsettled: Document) -> None:
    settled = settle(unsettled, eastmarsh())
    with pytest.raises(Unchangeable, match="council's letter"):
        set_aside(document=settled, by=somebody("rosa"))
    settled.refresh_from_db()
    assert settled.set_aside_at is None


def test_the_database_holds_no_councils_letter_as_set_aside(unsettled: Document) -> None:
    settled = settle(unsettled, eastmarsh())
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=settled.pk).update(set_aside_at=timezone.now(), set_aside_by=somebody("rosa"))


def test_the_database_holds_nothing_set_aside_by_nobody(unsettled: Document) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=unsettled.pk).update(set_aside_at=timezone.now())


def test_what_was_set_aside_can_be_taken_up_again(unsettled: Document) -> None:
    set_aside(document=unsettled, by=somebody("rosa"))
    again = take_up_again(document=unsettled, by=somebody("ruth"))
    assert (again.set_aside_at, again.set_aside_by) == (None, None)


def test_who_set_it_aside_and_who_took_it_up_again_is_kept(unsettled: Document) -> None:
    ruth = somebody("ruth")
    set_aside(document=unsettled, by=somebody("rosa"))
    take_up_again(document=unsettled, by=ruth)
    take_up_again(document=unsettled, by=ruth)
    said = LogEntry.objects.filter(object_id=str(unsettled.pk)).order_by("pk")
    assert [(one.user.get_username(), one.change_message.split(":")[0]) for one in said] == [
        ("rosa", "Set aside"),
        ("ruth", "Taken up again"),
    ]


def test_what_was_set_aside_and_is_a_councils_after_all_is_no_longer_aside(unsettled: Document) -> None:
    set_aside(document=unsettled, by=somebody("rosa"))
    settled = settle(Document.objects.get(pk=unsettled.pk), eastmarsh())
    settled.refresh_from_db()
    assert settled.request is not None
    assert (settled.set_aside_at, settled.set_aside_by) == (None, None)
