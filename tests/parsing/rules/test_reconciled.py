"""Answers that cannot all be true are read, and none of them is certain."""

import pytest

from councils.domain.vocabulary import FindingCode, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

NOW, GROUPS, AGES = Question.CURRENT_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
ALL = (NOW, Question.GROUP_BASED_CASES, GROUPS, AGES)


def certain(text: str, question: Question) -> list[bool]:
    return [figure.certain for figure in answer_to(question, text).figures]


@pytest.mark.parametrize(
    "cells",
    [
        "White British\t301\nPakistani\t42\nMixed\t37",
        "White British\t40\nPakistani\t31\nMixed\t29",
        "White British\t1\nPakistani\t2\nMixed\t3",
    ],
)
def test_a_breakdown_far_from_its_count_is_uncertain_and_so_is_the_count(cells: str) -> None:
    text = letter(c="38", e=cells)
    assert certain(text, GROUPS) == [False, False, False]
    assert certain(text, NOW) == [False]


@pytest.mark.parametrize(
    "cells",
    [
        "White British\t30\nPakistani\t5\nMixed\t3",
        "White British\t31\nPakistani\t6\nMixed\t4",
        "White British\t<5\nPakistani\t<5\nMixed\t<5",
        "White\t36\nWhite British\t30\nWhite Irish\t6\nMixed\t2",
    ],
)
def test_a_breakdown_near_its_count_stays_certain(cells: str) -> None:
    text = letter(c="38", e=cells)
    assert all(certain(text, GROUPS))
    assert certain(text, NOW) == [True]


def test_a_part_above_its_whole_is_found_and_both_are_uncertain() -> None:
    text = letter(c="12", d="31")
    assert [answer_to(question, text).figures[0].certain for question in ALL[:2]] == [False, False]
    assert FindingCode.PART_EXCEEDS_WHOLE in [finding.code for finding in read_letter(text).findings]


def test_cells_that_come_to_a_hundred_are_shares_where_nothing_says_how_many_there_are() -> None:
    assert certain(letter(e="White\t62\nAsian\t21\nBlack\t9\nMixed\t8"), GROUPS) == [False] * 4


def test_cells_that_come_to_a_hundred_cases_are_certain() -> None:
    assert certain(letter(c="100", e="White\t62\nAsian\t21\nBlack\t9\nMixed\t8"), GROUPS) == [True] * 4


def test_groups_and_ages_of_other_sizes_are_both_uncertain() -> None:
    text = letter(e="White\t301\nAsian\t42\nBlack\t37\nMixed\t32\n\nAge\tNumber\n13\t4\n15\t9\n16\t3")
    assert not any(certain(text, GROUPS))
    assert not any(certain(text, AGES))


def test_bounds_are_never_moved_to_make_a_sum() -> None:
    figures = answer_to(GROUPS, letter(c="38", e="White\t301\nAsian\t42\nMixed\t37")).figures
    assert bounds(figures) == [("White", 301, 301), ("Asian", 42, 42), ("Mixed", 37, 37)]
