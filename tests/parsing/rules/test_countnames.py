"""The heading of a count of cases is told from one of the same words that is of something else."""

import pytest

from councils.parsing.rules.countnames import BODIES_COUNTED, names_no_count, plainness


@pytest.mark.parametrize(
    "head",
    [
        *(
            "Case number",
            "Case no.",
            "Person ID",
            "Plan number",
            "Register no",
            "Team number",
            "Child's ref",
            "Record ID",
            "NHS",
        ),
        *(
            "Number of panels",
            "Number of groups",
            "No. of months",
            "Count of days",
            "Total of hours",
            "Number of plans",
        ),
        *("Over 18", "Number over 18", "Under 10", "18 and over", "25+", "Children under 5"),
        *("Time open", "Time", "Year opened", "Year to date", "Age at start", "Months", "Question", "Date recorded"),
        *("Column1", "Unnamed: 2", "Field 3", "x", "Register", "Financial year", "Plan", "Group", "List"),
    ],
)
def test_a_number_of_something_else_is_no_count_of_cases(head: str) -> None:
    assert names_no_count(head)
    assert plainness(head) == 0


@pytest.mark.parametrize(
    "head",
    [
        *(
            "Number",
            "No.",
            "Count",
            "Total",
            "Children",
            "Cases",
            "CSE cases",
            "Case numbers",
            "Number of children",
            "n",
            "#",
        ),
        *(
            "Count of Person ID",
            "Distinct count of PersonID",
            "Number of open CSE plans",
            "Children under 18",
            "Up to 25",
        ),
        *(
            "Open on 31 March",
            "Year total",
            "Cases in the year",
            "2022/23",
            "Children aged 10 to 17",
            "Our answer",
            "April",
        ),
        *("Number of victims", "Months with a count of cases", "Total number", "New in year", "Number at 31 March"),
    ],
)
def test_a_count_of_cases_may_be_named_in_many_ways(head: str) -> None:
    assert not names_no_count(head)


def test_cases_of_cse_are_named_more_plainly_than_cases_and_cases_than_a_number() -> None:
    assert [plainness(head) for head in ("Children with CSE plans", "Children", "Number", "New in year")] == [
        3,
        2,
        1,
        0,
    ]


def test_perpetrators_name_the_count_of_perpetrators_alone() -> None:
    assert plainness("Perpetrators", perpetrators=True) == 3
    assert plainness("Perpetrators") == 0
    assert plainness("Children", perpetrators=True) == 0


@pytest.mark.parametrize(
    ("words", "are_bodies"),
    [(" reports", True), (" annual reports were read", True), (" reports of CSE", False), (" teams of ours", True)],
)
def test_reports_of_abuse_are_no_papers(words: str, *, are_bodies: bool) -> None:
    assert (BODIES_COUNTED.match(words) is not None) is are_bodies
