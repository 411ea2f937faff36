"""Answers of keyed rows that go on in the rows below them."""

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
