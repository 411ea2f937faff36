"""The numbers of columns that count nobody are no figures."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS, GROUPS, AGES = Question.YEARLY_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
OTHERS = [
    *(
        "Target",
        "Cost (£)",
        "Spend",
        "Staff hours",
        "FTE",
        "Case number",
        "Caseworker ID",
        "Cumulative total",
        "Budget",
    ),
    *("Running total", "Forecast", "Risk score", "Year to date"),
]


@pytest.mark.parametrize("head", OTHERS)
def test_a_column_that_counts_nobody_gives_no_figures(head: str) -> None:
    given = answer_to(YEARS, letter(g=f"Year\t{head}\n2019\t71\n2020\t74\n2021\t83"))
    assert (given.outcome, given.figures) == (Outcome.ANSWERED_DIFFERENTLY, ())
    assert answer_to(GROUPS, letter(e=f"Ethnicity\t{head}\nWhite\t71\nAsian\t64")).figures == ()


@pytest.mark.parametrize("head", OTHERS)
@pytest.mark.parametrize("cases", ["CSE cases", "Actual", "Children"])
def test_the_column_beside_it_is_read_for_certain(head: str, cases: str) -> None:
    for rows in (
        f"Year\t{head}\t{cases}\n2019\t71\t21\n2020\t74\t19\n2021\t83\t23",
        f"Year\t{cases}\t{head}\n2019\t21\t71\n2020\t19\t74\n2021\t23\t83",
    ):
        figures = answer_to(YEARS, letter(g=rows)).figures
        assert bounds(figures) == [("2019", 21, 21), ("2020", 19, 19), ("2021", 23, 23)]
        assert all(figure.certain for figure in figures)


def test_the_ages_of_a_list_of_children_are_no_counts_of_their_groups() -> None:
    rows = "Age\tEthnicity\tGender\n14\tWhite British\tF\n15\tPakistani\tF\n16\tWhite British\tM"
    assert answer_to(GROUPS, letter(e=rows)).figures == ()


def test_ages_across_the_top_stay_counts() -> None:
    figures = answer_to(AGES, letter(e="Age\t13\t14\t15\nChildren\t4\t9\t2")).figures
    assert bounds(figures) == [("13-13", 4, 4), ("14-14", 9, 9), ("15-15", 2, 2)]


def test_a_reason_below_a_target_is_kept_beside_counts() -> None:
    figures = answer_to(
        YEARS, letter(g="Year\tCSE cases\tTarget\n2019\tNot recorded\t20\n2020\t19\t20\n2021\t23\t20")
    ).figures
    assert [(str(figure.period), figure.low) for figure in figures] == [("2019", None), ("2020", 19), ("2021", 23)]


LISTED = "2023: 90\n2024: 94\n\n"


@pytest.mark.parametrize(
    "note",
    [
        "In 2024 there were 115 contacts about 94 children.",
        "In 2024 we had 115 referrals concerning 94 young people.",
        "There were 115 contacts in respect of 94 children in 2024.",
    ],
)
def test_contacts_about_children_are_no_second_count_of_a_year_that_has_one(note: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=LISTED + note)).figures
    assert bounds(figures) == [("2023", 90, 90), ("2024", 94, 94)]


def test_contacts_about_children_in_a_year_without_another_count_are_left_to_a_person() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g="2023: 90\n\nIn 2024 there were 115 contacts about 94 children.")
    ).figures
    assert not any(figure.certain for figure in figures if str(figure.period) == "2024")
