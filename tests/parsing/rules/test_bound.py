"""Passages, and the questions that they answer."""

from councils.domain.vocabulary import Question
from councils.parsing.rules.bound import Bound, Passage, by_question

C, D = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


def passage(start: int, *questions: Question) -> Passage:
    return Passage(start, start + 5, questions, Bound.LABEL)


def test_each_question_has_its_passages_in_the_order_of_the_letter() -> None:
    first, second, both = passage(0, C), passage(40, C), passage(20, C, D)
    assert by_question([second, both, first]) == {C: [first, both, second], D: [both]}


def test_a_question_without_a_passage_is_not_among_them() -> None:
    assert D not in by_question([passage(0, C)])
    assert by_question([passage(0)]) == {}
