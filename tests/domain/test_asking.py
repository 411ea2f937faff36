"""What to ask next follows from what an answer leaves out, and from nothing else."""

import pytest

from councils.domain.asking import Left, Suggestion, what_to_ask
from councils.domain.vocabulary import Basis, Outcome, Question, Unit


def words(*answers: Left, police_force: str = "") -> list[str]:
    return [suggestion.words for suggestion in what_to_ask(answers, police_force=police_force)]


def refused(*exemptions: str, outcome: Outcome = Outcome.WITHHELD) -> Left:
    return Left(Question.VICTIM_AGE, outcome, exemptions)


def test_what_another_body_holds_is_asked_of_that_body() -> None:
    answer = Left(Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, referred_to="West Midlands Police")
    assert words(answer) == ["Ask West Midlands Police: the council says that it would hold this."]


def test_the_police_are_named_by_the_force_of_the_area() -> None:
    answer = Left(Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, referred_to="police")
    assert "the police force (West Mercia here)" in words(answer, police_force="West Mercia")[0]
    assert "()" not in words(answer)[0]


def test_where_nobody_is_named_the_council_is_asked_who_would_hold_it() -> None:
    assert words(Left(Question.VICTIM_AGE, Outcome.NOT_HELD))[0].endswith("who else would hold it.")


@pytest.mark.parametrize(
    ("exemption", "asks"),
    [
        ("FOIA s.12", "fewer years"),
        ("FOISA s.12", "fewer years"),
        ("FOIA s.21", "address"),
        ("FOISA s.25", "address"),
        ("FOIA s.22", "when it will be published"),
        ("FOIA s.40(2)", "ranges"),
        ("FOISA s.38(1)(b)", "ranges"),
    ],
)
def test_after_a_refusal_something_narrower_is_asked(exemption: str, asks: str) -> None:
    assert asks in words(refused(exemption))[0]


@pytest.mark.parametrize("exemption", ["FOIA s.25", "FOIA s.30", "FOIA s.31", "FOIA s.99", ""])
def test_where_nothing_narrower_helps_nothing_is_suggested(exemption: str) -> None:
    assert words(refused(exemption)) == []


def test_a_partly_answered_question_is_asked_on_by_its_exemption() -> None:
    assert "ranges" in words(refused("FOIA s.40(2)", outcome=Outcome.PARTLY_ANSWERED))[0]


def test_a_count_without_a_basis_is_asked_whether_of_a_day_or_a_period() -> None:
    answer = Left(Question.CURRENT_CASES, Outcome.ANSWERED, unit=Unit.CHILDREN, has_counts=True)
    assert words(answer) == ["Ask whether the count is of one day or of a period, and which."]


def test_a_count_that_says_everything_leaves_nothing_to_ask() -> None:
    answer = Left(Question.CURRENT_CASES, Outcome.ANSWERED, (), "", Basis.OPEN_ON_DATE, Unit.CHILDREN, has_counts=True)
    assert words(answer) == []


def test_where_no_count_was_given_nobody_asks_what_it_counted() -> None:
    assert words(Left(Question.CURRENT_CASES, Outcome.ANSWERED)) == []


def test_an_answer_in_other_terms_is_asked_for_the_count() -> None:
    assert "the count itself" in words(Left(Question.GROUP_BASED_CASES, Outcome.ANSWERED_DIFFERENTLY))[0]


def test_a_question_passed_over_is_asked_again() -> None:
    assert "passes over" in words(Left(Question.STRATEGY, Outcome.NO_ANSWER))[0]


def test_the_same_suggestion_stands_once_with_all_its_questions() -> None:
    found = what_to_ask([refused("FOIA s.12"), Left(Question.YEARLY_CASES, Outcome.WITHHELD, ("FOIA s.12",))])
    assert [one.questions for one in found] == [(Question.VICTIM_AGE, Question.YEARLY_CASES)]
    assert isinstance(found[0], Suggestion)


def test_an_answered_strategy_leaves_nothing_to_ask() -> None:
    assert words(Left(Question.STRATEGY, Outcome.ANSWERED)) == []
