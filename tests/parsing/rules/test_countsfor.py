"""Counts before the numbers of the questions that they answer, and counts of other things there."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter

NOW, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


def told(words: str) -> list[list[tuple[str, int | None, int | None]]]:
    read = read_letter(f"Avonbrook Council\n\nThank you for your request. {words}\n")
    return [bounds(read.answer(question).figures) for question in (NOW, GROUPS)]


def certain(words: str) -> bool:
    read = read_letter(f"Avonbrook Council\n\nThank you for your request. {words}\n")
    return any(figure.certain for question in (NOW, GROUPS) for figure in read.answer(question).figures)


@pytest.mark.parametrize(
    "words",
    [
        "The figures are 12 for question 3 and 2 for question 4.",
        "There are 12 for question 3 and 2 for question 4. We hold nothing for question 6.",
        "We hold 12 cases for Q3 and 2 for Q4.",
        "The numbers are 12 children for part c and 2 for part d.",
        "Our answers are 12 (question 3), 2 (question 4).",
        "It is 12 in answer to question 3, and 2 in answer to question 4.",
        "3 and 4. The answer is 12 for question 3 and 2 for question 4.",
    ],
)
def test_each_count_is_of_the_question_behind_it(words: str) -> None:
    assert told(words) == [[("", 12, 12)], [("", 2, 2)]]
    assert certain(words)


def test_a_bound_keeps_its_words() -> None:
    assert told("There are 12 for question 3 and fewer than 5 for question 4.") == [[("", 12, 12)], [("", 0, 4)]]


@pytest.mark.parametrize(
    "words",
    [
        "At 31 March 2025 there were 12 for question 3 and 2 for question 4.",
        "There were 12 for question 3 and 2 for question 4 in 2023/24.",
        "Before the correction the figures were 12 for question 3 and 2 for question 4.",
    ],
)
def test_counts_of_some_other_time_are_for_a_person(words: str) -> None:
    assert not certain(words)


@pytest.mark.parametrize(
    "words",
    [
        "You quoted figures of 12 for question 3 and 2 for question 4.",
        "In our earlier response we gave figures of 12 for question 3 and 2 for question 4.",
        "We spent 12 hours for question 3 and 2 for question 4.",
        "We attach 12 for question 3 and 2 for question 4.",
        "The exemptions number 12 for question 3 and 2 for question 4.",
        "There are 12 for question 3.",
    ],
)
def test_other_numbers_before_questions_are_no_counts_of_cases(words: str) -> None:
    assert not certain(words)


def test_a_list_of_questions_holds_no_count() -> None:
    assert told("The answers to questions 3 and 4 follow.") == [[], []]
