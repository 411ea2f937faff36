"""A list of two columns whose rows count different things is parted, and one that counts one thing is not."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter

YEARS = "2022\t14\n2023\t18\n2024\t22"
HEAD = "Avonbrook Council\nFOI 1234\n\n"


def read(question: Question, table: str) -> list[tuple[str, int | None, int | None]]:
    return bounds(read_letter(HEAD + table).answer(question).figures)


@pytest.mark.parametrize(
    "table",
    [
        f"Current number of CSE cases\t31\n{YEARS}",
        f"{YEARS}\nCurrent number of CSE cases\t31",
        f"Item\tNumber\nCurrent number of CSE cases\t31\n{YEARS}",
        f"CSE cases open now\t31\n{YEARS}",
        f"Number of CSE cases currently monitored\t31\n{YEARS}",
    ],
)
def test_the_current_cases_stand_beside_the_years(table: str) -> None:
    assert read(Question.CURRENT_CASES, table) == [("", 31, 31)]
    assert read(Question.YEARLY_CASES, table) == [("2022", 14, 14), ("2023", 18, 18), ("2024", 22, 22)]


def test_current_cases_groups_and_years_are_three_kinds_of_rows() -> None:
    table = (
        "Current number of CSE cases\t22\nGang/group based cases\t3\nVictims - White British\t18\nVictims - Asian\t4\n"
        "Perpetrators - White\t6\nPerpetrators - Black\t7\nCases 2022\t12\nCases 2023\t19"
    )
    assert read(Question.CURRENT_CASES, table) == [("", 22, 22)]
    assert read(Question.GROUP_BASED_CASES, table) == [("", 3, 3)]
    assert read(Question.VICTIM_ETHNICITY, table) == [("White British", 18, 18), ("Asian", 4, 4)]
    assert read(Question.PERPETRATOR_ETHNICITY, table) == [("White", 6, 6), ("Black", 7, 7)]
    assert read(Question.YEARLY_CASES, table) == [("2022", 12, 12), ("2023", 19, 19)]


@pytest.mark.parametrize(
    "row",
    ["Total CSE cases\t54", "Total\t54", "CSE cases monitored\t2024", "Current number of CSE cases\tsee below"],
)
def test_a_total_a_heading_and_a_pointer_are_no_current_cases(row: str) -> None:
    assert read(Question.CURRENT_CASES, f"{YEARS}\n{row}") == []


def test_a_row_that_names_its_year_stays_among_the_years() -> None:
    table = "CSE cases open in 2021\t9\nCSE cases open in 2022\t14\nCSE cases open in 2023\t18"
    assert read(Question.CURRENT_CASES, table) == []
    assert read(Question.YEARLY_CASES, table) == [("2021", 9, 9), ("2022", 14, 14), ("2023", 18, 18)]


@pytest.mark.parametrize(
    "label",
    [
        "CSE cases open on 31 May 2025",
        "CSE cases open",
        "Number of children being monitored (as at 31 May 2025)",
        "Young people with CSE currently supported",
        "Children on our list",
    ],
)
def test_those_open_above_those_of_groups_are_the_current_cases(label: str) -> None:
    table = f"Measure\tNumber\n{label}\t11\nOf these, thought to be gang or group based\t3"
    assert [low for _, low, _ in read(Question.CURRENT_CASES, table)] == [11]
    assert [low for _, low, _ in read(Question.GROUP_BASED_CASES, table)] == [3]


@pytest.mark.parametrize("label", ["CSE cases closed in the year", "Children open to the youth service, of whom some"])
def test_those_closed_or_of_another_service_above_those_of_groups_are_none(label: str) -> None:
    table = f"Measure\tNumber\n{label}\t11\nOf these, thought to be gang or group based\t3"
    assert not any(figure[1] == 11 for figure in read(Question.CURRENT_CASES, table))
