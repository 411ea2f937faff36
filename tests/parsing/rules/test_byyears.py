"""Breakdowns of each of several years: every count with its label and its own year, or none at all."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

GROUPS, AGES = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE


def told(question: Question, words: str) -> list[tuple[str, str, int | None, bool]]:
    """Label, year, count and certainty of each figure."""
    made = []
    for figure in answer_to(question, letter(e=words)).figures:
        label = figure.ethnicity.label if figure.ethnicity else str(figure.age and (figure.age.low, figure.age.high))
        made.append((label, str(figure.period), figure.low, figure.certain))
    return made


@pytest.mark.parametrize(
    "words",
    [
        "Ethnic group\t2022-23\t2023-24\nWhite British\t71\t66\nIndian\t9\t8\nTotal\t80\t74",
        "Ethnicity\t2022/23\t2023/24\nWhite British\t71\t66\nIndian\t9\t8",
        "\t2022/23\t2023/24\nWhite British\t71\t66\nIndian\t9\t8\nAll\t80\t74",
        "Ethnicity\t2022/23\t2023/24\tTotal\nWhite British\t71\t66\t137\nIndian\t9\t8\t17",
        "The children assessed, by ethnicity:\n\nEthnicity\t2022/23\t2023/24\nWhite British\t71\t66\nIndian\t9\t8",
    ],
)
def test_every_group_has_its_count_of_every_year(words: str) -> None:
    assert told(GROUPS, words) == [
        ("White British", "2022/23", 71, True),
        ("White British", "2023/24", 66, True),
        ("Indian", "2022/23", 9, True),
        ("Indian", "2023/24", 8, True),
    ]


def test_years_may_stand_down_the_side() -> None:
    words = "Year\tWhite British\tIndian\tTotal\n2022\t71\t9\t80\n2023\t66\t8\t74"
    assert sorted(each[:3] for each in told(GROUPS, words)) == [
        ("Indian", "2022", 9),
        ("Indian", "2023", 8),
        ("White British", "2022", 71),
        ("White British", "2023", 66),
    ]


def test_ages_by_year_are_read_alike() -> None:
    words = "Age\t2022\t2023\n13\t4\t5\n14\t6\t*\n15 to 17\t9\t8"
    assert [(label, year) for label, year, _, _ in told(AGES, words)] == [
        ("(13, 13)", "2022"),
        ("(13, 13)", "2023"),
        ("(14, 14)", "2022"),
        ("(14, 14)", "2023"),
        ("(15, 17)", "2022"),
        ("(15, 17)", "2023"),
    ]


def test_a_table_that_does_not_add_up_is_for_a_person_to_look_at() -> None:
    words = "Ethnicity\t2022\t2023\nWhite British\t71\t66\nIndian\t9\t8\nTotal\t80\t99"
    assert {certain for *_, certain in told(GROUPS, words)} == {False}


def test_hidden_cells_are_never_worked_out_of_a_total() -> None:
    words = "Ethnicity\t2022\t2023\nWhite British\t71\t66\nIndian\t*\t8\nTotal\t80\t74"
    assert ("Indian", "2022", None, True) in told(GROUPS, words)


@pytest.mark.parametrize(
    "words",
    [
        "Ethnicity\t2022\tChange\nWhite British\t71\t5\nIndian\t9\t1",
        "Ethnicity\t2022\tRate\t2023\nWhite British\t71\t6\t70\nIndian\t9\t1\t8",
        "Ethnicity\t13\t14\t15\nWhite British\t7\t5\t4\nIndian\t9\t1\t2",
        "Ward\t2022\t2023\nNorth\t7\t5\nSouth\t9\t1",
    ],
)
def test_a_heading_that_is_no_year_makes_no_table_by_years(words: str) -> None:
    assert not any(year in ("2022", "2023") for _, year, _, _ in told(GROUPS, words))
