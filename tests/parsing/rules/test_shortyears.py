"""Financial years without their century are years where each begins when the one before it ends."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "14/15: 61, 15/16: 72, 16/17: 80",
        "Children helped in the course of the year: 14-15 61; 15-16 72; 16-17 80.",
        "14-15 (61), 15-16 (72), 16-17 (80)",
        "Financial years 14-15: 61, 15-16: 72 and 16-17: 80.",
        "We supported 61 in 14/15, 72 in 15/16 and 80 in 16/17.",
        "2014-15, 61; 15-16, 72; 16-17, 80",
    ],
)
def test_each_short_year_of_a_run_has_its_own_count(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2014/15", 61, 61), ("2015/16", 72, 72), ("2016/17", 80, 80)]


def test_a_short_year_after_fy_ends_in_the_year_that_it_names() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="FY21 44, FY22 39, FY23 <5")).figures
    assert bounds(figures) == [("2020/21", 44, 44), ("2021/22", 39, 39), ("2022/23", 0, 4)]


def test_two_years_are_enough_where_no_child_is_so_old() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="In 22/23 there were 44 and in 23/24 there were 51.")).figures
    assert bounds(figures) == [("2022/23", 44, 44), ("2023/24", 51, 51)]


def test_a_year_without_a_count_moves_no_other_count() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="16/17 not held, 17/18 44, 18/19 39")).figures
    assert [(str(each.period), each.low) for each in figures if each.low is not None] == [
        ("2017/18", 44),
        ("2018/19", 39),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The ages are 14-15 (61), 15-16 (72), 16-17 (80).",
        "The children were 13-15: 61, 16-17: 72.",
        "Between 10-11 and 20-21 nothing was recorded.",
        "On 14/15 June and 15/16 June the panel did not meet.",
    ],
)
def test_what_is_no_run_of_years_gives_none(words: str) -> None:
    assert not any(figure.low for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


@pytest.mark.parametrize("corner", ["Year", "Financial year", "Years"])
def test_short_years_across_a_table_are_no_bands_of_ages(corner: str) -> None:
    table = f"{corner}\t10-11\t11-12\t12-13\nChildren\tn/h\t6\t8\n\n{corner}\t17-18\t18-19\t19-20\nChildren\t119\t108\t111\n\nn/h: not held"
    answer = answer_to(Question.YEARLY_CASES, letter(c="22", g=table))
    assert bounds(answer.figures) == [
        ("2010/11", None, None),
        ("2011/12", 6, 6),
        ("2012/13", 8, 8),
        ("2017/18", 119, 119),
        ("2018/19", 108, 108),
        ("2019/20", 111, 111),
    ]


def test_bands_of_ages_across_a_table_are_no_years() -> None:
    table = "Age\t10-11\t12-13\t14-15\nChildren\t4\t6\t8"
    assert answer_to(Question.YEARLY_CASES, letter(c="18", g=table)).figures == ()
    ages = answer_to(Question.VICTIM_AGE, letter(c="18", e=table)).figures
    assert bounds(ages) == [("10-11", 4, 4), ("12-13", 6, 6), ("14-15", 8, 8)]


@pytest.mark.parametrize("join", [" – ", " - ", ": ", ". "])
def test_short_years_begin_right_behind_the_number_of_their_question(join: str) -> None:
    text = f"Avonbrook Council\n\nQuestion 3{join}26\nQuestion 4{join}4\nQuestion 6{join}Not held\nQuestion 7{join}22/23 – 30, 23/24 – 33, 24/25 – 26."
    figures = read_letter(text).answer(Question.YEARLY_CASES).figures
    assert bounds(figures) == [("2022/23", 30, 30), ("2023/24", 33, 33), ("2024/25", 26, 26)]
