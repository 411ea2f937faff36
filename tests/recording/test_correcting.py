"""Correcting one figure: a new reading follows, proposed, and nothing else in it moves."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from councils.domain.return_json import from_dict
from councils.domain.vocabulary import Outcome, Question
from councils.models import Reading
from councils.recording.correcting import NotUnderstood, correct_figure
from councils.recording.refusals import Unchangeable
from tests.returns import a_document, a_reading, a_return, current_cases, in_year, number, the_span, yearly_cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]


@pytest.fixture
def reading(documents: Path) -> Reading:
    value = a_return(
        current_cases(number("22", span=the_span("22"))),
        yearly_cases(in_year(2014, "5"), in_year(2015, "6", certain=False)),
    )
    return a_reading(value)


def correct(reading: Reading, by: User, words: str, position: int = 1) -> Reading:
    return correct_figure(
        reading=reading,
        by=by,
        question=Question.YEARLY_CASES,
        position=position,
        words=words,
        why="The letter says so.",
    )


def test_the_figure_means_what_its_new_words_mean(reading: Reading, ada: User) -> None:
    made = correct(reading, ada, " <5 ")
    figure = from_dict(made.body).answer(Question.YEARLY_CASES).figures[0]
    assert (figure.words, figure.low, figure.high, figure.outcome) == ("<5", 0, 4, Outcome.ANSWERED)
    assert (made.parent, made.read_by) == (reading, ada)
    assert [(row.kind, row.by) for row in made.decisions.all()] == [("proposed", ada)]


def test_no_other_figure_moves(reading: Reading, ada: User) -> None:
    before, after = from_dict(reading.body), from_dict(correct(reading, ada, "7").body)
    assert after.answer(Question.YEARLY_CASES).figures[1] == before.answer(Question.YEARLY_CASES).figures[1]
    assert after.answer(Question.CURRENT_CASES) == before.answer(Question.CURRENT_CASES)


def test_what_was_uncertain_becomes_certain_by_a_persons_word(reading: Reading, ada: User) -> None:
    assert from_dict(correct(reading, ada, "6", position=2).body).answer(Question.YEARLY_CASES).figures[1].certain


def test_what_is_not_held_has_no_bounds(reading: Reading, ada: User) -> None:
    figure = from_dict(correct(reading, ada, "not recorded").body).answer(Question.YEARLY_CASES).figures[0]
    assert (figure.low, figure.high, figure.outcome) == (None, None, Outcome.NOT_HELD)


def test_a_figure_said_otherwise_loses_its_place_in_the_document(reading: Reading, ada: User) -> None:
    made = correct_figure(reading=reading, by=ada, question=Question.CURRENT_CASES, position=1, words="23")
    assert from_dict(made.body).answer(Question.CURRENT_CASES).figures[0].span is None


@pytest.mark.parametrize("words", ["", "many", "about 20"])
def test_words_that_mean_no_count_are_refused(reading: Reading, ada: User, words: str) -> None:
    with pytest.raises(NotUnderstood):
        correct(reading, ada, words)
    assert Reading.objects.count() == 1


@pytest.mark.parametrize("position", [0, 3])
def test_a_figure_that_is_not_there_is_refused(reading: Reading, ada: User, position: int) -> None:
    with pytest.raises(NotUnderstood, match="has no figure"):
        correct(reading, ada, "7", position)


def test_of_two_corrections_at_once_the_second_is_told(reading: Reading, ada: User, ben: User) -> None:
    correct(reading, ada, "7")
    with pytest.raises(Unchangeable, match="has been changed"):
        correct(reading, ben, "8")


def test_a_reading_without_a_council_is_not_corrected(ada: User) -> None:
    unsettled = Reading.objects.create(document=a_document("y"), body={}, reader="parser")
    with pytest.raises(Unchangeable, match="not settled"):
        correct(unsettled, ada, "7")
