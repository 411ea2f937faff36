"""Taking something out of public takes one person and a reason; confirming or lifting it takes a second."""

import pytest
from django.contrib.auth.models import User

from councils.models import Question, Request, Withdrawal
from councils.queries.withdrawn import withdrawn
from councils.recording.refusals import OnePersonTwice, ReasonMissing, Unchangeable
from councils.recording.requests import request_for
from councils.recording.withdrawals import confirm_withdrawal, lift_withdrawal, withdraw
from tests.at_once import meanwhile
from tests.returns import eastmarsh, the_round

pytestmark = pytest.mark.django_db

WHY = "A child could be recognised."


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


@pytest.fixture
def question() -> Question:
    return Question.objects.get(round=the_round(), key="current_cases")


def test_one_person_is_enough_to_take_a_return_out(request_: Request, ada: User) -> None:
    withdraw(request=request_, by=ada, why=WHY)
    notice = withdrawn().whole(request_.pk)
    assert notice is not None
    assert (notice.why, notice.is_confirmed) == (WHY, False)


def test_the_reason_is_never_missing(request_: Request, ada: User) -> None:
    with pytest.raises(ReasonMissing):
        withdraw(request=request_, by=ada, why="  \n")
    assert not Withdrawal.objects.exists()


def test_what_is_out_already_keeps_its_first_notice(request_: Request, ada: User, ben: User) -> None:
    first = withdraw(request=request_, by=ada, why=WHY)
    assert withdraw(request=request_, by=ben, why="Another reason.") == first
    assert Withdrawal.objects.count() == 1


def test_a_question_and_one_of_its_figures_are_withdrawn_apart(
    request_: Request, question: Question, ada: User
) -> None:
    withdraw(request=request_, by=ada, why=WHY, question=question, category="12")
    assert withdrawn().of_category(request_.pk, "current_cases", "12")
    assert withdrawn().of_category(request_.pk, "current_cases", "13") is None
    assert withdrawn().of_question(request_.pk, "current_cases") is None
    withdraw(request=request_, by=ada, why=WHY, question=question)
    assert withdrawn().of_category(request_.pk, "current_cases", "13")


def test_nothing_of_another_request_or_question_is_touched(request_: Request, question: Question, ada: User) -> None:
    withdraw(request=request_, by=ada, why=WHY, question=question)
    out = withdrawn()
    assert out.of_question(request_.pk, "yearly_cases") is None
    assert not out.touches(request_.pk, "yearly_cases")
    assert out.of_question(request_.pk + 1, "current_cases") is None


def test_whoever_withdrew_it_can_neither_confirm_nor_lift_it(request_: Request, ada: User) -> None:
    made = withdraw(request=request_, by=ada, why=WHY)
    with pytest.raises(OnePersonTwice):
        confirm_withdrawal(withdrawal=made, by=ada)
    with pytest.raises(OnePersonTwice):
        lift_withdrawal(withdrawal=made, by=ada)
    assert withdrawn().whole(request_.pk)


def test_a_second_person_confirms_it_and_it_stays_out(request_: Request, ada: User, ben: User) -> None:
    made = confirm_withdrawal(withdrawal=withdraw(request=request_, by=ada, why=WHY), by=ben)
    assert made.confirmed_by == ben
    notice = withdrawn().whole(request_.pk)
    assert notice is not None
    assert notice.is_confirmed


def test_a_second_person_lifts_it_and_it_is_public_again(request_: Request, ada: User, ben: User) -> None:
    lift_withdrawal(withdrawal=withdraw(request=request_, by=ada, why=WHY), by=ben)
    assert withdrawn().whole(request_.pk) is None


def test_it_is_settled_once(request_: Request, ada: User, ben: User) -> None:
    made = confirm_withdrawal(withdrawal=withdraw(request=request_, by=ada, why=WHY), by=ben)
    with pytest.raises(Unchangeable):
        lift_withdrawal(withdrawal=made, by=ben)


def test_what_was_lifted_can_be_withdrawn_again(request_: Request, ada: User, ben: User) -> None:
    first = lift_withdrawal(withdrawal=withdraw(request=request_, by=ada, why=WHY), by=ben)
    assert withdraw(request=request_, by=ben, why=WHY) != first
    assert withdrawn().whole(request_.pk)


@pytest.mark.django_db(transaction=True)
def test_what_two_take_out_at_once_is_taken_out_once(request_: Request, ada: User, ben: User) -> None:
    with meanwhile(lambda: withdraw(request=request_, by=ben, why="Another reason.")) as outcome:
        first = withdraw(request=request_, by=ada, why=WHY)
    assert outcome == [None]
    assert [*Withdrawal.objects.all()] == [first]
