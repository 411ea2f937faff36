"""What a sentence calls the figures beside it, in words that nobody has learnt, leaves them to a person."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

YEARS = "2021\t14\n2022\t19\n2023\t21"


def _certain(words: str, question: Question = Question.YEARLY_CASES, part: str = "g") -> set[bool]:
    return {figure.certain for figure in answer_to(question, letter(**{part: words})).figures}


@pytest.mark.parametrize(
    "called",
    [
        "step downs",
        "girls",
        "police referrals",
        "cases closed in the year",
        "children electively home educated",
        "provisional",
        "children aged under 13",
        "young people aged 18 to 25",
    ],
)
def test_years_that_a_sentence_calls_something_else_are_left_to_a_person(called: str) -> None:
    assert True not in _certain(f"{YEARS}\n\nThese are {called}.")
    assert True not in _certain(f"The table shows {called} by year.\n\n{YEARS}")


@pytest.mark.parametrize(
    "said",
    [
        "These are not CSE cases.",
        "The figures are not all CSE.",
        "Please note that these figures are adoptions.",
        "The figures below are fostered children:",
    ],
)
def test_a_note_that_takes_figures_back_leaves_them_to_a_person(said: str) -> None:
    assert True not in _certain(f"{said}\n{YEARS}")


@pytest.mark.parametrize(
    "said",
    [
        "The table shows the number of children monitored at any point during the calendar year.",
        "These are children who were open to the panel with CSE as a concern, so a child may appear in more than one year.",
        "The figures are taken from our case system and may change as records are brought up to date.",
        "These are cases, not incidents.",
        "The figures cover girls and boys.",
        "The figures include young people up to the age of 25.",
        "Numbers are kept by calendar year.",
        "The number of cases each year is as follows:",
        "Numbers lower than 5 are shown as <5.",
        "Please see the table below for referrals for all forms of exploitation:",
    ],
)
def test_what_is_said_of_counts_of_cases_leaves_them_certain(said: str) -> None:
    assert _certain(f"{said}\n\n{YEARS}") == {True}


def test_ages_told_of_all_the_children_leave_none_out() -> None:
    words = "We have 14 children. They are aged between 13 and 17."
    assert _certain(words, Question.CURRENT_CASES, "c") == {True}


def test_a_number_at_the_end_of_its_sentence_is_no_age() -> None:
    assert _certain("The number is 13.", Question.CURRENT_CASES, "c") == {True}


def test_one_ethnic_group_is_not_all_the_children_of_a_year() -> None:
    assert True not in _certain(f"The table shows Asian children by year.\n\n{YEARS}")
