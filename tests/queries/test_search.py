"""The councils' words can be searched; what is masked or withdrawn cannot be found."""

import pytest
from django.contrib.auth import get_user_model

from councils.models import Answer, Question, Withdrawal
from councils.queries.search import Found, search
from tests.published import Given, a_council, publish

pytestmark = pytest.mark.django_db

PASSAGE = "Our MACE panel meets weekly. Write to foi@eastmarsh.gov.example or ring 01632 960123."


@pytest.fixture(autouse=True)
def a_letter() -> None:
    fields = {"passage": PASSAGE, "passage_start": 0}
    publish(a_council("Eastmarsh"), mechanisms=Given(fields=fields), strategy=Given("no_answer"))


def marked(found: Found) -> list[str]:
    return [piece.text for piece in found.pieces if piece.is_found]


def test_words_are_found_in_any_case_and_marked_as_they_stand() -> None:
    (found,) = search("mace PANEL")
    assert found.question_key == "mechanisms"
    assert marked(found) == ["MACE panel"]


def test_a_phrase_is_found_over_the_end_of_a_line() -> None:
    Answer.objects.exclude(passage="").update(passage="Our MACE\npanel meets.")
    assert marked(search("mace panel")[0]) == ["MACE\npanel"]


def test_every_place_near_the_first_is_marked() -> None:
    Answer.objects.exclude(passage="").update(passage="panel, panel and panel")
    assert marked(search("panel")[0]) == ["panel"] * 3


def test_a_long_passage_is_shown_around_what_was_found() -> None:
    Answer.objects.exclude(passage="").update(passage="x" * 1000 + " needle " + "y" * 1000)
    (found,) = search("needle")
    assert 300 < sum(len(piece.text) for piece in found.pieces) < 360
    assert found.pieces[0].text == "… "


@pytest.mark.parametrize("words", ["foi@eastmarsh", "01632 960123", "960123"])
def test_what_is_masked_cannot_be_found(words: str) -> None:
    assert search(words) == []


@pytest.mark.parametrize("words", ["", " ", "a", "atlantis", "weekly. meets"])
def test_nothing_is_found_for_nothing_or_for_words_that_no_letter_holds(words: str) -> None:
    assert search(words) == []


@pytest.mark.parametrize("words", [".*", "(", "[a-z]", "\\d+"])
def test_signs_are_searched_for_as_they_are(words: str) -> None:
    assert search(words) == []


def test_words_of_a_withdrawn_answer_cannot_be_found() -> None:
    answer = Answer.objects.get(question__key="mechanisms")
    person = get_user_model().objects.create(username="checker")
    Withdrawal.objects.create(
        request=answer.request, question=Question.objects.get(key="mechanisms"), why="A name.", by=person
    )
    assert search("panel") == []


def test_words_that_a_release_closed_cannot_be_found() -> None:
    from tests.published import a_release

    Answer.objects.update(until_release=a_release())
    assert search("panel") == []


def test_a_name_that_staff_marked_cannot_be_found() -> None:
    Answer.objects.exclude(passage="").update(passage="Ask Ann Smith about the panel.", names=[[4, 13]])
    assert search("smith") == []
    assert "[name]" in "".join(piece.text for piece in search("panel")[0].pieces)
