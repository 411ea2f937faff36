"""What stands below a list or a table may turn all of its figures."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

YEARS = "Year\tNumber\n2021\t40\n2022\t41"
GROUPS = "Ethnicity\tNumber\nWhite British\t13\nAsian\t5"


def _sure(question: Question, text: str) -> list[bool]:
    return [figure.certain for figure in answer_to(question, f"Avonbrook Council\nFOI 25/118\n\n{text}").figures]


@pytest.mark.parametrize(
    "foot",
    [
        "Contacts with the front door",
        "Children missing from home",
        "Offences recorded by police",
        "Criminal exploitation only",
        "Thornshire as a whole",
        "We counted each contact.",
        "Numbers are of episodes of going missing.",
    ],
)
def test_a_foot_that_names_something_else_leaves_the_table_uncertain(foot: str) -> None:
    assert _sure(Question.YEARLY_CASES, letter(g=f"{YEARS}\n{foot}")) == [False, False]
    assert True not in _sure(Question.YEARLY_CASES, f"7. Cases each year 2010 to 2024\n{YEARS}\n{foot}\n")


@pytest.mark.parametrize(
    "foot",
    [
        "Data from our case system",
        "(children under 18)",
        "Figures for children in Avonbrook",
        "We count each child once a year.",
    ],
)
def test_a_foot_that_names_the_cases_leaves_the_table_certain(foot: str) -> None:
    assert _sure(Question.YEARLY_CASES, letter(g=f"{YEARS}\n{foot}")) == [True, True]


@pytest.mark.parametrize(
    "said",
    [
        "These are the victims' ethnicities",
        "The table shows the victims",
        "Victims only",
        "These are the ethnicities of the victims; we hold none for perpetrators.",
        "The ethnicities above are those of the victims.",
    ],
)
@pytest.mark.parametrize("head", ["Alleged perpetrators by ethnicity", "Suspects", "Ethnicity of offenders"])
def test_a_table_of_perpetrators_that_is_said_to_be_of_victims_is_uncertain(head: str, said: str) -> None:
    assert True not in _sure(Question.PERPETRATOR_ETHNICITY, f"{head}\n{GROUPS}\n{said}\n")


def test_a_table_of_victims_that_is_said_to_be_of_perpetrators_is_uncertain() -> None:
    assert True not in _sure(
        Question.VICTIM_ETHNICITY, f"Victims by ethnicity\n{GROUPS}\nThese are the perpetrators' ethnicities\n"
    )


@pytest.mark.parametrize("said", ["These are the perpetrators' ethnicities", "The panel meets weekly."])
def test_a_table_of_perpetrators_stays_certain_where_nothing_else_is_said(said: str) -> None:
    assert _sure(Question.PERPETRATOR_ETHNICITY, f"Alleged perpetrators by ethnicity\n{GROUPS}\n{said}\n") == [
        True,
        True,
    ]


@pytest.mark.parametrize("foot", ["(Adults)", "(Target)", "Adults", "Target", "Adults only", "(Staff hours)"])
def test_one_word_or_a_bracket_alone_below_a_list_leaves_it_to_a_person(foot: str) -> None:
    assert _sure(Question.YEARLY_CASES, letter(g=f"2020: 14\n2021: 19\n{foot}")) == [False, False]


@pytest.mark.parametrize("foot", ["(Children)", "(cases)", "Total", "Thank you"])
def test_one_word_that_names_the_cases_or_nothing_leaves_a_list_as_it_is(foot: str) -> None:
    assert _sure(Question.YEARLY_CASES, letter(g=f"2020: 14\n2021: 19\n{foot}")) == [True, True]
