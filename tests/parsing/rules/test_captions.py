"""Captions of the officer's own are known as a whole, and other words are none."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.captions import caption_before, caption_says

PEOPLE = {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE}


@pytest.mark.parametrize(
    ("caption", "questions"),
    [
        ("Victims", PEOPLE),
        ("Profile of children", PEOPLE),
        ("Age profile", {Question.VICTIM_AGE}),
        ("Age (victims)", {Question.VICTIM_AGE}),
        ("Ethnicity (victims)", {Question.VICTIM_ETHNICITY}),
        ("Open cases", {Question.CURRENT_CASES}),
        ("Current position", {Question.CURRENT_CASES}),
        ("Gang or group based", {Question.GROUP_BASED_CASES}),
        ("Perpetrators", {Question.PERPETRATOR_ETHNICITY}),
        ("Profile of perpetrators:", {Question.PERPETRATOR_ETHNICITY}),
        ("Trend", {Question.YEARLY_CASES}),
        ("Previous years", {Question.YEARLY_CASES}),
        ("Cases by year", {Question.YEARLY_CASES}),
        ("Monitoring", {Question.MECHANISMS}),
    ],
)
def test_a_caption_tells_its_questions(caption: str, questions: set[Question]) -> None:
    assert caption_says(caption) == questions


@pytest.mark.parametrize(
    "words",
    [
        "Child sexual exploitation",
        "Children's services",
        "Response",
        "Open Data",
        "White",
        "Not known",
        "Victims 12",
        "Current cases of flu",
    ],
)
def test_other_words_are_no_caption(words: str) -> None:
    assert caption_says(words) == frozenset()


def test_a_sentence_may_begin_with_its_caption() -> None:
    assert caption_before("Perpetrators: not recorded.") == {Question.PERPETRATOR_ETHNICITY}
    assert caption_before("Please note: perpetrators are not recorded.") == frozenset()
    assert caption_before("The perpetrators are not recorded.") == frozenset()
