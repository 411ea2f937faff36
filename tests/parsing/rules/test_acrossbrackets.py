"""Counts and groups of which one stands in a bracket and the other outside it."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

GROUP, AGE = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE


@pytest.mark.parametrize(
    "groups",
    [
        "White British (12 Irish) 44",
        "White British (12 are Irish) 44",
        "White British (12 Irish) 44; Asian 12",
        "White British (12 Irish) 44\nAsian 12",
    ],
)
def test_a_group_with_a_count_in_brackets_between_a_label_and_its_count_makes_neither_certain(groups: str) -> None:
    figures = answer_to(GROUP, letter(c="56", e=groups)).figures
    crossed = [figure for figure in figures if figure.ethnicity and figure.ethnicity.label != "Asian"]
    assert not any(figure.certain for figure in crossed)


@pytest.mark.parametrize(
    "groups",
    [
        "White British (44)\nAsian (12)",
        "White British (44 children)\nAsian (12 children)",
        "White (British) 44\nAsian (Indian) 12",
    ],
)
def test_a_bracket_that_holds_a_count_or_a_label_alone_doubts_nothing(groups: str) -> None:
    figures = answer_to(GROUP, letter(c="56", e=groups)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(44, True), (12, True)]


@pytest.mark.parametrize(
    "ages",
    [
        "White British (age 15) 18",
        "White British (age 15) 18, Asian (age 14) 3",
        "White British aged 15: 18",
        "18 White British aged 15",
        "Two children aged 14 are White British",
        "Ethnicity: White 18. Age: Asian (age 15) 18",
    ],
)
def test_a_count_that_a_group_and_an_age_share_is_of_neither_for_certain(ages: str) -> None:
    assert [figure.certain for figure in answer_to(AGE, letter(e=ages)).figures if figure.certain] == []


def test_a_count_of_a_group_behind_an_age_is_not_all_of_the_group() -> None:
    assert not any(
        figure.certain for figure in answer_to(GROUP, letter(e="Aged 15 (18 White British), 16 (3)")).figures
    )


@pytest.mark.parametrize(
    "ages",
    [
        "White British 12, Asian 4. Aged 14: 9, aged 15: 7",
        "White British 12; aged 14: 9; aged 15: 7",
        "All White British. Aged 14: 9, aged 15: 7",
        "All 16 White British, 9 aged 14, 7 aged 15",
        "Aged 14: 9, aged 15: 7. White British 12, Asian 4",
        "Aged 14: 9\nAged 15: 7\nWhite British: 16",
    ],
)
def test_a_list_by_group_beside_one_by_age_doubts_no_age(ages: str) -> None:
    figures = answer_to(AGE, letter(e=ages)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(9, True), (7, True)]


def test_counts_that_stand_over_their_ages_are_given_to_none_for_certain() -> None:
    lines = "7\n13 years\n9\n15 years\n4\n16 years\n3\n17 years"
    assert not any(figure.certain for figure in answer_to(AGE, letter(e=lines)).figures)


def test_heads_that_name_the_counts_first_settle_whose_they_are() -> None:
    lines = "Children\nAge\n7\n13 years\n9\n15 years\n4\n16 years\n3\n17 years"
    figures = answer_to(AGE, letter(e=lines)).figures
    assert [(str(figure.age and figure.age.low), figure.low, figure.certain) for figure in figures] == [
        ("13", 7, True),
        ("15", 9, True),
        ("16", 4, True),
        ("17", 3, True),
    ]


def test_a_total_below_such_a_list_gives_no_age_the_count_of_the_next_for_certain() -> None:
    lines = "Children\nAge\n7\n13 years\n9\n15 years\n4\n16 years\n20"
    assert not any(figure.certain for figure in answer_to(AGE, letter(e=lines)).figures)


def test_counts_below_their_ages_are_certain() -> None:
    lines = "Age\nChildren\n13 years\n7\n15 years\n9\n16 years\n4\n17 years\n3"
    figures = answer_to(AGE, letter(e=lines)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(7, True), (9, True), (4, True), (3, True)]


@pytest.mark.parametrize(
    "ages",
    [
        "Of the White British children 18 were aged 15 and 4 aged 14.",
        "Ethnicity: White. Age 15: 18. Age 14: 4.",
        "Somali aged 14: 5\nEastern European aged 15: 6",
        "Romanian 15 year olds 18",
    ],
)
def test_ages_of_one_group_are_not_all_of_their_age(ages: str) -> None:
    assert not any(figure.certain for figure in answer_to(AGE, letter(e=ages)).figures)


@pytest.mark.parametrize(
    "ages",
    [
        "Of the children open to us 9 were aged 15 and 7 aged 14.",
        "Ethnicity: White 16. Age 15: 9. Age 14: 7.",
        "Ethnicity: White British, Scottish or Irish 16. Age 15: 9. Age 14: 7.",
        "Ethnicity: not recorded. Age 15: 9. Age 14: 7.",
    ],
)
def test_ages_of_all_children_are_certain(ages: str) -> None:
    figures = answer_to(AGE, letter(e=ages)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(9, True), (7, True)]


@pytest.mark.parametrize(
    "groups",
    [
        "Age 13: 7 White British children, age 14: 9",
        "AGE 13: 7 WHITE BRITISH CHILDREN, AGE 14: 9",
        "15 year olds: 18 (White British 12, Asian 6)",
    ],
)
def test_groups_of_one_age_are_not_all_of_their_group(groups: str) -> None:
    assert not any(figure.certain for figure in answer_to(GROUP, letter(e=groups)).figures)


def test_groups_below_ages_are_certain() -> None:
    figures = answer_to(GROUP, letter(e="Age 15: 4, age 14: 22. Ethnicity: White British 20, Asian 6.")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(20, True), (6, True)]
