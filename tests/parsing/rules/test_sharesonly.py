"""Shares, rates and scores are no counts, and no figures."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

GROUPS, YEARS, AGES = Question.VICTIM_ETHNICITY, Question.YEARLY_CASES, Question.VICTIM_AGE


@pytest.mark.parametrize(
    "head",
    [
        "%",
        "Percentage",
        "Per cent",
        "Share",
        "Proportion (%)",
        "Share of plans",
        "Rate",
        "Mean score",
        "Score",
        "% of all plans",
    ],
)
def test_numbers_below_the_name_of_a_share_are_no_figures(head: str) -> None:
    groups = answer_to(GROUPS, letter(e=f"Group\t{head}\nWhite British\t71\nAsian\t18\nBlack\t11"))
    assert (groups.outcome, groups.figures) == (Outcome.ANSWERED_DIFFERENTLY, ())
    years = answer_to(YEARS, letter(g=f"Year\t{head}\n2021\t38\n2022\t31\n2023\t27"))
    assert (years.outcome, years.figures) == (Outcome.ANSWERED_DIFFERENTLY, ())


def test_a_mean_beside_a_share_is_no_count_of_an_age() -> None:
    table = "Age\tShare\tMean score\n10-13\t22%\t17\n14-15\t49%\t21\n16-17\t29%\t24"
    assert answer_to(AGES, letter(e=f"By age:\n\n{table}")).figures == ()


@pytest.mark.parametrize("head", ["Number", "Children", "Cases", "Count (%)", "Number and share", "Open rated cases"])
def test_other_names_leave_their_numbers(head: str) -> None:
    figures = answer_to(YEARS, letter(g=f"Year\t{head}\n2021\t38\n2022\t31\n2023\t27")).figures
    assert bounds(figures) == [("2021", 38, 38), ("2022", 31, 31), ("2023", 27, 27)]


def test_counts_beside_shares_are_kept() -> None:
    figures = answer_to(GROUPS, letter(e="Group\tNumber\t%\nWhite British\t20\t71\nAsian\t8\t29")).figures
    assert bounds(figures) == [("White British", 20, 20), ("Asian", 8, 8)]


def test_a_heading_in_shares_on_the_line_of_its_numbers_makes_them_no_counts() -> None:
    words = "5. Ethnicity of victims (%): White British 20, Asian 6"
    answer = answer_to(GROUPS, f"1. Yes\n2. A panel.\n3. 26\n4. 3\n{words}\n6. Ethnicity of perpetrators: White 4")
    assert (answer.outcome, answer.figures) == (Outcome.ANSWERED_DIFFERENTLY, ())


def test_a_heading_in_numbers_on_the_line_leaves_them() -> None:
    words = "5. Ethnicity of victims (number): White British 20, Asian 6"
    answer = answer_to(GROUPS, f"1. Yes\n2. A panel.\n3. 26\n4. 3\n{words}\n6. Ethnicity of perpetrators: White 4")
    assert bounds(answer.figures) == [("White British", 20, 20), ("Asian", 6, 6)]
