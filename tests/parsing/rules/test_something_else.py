"""Counts of something else beside "we do not record this" answer nothing; parts named by their place, and titles, are followed."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.subjects import means_named
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

CURRENT, YEARLY = Question.CURRENT_CASES, Question.YEARLY_CASES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            CURRENT,
            "We do not record CSE separately. There were 318 children on a child protection plan at 31 March 2025.",
        ),
        (YEARLY, "Not recorded. Contacts to the front door for all reasons were 14,201 in 2022 and 15,388 in 2023."),
        (
            YEARLY,
            "We do not hold this. Thornshire County Council has published its own figures: 2022 - 98, 2023 - 104.",
        ),
    ],
)
def test_counts_of_something_else_beside_not_held_are_no_figures(question: Question, words: str) -> None:
    part = {CURRENT: "c", YEARLY: "g"}[question]
    answer = answer_to(question, letter(**{part: words}))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    ("question", "words", "counts"),
    [
        (CURRENT, "22 children are monitored for CSE. Contacts are not recorded by type.", [22]),
        (YEARLY, "We do not hold figures before 2022. Children monitored for CSE: 2022 - 14, 2023 - 15.", [14, 15]),
    ],
)
def test_counts_of_what_was_asked_stay_whatever_else_is_not_held(
    question: Question, words: str, counts: list[int]
) -> None:
    part = {CURRENT: "c", YEARLY: "g"}[question]
    figures = answer_to(question, letter(**{part: words})).figures
    assert [figure.low for figure in figures if figure.low is not None] == counts


def test_a_refusal_of_the_ages_that_speaks_of_small_numbers_is_of_the_ages() -> None:
    words = "Ethnicity: White British 15, Pakistani 11.\nWe cannot give the ages because the total is fewer than 5 and section 40(2) applies."
    read = read_letter(letter(c="26", e=words))
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [15, 11]


@pytest.mark.parametrize(
    "second", ["What are they?", "2. The nature of these mechanisms.", "b) What do they look like?"]
)
def test_the_one_question_between_two_that_are_known_is_of_its_own_part(second: str) -> None:
    text = (
        f"Does Avonbrook operate mechanisms and have a strategy?\nYes.\n\n{second}\nA monthly meeting of 9 agencies.\n\n"
        "How many cases are being monitored now?\nBetween 20 and 25 children.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert [(figure.low, figure.high) for figure in read.answer(CURRENT).figures] == [(20, 25)]


@pytest.mark.parametrize("second", ["4. What are they?", "2. A panel."])
def test_a_question_with_another_number_and_an_answer_are_no_question_between(second: str) -> None:
    text = f"1. Does Avonbrook operate mechanisms and have a strategy?\nYes.\n{second}\n3. How many cases are being monitored now?\n25 children.\n"
    assert bounds(read_letter(text).answer(CURRENT).figures) == [("", 25, 25)]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("With regard to your first two questions, we confirm it.", {Question.STRATEGY, Question.MECHANISMS}),
        ("So the answer to your first point is yes.", {Question.STRATEGY}),
        ("That deals with your second point.", {Question.MECHANISMS}),
        ("Your fifth point is refused.", set()),
        ("The first case was closed.", set()),
    ],
)
def test_the_first_two_parts_are_named_by_their_place(words: str, named: set[Question]) -> None:
    assert means_named(words) == named


def test_a_sentence_that_turns_to_the_first_two_parts_may_answer_them() -> None:
    read = read_letter(
        "Dear Mr Bell\n\nWith regard to your first two questions, we confirm that a strategy exists which includes CSE, and that"
        " the partnership's group monitors it.\n\nThere are 17 children open to us at present for CSE.\n"
    )
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(CURRENT).figures) == [("", 17, 17)]
