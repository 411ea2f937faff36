"""Answers that only point to another."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.elsewhere import points_to
from tests.parsing.reading_letters import letter, read_letter


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("See question 1.", (1,)),
        ("As 2a", (2,)),
        ("Please refer to the answer to question 5 above", (5,)),
        ("As above.", ()),
        ("Included above", ()),
        ("See response to question 5.", (5,)),
    ],
)
def test_a_pointer_is_followed(words: str, numbers: tuple[int, ...]) -> None:
    assert points_to(words) == numbers


@pytest.mark.parametrize("words", ["See our website", "22", "As at 31 March 2025", "As above, 22 children", "Not held"])
def test_an_answer_is_no_pointer(words: str) -> None:
    assert points_to(words) is None


def test_a_pointer_to_a_refusal_is_that_refusal() -> None:
    read = read_letter(letter(e="Withheld under section 40(2).", f="See question 5."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.WITHHELD
