"""Answers of keyed rows that go on in the rows below them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import ASKED, bounds, read_letter

SHEET = (
    "Part\tAnswer\t\t\nQ1\tYes\t\t\nQ2\tA monthly panel\t\t\nQ3\t58\t\t\nQ4\tNot recorded\t\t\nQ5\tNot recorded\t\t\n"
    "Q6\tNot recorded\t\t\nQ7\tYear\t2023\t2024\n\tCases monitored on 1 March\t61\t60\n"
)


def test_counts_stand_below_the_years_of_a_keyed_row() -> None:
    answer = read_letter(SHEET).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures) == [("as at 2023-03-01", 61, 61), ("as at 2024-03-01", 60, 60)]


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


ACROSS = (
    "Question a (strategy and mechanisms)\tYes\t\t\nQuestion b (nature of mechanisms)\tA panel\t\t\nQuestion c (current cases)\t28\t\t\n"
    "Question d (gang or group based)\t5\t\t\nQuestion e (age of victims)\t{ages}\n{name}\t6\t12\t10\n"
    "Question f (ethnicity of perpetrators)\tNot held by the council\t\t\nQuestion g (cases by year)\t2022\t2023\t2024\nChildren\t64\t71\t28\n"
)


@pytest.mark.parametrize("name", ["Children", "Number of children", "Cases", "No.", "Count"])
def test_a_row_of_counts_stands_below_the_ages_that_a_keyed_row_names(name: str) -> None:
    made = read_letter(ACROSS.format(ages="11 to 12\t13\t14 to 17", name=name))
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("11-12", 6, 6), ("13-13", 12, 12), ("14-17", 10, 10)]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [64, 71, 28]


@pytest.mark.parametrize("ages", ["Not held\t\t", "12\t9\t4", "See below\t\t"])
def test_a_row_of_counts_belongs_to_no_row_that_names_no_columns(ages: str) -> None:
    made = read_letter(ACROSS.format(ages=ages, name="Children"))
    assert [figure for figure in made.answer(Question.VICTIM_AGE).figures if figure.certain] == []


def _table(row: str) -> str:
    """A table that prints each question beside its answer, with `row` below the fifth."""
    answers = [
        "Yes",
        "A panel",
        "31 children",
        "8",
        f"White British: 18; Pakistani: 13\n{row}",
        "Not recorded",
        "2023: 14",
    ]
    rows = [
        f"{number}. {asked}\t{said}"
        for number, (asked, said) in enumerate(zip(ASKED.values(), answers, strict=True), 1)
    ]
    return "Avonbrook Council\n\nQuestion\tResponse\n" + "\n".join(rows) + "\n\nThank you for your interest.\n"


AGES = "12: 3; 13: 4; 14: 6; 15: 9; 16: 5; 17: 4"


@pytest.mark.parametrize(
    "first",
    [
        *("5 (continued) Age", "5 cont. Ages", "5 (cont'd) - age", "Q5 ctd", "(continued)", "Question 5 continued"),
        *("5b Age", "5b", "Age", "By age", "Ages of victims", "- age"),
    ],
)
def test_a_row_that_goes_on_with_the_row_above_is_of_its_answer(first: str) -> None:
    read = read_letter(_table(f"{first}\t{AGES}"))
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [3, 4, 6, 9, 5, 4]
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [18, 13]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize("first", ["6 (continued)", "4 cont.", "4a", "A", "Note", "Contact", "Average age 14"])
def test_a_row_that_names_another_question_or_none_does_not_go_on(first: str) -> None:
    assert read_letter(_table(f"{first}\t{AGES}")).answer(Question.VICTIM_AGE).figures == ()


@pytest.mark.parametrize("row", ["Age\tNumber", "Age\t15", "\nAge\t" + AGES])
def test_the_head_of_another_table_does_not_go_on_with_the_row_above(row: str) -> None:
    read = read_letter(_table(row))
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [18, 13]
    assert read.answer(Question.VICTIM_AGE).figures == ()
