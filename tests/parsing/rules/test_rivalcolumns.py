"""A number beside the empty cell of the column for cases is not certain to count any."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS, GROUPS, AGES = Question.YEARLY_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE


@pytest.mark.parametrize(
    "head", ["Referrals", "Episodes", "No.", "Total", "Count", "", "Assessments", "Case number", "Value"]
)
@pytest.mark.parametrize("asked", ["Children monitored for CSE", "CSE cases", "Number of children with CSE"])
def test_a_number_beside_an_empty_cell_for_cases_is_not_certain(head: str, asked: str) -> None:
    last = answer_to(YEARS, letter(g=f"Year\t{asked}\t{head}\n2019\t\t51\n2020\t\t54\n2021\t\t63\n2022\t\t71")).figures
    first = answer_to(GROUPS, letter(e=f"Ethnicity\t{head}\t{asked}\nWhite\t51\t\nAsian\t64\t\nMixed\t38\t")).figures
    assert not any(figure.certain for figure in (*last, *first) if figure.count is not None)


@pytest.mark.parametrize("rest", ["Referrals", "Reviews held", "Case number"])
def test_the_column_for_cases_stays_certain_beside_empty_cells_of_others(rest: str) -> None:
    figures = answer_to(YEARS, letter(g=f"Year\tCSE cases\t{rest}\n2019\t21\t\n2020\t19\t\n2021\t23\t")).figures
    assert bounds(figures) == [("2019", 21, 21), ("2020", 19, 19), ("2021", 23, 23)]
    assert all(figure.certain for figure in figures)


def test_tables_side_by_side_are_no_rivals() -> None:
    table = "Age\tNumber\tEthnic background\tNumber\n14\t4\tWhite\t9\n15\t6\tAsian\t6\n16\t5\t\t"
    figures = answer_to(AGES, letter(e=table)).figures
    assert bounds(figures) == [("14-14", 4, 4), ("15-15", 6, 6), ("16-16", 5, 5)]
    assert all(figure.certain for figure in figures)


def test_a_column_of_reasons_for_missing_cases_is_no_rival() -> None:
    table = "Year\tNumber\tReason for no cases\n2019\t\tNew system\n2020\t19\t\n2021\t23\t"
    figures = [figure for figure in answer_to(YEARS, letter(g=table)).figures if figure.count is not None]
    assert [(figure.low, figure.certain) for figure in figures] == [(19, True), (23, True)]


def test_an_empty_year_across_the_top_moves_no_other() -> None:
    figures = answer_to(YEARS, letter(g="CSE cases\t2019\t2020\t2021\t2022\nChildren\t12\t\t15\t17")).figures
    assert [(figure.low, figure.certain) for figure in figures if figure.low is not None] == [
        *((12, True), (15, True), (17, True))
    ]


def test_a_number_alone_in_its_row_is_not_certain_where_another_column_without_a_heading_has_numbers() -> None:
    table = "White British\t30\t1226\nPakistani\t\t1461\nBlack Caribbean\t\t1811"
    assert not any(figure.certain for figure in answer_to(GROUPS, letter(e=table)).figures if figure.count is not None)


def test_one_column_of_numbers_needs_no_heading() -> None:
    figures = answer_to(GROUPS, letter(e="White British\t30\t\nPakistani\t14\t\nBlack Caribbean\t6\t")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(30, True), (14, True), (6, True)]


def test_referrals_beside_an_empty_number_are_not_certain() -> None:
    figures = answer_to(YEARS, letter(g="Year\tReferrals\tNumber\n2019\t63\t\n2020\t80\t\n2021\t71\t")).figures
    assert not any(figure.certain for figure in figures if figure.count is not None)
