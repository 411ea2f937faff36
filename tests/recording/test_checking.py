"""Nothing is published that a second person has not found right, and only as it was when they did."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import override_settings

from councils.models import Decision, PublishedReturn, Reading, Release
from councils.recording.checking import (
    approve_newest,
    propose_newest,
    publish_approved,
    send_back_newest,
)
from councils.recording.publication import preview
from councils.recording.readings import record_reading
from councils.recording.refusals import OnePersonTwice, ReasonMissing, Unchangeable
from councils.recording.second_readings import ask_for_second_reading, call_off_second_reading
from tests.returns import a_reading, a_return, current_cases, number

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

FIRST = a_return(current_cases(number("22")))
LATER = a_return(current_cases(number("23")))


@pytest.fixture
def parsed() -> Reading:
    return a_reading(FIRST)


@pytest.fixture
def keyed(parsed: Reading, ada: User) -> Reading:
    return follow(parsed, ada)


def follow(reading: Reading, by: User) -> Reading:
    return record_reading(by=by, value=LATER, document=reading.document, request=reading.request, parent=reading)


@pytest.fixture
def approved(keyed: Reading, ada: User, ben: User) -> Reading:
    propose_newest(reading=keyed, by=ada)
    approve_newest(reading=keyed, by=ben)
    return keyed


def test_the_last_editor_never_approves(keyed: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=keyed, by=ben)
    with pytest.raises(OnePersonTwice):
        approve_newest(reading=keyed, by=ada)


def test_whoever_proposed_it_never_approves(keyed: Reading, ben: User) -> None:
    propose_newest(reading=keyed, by=ben)
    with pytest.raises(OnePersonTwice):
        approve_newest(reading=keyed, by=ben)


@override_settings(ONE_PERSON_TEAM=True)
def test_a_team_of_one_may_where_the_setting_says_so(keyed: Reading, ada: User) -> None:
    propose_newest(reading=keyed, by=ada)
    approve_newest(reading=keyed, by=ada)
    assert publish_approved(reading=keyed, by=ada).release is not None


def test_what_nobody_proposed_is_not_approved(keyed: Reading, ben: User) -> None:
    with pytest.raises(Unchangeable):
        approve_newest(reading=keyed, by=ben)


def test_a_reading_is_proposed_once(keyed: Reading, ada: User) -> None:
    propose_newest(reading=keyed, by=ada)
    with pytest.raises(Unchangeable, match="proposed already"):
        propose_newest(reading=keyed, by=ada)


def test_what_has_changed_since_it_was_shown_is_not_decided_on(keyed: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=keyed, by=ada)
    follow(keyed, ada)
    for decide in (approve_newest, publish_approved):
        with pytest.raises(Unchangeable, match="changed since"):
            decide(reading=keyed, by=ben)


def test_what_is_sent_back_needs_a_reason(keyed: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=keyed, by=ada)
    with pytest.raises(ReasonMissing):
        send_back_newest(reading=keyed, by=ben, why=" ")


def test_what_is_sent_back_can_be_proposed_again_and_not_published(keyed: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=keyed, by=ada)
    send_back_newest(reading=keyed, by=ben, why="The year is wrong.")
    with pytest.raises(Unchangeable):
        publish_approved(reading=keyed, by=ben)
    assert propose_newest(reading=keyed, by=ada).kind == Decision.Kind.PROPOSED


def test_even_what_is_approved_can_be_sent_back_before_it_is_published(approved: Reading, ben: User) -> None:
    send_back_newest(reading=approved, by=ben, why="On second thoughts.")
    with pytest.raises(Unchangeable):
        publish_approved(reading=approved, by=ben)


def test_what_is_only_proposed_is_not_published(keyed: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=keyed, by=ada)
    with pytest.raises(Unchangeable, match="approved"):
        publish_approved(reading=keyed, by=ben)
    assert not PublishedReturn.objects.exists()


def test_what_is_approved_is_published_and_each_step_has_its_name(approved: Reading, ada: User, ben: User) -> None:
    carl = User.objects.create_user("carl")
    publish_approved(reading=approved, by=carl)
    steps = [(decision.kind, decision.by) for decision in approved.decisions.order_by("pk")]
    assert steps == [("proposed", ada), ("approved", ben), ("published", carl)]


def test_the_second_of_two_who_publish_is_told_and_no_release_is_made(approved: Reading, ben: User) -> None:
    publish_approved(reading=approved, by=ben)
    with pytest.raises(Unchangeable, match="already"):
        publish_approved(reading=approved, by=ben)
    assert Release.objects.count() == 1


def test_what_is_being_read_twice_waits(approved: Reading, ben: User) -> None:
    assert approved.request is not None
    ask_for_second_reading(request=approved.request, by=ben)
    with pytest.raises(Unchangeable, match="second time"):
        publish_approved(reading=approved, by=ben)
    call_off_second_reading(request=approved.request)
    assert publish_approved(reading=approved, by=ben).release is not None


def test_a_preview_tells_what_publishing_does_and_writes_nothing(approved: Reading, ben: User) -> None:
    assert approved.request is not None
    foreseen = preview(reading=approved, request=approved.request)
    assert (foreseen.is_first, foreseen.corrections) == (True, ())
    assert not PublishedReturn.objects.exists()


@pytest.fixture
def republish(approved: Reading, ada: User, ben: User) -> Callable[[], Reading]:
    def proposed_and_approved() -> Reading:
        publish_approved(reading=approved, by=ben)
        corrected = record_reading(
            by=ada,
            value=a_return(current_cases(number("24"))),
            document=approved.document,
            request=approved.request,
            parent=approved,
        )
        propose_newest(reading=corrected, by=ada)
        approve_newest(reading=corrected, by=ben)
        return corrected

    return proposed_and_approved


def test_a_preview_of_a_correction_shows_before_and_after(republish: Callable[[], Reading]) -> None:
    corrected = republish()
    assert corrected.request is not None
    foreseen = preview(reading=corrected, request=corrected.request)
    assert [(one.before, one.after) for _, one in foreseen.corrections] == [("23", "24")]


def test_a_correction_needs_a_public_reason(republish: Callable[[], Reading], ben: User) -> None:
    corrected = republish()
    with pytest.raises(ReasonMissing):
        publish_approved(reading=corrected, by=ben)
    assert Release.objects.count() == 1
    assert publish_approved(reading=corrected, by=ben, why="The council wrote again.").corrections == 1


def test_a_reading_that_says_what_is_public_already_makes_no_release(approved: Reading, ada: User, ben: User) -> None:
    publish_approved(reading=approved, by=ben)
    same = follow(approved, ada)
    propose_newest(reading=same, by=ada)
    approve_newest(reading=same, by=ben)
    assert publish_approved(reading=same, by=ben).release is None
    assert same.decisions.filter(kind=Decision.Kind.PUBLISHED).exists()
