"""Where answers end: reviews, complaints, re-use and thanks; and the head that stands before them."""

import pytest

from councils.parsing.rules.closings import is_closing, is_opening


@pytest.mark.parametrize(
    "words",
    [
        "Yours faithfully",
        "If you are unhappy with this reply",
        "Internal review",
        "Last updated: 3 May 2025",
        "You have the right to complain",
        "You may ask for a review",
    ],
)
def test_closings_end_an_answer(words: str) -> None:
    assert is_closing(words)


@pytest.mark.parametrize(
    "words",
    [
        "2014",
        "Yes, we do.",
        "The information is not held.",
        "Internal review outcome: 22 children",
        "You have asked for the position at 1 March",
        "You have requested seven things",
    ],
)
def test_answers_are_no_closings(words: str) -> None:
    assert not is_closing(words)


def test_a_salutation_opens_a_letter() -> None:
    assert is_opening("Dear Sir")
    assert not is_opening("There are 22 children.")
