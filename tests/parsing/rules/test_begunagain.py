"""Labels that begin again below the numbers of the questions."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
LETTER = """Avonbrook Council

{both} 1 and 2

{one} We have the mechanisms and a strategy.
{two} A weekly risk meeting of partners.

{both} 3 and 4

{one} 30 children are on the register at this time.
{two} 4 of the thirty are connected with a group.

{each} 5

{one} Ethnicity

21 White British
3 Any other White background

{two} Age

5 aged 13
8 aged 14

{each} 6

No record is kept.

{each} 7

2023 - 41 (plus 4 whose date of entry is not known)
2024 - 36

Sent on behalf of the Data Protection Officer
"""


@pytest.mark.parametrize(
    ("both", "each", "one", "two"),
    [
        ("Your questions", "Your question", "a)", "b)"),
        ("Questions", "Question", "(a)", "(b)"),
        ("Answers to questions", "Answer to question", "i)", "ii)"),
        ("Parts", "Part", "1.", "2."),
        ("Your questions", "Your question", "", ""),
    ],
)
def test_each_answer_is_that_of_its_own_question(both: str, each: str, one: str, two: str) -> None:
    read = read_letter(LETTER.format(both=both, each=each, one=one, two=two))
    assert read.answer(Question.STRATEGY).value == "yes"
    assert bounds(read.answer(CURRENT).figures) == [("", 30, 30)]
    assert bounds(read.answer(GROUPS).figures) == [("", 4, 4)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 5, 5), ("14-14", 8, 8)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 41, 41), ("2024", 36, 36)]


def test_labels_that_are_more_than_the_questions_part_nothing() -> None:
    text = LETTER.format(both="Questions", each="Question", one="a)", two="b)")
    text = text.replace("b) 4 of the thirty", "b) Seven closed last month.\nc) 4 of the thirty")
    groups = read_letter(text).answer(GROUPS)
    assert [figure.low for figure in groups.figures if figure.certain] in ([], [4])
