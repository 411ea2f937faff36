"""What a sentence or a heading is about, told by its words."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.subjects import means_named
from tests.parsing.reading_letters import bounds, read_letter


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
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
