"""Of being shown what was read, and beginning to read it blind, one comes first, however close together they are."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from councils.models import Onlooker, SecondReading
from councils.recording.presence import ReadsItBlind, note_onlooker
from councils.recording.refusals import OnePersonTwice, Refused
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.returns import a_reading, a_return

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("documents")]

HEAD_START = 0.3  # seconds, in which the other would be done if nothing held it up


@pytest.fixture
def asked(ada: User) -> SecondReading:
    request = a_reading(a_return()).request
    assert request is not None
    return ask_for_second_reading(request=request, by=ada)


@contextmanager
def meanwhile(call: Callable[[], object]) -> Iterator[list[Refused | None]]:
    """Make a call in another connection once the block is done with its work, and before that has ended."""
    outcome: list[Refused | None] = []

    def run() -> None:
        try:
            call()
            outcome.append(None)
        except Refused as refusal:
            outcome.append(refusal)
        finally:
            connection.close()

    other = threading.Thread(target=run)
    with transaction.atomic():
        yield outcome
        other.start()
        other.join(HEAD_START)
    other.join()


def test_who_has_just_begun_to_read_it_blind_is_not_shown_it(asked: SecondReading, ben: User) -> None:
    with meanwhile(lambda: note_onlooker(requests=[asked.request_id], person=ben)) as outcome:
        begin_second_reading(second_reading=asked, by=ben)
    assert [type(one) for one in outcome] == [ReadsItBlind]
    assert not Onlooker.objects.exists()


def test_who_is_just_being_shown_it_does_not_begin_to_read_it_blind(asked: SecondReading, ben: User) -> None:
    with meanwhile(lambda: begin_second_reading(second_reading=asked, by=ben)) as outcome:
        note_onlooker(requests=[asked.request_id], person=ben)
    assert [type(one) for one in outcome] == [OnePersonTwice]
    assert SecondReading.objects.get().reader is None


def test_another_is_held_up_by_neither(asked: SecondReading, ada: User, ben: User) -> None:
    with meanwhile(lambda: note_onlooker(requests=[asked.request_id], person=ada)) as outcome:
        begin_second_reading(second_reading=asked, by=ben)
    assert outcome == [None]
    assert [one.person for one in Onlooker.objects.all()] == [ada]


def test_at_the_same_moment_it_is_one_of_the_two_and_never_both(asked: SecondReading) -> None:
    for number in range(12):
        person = User.objects.create_user(f"reader {number}")
        SecondReading.objects.update(reader=None, taken_at=None)
        looks = partial(note_onlooker, requests=[asked.request_id], person=person)
        begins = partial(begin_second_reading, second_reading=asked, by=person)
        assert together(looks, begins) == 1
        reads = SecondReading.objects.filter(reader=person).exists()
        assert reads != Onlooker.objects.filter(person=person).exists()


def together(*calls: Callable[[], object]) -> int:
    """How many of the calls are refused, all made at once."""
    barrier = threading.Barrier(len(calls))
    refused: list[Refused] = []

    def run(call: Callable[[], object]) -> None:
        barrier.wait()
        try:
            call()
        except Refused as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(refused)
