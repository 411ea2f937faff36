"""A request is taken by one person at a time, and given back."""

import pytest
from django.contrib.auth.models import User

from councils.models import Assignment, Request
from councils.recording.assignments import give_back, take
from councils.recording.refusals import Unchangeable
from councils.recording.requests import request_for
from tests.at_once import meanwhile
from tests.returns import eastmarsh, the_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


def test_what_nobody_has_is_taken(request_: Request, ada: User) -> None:
    assert take(request=request_, by=ada).person == ada


def test_taking_ones_own_again_changes_nothing(request_: Request, ada: User) -> None:
    assert take(request=request_, by=ada) == take(request=request_, by=ada)
    assert Assignment.objects.count() == 1


def test_what_another_has_is_refused_by_name(request_: Request, ada: User, ben: User) -> None:
    take(request=request_, by=ada)
    with pytest.raises(Unchangeable, match="ada"):
        take(request=request_, by=ben)


def test_what_was_given_back_is_free(request_: Request, ada: User, ben: User) -> None:
    take(request=request_, by=ada)
    assert give_back(request=request_)
    assert take(request=request_, by=ben).person == ben
    assert Assignment.objects.count() == 2, "who had it before stays on record"


def test_giving_back_what_nobody_has_does_nothing(request_: Request) -> None:
    assert not give_back(request=request_)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_it_at_once_the_second_is_told_by_name(request_: Request, ada: User, ben: User) -> None:
    with meanwhile(lambda: take(request=request_, by=ben)) as outcome:
        take(request=request_, by=ada)
    assert [str(one) for one in outcome] == ["ada has taken this request: they can give it back"]
    assert [one.person for one in Assignment.objects.all()] == [ada]
