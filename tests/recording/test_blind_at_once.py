"""Of being shown what was read, and beginning to read it blind, one comes first, however close together they are."""

from functools import partial

import pytest
from django.contrib.auth.models import User

from councils.models import Onlooker, SecondReading
from councils.recording.presence import ReadsItBlind, note_onlooker
from councils.recording.refusals import OnePersonTwice
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.at_once import meanwhile, together
from tests.returns import a_reading, a_return

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("documents")]


@pytest.fixture
def asked(ada: User) -> SecondReading:
    request = a_reading(a_return()).request
    assert request is not None
    return ask_for_second_reading(request=request, by=ada)


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
