"""A count of some of the cases, or of none, is not certain to be the count that was asked for."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

CURRENT, GROUPS, YEARS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES


def _certain(question: Question, **answers: str) -> set[bool]:
    return {figure.certain for figure in answer_to(question, letter(**answers)).figures}


@pytest.mark.parametrize(
    "words",
    [
        "Under 13s: 22",
        "22 (over 18s)",
        "Aged 18-25: 22",
        "Victims aged 16-17: 22",
        "Group-based cases: 22",
        "CSA cases: 22",
        "The team can support 20 children at any one time.",
        "There are 22 new cases this month.",
        "22 records (a child may have more than one).",
        "c. 20 children",
        "22?",
    ],
)
def test_a_count_of_some_cases_is_not_certain_to_be_that_of_all(words: str) -> None:
    assert True not in _certain(CURRENT, c=words)


@pytest.mark.parametrize(
    "words",
    [
        "22 children aged under 18",
        "22 children aged 0-17",
        "22 cases, of which 4 are group-based",
        "We can confirm that 22 children are being monitored.",
    ],
)
def test_a_count_of_all_cases_stays_certain(words: str) -> None:
    assert bounds(answer_to(CURRENT, letter(c=words)).figures) == [("", 22, 22)]
    assert _certain(CURRENT, c=words) == {True}


def test_the_third_letter_with_a_full_stop_is_a_label_where_others_have_it_too() -> None:
    assert _certain(CURRENT, b="b. A panel.", c="c. 20 children", d="d. None") == {True}


@pytest.mark.parametrize(
    "words",
    [
        "2020: 14 more than in 2019",
        "2010: 14 cases per month\n2011: 19 cases per month",
        "Group-based cases\n2020: 14\n2021: 19",
        "Under 13s: 2020: 14, 2021: 19",
    ],
)
def test_years_of_some_cases_are_not_certain(words: str) -> None:
    assert True not in _certain(YEARS, g=words)


@pytest.mark.parametrize(
    "words",
    ["Of the 22, 4 involve one perpetrator.", "In 4 cases the number of perpetrators is unknown.", "4 (2019 to 2024)."],
)
def test_cases_of_one_perpetrator_or_of_many_years_are_no_groups_of_today(words: str) -> None:
    assert True not in _certain(GROUPS, d=words)


@pytest.mark.parametrize(
    "words", ["3 of these are thought to involve more than one perpetrator.", "4 are linked to a gang or group."]
)
def test_cases_of_several_perpetrators_stay_certain(words: str) -> None:
    assert _certain(GROUPS, d=words) == {True}


@pytest.mark.parametrize(
    ("remark", "certain"),
    [
        ("excludes the north area", False),
        ("not including the north", False),
        ("figures exclude disabled children", False),
        ("excludes nobody", True),
        ("excluding duplicates", True),
        ("includes all areas", True),
    ],
)
def test_a_bracket_that_leaves_some_out_is_about_its_own_year(remark: str, certain: bool) -> None:
    figures = answer_to(YEARS, letter(g=f"2020: 14 ({remark})\n2021: 19")).figures
    assert [(figure.words, figure.certain) for figure in figures] == [("14", certain), ("19", True)]


def test_cases_for_each_worker_are_no_count_of_the_year() -> None:
    years = "2020: 14\n2021: 19"
    assert _certain(YEARS, g=f"The number of cases per social worker in each year is below.\n{years}") == {False}
    assert _certain(YEARS, g=f"The number of cases in each year is below.\n{years}") == {True}


def test_children_of_a_network_are_no_count_of_networks() -> None:
    assert True not in _certain(GROUPS, d="1 network involving 5 children.")
    assert True not in _certain(GROUPS, d="2 networks involving 9 children.")
    assert _certain(GROUPS, d="5 cases, all involving a network.") == {True}
