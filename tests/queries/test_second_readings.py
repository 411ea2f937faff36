"""What is left to settle between two readers, each cell with the words in which either of them found it."""

import pytest
from django.contrib.auth.models import User

from councils.domain.return_json import as_dict
from councils.domain.returns import Return
from councils.models import Reading
from councils.queries.passages import PassagePiece
from councils.queries.second_readings import QuestionToSettle, ToSettle, to_settle
from councils.recording.second_readings import (
    ask_for_second_reading,
    begin_second_reading,
    hand_in_second_reading,
)
from tests.returns import a_reading, a_return, current_cases, in_year, number, the_span, yearly_cases

pytestmark = pytest.mark.django_db

TEXT = "Eastmarsh\nc) 22 children, 23 with those at risk.\nd) 2014: 7\n2015: 9\nThere were 8 in 2014 after all.\n"
NOW = the_span("22 children, 23 with those at risk.", TEXT)
YEARS = the_span("2014: 7\n2015: 9", TEXT)


def two_readings(one: Return, other: Return) -> ToSettle:
    """What the first and the second reader of one letter have to have settled."""
    first = a_reading(one, text=TEXT)
    assert first.request is not None
    chen, ruth = User.objects.create_user("chen"), User.objects.create_user("ruth")
    asked = ask_for_second_reading(request=first.request, by=chen)
    begun = begin_second_reading(second_reading=asked, by=ruth)
    Reading.objects.create(
        request=first.request,
        document=begun.document,
        body=as_dict(other),
        reader="person",
        read_by=ruth,
        parent=begun,
        second_reading=asked,
    )
    hand_in_second_reading(second_reading=asked, by=ruth)
    asked.refresh_from_db()
    return to_settle(asked, first)


def marked(pieces: tuple[PassagePiece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.is_to_check]


def only(shown: ToSettle) -> QuestionToSettle:
    [question] = shown.questions
    return question


def test_a_readers_figure_is_marked_in_the_words_in_which_it_was_found() -> None:
    one = a_return(current_cases(number("22", span=the_span("22", TEXT)), passage=NOW))
    other = a_return(current_cases(number("23", span=the_span("23", TEXT)), passage=NOW))
    question = only(two_readings(one, other))
    assert "".join(piece.text for piece in question.first) == "22 children, 23 with those at risk."
    assert (marked(question.first), marked(question.second)) == (["22"], ["23"])


def test_a_figure_on_which_both_agree_is_marked_as_one_that_need_not_be_looked_at() -> None:
    nine = in_year(2015, "9", span=the_span("9", TEXT))
    one = a_return(yearly_cases(in_year(2014, "7", span=the_span("7", TEXT)), nine, passage=YEARS))
    question = only(two_readings(one, a_return(yearly_cases(in_year(2014, "8"), nine, passage=YEARS))))
    assert [piece.text for piece in question.first if piece.is_figure] == ["7", "9"]
    assert marked(question.first) == ["7"]


def test_a_figure_outside_of_the_passage_is_shown_with_the_words_around_it() -> None:
    one = a_return(yearly_cases(in_year(2014, "7", span=the_span("7", TEXT)), passage=YEARS))
    other = a_return(yearly_cases(in_year(2014, "8", span=the_span("8", TEXT)), passage=YEARS))
    question = only(two_readings(one, other))
    assert marked(question.second) == ["8"]
    assert "There were 8 in 2014 after all." in "".join(piece.text for piece in question.second)
    assert "There were" not in "".join(piece.text for piece in question.first)


def test_both_readers_words_are_one_where_they_found_the_same_place_and_understood_otherwise() -> None:
    place = the_span("22", TEXT)
    one = a_return(current_cases(number("22", span=place), passage=NOW))
    question = only(two_readings(one, a_return(current_cases(number("2", span=place), passage=NOW))))
    assert question.first == question.second != ()


def test_who_says_nothing_of_where_has_no_words() -> None:
    one = a_return(current_cases(number("22", span=the_span("22", TEXT)), passage=NOW))
    question = only(two_readings(one, a_return(current_cases(number("23")))))
    assert marked(question.first) == ["22"]
    assert question.second == ()


def test_what_differs_in_no_question_is_of_the_return_as_a_whole_and_has_no_passage() -> None:
    question = only(two_readings(a_return(reference="EMS 1"), a_return(reference="EMS 2")))
    assert (question.title, question.first, question.second) == ("The return as a whole", (), ())


def test_a_question_in_which_they_agree_is_not_shown() -> None:
    agreed = current_cases(number("22", span=the_span("22", TEXT)), passage=NOW)
    one, other = (a_return(agreed, yearly_cases(in_year(2014, words))) for words in ("7", "8"))
    assert only(two_readings(one, other)).key == "yearly_cases"
