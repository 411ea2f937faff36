"""Answers of keyed rows that go on in the rows below them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

SHEET = (
    "Part\tAnswer\t\t\nQ1\tYes\t\t\nQ2\tA monthly panel\t\t\nQ3\t58\t\t\nQ4\tNot recorded\t\t\nQ5\tNot recorded\t\t\n"
    "Q6\tNot recorded\t\t\nQ7\tYear\t2023\t2024\n\tCases monitored on 1 March\t61\t60\n"
)


def test_counts_stand_below_the_years_of_a_keyed_row() -> None:
    answer = read_letter(SHEET).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures) == [("2023", 61, 61), ("2024", 60, 60)]


def test_an_answer_takes_no_row_that_has_its_own_label() -> None:
    made = read_letter(SHEET)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 58, 58)]
    assert made.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD


def test_a_row_after_an_empty_line_belongs_to_no_answer() -> None:
    answer = read_letter(SHEET.replace("2024\n\t", "2024\n\n\t")).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures) == []


TITLED = (
    "Item\tResult\nQ1 Mechanisms and strategy\tYes\nQ2 Nature of mechanisms\tPanel\nQ3 Current cases\t21\n"
    "Q6 Ethnicity of perpetrators\tNot held\n\nQ5 Victims: ethnicity\t{head}\nWhite British\t14\nPakistani\t7\n\n"
    "Q7 Year\tCases in the year\n2023\t40\n2024\t33\n"
)


@pytest.mark.parametrize("head", ["Cases", "Number", "No. of children", "Count", "Total"])
def test_a_keyed_row_that_heads_a_table_of_its_own_takes_the_rows_of_that_table(head: str) -> None:
    made = read_letter(TITLED.format(head=head))
    assert [figure.low for figure in made.answer(Question.VICTIM_ETHNICITY).figures] == [14, 7]
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2023", 40, 40), ("2024", 33, 33)]


def test_a_keyed_row_with_its_own_answer_heads_no_table() -> None:
    made = read_letter(TITLED.format(head="Not held"))
    assert made.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
