"""Answers that name the questions they are for."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.joint import find_joint, read_numbers
from tests.parsing.reading_letters import read_letter


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("For questions 6 and 7, we hold nothing.", (6, 7)),
        ("Q3-5: not held", (3, 4, 5)),
        ("In respect of questions 4, 5 and 6 the Council", (4, 5, 6)),
        ("Questions 3 to 7 are refused.", (3, 4, 5, 6, 7)),
        ("Parts (c), (d) and (e): exempt", (3, 4, 5)),
        ("3. to 7. The Council does not hold this.", (3, 4, 5, 6, 7)),
        ("1 to 7\n\nNothing is held.", (1, 2, 3, 4, 5, 6, 7)),
    ],
)
def test_the_questions_named_are_read(words: str, numbers: tuple[int, ...]) -> None:
    assert find_joint(words)[0].numbers == numbers


@pytest.mark.parametrize(
    "words",
    [
        "Question g) asks for the number of cases.",
        "As I said in reply to question 1, yes.",
        "There were 3 to 7 children.",
        "10 to 12: 11 children",
        "We hold nothing.",
    ],
)
def test_other_sentences_name_none(words: str) -> None:
    assert all(max(joint.numbers) <= 7 and joint.start > 0 for joint in find_joint(words))


def test_numbers_the_wrong_way_round_are_no_list() -> None:
    assert read_numbers("7 to 3") == ()


def test_a_refusal_that_names_questions_in_its_midst_is_for_them() -> None:
    text = (
        "We neither confirm nor deny that we hold information within questions 3, 4 and 6, by virtue of section 31(3)."
    )
    read = read_letter(text)
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).exemptions == ("FOIA s.31(3)",)
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NO_ANSWER


def test_questions_named_without_a_refusal_bind_nothing() -> None:
    read = read_letter("Thank you for questions 3, 4 and 6, which 12 officers looked at.")
    assert all(not answer.figures for answer in read.answers)
