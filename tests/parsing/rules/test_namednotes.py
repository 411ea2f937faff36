"""A note that names an answer is on that answer: its figures alone are left to a person."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.namednotes import names_one, read_named
from tests.parsing.reading_letters import letter, read_letter

BOTH_SIDES = {Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY}
COMPLAINTS = "\n\nIf you are unhappy with this response you may ask for an internal review.\n\n"


@pytest.mark.parametrize(
    ("note", "questions"),
    [
        ("Annual figures are crimes recorded by the police.", {Question.YEARLY_CASES}),
        ("2020 figures are missing episodes.", {Question.YEARLY_CASES}),
        ("The figures for each year are estimates.", {Question.YEARLY_CASES}),
        ("The figures by ethnicity are contacts.", BOTH_SIDES),
        ("Note: the ethnicity of victims figures are contacts.", {Question.VICTIM_ETHNICITY}),
        ("The figures for the ethnicity of suspects are contacts.", {Question.PERPETRATOR_ETHNICITY}),
        ("1. Ages are estimates.", {Question.VICTIM_AGE}),
        ("Figures for question 3 are estimates.", {Question.CURRENT_CASES}),
        ("The numbers at part (e) are contacts.", {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE}),
        ("Q7 is a running total.", {Question.YEARLY_CASES}),
    ],
)
def test_a_note_is_on_the_answer_that_its_subject_names(note: str, questions: set[Question]) -> None:
    read = read_named(note)
    assert read is not None
    assert read.questions == questions
    assert read.on_all.startswith("The figures ")


def test_a_note_on_a_table_may_be_on_any_answer_with_a_count() -> None:
    read = read_named("The figures in table 2 are contacts.")
    assert read is not None
    assert read.questions == frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}


@pytest.mark.parametrize(
    "note",
    [
        "Figures are contacts recorded in 2020.",
        "All figures in this response are estimates.",
        "We are an agency of ethnic diversity.",
        "Figures exclude children of all ages.",
        "",
    ],
)
def test_a_note_whose_subject_names_no_answer_is_on_none_of_its_own(note: str) -> None:
    assert read_named(note) is None


@pytest.mark.parametrize("words", ["for question 7", "yearly figures", "in 2019", "by ethnicity", "in table 2"])
def test_words_name_the_answer_they_are_on(words: str) -> None:
    assert names_one(words)


@pytest.mark.parametrize("words", ["all figures", "these are contacts", "children aged under 18", "1234"])
def test_words_on_all_figures_name_none(words: str) -> None:
    assert not names_one(words)


def _sure(note: str) -> dict[Question, set[bool]]:
    text = letter(a="Yes.", c="24 children", e="White British: 12\nAsian: 10", g="2019: 12\n2020: 14")
    read = read_letter(f"{text}{COMPLAINTS}Notes\n{note}\n")
    return {each.question: {figure.certain for figure in each.figures} for each in read.answers if each.figures}


@pytest.mark.parametrize(
    ("note", "doubted"),
    [
        ("Annual figures are crimes recorded by the police.", {Question.YEARLY_CASES}),
        ("The yearly figures are incidents rather than children.", {Question.YEARLY_CASES}),
        ("2020 figures are missing episodes.", {Question.YEARLY_CASES}),
        ("2019 figures are contacts, not children.", {Question.YEARLY_CASES}),
        ("The figures by ethnicity are contacts.", {Question.VICTIM_ETHNICITY}),
        ("Figures for question 3 are estimates.", {Question.CURRENT_CASES}),
        (
            "The figures in table 2 are contacts.",
            {Question.CURRENT_CASES, Question.VICTIM_ETHNICITY, Question.YEARLY_CASES},
        ),
    ],
)
def test_a_note_that_calls_one_answer_something_else_doubts_that_answer_alone(
    note: str, doubted: set[Question]
) -> None:
    assert _sure(note) == {
        question: {question not in doubted}
        for question in (Question.CURRENT_CASES, Question.VICTIM_ETHNICITY, Question.YEARLY_CASES)
    }


@pytest.mark.parametrize(
    "note",
    [
        "The figures by ethnicity are of children.",
        "The 2020 figures come from the case system.",
        "Annual figures are counts of children, not incidents.",
        "Figures for question 7 are as at 31 March.",
    ],
)
def test_a_note_that_calls_an_answer_what_it_is_doubts_none(note: str) -> None:
    assert all(sure == {True} for sure in _sure(note).values())


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_note_right_below_the_years_is_on_the_years(between: str) -> None:
    text = letter(c="24 children", g=f"2019: 12\n2020: 14{between}Annual figures are crimes recorded by the police.")
    read = read_letter(text)
    assert [figure.certain for figure in read.answer(Question.YEARLY_CASES).figures] == [False, False]
    assert [figure.certain for figure in read.answer(Question.CURRENT_CASES).figures] == [True]
