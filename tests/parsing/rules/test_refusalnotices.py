"""A refusal notice at the foot of a letter is on the answers that point to it, or that it names."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import read_letter

ANSWERS = "1. Yes\n2. A panel\n3. 13\n4. 2\n5. {five}\n6. Not held\n7. 2021: 12\n2022: 13\n\n"
LAW = "The numbers are small. The information is exempt under section 40(2) of the Act.\n\nYours sincerely"


@pytest.mark.parametrize(
    "head", ["Refusal notice - question 5", "Refusal notice (question 5)", "Refusal notice", "Exemption statement"]
)
@pytest.mark.parametrize("five", ["Exempt - see the refusal notice below.", "Withheld, for the reasons set out below."])
def test_an_answer_that_points_to_the_notice_relies_on_its_law(head: str, five: str) -> None:
    made = read_letter(f"{ANSWERS.format(five=five)}{head}\n\n{LAW}")
    for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE):
        assert (made.answer(question).outcome, made.answer(question).exemptions) == (
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        )


def test_a_notice_on_another_question_says_nothing_of_the_answer_above_it() -> None:
    made = read_letter(
        f"{ANSWERS.format(five='Exempt - see the refusal notice below.')}Refusal notice - question 5\n\n{LAW}"
    )
    years = made.answer(Question.YEARLY_CASES)
    assert (years.outcome, years.exemptions) == (Outcome.ANSWERED, ())


def test_an_answer_that_points_to_no_notice_keeps_its_own_reason() -> None:
    made = read_letter(f"{ANSWERS.format(five='Withheld under section 38.')}Refusal notice - question 5\n\n{LAW}")
    assert made.answer(Question.VICTIM_ETHNICITY).exemptions == ("FOIA s.38",)


def test_a_notice_that_names_another_question_is_not_this_ones() -> None:
    made = read_letter(f"{ANSWERS.format(five='Exempt, as explained below.')}Refusal notice - question 4\n\n{LAW}")
    assert made.answer(Question.VICTIM_ETHNICITY).exemptions == ()


def test_of_two_notices_none_is_followed() -> None:
    made = read_letter(
        f"{ANSWERS.format(five='Exempt - see the refusal notice below.')}Refusal notice\n\n{LAW}\n\nRefusal notice\n\nSection 12 applies."
    )
    assert made.answer(Question.VICTIM_ETHNICITY).exemptions == ()


@pytest.mark.parametrize("head", ["Refusal notice for your request", "Refusal notice" + " " * 20_000 + "x"])
def test_a_line_that_says_more_is_no_heading_of_a_notice(head: str) -> None:
    made = read_letter(f"{ANSWERS.format(five='Exempt - see the refusal notice below.')}{head}\n\n{LAW}")
    assert made.answer(Question.VICTIM_AGE).exemptions == ()
