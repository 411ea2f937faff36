"""Remarks that name the question they are on, away from its answer."""

import pytest

from councils.domain.vocabulary import Basis, Question, Unit
from tests.parsing.reading_letters import read_letter

INDEX = """Avonbrook Council

Question	Answer
1. Mechanisms and strategy	Yes
2. Nature of mechanisms	A weekly panel
3. Current cases	41
4. Gang/group based	8
6. Ethnicity of perpetrators	Not collected
7. Cases each year	As below

Year	Number
2022	50
2023	44

{remark}
"""


@pytest.mark.parametrize(
    ("remark", "period"),
    [
        ("Question 3 is the position at the end of Quarter 4 2024/25.", "2024/25 Q4"),
        ("Q3 is as at 31 March 2025.", "as at 2025-03-31"),
        (
            "3) counts children open on 31 March 2025; 7) counts children open at any time in the year",
            "as at 2025-03-31",
        ),
        ("Note: the figure for question 3 was counted on 31 March 2025.", "as at 2025-03-31"),
    ],
)
def test_a_remark_says_when_the_one_count_was_taken(remark: str, period: str) -> None:
    [figure] = read_letter(INDEX.format(remark=remark)).answer(Question.CURRENT_CASES).figures
    assert (str(figure.period), figure.low) == (period, 41)


def test_a_remark_says_what_was_counted_and_how() -> None:
    remark = "3) counts children open on 31 March 2025; 7) counts children open at any time in the year"
    read = read_letter(INDEX.format(remark=remark))
    current, yearly = read.answer(Question.CURRENT_CASES), read.answer(Question.YEARLY_CASES)
    assert (current.unit, current.basis) == (Unit.CHILDREN, Basis.OPEN_ON_DATE)
    assert (yearly.unit, yearly.basis) == (Unit.CHILDREN, Basis.DURING_PERIOD)


@pytest.mark.parametrize(
    "remark",
    [
        "Question 4 is the position at the end of Quarter 4 2024/25.",
        "Question 3 was answered in our response of 12 March 2024.",
        "Question 3 is exempt from 1 April 2025 under section 40(2).",
        "Question 3 is about the children of the council.",
        "In 3 of the 31 March 2025 cases the child moved away.",
    ],
)
def test_other_remarks_leave_the_count_as_it_is(remark: str) -> None:
    figures = read_letter(INDEX.format(remark=remark)).answer(Question.CURRENT_CASES).figures
    assert all(figure.period is None for figure in figures)


def test_a_remark_of_a_whole_year_leaves_the_current_count_to_a_person() -> None:
    [figure] = (
        read_letter(INDEX.format(remark="Question 3 counts children open in 2024."))
        .answer(Question.CURRENT_CASES)
        .figures
    )
    assert not figure.certain


@pytest.mark.parametrize(
    "remark",
    [
        "Answers 3 and 4 are children with an open CSE plan on 30 April 2025.",
        "Questions 3 and 4 are the position on 30 April 2025.",
        "Q3 & Q4 were counted on 30 April 2025.",
    ],
)
def test_a_remark_may_be_on_two_questions(remark: str) -> None:
    read = read_letter(INDEX.format(remark=remark))
    for question, count in ((Question.CURRENT_CASES, 41), (Question.GROUP_BASED_CASES, 8)):
        [figure] = read.answer(question).figures
        assert (str(figure.period), figure.low) == ("as at 2025-04-30", count)
        assert read.answer(question).basis is Basis.OPEN_ON_DATE


def test_answers_that_are_to_be_found_elsewhere_are_no_remark() -> None:
    read = read_letter(INDEX.format(remark="Answers 3 and 4 are published on 30 April 2026."))
    assert [str(figure.period) for figure in read.answer(Question.CURRENT_CASES).figures] == ["None"]
