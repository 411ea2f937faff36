"""What a column of a table holds, told by its heading; and which of several columns of counts was asked for."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.headed import Labels, are_together, is_of_perpetrators, labels_of, the_one_asked_for
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("Year", Labels.YEARS),
        ("Financial year", Labels.YEARS),
        ("Year ending 31 March", Labels.YEARS),
        ("Reporting period", Labels.YEARS),
        ("Age", Labels.AGES),
        ("Age of victims", Labels.AGES),
        ("Victims: age", Labels.AGES),
        ("Children - ethnic group", Labels.GROUPS),
        ("Victim's age group", Labels.AGES),
        ("Ethnicity", Labels.GROUPS),
        ("Ethnic group", Labels.GROUPS),
        ("By ethnicity", Labels.GROUPS),
        ("Perpetrators' heritage", Labels.GROUPS),
        ("Nationality", Labels.GROUPS),
    ],
)
def test_a_heading_names_the_labels_below_it(heading: str, labels: Labels) -> None:
    assert labels_of(heading) is labels


@pytest.mark.parametrize(
    "heading",
    [
        "Number",
        "Children",
        "CSE cases",
        "Total",
        "Number by age",
        "How many each year",
        "Year 2019",
        "Age and ethnicity",
        "Ethnicity and gender of each child that we know of, as recorded on the system",
        "",
    ],
)
def test_a_column_of_counts_or_of_two_things_has_no_labels(heading: str) -> None:
    assert labels_of(heading) is None


@pytest.mark.parametrize("heading", ["Perpetrators", "Ethnicity of offenders", "Suspects"])
def test_a_heading_of_perpetrators_is_known(heading: str) -> None:
    assert is_of_perpetrators(heading)


@pytest.mark.parametrize("heading", ["Victims", "Children", "Ethnicity", ""])
def test_other_headings_are_of_no_perpetrators(heading: str) -> None:
    assert not is_of_perpetrators(heading)


@pytest.mark.parametrize(
    ("headings", "asked"),
    [
        (["CSE", "CCE"], 0),
        (["Children in need", "Looked after", "CSE"], 2),
        (["Referrals", "Children monitored for CSE", "Total"], 1),
        (["CSE referrals", "Children monitored for CSE"], 1),
        (["CSE contacts", "Open CSE cases"], 1),
        (["CSE cases", "Of which gang related"], 0),
        (["Panels held", "Monitored"], 1),
        (["Boys", "Girls", "Total"], 2),
        (["Under 13", "13 to 17", "All"], 2),
    ],
)
def test_the_column_of_cases_of_cse_or_of_their_total_was_asked_for(headings: list[str], asked: int) -> None:
    assert the_one_asked_for(headings) == asked


@pytest.mark.parametrize(
    "headings",
    [
        ["CSE", "CCE", "Both"],
        ["CSE", "CSE and CCE", "County lines"],
        ["CSE at risk", "CSE confirmed"],
        ["Boys", "Girls"],
        ["Total", "Grand total"],
        ["Referrals", "Assessments"],
        ["CSE referrals", "CSE children"],
        ["CSE children", "Children assessed for CSE"],
        ["Monitored", ""],
        ["Monitored", "2024"],
        [],
    ],
)
def test_of_columns_that_leave_two_ways_to_read_them_none_was_asked_for(headings: list[str]) -> None:
    assert the_one_asked_for(headings) is None


def test_children_of_both_kinds_stand_in_neither_column() -> None:
    assert are_together(["CSE", "CCE", "Both"])
    assert not are_together(["CSE", "CCE"])
    assert not are_together(["Boys", "Girls", "Both"])


def test_of_two_columns_of_counts_the_years_have_the_one_of_cse() -> None:
    words = "Year\tCSE\tCCE\n2022\t14\t31\n2023\t19\t40"
    assert bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures) == [("2022", 14, 14), ("2023", 19, 19)]


def test_beside_a_column_of_both_no_years_count_is_certain() -> None:
    words = "Year\tCSE\tCCE\tBoth\n2022\t14\t31\t2\n2023\t19\t40\t3"
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [figure for figure in figures if figure.certain] == []
