"""A count in a row that is named as something else is not certain."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, letter, read_letter

CURRENT, GROUPS, YEARS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES


def numbered(third: str, fourth: str) -> str:
    rows = ["Ref\tMeasure\tValue", "1\tStrategy\tYes", "2\tMechanisms\tPanel", f"3\t{third}\t22", f"4\t{fourth}\t3"]
    return "\n".join([*rows, "6\tEthnicity of perpetrators\tNot held"])


@pytest.mark.parametrize(
    "name",
    [
        *(
            "New CSE cases this year",
            "CSE referrals in 2024/25",
            "CSE cases at 31 March 2020",
            "CSE assessments completed",
        ),
        *("CSE cases in care", "CSE cases per worker", "Children aged under 13 with CSE", "Number of CSE groups"),
    ],
)
def test_cases_of_another_kind_are_not_certain_to_be_those_of_today(name: str) -> None:
    figures = read_letter(numbered(name, "Of which gang or group based")).answer(CURRENT).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "name", ["CSE cases at 31 March 2020", "New CSE cases", "Gangs known in the area", "Number of CSE groups"]
)
def test_cases_without_groups_and_groups_without_cases_are_not_certain_to_be_cases_of_groups(name: str) -> None:
    figures = read_letter(numbered("Current number of CSE cases", name)).answer(GROUPS).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "third", ["Current number of CSE cases", "Open CSE cases at 30 April 2025", "Children with CSE, now"]
)
@pytest.mark.parametrize(
    "fourth",
    ["Of which gang or group based", "Cases with two or more perpetrators", "Number thought to be gang/group based"],
)
def test_rows_named_as_the_request_names_them_stay_certain(third: str, fourth: str) -> None:
    made = read_letter(numbered(third, fourth))
    assert [(figure.low, figure.certain) for figure in made.answer(CURRENT).figures] == [(22, True)]
    assert [(figure.low, figure.certain) for figure in made.answer(GROUPS).figures] == [(3, True)]


@pytest.mark.parametrize(
    "name",
    ["CSE alerts", "CSE cases reviewed", "CSE cases in care", "Number of CSE groups", "Cases per worker", "CSE staff"],
)
def test_years_across_a_row_of_something_else_are_not_certain(name: str) -> None:
    made = read_letter(f"CSE data\n\nMeasure\t2021/22\t2022/23\t2023/24\n{name}\t12\t14\t17\nPanels held\t11\t12\t12")
    assert not any(figure.certain for figure in made.answer(YEARS).figures)


def test_years_across_a_row_of_cases_stay_certain_beside_reasons() -> None:
    rows = "Measure\t2021/22\t2022/23\t2023/24\nCSE cases open during the year\tNot recorded\t14\t17"
    figures = [each for each in read_letter(f"CSE data\n\n{rows}").answer(YEARS).figures if each.count is not None]
    assert bounds(tuple(figures)) == [("2022/23", 14, 14), ("2023/24", 17, 17)]
    assert all(figure.certain for figure in figures)


ACROSS = "\t2021\t2022\t2023"


@pytest.mark.parametrize("name", ["Missing", "Adults", "Closed", "Fostered"])
def test_one_word_that_is_not_known_is_enough_where_years_stand_across(name: str) -> None:
    for table in (
        f"{ACROSS}\n{name}\t14\t19\t21",
        f"{name}{ACROSS}\n\t14\t19\t21",
        f"{name}{ACROSS}\nCases\t14\t19\t21",
    ):
        figures = read_letter(letter(g=table)).answer(YEARS).figures
        assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("corner", ["", "Year", "Measure", "g. Year", "Cases by year", "Status"])
@pytest.mark.parametrize("name", ["Cases", "Number of children", "Children monitored"])
def test_cases_in_a_row_below_years_are_certain(corner: str, name: str) -> None:
    figures = read_letter(letter(g=f"{corner}{ACROSS}\n{name}\t14\t19\t21")).answer(YEARS).figures
    assert [figure.certain for figure in figures] == [True] * 3
