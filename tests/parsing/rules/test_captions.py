"""Captions of the officer's own are known as a whole, and other words are none."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.captions import caption_before, caption_says, names_numbers, run_in_caption

PEOPLE = {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE}


@pytest.mark.parametrize(
    ("caption", "questions"),
    [
        ("Victims", PEOPLE),
        ("Profile of children", PEOPLE),
        ("Age profile", {Question.VICTIM_AGE}),
        ("Age (victims)", {Question.VICTIM_AGE}),
        ("Ethnicity (victims)", {Question.VICTIM_ETHNICITY}),
        ("Mechanisms and strategy", {Question.STRATEGY, Question.MECHANISMS}),
        ("The strategy and monitoring", {Question.STRATEGY, Question.MECHANISMS}),
        ("Open cases", {Question.CURRENT_CASES}),
        ("Current position", {Question.CURRENT_CASES}),
        ("Gang or group based", {Question.GROUP_BASED_CASES}),
        ("Perpetrators", {Question.PERPETRATOR_ETHNICITY}),
        ("Profile of perpetrators:", {Question.PERPETRATOR_ETHNICITY}),
        ("Trend", {Question.YEARLY_CASES}),
        ("Previous years", {Question.YEARLY_CASES}),
        ("Cases by year", {Question.YEARLY_CASES}),
        ("Monitoring", {Question.MECHANISMS}),
        ("OPEN NOW", {Question.CURRENT_CASES}),
        ("Open at present", {Question.CURRENT_CASES}),
        ("THOSE RESPONSIBLE", {Question.PERPETRATOR_ETHNICITY}),
        ("People of concern", {Question.PERPETRATOR_ETHNICITY}),
        ("YEARS", {Question.YEARLY_CASES}),
        ("The years", {Question.YEARLY_CASES}),
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


@pytest.mark.parametrize(
    ("words", "questions"),
    [
        ("Gang or group based. None.", {Question.GROUP_BASED_CASES}),
        ("Number of cases now. Twenty-three children.", {Question.CURRENT_CASES}),
        ("Year by year. For the reason already given we cannot say.", {Question.YEARLY_CASES}),
        ("By year.", {Question.YEARLY_CASES}),
        ("Ethnicity of the perpetrators. Not held.", {Question.PERPETRATOR_ETHNICITY}),
        ("- Perpetrators. We hold nothing.", {Question.PERPETRATOR_ETHNICITY}),
    ],
)
def test_the_first_sentence_of_a_paragraph_may_be_its_caption(words: str, questions: set[Question]) -> None:
    assert run_in_caption(words, 0, len(words))[1] == questions


@pytest.mark.parametrize(
    "words",
    [
        "White British 12. Perpetrators are not recorded.",
        "We record perpetrators. Not victims.",
        "Yes. Victims.",
        "None.",
    ],
)
def test_a_sentence_that_says_something_is_no_caption(words: str) -> None:
    assert run_in_caption(words, 0, len(words)) == (0, frozenset())


@pytest.mark.parametrize("words", ["Numbers", "Our figures", "The numbers:", "Data"])
def test_a_heading_may_only_say_that_numbers_follow(words: str) -> None:
    assert names_numbers(words)


@pytest.mark.parametrize("words", ["Data protection", "Numbers by age", "Victims", "The figure is 12"])
def test_other_headings_say_more(words: str) -> None:
    assert not names_numbers(words)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Trend since 2010", Question.YEARLY_CASES),
        ("Cases 2010 to 2024", Question.YEARLY_CASES),
        ("Annual figures 2010-2024", Question.YEARLY_CASES),
        ("Open cases at 1 May 2025", Question.CURRENT_CASES),
        ("Present position", Question.CURRENT_CASES),
        ("Two or more perpetrators", Question.GROUP_BASED_CASES),
    ],
)
def test_a_caption_may_say_when_or_by_how_many(words: str, question: Question) -> None:
    assert caption_says(words) == {question}


@pytest.mark.parametrize("words", ["Cases 2021-22", "Cases 2021", "Data 2010", "Two perpetrators", "Position paper"])
def test_one_year_makes_no_caption(words: str) -> None:
    assert not caption_says(words)
