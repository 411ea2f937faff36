"""Decisions: proposed by one, approved by another, sent back with a reason."""

import pytest
from django.contrib.auth.models import User

from councils.models import Reading
from councils.recording.decisions import approve, propose, send_back
from councils.recording.people import account
from councils.recording.refusals import OnePersonTwice, ReasonMissing, Unchangeable
from tests.returns import a_reading, a_return

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]


@pytest.fixture
def reading() -> Reading:
    return a_reading(a_return())


def test_what_one_proposed_another_approves(reading: Reading, ada: User, ben: User) -> None:
    propose(reading=reading, by=ada, why="Please look.")
    approve(reading=reading, by=ben)
    assert list(reading.decisions.order_by("pk").values_list("kind", "by__username")) == [
        ("proposed", "ada"),
        ("approved", "ben"),
    ]


def test_nobody_approves_what_they_proposed(reading: Reading, ada: User) -> None:
    propose(reading=reading, by=ada)
    with pytest.raises(OnePersonTwice):
        approve(reading=reading, by=ada)


def test_nothing_is_approved_that_nobody_proposed(reading: Reading, ben: User) -> None:
    with pytest.raises(Unchangeable, match="Nobody has proposed"):
        approve(reading=reading, by=ben)


@pytest.mark.parametrize("why", ["", "  "])
def test_nothing_is_sent_back_without_a_reason(reading: Reading, ben: User, why: str) -> None:
    with pytest.raises(ReasonMissing):
        send_back(reading=reading, by=ben, why=why)
    assert not reading.decisions.exists()


def test_an_account_is_made_once_and_nobody_can_sign_in_to_it() -> None:
    made = account(name="importer")
    assert account(name="importer") == made
    assert not made.has_usable_password()
    assert not made.is_staff


def test_an_account_that_is_there_keeps_its_password() -> None:
    User.objects.create_user("cy", password="a long pass phrase")
    assert account(name="cy").has_usable_password()
