"""Refusals of several parts whose holder the sentence above them names."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import ASKED, read_letter

_REQUEST = " ".join(f"{part}) {words}" for part, words in ASKED.items())
_COUNTED = tuple(question for question in Question if question not in (Question.STRATEGY, Question.MECHANISMS))


def _holders(words: str) -> set[str | None]:
    read = read_letter(
        f"Avonbrook Council\n\nRequest\n\n{_REQUEST}\n\nResponse\n\nThank you for writing to us.\n\n{words}\n"
    )
    assert {read.answer(question).outcome for question in _COUNTED} == {Outcome.NOT_HELD}
    return {read.answer(question).referred_to for question in _COUNTED}


@pytest.mark.parametrize(
    "above",
    [
        "Those duties are the responsibility of Thornshire County Council, to which you should send the request.",
        "Children's social care is provided by Thornshire County Council.",
        "Please direct your request to Thornshire County Council. Its address is at the foot of this letter.",
        "You should write to Thornshire County Council.",
    ],
)
def test_the_holder_named_above_is_the_one_to_ask(above: str) -> None:
    said = f"{above} The information you ask for at c) to g) is not held by this council."
    assert _holders(said) == {"Thornshire County Council"}


@pytest.mark.parametrize(
    "above",
    [
        "Concerns about a child are passed to Thornshire County Council.",
        "We sit on a panel with Thornshire County Council.",
        "Please direct your request to Thornshire County Council.\n\nThe leaflet is about waste.",
        "Avonbrook collects waste and houses the homeless.",
    ],
)
def test_a_council_that_is_only_mentioned_above_is_not(above: str) -> None:
    assert _holders(f"{above} The information you ask for at c) to g) is not held by this council.") == {None}
