"""The numbered paragraphs of a review are no labels of answers; the questions that they name are answered all the same."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.closings import closing_lines
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import bounds, placed, read_letter

REVIEW = """Avonbrook Council

INTERNAL REVIEW

Case: IR-0099
Date of review: 19 June 2025

1. On 15 April 2025 you put seven questions to the Council about CSE. On 14 May it gave 31 as the answer to question 3 and 52 as
the number for 2024, and refused the rest.
2. On 21 May you asked for a review on two grounds: (i) that 31 could not be right; (ii) that ethnicity is not identifying.

Findings

3. I uphold ground (i). The 31 counted seven children twice. The right answer to question 3 is that the Council was monitoring 24 children.
4. I uphold ground (ii) in part. Of the 24 children, 15 are White British and 9 are Indian.
5. On question 4, I uphold the refusal under section 40(2).
6. On question 6, no information is held by the Council.
7. The annual totals, using the corrected method, are 2022: 33; 2023: 30; 2024: 41.

If you remain dissatisfied you may complain to the Information Commissioner's Office.
"""


def test_the_paragraphs_of_a_review_answer_the_questions_that_they_name() -> None:
    read = read_letter(REVIEW)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_the_paragraphs_that_name_no_question_are_bound_by_what_they_speak_of() -> None:
    read = read_letter(REVIEW)
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 15, 15), ("Indian", 9, 9)]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [33, 30, 41]


def test_the_number_that_was_given_before_is_no_figure() -> None:
    read = read_letter(REVIEW)
    assert {31, 52}.isdisjoint(figure.low for answer in read.answers for figure in answer.figures)


def test_answers_that_name_their_own_questions_keep_their_labels() -> None:
    text = (
        "1. Yes.\n2. A panel.\n3. On question 3, 17 children.\n4. 2\n5. Not held.\n6. Not held.\n7. See question 3.\n"
    )
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Avonbrook Council\n\nINTERNAL REVIEW\n\nCase: 7\n\n1. Yes", []),
        ("1. Yes\n" * 10 + "Internal review\nYou may ask us.", ["Internal review"]),
        (f"{'We answer below. ' * 8}\n\nInternal review\n\nWrite to us.", ["Internal review"]),
    ],
)
def test_internal_review_over_a_letter_is_its_title_and_below_it_ends_the_answers(text: str, closes: list[str]) -> None:
    letter = Letter.of(placed(text))
    found = [letter.text[line.start : line.end] for line in closing_lines(letter)]
    assert [words for words in found if words.casefold() == "internal review"] == closes


NOTICE = """Avonbrook Council

Notice of refusal

1. {}

2. The Council holds information of the description requested. It is not obliged to communicate it.

3. Section 12 of the Act provides that an authority need not comply where the cost would exceed the limit.

4. There were 1,347 records. A sample of 20 was examined, at 12 minutes for each child's ethnicity and age.

5. The estimate exceeds the limit, and the Council declines to answer all seven of your questions.

6. If you were to confine your request to the first two questions I expect that it could be met.
"""


@pytest.mark.parametrize(
    "opening",
    [
        "I refer to your request, which was received on 9 April 2025.",
        "This notice is given under section 17 of the Act.",
        "You wrote to the Council on 9 April 2025.",
        "On 9 April 2025 you asked seven questions.",
        "I am instructed by the Director.",
    ],
)
def test_the_paragraphs_of_a_notice_refuse_as_one(opening: str) -> None:
    read = read_letter(NOTICE.format(opening))
    assert {(answer.outcome, answer.exemptions, answer.figures) for answer in read.answers} == {
        (Outcome.WITHHELD, ("FOIA s.12",), ())
    }


def test_a_first_answer_that_opens_nothing_keeps_its_label() -> None:
    text = "1. The Council has a strategy.\n2. A panel.\n3. 17\n4. 2\n5. Not held.\n6. Not held.\n7. 2024: 17\n"
    assert bounds(read_letter(text).answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
