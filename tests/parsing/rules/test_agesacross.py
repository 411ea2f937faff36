"""Ages across the top of a table, in whatever way the table came through."""

import pytest

from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _said(figure: Figure) -> str:
    age = figure.age
    assert age is not None
    return f"{age.low}-{age.high}:{figure.words}{'' if figure.certain else '?'}"


def read(words: str) -> str:
    return " ".join(map(_said, answer_to(Question.VICTIM_AGE, letter(c="24", e=words)).figures))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Age 13 14 15 16\nNumber 1 2 * 4", "13-13:1 14-14:2 15-15:* 16-16:4"),
        ("Age group 10-12 13-15 16-17\nChildren 2 <5 9", "10-12:2 13-15:<5 16-17:9"),
        ("Children's ages: 13 14 15 Total\nNumber of children 3 4 5 12", "13-13:3 14-14:4 15-15:5"),
    ],
)
def test_two_lines_that_lost_their_columns_are_read_cell_by_cell(words: str, said: str) -> None:
    assert read(words) == said


@pytest.mark.parametrize(
    "words",
    [
        "Age 13 14 15 16\nNumber 1 2 3",
        "Age 13 15 16\nNumber 1 2 3",
        "Ages 13 to 17\nNumber 5",
        "Age 13 14 15\nWe meet 2 3 4 times",
    ],
)
def test_lines_that_do_not_fit_each_other_give_no_certain_figure(words: str) -> None:
    assert "-" not in read(words) or read(words).count("?") == read(words).count(":")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("\t13\t14\t15\nGirls\t1\t2\t3\nBoys\t0\t1\t0\nAll\t1\t3\t3", "13-13:1 14-14:3 15-15:3"),
        ("\tUnder 13\t13-14\t15-16\t17\nGirls and boys\t1\t2\t3\t4", "None-12:1 13-14:2 15-16:3 17-17:4"),
        ("Intro.\n\n\t13\t14\t15\tTotal\nChildren\t4\t5\t6\t15", "13-13:4 14-14:5 15-15:6"),
    ],
)
def test_ages_beside_an_empty_corner_head_their_columns(words: str, said: str) -> None:
    assert read(words) == said


def test_numbers_beside_an_empty_corner_that_are_no_ages_in_turn_head_nothing() -> None:
    assert read("\t4\t14\t15\nChildren\t4\t5\t6") == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Ethnicity: White 27, Mixed 6\nAge on 31 March 2025:\nUnder 12 | 12 to 13 | 14 to 17 | Total\n0 | 4 | 29 | 33",
            "None-11:0 12-13:4 14-17:29",
        ),
        ("Ages of the children\n13\t14\t15\n9\t*\t12", "13-13:9 14-14:* 15-15:12"),
    ],
)
def test_ages_head_counts_without_a_name_below_a_line_that_speaks_of_age(words: str, said: str) -> None:
    assert read(words) == said


def test_numbers_over_numbers_below_a_line_about_something_else_are_no_ages() -> None:
    assert read("Ethnicity: White 27, Mixed 6\nMeetings held\n13\t14\t15\n9\t8\t12") == ""


@pytest.mark.parametrize(
    "ages",
    [
        "Age\t13\t14\t15\t16\nChildren\t*\t6\t8\t7",
        "Age\t13 or under\t14\t15\t16 or 17\nNumber\t<5\t5\t<5\t6",
        "Their ages\t12\t13\t14\tTotal\nChildren\t2\t6\t8\t16",
    ],
)
def test_ages_across_a_table_below_one_of_groups_are_no_counts_of_those_groups(ages: str) -> None:
    groups = "Ethnicity\tWhite British\tPakistani\tWhite and Asian\tNot known\nChildren\t16\t6\t7\t9"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=f"{groups}\n\n{ages}")).figures
    assert [figure.words for figure in figures] == ["16", "6", "7", "9"]


def test_groups_across_a_table_below_one_of_ages_are_still_read() -> None:
    words = "Age\t13\t14\t15\nNumber\t4\t6\t8\n\nEthnicity\tWhite British\tPakistani\nNumber\t11\t7"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [figure.words for figure in figures] == ["11", "7"]
