"""A count whose column is headed by words for something else is found, and never certain."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS, GROUPS, AGES = Question.YEARLY_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
ROWS = "White British\t15\nPakistani\t6\nMixed\t3"


@pytest.mark.parametrize(
    "head",
    [
        *("Deaths", "Score", "Weeks open", "Hours", "Page", "Version", "Census", "Population", "All social care"),
        *("Allocated workers", "CCE", "Target", "Cost (£)", "Change", "Boys", "Adults", "Homeless"),
        *("2011 census", "2021 mid-year estimates", "0-17 population", "S47", "Section 47", "Refused", "Missing"),
        *("Perpetrators", "Northmoor Council", "Rate per 10,000", "Index", "Closed", "High need", "Units"),
    ],
)
def test_a_column_headed_by_anything_but_cases_gives_no_certain_count(head: str) -> None:
    groups = answer_to(GROUPS, letter(e=f"Ethnicity\t{head}\n{ROWS}")).figures
    years = answer_to(YEARS, letter(g=f"Year\t{head}\n2019\t21\n2020\t19\n2021\t23")).figures
    assert not any(figure.certain for figure in (*groups, *years))


@pytest.mark.parametrize(
    "head",
    [
        *("Number", "No.", "Children", "Cases", "Count", "Total", "Value", "n", "Young people", "Number of children"),
        *("Children open on 31 March 2025", "CSE cases monitored", "Our answer", "What the council holds", "Referrals"),
        *("2024 cases", "2023/24 number of children", "10-17 year total"),
        *("Victims", "Children supported for CSE", "Cases open on that date", "Distinct children"),
    ],
)
def test_a_column_of_cases_stays_certain(head: str) -> None:
    figures = answer_to(GROUPS, letter(e=f"Ethnicity\t{head}\n{ROWS}")).figures
    assert bounds(figures) == [("White British", 15, 15), ("Pakistani", 6, 6), ("Mixed", 3, 3)]
    assert all(figure.certain for figure in figures)


def test_a_column_of_perpetrators_is_one_of_theirs() -> None:
    figures = answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=f"Ethnicity\tPerpetrators\n{ROWS}")).figures
    assert len(figures) == 3
    assert all(figure.certain for figure in figures)


def test_a_column_under_the_answering_councils_own_name_stays_certain() -> None:
    text = "Avonbrook Council\n\n" + letter(g="Year\tAvonbrook\n2019\t21\n2020\t19\n2021\t23") + "\n\nAvonbrook Council"
    figures = answer_to(YEARS, text).figures
    assert [figure.low for figure in figures] == [21, 19, 23]
    assert all(figure.certain for figure in figures)


def test_a_list_without_columns_has_no_heading_to_doubt() -> None:
    figures = answer_to(AGES, letter(e="Deaths are not counted here.\n\nAged 13: 4\nAged 14: 9\nAged 15: 2")).figures
    assert [figure.low for figure in figures] == [4, 9, 2]


@pytest.mark.parametrize("head", ["Groups", "Ended", "Start", "Other", "Declined", "Panel"])
def test_words_that_only_help_to_name_cases_head_no_certain_count_by_themselves(head: str) -> None:
    groups = answer_to(GROUPS, letter(e=f"Ethnicity\t{head}\n{ROWS}")).figures
    years = answer_to(YEARS, letter(g=f"Year\t{head}\n2019\t21\n2020\t19\n2021\t23")).figures
    assert not any(figure.certain for figure in (*groups, *years))


@pytest.mark.parametrize("head", ["Rank", "Level", "Score", "Perpetrators", "Order", "School", "Class"])
def test_bare_numbers_below_anything_but_ages_make_no_certain_ages(head: str) -> None:
    ages = answer_to(AGES, letter(e=f"{head}\tNumber\n11\t2\n12\t5\n13\t9")).figures
    assert not any(figure.certain for figure in ages)


@pytest.mark.parametrize("head", ["Age", "Age at referral", "Age group", "Row labels", "Years old"])
def test_bare_numbers_below_words_for_ages_are_ages(head: str) -> None:
    ages = answer_to(AGES, letter(e=f"{head}\tNumber\n11\t2\n12\t5\n13\t9")).figures
    assert [(figure.age and figure.age.low, figure.low, figure.certain) for figure in ages] == [
        *((11, 2, True), (12, 5, True), (13, 9, True))
    ]


def test_ages_headed_within_a_table_that_goes_on_from_groups_are_ages() -> None:
    ages = answer_to(AGES, letter(e=f"Ethnic origin\tNumber\n{ROWS}\nAge on 1 May 2025\tNumber\n11\t2\n12\t5\n13\t9"))
    assert [(figure.age and figure.age.low, figure.certain) for figure in ages.figures] == [
        *((11, True), (12, True), (13, True))
    ]


def test_ranks_headed_within_a_table_that_goes_on_from_ages_make_no_certain_ages() -> None:
    ages = answer_to(AGES, letter(e="Age\tNumber\n16\t2\n17\t5\nRank\tNumber\n11\t2\n12\t5\n13\t9")).figures
    assert not any(figure.certain for figure in ages if figure.low == 9)


def test_a_rank_before_the_group_is_nobodys_age() -> None:
    text = letter(e="Rank\tEthnicity\tNumber\n1\tWhite British\t20\n2\tPakistani\t5\n3\tBlack\t2")
    assert answer_to(AGES, text).figures == ()
    assert bounds(answer_to(GROUPS, text).figures) == [("White British", 20, 20), ("Pakistani", 5, 5), ("Black", 2, 2)]


def test_a_reason_in_a_row_of_counts_heads_no_column() -> None:
    figures = answer_to(YEARS, letter(g="2019\tRefused\n2020\t19\n2021\t23")).figures
    assert [(figure.low, figure.certain) for figure in figures if figure.low is not None] == [(19, True), (23, True)]


@pytest.mark.parametrize(
    "head",
    [
        *("Case number", "Person ID", "Team number", "Number of groups", "Number over 18", "Under 10", "Time open"),
        *("Year opened", "Register", "Column1", "Question number", "Plan no.", "Missing", "Plans reviewed"),
    ],
)
@pytest.mark.parametrize("title", ["", "Children monitored for CSE\t\n"])
def test_words_of_a_count_in_another_order_head_none(head: str, title: str) -> None:
    groups = answer_to(GROUPS, letter(e=f"{title}Ethnicity\t{head}\n{ROWS}")).figures
    before = answer_to(YEARS, letter(g=f"{title}{head}\tYear\n71\t2019\n69\t2020\n83\t2021")).figures
    assert not any(figure.certain for figure in (*groups, *before) if figure.count is not None)


@pytest.mark.parametrize("few", ["Less than 5", "Fewer than 5", "5 or less", "Four or fewer"])
def test_a_small_count_in_words_is_no_head_over_the_counts_below_it(few: str) -> None:
    rows = f"White British\t16\nGypsy/Roma\t{few}\nAsian\t{few}\nPakistani\t7"
    assert all(figure.certain for figure in answer_to(GROUPS, letter(e=rows)).figures)


def test_ages_that_head_a_column_still_leave_its_counts_to_a_person() -> None:
    rows = "Ethnicity\tUnder 13\nWhite British\t16\nAsian\t9\nPakistani\t7"
    assert not any(figure.certain for figure in answer_to(GROUPS, letter(e=rows)).figures)


@pytest.mark.parametrize(
    ("head", "certain"),
    [("Years known to service", False), ("Years open", False), ("Years old", True), ("Age in years", True)],
)
def test_years_since_something_are_no_ages(head: str, certain: bool) -> None:
    answer = answer_to(AGES, letter(e=f"{head}\tNumber\n11\t4\n12\t6\n13\t9"))
    assert {figure.certain for figure in answer.figures} == {certain}
