"""Answers that are an abbreviation, explained elsewhere in the letter."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter

KEY = "\n\nKey: n/r = not recorded; w/h = withheld under section 40(2) of the Freedom of Information Act"


@pytest.mark.parametrize("question", [Question.GROUP_BASED_CASES, Question.PERPETRATOR_ETHNICITY])
def test_an_answer_that_is_an_abbreviation_says_its_reason(question: Question) -> None:
    text = letter(c="25", d="n/r", f="N/R", g="2023: 4\n2024: 25") + KEY
    assert answer_to(question, text).outcome is Outcome.NOT_HELD


def test_an_abbreviation_may_cite_an_exemption() -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="25", d="w/h") + KEY)
    assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.40(2)",))


def test_a_year_beside_an_abbreviation_has_no_count() -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g="Year\tCases\n2013\tn/r\n2014\t12\n2015\t15") + KEY)
    assert [(str(figure.period), figure.low) for figure in answer.figures] == [
        ("2013", None),
        ("2014", 12),
        ("2015", 15),
    ]
    assert answer.outcome is Outcome.PARTLY_ANSWERED


def test_an_abbreviation_that_nobody_explains_is_no_reason() -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="25", d="q/z") + KEY).outcome is not Outcome.NOT_HELD
